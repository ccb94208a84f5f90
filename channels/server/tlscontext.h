// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <memory>
#include <string>

struct ssl_ctx_st;

namespace channels::server {

//! A certificate and its key; what a reload replaces. Empty: no TLS.
using TlsContext = std::shared_ptr<ssl_ctx_st>;

//! From PEM files: the certificate's whole chain, and the key. TLS 1.2 at least. Both names empty:
//! no TLS. A file that cannot be used is answered with a sentence that names it.
[[nodiscard]] Result<TlsContext> openTlsContext(const std::string &certificateFile,
                                                const std::string &keyFile);

} // namespace channels::server
