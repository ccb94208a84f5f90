// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/error.h"
#include "channels/types/message.h"
#include "models/clock.h"
#include "models/sentences.h"

#include <QAbstractListModel>

namespace channels {
class LocalStore;
}

namespace models {

class ChannelListModel;

//! Who waits for an answer, in all weddings but the archived ones, longest first. Read when it is
//! asked for: it does not follow what comes after.
class NeedsAnswerModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ChannelRole = Qt::UserRole + 1, // channels::ChannelName
        SeqRole, // qint64, for MessageListModel::showMessage()
        TitleRole, // QString: "Sarah & Tom · 2 d"
    };
    Q_ENUM(Role)

    NeedsAnswerModel(channels::LocalStore &store, const ChannelListModel &channels, Clock clock,
                     QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void refresh();
    //! Only what has every word of \a text, in the wedding's name, the sender's or the message.
    void setText(const QString &text);
    //! In which order the parts of a message are heard.
    void setMessageOrder(const MessageOrder &order) { m_order = order; }

Q_SIGNALS:
    void finished(); // after each refresh, once the rows are consistent
    void failed(const channels::Error &error);

private:
    struct Row {
        channels::Message message;
        QString wedding;
        QString text; // "Anna: Could you…?"
    };

    void take(const QList<channels::Message> &messages);
    void show();

    channels::LocalStore &m_store;
    const ChannelListModel &m_channels;
    Clock m_clock;
    MessageOrder m_order = standardMessageOrder();
    QString m_text;
    QList<Row> m_all;
    QList<Row> m_shown;
};

} // namespace models
