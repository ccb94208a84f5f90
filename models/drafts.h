// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "channels/types/error.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace channels {
class LocalStore;
}

namespace models {

//! What is written but not sent, per channel. A text belongs to the channel it was written in, is
//! on disk a moment after the last key, and survives the program.
class Drafts final : public QObject {
    Q_OBJECT

public:
    explicit Drafts(channels::LocalStore &store, QObject *parent = nullptr);
    ~Drafts() override; // writes what is not on disk yet

    //! Answers with loaded(): at once when it is known, after a look into the store otherwise.
    void load(const channels::ChannelName &channel);
    void set(const channels::ChannelName &channel, const QString &text);
    QString text(const channels::ChannelName &channel) const { return m_texts.value(channel); }
    //! Writes now what waits for a pause in typing.
    void flush();

Q_SIGNALS:
    void loaded(const channels::ChannelName &channel, const QString &text);
    void failed(const channels::Error &error);

private:
    channels::LocalStore &m_store;
    QHash<channels::ChannelName, QString> m_texts;
    QSet<channels::ChannelName> m_unsaved;
    QTimer m_pause;
};

} // namespace models
