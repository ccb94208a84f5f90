// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "channels/types/member.h"

#include <QAbstractListModel>
#include <QHash>

namespace models {

//! The people of one channel: who is there first, then the others, then who asks to be let in.
class MemberListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        UserIdRole = Qt::UserRole + 1, // QString
        PresentRole, // bool: looks at the channel right now
        MemberRoleRole, // channels::MemberRole
        PendingRole, // bool: asks to be let in
    };
    Q_ENUM(Role)

    explicit MemberListModel(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int presentCount() const;
    QString nameOf(const QString &userId) const; // empty: nobody knows

    //! Shows \a members and nobody else.
    void setMembers(const QList<channels::Member> &members);
    //! Whose row says "You".
    void setUserId(const QString &userId);

Q_SIGNALS:
    void countsChanged();

private:
    QString displayName(const channels::Member &member) const;
    void putInOrder(QList<channels::Member> &members) const;

    QString m_userId;
    QList<channels::Member> m_members;
};

} // namespace models
