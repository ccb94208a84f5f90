// SPDX-License-Identifier: MIT
#include "ui/conversationheader.h"

#include "models/sentences.h"
#include "ui/fonts.h"
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
    layout->setContentsMargins(3 * Grid + ShapeSize + Grid + Grid / 2, Grid + Grid / 2, 3 * Grid,
                               Grid + Grid / 2);
    layout->setSpacing(Grid / 4);
    layout->addWidget(m_title);
    layout->addWidget(m_details);
    updateFonts();
}

void ConversationHeader::setChannel(const channels::ChannelSummary &channel, const QDate &today)
{
    m_channel = channel;
    m_title->setText(channel.info.title);
    QStringList details;
    if (channel.info.weddingDate.isValid()) {
        details.append(QLocale().toString(channel.info.weddingDate, u"ddd d MMM yyyy"_s));
        details.append(models::weddingDistance(channel.info.weddingDate, today));
    }
    if (!channel.info.venue.isEmpty())
        details.append(channel.info.venue);
    details.append(models::word(channel.info.type));
    details.append(models::word(channel.state));
    m_details->setText(details.join(u" · "_s));
    update();
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
