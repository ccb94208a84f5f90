// SPDX-License-Identifier: MIT
#include "channels/protocol/jsontext.h"
#include "channels/server/presencetracker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <set>
#include <string>

using namespace channels;
using namespace std::chrono_literals;
using namespace std::string_literals;
using server::PresenceTracker;

namespace {

const std::string Wedding = "supplier:wedding:1";
const auto Start = PresenceTracker::Clock::time_point() + 1h;

std::string ref(int number)
{
    const char digits[] = "0123456789abcdef";
    return "000000000000000"s + digits[number];
}

//! A tracker whose refs are 1, 2, 3, …
PresenceTracker tracker(PresenceTracker::Options options = {})
{
    return PresenceTracker(1, options);
}

//! Tracks and answers the diff; "(none)" for no diff, the code for a refusal.
std::string track(PresenceTracker &presences, const PresenceTracker::Member &member,
                  std::string_view payload, const std::string &channel = Wedding)
{
    const Result<PresenceTracker::Diff> tracked = presences.track(channel, member, payload);
    if (!tracked)
        return std::string(code(tracked.error().kind));
    return tracked->value_or("(none)");
}

std::string none(const PresenceTracker::Diff &diff)
{
    return diff.value_or("(none)");
}

//! What a client knows, kept as the official ones do: by phx_ref, from a snapshot and diffs.
class ClientView {
public:
    void apply(const std::string &diffText)
    {
        const QJsonObject diff =
            QJsonDocument::fromJson(QByteArray::fromStdString(diffText)).object();
        for (const std::string &gone : refsIn(diff.value(QStringLiteral("leaves")).toObject()))
            QVERIFY(m_refs.erase(gone) == 1);
        for (const std::string &come : refsIn(diff.value(QStringLiteral("joins")).toObject()))
            QVERIFY(m_refs.insert(come).second);
    }
    bool matches(const std::string &stateText) const
    {
        return refsIn(QJsonDocument::fromJson(QByteArray::fromStdString(stateText)).object())
            == m_refs;
    }

private:
    static std::set<std::string> refsIn(const QJsonObject &byKey)
    {
        std::set<std::string> refs;
        for (auto it = byKey.begin(); it != byKey.end(); ++it) {
            const QJsonArray metas = it.value().toObject().value(QStringLiteral("metas")).toArray();
            for (const QJsonValue meta : metas) {
                refs.insert(
                    it.key().toStdString() + '/'
                    + meta.toObject().value(QStringLiteral("phx_ref")).toString().toStdString());
            }
        }
        return refs;
    }

    std::set<std::string> m_refs;
};

} // namespace

class TestPresenceTracker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoCame();
    void tellsNothingOfTheSameAgain();
    void tellsAChangeOnce();
    void tellsWhoUntracked();
    void keepsChannelsApart();
    void listsConnectionsOfOneKey();
    void refusesWhatIsNoMap_data();
    void refusesWhatIsNoMap();
    void writesPayloadsAsTheyCame_data();
    void writesPayloadsAsTheyCame();
    void boundsSizeAndNumber();
    void makesAKeyForWhoAsksForNone();
    void waitsOutAShortDrop();
    void leavesAfterTheGrace();
    void tellsAChangeAfterADropAsAChange();
    void letsOnlyTheSameUserAndKeyComeBack();
    void letsOneConnectionComeBackForEachLost();
    void returnsAMadeKey();
    void comesBackNoMoreAfterTheGrace();
    void leavesInOneDiffForEachChannel();
    void removesAUserLostOnesToo();
    void ignoresWhomItDoesNotKnow();
    void givesEachPresenceItsOwnRef();
    void clientsThatFollowDiffsEndWithTheState();
};

void TestPresenceTracker::tellsWhoCame()
{
    PresenceTracker presences = tracker();
    QCOMPARE(presences.state(Wedding), "{}"s);
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    QCOMPARE(sarah, (PresenceTracker::Member {1, "user-s", "sarah", false}));
    QCOMPARE(presences.state(Wedding), "{}"s); // to join is not to track
    QCOMPARE(track(presences, sarah, R"({"name":"Sarah"})"),
             R"({"joins":{"sarah":{"metas":[{"name":"Sarah","phx_ref":")" + ref(1)
                 + R"("}]}},"leaves":{}})");
    QCOMPARE(presences.state(Wedding),
             R"({"sarah":{"metas":[{"name":"Sarah","phx_ref":")" + ref(1) + R"("}]}})");
}

void TestPresenceTracker::tellsNothingOfTheSameAgain()
{
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, R"({"name":"Sarah","at":[1,2]})");
    const std::string before = presences.state(Wedding);
    QCOMPARE(track(presences, sarah, R"({"name":"Sarah","at":[1,2]})"), "(none)"s);
    QCOMPARE(track(presences, sarah, R"( { "name" : "Sarah" , "at":[1,2] } )"), "(none)"s);
    QCOMPARE(presences.state(Wedding), before);
}

void TestPresenceTracker::tellsAChangeOnce()
{
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, R"({"page":"a"})");
    QCOMPARE(track(presences, sarah, R"({"page":"b"})"),
             R"({"joins":{"sarah":{"metas":[{"page":"b","phx_ref":")" + ref(2)
                 + R"(","phx_ref_prev":")" + ref(1)
                 + R"("}]}},"leaves":{"sarah":{"metas":[{"page":"a","phx_ref":")" + ref(1)
                 + R"("}]}}})");
    QCOMPARE(track(presences, sarah, R"({"page":"b"})"), "(none)"s);
    QCOMPARE(presences.state(Wedding),
             R"({"sarah":{"metas":[{"page":"b","phx_ref":")" + ref(2) + R"(","phx_ref_prev":")"
                 + ref(1) + R"("}]}})");
}

void TestPresenceTracker::tellsWhoUntracked()
{
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, R"({"name":"A"})");
    QCOMPARE(none(presences.untrack(Wedding, 1)),
             R"({"joins":{},"leaves":{"sarah":{"metas":[{"name":"A","phx_ref":")" + ref(1)
                 + R"("}]}}})");
    QCOMPARE(none(presences.untrack(Wedding, 1)), "(none)"s);
    QCOMPARE(presences.state(Wedding), "{}"s);
    QVERIFY(track(presences, sarah, R"({"name":"A"})") != "(none)"); // and may come again
}

void TestPresenceTracker::keepsChannelsApart()
{
    PresenceTracker presences = tracker();
    const std::string other = "supplier:wedding:2";
    const auto here = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    const auto there = presences.join(other, 2, "user-s", "sarah", "fresh", Start);
    track(presences, here, R"({"at":"here"})");
    track(presences, there, R"({"at":"there"})", other);
    QCOMPARE(none(presences.untrack(other, 1)), "(none)"s);
    QVERIFY(presences.untrack(other, 2));
    QCOMPARE(presences.state(other), "{}"s);
    QVERIFY(presences.state(Wedding) != "{}");
}

void TestPresenceTracker::listsConnectionsOfOneKey()
{
    PresenceTracker presences = tracker();
    const auto desk = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    const auto phone = presences.join(Wedding, 2, "user-s", "sarah", "fresh", Start);
    track(presences, desk, R"({"on":"desk"})");
    QCOMPARE(track(presences, phone, R"({"on":"phone"})"),
             R"({"joins":{"sarah":{"metas":[{"on":"phone","phx_ref":")" + ref(2)
                 + R"("}]}},"leaves":{}})");
    QCOMPARE(presences.state(Wedding),
             R"({"sarah":{"metas":[{"on":"desk","phx_ref":")" + ref(1)
                 + R"("},{"on":"phone","phx_ref":")" + ref(2) + R"("}]}})");
    QCOMPARE(none(presences.untrack(Wedding, 1)),
             R"({"joins":{},"leaves":{"sarah":{"metas":[{"on":"desk","phx_ref":")" + ref(1)
                 + R"("}]}}})");
}

void TestPresenceTracker::refusesWhatIsNoMap_data()
{
    QTest::addColumn<std::string>("payload");
    for (const char *payload :
         {"", "null", "[]", "\"text\"", "7", "true", "{", "{}{}", "{\"a\":}", "{\"a\":\"\xff\"}"})
        QTest::newRow(*payload ? payload : "(empty)") << std::string(payload);
    QTest::newRow("too deep") << "{\"a\":" + std::string(64, '[') + std::string(64, ']') + '}';
}

void TestPresenceTracker::refusesWhatIsNoMap()
{
    QFETCH(std::string, payload);
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    const auto tracked = presences.track(Wedding, sarah, payload);
    QVERIFY(!tracked);
    QCOMPARE(tracked.error().kind, ErrorKind::InvalidRequest);
    QCOMPARE(tracked.error().detail, QStringLiteral("Presence track payload must be a map"));
    QCOMPARE(presences.state(Wedding), "{}"s);
    track(presences, sarah, R"({"kept":1})");
    const std::string before = presences.state(Wedding);
    QVERIFY(!presences.track(Wedding, sarah, payload));
    QCOMPARE(presences.state(Wedding), before);
}

void TestPresenceTracker::writesPayloadsAsTheyCame_data()
{
    QTest::addColumn<std::string>("payload");
    QTest::addColumn<std::string>("members");
    QTest::newRow("empty") << "{}"s
                           << ""s;
    QTest::newRow("values untouched") << R"({"a":1.50,"b":{"c": [ ]},"d":"\u00e9\/"})"s
                                      << R"("a":1.50,"b":{"c": [ ]},"d":"\u00e9\/",)"s;
    QTest::newRow("own refs dropped") << R"({"phx_ref":"x","a":1,"phx_ref_prev":"y"})"s
                                      << R"("a":1,)"s;
    QTest::newRow("escaped own ref dropped") << R"({"phx\u005fref":"x"})"s
                                             << ""s;
    QTest::newRow("quotes in keys") << R"({"say \"a\"":"\\"})"s
                                    << R"("say \"a\"":"\\",)"s;
    QTest::newRow("beyond ASCII") << "{\"Zoë\":\"👰\"}"s
                                  << "\"Zoë\":\"👰\","s;
}

void TestPresenceTracker::writesPayloadsAsTheyCame()
{
    QFETCH(std::string, payload);
    QFETCH(std::string, members);
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "key \"s\"", "fresh", Start);
    track(presences, sarah, payload);
    const std::string state = presences.state(Wedding);
    QCOMPARE(state,
             R"({"key \"s\"":{"metas":[{)" + members + R"("phx_ref":")" + ref(1) + R"("}]}})");
    QVERIFY(isJsonObject(state));
}

void TestPresenceTracker::boundsSizeAndNumber()
{
    PresenceTracker presences = tracker({.payloadBytes = 50, .perChannel = 3});
    const auto member = [&](PresenceTracker::JoinId join) {
        return presences.join(Wedding, join, "u" + std::to_string(join), "12345", "fresh", Start);
    };
    const std::string fits = "{\"a\":\"" + std::string(50 - 5 - 8, 'x') + "\"}";
    QVERIFY(presences.track(Wedding, member(1), fits));
    QCOMPARE(track(presences, member(1), "{ " + fits.substr(1)), "payload_too_large"s);
    QVERIFY(presences.track(Wedding, member(2), "{}"));
    QVERIFY(presences.track(Wedding, member(3), "{}"));
    QCOMPARE(track(presences, member(4), "{}"), "too_many_connections"s);
    QVERIFY(presences.track(Wedding, member(3), R"({"change":"allowed"})"));
    QVERIFY(presences.track("another:channel:1", member(4), "{}"));
    QVERIFY(presences.untrack(Wedding, 1));
    QVERIFY(presences.track(Wedding, member(4), "{}"));
}

void TestPresenceTracker::makesAKeyForWhoAsksForNone()
{
    PresenceTracker presences = tracker();
    const auto one = presences.join(Wedding, 1, "user-s", "", "uuid-1", Start);
    const auto two = presences.join(Wedding, 2, "user-s", "", "uuid-2", Start);
    QCOMPARE(one.key, "uuid-1"s);
    QCOMPARE(two.key, "uuid-2"s);
    track(presences, one, "{}");
    track(presences, two, "{}");
    QCOMPARE(presences.state(Wedding),
             R"({"uuid-1":{"metas":[{"phx_ref":")" + ref(1)
                 + R"("}]},"uuid-2":{"metas":[{"phx_ref":")" + ref(2) + R"("}]}})");
}

void TestPresenceTracker::waitsOutAShortDrop()
{
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, R"({"name":"Sarah"})");
    const std::string before = presences.state(Wedding);
    presences.lose(Wedding, 1, Start + 10s);
    QVERIFY(presences.expire(Start + 25s - 1ns).empty());
    const auto again = presences.join(Wedding, 2, "user-s", "sarah", "fresh", Start + 25s - 1ns);
    QCOMPARE(track(presences, again, R"({"name":"Sarah"})"), "(none)"s);
    QVERIFY(presences.expire(Start + 1h).empty());
    QCOMPARE(presences.state(Wedding), before);
    // The old connection's late end touches nothing; the new one owns the presence.
    QCOMPARE(none(presences.untrack(Wedding, 1)), "(none)"s);
    presences.lose(Wedding, 1, Start + 1h);
    QVERIFY(presences.expire(Start + 2h).empty());
    QVERIFY(presences.untrack(Wedding, 2));
}

void TestPresenceTracker::leavesAfterTheGrace()
{
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, R"({"name":"A"})");
    presences.lose(Wedding, 1, Start);
    presences.lose(Wedding, 1, Start + 5s); // told twice: the first counts
    QVERIFY(presences.expire(Start + 15s - 1ns).empty());
    QVERIFY(presences.state(Wedding).find("sarah") != std::string::npos);
    const auto changes = presences.expire(Start + 15s);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].channel, Wedding);
    QCOMPARE(changes[0].diff,
             R"({"joins":{},"leaves":{"sarah":{"metas":[{"name":"A","phx_ref":")" + ref(1)
                 + R"("}]}}})");
    QVERIFY(presences.expire(Start + 1h).empty());
    QCOMPARE(presences.state(Wedding), "{}"s);
}

void TestPresenceTracker::tellsAChangeAfterADropAsAChange()
{
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, R"({"page":"a"})");
    presences.lose(Wedding, 1, Start);
    const auto again = presences.join(Wedding, 2, "user-s", "sarah", "fresh", Start + 2s);
    QCOMPARE(track(presences, again, R"({"page":"b"})"),
             R"({"joins":{"sarah":{"metas":[{"page":"b","phx_ref":")" + ref(2)
                 + R"(","phx_ref_prev":")" + ref(1)
                 + R"("}]}},"leaves":{"sarah":{"metas":[{"page":"a","phx_ref":")" + ref(1)
                 + R"("}]}}})");
}

void TestPresenceTracker::letsOnlyTheSameUserAndKeyComeBack()
{
    PresenceTracker presences = tracker();
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, "{}");
    presences.lose(Wedding, 1, Start);
    const auto impostor = presences.join(Wedding, 2, "user-m", "sarah", "fresh", Start + 1s);
    QVERIFY(track(presences, impostor, "{}") != "(none)");
    const auto otherKey = presences.join(Wedding, 3, "user-s", "mike", "fresh", Start + 1s);
    QVERIFY(track(presences, otherKey, "{}") != "(none)");
    const auto noKey = presences.join(Wedding, 4, "user-s", "", "fresh", Start + 1s);
    QCOMPARE(noKey.key, "fresh"s);
    const auto changes = presences.expire(Start + 15s);
    QCOMPARE(changes.size(), std::size_t(1));
    QVERIFY(changes[0].diff.find(ref(1)) != std::string::npos);
    QVERIFY(changes[0].diff.find(ref(2)) == std::string::npos);
}

void TestPresenceTracker::letsOneConnectionComeBackForEachLost()
{
    PresenceTracker presences = tracker();
    for (PresenceTracker::JoinId join = 1; join <= 2; ++join)
        track(presences, presences.join(Wedding, join, "user-s", "sarah", "fresh", Start), "{}");
    presences.lose(Wedding, 1, Start + 1s);
    presences.lose(Wedding, 2, Start + 2s);
    const auto back = presences.join(Wedding, 3, "user-s", "sarah", "fresh", Start + 5s);
    QCOMPARE(track(presences, back, "{}"), "(none)"s);
    const auto changes = presences.expire(Start + 1h);
    QCOMPARE(changes.size(), std::size_t(1)); // the other one
    QVERIFY(presences.state(Wedding) != "{}");
    QVERIFY(presences.untrack(Wedding, 3));
    QCOMPARE(presences.state(Wedding), "{}"s);
}

void TestPresenceTracker::returnsAMadeKey()
{
    PresenceTracker presences = tracker();
    track(presences, presences.join(Wedding, 1, "user-s", "", "uuid-1", Start), "{}");
    presences.lose(Wedding, 1, Start);
    const auto stranger = presences.join(Wedding, 2, "user-m", "", "uuid-2", Start + 1s);
    QCOMPARE(stranger.key, "uuid-2"s);
    // A client that knows the key does not take it over: it was made for one that asked for none.
    const auto knows = presences.join(Wedding, 3, "user-s", "uuid-1", "uuid-3", Start + 1s);
    QVERIFY(!knows.keyWasMade);
    const auto again = presences.join(Wedding, 4, "user-s", "", "uuid-4", Start + 1s);
    QCOMPARE(again.key, "uuid-1"s);
    QVERIFY(again.keyWasMade);
    QCOMPARE(track(presences, again, "{}"), "(none)"s);
    QVERIFY(presences.expire(Start + 1h).empty());
}

void TestPresenceTracker::comesBackNoMoreAfterTheGrace()
{
    PresenceTracker presences = tracker();
    track(presences, presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start), "{}");
    presences.lose(Wedding, 1, Start);
    // expire() was not called yet, but the time is up.
    const auto late = presences.join(Wedding, 2, "user-s", "sarah", "fresh", Start + 15s);
    QVERIFY(track(presences, late, "{}") != "(none)");
    const auto changes = presences.expire(Start + 15s);
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].diff,
             R"({"joins":{},"leaves":{"sarah":{"metas":[{"phx_ref":")" + ref(1) + R"("}]}}})");
}

void TestPresenceTracker::leavesInOneDiffForEachChannel()
{
    PresenceTracker presences = tracker();
    const std::string other = "supplier:wedding:2";
    for (PresenceTracker::JoinId join = 1; join <= 4; ++join) {
        const std::string &channel = join == 4 ? other : Wedding;
        const std::string key = "k" + std::to_string(join);
        track(presences, presences.join(channel, join, "u", key, "fresh", Start), "{}", channel);
        presences.lose(channel, join, Start + std::chrono::milliseconds(join));
    }
    const auto changes = presences.expire(Start + 16s);
    QCOMPARE(changes.size(), std::size_t(2));
    std::map<std::string, std::string> byChannel;
    for (const auto &change : changes)
        byChannel[change.channel] = change.diff;
    QVERIFY(byChannel[Wedding].find("k1") < byChannel[Wedding].find("k2"));
    QVERIFY(byChannel[Wedding].find("k3") != std::string::npos);
    QVERIFY(byChannel[Wedding].find("k4") == std::string::npos);
    QVERIFY(byChannel[other].find("k4") != std::string::npos);
}

void TestPresenceTracker::removesAUserLostOnesToo()
{
    PresenceTracker presences = tracker();
    track(presences, presences.join(Wedding, 1, "user-s", "desk", "fresh", Start), "{}");
    track(presences, presences.join(Wedding, 2, "user-s", "phone", "fresh", Start), "{}");
    track(presences, presences.join(Wedding, 3, "user-m", "mike", "fresh", Start), "{}");
    presences.lose(Wedding, 2, Start);
    const std::string diff = none(presences.removeUser(Wedding, "user-s"));
    QVERIFY(diff.find("desk") != std::string::npos && diff.find("phone") != std::string::npos);
    QVERIFY(diff.find("mike") == std::string::npos);
    const std::string left = presences.state(Wedding);
    QVERIFY(left.find("mike") != std::string::npos);
    QVERIFY(left.find("desk") == std::string::npos && left.find("phone") == std::string::npos);
    QVERIFY(presences.expire(Start + 1h).empty());
    QCOMPARE(none(presences.removeUser(Wedding, "user-s")), "(none)"s);
}

void TestPresenceTracker::ignoresWhomItDoesNotKnow()
{
    PresenceTracker presences = tracker();
    presences.lose(Wedding, 1, Start);
    QCOMPARE(none(presences.untrack(Wedding, 1)), "(none)"s);
    // Joined, but tracks nothing: nobody hears of it going.
    const auto silent = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    presences.lose(Wedding, silent.join, Start);
    QVERIFY(presences.expire(Start + 1h).empty());
}

void TestPresenceTracker::givesEachPresenceItsOwnRef()
{
    PresenceTracker presences(0xffff'ffff'ffff'ffff); // goes round
    const auto sarah = presences.join(Wedding, 1, "user-s", "sarah", "fresh", Start);
    track(presences, sarah, R"({"n":1})");
    track(presences, sarah, R"({"n":2})");
    QCOMPARE(
        presences.state(Wedding),
        R"({"sarah":{"metas":[{"n":2,"phx_ref":"0000000000000000","phx_ref_prev":"ffffffffffffffff"}]}})"s);
}

void TestPresenceTracker::clientsThatFollowDiffsEndWithTheState()
{
    PresenceTracker presences = tracker();
    ClientView view;
    std::map<PresenceTracker::JoinId, PresenceTracker::Member> joined;
    PresenceTracker::JoinId nextJoin = 1;
    auto now = Start;
    unsigned random = 203;
    const auto next = [&](unsigned below) {
        random = random * 1664525u + 1013904223u;
        return random / 65536u % below;
    };
    int diffs = 0;
    const auto apply = [&](const PresenceTracker::Diff &diff) {
        if (diff) {
            view.apply(*diff);
            ++diffs;
        }
    };
    for (int step = 0; step < 5000; ++step) {
        now += std::chrono::milliseconds(next(4000));
        const unsigned user = next(6);
        const std::string key = user % 2 ? "" : "key" + std::to_string(user);
        if (joined.size() < 10 && next(3) == 0) {
            const PresenceTracker::JoinId join = nextJoin++;
            joined[join] = presences.join(Wedding, join, "u" + std::to_string(user), key,
                                          "made" + std::to_string(join), now);
        }
        if (!joined.empty()) {
            const auto member = std::next(joined.begin(), next(unsigned(joined.size())));
            switch (next(6)) {
            case 0:
                presences.lose(Wedding, member->first, now);
                joined.erase(member);
                break;
            case 1:
                apply(presences.untrack(Wedding, member->first));
                break;
            case 2:
                apply(presences.untrack(Wedding, member->first));
                joined.erase(member);
                break;
            default: {
                const auto tracked = presences.track(Wedding, member->second,
                                                     "{\"n\":" + std::to_string(next(3)) + '}');
                QVERIFY(tracked);
                apply(*tracked);
            }
            }
        }
        for (const auto &change : presences.expire(now))
            apply(change.diff);
        QVERIFY(view.matches(presences.state(Wedding)));
    }
    QVERIFY(diffs > 1000);
}

QTEST_APPLESS_MAIN(TestPresenceTracker)
#include "tst_presencetracker.moc"
