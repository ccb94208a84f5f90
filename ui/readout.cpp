// SPDX-License-Identifier: MIT
#include "ui/readout.h"

#include "models/messagelistmodel.h"
#include "ui/actions.h"
#include "ui/announcementlog.h"
#include "ui/announcementlogdialog.h"
#include "ui/announcementsdialog.h"
#include "ui/announcer.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int ReadableFromEnd = 9;

} // namespace

ReadOut::ReadOut(Announcer &announcer, const models::MessageListModel &messages,
                 models::Settings &settings, QWidget &window)
    : QObject(&window)
    , m_announcer(announcer)
    , m_messages(messages)
    , m_settings(settings)
    , m_window(window)
    , m_log(new AnnouncementLog(announcer, this))
{
}

void ReadOut::fill(QMenu &menu, Actions &actions)
{
    actions.add(menu, u"repeat"_s, tr("&Last Announcement Again"), u"Ctrl+Shift+A"_s, [this] {
        m_announcer.announce(m_log->last(), Politeness::OnRequest, u"repeat"_s);
    });
    actions.add(menu, u"announcementLog"_s, tr("&All Announcements…"), u"Ctrl+Shift+L"_s,
                [this] { showLog(); });
    actions.add(menu, u"announcements"_s, tr("&What Is Announced…"), {}, [this] { showChoices(); });
    menu.addSeparator();
    for (int n = 1; n <= ReadableFromEnd; ++n)
        actions.add(menu, u"read%1"_s.arg(n), tr("Message %1 From the End").arg(n),
                    u"Ctrl+Alt+%1"_s.arg(n), [this, n] { readFromEnd(n); });
}

void ReadOut::readFromEnd(int number)
{
    const QModelIndex index = m_messages.index(m_messages.rowCount() - number);
    m_announcer.announce(index.isValid() ? index.data(Qt::AccessibleTextRole).toString()
                                         : tr("No such message"),
                         Politeness::OnRequest, u"read"_s);
}

void ReadOut::showLog()
{
    auto *dialog = new AnnouncementLogDialog(*m_log, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReadOut::showChoices()
{
    auto *dialog = new AnnouncementsDialog(m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui
