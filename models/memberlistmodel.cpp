// SPDX-License-Identifier: MIT
#include "models/memberlistmodel.h"

#include "models/sentences.h"

#include <QMetaEnum>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace models {

namespace {

bool isPending(const channels::Member &member)
{
    return member.status == channels::SubscriptionStatus::Pending;
}

} // namespace

int MemberListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

QVariant MemberListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const channels::Member &member = m_members.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayName(member);
    case Qt::AccessibleTextRole:
        return memberSentence(displayName(member), member);
    case UserIdRole:
        return member.userId;
    case PresentRole:
        return member.isPresent;
    case MemberRoleRole:
        return QVariant::fromValue(member.role);
    case PendingRole:
        return isPending(member);
    default:
        return {};
    }
}

QHash<int, QByteArray> MemberListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    const auto roles = QMetaEnum::fromType<Role>();
    for (int i = 0; i < roles.keyCount(); ++i)
        names.insert(roles.value(i), roles.key(i));
    return names;
}

int MemberListModel::presentCount() const
{
    return int(std::ranges::count_if(m_members, &channels::Member::isPresent));
}

QString MemberListModel::nameOf(const QString &userId) const
{
    const auto found = std::ranges::find(m_members, userId, &channels::Member::userId);
    return found == m_members.end() ? QString() : displayName(*found);
}

QString MemberListModel::displayName(const channels::Member &member) const
{
    if (member.userId == m_userId)
        return tr("You");
    return member.displayName.isEmpty() ? tr("Somebody") : member.displayName;
}

void MemberListModel::putInOrder(QList<channels::Member> &members) const
{
    std::ranges::sort(members, [this](const channels::Member &a, const channels::Member &b) {
        const auto rank = [](const channels::Member &member) {
            return std::tuple(isPending(member), !member.isPresent);
        };
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        const int names = QString::localeAwareCompare(displayName(a), displayName(b));
        return names != 0 ? names < 0 : a.userId < b.userId;
    });
}

void MemberListModel::setMembers(const QList<channels::Member> &members)
{
    QList<channels::Member> ordered = members;
    putInOrder(ordered);
    if (ordered == m_members)
        return;
    const auto sameUser = [](const channels::Member &a, const channels::Member &b) {
        return a.userId == b.userId;
    };
    if (std::ranges::equal(ordered, m_members, sameUser)) {
        m_members = ordered;
        Q_EMIT dataChanged(index(0), index(int(m_members.size()) - 1));
    } else {
        // A few rows that change as people come and go: begun anew.
        beginResetModel();
        m_members = ordered;
        endResetModel();
    }
    Q_EMIT countsChanged();
}

void MemberListModel::setUserId(const QString &userId)
{
    m_userId = userId;
    beginResetModel();
    putInOrder(m_members);
    endResetModel();
    Q_EMIT countsChanged();
}

} // namespace models
