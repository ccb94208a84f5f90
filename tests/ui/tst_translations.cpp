// SPDX-License-Identifier: MIT
#include "models/sentences.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksGerman();
    void leavesOtherLanguagesInEnglish();
};

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

void TestTranslations::leavesOtherLanguagesInEnglish()
{
    QTranslator other;
    QVERIFY(!other.load(QLocale(u"fi_FI"_s), u"wedsync"_s, u"_"_s, u":/i18n"_s));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
