// SPDX-License-Identifier: MIT
#include "channels/client/catchup.h"

#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;

namespace {

const QString Epoch = u"epoch-a"_s;
const QString OtherEpoch = u"epoch-b"_s;

Message message(qint64 seq)
{
    Message message;
    message.id = u"message-%1"_s.arg(seq);
    message.seq = seq;
    return message;
}

QList<Message> messages(const QList<qint64> &seqs)
{
    QList<Message> list;
    for (const qint64 seq : seqs)
        list.append(message(seq));
    return list;
}

QList<qint64> seqsOf(const CatchUp::Step &step)
{
    QList<qint64> seqs;
    for (const Message &stored : step.messages)
        seqs.append(stored.seq);
    return seqs;
}

JoinAnswer answer(qint64 headSeq, const QList<qint64> &seqs, const QString &epoch = Epoch)
{
    JoinAnswer answer;
    answer.epoch = epoch;
    answer.headSeq = headSeq;
    answer.messages = messages(seqs);
    return answer;
}

MessagePage page(const QList<qint64> &seqs)
{
    return {messages(seqs), false};
}

using Seqs = QList<qint64>;

} // namespace

class TestCatchUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isIncompleteUntilJoined();
    void takesWhatTheJoinBrings();
    void pagesToTheHead();
    void tellsTheStoreOfANewEpoch();
    void acceptsWhatHasExpired();
    void letsEachSeqThroughOnce();
    void fetchesAHoleAtOnce();
    void holdsLiveMessagesWhilePaging();
    void asksOnceForAHole();
    void goesOnWhenAHoleCannotBeFilled();
    void doesNotTurnInCirclesOnAUselessPage();
    void rejoinsWhenTheEpochChangesUnderIt();
    void startsFromItsPositionAfterAnInterruption();
    void letsGoOfWhatItHeldOfAnotherLife();
    void believesTheServerWhereItEnds();
    void boundsWhatItHolds();
};

void TestCatchUp::isIncompleteUntilJoined()
{
    CatchUp catchUp(Epoch, 5);
    QVERIFY(!catchUp.isComplete());
    QVERIFY(!catchUp.joined(answer(5, {})).store);
    QVERIFY(catchUp.isComplete());
    catchUp.interrupted();
    QVERIFY(!catchUp.isComplete());
}

void TestCatchUp::takesWhatTheJoinBrings()
{
    CatchUp catchUp(Epoch, 2);
    const CatchUp::Step step = catchUp.joined(answer(4, {3, 4}));
    QVERIFY(step.store && !step.fetchAfter && !step.rejoin);
    QCOMPARE(step.epoch, Epoch);
    QCOMPARE(seqsOf(step), (Seqs {3, 4}));
    QVERIFY(catchUp.isComplete());
    QCOMPARE(catchUp.seq(), 4);
}

void TestCatchUp::pagesToTheHead()
{
    CatchUp catchUp(Epoch, 0);
    const CatchUp::Step first = catchUp.joined(answer(5, {1, 2}));
    QCOMPARE(first.fetchAfter, std::optional<qint64>(2));
    QVERIFY(!catchUp.isComplete());
    const CatchUp::Step second = catchUp.fetched(page({3, 4}));
    QCOMPARE(seqsOf(second), (Seqs {3, 4}));
    QCOMPARE(second.fetchAfter, std::optional<qint64>(4));
    const CatchUp::Step third = catchUp.fetched(page({5}));
    QVERIFY(!third.fetchAfter);
    QVERIFY(catchUp.isComplete());
}

void TestCatchUp::tellsTheStoreOfANewEpoch()
{
    CatchUp catchUp(Epoch, 7);
    const CatchUp::Step step = catchUp.joined(answer(2, {1, 2}, OtherEpoch));
    QVERIFY(step.store);
    QCOMPARE(step.epoch, OtherEpoch);
    QCOMPARE(seqsOf(step), (Seqs {1, 2}));
    // Also when there is nothing in it: what is stored is of another life.
    CatchUp empty(Epoch, 7);
    const CatchUp::Step none = empty.joined(answer(0, {}, OtherEpoch));
    QVERIFY(none.store);
    QVERIFY(none.messages.isEmpty());
    QVERIFY(empty.isComplete());
    QCOMPARE(empty.seq(), 0);
}

void TestCatchUp::acceptsWhatHasExpired()
{
    CatchUp catchUp(Epoch, 2);
    const CatchUp::Step step = catchUp.joined(answer(12, {8, 11, 12}));
    QCOMPARE(seqsOf(step), (Seqs {8, 11, 12}));
    QCOMPARE(step.gaps, (QList<Gap> {{3, 7}, {9, 10}})); // told, not passed over
    QVERIFY(catchUp.isComplete());
    CatchUp nothingLeft(Epoch, 2);
    const CatchUp::Step nothing = nothingLeft.joined(answer(12, {}));
    QVERIFY(nothing.store && !nothing.fetchAfter);
    QCOMPARE(nothing.gaps, (QList<Gap> {{3, 12}}));
    QVERIFY(nothingLeft.isComplete());
    QCOMPARE(seqsOf(nothingLeft.received(message(13), Epoch)), Seqs {13});
}

void TestCatchUp::letsEachSeqThroughOnce()
{
    CatchUp catchUp(Epoch, 0);
    QCOMPARE(seqsOf(catchUp.joined(answer(2, {1, 2}))), (Seqs {1, 2}));
    QVERIFY(!catchUp.received(message(2), Epoch).store);
    QCOMPARE(seqsOf(catchUp.received(message(3), Epoch)), Seqs {3});
    QVERIFY(!catchUp.received(message(3), Epoch).store);
    QVERIFY(!catchUp.received(message(1), Epoch).store);
    QCOMPARE(seqsOf(catchUp.joined(answer(4, {2, 3, 4}))), Seqs {4});
}

void TestCatchUp::fetchesAHoleAtOnce()
{
    CatchUp catchUp(Epoch, 0);
    QVERIFY(catchUp.joined(answer(1, {1})).store);
    const CatchUp::Step hole = catchUp.received(message(4), Epoch);
    QVERIFY(!hole.store);
    QCOMPARE(hole.fetchAfter, std::optional<qint64>(1));
    QVERIFY(!catchUp.isComplete());
    const CatchUp::Step filled = catchUp.fetched(page({2, 3}));
    QCOMPARE(seqsOf(filled), (Seqs {2, 3, 4}));
    QVERIFY(!filled.fetchAfter);
    QVERIFY(catchUp.isComplete());
}

void TestCatchUp::holdsLiveMessagesWhilePaging()
{
    CatchUp catchUp(Epoch, 0);
    QCOMPARE(catchUp.joined(answer(3, {1})).fetchAfter, std::optional<qint64>(1));
    QVERIFY(!catchUp.received(message(4), Epoch).store);
    QVERIFY(!catchUp.received(message(5), Epoch).store);
    // The page may hold some of them already.
    QCOMPARE(seqsOf(catchUp.fetched(page({2, 3, 4}))), (Seqs {2, 3, 4, 5}));
    QVERIFY(catchUp.isComplete());
}

void TestCatchUp::asksOnceForAHole()
{
    CatchUp catchUp(Epoch, 0);
    QVERIFY(catchUp.joined(answer(1, {1})).store);
    QVERIFY(catchUp.received(message(3), Epoch).fetchAfter);
    QVERIFY(!catchUp.received(message(5), Epoch).fetchAfter);
    QCOMPARE(catchUp.fetchAgain(), 1);
    const CatchUp::Step step = catchUp.fetched(page({2}));
    QCOMPARE(seqsOf(step), (Seqs {2, 3}));
    QCOMPARE(step.fetchAfter, std::optional<qint64>(3));
    QCOMPARE(seqsOf(catchUp.fetched(page({4, 5}))), (Seqs {4, 5}));
}

void TestCatchUp::goesOnWhenAHoleCannotBeFilled()
{
    CatchUp catchUp(Epoch, 0);
    QVERIFY(catchUp.joined(answer(1, {1})).store);
    QVERIFY(catchUp.received(message(5), Epoch).fetchAfter);
    // Gone from the server: what is held comes, the rest shows as a hole.
    const CatchUp::Step step = catchUp.fetched(page({}));
    QCOMPARE(seqsOf(step), Seqs {5});
    QCOMPARE(step.gaps, (QList<Gap> {{2, 4}}));
    QVERIFY(catchUp.isComplete());
}

void TestCatchUp::doesNotTurnInCirclesOnAUselessPage()
{
    CatchUp catchUp(Epoch, 3);
    QCOMPARE(catchUp.joined(answer(9, {4})).fetchAfter, std::optional<qint64>(4));
    const CatchUp::Step step = catchUp.fetched(page({1, 2, 3}));
    QVERIFY(step.messages.isEmpty() && !step.fetchAfter);
    QCOMPARE(step.gaps, (QList<Gap> {{5, 9}}));
    QVERIFY(catchUp.isComplete());
}

void TestCatchUp::rejoinsWhenTheEpochChangesUnderIt()
{
    CatchUp catchUp(Epoch, 0);
    QVERIFY(catchUp.joined(answer(1, {1})).store);
    const CatchUp::Step step = catchUp.received(message(1), OtherEpoch);
    QVERIFY(step.rejoin && !step.store && !step.fetchAfter);
}

void TestCatchUp::startsFromItsPositionAfterAnInterruption()
{
    CatchUp catchUp(Epoch, 0);
    QVERIFY(catchUp.joined(answer(9, {1, 2})).fetchAfter);
    QVERIFY(!catchUp.received(message(10), Epoch).store);
    catchUp.interrupted(); // the page never comes
    QCOMPARE(catchUp.seq(), 2);
    const CatchUp::Step step = catchUp.joined(answer(11, {3, 4}));
    QCOMPARE(seqsOf(step), (Seqs {3, 4})); // 10 comes with its page, in its turn
    QCOMPARE(step.fetchAfter, std::optional<qint64>(4));
}

void TestCatchUp::letsGoOfWhatItHeldOfAnotherLife()
{
    CatchUp catchUp(Epoch, 0);
    QVERIFY(catchUp.joined(answer(3, {1})).fetchAfter);
    QVERIFY(!catchUp.received(message(4), Epoch).store);
    catchUp.interrupted();
    QCOMPARE(seqsOf(catchUp.joined(answer(2, {1, 2}, OtherEpoch))), (Seqs {1, 2}));
    QCOMPARE(seqsOf(catchUp.received(message(3), OtherEpoch)), Seqs {3});
    QVERIFY(catchUp.isComplete());
    QCOMPARE(catchUp.seq(), 3);
}

void TestCatchUp::believesTheServerWhereItEnds()
{
    CatchUp catchUp(Epoch, 10);
    QVERIFY(!catchUp.joined(answer(5, {})).store);
    QVERIFY(catchUp.isComplete());
    QCOMPARE(seqsOf(catchUp.received(message(6), Epoch)), Seqs {6});
}

void TestCatchUp::boundsWhatItHolds()
{
    CatchUp catchUp(Epoch, 0);
    QVERIFY(catchUp.joined(answer(1, {1})).store);
    const qint64 last = 2 + qint64(CatchUp::MaxHeld) + 10;
    for (qint64 seq = 3; seq <= last; ++seq)
        QVERIFY(!catchUp.received(message(seq), Epoch).store);
    const CatchUp::Step step = catchUp.fetched(page({2}));
    QCOMPARE(std::size_t(step.messages.size()), CatchUp::MaxHeld + 1);
    QVERIFY(step.fetchAfter); // the ones that were let go
    QCOMPARE(*step.fetchAfter, step.messages.last().seq);
}

QTEST_APPLESS_MAIN(TestCatchUp)
#include "tst_catchup.moc"
