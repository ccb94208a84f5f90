// SPDX-License-Identifier: MIT
#include "tests/support/testbus.h"
#include "ui/colorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using ui::ColorScheme;

//! The desktop's settings portal, as far as it is asked.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): the interface's name
    QDBusVariant Read(const QString &group, const QString &key)
    {
        if (group != "org.freedesktop.appearance"_L1 || key != "color-scheme"_L1)
            return QDBusVariant(0u);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))); // wrapped twice, as they do
    }
};

class TestColorScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isSilentWithoutAPortal();
    void asksAndFollows();

private:
    void announce(const QString &key, uint value);

    TestBus m_bus;
    std::unique_ptr<ColorScheme> m_first;
};

void TestColorScheme::initTestCase()
{
    QVERIFY(!m_bus.address().isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLocal8Bit());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TestColorScheme::isSilentWithoutAPortal()
{
    m_first = std::make_unique<ColorScheme>();
    QSignalSpy changed(m_first.get(), &ColorScheme::preferenceChanged);
    // The bus answers in order: this answer comes after the one that there is no portal.
    const QDBusMessage question = QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s);
    QCOMPARE(QDBusConnection::sessionBus().call(question, QDBus::BlockWithGui).type(),
             QDBusMessage::ReplyMessage);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(m_first->preference(), ColorScheme::Preference::None);
}

void TestColorScheme::announce(const QString &key, uint value)
{
    QDBusConnection portalBus(u"portal"_s);
    QDBusMessage signal =
        QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                   u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
    signal << u"org.freedesktop.appearance"_s << key << QVariant::fromValue(QDBusVariant(value));
    QVERIFY(portalBus.send(signal));
}

void TestColorScheme::asksAndFollows()
{
    QDBusConnection portalBus = QDBusConnection::connectToBus(m_bus.address(), u"portal"_s);
    Portal portal;
    portal.scheme = 1;
    QVERIFY(portalBus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
                                     QDBusConnection::ExportAllSlots));
    QVERIFY(portalBus.registerService(u"org.freedesktop.portal.Desktop"_s));

    const ColorScheme scheme;
    QSignalSpy changed(&scheme, &ColorScheme::preferenceChanged);
    QTRY_COMPARE(scheme.preference(), ColorScheme::Preference::Dark);
    announce(u"accent-color"_s, 2);
    announce(u"color-scheme"_s, 2);
    QTRY_COMPARE(scheme.preference(), ColorScheme::Preference::Light);
    announce(u"color-scheme"_s, 0);
    QTRY_COMPARE(scheme.preference(), ColorScheme::Preference::None);
    QCOMPARE(changed.count(), 3);
    QCOMPARE(m_first->preference(), ColorScheme::Preference::None); // dropped Light again, too
    QDBusConnection::disconnectFromBus(u"portal"_s);
}

QTEST_GUILESS_MAIN(TestColorScheme)
#include "tst_colorscheme.moc"
