// SPDX-License-Identifier: MIT
#include "ui/messageview.h"

#include "models/messagelistmodel.h"
#include "ui/messagedelegate.h"

#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int NearEdge = 50 * Grid; // from here on older or newer rows are fetched

} // namespace

MessageView::MessageView(models::MessageListModel &model, QWidget *parent)
    : ListView(parent), m_model(model), m_delegate(new MessageDelegate(this)), m_theme(lightTheme())
{
    setObjectName(u"messages"_s);
    setAccessibleName(u"Messages"_s);
    setItemDelegate(m_delegate);
    verticalScrollBar()->setSingleStep(3 * Grid);
    setModel(&model);
    connect(&model, &models::MessageListModel::opened, this, &MessageView::onOpened);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        MessageContext context = m_delegate->context();
        context.wedding = m_model.channel().weddingDate;
        m_delegate->setContext(context);
        m_atEnd = true;
    });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            &MessageView::scheduleDelayedItemsLayout);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_fromEnd = verticalScrollBar()->maximum() - verticalScrollBar()->value(); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &MessageView::onRowsRemoved);
    connect(m_delegate, &MessageDelegate::seenClicked, this, &MessageView::seenRequested);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &MessageView::onScrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &MessageView::keepPlace);
}

void MessageView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    viewport()->update();
}

void MessageView::setContext(MessageContext context)
{
    context.wedding = m_model.channel().weddingDate;
    if (context == m_delegate->context())
        return;
    m_delegate->setContext(context);
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void MessageView::showRow(int row)
{
    const QModelIndex index = m_model.index(row);
    if (!index.isValid())
        return;
    setPlace(index);
    m_atEnd = false;
    scrollTo(index, QAbstractItemView::PositionAtCenter);
    m_atEnd = isEndVisible();
    setFocus(Qt::OtherFocusReason);
}

bool MessageView::isEndVisible() const
{
    return m_model.rowCount() > 0 && m_model.isAtNewest()
        && verticalScrollBar()->value() >= verticalScrollBar()->maximum() - Grid;
}

void MessageView::onOpened()
{
    executeDelayedItemsLayout();
    const int line = m_model.unreadLineRow();
    const int last = m_model.rowCount() - 1;
    if (last >= 0)
        setPlace(m_model.index(line >= 0 ? line : last));
    if (line >= 0) {
        m_atEnd = false;
        scrollTo(m_model.index(line), QAbstractItemView::PositionAtTop);
        m_atEnd = isEndVisible();
    } else {
        scrollToEnd();
    }
    Q_EMIT endVisibleChanged(isEndVisible());
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    m_delegate->setWidth(viewport()->width());
    m_settling = true;
    ListView::resizeEvent(event);
    m_settling = false;
    scheduleDelayedItemsLayout();
}

// Whoever writes wants to see it.
bool MessageView::isOwn(int row) const
{
    const QModelIndex index = m_model.index(row);
    return row == m_model.rowCount() - 1 && index.data(models::MessageListModel::OwnRole).toBool()
        && index.data(models::MessageListModel::SeqRole).toLongLong() == 0; // just written
}

void MessageView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const QScrollBar *bar = verticalScrollBar();
    const int fromEnd = bar->maximum() - bar->value();
    const bool older = start == 0 && end + 1 < m_model.rowCount();
    m_settling = true;
    ListView::rowsInserted(parent, start, end);
    executeDelayedItemsLayout();
    m_settling = false;
    if (older)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum() - fromEnd);
    else if (m_atEnd || isOwn(end)) {
        scrollToEnd();
        if (!hasFocus()) // whoever comes here begins at the newest
            setPlace(m_model.index(m_model.rowCount() - 1));
    }
}

// What leaves in front must not move what is being read.
void MessageView::onRowsRemoved(const QModelIndex &, int first)
{
    if (first != 0 || m_model.rowCount() == 0)
        return;
    m_settling = true;
    executeDelayedItemsLayout();
    m_settling = false;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum() - m_fromEnd);
}

void MessageView::paintEvent(QPaintEvent *event)
{
    ListView::paintEvent(event);
    if (m_model.rowCount() > 0 || m_model.channel().name.isEmpty() || m_model.canFetchOlder())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.muted);
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("No messages yet."));
}

void MessageView::onScrolled()
{
    if (m_settling)
        return;
    const bool atEnd = isEndVisible();
    if (std::exchange(m_atEnd, atEnd) != atEnd)
        Q_EMIT endVisibleChanged(atEnd);
    if (verticalScrollBar()->value() < NearEdge)
        m_model.fetchOlder();
    else if (verticalScrollBar()->value() > verticalScrollBar()->maximum() - NearEdge)
        m_model.fetchNewer();
}

void MessageView::scrollToEnd()
{
    m_settling = true;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    m_settling = false;
    m_atEnd = true;
}

void MessageView::keepPlace()
{
    if (m_atEnd)
        scrollToEnd();
}

} // namespace ui
