// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsAskedFor_data();
    void readsWhatIsAskedFor();
    void takesALinkWithEachMode();
    void refusesWithOneSentence_data();
    void refusesWithOneSentence();
    void helpsOnStdout();
};

void TestCommandLine::readsWhatIsAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("tokenFile");
    using app::Mode;
    QTest::newRow("nothing") << QStringList() << int(Mode::Local) << u""_s << u""_s << u""_s;
    QTest::newRow("data") << QStringList {u"--data"_s, u"/d"_s} << int(Mode::Local) << u"/d"_s
                          << u""_s << u""_s;
    QTest::newRow("host") << QStringList {u"--host"_s, u"--data=/d"_s} << int(Mode::Host) << u"/d"_s
                          << u""_s << u""_s;
    QTest::newRow("demo") << QStringList {u"--demo"_s} << int(Mode::Demo) << u""_s << u""_s
                          << u""_s;
    QTest::newRow("connect") << QStringList {u"--data"_s,       u"/d"_s,
                                             u"--connect"_s,    u"https://weddings.example:8443"_s,
                                             u"--token-file"_s, u"/t"_s}
                             << int(Mode::Connect) << u"/d"_s << u"https://weddings.example:8443"_s
                             << u"/t"_s;
    QTest::newRow("invite") << QStringList {u"--invite"_s, u"https://weddings.example/join/abc"_s}
                            << int(Mode::Join) << u""_s << u""_s << u""_s;
}

void TestCommandLine::readsWhatIsAskedFor()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, mode);
    const auto parsed = app::parseCommandLine(QStringList {u"wedsync"_s} + arguments);
    const auto *line = std::get_if<app::CommandLine>(&parsed);
    QVERIFY(line);
    QCOMPARE(int(line->mode), mode);
    QTEST(line->dataFolder, "data");
    QTEST(line->server.toString(), "server");
    QTEST(line->tokenFile, "tokenFile");
}

void TestCommandLine::takesALinkWithEachMode()
{
    const QString link = u"wedsync://open?channel=couple:wedding:1"_s;
    for (const QStringList &mode :
         {QStringList(), QStringList {u"--host"_s}, QStringList {u"--data"_s, u"/d"_s}}) {
        const auto parsed =
            app::parseCommandLine(QStringList {u"wedsync"_s} + mode + QStringList {link});
        QVERIFY(std::holds_alternative<app::CommandLine>(parsed));
        QCOMPARE(std::get<app::CommandLine>(parsed).link, link);
    }
}

void TestCommandLine::refusesWithOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown") << QStringList {u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("a file") << QStringList {u"plan.pdf"_s} << u"plan.pdf"_s;
    QTest::newRow("no invite") << QStringList {u"--invite"_s, u"https://weddings.example/abc"_s}
                               << u"is not an invite"_s;
    QTest::newRow("two modes") << QStringList {u"--demo"_s, u"--host"_s} << u"--demo"_s;
    QTest::newRow("no token") << QStringList {u"--connect"_s, u"http://h"_s} << u"--token-file"_s;
    QTest::newRow("no server") << QStringList {u"--token-file"_s, u"f"_s} << u"--connect"_s;
    QTest::newRow("empty token file")
        << QStringList {u"--connect"_s, u"http://h"_s, u"--token-file="_s} << u"--token-file"_s;
    QTest::newRow("what is no link") << QStringList {u"https://h/join/abc"_s} << u"https://h/"_s;
    QTest::newRow("two links") << QStringList {u"wedsync://a"_s, u"wedsync://b"_s} << u"one link"_s;
    QTest::newRow("no value") << QStringList {u"--data"_s} << u"data"_s;
    QTest::newRow("empty data") << QStringList {u"--data="_s} << u"--data"_s;
    QTest::newRow("demo with data")
        << QStringList {u"--demo"_s, u"--data"_s, u"d"_s} << u"--demo"_s;
    for (const QString &url : {u"weddings.example"_s, u"ftp://h"_s, u"http://"_s, u"ws://h"_s,
                               u"http://h:port"_s, u"http://a b"_s})
        QTest::newRow(qPrintable(u"url "_s + url))
            << QStringList {u"--connect"_s, url, u"--token-file"_s, u"f"_s} << url;
}

void TestCommandLine::refusesWithOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, names);
    const auto parsed = app::parseCommandLine(QStringList {u"wedsync"_s} + arguments);
    const auto *message = std::get_if<app::CommandLineMessage>(&parsed);
    QVERIFY(message);
    QCOMPARE(message->exitStatus, 2);
    QVERIFY2(message->text.contains(names), qPrintable(message->text));
    QVERIFY(message->text.startsWith("wedsync: "_L1));
    QCOMPARE(message->text.count(u'\n'), 2); // the sentence, and where help is
}

void TestCommandLine::helpsOnStdout()
{
    const auto help = app::parseCommandLine({u"wedsync"_s, u"--help"_s});
    const auto &message = std::get<app::CommandLineMessage>(help);
    QCOMPARE(message.exitStatus, 0);
    QVERIFY(message.text.startsWith("Usage: wedsync [options]"_L1));
    for (const QString &option :
         {u"--data"_s, u"--connect"_s, u"--token-file"_s, u"--host"_s, u"--demo"_s})
        QVERIFY2(message.text.contains(option), qPrintable(option));
    const auto version = app::parseCommandLine({u"wedsync"_s, u"--version"_s});
    QCOMPARE(std::get<app::CommandLineMessage>(version).text, u"wedsync " WEDSYNC_VERSION "\n"_s);
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
