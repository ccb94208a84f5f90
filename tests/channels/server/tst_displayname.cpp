// SPDX-License-Identifier: MIT
#include "channels/server/displayname.h"

#include <QTest>

using namespace channels::server;

class TestDisplayName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesNames_data();
    void takesNames();
    void refusesWhatNobodyIsCalled_data();
    void refusesWhatNobodyIsCalled();
    void countsBytes();
};

void TestDisplayName::takesNames_data()
{
    QTest::addColumn<QString>("text");
    for (const QStringView name :
         {QStringView(u"Sarah & Tom"), QStringView(u"X"), QStringView(u"Zoë Ümit"),
          QStringView(u"O’Neil-Smith, Jr."), QStringView(u"田中さくら"), QStringView(u"שרה"),
          QStringView(u"محمد"),
          QStringView(u"علی\u200Cرضا"), // a Persian name is spelled with a non-joiner
          QStringView(u"क्षितिज"), QStringView(u"👩‍❤️‍👩"), QStringView(u"Jane  Doe")})
        QTest::addRow("%s", name.toUtf8().constData()) << name.toString();
}

void TestDisplayName::takesNames()
{
    QFETCH(QString, text);
    const std::string name = text.toStdString();
    QVERIFY(displayNameFrom(name) == name);
    QVERIFY(displayNameFrom(" \t" + name + "\xC2\xA0\n") == name);
}

void TestDisplayName::refusesWhatNobodyIsCalled_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("nothing", "");
    row("blanks", "   \t\n");
    row("a no-break space", "\xC2\xA0");
    row("zero-width spaces", "\xE2\x80\x8B\xE2\x80\x8B");
    row("a byte order mark", "\xEF\xBB\xBF");
    row("a lone joiner", "\xE2\x80\x8D");
    row("a Hangul filler", "\xE3\x85\xA4");
    row("a null", QByteArray("Sa\0rah", 6));
    row("a line break", "Sarah\nTom");
    row("an escape", "Sarah\x1B[31m");
    row("a delete", "Sarah\x7F");
    row("a C1 control", "Sarah\xC2\x85x");
    row("a line separator", "Sarah\xE2\x80\xA8Tom");
    row("a right-to-left override", "Sarah\xE2\x80\xAEmoT");
    row("an isolate", "\xE2\x81\xA6Sarah\xE2\x81\xA9");
    row("a right-to-left mark", "Sarah\xE2\x80\x8F");
    row("no UTF-8", "Sarah\xFF");
    row("half a character", "Sarah\xC3");
    row("a surrogate", "Sarah\xED\xA0\x80");
}

void TestDisplayName::refusesWhatNobodyIsCalled()
{
    QFETCH(QByteArray, text);
    QVERIFY(!displayNameFrom({text.constData(), std::size_t(text.size())}));
}

void TestDisplayName::countsBytes()
{
    QVERIFY(displayNameFrom(std::string(200, 'x')));
    QVERIFY(!displayNameFrom(std::string(201, 'x')));
    QVERIFY(displayNameFrom(' ' + std::string(200, 'x')));
    std::string accents;
    for (int i = 0; i < 100; ++i)
        accents += "\xC3\xA9";
    QVERIFY(displayNameFrom(accents));
    QVERIFY(!displayNameFrom(accents + 'x'));
}

QTEST_APPLESS_MAIN(TestDisplayName)
#include "tst_displayname.moc"
