// SPDX-License-Identifier: MIT
#include "channels/client/presence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace channels {

namespace {

constexpr qsizetype MaxEarlyDiffs = 100; // more than any snapshot is late by

// The refs of {"metas":[{"phx_ref":"…"},…]}.
QSet<QString> refsOf(const QJsonValue &entry)
{
    QSet<QString> refs;
    const QJsonArray metas = entry["metas"_L1].toArray();
    for (const QJsonValue meta : metas) {
        if (const QString ref = meta["phx_ref"_L1].toString(); !ref.isEmpty())
            refs.insert(ref);
    }
    return refs;
}

} // namespace

QSet<QString> Presence::keys() const
{
    return QSet<QString>(m_refs.keyBegin(), m_refs.keyEnd());
}

bool Presence::takeState(const QByteArray &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    if (!document.isObject())
        return false;
    const QSet<QString> before = keys();
    m_refs.clear();
    const QJsonObject state = document.object();
    for (auto entry = state.begin(); entry != state.end(); ++entry) {
        if (const QSet<QString> refs = refsOf(entry.value()); !refs.isEmpty())
            m_refs.insert(entry.key(), refs);
    }
    m_isKnown = true;
    const QList<QByteArray> early = std::exchange(m_early, {});
    for (const QByteArray &diff : early)
        apply(diff);
    return keys() != before;
}

bool Presence::takeDiff(const QByteArray &payload)
{
    if (!m_isKnown) {
        if (m_early.size() < MaxEarlyDiffs)
            m_early.append(payload);
        return false;
    }
    const QSet<QString> before = keys();
    apply(payload);
    return keys() != before;
}

void Presence::forget()
{
    m_refs.clear();
    m_early.clear();
    m_isKnown = false;
}

// A changed payload comes as a join of the new ref and a leave of the old one, so joins go first:
// the key is present all the time.
void Presence::apply(const QByteArray &diff)
{
    const QJsonObject object = QJsonDocument::fromJson(diff).object();
    const QJsonObject joins = object["joins"_L1].toObject();
    for (auto entry = joins.begin(); entry != joins.end(); ++entry) {
        if (const QSet<QString> refs = refsOf(entry.value()); !refs.isEmpty())
            m_refs[entry.key()].unite(refs);
    }
    const QJsonObject leaves = object["leaves"_L1].toObject();
    for (auto entry = leaves.begin(); entry != leaves.end(); ++entry) {
        const auto known = m_refs.find(entry.key());
        if (known == m_refs.end())
            continue;
        known->subtract(refsOf(entry.value()));
        if (known->isEmpty())
            m_refs.erase(known);
    }
}

} // namespace channels
