// SPDX-License-Identifier: MIT
#include "channels/server/answershares.h"

#include <QTest>

#include <optional>
#include <vector>

using channels::server::AnswerShares;

namespace {

class TestAnswerShares final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachUserItsNumber();
    void countsALargeOneForSeveral();
    void takesBackWhatIsLetGo();
    void isOutlivedByAShare();
};

void TestAnswerShares::givesEachUserItsNumber()
{
    AnswerShares shares(2);
    const std::vector<AnswerShares::Share> held {shares.begin("a"), shares.begin("a"),
                                                 shares.begin("b")};
    for (const AnswerShares::Share &share : held)
        QVERIFY(share);
    QVERIFY(!shares.begin("a"));
    QVERIFY(shares.begin("b"));
}

void TestAnswerShares::countsALargeOneForSeveral()
{
    AnswerShares shares(4);
    AnswerShares::Share large = shares.begin("a", 8);
    QVERIFY(large); // a single one always may
    QVERIFY(!shares.begin("a"));
    large.reset();
    const AnswerShares::Share one = shares.begin("a");
    QVERIFY(!shares.begin("a", 4));
    const AnswerShares::Share three = shares.begin("a", 3);
    QVERIFY(one && three && !shares.begin("a"));
}

void TestAnswerShares::takesBackWhatIsLetGo()
{
    AnswerShares shares(1);
    AnswerShares::Share share = shares.begin("a");
    const AnswerShares::Share copy = share;
    share.reset();
    QVERIFY(!shares.begin("a")); // the copy is still held
    share = copy;
    QCOMPARE(shares.users(), std::size_t(1));
}

void TestAnswerShares::isOutlivedByAShare()
{
    std::optional<AnswerShares> shares(1);
    AnswerShares::Share share = shares->begin("a");
    QCOMPARE(shares->users(), std::size_t(1));
    const AnswerShares::Share other = shares->begin("b");
    QCOMPARE(shares->users(), std::size_t(2));
    share.reset();
    QCOMPARE(shares->users(), std::size_t(1));
    shares.reset(); // before the other: nothing is left hanging
}

} // namespace

QTEST_GUILESS_MAIN(TestAnswerShares)
#include "tst_answershares.moc"
