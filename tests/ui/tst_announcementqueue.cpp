// SPDX-License-Identifier: MIT
#include "ui/announcementqueue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::AnnouncementQueue;
using ui::Politeness;

class TestAnnouncementQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsUntilItIsQuiet();
    void doesNotWaitForEver();
    void keepsTheLatestOfATopic();
    void joinsUpToThreeTopics();
    void leavesTimeBetweenTwo();
    void doesNotRepeatItself();
    void waitsWhileSomebodyTypes();
    void saysUrgentThingsAtOnce();
    void saysAgainWhatIsAskedFor();
    void saysOneShortLine();

private:
    static QString textAt(AnnouncementQueue &queue, std::chrono::milliseconds now)
    {
        const auto utterance = queue.take(now);
        return utterance ? utterance->text : QString();
    }
};

void TestAnnouncementQueue::waitsUntilItIsQuiet()
{
    AnnouncementQueue queue;
    QVERIFY(!queue.due());
    queue.add(u"one"_s, Politeness::Polite, u"a"_s, 1000ms);
    queue.add(u"two"_s, Politeness::Polite, u"b"_s, 1200ms);
    QCOMPARE(queue.due()->count(), 1450);
    QVERIFY(!queue.take(1449ms));
    QCOMPARE(textAt(queue, 1450ms), u"one. two"_s);
    QVERIFY(!queue.due());
}

void TestAnnouncementQueue::doesNotWaitForEver()
{
    AnnouncementQueue queue;
    for (int i = 0; i < 20; ++i)
        queue.add(QString::number(i), Politeness::Polite, u"a"_s,
                  std::chrono::milliseconds(i * 100));
    QCOMPARE(queue.due()->count(), 1000);
}

void TestAnnouncementQueue::keepsTheLatestOfATopic()
{
    AnnouncementQueue queue;
    queue.add(u"Sarah"_s, Politeness::Polite, u"channel"_s, 0ms);
    queue.add(u"Mike"_s, Politeness::Polite, u"channel"_s, 10ms);
    QCOMPARE(textAt(queue, 300ms), u"Mike"_s);
}

void TestAnnouncementQueue::joinsUpToThreeTopics()
{
    AnnouncementQueue queue;
    for (const QString &topic : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        queue.add(topic, Politeness::Polite, topic, 0ms);
    const auto first = queue.take(250ms);
    QVERIFY(first);
    QCOMPARE(first->text, u"a. b. c"_s);
    QCOMPARE(first->topics, (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(!queue.take(1449ms));
    QCOMPARE(textAt(queue, 1450ms), u"d"_s);
}

void TestAnnouncementQueue::leavesTimeBetweenTwo()
{
    AnnouncementQueue queue;
    queue.add(u"one"_s, Politeness::Polite, u"a"_s, 0ms);
    QCOMPARE(textAt(queue, 250ms), u"one"_s);
    queue.add(u"two"_s, Politeness::Polite, u"a"_s, 300ms);
    QCOMPARE(queue.due()->count(), 1450);
}

void TestAnnouncementQueue::doesNotRepeatItself()
{
    AnnouncementQueue queue;
    queue.add(u"one"_s, Politeness::Polite, u"a"_s, 0ms);
    QCOMPARE(textAt(queue, 250ms), u"one"_s);
    queue.add(u"one"_s, Politeness::Polite, u"a"_s, 300ms);
    QVERIFY(!queue.take(1500ms)); // within 1.5 s: dropped
    QVERIFY(!queue.due());
    queue.add(u"one"_s, Politeness::Polite, u"a"_s, 2000ms);
    QCOMPARE(textAt(queue, 2250ms), u"one"_s);
}

void TestAnnouncementQueue::waitsWhileSomebodyTypes()
{
    AnnouncementQueue queue;
    queue.add(u"one"_s, Politeness::Polite, u"a"_s, 0ms);
    queue.noteTyping(200ms);
    queue.noteTyping(800ms);
    QVERIFY(!queue.take(1499ms));
    QCOMPARE(textAt(queue, 1500ms), u"one"_s);
}

void TestAnnouncementQueue::saysUrgentThingsAtOnce()
{
    AnnouncementQueue queue;
    queue.add(u"polite"_s, Politeness::Polite, u"a"_s, 0ms);
    queue.noteTyping(0ms);
    queue.add(u"urgent"_s, Politeness::Assertive, u"b"_s, 0ms);
    const auto utterance = queue.take(0ms);
    QVERIFY(utterance);
    QCOMPARE(utterance->text, u"urgent"_s);
    QCOMPARE(utterance->politeness, Politeness::Assertive);
    QCOMPARE(textAt(queue, 1200ms), u"polite"_s);
}

void TestAnnouncementQueue::saysAgainWhatIsAskedFor()
{
    AnnouncementQueue queue;
    queue.add(u"one"_s, Politeness::Assertive, u"a"_s, 0ms);
    QCOMPARE(textAt(queue, 0ms), u"one"_s);
    queue.add(u"one"_s, Politeness::Assertive, u"a"_s, 100ms);
    QCOMPARE(textAt(queue, 100ms), QString()); // by itself it is not said again so soon
    for (const auto now : {200ms, 300ms}) {
        queue.add(u"one"_s, Politeness::OnRequest, u"repeat"_s, now);
        QCOMPARE(textAt(queue, now), u"one"_s);
    }
}

void TestAnnouncementQueue::saysOneShortLine()
{
    QCOMPARE(ui::spokenLine(u" two\n lines "_s), u"two lines"_s);
    QCOMPARE(ui::spokenLine(QString(400, u'x')).size(), 300);
    AnnouncementQueue queue;
    queue.add(u" \n "_s, Politeness::Polite, u"a"_s, 0ms);
    QVERIFY(!queue.due());
}

QTEST_APPLESS_MAIN(TestAnnouncementQueue)
#include "tst_announcementqueue.moc"
