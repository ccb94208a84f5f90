// SPDX-License-Identifier: MIT
#include "models/newmessages.h"

#include "channels/store/localstore.h"
#include "models/eventtext.h"

namespace models {

NewMessages::NewMessages(channels::LocalStore &store, QObject *parent) : QObject(parent)
{
    connect(&store, &channels::LocalStore::messagesAdded, this,
            [this](const channels::ChannelName &channel, const QList<channels::Message> &messages) {
                Arrival arrival;
                arrival.channel = channel;
                for (const channels::Message &message : messages) {
                    if (message.senderId == m_userId)
                        continue;
                    const EventText event = eventText(message.eventType, message.payload);
                    ++arrival.count;
                    arrival.senderName = message.senderName;
                    arrival.text = spokenTextOf(event);
                    if (event.kind != EventKind::Change)
                        continue;
                    arrival.isChange = true;
                    arrival.changedBy = arrival.senderName;
                    arrival.change = arrival.text;
                }
                if (arrival.count > 0)
                    Q_EMIT arrived(arrival);
            });
}

} // namespace models
