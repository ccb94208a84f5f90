// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>

namespace support {

//! A certificate for 127.0.0.1 that signs itself, good since an hour ago and for \a life, and its
//! key, as two PEM files. With a \a passphrase the key is encrypted.
[[nodiscard]] bool makeCertificate(const QString &certificatePath, const QString &keyPath,
                                   long serial, const char *passphrase = nullptr,
                                   std::chrono::seconds life = std::chrono::hours(1));

} // namespace support
