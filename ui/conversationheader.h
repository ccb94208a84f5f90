// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;

namespace ui {

//! Above the timeline: whose wedding it is, when and where, and whether it is live.
class ConversationHeader final : public QFrame {
    Q_OBJECT

public:
    explicit ConversationHeader(QWidget *parent = nullptr);

    void setChannel(const channels::ChannelSummary &channel, const QDate &today);
    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();

    channels::ChannelSummary m_channel;
    Theme m_theme;
    QLabel *m_title;
    QLabel *m_details;
};

} // namespace ui
