// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace support {

//! A certificate for 127.0.0.1 that signs itself, good for an hour, and its key, as two PEM files.
//! With a \a passphrase the key is encrypted.
[[nodiscard]] bool makeCertificate(const QString &certificatePath, const QString &keyPath,
                                   long serial, const char *passphrase = nullptr);

} // namespace support
