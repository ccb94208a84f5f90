// SPDX-License-Identifier: MIT
#include "ui/announcementsdialog.h"

#include "ui/fieldlabel.h"
#include "ui/fitting.h"
#include "ui/flowlayout.h"
#include "ui/listview.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::Announcement;
using models::MessagePart;

namespace ui {

namespace {

QString nameOf(MessagePart part)
{
    switch (part) {
    case MessagePart::Sender:
        return AnnouncementsDialog::tr("Who wrote it");
    case MessagePart::Time:
        return AnnouncementsDialog::tr("When");
    case MessagePart::Text:
        return AnnouncementsDialog::tr("What");
    case MessagePart::State:
        return AnnouncementsDialog::tr("Whether it was delivered and seen");
    }
    return {};
}

QLabel *mutedLabel()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setProperty("muted", true);
    return label;
}

} // namespace

AnnouncementsDialog::AnnouncementsDialog(models::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_texts(settings)
    , m_order(models::messageOrderFrom(settings.value(models::Settings::MessageOrder).toString()))
    , m_list(new ListView)
    , m_rows(new QStandardItemModel(this))
    , m_on(new QCheckBox(tr("&Announce this")))
    , m_sentence(new QLineEdit)
    , m_placeholders(mutedLabel())
    , m_result(mutedLabel())
    , m_parts(new ListView)
    , m_partRows(new QStandardItemModel(this))
    , m_example(mutedLabel())
{
    setWindowTitle(tr("Announcements"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    layout->setSpacing(Grid);
    auto *tabs = new QTabWidget;
    tabs->setUsesScrollButtons(false);
    const auto addTab = [tabs](const QString &title) {
        auto *page = new QWidget;
        auto *inside = new QVBoxLayout(page);
        inside->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
        inside->setSpacing(Grid);
        tabs->addTab(page, title);
        return inside;
    };
    addSentence(*addTab(tr("What is announced")));
    addOrder(*addTab(tr("Parts of a message")));
    layout->addWidget(tabs, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    // Enter belongs to the field.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    fill();
    m_list->setPlace(m_rows->index(0, 0));
    fillOrder(0);
    resizeToFit(*this, QSize(80 * Grid, 62 * Grid));
    m_list->setFocus();
}

void AnnouncementsDialog::addSentence(QVBoxLayout &layout)
{
    m_list->setObjectName(u"announcements"_s);
    m_list->setAccessibleName(tr("What is announced"));
    m_list->setModel(m_rows);
    auto *label = new FieldLabel(tr("&Sentence:"), m_sentence);
    auto *use = new QPushButton(tr("&Use this sentence"));
    auto *standard = new QPushButton(tr("&Back to its own"));
    auto *line = new QHBoxLayout;
    line->setSpacing(Grid);
    line->addWidget(label);
    line->addWidget(m_sentence, 1);
    auto *act = new FlowLayout;
    act->setSpacing(Grid);
    act->addWidget(use);
    act->addWidget(standard);
    layout.addWidget(m_list, 1);
    layout.addWidget(m_on);
    layout.addLayout(line);
    layout.addWidget(m_placeholders);
    layout.addWidget(m_result);
    layout.addLayout(act);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AnnouncementsDialog::showCurrent);
    connect(m_on, &QCheckBox::clicked, this, [this](bool on) {
        m_texts.setOn(current(), on);
        fill();
    });
    connect(m_sentence, &QLineEdit::textEdited, this, &AnnouncementsDialog::preview);
    connect(m_sentence, &QLineEdit::returnPressed, this, &AnnouncementsDialog::apply);
    connect(use, &QPushButton::clicked, this, &AnnouncementsDialog::apply);
    connect(standard, &QPushButton::clicked, this, &AnnouncementsDialog::reset);
}

void AnnouncementsDialog::addOrder(QVBoxLayout &layout)
{
    auto *heading = new QLabel(tr("What is heard of a message, in this order"));
    heading->setWordWrap(true);
    heading->setBuddy(m_parts);
    m_parts->setObjectName(u"messageParts"_s);
    m_parts->setAccessibleName(tr("Parts of a message"));
    m_parts->setModel(m_partRows);
    auto *earlier = new QPushButton(tr("&Earlier"));
    auto *later = new QPushButton(tr("&Later"));
    auto *steps = new QVBoxLayout;
    steps->addWidget(earlier);
    steps->addWidget(later);
    steps->addStretch();
    auto *line = new QHBoxLayout;
    line->setSpacing(Grid);
    line->addWidget(m_parts, 1);
    line->addLayout(steps);
    layout.addWidget(heading);
    layout.addLayout(line, 1);
    layout.addWidget(m_example);
    connect(earlier, &QPushButton::clicked, this, [this] { movePart(-1); });
    connect(later, &QPushButton::clicked, this, [this] { movePart(1); });
}

Announcement AnnouncementsDialog::current() const
{
    return models::allAnnouncements().value(m_list->place().row());
}

void AnnouncementsDialog::fill()
{
    const QList<Announcement> all = models::allAnnouncements();
    m_rows->setRowCount(int(all.size()));
    m_rows->setColumnCount(1);
    for (int row = 0; row < all.size(); ++row) {
        const Announcement what = all.at(row);
        const QString name = models::nameOf(what);
        const QString state = m_texts.isOn(what) ? m_texts.sentence(what) : tr("switched off");
        m_rows->setData(m_rows->index(row, 0), u"%1   %2"_s.arg(name, state), Qt::DisplayRole);
        m_rows->setData(m_rows->index(row, 0), u"%1, %2"_s.arg(name, state),
                        Qt::AccessibleTextRole);
    }
}

void AnnouncementsDialog::showCurrent()
{
    const Announcement what = current();
    m_on->setChecked(m_texts.isOn(what));
    m_sentence->setText(m_texts.sentence(what));
    const QStringList known = models::placeholdersOf(what);
    m_placeholders->setText(known.isEmpty() ? tr("Nothing is filled in here.")
                                            : tr("Filled in: %1").arg(known.join(u' ')));
    m_sentence->setAccessibleDescription(m_placeholders->text());
    preview();
}

void AnnouncementsDialog::preview()
{
    const QString problem = models::sentenceProblem(current(), m_sentence->text());
    m_result->setText(problem.isEmpty() ? tr("Heard as: %1")
                                              .arg(models::filled(m_sentence->text(),
                                                                  models::exampleOf(current())))
                                        : problem);
}

void AnnouncementsDialog::apply()
{
    const QString sentence = m_sentence->text().trimmed();
    const QString problem = models::sentenceProblem(current(), sentence);
    if (!problem.isEmpty())
        return tell(problem);
    m_texts.setSentence(current(), sentence);
    fill();
    tell(tr("Said like this from now on: %1")
             .arg(models::filled(sentence, models::exampleOf(current()))));
}

void AnnouncementsDialog::reset()
{
    m_texts.setSentence(current(), {});
    fill();
    showCurrent();
    tell(tr("It has its own sentence again: %1").arg(m_sentence->text()));
}

// What a button did is read as its description, for a changed label alone is not.
void AnnouncementsDialog::tell(const QString &result)
{
    m_result->setText(result);
    if (QWidget *focused = focusWidget())
        focused->setAccessibleDescription(result);
}

void AnnouncementsDialog::fillOrder(int place)
{
    m_partRows->setRowCount(int(m_order.size()));
    m_partRows->setColumnCount(1);
    for (int row = 0; row < m_order.size(); ++row)
        m_partRows->setData(m_partRows->index(row, 0), nameOf(m_order.at(row)));
    m_parts->setPlace(m_partRows->index(place, 0));
    const QDateTime at(QDate(2026, 5, 30), QTime(9, 12));
    const models::AnnouncementParts example = models::exampleOf(Announcement::MessageHere);
    const QString heard =
        models::messageSentence(example.sender, at, example.text,
                                models::word(channels::DeliveryState::Delivered), m_order);
    m_example->setText(tr("Heard as: %1").arg(heard));
    m_parts->setAccessibleDescription(m_example->text());
}

void AnnouncementsDialog::movePart(int step)
{
    const int from = m_parts->place().row();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= m_order.size())
        return;
    m_order.move(from, to);
    m_settings.set(models::Settings::MessageOrder, models::toWords(m_order));
    fillOrder(to);
    tell(m_example->text());
}

} // namespace ui
