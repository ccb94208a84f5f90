// SPDX-License-Identifier: MIT
// What the store tells of a channel's timeline: stretches, gaps, unread numbers, words.
#include "channels/sqlite/sqlitedatabase.h"
#include "channels/store/migrations.h"
#include "channels/store/searchquery.h"
#include "tests/support/await.h"
#include "tests/support/samplestore.h"

#include <QSignalSpy>

using namespace channels;
using namespace Qt::StringLiterals;
using support::mustGive;

namespace {

QList<Message> many(const QString &channel, qint64 first, qint64 last)
{
    QList<Message> messages;
    for (qint64 seq = first; seq <= last; ++seq)
        messages.append(SampleStore::message(channel, seq, u"number %1"_s.arg(seq)));
    return messages;
}

QList<qint64> seqsOf(const TimelinePage &page)
{
    QList<qint64> seqs;
    for (const Message &message : page.messages)
        seqs.append(message.seq);
    return seqs;
}

QStringList textsOf(const QList<SearchHit> &hits)
{
    QStringList texts;
    for (const SearchHit &hit : hits)
        texts.append(QString(hit.excerpt).remove(QChar(2)).remove(QChar(3)));
    return texts;
}

using Seqs = QList<qint64>;
using Gaps = QList<Gap>;

} // namespace

class TestTimelineStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesStretchesBothWays();
    void keepsWhatWillNeverComeAsAGap();
    void goesOnAfterAGapAtTheEnd();
    void aNewEpochForgetsTheGaps();
    void countsUnreadAsItComes();
    void trustsTheServerWhereItsOwnCopyEnds();
    void remembersHowFarOthersHaveRead();
    void findsWords_data();
    void findsWords();
    void findsInOneChannelOrInAll();
    void findsWhatALongWordGoesOnTo_data();
    void findsWhatALongWordGoesOnTo();
    void findsAmongManyWordsThatBeginAlike();
    void findsNothingThatIsGone();
    void makesQueriesOfWhatPeopleType_data();
    void makesQueriesOfWhatPeopleType();
    void looksLongWordsUp_data();
    void looksLongWordsUp();
    void bringsTheFirstVersionUpToDate();
    void keepsWhatIsInAnyVersion();
};

void TestTimelineStore::givesStretchesBothWays()
{
    SampleStore sample;
    sample.put(u"a"_s, many(u"a"_s, 1, 10));
    const ChannelName name = SampleStore::name(u"a"_s);
    TimelinePage page = mustGive(sample.store.timelineBefore(name, 0, 4));
    QCOMPARE(seqsOf(page), (Seqs {7, 8, 9, 10}));
    QVERIFY(page.atNewest && !page.atOldest);
    page = mustGive(sample.store.timelineBefore(name, 4, 4));
    QCOMPARE(seqsOf(page), (Seqs {1, 2, 3}));
    QVERIFY(!page.atNewest && page.atOldest);
    page = mustGive(sample.store.timelineBefore(name, 5, 4)); // no more than asked for, and all
    QCOMPARE(seqsOf(page), (Seqs {1, 2, 3, 4}));
    QVERIFY(page.atOldest);
    page = mustGive(sample.store.timelineAfter(name, 4, 4));
    QCOMPARE(seqsOf(page), (Seqs {5, 6, 7, 8}));
    QVERIFY(!page.atNewest && !page.atOldest);
    page = mustGive(sample.store.timelineAfter(name, 8, 4));
    QCOMPARE(seqsOf(page), (Seqs {9, 10}));
    QVERIFY(page.atNewest && !page.atOldest);
    page = mustGive(sample.store.timelineBefore(SampleStore::name(u"none"_s), 0, 4));
    QVERIFY(page.messages.isEmpty() && page.atNewest && page.atOldest);
}

void TestTimelineStore::keepsWhatWillNeverComeAsAGap()
{
    SampleStore sample;
    const ChannelName name = SampleStore::name(u"a"_s);
    QSignalSpy told(&sample.store, &LocalStore::gapsAdded);
    sample.put(u"a"_s, many(u"a"_s, 1, 3));
    const QList<Message> later = many(u"a"_s, 7, 9);
    mustGive(sample.store.putMessages(name, u"epoch-1"_s, later, {{4, 6}}));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().at(1).value<Gaps>(), (Gaps {{4, 6}}));
    TimelinePage page = mustGive(sample.store.timelineBefore(name, 0, 100));
    QCOMPARE(seqsOf(page), (Seqs {1, 2, 3, 7, 8, 9}));
    QCOMPARE(page.gaps, (Gaps {{4, 6}}));
    // It belongs to the stretch of the message after it, and to that only.
    QCOMPARE(mustGive(sample.store.timelineBefore(name, 0, 2)).gaps, Gaps());
    QCOMPARE(mustGive(sample.store.timelineBefore(name, 0, 3)).gaps, Gaps());
    QCOMPARE(mustGive(sample.store.timelineBefore(name, 7, 3)).gaps, (Gaps {{4, 6}}));
    QCOMPARE(mustGive(sample.store.timelineAfter(name, 3, 1)).gaps, (Gaps {{4, 6}}));
    QCOMPARE(mustGive(sample.store.timelineAfter(name, 5, 1)).gaps, (Gaps {{4, 6}}));
    QCOMPARE(mustGive(sample.store.timelineAfter(name, 1, 2)).gaps, Gaps());
}

void TestTimelineStore::goesOnAfterAGapAtTheEnd()
{
    SampleStore sample;
    const ChannelName name = SampleStore::name(u"a"_s);
    sample.put(u"a"_s, many(u"a"_s, 1, 3));
    mustGive(sample.store.putMessages(name, u"epoch-1"_s, {}, {{4, 6}}));
    QCOMPARE(mustGive(sample.store.position(name)).seq, 6); // nobody asks for it again
    QCOMPARE(mustGive(sample.store.timelineBefore(name, 0, 2)).gaps, (Gaps {{4, 6}}));
    QCOMPARE(mustGive(sample.store.timelineAfter(name, 3, 4)).gaps, (Gaps {{4, 6}}));
    QCOMPARE(mustGive(sample.store.timelineAfter(name, 1, 9)).gaps, (Gaps {{4, 6}}));
}

void TestTimelineStore::aNewEpochForgetsTheGaps()
{
    SampleStore sample;
    const ChannelName name = SampleStore::name(u"a"_s);
    mustGive(sample.store.putMessages(name, u"epoch-1"_s, many(u"a"_s, 3, 3), {{1, 2}}));
    mustGive(sample.store.putMessages(name, u"epoch-2"_s, many(u"a"_s, 1, 1)));
    QCOMPARE(mustGive(sample.store.timelineBefore(name, 0, 9)).gaps, Gaps());
    QCOMPARE(mustGive(sample.store.position(name)), (Position {u"epoch-2"_s, 1}));
}

void TestTimelineStore::countsUnreadAsItComes()
{
    SampleStore sample;
    const ChannelName name = SampleStore::name(u"a"_s);
    const auto numbers = [&] {
        const ChannelSummary summary = mustGive(sample.store.summaries()).constFirst();
        return std::pair(summary.unread, summary.unseenChanges);
    };
    QList<Message> messages = many(u"a"_s, 1, 4);
    messages[1].eventType = u"timeline:changed"_s;
    messages[3].senderId = QString::fromLatin1(SampleStore::Me);
    sample.put(u"a"_s, messages);
    QCOMPARE(numbers(), std::pair(3, 1));
    sample.put(u"a"_s, messages); // nothing of it is new
    QCOMPARE(numbers(), std::pair(3, 1));
    mustGive(sample.store.markRead(name, 2));
    QCOMPARE(numbers(), std::pair(1, 0));
    mustGive(sample.store.markReadAt(name, u"a-6"_s)); // read elsewhere, not here yet
    sample.put(u"a"_s, many(u"a"_s, 5, 7));
    QCOMPARE(numbers(), std::pair(1, 0));
    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 8, u"mine"_s, SampleStore::Me)});
    QCOMPARE(numbers(), std::pair(1, 0));
    QList<Message> plans = many(u"a"_s, 9, 10);
    plans[1].eventType = u"timeline:changed"_s;
    sample.put(u"a"_s, plans);
    QCOMPARE(numbers(), std::pair(3, 1));
    mustGive(sample.store.putMessages(name, u"epoch-2"_s, many(u"a"_s, 1, 2)));
    QCOMPARE(numbers(), std::pair(2, 0));
}

void TestTimelineStore::trustsTheServerWhereItsOwnCopyEnds()
{
    SampleStore sample;
    sample.put(u"a"_s, many(u"a"_s, 1, 2));
    const auto unread = [&] { return mustGive(sample.store.summaries()).constFirst().unread; };
    ChannelInfo info = SampleStore::info(u"a"_s, u"A"_s);
    info.headSeq = 2;
    info.serverUnread = 9; // counted before this was read here
    sample.put({info});
    QCOMPARE(unread(), 2);
    info.headSeq = 12; // paused: what came since is not here
    info.serverUnread = 12;
    sample.put({info});
    QCOMPARE(unread(), 12);
    sample.put(u"a"_s, many(u"a"_s, 3, 12));
    mustGive(sample.store.markRead(SampleStore::name(u"a"_s), 11));
    QCOMPARE(unread(), 1);
}

void TestTimelineStore::remembersHowFarOthersHaveRead()
{
    SampleStore sample;
    const ChannelName name = SampleStore::name(u"a"_s);
    sample.put(u"a"_s, many(u"a"_s, 1, 5));
    QSignalSpy changed(&sample.store, &LocalStore::seenChanged);
    mustGive(sample.store.markSeen(name, u"anna"_s, 4));
    mustGive(sample.store.markSeen(name, u"anna"_s, 2)); // never backwards
    mustGive(sample.store.markSeen(name, u"tom"_s, 3));
    mustGive(sample.store.markSeen(SampleStore::name(u"none"_s), u"tom"_s, 3));
    QCOMPARE(mustGive(sample.store.timelineBefore(name, 0, 2)).seenSeq, 4);
    QTRY_COMPARE(changed.size(), 2);
    mustGive(sample.store.putMessages(name, u"epoch-2"_s, many(u"a"_s, 1, 5)));
    QCOMPARE(mustGive(sample.store.timelineBefore(name, 0, 2)).seenSeq, 0);
}

void TestTimelineStore::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QString florist = u"The florist asks for the Réception"_s;
    const QString form = u"Guests 120 Music Live band"_s;
    const QString venue = u"Château Élan Old Mill"_s;
    QTest::newRow("a word") << u"florist "_s << QStringList(florist);
    QTest::newRow("the beginning of one") << u"flor"_s << QStringList(florist);
    QTest::newRow("no beginning, once a space follows") << u"flor "_s << QStringList();
    QTest::newRow("case") << u"FLORIST "_s << QStringList(florist);
    QTest::newRow("without the accent") << u"reception "_s << QStringList(florist);
    QTest::newRow("with another accent") << u"rêception "_s << QStringList(florist);
    QTest::newRow("all words, in any order") << u"asks the "_s << QStringList(florist);
    QTest::newRow("one word missing") << u"florist band "_s << QStringList();
    QTest::newRow("a question of a form") << u"guests "_s << QStringList(form);
    QTest::newRow("a number") << u"120 "_s << QStringList(form);
    QTest::newRow("the new value of a change") << u"mill "_s << QStringList(venue);
    QTest::newRow("no name of a field") << u"text "_s << QStringList();
    QTest::newRow("an operator is a word") << u"florist OR band "_s << QStringList();
    QTest::newRow("quotes") << u"\"florist\" "_s << QStringList(florist);
    QTest::newRow("no word at all") << u" - \" "_s << QStringList();
}

void TestTimelineStore::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    SampleStore sample;
    Message form = SampleStore::message(u"a"_s, 2, {});
    form.eventType = u"form:response:new"_s;
    form.payload = R"({"formName":null,"answers":{"Guests":120,"Music":"Live band","Late":true}})";
    Message venue = SampleStore::message(u"a"_s, 3, {});
    venue.eventType = u"venue:changed"_s;
    venue.payload = R"({"from":"Ch\u00e2teau \u00c9lan","to":"Old Mill"})";
    sample.put(
        u"a"_s,
        {SampleStore::message(u"a"_s, 1, u"The florist asks for the Réception"_s), form, venue});
    QCOMPARE(textsOf(mustGive(sample.store.search(ChannelName(), text, 10))), found);
    QCOMPARE(textsOf(mustGive(sample.store.search(SampleStore::name(u"a"_s), text, 10))), found);
}

void TestTimelineStore::findsInOneChannelOrInAll()
{
    SampleStore sample;
    for (int seq = 1; seq <= 3; ++seq) {
        sample.put(u"a"_s, many(u"a"_s, seq, seq));
        sample.put(u"b"_s, many(u"b"_s, seq, seq));
    }
    const QList<SearchHit> everywhere = mustGive(sample.store.search(ChannelName(), u"numb"_s, 4));
    QCOMPARE(everywhere.size(), 4);
    QCOMPARE(everywhere.first().message.seq, 3); // the newest
    QCOMPARE(everywhere.last().message.seq, 2);
    QCOMPARE(everywhere.first().excerpt, u"\u0002number\u0003 3"_s);
    const QList<SearchHit> here =
        mustGive(sample.store.search(SampleStore::name(u"a"_s), u"numb"_s, 10));
    QCOMPARE(here.size(), 3);
    for (const SearchHit &hit : here)
        QCOMPARE(hit.message.channel, SampleStore::name(u"a"_s));
    QVERIFY(mustGive(sample.store.search(SampleStore::name(u"c"_s), u"numb"_s, 10)).isEmpty());
    // What is older came later: a channel that was caught up last.
    sample.put(u"d"_s, many(u"d"_s, 7, 9));
    sample.put(u"e"_s, many(u"e"_s, 4, 6));
    QCOMPARE(mustGive(sample.store.search(ChannelName(), u"numb"_s, 9)).first().message.seq, 9);
    // Somebody else at this computer finds nothing of it.
    mustGive(sample.store.setUser(u"user-other"_s, {}));
    QVERIFY(mustGive(sample.store.search(ChannelName(), u"numb"_s, 10)).isEmpty());
    QVERIFY(mustGive(sample.store.search(SampleStore::name(u"a"_s), u"numb"_s, 10)).isEmpty());
}

void TestTimelineStore::findsWhatALongWordGoesOnTo_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("typed");
    QTest::newRow("the word") << u"the ceremony"_s << u"ceremony"_s;
    QTest::newRow("its beginning") << u"two ceremonies"_s << u"Ceremon"_s;
    QTest::newRow("behind an apostrophe") << u"at four o'clocks"_s << u"o'clock"_s;
    QTest::newRow("before a sign") << u"ceremonies."_s << u"ceremon!?"_s;
    QTest::newRow("a quote in it") << u"say ceremony"_s << u"\"ceremon"_s;
    QTest::newRow("digits") << u"call 0151234567"_s << u"0151234"_s;
    QTest::newRow("another alphabet") << u"церемония"_s << u"церемон"_s;
    QTest::newRow("and others") << u"the golden lightness"_s << u"golden light"_s;
    // Each letter of Western Europe, as the index folds it.
    for (char16_t letter = 0xc0; letter <= 0xff; ++letter) {
        if (letter == 0xd7 || letter == 0xf7)
            continue;
        const QString word = u"abcd"_s + QChar(letter) + u"fgh"_s;
        QTest::addRow("letter %x", letter) << word + u"ij"_s << word;
    }
}

void TestTimelineStore::findsWhatALongWordGoesOnTo()
{
    QFETCH(QString, said);
    QFETCH(QString, typed);
    SampleStore sample;
    sample.put(u"a"_s,
               {SampleStore::message(u"a"_s, 1, said),
                SampleStore::message(u"a"_s, 2, u"cere golden abcd else"_s)});
    const QList<SearchHit> hits = mustGive(sample.store.search(ChannelName(), typed, 10));
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.constFirst().message.seq, 1);
}

// More than are looked up one by one.
void TestTimelineStore::findsAmongManyWordsThatBeginAlike()
{
    SampleStore sample;
    QList<Message> messages;
    for (int seq = 1; seq <= 201; ++seq)
        messages.append(SampleStore::message(u"a"_s, seq, u"wedding%1"_s.arg(seq)));
    sample.put(u"a"_s, messages.first(200));
    QCOMPARE(mustGive(sample.store.search(ChannelName(), u"wedding"_s, 500)).size(), 200);
    sample.put(u"a"_s, messages.sliced(200));
    QCOMPARE(mustGive(sample.store.search(ChannelName(), u"wedding"_s, 500)).size(), 201);
}

void TestTimelineStore::findsNothingThatIsGone()
{
    SampleStore sample;
    sample.put(u"a"_s, many(u"a"_s, 1, 3));
    QCOMPARE(mustGive(sample.store.search(ChannelName(), u"number "_s, 10)).size(), 3);
    mustGive(sample.store.putMessages(SampleStore::name(u"a"_s), u"epoch-2"_s,
                                      {SampleStore::message(u"a"_s, 1, u"restored"_s)}));
    QVERIFY(mustGive(sample.store.search(ChannelName(), u"number "_s, 10)).isEmpty());
    QCOMPARE(mustGive(sample.store.search(ChannelName(), u"restored "_s, 10)).size(), 1);
}

void TestTimelineStore::makesQueriesOfWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query"); // empty: none
    QTest::newRow("one") << u"flor"_s << u"body : (\"flor\"*)"_s;
    QTest::newRow("finished") << u"flor "_s << u"body : (\"flor\")"_s;
    QTest::newRow("two") << u"a  b"_s << u"body : (\"a\" AND \"b\"*)"_s;
    QTest::newRow("quote") << u"a\"b"_s << u"body : (\"a\"\"b\"*)"_s;
    QTest::newRow("signs only") << u"- * :"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestTimelineStore::makesQueriesOfWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QCOMPARE(searchQuery(text, {}).value_or(QString()), query);
    if (!query.isEmpty())
        QCOMPARE(searchQuery(text, 7), query + u" AND channel : \"c7\""_s);
}

void TestTimelineStore::looksLongWordsUp_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::newRow("long") << u"flowe"_s << u"body : ((\"flower\" OR \"flowers\"))"_s;
    QTest::newRow("accents") << u"two Flówe"_s
                             << u"body : (\"two\" AND (\"flower\" OR \"flowers\"))"_s;
    QTest::newRow("a phrase") << u"a\"flowe."_s
                              << u"body : ((\"a\"\"flower\" OR \"a\"\"flowers\"))"_s;
    QTest::newRow("the index has a list") << u"flow"_s << u"body : (\"flow\"*)"_s;
    QTest::newRow("finished") << u"flowe "_s << u"body : (\"flowe\")"_s;
    QTest::newRow("another alphabet") << u"цветы"_s << u"body : (\"цветы\"*)"_s;
    QTest::newRow("none known") << u"fields"_s << u"body : (\"fields\"*)"_s;
}

void TestTimelineStore::looksLongWordsUp()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    const auto lookUp = [](const QString &beginning) {
        return beginning == u"flowe" ? QStringList {u"flower"_s, u"flowers"_s} : QStringList();
    };
    QCOMPARE(searchQuery(text, {}, lookUp).value_or(QString()), query);
}

void TestTimelineStore::bringsTheFirstVersionUpToDate()
{
    QTemporaryDir folder;
    {
        auto old = SqliteDatabase::open(folder.filePath(u"wedsync.db"_s).toStdString(),
                                        SqliteDatabase::Durability::Full);
        QVERIFY(old);
        QVERIFY(old->migrate(storeMigrations().first(1)));
        QVERIFY(old->execute(R"sql(
            INSERT INTO users VALUES (2, 'user-me', 'Pat');
            UPDATE meta SET value = 'user-me';
            INSERT INTO channels (id, user, name, server_id, type, role, status, title,
                                  wedding_date, venue, epoch, head_seq, copy_epoch, copy_seq)
            VALUES (5, 2, 'collaboration:pat:a', 'x', 'shared', 'owner', 'active', 'A', '', '',
                    'epoch-1', 3, 'epoch-1', 3);
            INSERT INTO messages (channel, seq, message_id, event_type, payload, sender_id,
                                  sender_name, created_at, client_message_id)
            VALUES (5, 1, 'a-1', 'message:new', '{"text":"read"}', 'user-anna', 'Anna', 1, ''),
                   (5, 2, 'a-2', 'venue:changed', '{"to":"Mill"}', 'user-anna', 'Anna', 2, ''),
                   (5, 3, 'a-3', 'message:new', '{"text":"own"}', 'user-me', 'Pat', 3, '');
            INSERT INTO read_positions (channel, seq) VALUES (5, 1);
            INSERT INTO outbox (client_message_id, channel, event_type, payload, created_at, state)
            VALUES ('o-1', 5, 'message:new', '{}', 1, 'queued'),
                   ('o-2', 5, 'message:new', '{}', 1, 'sending');)sql"));
    }
    LocalStore store(folder.path());
    mustGive(store.open());
    const ChannelSummary summary = mustGive(store.summaries()).constFirst();
    QCOMPARE(summary.unread, 1);
    QCOMPARE(summary.unseenChanges, 1);
    QCOMPARE(summary.lastPayload, QByteArray(R"({"text":"own"})"));
    QCOMPARE(mustGive(store.search(ChannelName(), u"mill"_s, 10)).size(), 1);
    const QList<OutboxItem> outbox = mustGive(store.outbox(ChannelName()));
    QVERIFY(!outbox.first().attempted);
    QVERIFY(outbox.last().attempted);
}

void TestTimelineStore::keepsWhatIsInAnyVersion()
{
    const std::size_t newest = storeMigrations().size();
    for (std::size_t version = 1; version < newest; ++version) {
        const QTemporaryDir folder;
        {
            auto old = SqliteDatabase::open(folder.filePath(u"wedsync.db"_s).toStdString(),
                                            SqliteDatabase::Durability::Full);
            QVERIFY(old);
            QVERIFY(old->migrate(storeMigrations().first(version)));
            QVERIFY(old->execute(R"sql(
                INSERT INTO users VALUES (2, 'user-me', 'Pat');
                UPDATE meta SET value = 'user-me' WHERE key = 'user';
                INSERT INTO channels (id, user, name, server_id, type, role, status, title,
                                      wedding_date, venue, epoch, head_seq, copy_epoch, copy_seq)
                VALUES (5, 2, 'collaboration:pat:a', 'x', 'shared', 'owner', 'active', 'A', '', '',
                        'epoch-1', 1, 'epoch-1', 1);
                INSERT INTO messages (channel, seq, message_id, event_type, payload, sender_id,
                                      sender_name, created_at, client_message_id)
                VALUES (5, 1, 'a-1', 'message:new', '{"text":"the mill"}', 'user-anna', 'Anna', 1,
                        '');
                INSERT INTO drafts (channel, text) VALUES (5, 'Dear');
                INSERT INTO outbox (client_message_id, channel, event_type, payload, created_at,
                                    state)
                VALUES ('o-1', 5, 'message:new', '{}', 1, 'queued');)sql"));
        }
        LocalStore store(folder.path());
        mustGive(store.open());
        const ChannelName name = SampleStore::name(u"a"_s);
        QCOMPARE(mustGive(store.messages(name, 0, 10)).size(), 1);
        QCOMPARE(mustGive(store.draft(name)), u"Dear"_s);
        QCOMPARE(mustGive(store.outbox(ChannelName())).size(), 1);
        QCOMPARE(mustGive(store.search(ChannelName(), u"mill"_s, 10)).size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestTimelineStore)
#include "tst_timelinestore.moc"
