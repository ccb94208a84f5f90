// SPDX-License-Identifier: MIT
#include "channels/server/servermigrations.h"

#include <array>

namespace channels::server {

namespace {

// channel_message_queue keeps its rowid: with the unique index on (channel_id, seq) it inserts
// about twice as fast as a WITHOUT ROWID table keyed by them. delivered_to of the specification is
// the view channel_message_delivery, made from positions.
constexpr std::string_view Version1 = R"sql(
CREATE TABLE store_facts (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE users (
    id TEXT NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL,
    user_type TEXT NOT NULL CHECK (user_type IN ('supplier', 'couple')),
    tier TEXT NOT NULL CHECK (tier IN ('free', 'paid')),
    created_at INTEGER NOT NULL,
    removed_at INTEGER,
    tokens_valid_from INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE refresh_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    family TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    spent_at INTEGER
) STRICT;
CREATE INDEX idx_refresh_tokens_family ON refresh_tokens(family);
CREATE INDEX idx_refresh_tokens_user ON refresh_tokens(user_id);

CREATE TABLE revoked_tokens (
    token_id TEXT NOT NULL PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT;

-- What live connections have to be asked again about, also when another process changed it.
CREATE TABLE access_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE websocket_channels (
    id TEXT NOT NULL PRIMARY KEY,
    channel_name TEXT NOT NULL UNIQUE,
    channel_type TEXT NOT NULL CHECK (channel_type IN ('private', 'shared', 'broadcast')),
    scope TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    created_by TEXT REFERENCES users(id),
    created_at INTEGER NOT NULL,
    last_activity INTEGER NOT NULL,
    metadata TEXT NOT NULL DEFAULT '{}',
    head_seq INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX idx_channels_entity ON websocket_channels(entity, entity_id);

CREATE TABLE channel_subscriptions (
    id TEXT NOT NULL PRIMARY KEY,
    channel_id TEXT NOT NULL REFERENCES websocket_channels(id) ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('owner', 'member', 'reader')),
    subscribed_at INTEGER NOT NULL,
    last_seen_message_id TEXT,
    last_seen_seq INTEGER NOT NULL DEFAULT 0,
    subscription_status TEXT NOT NULL DEFAULT 'active'
        CHECK (subscription_status IN ('active', 'paused', 'pending')),
    UNIQUE (channel_id, user_id)
) STRICT;
CREATE INDEX idx_channel_subs_user ON channel_subscriptions(user_id);

CREATE TABLE invites (
    code_hash TEXT NOT NULL PRIMARY KEY,
    channel_id TEXT NOT NULL REFERENCES websocket_channels(id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('member', 'reader')),
    created_by TEXT REFERENCES users(id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    uses_left INTEGER NOT NULL CHECK (uses_left >= 0)
) STRICT;

CREATE TABLE channel_message_queue (
    id TEXT NOT NULL UNIQUE,
    channel_id TEXT NOT NULL REFERENCES websocket_channels(id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    message_type TEXT NOT NULL,
    payload TEXT NOT NULL,
    sender_id TEXT REFERENCES users(id),
    client_message_id TEXT,
    created_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('now') AS INTEGER) * 1000),
    expires_at INTEGER NOT NULL DEFAULT (CAST(unixepoch('now') AS INTEGER) * 1000 + 300000),
    UNIQUE (channel_id, seq)
) STRICT;
CREATE INDEX idx_message_queue_expires ON channel_message_queue(expires_at);
CREATE UNIQUE INDEX idx_message_queue_client
    ON channel_message_queue(channel_id, sender_id, client_message_id)
    WHERE client_message_id IS NOT NULL;

CREATE VIEW channel_message_delivery AS
SELECT message.id, message.channel_id, message.seq,
       (SELECT json_group_array(subscription.user_id) FROM channel_subscriptions subscription
        WHERE subscription.channel_id = message.channel_id
          AND subscription.last_seen_seq >= message.seq) AS delivered_to
FROM channel_message_queue message;
)sql";

// Where a channel ends is told by its messages, so that publishing changes no row of its channel.
// The columns head_seq and last_activity keep what messages that have expired said of it.
constexpr std::string_view Version2 = R"sql(
CREATE VIEW websocket_channel_positions AS
SELECT channel.id, channel.channel_name, channel.channel_type, channel.metadata,
       max(channel.head_seq, coalesce(
           (SELECT seq FROM channel_message_queue message WHERE message.channel_id = channel.id
            ORDER BY seq DESC LIMIT 1), 0)) AS head_seq,
       max(channel.last_activity, coalesce(
           (SELECT created_at FROM channel_message_queue message
            WHERE message.channel_id = channel.id ORDER BY seq DESC LIMIT 1), 0)) AS last_activity
FROM websocket_channels channel;
)sql";

// A clientMessageId outlives its message: whoever could not hear that it was stored sends it again
// when the network is back, which may be after a short message-ttl. The back end's sender is '',
// because no column of a WITHOUT ROWID table's key may be NULL.
// A user's channels are counted when it makes another one.
constexpr std::string_view Version3 = R"sql(
CREATE TABLE message_receipts (
    channel_id TEXT NOT NULL REFERENCES websocket_channels(id) ON DELETE CASCADE,
    sender_id TEXT NOT NULL,
    client_message_id TEXT NOT NULL,
    message_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kept_until INTEGER NOT NULL,
    PRIMARY KEY (channel_id, sender_id, client_message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_message_receipts_kept ON message_receipts(kept_until);
CREATE INDEX idx_channels_creator ON websocket_channels(created_by);
)sql";

// Who came by which invite, so that putting somebody out withdraws the link as well.
constexpr std::string_view Version4 = R"sql(
CREATE TABLE invite_uses (
    code_hash TEXT NOT NULL REFERENCES invites(code_hash) ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
    PRIMARY KEY (code_hash, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_invite_uses_user ON invite_uses(user_id);
CREATE INDEX idx_invites_channel ON invites(channel_id);
CREATE INDEX idx_invites_creator ON invites(created_by);
)sql";

constexpr std::array Migrations = {
    Migration {1, Version1},
    Migration {2, Version2},
    Migration {3, Version3},
    Migration {4, Version4},
};

} // namespace

std::span<const Migration> serverMigrations()
{
    return Migrations;
}

} // namespace channels::server
