// SPDX-License-Identifier: MIT
// Each catalogue: whole, with the placeholders and keys of its sentences, and found by its
// language.
#include "models/sentences.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Sentence {
    QString context;
    QString source;
    bool isCounted = false;
    bool isFinished = false;
    QStringList forms; // one, or as many as the language counts in
};

QList<Sentence> sentencesOf(const QString &file)
{
    QList<Sentence> sentences;
    QFile catalogue(file);
    if (!catalogue.open(QFile::ReadOnly))
        return sentences;
    QXmlStreamReader xml(&catalogue);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            sentences.append(
                {context, {}, xml.attributes().value(u"numerus"_s) == u"yes", false, {}});
        } else if (xml.name() == u"source") {
            sentences.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            sentences.last().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            if (!sentences.last().isCounted)
                sentences.last().forms = {xml.readElementText()};
        } else if (xml.name() == u"numerusform") {
            sentences.last().forms.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Sentence>() : sentences;
}

// What stands for something else, in an order that a translator need not keep.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression Placeholder(u"%L?[0-9n]|\\{\\w+\\}|<[^>]+>"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : Placeholder.globalMatch(text))
        found.append(match.captured());
    std::ranges::sort(found);
    return found;
}

qsizetype keys(QString text)
{
    return text.remove(u"&&"_s).count(u'&');
}

QString fault(const Sentence &sentence)
{
    if (!sentence.isFinished)
        return u"is not translated"_s;
    for (const QString &form : sentence.forms) {
        if (form.isEmpty())
            return u"is translated by nothing"_s;
        if (placeholders(form) != placeholders(sentence.source))
            return u"has other placeholders: "_s + form;
        if (keys(form) != keys(sentence.source))
            return u"has another number of access keys: "_s + form;
        if (form.endsWith(u'…') != sentence.source.endsWith(u'…'))
            return u"opens a dialog, or does not: "_s + form;
    }
    return {};
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesFaults_data();
    void seesFaults();
    void saysAllThatIsToBeSaid_data();
    void saysAllThatIsToBeSaid();
    void countsAsItsLanguageDoes_data() { saysAllThatIsToBeSaid_data(); }
    void countsAsItsLanguageDoes();
    void isFoundByItsLanguage_data() { saysAllThatIsToBeSaid_data(); }
    void isFoundByItsLanguage();
    void speaksGerman();
    void namesQtsOwnButtons_data() { saysAllThatIsToBeSaid_data(); }
    void namesQtsOwnButtons();
    void leavesOtherLanguagesInEnglish();
};

void TestTranslations::seesFaults_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isFaulty");

    QTest::newRow("whole") << u"%1 in %2"_s << u"%2 mit %1"_s << false;
    QTest::newRow("nothing") << u"Open"_s << QString() << true;
    QTest::newRow("placeholder lost") << u"%1 in %2"_s << u"%1 in"_s << true;
    QTest::newRow("placeholder doubled") << u"%1 in %2"_s << u"%1 in %1"_s << true;
    QTest::newRow("name lost") << u"{couple}: new"_s << u"{paar}: neu"_s << true;
    QTest::newRow("access key lost") << u"&Open"_s << u"Offen"_s << true;
    QTest::newRow("access key elsewhere") << u"&Open"_s << u"Ö&ffnen"_s << false;
    QTest::newRow("ampersand") << u"A && B"_s << u"A && B"_s << false;
    QTest::newRow("ellipsis lost") << u"Open…"_s << u"Öffnen"_s << true;
}

void TestTranslations::seesFaults()
{
    QFETCH(const QString, source);
    QFETCH(const QString, translation);
    QTEST(!fault({{}, source, false, true, {translation}}).isEmpty(), "isFaulty");
}

void TestTranslations::saysAllThatIsToBeSaid_data()
{
    QTest::addColumn<QString>("language");
    const QDir folder(QStringLiteral(WEDSYNC_TRANSLATIONS));
    for (const QString &file : folder.entryList({u"wedsync_*.ts"_s})) {
        const QString language = file.sliced(8, file.size() - 11);
        QTest::newRow(qPrintable(language)) << language;
    }
}

void TestTranslations::saysAllThatIsToBeSaid()
{
    QFETCH(const QString, language);
    const QList<Sentence> sentences =
        sentencesOf(QStringLiteral(WEDSYNC_TRANSLATIONS "/wedsync_%1.ts").arg(language));
    QVERIFY(sentences.size() > 300);
    QStringList faults;
    for (const Sentence &sentence : sentences) {
        if (const QString found = fault(sentence); !found.isEmpty())
            faults.append(sentence.context + u": \""_s + sentence.source + u"\" "_s + found);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// A form that its language never asks for, or lacks, is a sentence about the wrong number.
void TestTranslations::countsAsItsLanguageDoes()
{
    static const std::map<QString, int> Forms {{u"ar"_s, 6}, {u"de"_s, 2}, {u"es"_s, 2},
                                               {u"fr"_s, 2}, {u"he"_s, 2}, {u"it"_s, 2},
                                               {u"pl"_s, 3}, {u"pt"_s, 2}};
    QFETCH(const QString, language);
    QVERIFY2(Forms.contains(language), "How does this language count?");
    const QList<Sentence> sentences =
        sentencesOf(QStringLiteral(WEDSYNC_TRANSLATIONS "/wedsync_%1.ts").arg(language));
    for (const Sentence &sentence : sentences) {
        if (sentence.isCounted)
            QVERIFY2(sentence.forms.size() == Forms.at(language), qPrintable(sentence.source));
    }
}

void TestTranslations::isFoundByItsLanguage()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"wedsync"_s, u"_"_s, u":/i18n"_s));
    QCOMPARE(translator.language(), language);
}

void TestTranslations::speaksGerman()
{
    QTranslator german;
    QVERIFY(german.load(QLocale(u"de_AT"_s), u"wedsync"_s, u"_"_s, u":/i18n"_s));
    QCOMPARE(models::unreadCount(1), u"1 unread"_s);
    QVERIFY(QCoreApplication::installTranslator(&german));
    QCOMPARE(models::unreadCount(1), u"1 ungelesen"_s);
    QCOMPARE(models::unreadCount(7), u"7 ungelesen"_s);
    QCoreApplication::removeTranslator(&german);
}

// Its own catalogues are often not installed.
void TestTranslations::namesQtsOwnButtons()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), u"wedsync"_s, u"_"_s, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QString close = QCoreApplication::translate("QPlatformTheme", "Close");
    const QString cancel = QCoreApplication::translate("QPlatformTheme", "Cancel");
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(!close.isEmpty() && close != u"Close"_s);
    QVERIFY(!cancel.isEmpty() && cancel != u"Cancel"_s);
}

void TestTranslations::leavesOtherLanguagesInEnglish()
{
    QTranslator other;
    QVERIFY(!other.load(QLocale(u"fi_FI"_s), u"wedsync"_s, u"_"_s, u":/i18n"_s));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
