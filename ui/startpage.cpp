// SPDX-License-Identifier: MIT
#include "ui/startpage.h"

#include "models/channellistmodel.h"
#include "models/sentences.h"
#include "ui/fonts.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

StartPage::StartPage(models::ChannelListModel &channels, QWidget *parent)
    : QWidget(parent)
    , m_channels(channels)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_host(new QPushButton(tr("Host on this computer")))
    , m_inviteLine(new QWidget)
    , m_invite(new QLineEdit)
    , m_join(new QPushButton(tr("Join")))
    , m_demo(new QPushButton(tr("Look around with sample weddings")))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setProperty("muted", true);
    m_text->setWordWrap(true);
    m_host->setProperty("primary", true);
    m_invite->setPlaceholderText(tr("I have an invite link: paste it here"));
    m_invite->setAccessibleName(tr("Invite link"));
    m_invite->setMinimumWidth(44 * Grid);
    auto *invite = new QHBoxLayout(m_inviteLine);
    invite->setContentsMargins(0, 0, 0, 0);
    invite->addWidget(m_invite);
    invite->addWidget(m_join);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6 * Grid, 6 * Grid, 6 * Grid, 6 * Grid);
    layout->setSpacing(Grid);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(2 * Grid);
    layout->addWidget(m_host, 0, Qt::AlignHCenter);
    layout->addWidget(m_inviteLine, 0, Qt::AlignHCenter);
    layout->addWidget(m_demo, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_host, &QPushButton::clicked, this, &StartPage::hostRequested);
    connect(m_join, &QPushButton::clicked, this, &StartPage::join);
    connect(m_invite, &QLineEdit::returnPressed, this, &StartPage::join);
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(&channels, &models::ChannelListModel::refreshed, this, &StartPage::updateText);
    setChoices(false);
    updateFont();
}

void StartPage::setChoices(bool offered)
{
    m_choices = offered;
    m_host->setVisible(offered);
    m_demo->setVisible(offered);
    m_inviteLine->setVisible(offered);
    updateText();
}

QWidget *StartPage::firstChoice() const
{
    return m_choices ? m_host : nullptr;
}

void StartPage::join()
{
    const QString link = m_invite->text().trimmed();
    if (link.isEmpty())
        m_invite->setFocus();
    else
        Q_EMIT inviteEntered(QUrl(link, QUrl::StrictMode));
}

void StartPage::updateText()
{
    if (m_choices) {
        m_title->setText(tr("Welcome to WedSync"));
        m_text->setText(tr("A channel of its own for each wedding. Hosting starts a server on this "
                           "computer and keeps everything here."));
    } else if (m_channels.rowCount() == 0) {
        m_title->setText(tr("No weddings yet"));
        m_text->setText(
            tr("Each wedding gets a channel of its own. As soon as you are in one, it is "
               "listed on the left."));
    } else {
        const int unread = m_channels.unreadTotal();
        m_title->setText(unread == 0 ? tr("Nothing new") : models::newMessageCount(unread));
        m_text->setText(tr("Choose a wedding on the left, or press Alt+Shift+Down for the next one "
                           "with something new."));
    }
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFont();
}

void StartPage::updateFont()
{
    m_title->setFont(titleFont(font()));
}

} // namespace ui
