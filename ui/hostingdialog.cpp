// SPDX-License-Identifier: MIT
#include "ui/hostingdialog.h"

#include "ui/fieldlabel.h"
#include "ui/fitting.h"
#include "ui/fonts.h"
#include "ui/listview.h"
#include "ui/qrcode.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(strongFont(label->font()));
    return label;
}

QString personText(const HostedState::Person &person)
{
    QStringList parts = {person.name,
                         person.isSupplier ? HostingDialog::tr("supplier")
                                           : HostingDialog::tr("couple")};
    if (person.isSupplier)
        parts.append(person.isPaid ? HostingDialog::tr("10 weddings live")
                                   : HostingDialog::tr("3 weddings live"));
    if (person.isSelf)
        parts.append(HostingDialog::tr("you"));
    if (person.connections == 1)
        parts.append(HostingDialog::tr("connected"));
    else if (person.connections > 1)
        parts.append(HostingDialog::tr("connected ×%1").arg(person.connections));
    return parts.join(", "_L1);
}

QString statusText(const HostedState &state)
{
    if (!state.isRunning)
        return HostingDialog::tr("The server is stopped. Nobody can reach your weddings.");
    QStringList connected;
    for (const HostedState::Person &person : state.people) {
        if (person.connections > 0)
            connected.append(person.name);
    }
    return connected.isEmpty() ? HostingDialog::tr("The server runs at %1").arg(state.url)
                               : HostingDialog::tr("The server runs at %1 · connected: %2")
                                     .arg(state.url, QLocale().createSeparatedList(connected));
}

} // namespace

HostingDialog::HostingDialog(QWidget *parent)
    : QDialog(parent)
    , m_status(new QLabel)
    , m_startStop(new QPushButton)
    , m_wedding(new QComboBox)
    , m_invite(new QPushButton(tr("Make an &invite link")))
    , m_link(new QLineEdit)
    , m_copy(new QPushButton(tr("&Copy")))
    , m_code(new QrCode)
    , m_title(new QLineEdit)
    , m_date(new QDateEdit(QDate::currentDate().addMonths(3)))
    , m_venue(new QLineEdit)
    , m_people(new ListView)
    , m_rows(new QStandardItemModel(this))
    , m_tier(new QPushButton)
    , m_remove(new QPushButton(tr("&Remove…")))
    , m_server(new HostedServerPage)
    , m_report(new QLabel)
{
    setWindowTitle(tr("Hosting"));
    m_report->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *backup = buttons->addButton(tr("&Back up now…"), QDialogButtonBox::ActionRole);
    connect(backup, &QPushButton::clicked, this, &HostingDialog::chooseBackup);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *pages = new QTabWidget;
    pages->setDocumentMode(true);
    pages->tabBar()->setDrawBase(false);
    pages->addTab(scrolled(makeWeddings()), tr("Weddings a&nd People"));
    pages->addTab(scrolled(m_server), tr("Address and Lo&g"));
    connect(m_server, &HostedServerPage::addressEntered, this, &HostingDialog::addressEntered);
    connect(m_server, &HostedServerPage::checkRequested, this,
            &HostingDialog::addressCheckRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Grid, 2 * Grid, 3 * Grid, 2 * Grid);
    layout->setSpacing(2 * Grid);
    layout->addWidget(makeServer());
    layout->addWidget(pages, 1);
    layout->addWidget(m_report);
    layout->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in a field must not stop the server
    m_title->setFocus(); // until there is a wedding to invite to
    resizeToFit(*this, QSize(102 * Grid, 84 * Grid));
}

QWidget *HostingDialog::makeWeddings()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(2 * Grid);
    left->addWidget(makeNewWedding());
    left->addWidget(makePeople(), 1);
    auto *body = new QWidget;
    auto *columns = new QHBoxLayout(body);
    columns->setSpacing(3 * Grid);
    columns->addLayout(left, 1);
    columns->addWidget(makeInvite());
    return body;
}

QWidget *HostingDialog::makeServer()
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_startStop);
    connect(m_startStop, &QPushButton::clicked, this, [this] {
        if (m_state.isRunning)
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested();
    });
    return box;
}

QWidget *HostingDialog::makeInvite()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    auto *label = new FieldLabel(tr("In&vite to"), m_wedding);
    m_wedding->setAccessibleName(tr("Wedding to invite to"));
    m_wedding->setMinimumWidth(34 * Grid);
    m_link->setReadOnly(true);
    m_link->setAccessibleName(tr("Invite link"));
    m_link->setPlaceholderText(tr("The link will be here"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_link, 1);
    line->addWidget(m_copy);
    layout->addWidget(label);
    layout->addWidget(m_wedding);
    layout->addWidget(m_invite);
    layout->addLayout(line);
    layout->addWidget(m_code, 1, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_invite, &QPushButton::clicked, this, [this] {
        const int at = m_wedding->currentIndex();
        if (at >= 0)
            Q_EMIT inviteRequested(m_state.weddings.at(at).name);
    });
    connect(m_wedding, &QComboBox::currentIndexChanged, this, [this] {
        m_link->clear();
        m_code->setText({});
        updateButtons();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_link->text());
        report(tr("The link is on the clipboard."));
    });
    return box;
}

QWidget *HostingDialog::makeNewWedding()
{
    auto *box = new QWidget;
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(Grid);
    m_title->setPlaceholderText(tr("Sarah & Tom"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    auto *add = new QPushButton(tr("Add &wedding"));
    form->addRow(heading(tr("New wedding")));
    form->addRow(new FieldLabel(tr("C&ouple"), m_title), m_title);
    form->addRow(new FieldLabel(tr("&Date"), m_date), m_date);
    form->addRow(new FieldLabel(tr("Venu&e"), m_venue), m_venue);
    form->addRow(QString(), add);
    connect(add, &QPushButton::clicked, this, &HostingDialog::addWedding);
    connect(m_title, &QLineEdit::returnPressed, this, &HostingDialog::addWedding);
    add->setAutoDefault(false);
    return box;
}

QWidget *HostingDialog::makePeople()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    m_people->setObjectName(u"people"_s);
    m_people->setAccessibleName(tr("People"));
    m_people->setModel(m_rows);
    m_people->setMinimumHeight(14 * Grid);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_tier);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    layout->addWidget(heading(tr("People")));
    layout->addWidget(m_people, 1);
    layout->addLayout(buttons);
    connect(m_people->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HostingDialog::updateButtons);
    connect(m_tier, &QPushButton::clicked, this, [this] {
        if (const HostedState::Person *person = currentPerson())
            Q_EMIT tierRequested(person->id, !person->isPaid);
    });
    connect(m_remove, &QPushButton::clicked, this, &HostingDialog::remove);
    return box;
}

void HostingDialog::setState(const HostedState &state)
{
    const QList<HostedState::Wedding> before = m_state.weddings;
    m_state = state;
    m_status->setText(statusText(state));
    m_startStop->setText(state.isRunning ? tr("&Stop") : tr("&Start"));
    if (state.weddings.size() != before.size())
        showWeddings(before);
    showPeople();
    m_server->setReach(state.reach);
    updateButtons();
}

// This comes every few seconds: whoever is in the list stays at their row, and a screen reader
// hears of what has changed only.
void HostingDialog::showPeople()
{
    const int person = std::max(0, m_people->place().row());
    const int count = int(m_state.people.size());
    const bool isOtherLength = count != m_rows->rowCount();
    m_rows->setRowCount(std::min(count, m_rows->rowCount()));
    for (int row = 0; row < count; ++row) {
        const QString text = personText(m_state.people.at(row));
        if (row == m_rows->rowCount())
            m_rows->appendRow(new QStandardItem(text));
        else if (m_rows->item(row)->text() != text)
            m_rows->item(row)->setText(text);
    }
    if (isOtherLength)
        m_people->setPlace(m_rows->index(std::min(person, count - 1), 0));
}

// The one that is new is the one to invite to.
void HostingDialog::showWeddings(const QList<HostedState::Wedding> &before)
{
    m_wedding->clear();
    int chosen = 0;
    for (const HostedState::Wedding &one : m_state.weddings) {
        if (!before.isEmpty() && !std::ranges::count(before, one.name, &HostedState::Wedding::name))
            chosen = m_wedding->count();
        m_wedding->addItem(one.title);
    }
    m_wedding->setCurrentIndex(m_wedding->count() > 0 ? chosen : -1);
    if (!isVisible())
        m_wedding->setFocus();
}

void HostingDialog::showInvite(const QString &url, const QDateTime &expiresAt)
{
    m_link->setText(url);
    m_link->setCursorPosition(0);
    m_code->setText(url);
    report(tr("Whoever opens this link first joins the wedding. It is good until %1.")
               .arg(QLocale().toString(expiresAt.toLocalTime(), QLocale::ShortFormat)));
    updateButtons();
}

void HostingDialog::report(const QString &sentence)
{
    m_report->setText(sentence);
}

const HostedState::Person *HostingDialog::currentPerson() const
{
    const int row = m_people->place().row();
    return row >= 0 && row < m_state.people.size() ? &m_state.people.at(row) : nullptr;
}

void HostingDialog::addWedding()
{
    const QString title = m_title->text().trimmed();
    if (title.isEmpty()) {
        report(tr("Whose wedding is it? Write the couple's names first."));
        m_title->setFocus();
        return;
    }
    Q_EMIT weddingRequested(title, m_date->date(), m_venue->text().trimmed());
    m_title->clear();
    m_venue->clear();
}

void HostingDialog::remove()
{
    const HostedState::Person *person = currentPerson();
    if (!person)
        return;
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Remove somebody"),
        tr("Remove %1? They are signed out everywhere at once. What they wrote stays.")
            .arg(person->name),
        QMessageBox::Cancel, this);
    QPushButton *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this,
            [this, id = person->id] { Q_EMIT removeRequested(id); });
    question->open();
}

void HostingDialog::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Back up the server"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"sqlite"_s);
    dialog->selectFile(
        u"wedsync-%1.sqlite"_s.arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &HostingDialog::backupRequested);
    dialog->open();
}

void HostingDialog::updateButtons()
{
    m_invite->setEnabled(m_state.isRunning && m_wedding->currentIndex() >= 0);
    m_copy->setEnabled(!m_link->text().isEmpty());
    const HostedState::Person *person = currentPerson();
    m_tier->setText(person && person->isPaid ? tr("Make &free (3 live)")
                                             : tr("Make &paid (10 live)"));
    m_tier->setEnabled(person && person->isSupplier);
    m_remove->setEnabled(person && !person->isSelf);
}

} // namespace ui
