// SPDX-License-Identifier: MIT
#include "channels/server/accesssignal.h"

#include "channels/server/log.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace channels::server {

namespace {

std::string fileIn(const std::string &dataFolder)
{
    return dataFolder + "/access-changed";
}

} // namespace

AccessSignal::AccessSignal(boost::asio::io_context &context, const std::string &dataFolder,
                           std::function<void()> changed)
    : m_events(context), m_changed(std::move(changed))
{
    const std::string file = fileIn(dataFolder);
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (made >= 0)
        ::close(made);
    const int events = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (made < 0 || events < 0 || ::inotify_add_watch(events, file.c_str(), IN_ATTRIB) < 0) {
        log(LogLevel::Warning, "changes of access are looked for, not told",
            {{"reason", std::strerror(errno)}});
        if (events >= 0)
            ::close(events);
        return;
    }
    m_events.assign(events);
    wait();
}

void AccessSignal::wait()
{
    m_events.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                        [this](const boost::system::error_code &error) {
                            if (error)
                                return; // the server goes
                            std::array<char, 4096> ignored {}; // what happened is always the same
                            while (::read(m_events.native_handle(), ignored.data(), ignored.size())
                                   > 0) { }
                            m_changed();
                            wait();
                        });
}

void AccessSignal::send(const std::string &dataFolder)
{
    // Its time is set to now: that needs no room on the disk.
    ::utimensat(AT_FDCWD, fileIn(dataFolder).c_str(), nullptr, 0);
}

} // namespace channels::server
