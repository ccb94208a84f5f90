// SPDX-License-Identifier: MIT
#pragma once

#include "ui/listview.h"
#include "ui/messagelayout.h"
#include "ui/theme.h"

#include <QTimer>

namespace models {
class MessageListModel;
}

namespace ui {

class MessageDelegate;

//! The timeline of the open channel. Opens at the unread line, or at the end; stays at the end
//! while it is there; fetches older rows when its top comes near, without moving what is being
//! read.
class MessageView final : public ListView {
    Q_OBJECT

public:
    explicit MessageView(models::MessageListModel &model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    //! What the rows are shown with; the wedding's date is the model's.
    void setContext(MessageContext context);
    //! Brings a message into sight, with the keyboard on it.
    void showRow(int row);
    //! The newest message is on screen.
    bool isEndVisible() const;

Q_SIGNALS:
    void endVisibleChanged(bool visible);
    //! Somebody has taken note of a change.
    void seenRequested(qint64 seq);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void onOpened();
    void onScrolled();
    void scrollToEnd();
    bool isOwn(int row) const;
    void keepPlace();
    void onRowsRemoved(const QModelIndex &parent, int first);

    models::MessageListModel &m_model;
    MessageDelegate *m_delegate;
    Theme m_theme;
    bool m_atEnd = true;
    int m_fromEnd = 0; // of the scroll bar, before rows went away
    bool m_settling = false; // the scroll bar moves because rows or the size changed
};

} // namespace ui
