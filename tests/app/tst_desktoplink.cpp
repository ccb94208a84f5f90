// SPDX-License-Identifier: MIT
#include "app/desktoplink.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDesktopLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnInvite_data();
    void readsAnInvite();
    void readsAChannel();
    void takesNothingElse_data();
    void takesNothingElse();
};

void TestDesktopLink::readsAnInvite_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("wedsync") << u"wedsync://join?url=https%3A%2F%2Fh.example%3A8443%2Fjoin%2Fabc"_s;
    QTest::newRow("not encoded") << u"wedsync://join?url=https://h.example:8443/join/abc"_s;
    QTest::newRow("in capitals") << u"WEDSYNC://JOIN?url=https://h.example:8443/join/abc"_s;
    QTest::newRow("web") << u"https://h.example:8443/join/abc"_s;
    QTest::newRow("spaces around") << u"  https://h.example:8443/join/abc\n"_s;
}

void TestDesktopLink::readsAnInvite()
{
    QFETCH(QString, link);
    const auto read = app::desktopLinkFrom(link);
    QVERIFY(read && std::holds_alternative<channels::InviteLink>(*read));
    const channels::InviteLink expected {QUrl(u"https://h.example:8443"_s), u"abc"_s};
    QCOMPARE(std::get<channels::InviteLink>(*read), expected);
}

void TestDesktopLink::readsAChannel()
{
    const auto read = app::desktopLinkFrom(u"wedsync://open?channel=couple:wedding:1"_s);
    QVERIFY(read && std::holds_alternative<channels::ChannelName>(*read));
    QCOMPARE(std::get<channels::ChannelName>(*read).toString(), u"couple:wedding:1"_s);
}

void TestDesktopLink::takesNothingElse_data()
{
    QTest::addColumn<QString>("link");
    for (const char *link :
         {"", "wedsync:", "wedsync://", "wedsync://open", "wedsync://open?channel=",
          "wedsync://open?channel=../../etc", "wedsync://open?channel=a:b", "wedsync://join",
          "wedsync://join?url=file:///etc/passwd", "wedsync://join?url=javascript:alert(1)",
          "wedsync://join?url=https://h.example/elsewhere/abc",
          "wedsync://join?url=wedsync://join?url=https://h.example/join/abc",
          "wedsync://erase?url=https://h.example/join/abc", "https://h.example/",
          "couple:wedding:1"})
        QTest::newRow(link) << QString::fromLatin1(link);
}

void TestDesktopLink::takesNothingElse()
{
    QFETCH(QString, link);
    QVERIFY(!app::desktopLinkFrom(link));
}

QTEST_APPLESS_MAIN(TestDesktopLink)
#include "tst_desktoplink.moc"
