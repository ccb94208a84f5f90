// SPDX-License-Identifier: MIT
#include "ui/settingsdialog.h"

#include "ui/fieldlabel.h"
#include "ui/fitting.h"
#include "ui/theme.h"
#include "ui/trayicon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollArea>
#include <QShowEvent>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int LargeLine = 3 * Grid; // pixels
constexpr int FootHeight = 10 * Grid; // with the button in it

// As its speakers write it, whatever language is shown: who has chosen a wrong one finds back.
QString nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

} // namespace

SettingsDialog::SettingsDialog(models::Settings &settings, const QStringList &languages,
                               QWidget *parent)
    : QDialog(parent), m_settings(settings)
{
    using enum models::Settings::Key;
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setSpacing(Grid + Grid / 2);
    // Large letters leave no room for two columns.
    if (fontMetrics().height() > LargeLine)
        form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto *switches = new QVBoxLayout;
    switches->setSpacing(Grid + Grid / 2);
    addChoice(*form, tr("&Colours"), Appearance,
              {{tr("As the system has them"), u"system"_s},
               {tr("Light"), u"light"_s},
               {tr("Dark"), u"dark"_s},
               {tr("High contrast"), u"contrast"_s}});
    Choices inWords = {{tr("As the system has it"), QString()}};
    for (const QString &code : languages)
        inWords.append({nativeName(code), code});
    addChoice(*form, tr("&Language"), Language, inWords);
    addChoice(*form, tr("&Text size"), TextZoom,
              {{tr("50 %"), 50},
               {tr("75 %"), 75},
               {tr("90 %"), 90},
               {tr("100 %"), 100},
               {tr("110 %"), 110},
               {tr("125 %"), 125},
               {tr("150 %"), 150},
               {tr("200 %"), 200}});
    addChoice(*form, tr("Mark messages as &read"), MarkRead,
              {{tr("when I have seen them"), u"seen"_s},
               {tr("when I leave the channel"), u"leave"_s},
               {tr("only by hand"), u"hand"_s}});
    addChoice(*form, tr("&Notifications"), Notifications,
              {{tr("for every message"), u"all"_s},
               {tr("only for changes of the plan"), u"changes"_s},
               {tr("never"), u"none"_s}});
    addSwitch(*switches, tr("&Quiet from 22 to 7 o'clock, but for a wedding within 48 hours"),
              QuietHours);
    if (TrayIcon::isAvailable()) // without one a hidden window could not be had back
        addSwitch(*switches, tr("&Keep running in the tray when the window is closed"),
                  CloseToTray);
    addSwitch(*switches, tr("Show the &wedding panel beside the messages"), WeddingPanel);
    addSwitch(*switches, tr("Keep &delivered messages in the queue until it is closed"),
              DeliveredStay);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_page = new QWidget;
    auto *inside = new QVBoxLayout(m_page);
    inside->setContentsMargins(3 * Grid, 3 * Grid, 3 * Grid, 0);
    inside->setSpacing(3 * Grid);
    inside->addLayout(form);
    inside->addLayout(switches);
    inside->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(m_page), 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(3 * Grid, 2 * Grid, 3 * Grid, 2 * Grid);
    foot->addWidget(buttons);
    layout->addLayout(foot);
}

void SettingsDialog::addChoice(QFormLayout &form, const QString &label, models::Settings::Key key,
                               const Choices &choices)
{
    auto *box = new QComboBox;
    for (const auto &choice : choices)
        box->addItem(choice.first, choice.second);
    const QVariant now = m_settings.value(key);
    if (box->findData(now) < 0) // chosen elsewhere, in finer steps
        box->addItem(tr("%1 %").arg(now.toString()), now);
    box->setCurrentIndex(box->findData(now));
    form.addRow(new FieldLabel(label, box), box);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, key, box] { m_settings.set(key, box->currentData()); });
}

void SettingsDialog::addSwitch(QVBoxLayout &switches, const QString &label,
                               models::Settings::Key key)
{
    // A label of its own, for the words of a box do not go on in a next line.
    auto *box = new QCheckBox;
    auto *words = new QLabel(label);
    words->setWordWrap(true);
    words->setBuddy(box);
    words->installEventFilter(this);
    box->setAccessibleName(QString(label).remove(u'&'));
    box->setChecked(m_settings.value(key).toBool());
    auto *line = new QHBoxLayout;
    line->setSpacing(Grid);
    line->addWidget(box, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    switches.addLayout(line);
    connect(box, &QCheckBox::toggled, this, [this, key](bool on) { m_settings.set(key, on); });
}

// The style sheet has its say by then.
void SettingsDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        resizeToFit(*this, {66 * Grid, m_page->sizeHint().height() + FootHeight});
    QDialog::showEvent(event);
}

// To press the words is to press their box.
bool SettingsDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *words = qobject_cast<QLabel *>(watched);
    if (words && event->type() == QEvent::MouseButtonRelease) {
        const auto &release = static_cast<QMouseEvent &>(*event);
        auto *box = qobject_cast<QCheckBox *>(words->buddy());
        if (box && release.button() == Qt::LeftButton && words->rect().contains(release.pos()))
            box->click();
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
