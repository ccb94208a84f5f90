// SPDX-License-Identifier: MIT
#include "channels/types/channelname.h"

#include <QTest>

using channels::ChannelName;

class TestChannelName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsIntoItsParts();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void takesTheLongestNameAndNotOneMore();
};

void TestChannelName::splitsIntoItsParts()
{
    const auto name = ChannelName::parse(std::string_view("supplier:dashboard:123"));
    QVERIFY(name);
    QCOMPARE(name->scope(), channels::Scope::Supplier);
    QCOMPARE(name->entity(), std::string_view("dashboard"));
    QCOMPARE(name->id(), std::string_view("123"));
    QCOMPARE(name->toString(), QStringLiteral("supplier:dashboard:123"));
}

void TestChannelName::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts = {
        QString(),
        QStringLiteral("supplier"),
        QStringLiteral("supplier:a"),
        QStringLiteral("supplier:a:"),
        QStringLiteral("supplier::b"),
        QStringLiteral(":a:b"),
        QStringLiteral("Supplier:a:b"),
        QStringLiteral("guest:a:b"),
        QStringLiteral("supplier:a:b:c"),
        QStringLiteral("supplier:-a:b"),
        QStringLiteral("supplier:a:.b"),
        QStringLiteral("supplier:a b:c"),
        QStringLiteral("supplier:é:b"),
        QStringLiteral("realtime:supplier:a:b"),
        QStringLiteral("supplier:a:b\n"),
        QStringLiteral("supplier:a:b") + QChar(u'\0'),
    };
    for (const QString &text : texts)
        QTest::newRow(qPrintable(text.isEmpty() ? QStringLiteral("(empty)") : text)) << text;
}

void TestChannelName::refusesWhatIsNoName()
{
    QFETCH(QString, text);
    QVERIFY(!ChannelName::parse(text));
}

void TestChannelName::takesTheLongestNameAndNotOneMore()
{
    const std::string start = "form:response:";
    const std::string longest = start + std::string(ChannelName::MaxBytes - start.size(), 'x');
    QVERIFY(ChannelName::parse(longest));
    QVERIFY(!ChannelName::parse(longest + 'x'));
}

QTEST_APPLESS_MAIN(TestChannelName)
#include "tst_channelname.moc"
