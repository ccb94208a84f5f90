// SPDX-License-Identifier: MIT
#include "ui/connectiontext.h"

#include "models/sentences.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Connection)
};

} // namespace

QString connectionText(const channels::ConnectionState &connection)
{
    switch (connection.phase) {
    case channels::ConnectionPhase::Connecting:
        return Words::tr("Connecting…");
    case channels::ConnectionPhase::Joining:
        return Words::tr("Joining your channels…");
    case channels::ConnectionPhase::Live:
        return Words::tr("Live");
    case channels::ConnectionPhase::CatchingUp:
        return Words::tr("Catching up…");
    case channels::ConnectionPhase::Offline:
        return connection.error ? Words::tr("Offline: reading and writing still work. %1")
                                      .arg(models::sentence(connection.error->kind))
                                : Words::tr("Offline: reading and writing still work.");
    case channels::ConnectionPhase::Refused:
        return connection.error
            ? Words::tr("Refused: %1").arg(models::sentence(connection.error->kind))
            : Words::tr("Refused by the server.");
    case channels::ConnectionPhase::SignedOut:
        return connection.error ? Words::tr("Signed out: sign in again.")
                                : Words::tr("Not signed in.");
    }
    return {};
}

QString nextAttemptText(const channels::ConnectionState &connection)
{
    if (connection.phase != channels::ConnectionPhase::Offline || !connection.nextAttempt.isValid())
        return {};
    const qint64 ms = QDateTime::currentDateTimeUtc().msecsTo(connection.nextAttempt);
    return ms <= 0 ? Words::tr("now") : Words::tr("in %1\u00a0s").arg((ms + 999) / 1000);
}

} // namespace ui
