// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverToTheFirst();
    void runsBesideAnotherFolder();
    void followsOneThatHasEnded();
};

void TestSingleInstance::handsOverToTheFirst()
{
    const QTemporaryDir folder;
    const app::SingleInstance first(folder.path());
    QVERIFY(first.isFirst());
    QSignalSpy told(&first, &app::SingleInstance::told);
    const app::SingleInstance second(folder.path());
    QVERIFY(!second.isFirst());
    QVERIFY(second.tell(u"wedsync://x"_s));
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toString(), u"wedsync://x"_s);
}

void TestSingleInstance::runsBesideAnotherFolder()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    const app::SingleInstance first(one.path());
    const app::SingleInstance second(other.path());
    QVERIFY(first.isFirst());
    QVERIFY(second.isFirst());
}

void TestSingleInstance::followsOneThatHasEnded()
{
    const QTemporaryDir folder;
    {
        const app::SingleInstance first(folder.path());
        QVERIFY(first.isFirst());
    }
    const app::SingleInstance second(folder.path());
    QVERIFY(second.isFirst());
    QSignalSpy told(&second, &app::SingleInstance::told);
    QVERIFY(app::SingleInstance(folder.path()).tell({}));
    QTRY_COMPARE(told.count(), 1); // raised, and asked for nothing
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
