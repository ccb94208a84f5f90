// SPDX-License-Identifier: MIT
#pragma once

#include "app/notifier.h"
#include "models/channellistmodel.h"
#include "models/newmessages.h"
#include "models/settings.h"
#include "ui/mainwindow.h"

#include <QHash>
#include <QObject>

namespace app {

//! Says on the desktop what is new, by the user's rules, and takes it away when it is read.
class Notifications final : public QObject {
    Q_OBJECT

public:
    //! All of them outlive this object.
    Notifications(const models::NewMessages &news, const models::ChannelListModel &channels,
                  const models::Settings &settings, ui::MainWindow &window);

Q_SIGNALS:
    void readUpTo(const channels::ChannelName &channel, qint64 seq);
    void replied(const channels::ChannelName &channel, const QString &text);

private:
    void tellOf(const models::Arrival &arrival);
    void closeRead();
    void open(const channels::ChannelName &channel, const QString &token);
    void markRead(const channels::ChannelName &channel);

    const models::ChannelListModel &m_channels;
    const models::Settings &m_settings;
    ui::MainWindow &m_window;
    Notifier m_notifier;
    QHash<channels::ChannelName, int> m_told; // messages told of, until the channel is read
};

} // namespace app
