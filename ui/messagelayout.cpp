// SPDX-License-Identifier: MIT
#include "ui/messagelayout.h"

#include "channels/types/eventtypes.h"
#include "models/messagelistmodel.h"
#include "models/sentences.h"
#include "models/weddingoverview.h"
#include "ui/fonts.h"
#include "ui/reading.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Model = models::MessageListModel;

constexpr int Side = 3 * Grid;
constexpr int AvatarSize = 4 * Grid + Grid / 2;
constexpr int ColumnGap = Grid + Grid / 2;
constexpr int CardWidth = 58 * Grid;
constexpr int TextWidth = 90 * Grid; // a line longer than this is tiring to read
constexpr double LineSpacing = 1.25;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::MessageLayout)
};

// Breaks `text` into lines of `width`; answers the height of all.
qreal breakLines(QTextLayout &layout, const QString &text, const QFont &font, int width)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    layout.setText(lines);
    layout.setFont(font);
    QTextOption option = layout.textOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += std::ceil(line.height() * LineSpacing);
    }
    layout.endLayout();
    return y;
}

//! Fills a MessageLayout from the top down.
class Builder final {
public:
    Builder(const QModelIndex &index, int width, const QFont &font, const Theme &theme,
            const MessageContext &context)
        : m_index(index), m_width(width), m_font(font), m_theme(theme), m_context(context)
    {
    }

    MessageLayout build()
    {
        addDaySeparator(m_context.wedding);
        addUnreadLine();
        m_layout.top = m_y;
        if (m_index.data(Model::GapRole).toInt() > 0) {
            addGap();
            return m_layout;
        }
        const bool continues = m_index.data(Model::ContinuesRole).toBool();
        m_y += continues ? Grid / 4 : Grid + Grid / 2;
        m_left = Side + AvatarSize + ColumnGap;
        const int column = m_width - m_left - Side;
        m_columnWidth = std::clamp(column, 10 * Grid, TextWidth);
        if (!continues)
            addSender();
        const auto event = m_index.data(Model::EventRole).value<models::EventText>();
        if (event.kind == models::EventKind::Chat && event.fields.isEmpty())
            m_y = addText({m_left, m_y, m_columnWidth, 0}, event.text, m_font, m_theme.text);
        else
            addCard(event);
        addDelivery();
        m_layout.height = m_y + Grid / 2;
        return m_layout;
    }

private:
    // Adds wrapped text at the top of `place`; answers the y under it.
    int addText(const QRect &place, const QString &text, const QFont &font, const QColor &color)
    {
        const int height = wrappedHeight(text, font, place.width());
        m_layout.texts.append(
            {QRect(place.topLeft(), QSize(place.width(), height)), text, font, color});
        return place.top() + height;
    }

    // What one line of it needs when it is laid out, which is not quite what the font's metrics
    // say.
    int widthOf(const QString &text, const QFont &font) const
    {
        QTextLayout layout;
        breakLines(layout, text, font, std::numeric_limits<short>::max());
        return int(std::ceil(layout.maximumWidth())) + 1;
    }

    // What will never be here is said where it would have been.
    void addGap()
    {
        const QFont font = smallFont(m_font);
        m_y += Grid + Grid / 2;
        const QRect place(2 * Side, m_y + Grid / 2, m_width - 4 * Side, 0);
        const int boxAt = int(m_layout.boxes.size());
        const int bottom =
            addText(place, m_index.data().toString(), font, m_theme.muted) + Grid / 2;
        m_layout.texts.last().alignment = Qt::AlignHCenter;
        m_layout.boxes.insert(boxAt,
                              {QRect(Side, m_y, m_width - 2 * Side, bottom - m_y), m_theme.raised,
                               m_theme.controlEdge, Grid / 2});
        m_layout.height = bottom + Grid;
    }

    void addRule(const QString &text, const QColor &color, const QColor &line)
    {
        const QFont font = strongFont(smallFont(m_font));
        const int height = QFontMetrics(font).height();
        const int textWidth = std::min(widthOf(text, font), m_width - 4 * Side);
        const int middle = m_y + height / 2;
        const int half = (m_width - 2 * Side - textWidth) / 2 - Grid;
        m_layout.boxes.append({QRect(Side, middle, half, 1), line, {}, 0});
        m_layout.boxes.append({QRect(m_width - Side - half, middle, half, 1), line, {}, 0});
        m_layout.texts.append({QRect((m_width - textWidth) / 2, m_y, textWidth, height), text, font,
                               color, Qt::AlignHCenter});
        m_y += height;
    }

    void addDaySeparator(const QDate &wedding)
    {
        const QDate day = m_index.data(Model::DayRole).toDate();
        if (!day.isValid())
            return;
        m_y += 2 * Grid;
        const QString date = QLocale().toString(day, u"dddd d MMM"_s);
        const QString mark = models::dayMark(day, wedding);
        addRule(mark.isEmpty() ? date : u"%1 · %2"_s.arg(date, mark), m_theme.muted,
                m_theme.hairline);
    }

    void addUnreadLine()
    {
        const int count = m_index.data(Model::UnreadLineRole).toInt();
        if (count == 0)
            return;
        m_y += Grid + Grid / 2;
        addRule(Words::tr("%1 new").arg(count), m_theme.danger, m_theme.danger);
    }

    void addSender()
    {
        const QString sender = m_index.data(Model::SenderRole).toString();
        const bool own = m_index.data(Model::OwnRole).toBool();
        const QRect avatar(Side, m_y, AvatarSize, AvatarSize);
        m_layout.boxes.append(
            {avatar, own ? m_theme.accent : m_theme.selection, {}, AvatarSize / 2});
        const QFont initialFont = strongFont(m_font);
        const int initialHeight = QFontMetrics(initialFont).height();
        m_layout.texts.append({QRect(avatar.left(), avatar.center().y() - initialHeight / 2 + 1,
                                     avatar.width(), initialHeight),
                               sender.left(1).toUpper(), initialFont,
                               own ? m_theme.onAccent : m_theme.text, Qt::AlignHCenter});

        const QFont nameFont = strongFont(m_font);
        const int height = QFontMetrics(nameFont).height();
        const int nameWidth = std::min(widthOf(sender, nameFont), m_columnWidth - 8 * Grid);
        m_layout.texts.append({QRect(m_left, m_y, nameWidth, height),
                               QFontMetrics(nameFont).elidedText(sender, Qt::ElideRight, nameWidth),
                               nameFont, m_theme.text});
        const QFont timeFont = smallFont(m_font);
        const QString time =
            m_index.data(Model::TimeRole).toDateTime().toLocalTime().toString(u"HH:mm"_s);
        const QRect timeRect(m_left + nameWidth + Grid,
                             m_y + QFontMetrics(nameFont).ascent()
                                 - QFontMetrics(timeFont).ascent(),
                             widthOf(time, timeFont), QFontMetrics(timeFont).height());
        m_layout.texts.append({timeRect, time, timeFont, m_theme.muted});
        int bottom = m_y + height;
        if (isDone())
            bottom = std::max(bottom,
                              addDeliveryAt({timeRect.right() + Grid + Grid / 2, timeRect.top()}));
        m_y = bottom + Grid / 4;
    }

    QColor accentOf(models::EventKind kind) const
    {
        switch (kind) {
        case models::EventKind::Change:
            return m_theme.change;
        case models::EventKind::Form:
            return m_theme.sharedChannel;
        case models::EventKind::Journey:
            return m_theme.privateChannel;
        case models::EventKind::Chat:
        case models::EventKind::Other:
            break;
        }
        return m_theme.controlEdge;
    }

    QString labelOf(const models::EventText &event) const
    {
        switch (event.kind) {
        case models::EventKind::Change:
            return event.eventType == channels::eventtypes::VenueChanged
                ? Words::tr("Venue changed")
                : Words::tr("Timeline changed");
        case models::EventKind::Form:
            return Words::tr("Form answered");
        case models::EventKind::Journey:
            return Words::tr("Step completed");
        case models::EventKind::Chat:
            return Words::tr("Message");
        case models::EventKind::Other:
            break;
        }
        return Words::tr("Event");
    }

    void addCard(const models::EventText &event)
    {
        const int width = std::min(m_columnWidth, CardWidth);
        const int boxAt = int(m_layout.boxes.size());
        const QRect inside(m_left + 2 * Grid + Grid / 2, 0, width - 4 * Grid, 0);
        const int top = m_y + Grid / 2;
        int y = top + Grid + Grid / 2;
        const auto line = [&](const QString &text, const QFont &font, const QColor &color) {
            y = addText({inside.left(), y, inside.width(), 0}, text, font, color);
        };
        line(labelOf(event), strongFont(smallFont(m_font)), accentOf(event.kind));
        y += Grid / 4;
        if (event.kind == models::EventKind::Chat)
            line(event.text, m_font, m_theme.text);
        else if (event.eventType != channels::eventtypes::VenueChanged)
            line(event.title, strongFont(scaled(m_font, 1.08)), m_theme.text);
        if (event.kind == models::EventKind::Change)
            y = addChange(event, {inside.left(), y, inside.width(), 0});
        if (event.kind == models::EventKind::Journey && event.total > 0)
            y = addProgress(event, {inside.left(), y + Grid, inside.width(), 0});
        y = addFields(event, {inside.left(), y, inside.width(), 0});
        if (event.kind == models::EventKind::Change)
            y = addSeen({inside.left(), y, inside.width(), 0});
        y += Grid + Grid / 2;
        m_layout.boxes.insert(
            boxAt, {QRect(m_left, top, width, y - top), m_theme.raised, m_theme.hairline, Grid});
        m_layout.boxes.insert(boxAt + 1,
                              {QRect(m_left + Grid, top + Grid + Grid / 2, 4, y - top - 3 * Grid),
                               accentOf(event.kind),
                               {},
                               2});
        m_y = y + Grid / 4;
    }

    // A form that was answered before shows what is different now, and how much is not.
    int addFields(const models::EventText &event, const QRect &place)
    {
        int y = place.top();
        const auto line = [&](const QString &text, const QFont &font, const QColor &color) {
            y = addText({place.left(), y, place.width(), 0}, text, font, color);
        };
        const auto earlier =
            m_context.earlierAnswers.constFind(m_index.data(Model::SeqRole).toLongLong());
        if (event.kind == models::EventKind::Form
            && earlier != m_context.earlierAnswers.constEnd()) {
            const QStringList changes = models::answerChanges(*earlier, event.fields);
            for (const QString &change : changes) {
                y += Grid / 2;
                line(change, m_font, m_theme.text);
            }
            y += Grid / 2;
            line(changes.isEmpty() ? Words::tr("Nothing is different from the last time.")
                                   : Words::tr("Everything else is as it was."),
                 smallFont(m_font), m_theme.muted);
            return y;
        }
        for (const models::EventField &field : event.fields) {
            y += Grid / 2;
            line(field.name, smallFont(m_font), m_theme.muted);
            line(field.value, m_font, m_theme.text);
        }
        return y;
    }

    // Who has seen a change, and the button for whoever has not.
    int addSeen(const QRect &place)
    {
        const qint64 seq = m_index.data(Model::SeqRole).toLongLong();
        const bool own = m_index.data(Model::OwnRole).toBool();
        if (seq == 0)
            return place.top();
        const QString by = seenBy(seq, own);
        int y = place.top() + Grid / 2;
        if (!by.isEmpty())
            y = addText({place.left(), y, place.width(), 0}, Words::tr("Seen by %1").arg(by),
                        smallFont(m_font), m_theme.muted);
        if (own || seq <= m_context.readSeq)
            return y;
        const QFont font = strongFont(m_font);
        const QString text = Words::tr("Seen");
        const int height = std::max(QFontMetrics(font).height() + Grid, 3 * Grid);
        m_layout.seenButton =
            QRect(place.left(), y + Grid / 2, widthOf(text, font) + 4 * Grid, height);
        m_layout.boxes.append({m_layout.seenButton, m_theme.canvas, m_theme.controlEdge, Grid});
        m_layout.texts.append({m_layout.seenButton.adjusted(0, Grid / 2 - 1, 0, 0), text, font,
                               m_theme.accent, Qt::AlignHCenter});
        return m_layout.seenButton.bottom() + 1;
    }

    QString seenBy(qint64 seq, bool own) const
    {
        QStringList names;
        if (!own && seq <= m_context.readSeq)
            names.append(Words::tr("you"));
        for (const channels::Member &member : m_context.members) {
            if (member.userId != m_context.userId && member.lastSeenSeq >= seq
                && member.displayName != m_index.data(Model::SenderRole).toString())
                names.append(member.displayName);
        }
        return names.join(", "_L1);
    }

    // Old → new, on one line where there is room, else one under the other.
    int addChange(const models::EventText &event, const QRect &place)
    {
        QFont oldFont = scaled(m_font, 1.08);
        oldFont.setStrikeOut(true);
        const QFont newFont = strongFont(scaled(m_font, 1.08));
        const QString arrow = QGuiApplication::isRightToLeft() ? u"←"_s : u"→"_s;
        const QString to = event.to.isEmpty() ? Words::tr("removed") : event.to;
        const int y = place.top() + Grid / 4;
        const int oldWidth = event.from.isEmpty() ? 0 : widthOf(event.from, oldFont);
        const int arrowWidth = widthOf(arrow, newFont);
        const int newWidth = widthOf(to, newFont);
        int x = place.left();
        if (oldWidth + arrowWidth + newWidth + 2 * Grid <= place.width()) {
            if (oldWidth > 0) {
                addText({x, y, oldWidth, 0}, event.from, oldFont, m_theme.muted);
                x += oldWidth + Grid;
            }
            addText({x, y, arrowWidth, 0}, arrow, newFont, m_theme.change);
            x += arrowWidth + Grid;
            return addText({x, y, newWidth, 0}, to, newFont, m_theme.text);
        }
        const int under = event.from.isEmpty()
            ? y
            : addText({x, y, place.width(), 0}, event.from, oldFont, m_theme.muted);
        addText({x, under, arrowWidth, 0}, arrow, newFont, m_theme.change);
        x += arrowWidth + Grid;
        return addText({x, under, place.width() - arrowWidth - Grid, 0}, to, newFont, m_theme.text);
    }

    int addProgress(const models::EventText &event, const QRect &place)
    {
        const QFont font = smallFont(m_font);
        const QString text = Words::tr("%1 of %2").arg(event.done).arg(event.total);
        const int height = QFontMetrics(font).height();
        const int textWidth = widthOf(text, font);
        const QRect bar(place.left(), place.top() + (height - Grid) / 2,
                        place.width() - textWidth - Grid - Grid / 2, Grid);
        m_layout.boxes.append({bar, m_theme.canvas, m_theme.controlEdge, Grid / 2});
        const int done = bar.width() * event.done / event.total;
        if (done > 0)
            m_layout.boxes.append({QRect(bar.left(), bar.top(), std::max(done, Grid), bar.height()),
                                   accentOf(event.kind),
                                   {},
                                   Grid / 2});
        m_layout.texts.append({QRect(bar.right() + Grid + Grid / 2, place.top(), textWidth, height),
                               text, font, m_theme.muted});
        return place.top() + height;
    }

    channels::DeliveryState delivery() const
    {
        return m_index.data(Model::DeliveryRole).value<channels::DeliveryState>();
    }

    // An own message that has arrived: said once for a block of them, beside its time.
    bool isDone() const
    {
        return m_index.data(Model::OwnRole).toBool()
            && (delivery() == channels::DeliveryState::Delivered
                || delivery() == channels::DeliveryState::Seen);
    }

    // One that has not says why, under its text.
    void addDelivery()
    {
        if (m_index.data(Model::OwnRole).toBool() && !isDone())
            m_y = addDeliveryAt({m_left, m_y});
    }

    // An icon and its word; answers the y under it.
    int addDeliveryAt(const QPoint &at)
    {
        const QString error = m_index.data(Model::ErrorRole).toString();
        const QFont font = smallFont(m_font);
        const QColor color =
            delivery() == channels::DeliveryState::Failed ? m_theme.danger : m_theme.muted;
        QString words = models::word(delivery());
        words[0] = words.at(0).toUpper();
        if (!error.isEmpty())
            words += u": "_s + error;
        const int icon = QFontMetrics(font).ascent();
        const int height = QFontMetrics(font).height();
        m_layout.delivery = {QRect(at.x() + 2, at.y() + (height - icon) / 2 + 1, icon, icon),
                             delivery(), color};
        const int left = at.x() + icon + Grid;
        return addText({left, at.y(), m_left + m_columnWidth - left, 0}, words, font, color);
    }

    QModelIndex m_index;
    int m_width;
    QFont m_font;
    const Theme &m_theme;
    const MessageContext &m_context;
    MessageLayout m_layout;
    int m_y = 0;
    int m_left = 0;
    int m_columnWidth = 0;
};

} // namespace

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout;
    return int(std::ceil(breakLines(layout, text, font, width)));
}

void paintWrapped(QPainter &painter, const MessageLayout::Text &text, const QRect &rect)
{
    QTextLayout layout;
    QTextOption option;
    const Qt::LayoutDirection around = painter.layoutDirection();
    option.setAlignment(QStyle::visualAlignment(around, text.alignment) | Qt::AlignAbsolute);
    option.setTextDirection(readingDirection(text.text, around));
    layout.setTextOption(option);
    breakLines(layout, text.text, text.font, rect.width());
    painter.setPen(text.color);
    layout.draw(&painter, rect.topLeft());
}

MessageLayout layoutMessage(const QModelIndex &index, int width, const QFont &font,
                            const Theme &theme, const MessageContext &context)
{
    return Builder(index, width, font, theme, context).build();
}

} // namespace ui
