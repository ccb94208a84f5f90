// SPDX-License-Identifier: MIT
#include "ui/finder.h"

#include "ui/announcer.h"
#include "ui/fonts.h"
#include "ui/listview.h"
#include "ui/reading.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

//! A title over a detail.
class FinderRow final : public QStyledItemDelegate {
public:
    FinderRow(int titleRole, int detailRole, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(lightTheme())
        , m_titleRole(titleRole)
        , m_detailRole(detailRole)
    {
    }

    void setTheme(const Theme &theme) { m_theme = theme; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {10 * Grid,
                QFontMetrics(strongFont(option.font)).height()
                    + QFontMetrics(smallFont(option.font)).height() + 2 * Grid};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QRect ground = option.rect.adjusted(Grid / 2, 1, -Grid / 2, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool selected = option.state & QStyle::State_Selected;
            painter->setPen(selected ? QPen(m_theme.focus, 2) : QPen(Qt::NoPen));
            painter->setBrush(selected ? m_theme.selection : m_theme.hover);
            painter->drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), Grid, Grid);
        }
        QRect line = ground.adjusted(Grid + Grid / 2, Grid - 1, -Grid - Grid / 2, 0);
        const auto draw = [&](const QString &text, const QFont &font, const QColor &color) {
            painter->setFont(font);
            painter->setPen(color);
            paintElided(*painter, QStyle::visualRect(option.direction, option.rect, line),
                        Qt::AlignTop, text.simplified(), option.direction);
            line.setTop(line.top() + QFontMetrics(font).height());
        };
        draw(index.data(m_titleRole).toString(), strongFont(option.font), m_theme.text);
        draw(index.data(m_detailRole).toString(), smallFont(option.font), m_theme.muted);
        painter->restore();
    }

private:
    Theme m_theme;
    int m_titleRole;
    int m_detailRole;
};

Finder::Finder(const QString &title, const QString &hint, QAbstractItemModel &model, int titleRole,
               int detailRole, Announcer &announcer, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_announcer(announcer)
    , m_edit(new QLineEdit)
    , m_list(new ListView)
    , m_count(new QLabel)
    , m_row(new FinderRow(titleRole, detailRole, this))
{
    setWindowTitle(title);
    m_edit->setPlaceholderText(hint);
    m_edit->setAccessibleName(hint);
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"finder"_s);
    m_list->setAccessibleName(tr("Results"));
    m_list->setItemDelegate(m_row);
    m_list->setModel(&model);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard
    m_count->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    layout->setSpacing(Grid);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    connect(m_edit, &QLineEdit::textChanged, this, &Finder::textChanged);
    connect(m_list, &QAbstractItemView::clicked, this, &Finder::choose);
    connect(&model, &QAbstractItemModel::modelReset, this, &Finder::onRowsChanged);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &Finder::onRowsChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &Finder::onRowsChanged);
    resize(70 * Grid, 58 * Grid);
}

void Finder::setTheme(const Theme &theme)
{
    m_row->setTheme(theme);
    m_list->viewport()->update();
}

QString Finder::text() const
{
    return m_edit->text();
}

void Finder::begin()
{
    m_edit->clear();
    m_edit->setFocus();
    open();
    onRowsChanged();
}

bool Finder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(8);
            return true;
        case Qt::Key_PageUp:
            move(-8);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->place());
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void Finder::move(int step)
{
    if (m_model.rowCount() == 0)
        return;
    select(std::clamp(m_list->place().row() + step, 0, m_model.rowCount() - 1));
    m_announcer.announce(m_list->place().data(Qt::AccessibleTextRole).toString(),
                         Politeness::Polite, u"finder"_s);
}

void Finder::select(int row)
{
    m_list->setPlace(m_model.index(row, 0));
    m_list->scrollTo(m_model.index(row, 0));
}

void Finder::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QPersistentModelIndex kept = index;
    accept();
    Q_EMIT chosen(kept);
}

void Finder::onRowsChanged()
{
    const int count = m_model.rowCount();
    m_count->setText(count == 1 ? tr("1 found") : tr("%n found", nullptr, count));
    if (count > 0)
        select(0);
}

} // namespace ui
