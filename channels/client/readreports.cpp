// SPDX-License-Identifier: MIT
#include "channels/client/readreports.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"

namespace channels {

ReadReports::ReadReports(LocalStore &store, Api &api, QObject *parent)
    : QObject(parent), m_store(store), m_api(api)
{
}

void ReadReports::setRead(const ChannelName &channel, qint64 seq)
{
    Entry &entry = m_channels[channel];
    entry.seq = std::max(entry.seq, seq);
    entry.isOwed = entry.seq > 0;
}

bool ReadReports::raise(const ChannelName &channel, qint64 seq)
{
    Entry &entry = m_channels[channel];
    if (seq <= entry.seq)
        return false;
    entry.seq = seq;
    entry.isOwed = true;
    return true;
}

void ReadReports::setServerKnows(const ChannelName &channel, const QString &messageId)
{
    m_channels[channel].serverKnows = messageId;
}

void ReadReports::epochReplaced(const ChannelName &channel)
{
    ++m_session;
    m_channels[channel] = {};
}

// The server counts by message ids.
void ReadReports::report(const ChannelName &channel)
{
    const auto known = m_channels.find(channel);
    if (known == m_channels.end() || !known->second.isOwed)
        return;
    const qint64 seq = known->second.seq;
    onAnswer(m_store.messages(channel, seq + 1, 1), this,
             [this, channel, seq, session = m_session](const Result<QList<Message>> &newestRead) {
                 if (session == m_session && newestRead && !newestRead->isEmpty())
                     tell(channel, seq, newestRead->constFirst().id);
             });
}

void ReadReports::reportAll()
{
    for (const auto &[channel, entry] : m_channels)
        report(channel);
}

void ReadReports::tell(const ChannelName &channel, qint64 seq, const QString &messageId)
{
    if (messageId == m_channels[channel].serverKnows) {
        m_channels[channel].isOwed = m_channels[channel].seq > seq;
        return;
    }
    onAnswer(m_api.markRead(channel, messageId), this,
             [this, channel, seq, messageId, session = m_session](const Status &told) {
                 if (session != m_session || !told)
                     return; // told again when there is a connection
                 Entry &entry = m_channels[channel];
                 entry.serverKnows = messageId;
                 entry.isOwed = entry.seq > seq;
             });
}

void ReadReports::clear()
{
    ++m_session;
    m_channels.clear();
}

} // namespace channels
