// SPDX-License-Identifier: MIT
#include "tests/support/audit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

constexpr int Target = 24;
constexpr int PartsOfAField = 4; // Tab goes through day, month and year of a date

QString nameOf(const QWidget &widget)
{
    QString text = widget.accessibleName();
    if (text.isEmpty())
        text = widget.objectName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget); button)
        text = button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label)
        text = label->text();
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), text);
}

// The parts of a control are the control's own business.
bool isPart(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox *>(parent)
            || qobject_cast<const QAbstractSpinBox *>(parent)
            || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QMenuBar *>(parent)
            || qobject_cast<const QTabBar *>(parent))
            return true;
    }
    return qobject_cast<const QScrollBar *>(&widget) != nullptr;
}

QList<QWidget *> shown(QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && widget->isVisible() && !isPart(*widget))
            found.append(widget);
    }
    return found;
}

bool isTabStop(const QWidget &widget)
{
    return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

QRect placeOf(const QWidget &widget)
{
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

// From where the focus is, in one direction, until it comes to a widget for the second time.
QList<QWidget *> walk(QWidget &window, Qt::Key key)
{
    QList<QWidget *> visited;
    QWidget *at = window.focusWidget();
    while (at && !visited.contains(at)) {
        visited.append(at);
        const QWidget *before = at;
        for (int part = 0; part < PartsOfAField && at == before; ++part) {
            QTest::keyClick(at, key);
            at = window.focusWidget();
        }
    }
    return visited;
}

bool isInside(const QWidget &widget, const QWidget &outer)
{
    return &widget == &outer || outer.isAncestorOf(&widget);
}

QStringList unreached(QWidget &window, const QList<QWidget *> &visited, const QString &key)
{
    QStringList faults;
    for (const QWidget *widget : shown(window)) {
        if (isTabStop(*widget) && std::ranges::none_of(visited, [&](const QWidget *one) {
                return isInside(*one, *widget) || isInside(*widget, *one);
            }))
            faults.append(u"%1 does not reach %2"_s.arg(key, nameOf(*widget)));
    }
    return faults;
}

void collectNameless(QAccessibleInterface *root, QStringList &faults)
{
    if (!root || root->state().invisible)
        return;
    static const QList<QAccessible::Role> Controls = {
        QAccessible::Button,       QAccessible::CheckBox, QAccessible::RadioButton,
        QAccessible::ComboBox,     QAccessible::List,     QAccessible::ListItem,
        QAccessible::EditableText, QAccessible::PageTab,  QAccessible::MenuItem,
        QAccessible::SpinBox,      QAccessible::Slider,   QAccessible::Link,
        QAccessible::Dialog,       QAccessible::Tree,     QAccessible::Table};
    if (Controls.contains(root->role()) && root->text(QAccessible::Name).trimmed().isEmpty()) {
        const QObject *object = root->object();
        const auto *widget = qobject_cast<const QWidget *>(object);
        if (!widget || (!isPart(*widget) && widget->isVisible()))
            faults.append(u"no name: role %1, %2"_s.arg(int(root->role()))
                              .arg(widget ? nameOf(*widget) : u"an item"_s));
    }
    for (int i = 0; i < std::min(root->childCount(), 60); ++i)
        collectNameless(root->child(i), faults);
}

bool isContent(const QWidget &widget)
{
    return qobject_cast<const QLabel *>(&widget) || qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractScrollArea *>(&widget);
}

// An underlined letter is drawn by itself, without moving into the gap beside it ("Te").
int drawnWidth(const QLabel &label)
{
    const QString &text = label.text();
    const qsizetype key = label.buddy() ? text.indexOf(u'&') : -1;
    if (key < 0 || text.contains(u'\n'))
        return 0;
    const QFontMetrics metrics = label.fontMetrics();
    return metrics.horizontalAdvance(text.left(key))
        + metrics.horizontalAdvance(text.mid(key + 1, 1))
        + metrics.horizontalAdvance(text.mid(key + 2));
}

// Of plain text; rich text is measured by its document.
QSize needed(const QLabel &label)
{
    const QMargins margins = label.contentsMargins();
    const int around = margins.left() + margins.right();
    if (label.wordWrap())
        return {0, label.heightForWidth(label.width())};
    QTextDocument rich;
    if (Qt::mightBeRichText(label.text())) {
        rich.setHtml(label.text());
        return {int(rich.idealWidth()) + around, 0};
    }
    return {std::max(label.fontMetrics().size(Qt::TextShowMnemonic, label.text()).width(),
                     drawnWidth(label))
                + around,
            0};
}

// What a finger or a pointer has to meet, with its name.
QList<std::pair<QSize, QString>> targetsOf(const QWidget &widget)
{
    QList<std::pair<QSize, QString>> targets;
    if (qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget)) {
        targets.append({widget.size(), nameOf(widget)});
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            targets.append({tabs->tabRect(i).size(), u"the tab "_s + tabs->tabText(i)});
    } else if (const auto *menus = qobject_cast<const QMenuBar *>(&widget)) {
        for (QAction *action : menus->actions())
            targets.append({menus->actionGeometry(action).size(), u"the menu "_s + action->text()});
    } else if (const auto *list = qobject_cast<const QAbstractItemView *>(&widget)) {
        const int rows = list->model() ? list->model()->rowCount() : 0;
        for (int row = 0; row < std::min(rows, 20); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (list->model()->flags(index) & Qt::ItemIsSelectable)
                targets.append({list->visualRect(index).size(),
                                u"row %1 of %2"_s.arg(row).arg(nameOf(*list))});
        }
    }
    return targets;
}

// The room that the words of a widget take; empty: it has none.
QSize neededBy(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text().isEmpty() ? QSize() : needed(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() ? QSize() : button->minimumSizeHint();
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return {box->fontMetrics().horizontalAdvance(box->currentText()),
                box->minimumSizeHint().height()};
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return tabs->sizeHint();
    if (const auto *menus = qobject_cast<const QMenuBar *>(&widget))
        return {0, menus->heightForWidth(menus->width())};
    return {};
}

bool liesOutside(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    if (!parent || widget.isWindow())
        return false;
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    const bool scrolls = area && area->viewport() == parent;
    // A mirrored splitter lays its last part out a pixel too far.
    return !scrolls && !parent->rect().adjusted(0, 0, 1, 1).contains(widget.geometry());
}

QStringList overlaps(const QList<QWidget *> &widgets)
{
    QStringList faults;
    for (const QWidget *one : widgets) {
        for (const QWidget *other : widgets) {
            // Only what is worked or read: frames lie under what is in them.
            if (one < other && one->parentWidget() == other->parentWidget() && isContent(*one)
                && isContent(*other)
                && one->geometry().adjusted(1, 1, -1, -1).intersects(other->geometry()))
                faults.append(u"%1 lies over %2"_s.arg(nameOf(*one), nameOf(*other)));
        }
    }
    return faults;
}

} // namespace

bool isReadBefore(const QRect &one, const QRect &other, Qt::LayoutDirection direction)
{
    const bool sameLine = one.top() < other.bottom() && other.top() < one.bottom();
    const bool earlier =
        direction == Qt::LeftToRight ? one.right() <= other.left() : one.left() >= other.right();
    const bool later =
        direction == Qt::LeftToRight ? one.left() >= other.right() : one.right() <= other.left();
    if (sameLine)
        return earlier;
    // Of two columns the first one is read to its end.
    return one.bottom() <= other.top() && !later;
}

QStringList namelessControls(QWidget &window)
{
    QStringList faults;
    collectNameless(QAccessible::queryAccessibleInterface(&window), faults);
    for (QWidget *widget : shown(window)) {
        if (!isTabStop(*widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->role() == QAccessible::NoRole
            || interface->role() == QAccessible::Client)
            faults.append(u"no role: "_s + nameOf(*widget));
        else if (interface->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(u"no name: "_s + nameOf(*widget));
    }
    return faults;
}

QStringList keyboardFaults(QWidget &window)
{
    QStringList faults;
    QList<QWidget *> stops;
    for (QWidget *widget : shown(window)) {
        if (isTabStop(*widget))
            stops.append(widget);
    }
    if (stops.isEmpty())
        return {u"no key gets anywhere"_s};
    if (!window.focusWidget())
        stops.constFirst()->setFocus();
    QWidget *start = window.focusWidget();
    const QList<QWidget *> forward = walk(window, Qt::Key_Tab);
    faults += unreached(window, forward, u"Tab"_s);
    if (window.focusWidget() != start)
        faults.append(u"Tab does not come back to %1, but stays at %2"_s.arg(
            nameOf(*start), nameOf(*window.focusWidget())));
    start->setFocus();
    faults += unreached(window, walk(window, Qt::Key_Backtab), u"Shift+Tab"_s);
    start->setFocus();
    for (qsizetype i = 1; i < forward.size(); ++i) {
        const QRect from = placeOf(*forward.at(i - 1));
        const QRect to = placeOf(*forward.at(i));
        const bool isNewRound =
            forward.at(i) == start || std::ranges::all_of(forward, [&](const QWidget *one) {
                return !isReadBefore(placeOf(*one), to, window.layoutDirection());
            });
        if (!isNewRound && isReadBefore(to, from, window.layoutDirection()))
            faults.append(u"Tab goes backwards from %1 to %2"_s.arg(nameOf(*forward.at(i - 1)),
                                                                    nameOf(*forward.at(i))));
    }
    return faults;
}

QStringList mouseOnly(QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : shown(window)) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->isEnabled() && !(button->focusPolicy() & Qt::TabFocus)
            && button->shortcut().isEmpty())
            faults.append(u"no key presses "_s + nameOf(*button));
    }
    return faults;
}

QStringList smallTargets(QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : shown(window)) {
        for (const auto &[size, name] : targetsOf(*widget)) {
            if (size.width() < Target || size.height() < Target)
                faults.append(u"%1 is %2 by %3"_s.arg(name).arg(size.width()).arg(size.height()));
        }
    }
    return faults;
}

QStringList strayLabels(QWidget &window)
{
    QStringList faults;
    for (const QWidget *widget : shown(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (!label)
            continue;
        static const QRegularExpression Key(u"(?<!&)&\\w"_s);
        if (label->text().contains(Key) && !label->buddy())
            faults.append(u"an access key for nothing: "_s + nameOf(*label));
        if (label->buddy() && !isInside(*label->buddy(), window))
            faults.append(u"leads elsewhere: "_s + nameOf(*label));
    }
    return faults;
}

QStringList cutTexts(QWidget &window)
{
    const QList<QWidget *> widgets = shown(window);
    QStringList faults = overlaps(widgets);
    for (const QWidget *widget : widgets) {
        const QSize need = neededBy(*widget);
        if (need.width() > widget->width() || need.height() > widget->height())
            faults.append(u"%1 needs %2 by %3 and has %4 by %5"_s.arg(nameOf(*widget))
                              .arg(need.width())
                              .arg(need.height())
                              .arg(widget->width())
                              .arg(widget->height()));
        if (liesOutside(*widget))
            faults.append(u"%1 at %2+%3 lies outside %4, which has %5"_s.arg(nameOf(*widget))
                              .arg(widget->x())
                              .arg(widget->width())
                              .arg(nameOf(*widget->parentWidget()))
                              .arg(widget->parentWidget()->width()));
    }
    return faults;
}

} // namespace audit
