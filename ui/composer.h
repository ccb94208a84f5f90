// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelinfo.h"
#include "ui/theme.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace models {
class Drafts;
}

namespace ui {

//! Where a message is written. Enter sends, Shift+Enter makes a line. What is written belongs to
//! the channel it was written in, and stays there, on disk, until it is sent.
class Composer final : public QFrame {
    Q_OBJECT

public:
    explicit Composer(models::Drafts &drafts, QWidget *parent = nullptr);

    QWidget *edit() const;
    //! Somebody is in the middle of a message.
    bool isWriting() const;
    void setTheme(const Theme &theme);
    void openChannel(const channels::ChannelInfo &channel);
    void send();
    //! The switch under the text: what is sent next is marked as a question.
    void toggleNeedsAnswer();
    //! The message could not be stored: \a text comes back, and \a reason is shown until it is
    //! edited.
    void refuse(const channels::ChannelName &channel, const QString &text, const QString &reason);
    //! The message is stored: its draft is done with.
    void accept(const channels::ChannelName &channel);

Q_SIGNALS:
    void sendRequested(const channels::ChannelName &channel, const QString &text, bool needsAnswer);
    void typed(); // a person changes the text

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTextChanged();
    void showDraft(const channels::ChannelName &channel, const QString &text);
    void setText(const QString &text);
    void fitHeight();

    models::Drafts &m_drafts;
    channels::ChannelName m_channel;
    QPlainTextEdit *m_edit;
    QPushButton *m_send;
    QCheckBox *m_needsAnswer;
    QLabel *m_reason;
    bool m_filling = false; // the text changes because the channel does
    bool m_edited = false; // since the channel was opened: a late draft must not overwrite it
};

} // namespace ui
