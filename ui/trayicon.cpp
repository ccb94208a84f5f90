// SPDX-License-Identifier: MIT
#include "ui/trayicon.h"

#include "models/sentences.h"
#include "ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPixmap sign(int size, int number)
{
    const Theme theme = lightTheme();
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal unit = size / 16.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(0, 0, size, size), 3.5 * unit, 3.5 * unit);
    if (number <= 0) { // two rings, one in the other
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.onAccent, 1.4 * unit));
        painter.drawEllipse(QPointF(6.2 * unit, 8 * unit), 3.4 * unit, 3.4 * unit);
        painter.drawEllipse(QPointF(9.8 * unit, 8 * unit), 3.4 * unit, 3.4 * unit);
        return pixmap;
    }
    const QString text = number > 99 ? u"99+"_s : QString::number(number);
    QFont font;
    font.setBold(true);
    font.setPixelSize(int((text.size() > 2 ? 7.5 : text.size() > 1 ? 10 : 12) * unit));
    painter.setFont(font);
    painter.setPen(theme.onAccent);
    painter.drawText(pixmap.rect(), Qt::AlignCenter, text);
    return pixmap;
}

} // namespace

QIcon signIcon(int number)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128})
        icon.addPixmap(sign(size, number));
    return icon;
}

TrayIcon::TrayIcon(QObject *parent) : QObject(parent)
{
    connect(m_menu.addAction(tr("&Show")), &QAction::triggered, this, &TrayIcon::shown);
    connect(m_menu.addAction(tr("&Quit")), &QAction::triggered, this, &TrayIcon::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason != QSystemTrayIcon::Context)
                    Q_EMIT shown();
            });
    setUnread(0);
    m_icon.show();
}

void TrayIcon::setUnread(int unread)
{
    if (unread == m_unread)
        return;
    m_unread = unread;
    m_icon.setIcon(signIcon(unread));
    m_icon.setToolTip(unread == 0 ? tr("WedSync: nothing new")
                                  : tr("WedSync: %1").arg(models::unreadCount(unread)));
}

} // namespace ui
