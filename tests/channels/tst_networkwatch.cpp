// SPDX-License-Identifier: MIT
// The system's word on its network, from a NetworkManager that is the test's.
#include "channels/client/networkwatch.h"
#include "tests/support/testbus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QNetworkInformation>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Path = "/org/freedesktop/NetworkManager";
constexpr auto Interface = "org.freedesktop.NetworkManager";

} // namespace

//! As much of NetworkManager as Qt asks for.
class Manager final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State MEMBER m_state)
    Q_PROPERTY(uint Connectivity MEMBER m_connectivity)
    Q_PROPERTY(QDBusObjectPath PrimaryConnection MEMBER m_primary)
    Q_PROPERTY(uint Metered MEMBER m_metered)

public:
    static constexpr uint Disconnected = 20;
    static constexpr uint ConnectedGlobally = 70;

    void setState(uint state)
    {
        m_state = state;
        QDBusMessage changed = QDBusMessage::createSignal(QString::fromLatin1(Path),
                                                          u"org.freedesktop.DBus.Properties"_s,
                                                          u"PropertiesChanged"_s);
        changed << QString::fromLatin1(Interface) << QVariantMap {{u"State"_s, state}}
                << QStringList();
        QDBusConnection(u"manager"_s).send(changed);
    }

private:
    uint m_state = ConnectedGlobally;
    uint m_connectivity = 4;
    QDBusObjectPath m_primary {u"/"_s};
    uint m_metered = 4;
};

namespace {

void tell(Manager &manager, uint state)
{
    QMetaObject::invokeMethod(
        &manager, [&manager, state] { manager.setState(state); }, Qt::QueuedConnection);
}

} // namespace

class TestNetworkWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsThatTheNetworkIsAnotherOne();
};

void TestNetworkWatch::tellsThatTheNetworkIsAnotherOne()
{
    TestBus bus;
    QVERIFY(!bus.address().isEmpty());
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address().toLocal8Bit());
    QDBusConnection service = QDBusConnection::connectToBus(bus.address(), u"manager"_s);
    Manager manager;
    QThread thread; // Qt waits for answers, so somebody else has to give them
    manager.moveToThread(&thread);
    thread.start();
    const auto end = qScopeGuard([&thread] {
        thread.quit();
        thread.wait();
    });
    QVERIFY(service.registerObject(QString::fromLatin1(Path), &manager,
                                   QDBusConnection::ExportAllProperties));
    QVERIFY(service.registerService(QString::fromLatin1(Interface)));
    QVERIFY(QNetworkInformation::loadBackendByName(u"networkmanager"_s)); // comes with Qt's network
    const auto watch = channels::makeNetworkWatch();
    QSignalSpy changed(watch.get(), &channels::NetworkWatch::changed);
    tell(manager, Manager::Disconnected);
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    tell(manager, Manager::ConnectedGlobally);
    QTRY_VERIFY(!changed.isEmpty());
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
