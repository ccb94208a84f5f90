// SPDX-License-Identifier: MIT
#include "channels/client/messagequeue.h"

#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ChannelName Sarah = *ChannelName::parse(std::string_view("couple:wedding:sarah"));
const ChannelName Mike = *ChannelName::parse(std::string_view("couple:wedding:mike"));
const QDateTime Noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
const MessageQueue::Time Start {1h};

OutboxItem item(const QString &id, const ChannelName &channel = Sarah)
{
    OutboxItem item;
    item.clientMessageId = id;
    item.channel = channel;
    item.eventType = u"message:new"_s;
    item.payload = "{}";
    item.createdAt = Noon;
    return item;
}

Error error(ErrorKind kind, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    return {kind, u"no"_s, retryAfter};
}

QStringList ids(const QList<OutboxItem> &items)
{
    QStringList ids;
    for (const OutboxItem &sent : items)
        ids.append(sent.clientMessageId);
    return ids;
}

} // namespace

class TestMessageQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingWhileTheChannelIsClosed();
    void sendsOneAtATimeAndInOrder();
    void lanesDoNotWaitForEachOther();
    void sendsAgainUnderTheSameIdAfterALoss();
    void repeatsWhatTheDiskSaysWasOnItsWay();
    void waitsAsLongAsTheServerAsks();
    void keepsARateLimitOverAReconnect();
    void backsOffFromTemporaryRefusals_data();
    void backsOffFromTemporaryRefusals();
    void failsWhatIsRefusedForGood_data();
    void failsWhatIsRefusedForGood();
    void aFailedMessageHoldsNobodyUp();
    void holdsBackWhatIsOlderThanADay();
    void theUsersWordOverridesTheAge();
    void retriesOnlyWhatFailedOrWaits();
    void aLateAnswerChangesNothing();
    void comingBackCountsAsAcknowledged();
    void forgetsWhatWasAcknowledgedAndHasExpired();
    void sendsAgainWhatARestoredServerMayHaveLost();
    void knowsThatARepeatLiesBehind();
    void letsGoWhatWasSkippedAfterItsAcknowledgement();
    void countsTheDrain();
    void sendsNoMoreThanAMinuteTakes();
    void aMinuteIsCountedFromTheAnswer();
    void takesTheServersWordForTheRate();
    void theWindowOutlivesTheConnection();
};

void TestMessageQueue::sendsNothingWhileTheChannelIsClosed()
{
    MessageQueue queue;
    queue.add(item(u"a"_s));
    QVERIFY(queue.due(Start, Noon).send.isEmpty());
    queue.setOpen(Mike, true);
    QVERIFY(queue.due(Start, Noon).send.isEmpty());
    queue.setOpen(Sarah, true);
    const MessageQueue::Due due = queue.due(Start, Noon);
    QCOMPARE(ids(due.send), QStringList(u"a"_s));
    QCOMPARE(due.changes,
             (QList<MessageQueue::Change> {{u"a"_s, Sarah, DeliveryState::Sending, {}}}));
}

void TestMessageQueue::sendsOneAtATimeAndInOrder()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    for (const QString &id : {u"c"_s, u"a"_s, u"b"_s})
        queue.add(item(id));
    QStringList sent;
    for (int i = 0; i < 3; ++i) {
        const MessageQueue::Due due = queue.due(Start, Noon);
        QCOMPARE(due.send.size(), 1);
        QVERIFY(queue.due(Start, Noon).send.isEmpty()); // until it is acknowledged
        const QString id = due.send.first().clientMessageId;
        QVERIFY(queue.isInFlight(id));
        QCOMPARE(queue.acknowledged(id, 1, Start)->state, DeliveryState::Sent);
        sent.append(id);
    }
    QCOMPARE(sent, (QStringList {u"c"_s, u"a"_s, u"b"_s}));
    QVERIFY(queue.due(Start, Noon).send.isEmpty());
}

void TestMessageQueue::lanesDoNotWaitForEachOther()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.setOpen(Mike, true);
    queue.add(item(u"a"_s));
    queue.add(item(u"b"_s));
    queue.add(item(u"c"_s, Mike));
    QCOMPARE(ids(queue.due(Start, Noon).send), (QStringList {u"a"_s, u"c"_s}));
}

void TestMessageQueue::sendsAgainUnderTheSameIdAfterALoss()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    queue.add(item(u"b"_s));
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"a"_s));
    queue.setOpen(Sarah, false);
    QVERIFY(queue.due(Start, Noon).send.isEmpty());
    queue.setOpen(Sarah, true);
    const MessageQueue::Due again = queue.due(Start, Noon);
    QCOMPARE(ids(again.send), QStringList(u"a"_s));
    QVERIFY(again.changes.isEmpty()); // forwards only: it is Sending already
}

void TestMessageQueue::repeatsWhatTheDiskSaysWasOnItsWay()
{
    OutboxItem interrupted = item(u"a"_s);
    interrupted.state = DeliveryState::Sending;
    OutboxItem acknowledged = item(u"b"_s);
    acknowledged.state = DeliveryState::Sent;
    MessageQueue queue;
    queue.load({interrupted, acknowledged, item(u"c"_s)});
    queue.setOpen(Sarah, true);
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"a"_s));
    QVERIFY(queue.acknowledged(u"a"_s, 1, Start));
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"c"_s));
}

void TestMessageQueue::waitsAsLongAsTheServerAsks()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(!queue.refused(u"a"_s, error(ErrorKind::RateLimited, 7s), Start, 0.5));
    QCOMPARE(queue.nextTime(), std::optional(Start + 7s));
    QVERIFY(queue.due(Start + 6999ms, Noon).send.isEmpty());
    QCOMPARE(ids(queue.due(Start + 7s, Noon).send), QStringList(u"a"_s));
    QVERIFY(!queue.nextTime());
}

void TestMessageQueue::keepsARateLimitOverAReconnect()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(!queue.refused(u"a"_s, error(ErrorKind::RateLimited, 7s), Start, 0.5));
    queue.setOpen(Sarah, false);
    queue.setOpen(Sarah, true);
    QVERIFY(queue.due(Start + 1s, Noon).send.isEmpty());
    QVERIFY(!queue.due(Start + 7s, Noon).send.isEmpty());
    // Any other trouble was the lost connection's.
    QVERIFY(!queue.refused(u"a"_s, error(ErrorKind::Internal, 7s), Start + 7s, 0.5));
    queue.setOpen(Sarah, false);
    queue.setOpen(Sarah, true);
    QVERIFY(!queue.due(Start + 8s, Noon).send.isEmpty());
}

void TestMessageQueue::backsOffFromTemporaryRefusals_data()
{
    QTest::addColumn<ErrorKind>("kind");
    using enum ErrorKind;
    for (const ErrorKind kind : {Unauthorized, TokenExpired, ChannelLimitReached,
                                 TooManyConnections, QueueFull, ServerDraining, StoreUnavailable,
                                 Internal, CertificateRefused, AnotherProgram, Unreachable})
        QTest::newRow(std::string(code(kind)).c_str()) << kind;
}

void TestMessageQueue::backsOffFromTemporaryRefusals()
{
    QFETCH(ErrorKind, kind);
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    MessageQueue::Time now = Start;
    for (const auto pause : {250ms, 500ms, 1000ms}) { // half of 0.5 s, doubling
        QCOMPARE(ids(queue.due(now, Noon).send), QStringList(u"a"_s));
        QVERIFY(!queue.refused(u"a"_s, error(kind), now, 0.5));
        QCOMPARE(queue.nextTime(), std::optional(now + pause));
        now += pause;
    }
    QCOMPARE(queue.items().front().state, DeliveryState::Sending);
}

void TestMessageQueue::failsWhatIsRefusedForGood_data()
{
    QTest::addColumn<ErrorKind>("kind");
    using enum ErrorKind;
    for (const ErrorKind kind :
         {InvalidRequest, InvalidChannelName, Forbidden, NotFound, Conflict, PayloadTooLarge})
        QTest::newRow(std::string(code(kind)).c_str()) << kind;
}

void TestMessageQueue::failsWhatIsRefusedForGood()
{
    QFETCH(ErrorKind, kind);
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    const auto change = queue.refused(u"a"_s, error(kind), Start, 0.5);
    QVERIFY(change);
    QCOMPARE(change->state, DeliveryState::Failed);
    QCOMPARE(change->error->kind, kind);
    QVERIFY(queue.due(Start + 24h, Noon).send.isEmpty());
}

void TestMessageQueue::aFailedMessageHoldsNobodyUp()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    queue.add(item(u"b"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(queue.refused(u"a"_s, error(ErrorKind::PayloadTooLarge), Start, 0.5));
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"b"_s));
}

void TestMessageQueue::holdsBackWhatIsOlderThanADay()
{
    MessageQueue queue;
    queue.add(item(u"old"_s));
    OutboxItem young = item(u"young"_s);
    young.createdAt = Noon.addSecs(1);
    queue.add(young);
    queue.setOpen(Sarah, true);
    const MessageQueue::Due due = queue.due(Start, Noon.addDays(1).addSecs(1));
    QCOMPARE(ids(due.send), QStringList(u"young"_s));
    QCOMPARE(due.changes.first().clientMessageId, u"old"_s);
    QCOMPARE(due.changes.first().state, DeliveryState::Waiting);
    // Exactly a day is not older than a day.
    MessageQueue other;
    other.add(item(u"a"_s));
    other.setOpen(Sarah, true);
    QCOMPARE(ids(other.due(Start, Noon.addDays(1)).send), QStringList(u"a"_s));
}

void TestMessageQueue::theUsersWordOverridesTheAge()
{
    MessageQueue queue;
    queue.add(item(u"a"_s));
    queue.setOpen(Sarah, true);
    const QDateTime late = Noon.addDays(3);
    QVERIFY(queue.due(Start, late).send.isEmpty());
    const auto change = queue.retry(u"a"_s);
    QVERIFY(change);
    QCOMPARE(change->state, DeliveryState::Queued);
    QCOMPARE(ids(queue.due(Start, late).send), QStringList(u"a"_s));
    queue.setOpen(Sarah, false);
    queue.setOpen(Sarah, true);
    QCOMPARE(ids(queue.due(Start, late).send), QStringList(u"a"_s)); // it need not be said twice
}

void TestMessageQueue::retriesOnlyWhatFailedOrWaits()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    QVERIFY(!queue.retry(u"a"_s));
    QVERIFY(!queue.retry(u"unknown"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(!queue.retry(u"a"_s));
    QVERIFY(queue.refused(u"a"_s, error(ErrorKind::Forbidden), Start, 0.5));
    const auto change = queue.retry(u"a"_s);
    QVERIFY(change && !change->error);
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"a"_s));
}

void TestMessageQueue::aLateAnswerChangesNothing()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    QVERIFY(!queue.acknowledged(u"a"_s, 1, Start)); // never sent
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(queue.acknowledged(u"a"_s, 1, Start));
    QVERIFY(!queue.acknowledged(u"a"_s, 1, Start));
    QVERIFY(!queue.refused(u"a"_s, error(ErrorKind::Forbidden), Start, 0.5));
    QVERIFY(!queue.acknowledged(u"unknown"_s, 1, Start));
}

void TestMessageQueue::comingBackCountsAsAcknowledged()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    queue.add(item(u"b"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    queue.remove(u"a"_s, Start); // seen in the channel, the acknowledgement is still on its way
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {1, 2}));
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"b"_s));
    QVERIFY(!queue.acknowledged(u"a"_s, 1, Start));
    QVERIFY(queue.isInFlight(u"b"_s));
}

void TestMessageQueue::forgetsWhatWasAcknowledgedAndHasExpired()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    queue.add(item(u"b"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(queue.acknowledged(u"a"_s, 1, Start));
    QVERIFY(queue.takeAcknowledged(Mike).isEmpty());
    QCOMPARE(queue.takeAcknowledged(Sarah), QStringList(u"a"_s));
    QCOMPARE(queue.items().size(), 1);
}

void TestMessageQueue::knowsThatARepeatLiesBehind()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.arrived(Sarah, 7);
    queue.arrived(Mike, 9);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        queue.add(item(id));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QCOMPARE(queue.acknowledged(u"a"_s, 7, Start)->state, DeliveryState::Delivered);
    QCOMPARE(queue.items().size(), 2);
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"b"_s));
    QCOMPARE(queue.acknowledged(u"b"_s, 8, Start)->state,
             DeliveryState::Sent); // it is still to come
    QCOMPARE(queue.items().size(), 2);
    queue.epochReplaced(Sarah); // the numbers begin anew
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"b"_s));
    QCOMPARE(queue.acknowledged(u"b"_s, 1, Start)->state, DeliveryState::Sent);
}

void TestMessageQueue::letsGoWhatWasSkippedAfterItsAcknowledgement()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    for (const QString &id : {u"a"_s, u"b"_s})
        queue.add(item(id));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(queue.acknowledged(u"a"_s, 5, Start));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(queue.acknowledged(u"b"_s, 6, Start));
    QVERIFY(queue.arrived(Sarah, 4).isEmpty());
    QVERIFY(queue.arrived(Mike, 9).isEmpty());
    QCOMPARE(queue.arrived(Sarah, 5), QStringList(u"a"_s));
    QCOMPARE(queue.items().size(), 1);
}

void TestMessageQueue::sendsAgainWhatARestoredServerMayHaveLost()
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    queue.add(item(u"a"_s));
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(queue.acknowledged(u"a"_s, 1, Start));
    queue.epochReplaced(Mike);
    QVERIFY(queue.due(Start, Noon).send.isEmpty());
    queue.epochReplaced(Sarah);
    QVERIFY(queue.takeAcknowledged(Sarah).isEmpty());
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"a"_s));
}

void TestMessageQueue::countsTheDrain()
{
    MessageQueue queue;
    QVERIFY(queue.progress().empty());
    for (int i = 0; i < 3; ++i)
        queue.add(item(QString::number(i)));
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {0, 3}));
    queue.setOpen(Sarah, true);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!queue.due(Start, Noon).send.isEmpty());
        QVERIFY(queue.acknowledged(QString::number(i), 1, Start));
    }
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {2, 3}));
    queue.add(item(u"one more"_s));
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {2, 4}));
    queue.remove(u"one more"_s, Start);
    QVERIFY(!queue.due(Start, Noon).send.isEmpty());
    QVERIFY(queue.refused(u"2"_s, error(ErrorKind::Forbidden), Start, 0.5));
    QVERIFY(queue.progress().empty());
    queue.add(item(u"next"_s));
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {0, 1})); // another drain
}

namespace {

//! Sends what is due and has it acknowledged, until nothing is due any more; answers how much.
int drain(MessageQueue &queue, MessageQueue::Time now)
{
    int sent = 0;
    while (true) {
        const QList<OutboxItem> due = queue.due(now, Noon).send;
        for (const OutboxItem &next : due)
            queue.acknowledged(next.clientMessageId, ++sent, now);
        if (due.isEmpty())
            return sent;
    }
}

MessageQueue fullQueue(int messages)
{
    MessageQueue queue;
    queue.setOpen(Sarah, true);
    for (int i = 0; i < messages; ++i)
        queue.add(item(QString::number(i)));
    return queue;
}

} // namespace

void TestMessageQueue::sendsNoMoreThanAMinuteTakes()
{
    MessageQueue queue = fullQueue(142);
    for (int i = 0; i < 40; ++i) {
        const QList<OutboxItem> due = queue.due(Start, Noon).send;
        QCOMPARE(due.size(), 1);
        QVERIFY(queue.acknowledged(due.constFirst().clientMessageId, i + 1, Start));
    }
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {40, 142}));
    QCOMPARE(drain(queue, Start + 20s), 60);
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {100, 142, true}));
    QCOMPARE(queue.nextTime(), std::optional(Start + 60s));
    queue.setOpen(Mike, true);
    queue.add(item(u"elsewhere"_s, Mike)); // each channel has a window of its own
    QCOMPARE(drain(queue, Start + 30s), 1);
    QCOMPARE(drain(queue, Start + 60s - 1ms), 0);
    QCOMPARE(drain(queue, Start + 60s), 40); // what was sent at the start is a minute old
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {140, 142, true}));
    QCOMPARE(queue.nextTime(), std::optional(Start + 80s));
    QCOMPARE(drain(queue, Start + 80s), 2);
    QVERIFY(queue.progress().empty());
}

void TestMessageQueue::aMinuteIsCountedFromTheAnswer()
{
    MessageQueue queue = fullQueue(101);
    // Nobody knows when within these five seconds the server counted it.
    QCOMPARE(ids(queue.due(Start, Noon).send), QStringList(u"0"_s));
    QVERIFY(queue.acknowledged(u"0"_s, 1, Start + 5s));
    QCOMPARE(drain(queue, Start + 6s), 99);
    QCOMPARE(queue.nextTime(), std::optional(Start + 65s));
}

void TestMessageQueue::takesTheServersWordForTheRate()
{
    MessageQueue queue = fullQueue(150);
    queue.setMaxPerWindow(Sarah, 10);
    QCOMPARE(drain(queue, Start), 10);
    QCOMPARE(drain(queue, Start + 60s), 10);
    queue.setMaxPerWindow(Sarah, 1000);
    QCOMPARE(drain(queue, Start + 120s), 130);
}

void TestMessageQueue::theWindowOutlivesTheConnection()
{
    MessageQueue queue = fullQueue(101);
    QCOMPARE(drain(queue, Start), 100);
    queue.setOpen(Sarah, false);
    QCOMPARE(queue.progress()[Sarah], (DrainProgress {100, 101})); // nothing is tried at all
    queue.setOpen(Sarah, true);
    QVERIFY(queue.due(Start + 1s, Noon).send.isEmpty());
    QCOMPARE(drain(queue, Start + 60s), 1);
}

QTEST_APPLESS_MAIN(TestMessageQueue)
#include "tst_messagequeue.moc"
