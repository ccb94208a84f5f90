// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/channel.h"
#include "channels/client/qtscheduler.h"

#include <QList>
#include <QObject>

namespace app {

//! One thing that a couple posts.
struct DemoPost {
    QString eventType;
    QByteArray payload; // JSON
};

//! A couple with a connection of its own, as their browser would have one: joins its wedding's
//! channel and posts, each after the one before has been acknowledged.
class DemoCouple final : public QObject {
    Q_OBJECT

public:
    DemoCouple(const QUrl &server, const QString &accessToken, const channels::ChannelName &channel,
               QList<DemoPost> posts, QObject *parent = nullptr);
    ~DemoCouple() override;

Q_SIGNALS:
    void finished(); // all is posted

private:
    void postNext();

    QString m_accessToken;
    QList<DemoPost> m_posts; // still to be posted
    channels::QtScheduler m_scheduler;
    channels::Socket m_socket;
    channels::Channel m_channel;
};

} // namespace app
