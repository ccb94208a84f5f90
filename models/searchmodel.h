// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/error.h"
#include "channels/types/timelinepage.h"
#include "models/eventtext.h"
#include "models/sentences.h"

#include <QAbstractListModel>

namespace channels {
class LocalStore;
}

namespace models {

class ChannelListModel;

//! Messages that hold what somebody looks for, in one channel or in all, newest first. Asks while
//! it is being typed: one question at a time, the latest text next.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ChannelRole = Qt::UserRole + 1, // channels::ChannelName
        ChannelTitleRole, // QString
        SeqRole, // qint64, for MessageListModel::showMessage()
        SenderRole, // QString; "You" for this user
        TimeRole, // QDateTime, UTC
        ExcerptRole, // QString; what matches lies between U+0002 and U+0003
        EventRole, // EventText
    };
    Q_ENUM(Role)

    static constexpr int MaxHits = 100;

    SearchModel(channels::LocalStore &store, const ChannelListModel &channels,
                QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QString &text() const { return m_text; }

    //! \a channel: only there; empty: everywhere. Without a word in \a text there is nothing.
    void search(const channels::ChannelName &channel, const QString &text);
    void clear() { search({}, {}); }
    void setUserId(const QString &userId) { m_userId = userId; }
    //! In which order the parts of a message are heard.
    void setMessageOrder(const MessageOrder &order) { m_order = order; }

Q_SIGNALS:
    void finished(); // the rows are those of text()
    void failed(const channels::Error &error);

private:
    struct Row {
        channels::SearchHit hit;
        EventText event;
        QString channelTitle;
        QString sender;
    };

    void ask();
    void show(const QList<channels::SearchHit> &hits);

    channels::LocalStore &m_store;
    const ChannelListModel &m_channels;
    MessageOrder m_order = standardMessageOrder();
    QString m_userId;
    channels::ChannelName m_channel;
    QString m_text;
    QList<Row> m_rows;
    bool m_asking = false;
    bool m_askAgain = false;
};

} // namespace models
