// SPDX-License-Identifier: MIT
#include "ui/connectionstrip.h"

#include "ui/accessiblerole.h"
#include "ui/connectiontext.h"
#include "ui/mirrored.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using channels::ConnectionPhase;

namespace ui {

ConnectionStrip::ConnectionStrip(QWidget *parent)
    : QFrame(parent)
    , m_theme(lightTheme())
    , m_text(new QLabel)
    , m_tryNow(new QPushButton(tr("Try now")))
{
    setAccessibleRole(*this, QAccessible::StatusBar);
    setObjectName(u"connection"_s);
    setAccessibleName(u"Connection"_s);
    m_text->setWordWrap(true);
    m_tryNow->setProperty("link", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(mirrored({5 * Grid, Grid, Grid, Grid}));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_tryNow);
    connect(m_tryNow, &QPushButton::clicked, this, &ConnectionStrip::reconnectRequested);
    connect(&m_second, &QTimer::timeout, this, &ConnectionStrip::updateText);
    setConnection({});
}

QWidget *ConnectionStrip::tryNow() const
{
    return m_tryNow;
}

void ConnectionStrip::setConnection(const channels::ConnectionState &connection)
{
    m_connection = connection;
    const bool offline = connection.phase == ConnectionPhase::Offline;
    m_tryNow->setVisible((offline && connection.nextAttempt.isValid())
                         || connection.phase == ConnectionPhase::Refused);
    if (offline && connection.nextAttempt.isValid())
        m_second.start(1s);
    else
        m_second.stop();
    setAccessibleDescription(connectionText(connection)); // steady: without the seconds
    updateText();
    update();
}

void ConnectionStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ConnectionStrip::updateText()
{
    const QString next = nextAttemptText(m_connection);
    const QString text = connectionText(m_connection);
    m_text->setAccessibleName(text);
    m_text->setText(next.isEmpty() ? text : tr("%1 Reconnecting %2").arg(text, next));
}

void ConnectionStrip::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    // The words say it; this is for a glance: full, half, empty, crossed out.
    QPainter painter(this);
    const QRectF dot = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(2 * Grid + 4, (height() - 12) / 2, 12, 12));
    painter.setRenderHint(QPainter::Antialiasing);
    QColor color = m_theme.muted;
    if (m_connection.phase == ConnectionPhase::Live)
        color = m_theme.success;
    else if (m_connection.phase == ConnectionPhase::Refused)
        color = m_theme.danger;
    painter.setPen(QPen(color, 1.6));
    painter.setBrush(m_connection.phase == ConnectionPhase::Live ? QBrush(color) : Qt::NoBrush);
    painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
    painter.setBrush(color);
    switch (m_connection.phase) {
    case ConnectionPhase::Connecting:
    case ConnectionPhase::Joining:
    case ConnectionPhase::CatchingUp:
        painter.drawPie(dot.adjusted(1, 1, -1, -1), 180 * 16, 180 * 16);
        break;
    case ConnectionPhase::Refused:
    case ConnectionPhase::SignedOut:
        painter.drawLine(dot.topLeft() + QPointF(2, 2), dot.bottomRight() - QPointF(2, 2));
        break;
    case ConnectionPhase::Live:
    case ConnectionPhase::Offline:
        break;
    }
}

} // namespace ui
