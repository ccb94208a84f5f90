// SPDX-License-Identifier: MIT
// What is said of what happens, and what a person changes about it.
#include "models/channellistmodel.h"
#include "models/settings.h"
#include "tests/support/samplestore.h"
#include "ui/announcementlog.h"
#include "ui/announcementlogdialog.h"
#include "ui/announcements.h"
#include "ui/announcementsdialog.h"
#include "ui/announcer.h"
#include "ui/listview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using channels::ConnectionPhase;
using models::Announcement;

namespace {

QDateTime now()
{
    return QDateTime(QDate(2026, 12, 2), QTime(12, 0));
}

struct Said {
    QString text;
    ui::Politeness politeness;

    bool operator==(const Said &) const = default;
};

//! A wedding tomorrow (a), and four later ones.
struct World {
    SampleStore sample;
    models::ChannelListModel channels {sample.store, now};
    QTemporaryDir folder;
    models::Settings settings {folder.filePath(u"settings.ini"_s)};
    models::AnnouncementTexts texts {settings};
    QWidget window;
    ui::Announcer announcer {window};
    ui::Announcements announcements {announcer, texts, channels};
    QList<Said> said;

    World()
    {
        const QDate today = now().date();
        QList<channels::ChannelInfo> infos;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
            infos.append(
                SampleStore::info(id, u"Wedding "_s + id, today.addDays(id == u"a" ? 1 : 20)));
        sample.put(infos);
        QObject::connect(&announcer, &ui::Announcer::announced,
                         [this](const QString &text, ui::Politeness politeness) {
                             said.append({text, politeness});
                         });
        QVERIFY(QTest::qWaitFor([this] { return channels.rowCount() == 5; }));
        connect(ConnectionPhase::Live);
        said.clear();
    }

    void connect(ConnectionPhase phase, bool isWriting = false)
    {
        const qsizetype before = said.size();
        announcements.onConnectionChanged({phase, {}, {}}, isWriting);
        QVERIFY(QTest::qWaitFor([&] { return said.size() > before; }));
    }
    void arrive(const QString &id, int count = 1)
    {
        announcements.onArrived(
            {SampleStore::name(id), count, u"Anna"_s, u"Hello"_s, false, {}, {}});
    }
    void change(const QString &id, int count = 1)
    {
        announcements.onArrived({SampleStore::name(id), count, u"Bob"_s, u"See you"_s, true,
                                 u"Anna"_s, u"Ceremony moved from 15:00 to 15:30"_s});
    }
    QStringList heard(qsizetype count)
    {
        if (!QTest::qWaitFor([&] { return said.size() >= count; }))
            return {};
        QStringList all;
        for (const Said &one : said)
            all.append(one.text);
        return all;
    }
};

} // namespace

class TestAnnouncements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysAChangeOfTomorrowsWeddingAtOnce();
    void saysALaterWeddingsChangeAsAMessage();
    void countsWhatWaitsBehindThreeOthers();
    void saysBurstsAlone();
    void saysAtOnceThatWhatIsWrittenWillWait();
    void saysWhoIsTypingWhenItIsWanted();
    void saysItInAPersonsWords();
    void keepsALog();
    void keepsTheLogShort();
    void changesASentence();
    void movesThePartsOfAMessage();
};

void TestAnnouncements::saysAChangeOfTomorrowsWeddingAtOnce()
{
    World world;
    world.change(u"a"_s, 3);
    QCOMPARE(world.heard(2),
             (QStringList {u"Wedding a, Anna: Ceremony moved from 15:00 to 15:30"_s,
                           u"2 new messages in Wedding a"_s}));
    QCOMPARE(world.said.constFirst().politeness, ui::Politeness::Assertive);
    QCOMPARE(world.said.constLast().politeness, ui::Politeness::Polite);
    // Of two, the newest may be the change itself: it is not said once more as the other one.
    world.change(u"a"_s, 2);
    QCOMPARE(world.heard(4).constLast(), u"1 new message in Wedding a"_s);
}

void TestAnnouncements::saysALaterWeddingsChangeAsAMessage()
{
    World world;
    world.change(u"b"_s);
    QCOMPARE(world.heard(1), QStringList(u"Bob in Wedding b"_s));
    QCOMPARE(world.said.constFirst().politeness, ui::Politeness::Polite);
    // So does that of tomorrow for those who do not want to be interrupted.
    world.texts.setOn(Announcement::PlanChangedSoon, false);
    world.change(u"a"_s);
    QCOMPARE(world.heard(2).constLast(), u"Bob in Wedding a"_s);
}

void TestAnnouncements::countsWhatWaitsBehindThreeOthers()
{
    World world;
    for (const QString &id : {u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        world.arrive(id);
    QCOMPARE(world.heard(1),
             QStringList(u"Anna in Wedding b. Anna in Wedding c. Anna in Wedding d"_s));
    world.arrive(u"e"_s); // the first one of it still waits
    QCOMPARE(world.heard(2).constLast(), u"2 new messages in Wedding e"_s);
    world.arrive(u"b"_s);
    QCOMPARE(world.heard(3).constLast(), u"Anna in Wedding b"_s);
}

void TestAnnouncements::saysBurstsAlone()
{
    World world;
    world.texts.setOn(Announcement::MessageElsewhere, false);
    world.arrive(u"b"_s);
    // The next one comes after the burst that was none.
    const QDeadlineTimer later(1100);
    QTRY_VERIFY(later.hasExpired());
    world.arrive(u"b"_s);
    world.arrive(u"c"_s);
    world.arrive(u"c"_s);
    world.arrive(u"c"_s);
    QCOMPARE(world.heard(1), QStringList(u"3 new messages in Wedding c"_s));
}

void TestAnnouncements::saysAtOnceThatWhatIsWrittenWillWait()
{
    World world;
    world.connect(ConnectionPhase::Offline, true);
    world.connect(ConnectionPhase::Live);
    world.connect(ConnectionPhase::Offline, false);
    const QString offline = u"Offline. Reading and writing still work"_s;
    QCOMPARE(world.said,
             (QList<Said> {{offline, ui::Politeness::Assertive},
                           {u"Back online"_s, ui::Politeness::Polite},
                           {offline, ui::Politeness::Polite}}));
}

void TestAnnouncements::saysWhoIsTypingWhenItIsWanted()
{
    World world;
    const channels::ChannelName a = SampleStore::name(u"a"_s);
    world.announcements.onChannelOpened(a);
    QCOMPARE(world.heard(1), QStringList(u"Wedding a"_s));
    world.announcements.onTypingChanged(a, {u"Anna"_s});
    world.texts.setOn(Announcement::Typing, true);
    world.announcements.onTypingChanged(a, {u"Anna"_s, u"Bob"_s}); // Anna is no news
    world.announcements.onTypingChanged(SampleStore::name(u"b"_s), {u"Eve"_s});
    QCOMPARE(world.heard(2).constLast(), u"Bob is typing"_s);
}

void TestAnnouncements::saysItInAPersonsWords()
{
    World world;
    world.texts.setSentence(Announcement::MessageElsewhere, u"{couple}: {text}"_s);
    world.texts.setOn(Announcement::ChannelOpened, false);
    world.announcements.onChannelOpened(SampleStore::name(u"a"_s));
    world.arrive(u"b"_s);
    QCOMPARE(world.heard(1), QStringList(u"Wedding b: Hello"_s));
}

void TestAnnouncements::keepsALog()
{
    World world;
    ui::AnnouncementLog log(world.announcer);
    ui::AnnouncementLogDialog dialog(log, nullptr);
    QCOMPARE(log.last(), QString());
    QPushButton *copy = nullptr;
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"&Copy"_s)
            copy = button;
    }
    QVERIFY(copy && !copy->isEnabled());
    world.arrive(u"b"_s);
    world.heard(1);
    QCOMPARE(log.rowCount(), 1);
    QCOMPARE(log.last(), u"Anna in Wedding b"_s);
    // Nobody listens in a test, and that is told.
    const QString row = log.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(row.startsWith(u"Anna in Wedding b, "_s) && row.endsWith(u"nobody listened"_s),
             qPrintable(row));
    auto *list = dialog.findChild<ui::ListView *>();
    list->setPlace(list->model()->index(0, 0));
    QVERIFY(copy->isEnabled());
    copy->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Anna in Wedding b"_s));
}

void TestAnnouncements::keepsTheLogShort()
{
    World world;
    ui::AnnouncementLog log(world.announcer);
    const int many = ui::AnnouncementLog::MostRows + 5;
    for (int i = 0; i < many; ++i)
        Q_EMIT world.announcer.announced(QString::number(i), ui::Politeness::Polite,
                                         ui::AnnouncementRoute::Notification);
    QCOMPARE(log.rowCount(), ui::AnnouncementLog::MostRows);
    QVERIFY(log.index(0).data(Qt::AccessibleTextRole).toString().startsWith(u"5, "_s));
    QCOMPARE(log.last(), QString::number(many - 1));
}

void TestAnnouncements::changesASentence()
{
    World world;
    ui::AnnouncementsDialog dialog(world.settings, nullptr);
    auto *list = dialog.findChild<ui::ListView *>(u"announcements"_s);
    auto *sentence = dialog.findChild<QLineEdit *>();
    auto *on = dialog.findChild<QCheckBox *>();
    list->setPlace(list->model()->index(1, 0)); // a message in the open wedding
    QCOMPARE(sentence->text(), u"{sender}: {text}"_s);
    const auto isShown = [&dialog](const QString &text) {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(text); });
    };
    QVERIFY(isShown(u"Anna: The florist"_s));
    // What cannot be said is refused, and the sentence stays for mending.
    sentence->setText(u"{who}"_s);
    QTest::keyClick(sentence, Qt::Key_Return);
    QVERIFY(isShown(u"{who} stands for nothing"_s));
    QCOMPARE(sentence->text(), u"{who}"_s);
    QCOMPARE(world.texts.sentence(Announcement::MessageHere), u"{sender}: {text}"_s);

    sentence->setText(u"{text}, says {sender}"_s);
    QTest::keyClick(sentence, Qt::Key_Return);
    QCOMPARE(world.texts.sentence(Announcement::MessageHere), u"{text}, says {sender}"_s);
    const auto row = [list](int number) {
        return list->model()->index(number, 0).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(row(1), u"A message in the open wedding, {text}, says {sender}"_s);
    on->click();
    QVERIFY(!world.texts.isOn(Announcement::MessageHere));
    QCOMPARE(row(1), u"A message in the open wedding, switched off"_s);
    QCOMPARE(list->place().row(), 1);
    on->click();

    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().contains(u"own"_s))
            button->click();
    }
    QCOMPARE(sentence->text(), u"{sender}: {text}"_s);
    QCOMPARE(world.texts.sentence(Announcement::MessageHere), u"{sender}: {text}"_s);
}

void TestAnnouncements::movesThePartsOfAMessage()
{
    World world;
    ui::AnnouncementsDialog dialog(world.settings, nullptr);
    auto *parts = dialog.findChild<ui::ListView *>(u"messageParts"_s);
    parts->setPlace(parts->model()->index(2, 0)); // what
    const auto press = [&dialog](const QString &name) {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == name)
                button->click();
        }
    };
    const auto order = [&world] {
        return world.settings.value(models::Settings::MessageOrder).toString();
    };
    press(u"&Earlier"_s);
    press(u"&Earlier"_s);
    QCOMPARE(order(), u"text sender time state"_s);
    QCOMPARE(parts->place().row(), 0);
    press(u"&Earlier"_s); // there is nowhere to go
    QCOMPARE(order(), u"text sender time state"_s);
    press(u"&Later"_s);
    QCOMPARE(order(), u"sender text time state"_s);
}

QTEST_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
