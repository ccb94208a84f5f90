// SPDX-License-Identifier: MIT
#include "channels/server/standinglist.h"

#include <QTest>

using channels::server::Standing;
using channels::server::StandingList;

namespace {

struct Peer {
    int number = 0;
};

class TestStandingList final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_list = {}; }

    void letsTheOldestGiveWay();
    void letsWhoFailedGoFirstAndWhoIsAnsweredLast();
    void countsNobodyWhoSignedIn();
    void keepsWhoLeavesLeaving();
    void letsAVisitorTakeAny();

private:
    std::shared_ptr<Peer> add(int number)
    {
        auto peer = std::make_shared<Peer>(Peer {number});
        m_list.add(peer);
        return peer;
    }
    int next() const
    {
        const auto peer = m_list.nextToGiveWay();
        return peer ? peer->number : 0;
    }

    StandingList<Peer> m_list;
};

void TestStandingList::letsTheOldestGiveWay()
{
    QCOMPARE(next(), 0);
    const auto one = add(1);
    const auto two = add(2);
    QCOMPARE(next(), 1);
    QCOMPARE(m_list.take(*one), one);
    QCOMPARE(m_list.take(*one), nullptr);
    QCOMPARE(next(), 2);
    QCOMPARE(m_list.size(), std::size_t(1));
}

void TestStandingList::letsWhoFailedGoFirstAndWhoIsAnsweredLast()
{
    const auto answering = add(1);
    const auto waiting = add(2);
    const auto slowed = add(3);
    const auto slowedLater = add(4);
    m_list.set(*answering, Standing::Answering);
    m_list.set(*slowed, Standing::Slowed);
    m_list.set(*slowedLater, Standing::Slowed);
    QCOMPARE(m_list.strangers(), std::size_t(4));
    for (const int expected : {3, 4, 2, 1}) {
        QCOMPARE(next(), expected);
        m_list.set(*m_list.nextToGiveWay(), Standing::Leaving);
    }
    QCOMPARE(m_list.strangers(), std::size_t(0));
    QCOMPARE(m_list.oldestOf(Standing::Leaving), slowed);
}

void TestStandingList::countsNobodyWhoSignedIn()
{
    const auto member = add(1);
    m_list.set(*member, Standing::SignedIn);
    QCOMPARE(m_list.strangers(), std::size_t(0));
    QCOMPARE(next(), 0);
    m_list.set(*member, Standing::Waiting);
    QCOMPARE(m_list.count(Standing::SignedIn), std::size_t(1));
    m_list.set(*member, Standing::Leaving);
    QCOMPARE(m_list.count(Standing::SignedIn), std::size_t(0));
}

void TestStandingList::keepsWhoLeavesLeaving()
{
    const auto peer = add(1);
    m_list.set(*peer, Standing::Leaving);
    for (const Standing standing :
         {Standing::Waiting, Standing::Slowed, Standing::Answering, Standing::SignedIn}) {
        m_list.set(*peer, standing);
        QCOMPARE(m_list.count(Standing::Leaving), std::size_t(1));
    }
    Peer unknown;
    m_list.set(unknown, Standing::Leaving);
    QCOMPARE(m_list.count(Standing::Leaving), std::size_t(1));
}

void TestStandingList::letsAVisitorTakeAny()
{
    for (int i = 1; i <= 10; ++i)
        add(i);
    int visited = 0;
    m_list.forEach([&](Peer &peer) {
        ++visited;
        m_list.take(peer);
    });
    QCOMPARE(visited, 10);
    QVERIFY(m_list.isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(TestStandingList)
#include "tst_standinglist.moc"
