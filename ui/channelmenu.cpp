// SPDX-License-Identifier: MIT
#include "ui/channelmenu.h"

#include "models/channellistmodel.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Morning = 8; // o'clock

// UTC; null: not at all.
QDateTime endOf(ChannelMenu::Mute mute, const QDateTime &now)
{
    switch (mute) {
    case ChannelMenu::Mute::ForAnHour:
        return now.addSecs(3600).toUTC();
    case ChannelMenu::Mute::UntilTomorrow:
        return QDateTime(now.date().addDays(1), QTime(Morning, 0)).toUTC();
    case ChannelMenu::Mute::ForAWeek:
        return now.addDays(7).toUTC();
    case ChannelMenu::Mute::UntilUnmuted:
        return QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
    case ChannelMenu::Mute::Not:
        return {};
    }
    return {};
}

} // namespace

ChannelMenu::ChannelMenu(models::ChannelListModel &channelList, QObject *parent)
    : QObject(parent), m_channels(channelList)
{
}

QList<std::pair<ChannelMenu::Mute, QString>> ChannelMenu::muteChoices()
{
    return {{Mute::ForAnHour, tr("For an &Hour")},
            {Mute::UntilTomorrow, tr("Until &Tomorrow Morning")},
            {Mute::ForAWeek, tr("For a &Week")},
            {Mute::UntilUnmuted, tr("Until I &Unmute It")}};
}

QList<std::pair<QString, QString>> ChannelMenu::notifyChoices()
{
    return {{QString(), tr("As the &Settings Say")},
            {u"all"_s, tr("For Every &Message")},
            {u"changes"_s, tr("Only for &Changes of the Plan")},
            {u"none"_s, tr("&Never")}};
}

void ChannelMenu::fill(QMenu &menu, const channels::ChannelName &channel)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary summary = m_channels.summaryAt(row);
    if (summary.unread > 0)
        menu.addAction(tr("Mark as &Read"), this, [this, channel, seq = summary.info.headSeq] {
            Q_EMIT readUpTo(channel, seq);
        });
    menu.addAction(summary.arrangement.isPinned ? tr("Un&pin") : tr("&Pin to the Top"), this,
                   [this, channel] { togglePin(channel); });
    if (m_channels.isMuted(summary)) {
        menu.addAction(tr("Un&mute"), this, [this, channel] { mute(channel, Mute::Not); });
    } else {
        QMenu *mutes = menu.addMenu(tr("&Mute"));
        for (const auto &[mute, text] : muteChoices())
            mutes->addAction(text, this,
                             [this, channel, mute = mute] { this->mute(channel, mute); });
    }
    QMenu *levels = menu.addMenu(tr("&Notify Me"));
    for (const auto &[level, text] : notifyChoices()) {
        QAction *action = levels->addAction(
            text, this, [this, channel, level = level] { notify(channel, level); });
        action->setCheckable(true);
        action->setChecked(level == summary.arrangement.notifyLevel);
    }
    if (summary.state != channels::ChannelState::Paused)
        menu.addAction(tr("P&ause"), this, [this, channel] { Q_EMIT pauseRequested(channel); });
    menu.addAction(summary.arrangement.isArchived ? tr("&Bring Back") : tr("Archi&ve"), this,
                   [this, channel] { toggleArchive(channel); });
}

void ChannelMenu::togglePin(const channels::ChannelName &channel)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary &summary = m_channels.summaryAt(row);
    channels::ChannelArrangement arrangement = summary.arrangement;
    arrangement.isPinned = !arrangement.isPinned;
    arrangement.isArchived = false;
    arrange(channel, arrangement,
            arrangement.isPinned ? tr("%1 is pinned.").arg(summary.info.title)
                                 : tr("%1 is not pinned any more.").arg(summary.info.title));
}

void ChannelMenu::toggleArchive(const channels::ChannelName &channel)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary &summary = m_channels.summaryAt(row);
    channels::ChannelArrangement arrangement = summary.arrangement;
    arrangement.isArchived = !arrangement.isArchived;
    arrangement.isPinned = false;
    arrange(channel, arrangement,
            arrangement.isArchived
                ? tr("%1 is archived. It comes back when something new is written.")
                      .arg(summary.info.title)
                : tr("%1 is back in the list.").arg(summary.info.title));
}

void ChannelMenu::mute(const channels::ChannelName &channel, Mute mute)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary &summary = m_channels.summaryAt(row);
    channels::ChannelArrangement arrangement = summary.arrangement;
    arrangement.mutedUntil = endOf(mute, m_channels.now());
    arrange(channel, arrangement,
            mute == Mute::Not
                ? tr("%1 is not muted any more.").arg(summary.info.title)
                : tr("%1 is muted. A change to a wedding within 48 hours still gets through.")
                      .arg(summary.info.title));
}

void ChannelMenu::notify(const channels::ChannelName &channel, const QString &level)
{
    const int row = m_channels.rowOf(channel);
    if (row < 0)
        return;
    const channels::ChannelSummary &summary = m_channels.summaryAt(row);
    channels::ChannelArrangement arrangement = summary.arrangement;
    arrangement.notifyLevel = level;
    const QString &title = summary.info.title;
    arrange(channel, arrangement,
            level == "all"_L1 ? tr("You are notified of every message of %1.").arg(title)
                : level == "changes"_L1
                ? tr("You are notified of %1 when the plan changes.").arg(title)
                : level == "none"_L1 ? tr("You are not notified of %1.").arg(title)
                                     : tr("You are notified of %1 as of all others.").arg(title));
}

void ChannelMenu::arrange(const channels::ChannelName &channel,
                          const channels::ChannelArrangement &arrangement, const QString &sentence)
{
    const channels::ChannelArrangement before =
        m_channels.summaryAt(m_channels.rowOf(channel)).arrangement;
    m_channels.arrange(channel, arrangement);
    Q_EMIT done(sentence, channel, before);
}

} // namespace ui
