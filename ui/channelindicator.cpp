// SPDX-License-Identifier: MIT
#include "ui/channelindicator.h"

#include "models/channellistmodel.h"
#include "models/sentences.h"
#include "ui/fonts.h"
#include "ui/reading.h"
#include "ui/shapes.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Model = models::ChannelListModel;

constexpr int Margin = Grid; // beside the row's ground
constexpr int Padding = Grid + Grid / 2; // inside it
constexpr int ShapeSize = 14;

QString headingOf(Model::Group group)
{
    switch (group) {
    case Model::Group::Pinned:
        return ChannelIndicator::tr("Pinned");
    case Model::Group::ThisWeek:
        return ChannelIndicator::tr("This week");
    case Model::Group::ThisMonth:
        return ChannelIndicator::tr("This month");
    case Model::Group::Later:
        return ChannelIndicator::tr("Later");
    case Model::Group::Past:
        return ChannelIndicator::tr("Past");
    case Model::Group::Other:
        return ChannelIndicator::tr("Other channels");
    case Model::Group::Archived:
        return ChannelIndicator::tr("Archived");
    }
    return {};
}

// Takes `width` from the trailing end of `rect`, with a gap, and answers it; mirrored in
// right-to-left layouts because everything here is laid out left to right first.
QRect takeEnd(QRect &rect, int width)
{
    const QRect taken(rect.right() + 1 - width, rect.top(), width, rect.height());
    rect.setRight(taken.left() - Grid);
    return taken;
}

} // namespace

ChannelIndicator::ChannelIndicator(models::Clock clock, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(std::move(clock)), m_theme(lightTheme())
{
}

int ChannelIndicator::headingHeight(const QFont &font, const QModelIndex &index) const
{
    if (!index.data(Model::FirstOfGroupRole).toBool())
        return 0;
    return QFontMetrics(smallFont(font)).height() + 3 * Grid;
}

QSize ChannelIndicator::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = QFontMetrics(strongFont(option.font)).height()
        + QFontMetrics(option.font).height() + Grid / 2;
    return {10 * Grid, headingHeight(option.font, index) + lines + 2 * Padding};
}

void ChannelIndicator::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    const int heading = headingHeight(option.font, index);
    if (heading > 0)
        paintHeading(*painter, {option.rect.topLeft(), QSize(option.rect.width(), heading)}, option,
                     index);
    const QRect ground = option.rect.adjusted(Margin, heading + 1, -Margin, -1);
    paintGround(*painter, ground, option, index);

    const int titleHeight = QFontMetrics(strongFont(option.font)).height();
    const QRect inside = ground.adjusted(Padding, Padding - 1, -Padding, 0);
    const QRect shape(inside.left(), inside.top() + (titleHeight - ShapeSize) / 2, ShapeSize,
                      ShapeSize);
    const auto type = index.data(Model::TypeRole).value<channels::ChannelType>();
    paintChannelShape(*painter, QStyle::visualRect(option.direction, option.rect, shape), type,
                      index.data(Model::StateRole).value<channels::ChannelState>(),
                      m_theme.of(type));
    const QRect column = inside.adjusted(ShapeSize + Grid + 2, 0, 0, 0);
    paintTitleLine(*painter, {column.topLeft(), QSize(column.width(), titleHeight)}, option, index);
    const int previewTop = column.top() + titleHeight + Grid / 2;
    paintPreviewLine(
        *painter, {column.left(), previewTop, column.width(), QFontMetrics(option.font).height()},
        option, index);
    painter->restore();
}

void ChannelIndicator::paintHeading(QPainter &painter, const QRect &rect,
                                    const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QRect line = rect.adjusted(Margin + Padding, 0, -Margin - Padding, -Grid);
    painter.setFont(smallFont(option.font));
    painter.setPen(m_theme.muted);
    const int unread = index.data(Model::GroupUnreadRole).toInt();
    if (unread > 0) {
        const QString count = QString::number(unread);
        const QRect place = takeEnd(line, QFontMetrics(painter.font()).horizontalAdvance(count));
        painter.drawText(QStyle::visualRect(option.direction, option.rect, place),
                         Qt::AlignBottom | Qt::AlignHCenter, count);
    }
    painter.drawText(QStyle::visualRect(option.direction, option.rect, line),
                     int(Qt::AlignBottom)
                         | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                     headingOf(index.data(Model::GroupRole).value<Model::Group>()));
}

void ChannelIndicator::paintGround(QPainter &painter, const QRect &rect,
                                   const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const bool open =
        !m_open.isEmpty() && index.data(Model::NameRole).value<channels::ChannelName>() == m_open;
    const bool focused = (option.state & QStyle::State_HasFocus)
        || ((option.state & QStyle::State_Selected) && option.widget && option.widget->hasFocus());
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), Grid, Grid);
    if (open)
        painter.fillPath(path, m_theme.selection);
    else if (option.state & (QStyle::State_MouseOver | QStyle::State_Selected))
        painter.fillPath(path, m_theme.hover);
    if (focused)
        painter.strokePath(path, QPen(m_theme.focus, 2));
}

void ChannelIndicator::paintTitleLine(QPainter &painter, QRect rect,
                                      const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const auto place = [&option](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const QDateTime last = index.data(Model::LastMessageAtRole).toDateTime();
    if (last.isValid()) {
        const QString age = models::shortAge(last, m_clock());
        painter.setFont(smallFont(option.font));
        painter.setPen(m_theme.muted);
        painter.drawText(place(takeEnd(rect, QFontMetrics(painter.font()).horizontalAdvance(age))),
                         Qt::AlignVCenter | Qt::AlignHCenter, age);
    }
    const bool unread = index.data(Model::UnreadRole).toInt() > 0;
    painter.setFont(unread ? strongFont(option.font) : option.font);
    painter.setPen(m_theme.text);
    const QString title = index.data().toString();
    paintElided(painter, place(rect), Qt::AlignVCenter, title, option.direction);
}

void ChannelIndicator::paintPreviewLine(QPainter &painter, QRect rect,
                                        const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const auto place = [&option](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const QFont badgeFont = strongFont(smallFont(option.font));
    const QFontMetrics metrics(badgeFont);
    painter.setFont(badgeFont);
    if (const int unread = index.data(Model::UnreadRole).toInt(); unread > 0) {
        const QString text = unread > 999 ? u"999+"_s : QString::number(unread);
        const int height = metrics.height() + 4;
        const int width = std::max(height, metrics.horizontalAdvance(text) + Grid + 2);
        QRect badge = takeEnd(rect, width);
        badge.setTop(badge.center().y() - height / 2 + 1);
        badge.setHeight(height);
        const QRect there = place(badge);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        painter.drawRoundedRect(there, height / 2.0, height / 2.0);
        painter.setPen(m_theme.onAccent);
        painter.drawText(there, Qt::AlignCenter, text);
    }
    const int icon = metrics.ascent() + 1;
    const auto square = [icon](const QRect &cell) {
        return QRect(cell.left(), cell.center().y() - icon / 2 + 1, icon, icon);
    };
    if (const int changes = index.data(Model::UnseenChangesRole).toInt(); changes > 0) {
        const QString text = QString::number(changes);
        const int width = icon + 3 + metrics.horizontalAdvance(text);
        const QRect cell = takeEnd(rect, width);
        paintTriangle(painter, place(square(cell)), m_theme.change);
        painter.setPen(m_theme.change);
        painter.drawText(place(cell.adjusted(icon + 3, 0, 0, 0)), Qt::AlignCenter, text);
    }
    if (index.data(Model::MutedRole).toBool())
        paintMuted(painter, place(square(takeEnd(rect, icon))), m_theme.muted);
    if (index.data(Model::HasDraftRole).toBool())
        paintPencil(painter, place(square(takeEnd(rect, icon))), m_theme.muted);
    if (index.data(Model::QueuedRole).toInt() > 0)
        paintDelivery(painter, place(square(takeEnd(rect, icon))), channels::DeliveryState::Queued,
                      m_theme.muted);

    painter.setFont(option.font);
    const auto write = [&](const QString &text, const QColor &color) {
        painter.setPen(color);
        paintElided(painter, place(rect), Qt::AlignVCenter, text, option.direction);
    };
    if (const QString typing = index.data(Model::TypingRole).toString(); !typing.isEmpty()) {
        write(typing, m_theme.accent);
        return;
    }
    QString preview = index.data(Model::PreviewRole).toString();
    if (preview.isEmpty())
        preview = tr("No messages yet");
    const auto state = index.data(Model::StateRole).value<channels::ChannelState>();
    if (state != channels::ChannelState::Live && state != channels::ChannelState::Offline) {
        QString words = models::word(state);
        words[0] = words.at(0).toUpper();
        preview = u"%1 · %2"_s.arg(words, preview);
    }
    write(preview, m_theme.muted);
}

} // namespace ui
