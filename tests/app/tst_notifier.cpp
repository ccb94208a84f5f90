// SPDX-License-Identifier: MIT
#include "app/notifier.h"
#include "tests/support/testbus.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

channels::ChannelName channel(const QString &id)
{
    return *channels::ChannelName::parse(u"collaboration:pat:"_s + id);
}

app::Notifier::Notification notification(const QString &id, const QString &summary)
{
    return {channel(id), summary, u"Anna: <b>hello</b>"_s, false};
}

} // namespace

//! A desktop's notification service, as far as the specification says it.
class Daemon final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaced = 0;
        QString summary;
        QString body;
        QStringList actions;
        int urgency = -1;
    };
    QStringList capabilities = {u"actions"_s, u"body"_s, u"body-markup"_s, u"inline-reply"_s};
    QList<Shown> shown;
    QList<uint> closed;

    // The names are the interface's; moc has its own for the signals' parameters.
    // NOLINTBEGIN(readability-identifier-naming,readability-inconsistent-declaration-parameter-name)
public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaced, const QString &, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({replaced, summary, body, actions, hints.value(u"urgency"_s).toInt()});
        return replaced > 0 ? replaced : ++m_last;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationReplied(uint id, const QString &text);
    void NotificationClosed(uint id, uint reason);
    // NOLINTEND(readability-identifier-naming,readability-inconsistent-declaration-parameter-name)

private:
    uint m_last = 0;
};

class TestNotifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void growsInItsPlace();
    void opensWhatIsClicked();
    void ignoresOthersNotifications();
    void marksReadAndReplies();
    void offersOnlyWhatTheServiceHas();
    void goesWhenItWasRead();
    void goesWhenItWasReadAtOnce();
    void doesWithoutAService();

private:
    std::unique_ptr<TestBus> m_bus;
    std::unique_ptr<Daemon> m_daemon;
    std::unique_ptr<app::Notifier> m_notifier;
};

void TestNotifier::init()
{
    m_bus = std::make_unique<TestBus>();
    QVERIFY(!m_bus->address().isEmpty());
    QDBusConnection service = QDBusConnection::connectToBus(m_bus->address(), u"service"_s);
    m_daemon = std::make_unique<Daemon>();
    QVERIFY(service.registerObject(u"/org/freedesktop/Notifications"_s, m_daemon.get(),
                                   QDBusConnection::ExportAllContents));
    QVERIFY(service.registerService(u"org.freedesktop.Notifications"_s));
    m_notifier = std::make_unique<app::Notifier>(
        QDBusConnection::connectToBus(m_bus->address(), u"client"_s));
}

void TestNotifier::cleanup()
{
    m_notifier.reset();
    QDBusConnection::disconnectFromBus(u"client"_s);
    QDBusConnection::disconnectFromBus(u"service"_s);
    m_daemon.reset();
    m_bus.reset();
}

void TestNotifier::growsInItsPlace()
{
    m_notifier->show(notification(u"a"_s, u"Sarah & Tom"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QCOMPARE(m_daemon->shown.at(0).replaced, 0);
    QCOMPARE(m_daemon->shown.at(0).body, u"Anna: &lt;b&gt;hello&lt;/b&gt;"_s);
    m_notifier->show(notification(u"a"_s, u"2 new in Sarah & Tom"_s));
    m_notifier->show(notification(u"a"_s, u"3 new in Sarah & Tom"_s));
    m_notifier->show(notification(u"b"_s, u"Mike & Jo"_s));
    QTRY_VERIFY(m_daemon->shown.size() >= 3
                && m_daemon->shown.last().summary != u"2 new in Sarah & Tom"_s);
    QTRY_VERIFY(std::ranges::any_of(m_daemon->shown, [](const Daemon::Shown &one) {
        return one.summary == u"3 new in Sarah & Tom"_s && one.replaced == 1;
    }));
    const auto fresh = [this] {
        return std::ranges::count(m_daemon->shown, 0U, &Daemon::Shown::replaced);
    };
    QTRY_COMPARE(fresh(), 2); // one a wedding
}

void TestNotifier::opensWhatIsClicked()
{
    QSignalSpy opened(m_notifier.get(), &app::Notifier::opened);
    m_notifier->show(notification(u"a"_s, u"Sarah & Tom"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QTRY_VERIFY((Q_EMIT m_daemon->ActivationToken(1, u"token"_s),
                 Q_EMIT m_daemon->ActionInvoked(1, u"default"_s), opened.wait(200)));
    QCOMPARE(opened.last().at(0).value<channels::ChannelName>(), channel(u"a"_s));
    QCOMPARE(opened.last().at(1).toString(), u"token"_s);
}

void TestNotifier::ignoresOthersNotifications()
{
    QSignalSpy opened(m_notifier.get(), &app::Notifier::opened);
    m_notifier->show(notification(u"a"_s, u"Sarah & Tom"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QTRY_VERIFY((Q_EMIT m_daemon->ActionInvoked(77, u"default"_s),
                 Q_EMIT m_daemon->ActionInvoked(0, u"default"_s),
                 Q_EMIT m_daemon->ActionInvoked(1, u"default"_s), opened.wait(200)));
    for (const QList<QVariant> &one : opened)
        QCOMPARE(one.at(0).value<channels::ChannelName>(), channel(u"a"_s));
}

void TestNotifier::marksReadAndReplies()
{
    QSignalSpy read(m_notifier.get(), &app::Notifier::markReadRequested);
    QSignalSpy replied(m_notifier.get(), &app::Notifier::replied);
    m_notifier->show(notification(u"a"_s, u"Sarah & Tom"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QVERIFY(m_daemon->shown.at(0).actions.contains(u"inline-reply"_s));
    QTRY_VERIFY((Q_EMIT m_daemon->ActionInvoked(1, u"read"_s), read.wait(200)));
    QCOMPARE(read.last().at(0).value<channels::ChannelName>(), channel(u"a"_s));
    Q_EMIT m_daemon->NotificationReplied(1, u"  "_s);
    Q_EMIT m_daemon->NotificationReplied(1, u"On my way \n"_s);
    QTRY_COMPARE(replied.count(), 1);
    QCOMPARE(replied.at(0).at(1).toString(), u"On my way"_s);
}

void TestNotifier::offersOnlyWhatTheServiceHas()
{
    m_daemon->capabilities = {u"body"_s};
    app::Notifier::Notification urgent = notification(u"a"_s, u"Sarah & Tom"_s);
    urgent.isUrgent = true;
    m_notifier->show(urgent);
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QVERIFY(m_daemon->shown.at(0).actions.isEmpty());
    QCOMPARE(m_daemon->shown.at(0).body, urgent.body); // it shows text as it is
    QCOMPARE(m_daemon->shown.at(0).urgency, 2);
}

void TestNotifier::goesWhenItWasRead()
{
    m_notifier->show(notification(u"a"_s, u"Sarah & Tom"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    QTRY_VERIFY(
        (m_notifier->close(channel(u"a"_s)), QTest::qWait(20), !m_daemon->closed.isEmpty()));
    QCOMPARE(m_daemon->closed, QList<uint> {1});
    m_notifier->show(notification(u"a"_s, u"Sarah & Tom"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 2);
    QCOMPARE(m_daemon->shown.at(1).replaced, 0);
}

void TestNotifier::goesWhenItWasReadAtOnce()
{
    m_notifier->show(notification(u"warm"_s, u"Sarah & Tom"_s)); // the service is known now
    QTRY_COMPARE(m_daemon->shown.size(), 1);
    // Before the service has told its id.
    m_notifier->show(notification(u"a"_s, u"Mike & Jo"_s));
    m_notifier->close(channel(u"a"_s));
    QTRY_COMPARE(m_daemon->closed, QList<uint>({2}));
    // What is new by then stays.
    m_notifier->show(notification(u"b"_s, u"Lee & Kim"_s));
    m_notifier->close(channel(u"b"_s));
    m_notifier->show(notification(u"b"_s, u"2 new in Lee & Kim"_s));
    QTRY_COMPARE(m_daemon->shown.size(), 4);
    QCOMPARE(m_daemon->shown.last().replaced, 3);
    QCOMPARE(m_daemon->closed, QList<uint>({2}));
    m_notifier->close(channel(u"b"_s));
    QTRY_COMPARE(m_daemon->closed, QList<uint>({2, 3}));
}

void TestNotifier::doesWithoutAService()
{
    app::Notifier notifier(QDBusConnection(u"nowhere"_s));
    notifier.show(notification(u"a"_s, u"Sarah & Tom"_s));
    notifier.close(channel(u"a"_s));
    QVERIFY(m_daemon->shown.isEmpty());
}

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
