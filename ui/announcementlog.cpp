// SPDX-License-Identifier: MIT
#include "ui/announcementlog.h"

using namespace Qt::StringLiterals;

namespace ui {

AnnouncementLog::AnnouncementLog(const Announcer &announcer, QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&announcer, &Announcer::announced, this,
            [this](const QString &text, Politeness, AnnouncementRoute route) { add(text, route); });
}

int AnnouncementLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnnouncementLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const QString time = row.at.toString(u"HH:mm:ss"_s);
    const QString silent =
        row.route == AnnouncementRoute::None ? tr("not spoken: nobody listened") : QString();
    switch (role) {
    case Qt::DisplayRole:
        return silent.isEmpty() ? u"%1   %2"_s.arg(time, row.text)
                                : u"%1   %2 (%3)"_s.arg(time, row.text, silent);
    case Qt::AccessibleTextRole:
        return silent.isEmpty() ? u"%1, %2"_s.arg(row.text, time)
                                : u"%1, %2, %3"_s.arg(row.text, time, silent);
    default:
        return {};
    }
}

void AnnouncementLog::add(const QString &text, AnnouncementRoute route)
{
    if (m_rows.size() == MostRows) {
        beginRemoveRows({}, 0, 0);
        m_rows.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.append({QTime::currentTime(), text, route});
    endInsertRows();
}

} // namespace ui
