// SPDX-License-Identifier: MIT
#include "models/drafts.h"
#include "models/newmessages.h"
#include "models/queuemodel.h"
#include "tests/support/samplestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::QueueModel;

namespace {

//! One of this user's messages in a, written and then come back from the server.
struct Delivered {
    SampleStore sample;
    QueueModel model {sample.store};
    QAbstractItemModelTester tester {&model,
                                     QAbstractItemModelTester::FailureReportingMode::QtTest};

    bool write(const QString &text)
    {
        model.open(SampleStore::name(u"a"_s));
        return sample.store.enqueue(SampleStore::outboxItem(u"a"_s, text)).result().ok()
            && QTest::qWaitFor([this] { return model.rowCount() == 1; });
    }
    bool deliver(const QString &text)
    {
        channels::Message message = SampleStore::message(u"a"_s, 1, text, SampleStore::Me);
        message.clientMessageId = u"client-"_s + text;
        sample.put(u"a"_s, {message});
        return QTest::qWaitFor([this] { return state() == channels::DeliveryState::Delivered; });
    }
    channels::DeliveryState state() const
    {
        return model.index(0).data(QueueModel::StateRole).value<channels::DeliveryState>();
    }
};

} // namespace

class TestQueueModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWaitsInTheOpenChannel();
    void followsEachItem();
    void keepsWhatWasDeliveredForAWhile();
    void keepsWhatSomebodyLooksAt();
    void tellsHowFarTheOpenChannelHasGot();
    void keepsDraftsApart();
    void putsADraftOnDisk();
    void tellsWhatOthersWrote();
};

void TestQueueModel::showsWhatWaitsInTheOpenChannel()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s), SampleStore::info(u"b"_s, u"B"_s)});
    QVERIFY(sample.store.enqueue(SampleStore::outboxItem(u"a"_s, u"one"_s)).result().ok());
    QVERIFY(sample.store.enqueue(SampleStore::outboxItem(u"b"_s, u"two"_s)).result().ok());
    QueueModel model(sample.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::name(u"a"_s));
    model.open(SampleStore::name(u"b"_s));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"two"_s);
    QCOMPARE(model.waiting(), 1);
    model.open({});
    QCOMPARE(model.rowCount(), 0);
}

void TestQueueModel::followsEachItem()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    QueueModel model(sample.store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::name(u"a"_s));
    const QList<channels::OutboxItem> items = {SampleStore::outboxItem(u"a"_s, u"one"_s),
                                               SampleStore::outboxItem(u"a"_s, u"two"_s),
                                               SampleStore::outboxItem(u"a"_s, u"three"_s)};
    for (const channels::OutboxItem &item : items)
        QVERIFY(sample.store.enqueue(item).result().ok());
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.index(1).data(QueueModel::CanRetryRole).toBool());
    QVERIFY(sample.store
                .setDelivery(items.at(1).clientMessageId, channels::DeliveryState::Failed,
                             channels::Error {channels::ErrorKind::NotFound, {}, {}})
                .result()
                .ok());
    QTRY_VERIFY(model.index(1).data(QueueModel::CanRetryRole).toBool());
    QVERIFY(model.index(1).data(QueueModel::ErrorRole).toString().contains(u"no longer"_s));
    QCOMPARE(model.waiting(), 2);
    QCOMPARE(model.needingAttention(), 1);
    QVERIFY(sample.store.removeFromOutbox(items.at(0).clientMessageId).result().ok());
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"two"_s);
}

void TestQueueModel::keepsWhatWasDeliveredForAWhile()
{
    Delivered queue;
    queue.sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    queue.model.setDeliveredFor({});
    QVERIFY(queue.write(u"one"_s));
    QVERIFY(queue.deliver(u"one"_s));
    QCOMPARE(queue.model.waiting(), 0);
    QCOMPARE(queue.model.needingAttention(), 0);
    // What is written now comes behind it, and follows its own item.
    const channels::OutboxItem next = SampleStore::outboxItem(u"a"_s, u"two"_s);
    QVERIFY(queue.sample.store.enqueue(next).result().ok());
    QTRY_COMPARE(queue.model.rowCount(), 2);
    QCOMPARE(queue.model.waiting(), 1);
    QVERIFY(queue.sample.store
                .setDelivery(next.clientMessageId, channels::DeliveryState::Failed,
                             channels::Error {channels::ErrorKind::NotFound, {}, {}})
                .result()
                .ok());
    QTRY_COMPARE(queue.model.needingAttention(), 1);
    QCOMPARE(queue.state(), channels::DeliveryState::Delivered);
    QCOMPARE(queue.model.index(1).data(QueueModel::ClientMessageIdRole).toString(),
             next.clientMessageId);
    queue.model.setDeliveredFor(std::chrono::milliseconds(20));
    QTRY_COMPARE(queue.model.rowCount(), 1);
    QCOMPARE(queue.model.index(0).data().toString(), u"two"_s);
    // What is discarded was not delivered.
    QVERIFY(queue.sample.store.removeFromOutbox(next.clientMessageId).result().ok());
    queue.model.setDeliveredFor({});
    QTRY_COMPARE(queue.model.rowCount(), 0);
}

void TestQueueModel::keepsWhatSomebodyLooksAt()
{
    Delivered queue;
    queue.sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    queue.model.setDeliveredFor(std::chrono::milliseconds(20));
    queue.model.hold(true);
    QVERIFY(queue.write(u"one"_s));
    QVERIFY(queue.deliver(u"one"_s));
    QVERIFY(!QTest::qWaitFor([&queue] { return queue.model.rowCount() == 0; }, 200));
    queue.model.hold(false);
    QTRY_COMPARE(queue.model.rowCount(), 0);
    QVERIFY(queue.write(u"two"_s));
    queue.model.setDeliveredFor({});
    queue.model.dropDelivered(); // nothing is
    QCOMPARE(queue.model.rowCount(), 1);
}

void TestQueueModel::tellsHowFarTheOpenChannelHasGot()
{
    SampleStore sample;
    QueueModel model(sample.store);
    QSignalSpy changed(&model, &QueueModel::progressChanged);
    const channels::DrainProgress some {62, 100, false};
    model.setProgress(SampleStore::name(u"b"_s), some);
    QCOMPARE(model.progress(), channels::DrainProgress());
    QCOMPARE(changed.count(), 0); // nothing that is shown
    model.open(SampleStore::name(u"b"_s));
    QCOMPARE(model.progress(), some);
    QCOMPARE(changed.count(), 1);
    const channels::DrainProgress more {100, 142, true};
    model.setProgress(SampleStore::name(u"b"_s), more);
    QCOMPARE(model.progress(), more);
    model.setProgress(SampleStore::name(u"b"_s), {});
    QCOMPARE(model.progress(), channels::DrainProgress());
    QCOMPARE(changed.count(), 3);
}

void TestQueueModel::keepsDraftsApart()
{
    SampleStore sample;
    models::Drafts drafts(sample.store);
    QSignalSpy loaded(&drafts, &models::Drafts::loaded);
    drafts.set(SampleStore::name(u"a"_s), u"Dear Sarah"_s);
    drafts.load(SampleStore::name(u"b"_s));
    QVERIFY(loaded.wait());
    QCOMPARE(loaded.first().at(0).value<channels::ChannelName>(), SampleStore::name(u"b"_s));
    QCOMPARE(loaded.first().at(1).toString(), QString());
    drafts.load(SampleStore::name(u"a"_s)); // known: no waiting
    QCOMPARE(loaded.count(), 2);
    QCOMPARE(loaded.last().at(1).toString(), u"Dear Sarah"_s);
}

void TestQueueModel::putsADraftOnDisk()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    {
        models::Drafts drafts(sample.store);
        drafts.set(SampleStore::name(u"a"_s), u"Dear Sarah"_s);
    }
    QCOMPARE(*sample.store.draft(SampleStore::name(u"a"_s)).result(), u"Dear Sarah"_s);
    models::Drafts later(sample.store);
    QSignalSpy loaded(&later, &models::Drafts::loaded);
    later.load(SampleStore::name(u"a"_s));
    QVERIFY(loaded.wait());
    QCOMPARE(loaded.first().at(1).toString(), u"Dear Sarah"_s);
}

void TestQueueModel::tellsWhatOthersWrote()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    models::NewMessages news(sample.store);
    news.setUserId(QString::fromLatin1(SampleStore::Me));
    QSignalSpy arrived(&news, &models::NewMessages::arrived);
    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 1, u"mine"_s, SampleStore::Me)});
    sample.put(u"a"_s,
               {SampleStore::message(u"a"_s, 2, u"Hello"_s),
                SampleStore::message(u"a"_s, 3, u"mine too"_s, SampleStore::Me)});
    QTRY_COMPARE(arrived.count(), 1);
    const models::Arrival expected {SampleStore::name(u"a"_s), 1, u"Anna"_s, u"Hello"_s, false};
    QCOMPARE(arrived.first().first().value<models::Arrival>(), expected);
}

QTEST_GUILESS_MAIN(TestQueueModel)
#include "tst_queuemodel.moc"
