// SPDX-License-Identifier: MIT
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

QColor Theme::of(channels::ChannelType type) const
{
    switch (type) {
    case channels::ChannelType::Private:
        return privateChannel;
    case channels::ChannelType::Shared:
        return sharedChannel;
    case channels::ChannelType::Broadcast:
        return broadcastChannel;
    }
    return text;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, sidebar);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, canvas);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, danger);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::Light, raised);
    palette.setColor(QPalette::Midlight, hover);
    palette.setColor(QPalette::Mid, hairline);
    palette.setColor(QPalette::Dark, controlEdge);
    palette.setColor(QPalette::Shadow, controlEdge);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QString Theme::styleSheet() const
{
    // Lengths are in em where they go with the text, so that they grow with it.
    QString sheet = uR"css(
QMenuBar { background: @sidebar; border-bottom: 1px solid @hairline; padding: 2px 4px; }
QMenuBar::item { padding: 5px 8px; border-radius: 4px; background: transparent; color: @text; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @raised; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 6px 24px; border-radius: 4px; color: @text; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QSplitter::handle { background: @hairline; }
QListView { border: none; outline: none; background: @canvas; color: @text;
    selection-background-color: @selection; selection-color: @text; }
QListView#queue { border: 1px solid @hairline; border-radius: 8px; }
QListView#queue:focus { border: 2px solid @focus; }
QListView#channels, QListView#wedding { background: @sidebar; }
QFrame#side { background: @sidebar; border-left: 1px solid @hairline; }
QListView#finder, QListView#shortcuts, QListView#people, QListView#announcements,
QListView#messageParts, QListView#announcementLog { border: 1px solid @hairline; border-radius: 8px; }
QListView#shortcuts::item, QListView#people::item, QListView#announcements::item,
QListView#messageParts::item, QListView#announcementLog::item { padding: 6px 8px; }
QListView#shortcuts:focus, QListView#people:focus, QListView#announcements:focus,
QListView#messageParts:focus, QListView#announcementLog:focus { border: 2px solid @focus; }
QDialog { background: @sidebar; }
QLineEdit, QComboBox, QSpinBox, QDateEdit, QKeySequenceEdit { background: @raised; color: @text;
    border: 1px solid @controlEdge; border-radius: 8px; padding: 5px 8px; min-height: 1.2em;
    selection-background-color: @selection; selection-color: @text; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid @focus; padding: 4px 7px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; background: transparent; width: 1.8em;
    subcontrol-origin: padding; subcontrol-position: right center; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@chevron); width: 1em; height: 1em; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @controlEdge;
    selection-background-color: @selection; selection-color: @text; }
QCheckBox, QRadioButton { color: @text; padding: 4px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @focus; }
QCheckBox::indicator { width: 1.1em; height: 1.1em; border: 2px solid @controlEdge; border-radius: 4px;
    background: @raised; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@check); }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QFrame#conversation, QWidget#page { background: @canvas; }
QFrame#header { background: @canvas; border-bottom: 1px solid @hairline; }
QFrame#footer { background: @canvas; }
QFrame#connection { background: @sidebar; border-top: 1px solid @hairline; }
QLabel { background: transparent; color: @text; }
QLabel[muted="true"] { color: @muted; }
QLabel[danger="true"] { color: @danger; }
QPlainTextEdit { background: @raised; color: @text; border: 1px solid @controlEdge; border-radius: 8px;
    padding: 4px 6px; selection-background-color: @selection; selection-color: @text; }
QPlainTextEdit:focus { border: 2px solid @focus; padding: 3px 5px; }
QPlainTextEdit:read-only { background: @canvas; }
QGroupBox, QGroupBox::title { color: @text; }
QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; padding: 5px 12px; border: 2px solid transparent;
    border-radius: 6px; min-height: 1.4em; }
QTabBar::tab:hover { background: @hover; color: @text; }
QTabBar::tab:selected { background: @selection; color: @text; }
QTabBar::tab:selected:focus { border: 2px solid @focus; }
QPushButton { outline: none; background: @raised; color: @text; border: 1px solid @controlEdge; border-radius: 8px;
    padding: 5px 14px; min-height: 1.2em; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @focus; padding: 4px 13px; }
QPushButton:disabled { color: @disabled; border-color: @hairline; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border: 2px solid @accent;
    padding: 4px 16px; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @raised; color: @disabled;
    border: 1px solid @hairline; padding: 5px 17px; }
QPushButton[flat="true"] { background: transparent; border: 2px solid transparent; text-align: left;
    padding: 2px 4px; min-height: 20px; color: @muted; }
QPushButton[flat="true"]:hover { color: @text; background: @hover; }
QPushButton[flat="true"]:focus { border: 2px solid @focus; }
QPushButton[link="true"] { background: transparent; border: 2px solid transparent; padding: 2px 6px;
    min-height: 20px; color: @accent; font-weight: 600; }
QPushButton[link="true"]:hover { background: @hover; }
QPushButton[link="true"]:focus { border: 2px solid @focus; }
QToolTip { background: @raised; color: @text; border: 1px solid @controlEdge; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: @controlEdge; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)css"_s;
    const auto fill = [&sheet](QLatin1StringView name, const QColor &color) {
        sheet.replace('@'_L1 + name + ';'_L1, color.name() + u';');
        sheet.replace('@'_L1 + name + ' '_L1, color.name() + u' ');
    };
    fill("sidebar"_L1, sidebar);
    fill("canvas"_L1, canvas);
    fill("raised"_L1, raised);
    fill("hover"_L1, hover);
    fill("selection"_L1, selection);
    fill("accent"_L1, accent);
    fill("onAccent"_L1, onAccent);
    fill("text"_L1, text);
    fill("muted"_L1, muted);
    fill("disabled"_L1, disabled);
    fill("danger"_L1, danger);
    fill("focus"_L1, focus);
    fill("controlEdge"_L1, controlEdge);
    fill("hairline"_L1, hairline);
    sheet.replace("@check"_L1, dark ? u":/icons/check-dark.svg"_s : u":/icons/check-light.svg"_s);
    sheet.replace("@chevron"_L1,
                  dark ? u":/icons/chevron-dark.svg"_s : u":/icons/chevron-light.svg"_s);
    return sheet;
}

Theme lightTheme()
{
    Theme theme;
    theme.canvas = QColor(0xff, 0xff, 0xff);
    theme.sidebar = QColor(0xf6, 0xf4, 0xf9);
    theme.raised = QColor(0xfb, 0xfa, 0xfd);
    theme.hover = QColor(0xed, 0xe8, 0xf4);
    theme.selection = QColor(0xe5, 0xdc, 0xf8);
    theme.accent = QColor(0x65, 0x3a, 0xc4);
    theme.text = QColor(0x1d, 0x1a, 0x26);
    theme.muted = QColor(0x5a, 0x55, 0x69);
    theme.onAccent = QColor(0xff, 0xff, 0xff);
    theme.disabled = QColor(0x64, 0x5f, 0x73);
    theme.danger = QColor(0xa8, 0x1f, 0x1a);
    theme.success = QColor(0x1b, 0x66, 0x38);
    theme.change = QColor(0x85, 0x48, 0x00);
    theme.privateChannel = QColor(0x7c, 0x3a, 0xed);
    theme.sharedChannel = QColor(0x0d, 0x7d, 0x70);
    theme.broadcastChannel = QColor(0xa8, 0x5f, 0x00);
    theme.focus = QColor(0x65, 0x3a, 0xc4);
    theme.controlEdge = QColor(0x7d, 0x76, 0x8c);
    theme.hairline = QColor(0xe0, 0xdb, 0xe8);
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.dark = true;
    theme.canvas = QColor(0x17, 0x15, 0x1d);
    theme.sidebar = QColor(0x1e, 0x1b, 0x26);
    theme.raised = QColor(0x24, 0x20, 0x2e);
    theme.hover = QColor(0x2b, 0x26, 0x3a);
    theme.selection = QColor(0x3a, 0x30, 0x58);
    theme.accent = QColor(0xb7, 0x9c, 0xff);
    theme.text = QColor(0xee, 0xeb, 0xf5);
    theme.muted = QColor(0xb4, 0xad, 0xc3);
    theme.onAccent = QColor(0x1b, 0x10, 0x33);
    theme.disabled = QColor(0xa4, 0x9d, 0xb3);
    theme.danger = QColor(0xff, 0x9a, 0x91);
    theme.success = QColor(0x6f, 0xdb, 0xa9);
    theme.change = QColor(0xf7, 0xc0, 0x5a);
    theme.privateChannel = QColor(0xb7, 0x9c, 0xff);
    theme.sharedChannel = QColor(0x3d, 0xd6, 0xc3);
    theme.broadcastChannel = QColor(0xf7, 0xc0, 0x5a);
    theme.focus = QColor(0xb7, 0x9c, 0xff);
    theme.controlEdge = QColor(0x88, 0x80, 0x9a);
    theme.hairline = QColor(0x38, 0x32, 0x45);
    return theme;
}

Theme contrastTheme()
{
    Theme theme;
    theme.dark = true;
    theme.canvas = QColor(0x00, 0x00, 0x00);
    theme.sidebar = QColor(0x00, 0x00, 0x00);
    theme.raised = QColor(0x0d, 0x0d, 0x0d);
    theme.hover = QColor(0x26, 0x26, 0x26);
    theme.selection = QColor(0x00, 0x2f, 0x5c);
    theme.accent = QColor(0xff, 0xe2, 0x3d);
    theme.text = QColor(0xff, 0xff, 0xff);
    theme.muted = QColor(0xe6, 0xe6, 0xe6);
    theme.onAccent = QColor(0x00, 0x00, 0x00);
    theme.disabled = QColor(0xd0, 0xd0, 0xd0);
    theme.danger = QColor(0xff, 0xb3, 0xad);
    theme.success = QColor(0x7d, 0xf2, 0xa6);
    theme.change = QColor(0xff, 0xcf, 0x5c);
    theme.privateChannel = QColor(0xd3, 0xbf, 0xff);
    theme.sharedChannel = QColor(0x5c, 0xf0, 0xdd);
    theme.broadcastChannel = QColor(0xff, 0xcf, 0x5c);
    theme.focus = QColor(0xff, 0xe2, 0x3d);
    theme.controlEdge = QColor(0xff, 0xff, 0xff);
    theme.hairline = QColor(0xb8, 0xb8, 0xb8);
    return theme;
}

Theme themeFor(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    return luminance(text) > luminance(window) ? darkTheme() : lightTheme();
}

double contrast(const QColor &a, const QColor &b)
{
    // As values: of two temporaries std::minmax() would keep references.
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace ui
