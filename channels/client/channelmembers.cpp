// SPDX-License-Identifier: MIT
#include "channels/client/channelmembers.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"

#include <algorithm>

namespace channels {

ChannelMembers::ChannelMembers(LocalStore &store, Api &api, QObject *parent)
    : QObject(parent), m_store(store), m_api(api)
{
}

QList<Member> ChannelMembers::members() const
{
    QList<Member> members = m_members.value(m_channel);
    const QSet<QString> present = m_present.value(m_channel);
    for (Member &member : members)
        member.isPresent = present.contains(member.userId);
    return members;
}

void ChannelMembers::open(const ChannelName &channel)
{
    m_channel = channel;
    Q_EMIT changed(channel);
    refresh(channel);
}

void ChannelMembers::refresh(const ChannelName &channel)
{
    if (channel.isEmpty() || channel != m_channel)
        return;
    onAnswer(m_api.members(channel), this,
             [this, channel, session = m_session](const Result<QList<Member>> &members) {
                 if (session == m_session)
                     onAnswered(channel, members);
             });
}

void ChannelMembers::onAnswered(const ChannelName &channel, const Result<QList<Member>> &members)
{
    if (!members)
        return; // what was said last is the best there is
    m_members.insert(channel, *members);
    for (const Member &member : *members) {
        if (member.lastSeenSeq > 0)
            m_store.markSeen(channel, member.userId, member.lastSeenSeq);
    }
    if (channel == m_channel)
        Q_EMIT changed(channel);
}

void ChannelMembers::setPresent(const ChannelName &channel, const QSet<QString> &keys)
{
    const QSet<QString> before = m_present.value(channel);
    m_present.insert(channel, keys);
    if (channel != m_channel)
        return;
    Q_EMIT changed(channel);
    const QList<Member> &known = m_members[channel];
    const bool hasStranger = std::ranges::any_of(keys - before, [&known](const QString &key) {
        return std::ranges::find(known, key, &Member::userId) == known.end();
    });
    if (hasStranger)
        refresh(channel);
}

void ChannelMembers::clear()
{
    ++m_session;
    m_members.clear();
    m_present.clear();
    Q_EMIT changed(m_channel);
}

} // namespace channels
