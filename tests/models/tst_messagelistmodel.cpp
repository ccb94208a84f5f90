// SPDX-License-Identifier: MIT
#include "models/messagelistmodel.h"
#include "tests/support/samplestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::MessageListModel;

class TestMessageListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsOneWeddingOnly();
    void dropsALateAnswerOfTheChannelThatWasLeft();
    void fetchesOlderPagesInFront();
    void appendsWhatArrives();
    void drawsTheUnreadLineWhereReadingStopped();
    void findsTheUnreadLineBeyondTheFirstPage();
    void drawsNoLineForWhatIsBeingRead();
    void showsAMessageOnceOnItsWayOut();
    void startsEachDay();
    void readsAsASentence();
    void startsOverWithANewEpoch();
    void holdsNoMoreThanItsWindow();
    void comesBackToTheEnd();
    void leavesAloneWhatArrivesBehindTheWindow();
    void showsAMessageWithWhatWasSaidAroundIt();
    void showsWhatIsMissing();
    void tellsOfAGapThatArrives();
    void tellsWhatWasSeen();

private:
    static QList<qint64> seqs(const MessageListModel &model);
    static QDateTime now() { return QDateTime(QDate(2026, 12, 2), QTime(12, 0)); }
    static QStringList texts(const MessageListModel &model);
    static QList<channels::Message> many(const QString &channel, int first, int last);
};

QStringList TestMessageListModel::texts(const MessageListModel &model)
{
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i)
        texts.append(model.index(i).data().toString());
    return texts;
}

QList<channels::Message> TestMessageListModel::many(const QString &channel, int first, int last)
{
    QList<channels::Message> messages;
    for (int seq = first; seq <= last; ++seq)
        messages.append(SampleStore::message(channel, seq, QString::number(seq)));
    return messages;
}

void TestMessageListModel::showsOneWeddingOnly()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s), SampleStore::info(u"b"_s, u"B"_s)});
    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 1, u"of A"_s)});
    sample.put(u"b"_s, {SampleStore::message(u"b"_s, 1, u"of B"_s)});
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QTRY_COMPARE(texts(model), QStringList {u"of A"_s});
    sample.put(u"b"_s, {SampleStore::message(u"b"_s, 2, u"more of B"_s)});
    QSignalSpy opened(&model, &MessageListModel::opened);
    model.open(SampleStore::info(u"b"_s, u"B"_s), 0);
    QCOMPARE(model.rowCount(), 0); // nothing of A stays while B is being read
    QVERIFY(opened.wait());
    const QStringList ofB = {u"of B"_s, u"more of B"_s};
    QCOMPARE(texts(model), ofB);
}

void TestMessageListModel::dropsALateAnswerOfTheChannelThatWasLeft()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s), SampleStore::info(u"b"_s, u"B"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, 5));
    sample.put(u"b"_s, {SampleStore::message(u"b"_s, 1, u"of B"_s)});
    MessageListModel model(sample.store, now);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy opened(&model, &MessageListModel::opened);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    model.open(SampleStore::info(u"b"_s, u"B"_s), 0);
    QVERIFY(opened.wait());
    // The store has answered both by now, in order: A's answer left no trace.
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(texts(model), QStringList {u"of B"_s});
}

void TestMessageListModel::fetchesOlderPagesInFront()
{
    SampleStore sample;
    const int total = MessageListModel::PageSize + 15;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, total));
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QTRY_COMPARE(model.rowCount(), MessageListModel::PageSize);
    QCOMPARE(model.index(0).data(MessageListModel::SeqRole).toLongLong(), 16);
    QVERIFY(model.canFetchOlder());
    model.fetchOlder();
    QVERIFY(!model.canFetchOlder()); // one page at a time
    QTRY_COMPARE(model.rowCount(), total);
    for (int i = 0; i < total; ++i)
        QCOMPARE(model.index(i).data(MessageListModel::SeqRole).toLongLong(), i + 1);
    QVERIFY(!model.canFetchOlder());
}

void TestMessageListModel::appendsWhatArrives()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy opened(&model, &MessageListModel::opened);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QVERIFY(opened.wait());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    sample.put(u"a"_s, many(u"a"_s, 1, 40));
    QTRY_COMPARE(model.rowCount(), 40);
    QCOMPARE(inserted.count(), 1);
    sample.put(u"a"_s, many(u"a"_s, 38, 41)); // three of them are known
    QTRY_COMPARE(model.rowCount(), 41);
    QCOMPARE(model.newestSeq(), 41);
}

void TestMessageListModel::drawsTheUnreadLineWhereReadingStopped()
{
    SampleStore sample;
    auto info = SampleStore::info(u"a"_s, u"A"_s);
    sample.put({info});
    auto messages = many(u"a"_s, 1, 5);
    messages.append(SampleStore::message(u"a"_s, 6, u"own"_s, SampleStore::Me));
    messages.append(many(u"a"_s, 7, 8));
    sample.put(u"a"_s, messages);
    MessageListModel model(sample.store, now);
    model.setUserId(QString::fromLatin1(SampleStore::Me));
    info.readSeq = 5;
    model.open(info, 2);
    QTRY_COMPARE(model.unreadLineRow(), 6); // under the own message
    QCOMPARE(model.index(6).data(MessageListModel::UnreadLineRole).toInt(), 2);
    QCOMPARE(model.index(5).data(MessageListModel::UnreadLineRole).toInt(), 0);
    // Reading on does not move it: it stays until the channel is left.
    QVERIFY(sample.store.markRead(info.name, 8).result().ok());
    sample.put(u"a"_s, many(u"a"_s, 9, 9));
    QTRY_COMPARE(model.rowCount(), 9);
    QCOMPARE(model.unreadLineRow(), 6);
    QCOMPARE(model.index(6).data(MessageListModel::UnreadLineRole).toInt(), 3);
}

void TestMessageListModel::findsTheUnreadLineBeyondTheFirstPage()
{
    SampleStore sample;
    auto info = SampleStore::info(u"a"_s, u"A"_s);
    sample.put({info});
    sample.put(u"a"_s, many(u"a"_s, 1, 3 * MessageListModel::PageSize));
    MessageListModel model(sample.store, now);
    QSignalSpy opened(&model, &MessageListModel::opened);
    info.readSeq = 70;
    model.open(info, 110);
    QVERIFY(opened.wait());
    const int line = model.unreadLineRow();
    QVERIFY(line >= 0);
    QCOMPARE(model.index(line).data(MessageListModel::SeqRole).toLongLong(), 71);
}

void TestMessageListModel::drawsNoLineForWhatIsBeingRead()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    MessageListModel model(sample.store, now);
    QSignalSpy opened(&model, &MessageListModel::opened);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QVERIFY(opened.wait());
    model.setAttended(true);
    sample.put(u"a"_s, many(u"a"_s, 1, 1));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.unreadLineRow(), -1);
    model.setAttended(false);
    sample.put(u"a"_s, many(u"a"_s, 2, 3));
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.unreadLineRow(), 1);
    QCOMPARE(model.index(1).data(MessageListModel::UnreadLineRole).toInt(), 2);
}

void TestMessageListModel::showsAMessageOnceOnItsWayOut()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setUserId(QString::fromLatin1(SampleStore::Me));
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    const channels::OutboxItem item = SampleStore::outboxItem(u"a"_s, u"On my way"_s);
    QVERIFY(sample.store.enqueue(item).result().ok());
    QTRY_COMPARE(model.rowCount(), 1);
    const auto delivery = [&model](int row) {
        return model.index(row)
            .data(MessageListModel::DeliveryRole)
            .value<channels::DeliveryState>();
    };
    QCOMPARE(delivery(0), channels::DeliveryState::Queued);
    QVERIFY(sample.store
                .setDelivery(item.clientMessageId, channels::DeliveryState::Failed,
                             channels::Error {channels::ErrorKind::Forbidden, {}, {}})
                .result()
                .ok());
    QTRY_COMPARE(delivery(0), channels::DeliveryState::Failed);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             u"You, 10:00: On my way, failed: You may read here, but not write."_s);

    auto echoed = SampleStore::message(u"a"_s, 1, u"On my way"_s, SampleStore::Me);
    echoed.clientMessageId = item.clientMessageId;
    sample.put(u"a"_s, {echoed});
    QTRY_COMPARE(delivery(0), channels::DeliveryState::Delivered);
    QVERIFY(sample.store.removeFromOutbox(item.clientMessageId).result().ok());
    QVERIFY(sample.store.enqueue(SampleStore::outboxItem(u"a"_s, u"Next"_s)).result().ok());
    const QStringList both = {u"On my way"_s, u"Next"_s};
    QTRY_COMPARE(texts(model), both);
}

void TestMessageListModel::startsEachDay()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    auto messages = many(u"a"_s, 1, 3);
    messages[0].createdAt = messages.at(1).createdAt.addDays(-1);
    sample.put(u"a"_s, messages);
    MessageListModel model(sample.store, now);
    model.open(SampleStore::info(u"a"_s, u"A"_s, QDate(2026, 12, 12)), 0);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data(MessageListModel::DayRole).toDate(), QDate(2026, 12, 1));
    QCOMPARE(model.index(1).data(MessageListModel::DayRole).toDate(), QDate(2026, 12, 2));
    QCOMPARE(model.index(2).data(MessageListModel::DayRole).toDate(), QDate());
    QCOMPARE(model.index(1).data(Qt::AccessibleDescriptionRole).toString(),
             u"Wednesday 2 December, 10 days before the wedding"_s);
    QVERIFY(!model.index(1).data(MessageListModel::ContinuesRole).toBool());
    QVERIFY(model.index(2).data(MessageListModel::ContinuesRole).toBool());
}

void TestMessageListModel::readsAsASentence()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    auto change = SampleStore::message(u"a"_s, 2, {}, SampleStore::Me);
    change.eventType = u"timeline:changed"_s;
    change.payload = R"({"item":"Ceremony","from":"15:00","to":"15:30"})";
    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 1, u"The florist asks"_s), change});
    MessageListModel model(sample.store, now);
    model.setUserId(QString::fromLatin1(SampleStore::Me));
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             u"Anna, 09:01: The florist asks"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(),
             u"You, 09:02: Ceremony changed from 15:00 to 15:30, delivered"_s);
}

void TestMessageListModel::startsOverWithANewEpoch()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, 3));
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QTRY_COMPARE(model.rowCount(), 3);
    auto restored = SampleStore::message(u"a"_s, 1, u"restored"_s);
    restored.id = u"another"_s;
    QVERIFY(sample.store.putMessages(SampleStore::name(u"a"_s), u"epoch-2"_s, {restored})
                .result()
                .ok());
    QTRY_COMPARE(texts(model), QStringList {u"restored"_s});
}

QList<qint64> TestMessageListModel::seqs(const MessageListModel &model)
{
    QList<qint64> seqs;
    for (int i = 0; i < model.rowCount(); ++i)
        seqs.append(model.index(i).data(MessageListModel::SeqRole).toLongLong());
    return seqs;
}

void TestMessageListModel::holdsNoMoreThanItsWindow()
{
    SampleStore sample;
    const int total = 10 * MessageListModel::PageSize;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, total));
    QVERIFY(sample.store.enqueue(SampleStore::outboxItem(u"a"_s, u"Mine"_s)).result().ok());
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QTRY_COMPARE(model.rowCount(), MessageListModel::PageSize + 1);
    while (seqs(model).constFirst() > 1) {
        const qint64 first = seqs(model).constFirst();
        model.fetchOlder();
        QTRY_VERIFY(seqs(model).constFirst() < first);
        QVERIFY(model.rowCount() <= MessageListModel::MaxRows + 1);
    }
    QVERIFY(!model.canFetchOlder() && !model.isAtNewest());
    QCOMPARE(seqs(model).constLast(), MessageListModel::MaxRows); // and nothing that waits
    while (!model.isAtNewest()) {
        const qint64 last = seqs(model).constLast();
        model.fetchNewer();
        QTRY_VERIFY(model.isAtNewest() || seqs(model).constLast() > last);
        QVERIFY(model.rowCount() <= MessageListModel::MaxRows + 1);
    }
    QTRY_COMPARE(seqs(model).constLast(), 0); // it waits at the end again
    QCOMPARE(seqs(model).at(model.rowCount() - 2), total);
    QCOMPARE(seqs(model).constFirst(), total - MessageListModel::MaxRows + 1);
    QVERIFY(model.canFetchOlder());
}

void TestMessageListModel::comesBackToTheEnd()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, 300));
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy opened(&model, &MessageListModel::opened);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QVERIFY(opened.wait());
    model.showMessage(10);
    QTRY_VERIFY(!model.isAtNewest() && model.rowCount() > 0);
    model.showNewest();
    QVERIFY(opened.wait());
    QCOMPARE(seqs(model).constLast(), 300);
    model.showNewest(); // it is there
    QCOMPARE(model.rowCount(), MessageListModel::PageSize);
}

void TestMessageListModel::leavesAloneWhatArrivesBehindTheWindow()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, 300));
    MessageListModel model(sample.store, now);
    QSignalSpy located(&model, &MessageListModel::located);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    model.showMessage(10);
    QVERIFY(located.wait());
    const QList<qint64> before = seqs(model);
    sample.put(u"a"_s, many(u"a"_s, 301, 301));
    QCoreApplication::processEvents();
    QCOMPARE(seqs(model), before);
    QVERIFY(model.canFetchNewer());
}

void TestMessageListModel::showsAMessageWithWhatWasSaidAroundIt()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, 500));
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy located(&model, &MessageListModel::located);
    auto info = SampleStore::info(u"a"_s, u"A"_s);
    info.readSeq = 500;
    model.open(info, 0);
    for (const qint64 seq : {250, 1, 500}) {
        model.showMessage(seq);
        QVERIFY(located.wait());
        const int row = located.last().first().toInt();
        QCOMPARE(model.index(row).data(MessageListModel::SeqRole).toLongLong(), seq);
        QVERIFY(seq == 1 || row > 10);
        QVERIFY(seq == 500 || row < model.rowCount() - 10);
    }
    QVERIFY(model.isAtNewest());
}

void TestMessageListModel::showsWhatIsMissing()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    const auto name = SampleStore::name(u"a"_s);
    QVERIFY(sample.store
                .putMessages(name, u"epoch-1"_s, many(u"a"_s, 5, 6) + many(u"a"_s, 9, 9),
                             {{1, 4}, {7, 8}})
                .result()
                .ok());
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 3);
    const QStringList rows = {u"4 older messages have expired"_s, u"5"_s, u"6"_s,
                              u"2 messages expired before you reconnected"_s, u"9"_s};
    QTRY_COMPARE(texts(model), rows);
    QCOMPARE(model.index(3).data(MessageListModel::GapRole).toInt(), 2);
    QCOMPARE(model.index(4).data(MessageListModel::GapRole).toInt(), 0);
    QCOMPARE(model.index(3).data(Qt::AccessibleTextRole).toString(), rows.at(3));
    QCOMPARE(model.unreadLineRow(), 1); // a gap is nothing to be read
}

void TestMessageListModel::tellsOfAGapThatArrives()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    sample.put(u"a"_s, many(u"a"_s, 1, 2));
    MessageListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QTRY_COMPARE(model.rowCount(), 2);
    const auto name = SampleStore::name(u"a"_s);
    QVERIFY(
        sample.store.putMessages(name, u"epoch-1"_s, many(u"a"_s, 4, 4), {{3, 3}}).result().ok());
    const QStringList four = {u"1"_s, u"2"_s, u"1 message expired before you reconnected"_s,
                              u"4"_s};
    QTRY_COMPARE(texts(model), four);
    // Two at once, with messages between them.
    QVERIFY(sample.store
                .putMessages(name, u"epoch-1"_s, many(u"a"_s, 6, 6) + many(u"a"_s, 8, 8),
                             {{5, 5}, {7, 7}})
                .result()
                .ok());
    const QList<qint64> all = {1, 2, 3, 4, 5, 6, 7, 8};
    QTRY_COMPARE(seqs(model), all);
}

void TestMessageListModel::tellsWhatWasSeen()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    QList<channels::Message> messages = many(u"a"_s, 1, 3);
    for (channels::Message &message : messages)
        message.senderId = QString::fromLatin1(SampleStore::Me);
    sample.put(u"a"_s, messages);
    const auto name = SampleStore::name(u"a"_s);
    QVERIFY(sample.store.markSeen(name, u"anna"_s, 1).result().ok());
    MessageListModel model(sample.store, now);
    model.setUserId(QString::fromLatin1(SampleStore::Me));
    model.open(SampleStore::info(u"a"_s, u"A"_s), 0);
    QTRY_COMPARE(model.rowCount(), 3);
    const auto delivery = [&model](int row) {
        return model.index(row)
            .data(MessageListModel::DeliveryRole)
            .value<channels::DeliveryState>();
    };
    QCOMPARE(delivery(0), channels::DeliveryState::Seen);
    QCOMPARE(delivery(1), channels::DeliveryState::Delivered);
    QVERIFY(sample.store.markSeen(name, u"anna"_s, 2).result().ok());
    QTRY_COMPARE(delivery(1), channels::DeliveryState::Seen);
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().endsWith(u", seen"_s));
    QCOMPARE(delivery(2), channels::DeliveryState::Delivered);
}

QTEST_GUILESS_MAIN(TestMessageListModel)
#include "tst_messagelistmodel.moc"
