// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <list>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace channels::server {

//! What the server knows of the one at the other end of a connection.
enum class Standing {
    Slowed, // nobody has signed in, and the answer to a failed try is held back
    Waiting, // nobody has signed in
    Answering, // likewise, but a request of it is being answered
    SignedIn,
    Leaving, // the goodbye is on its way
};

//! All connections of a server by their standing, each in the order in which they got it. Who has
//! not signed in is a stranger: of these only so many may be, and this says who goes first. Knows
//! nothing of connections but their addresses. One thread.
template <typename Connection>
class StandingList final {
public:
    std::size_t size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.empty(); }
    std::size_t count(Standing standing) const { return m_order[std::size_t(standing)].size(); }
    std::size_t strangers() const
    {
        return count(Standing::Slowed) + count(Standing::Waiting) + count(Standing::Answering);
    }

    void add(std::shared_ptr<Connection> connection)
    {
        std::list<Connection *> &waiting = m_order[std::size_t(Standing::Waiting)];
        Connection *const raw = connection.get();
        waiting.push_back(raw);
        m_entries.emplace(
            raw, Entry {std::move(connection), Standing::Waiting, std::prev(waiting.end())});
    }
    //! Unknown ones are ignored. Who has signed in stays so until it leaves, and who leaves does
    //! so.
    void set(Connection &connection, Standing standing)
    {
        const auto found = m_entries.find(&connection);
        if (found == m_entries.end() || standing == found->second.standing)
            return;
        Entry &entry = found->second;
        if (entry.standing == Standing::Leaving
            || (entry.standing == Standing::SignedIn && standing != Standing::Leaving))
            return;
        std::list<Connection *> &to = m_order[std::size_t(standing)];
        to.splice(to.end(), m_order[std::size_t(entry.standing)], entry.place);
        entry.standing = standing;
    }
    //! Nothing when it is unknown.
    std::shared_ptr<Connection> take(Connection &connection)
    {
        const auto found = m_entries.find(&connection);
        if (found == m_entries.end())
            return {};
        m_order[std::size_t(found->second.standing)].erase(found->second.place);
        std::shared_ptr<Connection> taken = std::move(found->second.connection);
        m_entries.erase(found);
        return taken;
    }

    //! Who makes room for a newcomer: whoever has failed to sign in before whoever has not tried,
    //! and one that is being answered last; of each the oldest. Null without strangers.
    std::shared_ptr<Connection> nextToGiveWay() const
    {
        for (const Standing standing : {Standing::Slowed, Standing::Waiting, Standing::Answering}) {
            if (auto oldest = oldestOf(standing))
                return oldest;
        }
        return {};
    }
    //! Null when there is none.
    std::shared_ptr<Connection> oldestOf(Standing standing) const
    {
        const std::list<Connection *> &order = m_order[std::size_t(standing)];
        return order.empty() ? nullptr : m_entries.at(order.front()).connection;
    }

    //! Calls \a visit with each; it may take and set any of them.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        std::vector<std::shared_ptr<Connection>> all;
        all.reserve(m_entries.size());
        for (const auto &[raw, entry] : m_entries)
            all.push_back(entry.connection);
        for (const std::shared_ptr<Connection> &connection : all)
            visit(*connection);
    }

private:
    struct Entry {
        std::shared_ptr<Connection> connection;
        Standing standing = Standing::Waiting;
        typename std::list<Connection *>::iterator place; // in m_order
    };

    std::unordered_map<Connection *, Entry> m_entries;
    std::array<std::list<Connection *>, std::size_t(Standing::Leaving) + 1> m_order;
};

} // namespace channels::server
