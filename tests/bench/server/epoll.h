// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include <sys/epoll.h>

namespace bench {

//! A file descriptor that is closed with its owner.
class Descriptor final {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number = -1;
};

//! What waits for a descriptor.
class Readiness {
public:
    virtual ~Readiness() = default;
    virtual void ready(std::uint32_t events) = 0;
};

//! One epoll instance and its loop.
class Epoll final {
public:
    Epoll();
    void add(int descriptor, std::uint32_t events, Readiness &readiness);
    void change(int descriptor, std::uint32_t events, Readiness &readiness);
    void remove(int descriptor);
    //! Waits for at most \a milliseconds (-1: for ever) and tells everybody who is ready. Answers
    //! how many were.
    int turn(int milliseconds);

private:
    Descriptor m_epoll;
};

//! Ends the program with a sentence on stderr and status 1.
[[noreturn]] void fail(const std::string &sentence);

} // namespace bench
