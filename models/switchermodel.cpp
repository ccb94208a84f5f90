// SPDX-License-Identifier: MIT
#include "models/switchermodel.h"

#include "models/channellistmodel.h"
#include "models/sentences.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

// Without accents: "chloe" finds Chloé.
QString folded(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain.append(c.toCaseFolded());
    }
    return plain;
}

} // namespace

SwitcherModel::SwitcherModel(ChannelListModel &channels, QObject *parent)
    : QSortFilterProxyModel(parent), m_channels(channels)
{
    setSourceModel(&channels);
}

void SwitcherModel::setText(const QString &text)
{
    m_words = folded(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

QVariant SwitcherModel::data(const QModelIndex &index, int role) const
{
    if (role == DetailRole)
        return detailOf(mapToSource(index).row());
    return QSortFilterProxyModel::data(index, role);
}

bool SwitcherModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const channels::ChannelInfo &info = m_channels.summaryAt(row).info;
    const QString all = folded(u"%1 %2 %3 %4"_s.arg(
        info.title, info.venue, QLocale().toString(info.weddingDate, u"dddd d MMMM yyyy"_s),
        info.weddingDate.toString(Qt::ISODate)));
    return std::ranges::all_of(m_words, [&all](const QString &word) { return all.contains(word); });
}

QString SwitcherModel::detailOf(int row) const
{
    const channels::ChannelSummary &channel = m_channels.summaryAt(row);
    QStringList parts;
    if (channel.info.weddingDate.isValid())
        parts.append(QLocale().toString(channel.info.weddingDate, u"ddd d MMM yyyy"_s));
    if (!channel.info.venue.isEmpty())
        parts.append(channel.info.venue);
    if (channel.unread > 0)
        parts.append(unreadCount(channel.unread));
    if (channel.unseenChanges > 0)
        parts.append(changeCount(channel.unseenChanges));
    return parts.join(u" · "_s);
}

} // namespace models
