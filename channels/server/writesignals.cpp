// SPDX-License-Identifier: MIT
#include "channels/server/writesignals.h"

#include <ctime>

namespace channels::server {

namespace {

sigset_t writeSignals()
{
    sigset_t signals {};
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    sigaddset(&signals, SIGXFSZ);
    return signals;
}

} // namespace

WriteSignalsBlocked::WriteSignalsBlocked()
{
    const sigset_t signals = writeSignals();
    ::pthread_sigmask(SIG_BLOCK, &signals, &m_before);
}

WriteSignalsBlocked::~WriteSignalsBlocked()
{
    // What came meanwhile would be delivered as soon as it may be. (Within another of these it
    // makes no difference.)
    const sigset_t signals = writeSignals();
    const timespec noTime {};
    while (::sigtimedwait(&signals, nullptr, &noTime) > 0) { }
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace channels::server
