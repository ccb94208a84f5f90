// SPDX-License-Identifier: MIT
#include "ui/conversationheader.h"

#include "models/sentences.h"
#include "ui/fonts.h"
#include "ui/mirrored.h"
#include "ui/shapes.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int ShapeSize = 2 * Grid;

} // namespace

ConversationHeader::ConversationHeader(QWidget *parent)
    : QFrame(parent), m_theme(lightTheme()), m_title(new QLabel), m_details(new QLabel)
{
    setObjectName(u"header"_s);
    m_details->setProperty("muted", true);
    m_details->setWordWrap(true);
    for (QLabel *label : {m_title, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(mirrored(
        {3 * Grid + ShapeSize + Grid + Grid / 2, Grid + Grid / 2, 3 * Grid, Grid + Grid / 2}));
    layout->setSpacing(Grid / 4);
    layout->addWidget(m_title);
    layout->addWidget(m_details);
    updateFonts();
}

void ConversationHeader::setChannel(const channels::ChannelSummary &channel, const QDate &today)
{
    if (channel.info.name != m_channel.info.name)
        m_here.clear();
    m_channel = channel;
    m_today = today;
    m_title->setText(channel.info.title);
    updateDetails();
    update();
}

void ConversationHeader::setPeople(const QList<channels::Member> &members)
{
    m_here.clear();
    for (const channels::Member &member : members) {
        if (member.isPresent)
            m_here.append(member.displayName);
    }
    m_here.sort();
    updateDetails();
}

void ConversationHeader::updateDetails()
{
    const channels::ChannelInfo &info = m_channel.info;
    QStringList details;
    if (info.weddingDate.isValid()) {
        details.append(QLocale().toString(info.weddingDate, u"ddd d MMM yyyy"_s));
        details.append(models::weddingDistance(info.weddingDate, m_today));
    }
    if (!info.venue.isEmpty())
        details.append(info.venue);
    details.append(models::word(info.type));
    details.append(models::word(m_channel.state));
    if (!m_here.isEmpty())
        details.append(tr("%1 here: %2").arg(m_here.size()).arg(m_here.join(", "_L1)));
    m_details->setText(details.join(u" · "_s));
}

void ConversationHeader::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ConversationHeader::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QRect shape(3 * Grid, m_title->geometry().center().y() - ShapeSize / 2 + 1, ShapeSize,
                      ShapeSize);
    paintChannelShape(painter, QStyle::visualRect(layoutDirection(), rect(), shape),
                      m_channel.info.type, m_channel.state, m_theme.of(m_channel.info.type));
}

void ConversationHeader::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

void ConversationHeader::updateFonts()
{
    m_title->setFont(titleFont(font()));
}

} // namespace ui
