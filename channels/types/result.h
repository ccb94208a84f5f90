// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/error.h"

#include <utility>
#include <variant>

namespace channels {

//! A T, or the reason why there is none. (std::expected is in no C++20 library of ours.)
template <typename T>
class [[nodiscard]] Result final {
public:
    // Not explicit: `return value;` and `return error;` are what the type is for.
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    // NOLINTNEXTLINE(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }
    Result(ErrorKind kind, QString detail) : Result(Error {kind, std::move(detail), {}}) { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Only when ok().
    T &operator*() { return std::get<0>(m_state); }
    const T &operator*() const { return std::get<0>(m_state); }
    T *operator->() { return &std::get<0>(m_state); }
    const T *operator->() const { return &std::get<0>(m_state); }
    // Only when not ok().
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

//! Done, or the reason why not.
using Status = Result<std::monostate>;
inline Status done()
{
    return Status(std::monostate {});
}

} // namespace channels
