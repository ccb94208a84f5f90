// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/localstore.h"

#include <QTemporaryDir>
#include <QTest>

//! A real local store in a folder of its own, and the few things that tests put into it.
class SampleStore {
public:
    static constexpr auto Me = "user-me";
    static constexpr auto Anna = "user-anna";

    SampleStore() : store(m_folder.path())
    {
        QVERIFY2(store.open().result().ok(), "the store opens in an empty folder");
        QVERIFY(store.setUser(QString::fromLatin1(Me), QStringLiteral("Pat")).result().ok());
    }

    static channels::ChannelName name(const QString &id)
    {
        return *channels::ChannelName::parse(QStringLiteral("collaboration:pat:") + id);
    }

    static channels::ChannelInfo info(const QString &id, const QString &title,
                                      const QDate &weddingDate = {})
    {
        channels::ChannelInfo info;
        info.name = name(id);
        info.id = QStringLiteral("id-") + id;
        info.type = channels::ChannelType::Shared;
        info.role = channels::MemberRole::Owner;
        info.title = title;
        info.weddingDate = weddingDate;
        info.epoch = QStringLiteral("epoch-1");
        return info;
    }

    static channels::Message message(const QString &channelId, qint64 seq, const QString &text,
                                     const char *sender = Anna)
    {
        channels::Message message;
        message.id = QStringLiteral("%1-%2").arg(channelId).arg(seq);
        message.seq = seq;
        message.channel = name(channelId);
        message.eventType = QStringLiteral("message:new");
        message.payload = QStringLiteral("{\"text\":\"%1\"}").arg(text).toUtf8();
        message.senderId = QString::fromLatin1(sender);
        message.senderName = message.senderId == QLatin1StringView(Me) ? QStringLiteral("Pat")
                                                                       : QStringLiteral("Anna");
        message.createdAt = QDateTime(QDate(2026, 12, 2), QTime(9, 0), Qt::UTC).addSecs(seq * 60);
        message.expiresAt = message.createdAt.addDays(30);
        return message;
    }

    static channels::OutboxItem outboxItem(const QString &channelId, const QString &text)
    {
        channels::OutboxItem item;
        item.clientMessageId = QStringLiteral("client-") + text;
        item.channel = name(channelId);
        item.eventType = QStringLiteral("message:new");
        item.payload = QStringLiteral("{\"text\":\"%1\"}").arg(text).toUtf8();
        item.createdAt = QDateTime(QDate(2026, 12, 2), QTime(10, 0), Qt::UTC);
        return item;
    }

    void put(const QList<channels::ChannelInfo> &infos)
    {
        QVERIFY(store.putChannels(infos).result().ok());
    }

    void put(const QString &channelId, const QList<channels::Message> &messages)
    {
        QVERIFY(
            store.putMessages(name(channelId), QStringLiteral("epoch-1"), messages).result().ok());
    }

private:
    QTemporaryDir m_folder;

public:
    channels::LocalStore store;
};
