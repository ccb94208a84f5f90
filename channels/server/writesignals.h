// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>

namespace channels::server {

//! While it lives, its thread and those that the thread starts are told by the answer to a write,
//! not by a signal that ends the process, that a peer or a log is gone (SIGPIPE) or a file may not
//! grow (SIGXFSZ). OpenSSL has no way to ask for that with each write. What the rest of the process
//! does with these signals is its own business.
class WriteSignalsBlocked final {
public:
    WriteSignalsBlocked();
    ~WriteSignalsBlocked();
    WriteSignalsBlocked(const WriteSignalsBlocked &) = delete;

private:
    sigset_t m_before {};
};

} // namespace channels::server
