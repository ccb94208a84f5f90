// SPDX-License-Identifier: MIT
#include "models/channellistmodel.h"
#include "models/shownchannels.h"
#include "tests/support/byhand.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::ChannelListModel;

class TestChannelListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsByDistanceToTheWedding();
    void sortsAsItIsTold_data();
    void sortsAsItIsTold();
    void keepsTheOrderThatAPersonMakes();
    void showsNothingThatWasReadBeforeAChange();
    void showsWhatCameAndWhereReadingStands();
    void insertsABatchInOneGo();
    void keepsASelectionWhenRowsMove();
    void tellsOfAChangedStateOnce();
    void countsEveryBadgeFromTheSameRows();
    void putsWhatIsPinnedFirstInEveryOrder();
    void mutesForATime();
    void hidesWhatIsArchivedUntilSomethingNewComes();
    void filtersWhatIsUnread();

private:
    static QDateTime now() { return QDateTime(QDate(2026, 12, 2), QTime(12, 0)); }
    static QStringList titles(const ChannelListModel &model);
};

QStringList TestChannelListModel::titles(const ChannelListModel &model)
{
    QStringList titles;
    for (int i = 0; i < model.rowCount(); ++i)
        titles.append(model.index(i).data().toString());
    return titles;
}

void TestChannelListModel::groupsByDistanceToTheWedding()
{
    SampleStore sample;
    const QDate today = now().date();
    sample.put({SampleStore::info(u"past"_s, u"Past"_s, today.addDays(-1)),
                SampleStore::info(u"older"_s, u"Older"_s, today.addDays(-9)),
                SampleStore::info(u"other"_s, u"Dashboard"_s),
                SampleStore::info(u"later"_s, u"Later"_s, today.addDays(32)),
                SampleStore::info(u"month"_s, u"Month"_s, today.addDays(31)),
                SampleStore::info(u"week"_s, u"Week"_s, today.addDays(7)),
                SampleStore::info(u"today"_s, u"Today"_s, today)});
    ChannelListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    const QStringList order = {u"Today"_s, u"Week"_s,  u"Month"_s,    u"Later"_s,
                               u"Past"_s,  u"Older"_s, u"Dashboard"_s};
    QTRY_COMPARE(titles(model), order);
    using Group = ChannelListModel::Group;
    const QList<Group> groups = {Group::ThisWeek, Group::ThisWeek, Group::ThisMonth, Group::Later,
                                 Group::Past,     Group::Past,     Group::Other};
    const QList<bool> first = {true, false, true, true, true, false, true};
    for (int i = 0; i < groups.size(); ++i) {
        QCOMPARE(model.index(i).data(ChannelListModel::GroupRole).value<Group>(), groups.at(i));
        QCOMPARE(model.index(i).data(ChannelListModel::FirstOfGroupRole).toBool(), first.at(i));
    }
}

void TestChannelListModel::sortsAsItIsTold_data()
{
    using Order = ChannelListModel::SortOrder;
    QTest::addColumn<Order>("order");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("by date") << Order::WeddingDate
                             << QStringList {u"Soon"_s, u"Élan"_s, u"Past"_s, u"Board"_s};
    QTest::newRow("by activity") << Order::Recent
                                 << QStringList {u"Past"_s, u"Board"_s, u"Élan"_s, u"Soon"_s};
    QTest::newRow("by name") << Order::Name
                             << QStringList {u"Board"_s, u"Past"_s, u"Soon"_s, u"Élan"_s};
    QTest::newRow("by hand") << Order::Manual
                             << QStringList {u"Soon"_s, u"Past"_s, u"Board"_s, u"Élan"_s};
}

void TestChannelListModel::sortsAsItIsTold()
{
    QFETCH(ChannelListModel::SortOrder, order);
    QFETCH(QStringList, titles);
    SampleStore sample;
    const QDate today = now().date();
    QList<channels::ChannelInfo> infos = {
        SampleStore::info(u"soon"_s, u"Soon"_s, today.addDays(2)),
        SampleStore::info(u"later"_s, u"Élan"_s, today.addDays(60)),
        SampleStore::info(u"past"_s, u"Past"_s, today.addDays(-1)),
        SampleStore::info(u"other"_s, u"Board"_s)};
    for (const auto &[at, minutes] : {std::pair(0, 1), {1, 2}, {2, 9}, {3, 5}})
        infos[at].lastActivity = QDateTime(today, QTime(9, minutes), Qt::UTC);
    sample.put(infos);
    ChannelListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 4);
    const QPersistentModelIndex kept(model.index(model.rowOf(SampleStore::name(u"past"_s))));
    QVERIFY(sample.store.putInOrder({SampleStore::name(u"soon"_s), SampleStore::name(u"past"_s)})
                .result()
                .ok());
    const auto place = [&](const QString &id) {
        return model.summaryAt(model.rowOf(SampleStore::name(id))).manualPosition;
    };
    QTRY_VERIFY(place(u"soon"_s) == 0 && place(u"past"_s) == 1);
    model.setSortOrder(order);
    QCOMPARE(this->titles(model), titles);
    QCOMPARE(kept.data().toString(), u"Past"_s);
    for (int row = 0; row < 4; ++row) {
        QCOMPARE(model.index(row).data(ChannelListModel::FirstOfGroupRole).toBool(),
                 order == ChannelListModel::SortOrder::WeddingDate);
    }
    // New rows come in that order too.
    sample.put({SampleStore::info(u"new"_s, u"Aaa"_s)});
    QTRY_COMPARE(model.rowCount(), 5);
    if (order == ChannelListModel::SortOrder::Name)
        QCOMPARE(model.index(0).data().toString(), u"Aaa"_s);
}

void TestChannelListModel::keepsTheOrderThatAPersonMakes()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s), SampleStore::info(u"b"_s, u"B"_s),
                SampleStore::info(u"c"_s, u"C"_s)});
    {
        ChannelListModel model(sample.store, now);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 3);
        model.move(SampleStore::name(u"c"_s), -1);
        QCOMPARE(model.sortOrder(), ChannelListModel::SortOrder::Manual);
        QCOMPARE(titles(model), (QStringList {u"A"_s, u"C"_s, u"B"_s}));
        model.move(SampleStore::name(u"a"_s), -1); // it is the first
        model.move(SampleStore::name(u"none"_s), 1);
        model.move(SampleStore::name(u"a"_s), 5);
        QCOMPARE(titles(model), (QStringList {u"C"_s, u"B"_s, u"A"_s}));
        QSignalSpy refreshed(&model, &ChannelListModel::refreshed);
        QVERIFY(refreshed.wait());
        QCOMPARE(titles(model), (QStringList {u"C"_s, u"B"_s, u"A"_s}));
    }
    ChannelListModel later(sample.store, now); // the program was started again
    later.setSortOrder(ChannelListModel::sortOrderFrom(u"manual"_s));
    later.refresh();
    QTRY_COMPARE(titles(later), (QStringList {u"C"_s, u"B"_s, u"A"_s}));
    sample.put({SampleStore::info(u"0"_s, u"0"_s)});
    QTRY_COMPARE(titles(later), (QStringList {u"C"_s, u"B"_s, u"A"_s, u"0"_s}));
}

void TestChannelListModel::showsNothingThatWasReadBeforeAChange()
{
    const QTemporaryDir folder(support::memoryFolderTemplate());
    support::ByHand queue;
    channels::LocalStore store(folder.path(), queue);
    store.open();
    store.putChannels({SampleStore::info(u"a"_s, u"A"_s), SampleStore::info(u"b"_s, u"B"_s)});
    ChannelListModel model(store, now);
    const auto answer = [&queue] {
        queue.runAll();
        QCoreApplication::processEvents();
    };
    answer();
    model.refresh();
    answer();
    model.refresh();
    queue.runAll(); // read, and not yet shown
    model.move(SampleStore::name(u"b"_s), -1);
    const QStringList moved = {u"B"_s, u"A"_s};
    QStringList seen;
    connect(&model, &ChannelListModel::rowsMoved, this, [&] { seen += titles(model); });
    while (queue.size() > 0)
        answer();
    QCOMPARE(titles(model), moved);
    QCOMPARE(seen, QStringList());
    // The same of what is pinned.
    model.refresh();
    queue.runAll();
    channels::ChannelArrangement pinned;
    pinned.isPinned = true;
    model.arrange(SampleStore::name(u"a"_s), pinned);
    const auto groups = [&model] {
        return model.index(0).data(ChannelListModel::GroupRole).value<ChannelListModel::Group>();
    };
    QCoreApplication::processEvents();
    QCOMPARE(groups(), ChannelListModel::Group::Pinned);
    while (queue.size() > 0)
        answer();
    QCOMPARE(groups(), ChannelListModel::Group::Pinned);
}

void TestChannelListModel::showsWhatCameAndWhereReadingStands()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"Sarah & Tom"_s, now().date().addDays(20))});
    ChannelListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setUserId(QString::fromLatin1(SampleStore::Me));
    QTRY_COMPARE(model.rowCount(), 1);

    auto change = SampleStore::message(u"a"_s, 2, {});
    change.eventType = u"timeline:changed"_s;
    change.payload = R"({"item":"Ceremony","from":"15:00","to":"15:30"})";
    sample.put(u"a"_s,
               {SampleStore::message(u"a"_s, 1, u"Hello"_s), change,
                SampleStore::message(u"a"_s, 3, u"The florist asks"_s)});
    const QModelIndex row = model.index(0);
    QTRY_COMPARE(row.data(ChannelListModel::UnreadRole).toInt(), 3);
    QCOMPARE(row.data(ChannelListModel::UnseenChangesRole).toInt(), 1);
    QCOMPARE(row.data(ChannelListModel::PreviewRole).toString(), u"Anna: The florist asks"_s);

    QVERIFY(sample.store.markRead(SampleStore::name(u"a"_s), 2).result().ok());
    QTRY_COMPARE(row.data(ChannelListModel::UnreadRole).toInt(), 1);
    QCOMPARE(row.data(ChannelListModel::UnseenChangesRole).toInt(), 0);

    QVERIFY(sample.store.saveDraft(SampleStore::name(u"a"_s), u"Dear"_s).result().ok());
    model.setChannelState(SampleStore::name(u"a"_s), channels::ChannelState::Live);
    QTRY_COMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 u"Sarah & Tom, shared, wedding in 20 days, 1 unread, draft, live"_s);

    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 4, u"On it"_s, SampleStore::Me)});
    QTRY_COMPARE(row.data(ChannelListModel::PreviewRole).toString(), u"You: On it"_s);
    QCOMPARE(row.data(ChannelListModel::UnreadRole).toInt(), 1);
}

void TestChannelListModel::insertsABatchInOneGo()
{
    SampleStore sample;
    ChannelListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QList<channels::ChannelInfo> infos;
    for (int i = 0; i < 8; ++i)
        infos.append(SampleStore::info(QString::number(i), u"Wedding %1"_s.arg(i), now().date()));
    sample.put(infos);
    QTRY_COMPARE(model.rowCount(), 8);
    QCOMPARE(inserted.count(), 1);
}

void TestChannelListModel::keepsASelectionWhenRowsMove()
{
    SampleStore sample;
    const QDate today = now().date();
    auto moving = SampleStore::info(u"b"_s, u"Mike & Jo"_s, today.addDays(2));
    sample.put({SampleStore::info(u"a"_s, u"Sarah & Tom"_s, today.addDays(3)), moving,
                SampleStore::info(u"c"_s, u"Lee & Kim"_s, today.addDays(4))});
    ChannelListModel model(sample.store, now);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    const QPersistentModelIndex kept(model.index(0));
    QCOMPARE(kept.data().toString(), u"Mike & Jo"_s);
    moving.weddingDate = today.addDays(40);
    sample.put({moving});
    const QStringList order = {u"Sarah & Tom"_s, u"Lee & Kim"_s, u"Mike & Jo"_s};
    QTRY_COMPARE(titles(model), order);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(model.rowOf(SampleStore::name(u"b"_s)), 2);
    QCOMPARE(kept.data(ChannelListModel::WeddingDateRole).toDate(), today.addDays(40));
}

void TestChannelListModel::tellsOfAChangedStateOnce()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"Sarah & Tom"_s)});
    ChannelListModel model(sample.store, now);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setChannelState(SampleStore::name(u"a"_s), channels::ChannelState::Live);
    model.setChannelState(SampleStore::name(u"a"_s), channels::ChannelState::Live);
    QCOMPARE(changed.count(), 1);
    QVERIFY(changed.first().at(2).value<QList<int>>().contains(int(ChannelListModel::StateRole)));
    model.setChannelState(SampleStore::name(u"unknown"_s), channels::ChannelState::Live);
    QCOMPARE(changed.count(), 1);
}

void TestChannelListModel::countsEveryBadgeFromTheSameRows()
{
    SampleStore sample;
    const QDate today = now().date();
    sample.put({SampleStore::info(u"a"_s, u"A"_s, today), SampleStore::info(u"b"_s, u"B"_s, today),
                SampleStore::info(u"c"_s, u"C"_s)});
    sample.put(u"a"_s,
               {SampleStore::message(u"a"_s, 1, u"x"_s), SampleStore::message(u"a"_s, 2, u"y"_s)});
    sample.put(u"b"_s, {SampleStore::message(u"b"_s, 1, u"x"_s)});
    sample.put(u"c"_s, {SampleStore::message(u"c"_s, 1, u"x"_s)});
    ChannelListModel model(sample.store, now);
    model.refresh();
    QTRY_COMPARE(model.unreadTotal(), 4);
    QCOMPARE(model.index(0).data(ChannelListModel::GroupUnreadRole).toInt(), 3);
    QCOMPARE(model.index(2).data(ChannelListModel::GroupUnreadRole).toInt(), 1);
}

void TestChannelListModel::putsWhatIsPinnedFirstInEveryOrder()
{
    SampleStore sample;
    const QDate today = now().date();
    sample.put({SampleStore::info(u"a"_s, u"A"_s, today), SampleStore::info(u"b"_s, u"B"_s, today),
                SampleStore::info(u"c"_s, u"C"_s)});
    ChannelListModel model(sample.store, now);
    const QAbstractItemModelTester tester(&model);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 3);
    model.arrange(SampleStore::name(u"c"_s), {true, false, {}});
    model.arrange(SampleStore::name(u"a"_s), {false, true, {}});
    model.arrange(SampleStore::name(u"b"_s), {false, false, {}, u"changes"_s});
    using enum ChannelListModel::SortOrder;
    for (const auto order : {WeddingDate, Recent, Name, Manual}) {
        model.setSortOrder(order);
        QCOMPARE(model.rowOf(SampleStore::name(u"c"_s)), 0);
        QCOMPARE(model.rowOf(SampleStore::name(u"a"_s)), 2);
    }
    // It is on the disk too.
    ChannelListModel again(sample.store, now);
    again.refresh();
    QTRY_COMPARE(again.rowCount(), 3);
    QVERIFY(again.summaryAt(0).arrangement.isPinned);
    QVERIFY(again.summaryAt(2).arrangement.isArchived);
    QCOMPARE(again.summaryAt(1).arrangement.notifyLevel, u"changes"_s);
}

void TestChannelListModel::mutesForATime()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s)});
    QDateTime time = now();
    ChannelListModel model(sample.store, [&time] { return time; });
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 1);
    model.arrange(SampleStore::name(u"a"_s), {false, false, time.addSecs(60).toUTC()});
    QVERIFY(model.index(0).data(ChannelListModel::MutedRole).toBool());
    time = time.addSecs(60);
    QVERIFY(!model.index(0).data(ChannelListModel::MutedRole).toBool());
}

void TestChannelListModel::hidesWhatIsArchivedUntilSomethingNewComes()
{
    SampleStore sample;
    sample.put({SampleStore::info(u"a"_s, u"A"_s), SampleStore::info(u"b"_s, u"B"_s)});
    ChannelListModel model(sample.store, now);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    models::ShownChannels shown(model);
    const QAbstractItemModelTester tester(&shown);
    model.arrange(SampleStore::name(u"a"_s), {false, true, {}});
    QCOMPARE(shown.rowCount(), 1);
    QCOMPARE(shown.rowOf(SampleStore::name(u"a"_s)), -1);
    shown.setOpenChannel(SampleStore::name(u"a"_s));
    QCOMPARE(shown.rowCount(), 2);
    shown.setOpenChannel({});
    shown.setArchivedShown(true);
    QCOMPARE(shown.rowCount(), 2);
    shown.setArchivedShown(false);
    QCOMPARE(shown.rowCount(), 1);
    sample.put(u"a"_s, {SampleStore::message(u"a"_s, 1, u"x"_s)});
    QTRY_COMPARE(shown.rowCount(), 2);
    QTRY_COMPARE(shown.rowOf(SampleStore::name(u"a"_s)), 1);
}

void TestChannelListModel::filtersWhatIsUnread()
{
    SampleStore sample;
    const QDate today = now().date();
    sample.put({SampleStore::info(u"a"_s, u"A"_s, today), SampleStore::info(u"b"_s, u"B"_s, today),
                SampleStore::info(u"c"_s, u"C"_s)});
    sample.put(u"b"_s, {SampleStore::message(u"b"_s, 1, u"x"_s)});
    ChannelListModel model(sample.store, now);
    model.refresh();
    QTRY_COMPARE(model.unreadTotal(), 1);
    models::ShownChannels shown(model);
    shown.setUnreadOnly(true);
    QCOMPARE(shown.rowCount(), 1);
    // The first that is shown carries the heading, though another is the first of its group.
    QCOMPARE(shown.index(0, 0).data().toString(), u"B"_s);
    QVERIFY(shown.index(0, 0).data(ChannelListModel::FirstOfGroupRole).toBool());
    shown.setOpenChannel(SampleStore::name(u"c"_s)); // what is open stays in sight
    QCOMPARE(shown.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestChannelListModel)
#include "tst_channellistmodel.moc"
