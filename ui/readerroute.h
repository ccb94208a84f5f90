// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace ui {

//! Asks the accessibility bus whether a reader listens for object:announcement (Orca does from
//! version 44 on); calls \a answer once, later, unless \a context is gone. False when there is no
//! bus or no answer within a second.
void askForAnnouncementListener(QObject &context, std::function<void(bool listens)> answer);

//! Sends object:announcement for the accessible object \a uniqueId over Qt's own connection: from
//! any other the reader drops it. For Qt before 6.8, which has no event for it.
void sendAnnouncementSignal(unsigned uniqueId, const QString &text, bool assertive);

} // namespace ui
