// SPDX-License-Identifier: MIT
#include "models/announcementtexts.h"
#include "models/settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Announcement;
using models::AnnouncementParts;
using models::AnnouncementTexts;

class TestAnnouncementTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsASentence_data();
    void fillsASentence();
    void canSayItsOwnSentences();
    void refusesWhatCannotBeSaid();
    void saysAPersonsOwnSentence();
    void saysNothingThatIsSwitchedOff();
    void leavesOutWhatTheFileHoldsByMistake();

private:
    static QString file(const QTemporaryDir &folder) { return folder.filePath(u"settings.ini"_s); }
};

void TestAnnouncementTexts::fillsASentence_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");

    const auto row = [](const char *name, const QString &sentence, const QString &sender,
                        const QString &text, const QString &filled) {
        QTest::newRow(name) << sentence << sender << text << filled;
    };
    row("both", u"{sender}: {text}"_s, u"Anna"_s, u"Hi"_s, u"Anna: Hi"_s);
    row("the end is empty", u"{sender}, {text}"_s, u"Anna"_s, {}, u"Anna"_s);
    row("the beginning is empty", u"{sender}: {text}"_s, {}, u"Hi"_s, u"Hi"_s);
    row("the middle is empty", u"A {sender}, B"_s, {}, {}, u"A, B"_s);
    row("all is empty", u"{sender}: {text}"_s, {}, {}, {});
    row("words stay", u"from {sender}"_s, {}, {}, u"from"_s);
    // What people wrote is never taken for the sentence's own.
    row("a name in braces", u"{sender}: {text}"_s, u"{text}"_s, u"{sender}"_s,
        u"{text}: {sender}"_s);
    row("their punctuation", u"{sender}, {text}"_s, u"Anna!"_s, {}, u"Anna!"_s);
    row("their brackets", u"{text}"_s, {}, u"(late)"_s, u"(late)"_s);
    row("twice", u"{sender} {sender}"_s, u"Anna"_s, {}, u"Anna Anna"_s);
    row("nothing to fill", u"Ping."_s, u"Anna"_s, u"Hi"_s, u"Ping."_s);
}

void TestAnnouncementTexts::fillsASentence()
{
    QFETCH(QString, sentence);
    QFETCH(QString, sender);
    QFETCH(QString, text);
    QTEST(models::filled(sentence, {.sender = sender, .text = text}), "filled");
}

void TestAnnouncementTexts::canSayItsOwnSentences()
{
    const QTemporaryDir folder;
    models::Settings settings(file(folder));
    const AnnouncementTexts texts(settings);
    for (const Announcement what : models::allAnnouncements()) {
        QVERIFY(!models::nameOf(what).isEmpty());
        QCOMPARE(texts.sentence(what), models::standardSentence(what));
        QCOMPARE(models::sentenceProblem(what, models::standardSentence(what)), QString());
        const QString heard =
            models::filled(models::standardSentence(what), models::exampleOf(what));
        QVERIFY2(!heard.isEmpty() && !heard.contains(u'{'), qPrintable(heard));
    }
}

void TestAnnouncementTexts::refusesWhatCannotBeSaid()
{
    using models::sentenceProblem;
    QVERIFY(!sentenceProblem(Announcement::MessageHere, u"  "_s).isEmpty());
    const QString unknown = sentenceProblem(Announcement::MessageHere, u"{who}: {text}"_s);
    QVERIFY2(unknown.contains(u"{who}"_s) && unknown.contains(u"{sender}"_s), qPrintable(unknown));
    // Known, but not here.
    QVERIFY(!sentenceProblem(Announcement::MessageHere, u"{count}"_s).isEmpty());
    QVERIFY(sentenceProblem(Announcement::Offline, u"{text}"_s).contains(u"{text}"_s));
    QCOMPARE(sentenceProblem(Announcement::Offline, u"Gone"_s), QString());
}

void TestAnnouncementTexts::saysAPersonsOwnSentence()
{
    const QTemporaryDir folder;
    const AnnouncementParts parts {.couple = u"Mike & Jo"_s, .sender = u"Anna"_s};
    {
        models::Settings settings(file(folder));
        AnnouncementTexts texts(settings);
        QCOMPARE(texts.text(Announcement::MessageElsewhere, parts), u"Anna in Mike & Jo"_s);
        texts.setSentence(Announcement::MessageElsewhere, u"{couple}, {sender} rings"_s);
        QCOMPARE(texts.text(Announcement::MessageElsewhere, parts), u"Mike & Jo, Anna rings"_s);
    }
    models::Settings settings(file(folder)); // the next start
    AnnouncementTexts texts(settings);
    QCOMPARE(texts.text(Announcement::MessageElsewhere, parts), u"Mike & Jo, Anna rings"_s);
    texts.setSentence(Announcement::MessageElsewhere, {});
    QCOMPARE(texts.text(Announcement::MessageElsewhere, parts), u"Anna in Mike & Jo"_s);
}

void TestAnnouncementTexts::saysNothingThatIsSwitchedOff()
{
    const QTemporaryDir folder;
    models::Settings settings(file(folder));
    AnnouncementTexts texts(settings);
    const AnnouncementParts parts {.couple = u"Mike & Jo"_s, .sender = u"Anna"_s};
    for (const Announcement what : models::allAnnouncements())
        QCOMPARE(texts.isOn(what), what != Announcement::Typing);
    QCOMPARE(texts.text(Announcement::Typing, parts), QString());
    texts.setOn(Announcement::Typing, true);
    QCOMPARE(texts.text(Announcement::Typing, parts), u"Anna is typing"_s);
    texts.setOn(Announcement::MessageElsewhere, false);
    QCOMPARE(texts.text(Announcement::MessageElsewhere, parts), QString());
    QVERIFY(texts.isOn(Announcement::MessageHere));
}

void TestAnnouncementTexts::leavesOutWhatTheFileHoldsByMistake()
{
    const QTemporaryDir folder;
    models::Settings settings(file(folder));
    AnnouncementTexts texts(settings);
    texts.setSentence(Announcement::MessageHere, u"{nonsense}"_s);
    QCOMPARE(texts.sentence(Announcement::MessageHere), u"{sender}: {text}"_s);
}

QTEST_GUILESS_MAIN(TestAnnouncementTexts)
#include "tst_announcementtexts.moc"
