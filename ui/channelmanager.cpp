// SPDX-License-Identifier: MIT
#include "ui/channelmanager.h"

#include "models/channellistmodel.h"
#include "ui/channelindicator.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

using Model = models::ChannelListModel;

ChannelManager::ChannelManager(models::ChannelListModel &channelList, QWidget *parent)
    : ListView(parent)
    , m_channels(channelList)
    , m_shown(channelList)
    , m_indicator(new ChannelIndicator([&channelList] { return channelList.now(); }, this))
    , m_theme(lightTheme())
{
    setObjectName(u"channels"_s);
    setAccessibleName(u"Channels"_s);
    setItemDelegate(m_indicator);
    setModel(&m_shown);
    connect(this, &QAbstractItemView::activated, this, &ChannelManager::open);
    connect(this, &QAbstractItemView::clicked, this, &ChannelManager::open);
    // Headings belong to the neighbours of what changed, and heights to the headings.
    connect(&channelList, &Model::refreshed, this, &ChannelManager::scheduleDelayedItemsLayout);
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_minute.start(60s);
}

void ChannelManager::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_indicator->setTheme(theme);
    viewport()->update();
}

void ChannelManager::setOpenChannel(const channels::ChannelName &channel)
{
    m_open = channel;
    m_indicator->setOpenChannel(channel);
    m_shown.setOpenChannel(channel);
    const int row = m_shown.rowOf(channel);
    if (row >= 0) {
        setPlace(m_shown.index(row, 0));
        scrollTo(m_shown.index(row, 0));
    }
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void ChannelManager::openNeighbour(int step, Which which)
{
    const int count = m_shown.rowCount();
    const int from = m_shown.rowOf(m_open);
    for (int i = 1; i <= count; ++i) {
        const int row = from < 0 && step < 0 ? count - i : (from + step * i + count * i) % count;
        const QModelIndex index = m_shown.index(row, 0);
        if (which == Which::Any || index.data(Model::UnreadRole).toInt() > 0) {
            open(index);
            return;
        }
    }
}

void ChannelManager::openPinned(int number)
{
    const QModelIndex index = m_shown.index(number - 1, 0);
    if (index.data(Model::GroupRole).value<Model::Group>() == Model::Group::Pinned)
        open(index);
}

void ChannelManager::setUnreadOnly(bool only)
{
    m_shown.setUnreadOnly(only);
    scheduleDelayedItemsLayout();
}

void ChannelManager::setArchivedShown(bool shown)
{
    m_shown.setArchivedShown(shown);
    scheduleDelayedItemsLayout();
}

int ChannelManager::listStep(const channels::ChannelName &channel, int step) const
{
    const int from = m_shown.rowOf(channel);
    const int to = std::clamp(from + step, 0, m_shown.rowCount() - 1);
    if (from < 0 || to == from)
        return 0;
    return m_shown.mapToSource(m_shown.index(to, 0)).row() - m_channels.rowOf(channel);
}

void ChannelManager::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || (!byKey && isOnHeading(event->pos())))
        return;
    Q_EMIT menuRequested(index.data(Model::NameRole).value<channels::ChannelName>(),
                         byKey ? viewport()->mapToGlobal(visualRect(index).center())
                               : event->globalPos());
}

void ChannelManager::mousePressEvent(QMouseEvent *event)
{
    if (!isOnHeading(event->position().toPoint()))
        ListView::mousePressEvent(event);
}

void ChannelManager::mouseReleaseEvent(QMouseEvent *event)
{
    if (!isOnHeading(event->position().toPoint()))
        ListView::mouseReleaseEvent(event);
}

void ChannelManager::selectionChanged(const QItemSelection &selected,
                                      const QItemSelection &deselected)
{
    ListView::selectionChanged(selected, deselected);
    // The keyboard and the mouse move the current row first, and the open channel is selected by
    // setOpenChannel(). A row selected without that was chosen by assistive technology, which has
    // no other way to open one.
    const QModelIndexList rows = selected.indexes();
    if (rows.size() == 1 && rows.first() != currentIndex()
        && rows.first().row() != m_shown.rowOf(m_open))
        open(rows.first());
}

bool ChannelManager::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid() && !isOnHeading(help->pos())) {
            QToolTip::showText(help->globalPos(), index.data(Qt::AccessibleTextRole).toString(),
                               this);
            return true;
        }
    }
    return ListView::viewportEvent(event);
}

void ChannelManager::paintEvent(QPaintEvent *event)
{
    ListView::paintEvent(event);
    if (m_shown.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.muted);
    painter.drawText(viewport()->rect().adjusted(3 * Grid, 3 * Grid, -3 * Grid, -3 * Grid),
                     int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     m_channels.rowCount() > 0 ? tr("Nothing unread.")
                                               : tr("Your weddings will be listed here."));
}

void ChannelManager::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT openRequested(index.data(Model::NameRole).value<channels::ChannelName>());
}

bool ChannelManager::isOnHeading(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid()
        && position.y() < visualRect(index).top() + m_indicator->headingHeight(font(), index);
}

} // namespace ui
