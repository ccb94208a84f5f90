// SPDX-License-Identifier: MIT
#include "ui/weddingpanel.h"

#include "models/weddingmodel.h"
#include "ui/fonts.h"
#include "ui/messagelayout.h"
#include "ui/reading.h"
#include "ui/shapes.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Model = models::WeddingModel;

constexpr int Margin = Grid; // beside the row's ground
constexpr int Padding = Grid; // inside it
constexpr int MarkSize = 12;
constexpr int RibbonHeight = 2 * Grid;

QString headingOf(Model::Section section)
{
    switch (section) {
    case Model::Section::News:
        return WeddingPanel::tr("Since you last looked");
    case Model::Section::NeedsAnswer:
        return WeddingPanel::tr("Needs your answer");
    case Model::Section::People:
        return WeddingPanel::tr("People");
    case Model::Section::Journey:
        return WeddingPanel::tr("Journey");
    }
    return {};
}

Model::Section sectionOf(const QModelIndex &index)
{
    return index.data(Model::SectionRole).value<Model::Section>();
}

} // namespace

WeddingRow::WeddingRow(QObject *parent) : QStyledItemDelegate(parent), m_theme(lightTheme()) { }

int WeddingRow::headingHeight(const QFont &font, const QModelIndex &index) const
{
    if (!index.data(Model::FirstOfSectionRole).toBool())
        return 0;
    return QFontMetrics(strongFont(smallFont(font))).height() + 3 * Grid;
}

QRect WeddingRow::textRect(const QRect &row, const QFont &font, const QModelIndex &index) const
{
    const int left = Margin + Padding + MarkSize + Grid;
    return row.adjusted(left, headingHeight(font, index) + Grid / 2, -Margin - Padding, -Grid / 2);
}

QSize WeddingRow::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect place = textRect(QRect(0, 0, m_width, 0), option.font, index);
    int height = headingHeight(option.font, index) + Grid
        + wrappedHeight(index.data().toString(), option.font, place.width());
    if (!index.data(Model::DetailRole).toString().isEmpty())
        height += QFontMetrics(smallFont(option.font)).height();
    if (index.data(Model::TotalRole).toInt() > 0)
        height += RibbonHeight;
    return {m_width, std::max(height, 3 * Grid)};
}

void WeddingRow::paint(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const
{
    const auto place = [&option](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const int heading = headingHeight(option.font, index);
    const QFont headingFont = strongFont(smallFont(option.font));
    if (heading > 0) {
        painter->setFont(headingFont);
        painter->setPen(m_theme.muted);
        paintElided(*painter,
                    place(option.rect.adjusted(Margin + Padding, 2 * Grid, -Margin - Padding, 0)),
                    Qt::AlignTop, headingOf(sectionOf(index)), option.direction);
    }
    const QRect ground = option.rect.adjusted(Margin, heading + 1, -Margin, -1);
    const bool hasKeyboard = option.state & QStyle::State_HasFocus
        || (option.widget && option.widget->hasFocus() && option.state & QStyle::State_Selected);
    if (hasKeyboard) {
        painter->setPen(QPen(m_theme.focus, 2));
        painter->drawRoundedRect(QRectF(place(ground)).adjusted(1, 1, -1, -1), Grid / 2.0,
                                 Grid / 2.0);
    } else if (option.state & QStyle::State_MouseOver
               && index.data(Model::SeqRole).toLongLong() > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.hover);
        painter->drawRoundedRect(place(ground), Grid / 2.0, Grid / 2.0);
    }

    QRect text = textRect(option.rect, option.font, index);
    const int line = QFontMetrics(option.font).height();
    const QRect mark(option.rect.left() + Margin + Padding, text.top() + (line - MarkSize) / 2 + 1,
                     MarkSize, MarkSize);
    paintMark(*painter, place(mark), index);
    const MessageLayout::Text words {text, index.data().toString(), option.font, m_theme.text};
    paintWrapped(*painter, words, place(text));
    text.setTop(text.top() + wrappedHeight(words.text, option.font, text.width()));
    if (const QString detail = index.data(Model::DetailRole).toString(); !detail.isEmpty()) {
        painter->setFont(smallFont(option.font));
        painter->setPen(m_theme.muted);
        paintElided(*painter, place(text), Qt::AlignTop, detail, option.direction);
    }
    if (index.data(Model::TotalRole).toInt() > 0)
        paintRibbon(*painter, place(text.adjusted(0, Grid / 2, 0, 0)), index);
    painter->restore();
}

void WeddingRow::paintMark(QPainter &painter, const QRectF &rect, const QModelIndex &index) const
{
    switch (sectionOf(index)) {
    case Model::Section::News:
        if (index.data(Model::ChangeRole).toBool())
            paintTriangle(painter, rect, m_theme.change);
        break;
    case Model::Section::NeedsAnswer:
        painter.setFont(strongFont(painter.font()));
        painter.setPen(m_theme.danger);
        painter.drawText(rect.adjusted(-4, -6, 4, 6), Qt::AlignCenter, u"?"_s);
        break;
    case Model::Section::People: {
        const bool present = index.data(Model::PresentRole).toBool();
        painter.setPen(QPen(present ? m_theme.success : m_theme.muted, 1.6));
        painter.setBrush(present ? QBrush(m_theme.success) : Qt::NoBrush);
        painter.drawEllipse(rect.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    }
    case Model::Section::Journey:
        if (index.data(Model::TotalRole).toInt() == 0)
            paintDelivery(painter, rect, channels::DeliveryState::Sent, m_theme.success);
        break;
    }
}

void WeddingRow::paintRibbon(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    const int total = index.data(Model::TotalRole).toInt();
    const int done = index.data(Model::DoneRole).toInt();
    // Steps as beads as long as they can be told apart, else one bar.
    const bool beads = total <= 12;
    const qreal step = qreal(rect.width()) / (beads ? total : 1);
    for (int i = 0; i < (beads ? total : 1); ++i) {
        const QRectF bead(rect.left() + i * step, rect.top(), step - (beads ? 3 : 0), Grid);
        const bool isDone = beads ? i < done : false;
        painter.setPen(QPen(m_theme.controlEdge, 1));
        painter.setBrush(isDone ? QBrush(m_theme.privateChannel) : Qt::NoBrush);
        painter.drawRoundedRect(bead.adjusted(0.5, 0.5, -0.5, -0.5), Grid / 2.0, Grid / 2.0);
        if (!beads && done > 0) {
            painter.setBrush(m_theme.privateChannel);
            painter.drawRoundedRect(
                bead.adjusted(0.5, 0.5, -0.5 - bead.width() * (total - done) / total, -0.5),
                Grid / 2.0, Grid / 2.0);
        }
    }
}

WeddingPanel::WeddingPanel(models::WeddingModel &model, QWidget *parent)
    : ListView(parent), m_row(new WeddingRow(this))
{
    setObjectName(u"wedding"_s);
    setAccessibleName(u"Wedding"_s);
    setItemDelegate(m_row);
    setModel(&model);
    connect(this, &QAbstractItemView::activated, this, &WeddingPanel::go);
    connect(this, &QAbstractItemView::clicked, this, &WeddingPanel::go);
}

void WeddingPanel::setTheme(const Theme &theme)
{
    m_row->setTheme(theme);
    viewport()->update();
}

void WeddingPanel::resizeEvent(QResizeEvent *event)
{
    m_row->setWidth(viewport()->width());
    ListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void WeddingPanel::go(const QModelIndex &index)
{
    if (const qint64 seq = index.data(Model::SeqRole).toLongLong(); seq > 0)
        Q_EMIT messageRequested(seq);
}

} // namespace ui
