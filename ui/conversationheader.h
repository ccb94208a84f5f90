// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "channels/types/member.h"
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
    //! Who of \a members is here now.
    void setPeople(const QList<channels::Member> &members);
    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateFonts();
    void updateDetails();

    channels::ChannelSummary m_channel;
    QDate m_today;
    QStringList m_here; // display names
    Theme m_theme;
    QLabel *m_title;
    QLabel *m_details;
};

} // namespace ui
