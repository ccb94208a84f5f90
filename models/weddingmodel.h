// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/error.h"
#include "channels/types/member.h"
#include "models/clock.h"
#include "models/weddingoverview.h"

#include <QAbstractListModel>
#include <QTimer>

namespace channels {
class LocalStore;
}

namespace models {

//! What stands beside the timeline of the open wedding: what is new since this user last looked
//! (changes first, questions second, chatter last), who waits for an answer, who belongs to it, and
//! how far its preparations are.
class WeddingModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Section { News, NeedsAnswer, People, Journey };
    Q_ENUM(Section)

    enum Role {
        SectionRole = Qt::UserRole + 1, // Section
        FirstOfSectionRole, // bool
        DetailRole, // QString, one short line; may be empty
        SeqRole, // qint64: the message that it is about; 0: none
        ChangeRole, // bool: of the timeline or the venue
        PresentRole, // bool: a member who is here now
        DoneRole, // int: steps done, of TotalRole
        TotalRole, // int; 0 on every row but the journey's first
    };
    Q_ENUM(Role)

    static constexpr int MessagesRead = 500; // the newest ones, from which it is made

    WeddingModel(channels::LocalStore &store, Clock clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const WeddingOverview &overview() const { return m_overview; }
    const QString &userId() const { return m_userId; }
    const QList<channels::Member> &members() const { return m_members; }

    //! What is new is counted from where \a channel had been read when it was opened.
    void open(const channels::ChannelInfo &channel);
    void setUserId(const QString &userId);
    void setMembers(const QList<channels::Member> &members);

Q_SIGNALS:
    void changed(); // after the rows are consistent
    void failed(const channels::Error &error);

private:
    struct Row {
        Section section = Section::News;
        QString text = {};
        QString detail = {};
        qint64 seq = 0;
        bool isChange = false;
        bool isPresent = false;
        int done = 0;
        int total = 0;
    };

    void read();
    void rebuild();
    void addEntries(Section section, const QList<OverviewEntry> &entries);
    void addPlain(Section section, const QString &text, const QString &detail);
    void addNews();
    void addPeople();
    void addJourney();

    channels::LocalStore &m_store;
    Clock m_clock;
    QString m_userId;
    channels::ChannelInfo m_channel;
    WeddingOverview m_overview;
    QList<channels::Member> m_members;
    QList<Row> m_rows;
    QTimer m_soon; // a burst is read once
    quint64 m_visit = 0; // an answer for an earlier channel is dropped
};

} // namespace models
