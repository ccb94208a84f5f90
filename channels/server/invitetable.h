// SPDX-License-Identifier: MIT
#pragma once

#include "channels/server/serverstore.h"
#include "channels/sqlite/sqlitequery.h"

#include <optional>
#include <string>
#include <vector>

namespace channels::server {

//! What there is to see of an invite: its code is not kept.
struct OpenInvite {
    std::string channelName;
    MemberRole role = MemberRole::Member;
    Milliseconds expiresAt = 0;
    std::int64_t usesLeft = 0;
};

//! Invites and who came by which: `invites`, `invite_uses`. It asks no policy; that is
//! SqliteStore's.
class InviteTable final {
public:
    explicit InviteTable(SqliteStatements &statements) : m_statements(statements) { }

    [[nodiscard]] Status add(const InviteRow &invite, const std::string &createdBy,
                             Milliseconds now);
    //! Takes one use. Nothing when the code is unknown, expired, withdrawn or used up.
    [[nodiscard]] Result<std::optional<InviteRow>> use(const std::string &codeHash,
                                                       Milliseconds now);
    //! Remembers who came by it, until the invite expires.
    [[nodiscard]] Status noteUse(const std::string &codeHash, const std::string &userId);
    //! Withdraws the channel's invites that the user came by or has made: whoever is put out must
    //! not come in again by a link that was meant for several.
    [[nodiscard]] Status withdraw(const std::string &channelId, const std::string &userId);
    //! The same for every channel.
    [[nodiscard]] Status withdraw(const std::string &userId);
    //! The invites by which somebody can still come in, the first to expire first.
    [[nodiscard]] Result<std::vector<OpenInvite>> open(Milliseconds now);
    //! Close one, or all of a channel; who came by them stays known. How many were open.
    [[nodiscard]] Result<std::int64_t> withdrawCode(const std::string &codeHash, Milliseconds now);
    [[nodiscard]] Result<std::int64_t> withdrawChannel(const std::string &channelId,
                                                       Milliseconds now);
    [[nodiscard]] Status removeExpired(Milliseconds now);

private:
    static Result<std::int64_t> closeOpen(SqliteQuery update, const std::string &key,
                                          Milliseconds now);

    SqliteStatements &m_statements;
};

} // namespace channels::server
