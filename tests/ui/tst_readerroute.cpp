// SPDX-License-Identifier: MIT
#include "tests/support/testbus.h"
#include "ui/readerroute.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Registration {
    QString who;
    QString event;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Registration &registration)
{
    argument.beginStructure();
    argument << registration.who << registration.event;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Registration &registration)
{
    argument.beginStructure();
    argument >> registration.who >> registration.event;
    argument.endStructure();
    return argument;
}

} // namespace

Q_DECLARE_METATYPE(Registration)

//! The accessibility bus's registry, and what a reader hears.
class Registry : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.atspi.Registry")

public:
    QList<Registration> events;
    std::optional<QDBusMessage> heard;

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): the name of the method on the bus
    void GetRegisteredEvents(const QDBusMessage &question)
    {
        QDBusConnection(u"registry"_s).send(question.createReply(QVariant::fromValue(events)));
    }
    void onAnnouncement(const QDBusMessage &message) { heard = message; }
};

class TestReaderRoute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isFalseWithoutABus();
    void asksWhoListens_data();
    void asksWhoListens();
    void sendsWhatReadersUnderstand();

private:
    std::optional<bool> answer();

    TestBus m_bus;
    Registry m_registry;
};

void TestReaderRoute::initTestCase()
{
    QVERIFY(!m_bus.address().isEmpty());
    qDBusRegisterMetaType<Registration>();
    qDBusRegisterMetaType<QList<Registration>>();
}

std::optional<bool> TestReaderRoute::answer()
{
    QObject context;
    std::optional<bool> listens;
    ui::askForAnnouncementListener(context, [&listens](bool answered) { listens = answered; });
    if (listens) // never from inside the question
        return {};
    [[maybe_unused]] const bool came = QTest::qWaitFor([&listens] { return listens.has_value(); });
    return listens;
}

void TestReaderRoute::isFalseWithoutABus()
{
    QCOMPARE(answer(), std::optional(false));
    // Bus, but no registry on it.
    QVERIFY(QDBusConnection::connectToBus(m_bus.address(), u"a11y"_s).isConnected());
    QCOMPARE(answer(), std::optional(false));
}

void TestReaderRoute::asksWhoListens_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<bool>("listens");
    QTest::newRow("nobody") << QStringList() << false;
    QTest::newRow("Orca 43") << QStringList {u"Object:StateChanged:"_s, u"Focus:"_s,
                                             u"Object:PropertyChange:AccessibleName"_s}
                             << false;
    QTest::newRow("Orca 48") << QStringList {u"Object:StateChanged:"_s, u"Object:Announcement:"_s}
                             << true;
}

void TestReaderRoute::asksWhoListens()
{
    QFETCH(QStringList, events);
    QDBusConnection bus = QDBusConnection::connectToBus(m_bus.address(), u"registry"_s);
    m_registry.events.clear();
    for (const QString &event : events)
        m_registry.events.append({u":1.7"_s, event});
    bus.registerObject(u"/org/a11y/atspi/registry"_s, &m_registry, QDBusConnection::ExportAllSlots);
    QVERIFY(bus.registerService(u"org.a11y.atspi.Registry"_s));
    QFETCH(bool, listens);
    QCOMPARE(answer(), std::optional(listens));
}

void TestReaderRoute::sendsWhatReadersUnderstand()
{
    QDBusConnection reader = QDBusConnection::connectToBus(m_bus.address(), u"reader"_s);
    QVERIFY(reader.connect(QString(), u"/org/a11y/atspi/accessible/7"_s,
                           u"org.a11y.atspi.Event.Object"_s, u"Announcement"_s, &m_registry,
                           SLOT(onAnnouncement(QDBusMessage))));
    ui::sendAnnouncementSignal(7, u"Mike & Jo, 4 unread"_s, true);
    QTRY_VERIFY(m_registry.heard);
    QCOMPARE(m_registry.heard->signature(), u"siiva{sv}"_s);
    const QVariantList arguments = m_registry.heard->arguments();
    QCOMPARE(arguments.at(1).toInt(), 2); // assertive
    QCOMPARE(arguments.at(3).value<QDBusVariant>().variant().toString(), u"Mike & Jo, 4 unread"_s);
    // Readers drop it unless it comes from the connection that owns the object.
    QCOMPARE(m_registry.heard->service(), QDBusConnection(u"a11y"_s).baseService());
}

QTEST_GUILESS_MAIN(TestReaderRoute)
#include "tst_readerroute.moc"
