// SPDX-License-Identifier: MIT
#include "channels/store/migrations.h"

#include <array>

namespace channels {

namespace {

// Everything hangs on a channel and a channel on the user who sees it: two people who sign in on
// one computer never read, count or send each other's messages. Times are milliseconds since 1970,
// UTC.
constexpr std::array Migrations = {
    Migration {1, R"sql(
        CREATE TABLE users (
            id INTEGER PRIMARY KEY,
            user_id TEXT NOT NULL UNIQUE,
            display_name TEXT NOT NULL
        ) STRICT;
        -- Before anybody has signed in.
        INSERT INTO users (id, user_id, display_name) VALUES (1, '', '');

        CREATE TABLE meta (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO meta (key, value) VALUES ('user', '');

        CREATE TABLE channels (
            id INTEGER PRIMARY KEY,
            user INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            server_id TEXT NOT NULL,
            type TEXT NOT NULL CHECK (type IN ('private', 'shared', 'broadcast')),
            role TEXT NOT NULL CHECK (role IN ('owner', 'member', 'reader')),
            status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'pending')),
            title TEXT NOT NULL,
            wedding_date TEXT NOT NULL,
            venue TEXT NOT NULL,
            epoch TEXT NOT NULL,
            head_seq INTEGER NOT NULL,
            last_activity INTEGER,
            -- Of which life of the server's store the messages here are, and where they end.
            copy_epoch TEXT NOT NULL DEFAULT '',
            copy_seq INTEGER NOT NULL DEFAULT 0,
            UNIQUE (user, name)
        ) STRICT;

        CREATE TABLE messages (
            id INTEGER PRIMARY KEY,
            channel INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL CHECK (seq > 0),
            message_id TEXT NOT NULL CHECK (message_id <> ''),
            event_type TEXT NOT NULL,
            payload TEXT NOT NULL,
            sender_id TEXT NOT NULL,
            sender_name TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER,
            client_message_id TEXT NOT NULL,
            UNIQUE (channel, seq),
            UNIQUE (channel, message_id)
        ) STRICT;

        CREATE TABLE read_positions (
            channel INTEGER PRIMARY KEY REFERENCES channels (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL DEFAULT 0,
            -- Read elsewhere, but not here yet: counts once the message has come.
            awaited_id TEXT NOT NULL DEFAULT ''
        ) STRICT;

        CREATE TABLE drafts (
            channel INTEGER PRIMARY KEY REFERENCES channels (id) ON DELETE CASCADE,
            text TEXT NOT NULL
        ) STRICT;

        CREATE TABLE outbox (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            client_message_id TEXT NOT NULL UNIQUE CHECK (client_message_id <> ''),
            channel INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
            event_type TEXT NOT NULL,
            payload TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'delivered', 'seen',
                                                 'failed', 'waiting')),
            error_code TEXT,
            error_detail TEXT
        ) STRICT;
        CREATE INDEX outbox_channel ON outbox (channel, position);
    )sql"},
};

} // namespace

std::span<const Migration> storeMigrations()
{
    return Migrations;
}

} // namespace channels
