// SPDX-License-Identifier: MIT
#include "tests/bench/server/epoll.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace bench {

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_number(std::exchange(other.m_number, -1)) { }

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

Epoll::Epoll() : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (!m_epoll.isOpen())
        fail(std::string("epoll: ") + std::strerror(errno));
}

void Epoll::add(int descriptor, std::uint32_t events, Readiness &readiness)
{
    epoll_event event = {};
    event.events = events;
    event.data.ptr = &readiness;
    if (::epoll_ctl(m_epoll.number(), EPOLL_CTL_ADD, descriptor, &event) != 0)
        fail(std::string("epoll: ") + std::strerror(errno));
}

void Epoll::change(int descriptor, std::uint32_t events, Readiness &readiness)
{
    epoll_event event = {};
    event.events = events;
    event.data.ptr = &readiness;
    if (::epoll_ctl(m_epoll.number(), EPOLL_CTL_MOD, descriptor, &event) != 0)
        fail(std::string("epoll: ") + std::strerror(errno));
}

void Epoll::remove(int descriptor)
{
    ::epoll_ctl(m_epoll.number(), EPOLL_CTL_DEL, descriptor, nullptr);
}

int Epoll::turn(int milliseconds)
{
    std::array<epoll_event, 512> events {};
    const int count =
        ::epoll_wait(m_epoll.number(), events.data(), int(events.size()), milliseconds);
    if (count < 0 && errno != EINTR)
        fail(std::string("epoll: ") + std::strerror(errno));
    for (int i = 0; i < count; ++i)
        static_cast<Readiness *>(events[std::size_t(i)].data.ptr)
            ->ready(events[std::size_t(i)].events);
    return count;
}

void fail(const std::string &sentence)
{
    std::fprintf(stderr, "wedsync-loadgen: %s\n", sentence.c_str());
    std::exit(1);
}

} // namespace bench
