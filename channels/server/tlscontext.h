// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

struct ssl_ctx_st;

namespace channels::server {

//! A certificate and its key; what a reload replaces. Empty: no TLS.
using TlsContext = std::shared_ptr<ssl_ctx_st>;

//! From PEM files: the certificate's whole chain, and the key. TLS 1.2 at least. Both names empty:
//! no TLS. A file that cannot be used is answered with a sentence that names it.
[[nodiscard]] Result<TlsContext> openTlsContext(const std::string &certificateFile,
                                                const std::string &keyFile);

//! What the host should know of the certificate's dates, for the log: that it has expired, that it
//! does within two weeks, that it is not valid yet. Empty when all is well.
[[nodiscard]] std::string_view certificateAge(const TlsContext &tls,
                                              std::chrono::system_clock::time_point now);

} // namespace channels::server
