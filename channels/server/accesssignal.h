// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <functional>
#include <string>

namespace channels::server {

//! Tells the server of a data folder that another process on it has changed somebody's rights: the
//! other touches a file, which the server watches. It carries nothing; what was changed is in the
//! store. One thread, that of the context.
class AccessSignal final {
public:
    //! Watches, when the system lets it: it says in the log when it does not, and whoever waits has
    //! to look for himself then. \a changed may be called without a change.
    AccessSignal(boost::asio::io_context &context, const std::string &dataFolder,
                 std::function<void()> changed);

    //! To whoever watches the folder. A folder that nobody watches is no failure.
    static void send(const std::string &dataFolder);

private:
    void wait();

    boost::asio::posix::stream_descriptor m_events;
    std::function<void()> m_changed;
};

} // namespace channels::server
