// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"

#include <QObject>
#include <QString>

class QMenu;

namespace channels {
struct ChannelArrangement;
}

namespace models {
class ChannelListModel;
}

namespace ui {

//! What a person can decide about one channel of their list. Nothing of it reaches the server or
//! anybody else.
class ChannelMenu final : public QObject {
    Q_OBJECT

public:
    enum class Mute { ForAnHour, UntilTomorrow, ForAWeek, UntilUnmuted, Not };

    //! \a channelList outlives this object.
    explicit ChannelMenu(models::ChannelListModel &channelList, QObject *parent = nullptr);

    //! The actions for \a channel, as it is now.
    void fill(QMenu &menu, const channels::ChannelName &channel);

    // Nothing happens when the channel is not in the list.
    void togglePin(const channels::ChannelName &channel);
    void toggleArchive(const channels::ChannelName &channel);
    void mute(const channels::ChannelName &channel, Mute mute);
    //! \a level as in ChannelArrangement.
    void notify(const channels::ChannelName &channel, const QString &level);

    //! One entry for each of Mute but Not, with what it is called.
    static QList<std::pair<Mute, QString>> muteChoices();
    //! Likewise of the levels of notification.
    static QList<std::pair<QString, QString>> notifyChoices();

Q_SIGNALS:
    //! What was done, for the eye and the ear.
    void done(const QString &sentence, const channels::ChannelName &channel,
              const channels::ChannelArrangement &before);
    void readUpTo(const channels::ChannelName &channel, qint64 seq);
    void pauseRequested(const channels::ChannelName &channel);

private:
    void arrange(const channels::ChannelName &channel,
                 const channels::ChannelArrangement &arrangement, const QString &sentence);

    models::ChannelListModel &m_channels;
};

} // namespace ui
