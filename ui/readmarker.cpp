// SPDX-License-Identifier: MIT
#include "ui/readmarker.h"

#include "models/messagelistmodel.h"
#include "ui/messageview.h"

#include <QApplication>
#include <QEvent>

using namespace std::chrono_literals;

namespace ui {

namespace {

// Somebody who touched something this recently is at the desk: no unread line for what arrives.
constexpr std::chrono::milliseconds AtTheDesk = 60s;

} // namespace

ReadMarker::ReadMarker(QWidget &window, models::MessageListModel &messages, MessageView &view,
                       QObject *parent)
    : QObject(parent), m_window(window), m_messages(messages), m_view(view)
{
    qApp->installEventFilter(this);
    connect(&messages, &QAbstractItemModel::modelReset, this, [this] {
        m_touchedSeq = 0;
        m_markedSeq = 0;
    });
    connect(&messages, &models::MessageListModel::opened, this, [this] {
        m_touchedSeq = m_openedByPerson ? m_messages.newestSeq() : 0;
        check();
    });
    connect(&messages, &QAbstractItemModel::rowsInserted, this, &ReadMarker::check);
    connect(&view, &MessageView::endVisibleChanged, this, &ReadMarker::check);
}

void ReadMarker::leave()
{
    if (m_rule == QLatin1StringView("leave") && !m_keepsUnread)
        markNow();
    m_keepsUnread = false;
}

void ReadMarker::markNow()
{
    m_keepsUnread = false;
    const qint64 newest = m_messages.newestSeq();
    if (newest > 0)
        Q_EMIT readUpTo(m_messages.channel().name, newest);
}

bool ReadMarker::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_touchedSeq = m_messages.newestSeq();
        m_sinceTouch.start();
        check();
        break;
    case QEvent::WindowActivate:
    case QEvent::WindowDeactivate:
        if (watched == &m_window)
            check();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool ReadMarker::isWatched() const
{
    return m_window.isActiveWindow() && m_view.isEndVisible();
}

void ReadMarker::check()
{
    const bool watched = isWatched();
    m_messages.setAttended(watched && m_sinceTouch.isValid()
                           && !m_sinceTouch.hasExpired(AtTheDesk.count()));
    const qint64 newest = m_messages.newestSeq();
    if (m_keepsUnread || m_rule != QLatin1StringView("seen") || !watched || newest == 0
        || newest > m_touchedSeq || newest <= m_markedSeq)
        return;
    m_markedSeq = newest;
    Q_EMIT readUpTo(m_messages.channel().name, newest);
}

} // namespace ui
