// SPDX-License-Identifier: MIT
#include "ui/readerroute.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QObject>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int AnswerTimeout = 1000; // ms

// The connection that Qt's accessibility bridge made; not connected while there is no bridge.
QDBusConnection bridge()
{
    return QDBusConnection(u"a11y"_s);
}

// GetRegisteredEvents answers a(ss): who, and what, such as "Object:Announcement:".
bool listensForAnnouncements(const QDBusMessage &reply)
{
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return false;
    const auto events = reply.arguments().first().value<QDBusArgument>();
    bool listens = false;
    events.beginArray();
    while (!events.atEnd()) {
        QString who;
        QString event;
        events.beginStructure();
        events >> who >> event;
        events.endStructure();
        listens = listens || event.startsWith("object:announcement"_L1, Qt::CaseInsensitive);
    }
    events.endArray();
    return listens;
}

} // namespace

void askForAnnouncementListener(QObject &context, std::function<void(bool listens)> answer)
{
    if (!bridge().isConnected()) {
        QMetaObject::invokeMethod(
            &context, [answer] { answer(false); }, Qt::QueuedConnection);
        return;
    }
    const QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s,
                                       u"org.a11y.atspi.Registry"_s, u"GetRegisteredEvents"_s);
    auto *watcher =
        new QDBusPendingCallWatcher(bridge().asyncCall(question, AnswerTimeout), &context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &context,
                     [watcher, answer = std::move(answer)] {
                         const bool listens = listensForAnnouncements(watcher->reply());
                         watcher->deleteLater();
                         answer(listens);
                     });
}

void sendAnnouncementSignal(unsigned uniqueId, const QString &text, bool assertive)
{
    QDBusMessage signal =
        QDBusMessage::createSignal(u"/org/a11y/atspi/accessible/%1"_s.arg(uniqueId),
                                   u"org.a11y.atspi.Event.Object"_s, u"Announcement"_s);
    signal << QString() << (assertive ? 2 : 1) << 0 << QVariant::fromValue(QDBusVariant(text))
           << QVariantMap();
    bridge().send(signal);
}

} // namespace ui
