// SPDX-License-Identifier: MIT
#include "models/settings.h"

#include <QMetaEnum>

using namespace Qt::StringLiterals;

namespace models {

namespace {

QString nameOf(Settings::Key key)
{
    return QString::fromLatin1(QMetaEnum::fromType<Settings::Key>().valueToKey(key));
}

QVariant defaultOf(Settings::Key key)
{
    switch (key) {
    case Settings::Appearance:
        return u"system"_s;
    case Settings::Language:
        return QString();
    case Settings::TextZoom:
        return 100;
    case Settings::MarkRead:
        return u"seen"_s;
    case Settings::Notifications:
        return u"all"_s;
    case Settings::SortOrder:
        return u"date"_s;
    case Settings::MessageOrder:
        return u"sender time text state"_s;
    case Settings::QuietHours:
    case Settings::CloseToTray:
    case Settings::DeliveredStay:
        return false;
    case Settings::WeddingPanel:
        return true;
    }
    return {};
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_file(file, QSettings::IniFormat)
{
}

QVariant Settings::value(Key key) const
{
    const QVariant standard = defaultOf(key);
    QVariant stored = m_file.value(nameOf(key), standard);
    return stored.convert(standard.metaType()) ? stored : standard;
}

void Settings::set(Key key, const QVariant &value)
{
    if (value == this->value(key))
        return;
    m_file.setValue(nameOf(key), value);
    Q_EMIT changed(key);
}

QString Settings::shortcut(const QString &action) const
{
    return m_file.value(u"Shortcuts/"_s + action).toString();
}

void Settings::setShortcut(const QString &action, const QString &keys)
{
    setOrRemove(u"Shortcuts/"_s + action, keys);
}

QString Settings::announcement(const QString &id) const
{
    return m_file.value(u"Announcements/"_s + id).toString();
}

void Settings::setAnnouncement(const QString &id, const QString &sentence)
{
    setOrRemove(u"Announcements/"_s + id, sentence);
}

bool Settings::isAnnounced(const QString &id, bool otherwise) const
{
    return m_file.value(u"Announced/"_s + id, otherwise).toBool();
}

void Settings::setAnnounced(const QString &id, bool on)
{
    m_file.setValue(u"Announced/"_s + id, on);
}

void Settings::setOrRemove(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_file.remove(name);
    else
        m_file.setValue(name, value);
}

} // namespace models
