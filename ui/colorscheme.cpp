// SPDX-License-Identifier: MIT
#include "ui/colorscheme.h"

#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const auto Service = u"org.freedesktop.portal.Desktop"_s;
const auto Path = u"/org/freedesktop/portal/desktop"_s;
const auto Interface = u"org.freedesktop.portal.Settings"_s;
const auto Group = u"org.freedesktop.appearance"_s;
const auto Key = u"color-scheme"_s;

// Portals wrap the value once more than they say.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

ColorScheme::ColorScheme(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // By its text, for a signal of the bus has no pointer; and as a message, for Qt 6.4 knows how
    // to take it apart only after something else has used the bus.
    bus.connect(Service, Path, Interface, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QDBusMessage)));
    ask();
}

void ColorScheme::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(Service, Path, Interface, u"Read"_s);
    question << Group << Key;
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
            apply(reply.arguments().constFirst());
    });
}

void ColorScheme::onSettingChanged(const QDBusMessage &signal)
{
    const QVariantList arguments = signal.arguments();
    if (arguments.size() == 3 && arguments.at(0) == Group && arguments.at(1) == Key)
        apply(arguments.at(2));
}

void ColorScheme::apply(const QVariant &value)
{
    const uint scheme = unwrapped(value).toUInt();
    const Preference preference = scheme == 1 ? Preference::Dark
        : scheme == 2                         ? Preference::Light
                                              : Preference::None;
    if (preference == m_preference)
        return;
    m_preference = preference;
    Q_EMIT preferenceChanged(preference);
}

} // namespace ui
