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
    Migration {2, R"sql(
        -- Counted when a message comes or is read, not each time the number is shown.
        ALTER TABLE channels ADD COLUMN unread INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE channels ADD COLUMN unseen_changes INTEGER NOT NULL DEFAULT 0;
        -- For a channel whose newest messages are not here.
        ALTER TABLE channels ADD COLUMN server_unread INTEGER NOT NULL DEFAULT 0;
        UPDATE channels SET (unread, unseen_changes) = (
            SELECT count(*),
                   coalesce(sum(m.event_type IN ('timeline:changed', 'venue:changed')), 0)
            FROM messages AS m
            WHERE m.channel = channels.id
              AND m.seq > coalesce((SELECT r.seq FROM read_positions AS r
                                    WHERE r.channel = channels.id), 0)
              AND m.sender_id <> (SELECT u.user_id FROM users AS u WHERE u.id = channels.user));

        ALTER TABLE outbox ADD COLUMN attempted INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
        UPDATE outbox SET attempted = 1 WHERE state NOT IN ('queued', 'failed');

        CREATE TABLE gaps (
            channel INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
            first_seq INTEGER NOT NULL CHECK (first_seq > 0),
            last_seq INTEGER NOT NULL CHECK (last_seq >= first_seq),
            PRIMARY KEY (channel, first_seq)
        ) STRICT, WITHOUT ROWID;

        -- How far other members have read.
        CREATE TABLE seen_positions (
            channel INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
            user_id TEXT NOT NULL,
            seq INTEGER NOT NULL,
            PRIMARY KEY (channel, user_id)
        ) STRICT, WITHOUT ROWID;

        -- What a person reads in a message: the values of its payload, and the names of those that
        -- lie deeper (a form's questions). The channel is in the index too, so that a search of one
        -- channel does not walk through what all the others hold.
        -- Beginnings of up to four letters have lists of their own: there are too many such words
        -- to merge theirs while somebody types.
        CREATE VIRTUAL TABLE message_text USING fts5 (
            body, channel, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
        );
        CREATE TRIGGER message_text_insert AFTER INSERT ON messages BEGIN
            INSERT INTO message_text (rowid, body, channel)
            SELECT NEW.id,
                   group_concat(iif(path <> '$' AND typeof(key) = 'text', key || ' ', '') || atom,
                                ' '),
                   'c' || NEW.channel
            FROM json_tree(iif(json_valid(NEW.payload), NEW.payload, 'null'))
            WHERE type IN ('text', 'integer', 'real');
        END;
        CREATE TRIGGER message_text_delete AFTER DELETE ON messages BEGIN
            DELETE FROM message_text WHERE rowid = OLD.id;
        END;
        INSERT INTO message_text (rowid, body, channel)
        SELECT m.id,
               (SELECT group_concat(iif(path <> '$' AND typeof(key) = 'text', key || ' ', '')
                                    || atom, ' ')
                FROM json_tree(iif(json_valid(m.payload), m.payload, 'null'))
                WHERE type IN ('text', 'integer', 'real')),
               'c' || m.channel
        FROM messages AS m;
    )sql"},
    Migration {3, R"sql(
        -- The newest message of each channel once more, side by side: to look each up among a
        -- million others is most of what a start costs on a disk that has not read the file yet.
        CREATE TABLE last_messages (
            channel INTEGER PRIMARY KEY REFERENCES channels (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            event_type TEXT NOT NULL,
            payload TEXT NOT NULL,
            sender_id TEXT NOT NULL,
            sender_name TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO last_messages (channel, seq, event_type, payload, sender_id, sender_name,
                                   created_at)
        SELECT m.channel, m.seq, m.event_type, m.payload, m.sender_id, m.sender_name, m.created_at
        FROM channels AS c JOIN messages AS m ON m.channel = c.id
            AND m.seq = (SELECT max(seq) FROM messages WHERE channel = c.id);

        -- What messages say is taken into the index after they are stored: up to this row it is.
        DROP TRIGGER message_text_insert;
        INSERT INTO meta (key, value)
        VALUES ('indexed', coalesce((SELECT max(id) FROM messages), 0));

        -- When a person last looked at it here: who has waited longest gives its place away first.
        ALTER TABLE channels ADD COLUMN last_opened INTEGER;
        -- Where a person has put it.
        ALTER TABLE channels ADD COLUMN manual_position INTEGER;
    )sql"},
    Migration {4, R"sql(
        -- What a person has decided about it in their own list.
        ALTER TABLE channels ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE channels ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE channels ADD COLUMN muted_until INTEGER;
    )sql"},
    Migration {5, R"sql(
        -- Of what it is told on the desktop; empty: as the settings say for all.
        ALTER TABLE channels ADD COLUMN notify_level TEXT NOT NULL DEFAULT '';
        -- From this seq on a person wants it unread again, whatever was read; 0: from none. The
        -- server knows nothing of it, for there reading goes forwards only.
        ALTER TABLE channels ADD COLUMN unread_from INTEGER NOT NULL DEFAULT 0;
    )sql"},
    Migration {6, R"sql(
        -- Its pieces are put together a little at a time, with each part of it that is taken in.
        INSERT INTO message_text (message_text, rank) VALUES ('automerge', 0);
    )sql"},
};

} // namespace

std::span<const Migration> storeMigrations()
{
    return Migrations;
}

} // namespace channels
