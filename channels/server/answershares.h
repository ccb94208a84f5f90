// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>

namespace channels::server {

//! How many answers over HTTP are under way to each user: from the request until the last byte is
//! handed to the system. An answer may be a megabyte, and whoever asks need not read. One thread.
class AnswerShares final {
public:
    using Share = std::shared_ptr<const void>;

    explicit AnswerShares(std::size_t perUser) : m_perUser(perUser) { }

    //! One more, for as long as the share is held, which may outlive this. A large one counts for
    //! \a weight of them. Null: the user has as many as may be; a single one always may.
    [[nodiscard]] Share begin(const std::string &userId, std::size_t weight = 1);
    std::size_t users() const { return m_counts->size(); }

private:
    using Counts = std::unordered_map<std::string, std::size_t>;

    std::size_t m_perUser;
    std::shared_ptr<Counts> m_counts = std::make_shared<Counts>();
};

} // namespace channels::server
