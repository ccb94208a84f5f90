// SPDX-License-Identifier: MIT
#include "ui/settingsdialog.h"

#include "ui/theme.h"
#include "ui/trayicon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

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
    addSwitch(*form, tr("&Quiet from 22 to 7 o'clock, but for a wedding within 48 hours"),
              QuietHours);
    if (TrayIcon::isAvailable()) // without one a hidden window could not be had back
        addSwitch(*form, tr("&Keep running in the tray when the window is closed"), CloseToTray);
    addSwitch(*form, tr("Show the &wedding panel beside the messages"), WeddingPanel);
    addSwitch(*form, tr("Keep &delivered messages in the queue until it is closed"), DeliveredStay);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Grid, 3 * Grid, 3 * Grid, 2 * Grid);
    layout->setSpacing(3 * Grid);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
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
    form.addRow(label, box);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, key, box] { m_settings.set(key, box->currentData()); });
}

void SettingsDialog::addSwitch(QFormLayout &form, const QString &label, models::Settings::Key key)
{
    auto *box = new QCheckBox(label);
    box->setChecked(m_settings.value(key).toBool());
    form.addRow(box);
    connect(box, &QCheckBox::toggled, this, [this, key](bool on) { m_settings.set(key, on); });
}

} // namespace ui
