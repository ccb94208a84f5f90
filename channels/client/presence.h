// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace channels {

//! Who is present in a channel, from a server's snapshot and the diffs after it (WIRE section 6). A
//! diff that comes before the snapshot waits for it. What cannot be read changes nothing. Pure.
class Presence final {
public:
    //! The keys that are present: for this program's own kind, user ids.
    QSet<QString> keys() const;
    bool isKnown() const { return m_isKnown; }

    //! `presence_state`. Answers whether keys() is different.
    bool takeState(const QByteArray &payload);
    //! `presence_diff`. The same.
    bool takeDiff(const QByteArray &payload);
    //! The connection is gone: nobody knows any more, until the next snapshot.
    void forget();

private:
    void apply(const QByteArray &diff);

    QHash<QString, QSet<QString>> m_refs; // of each key, one for each of its connections
    QList<QByteArray> m_early; // diffs before the snapshot
    bool m_isKnown = false;
};

} // namespace channels
