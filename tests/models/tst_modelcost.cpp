// SPDX-License-Identifier: MIT
// What models hold and what they ask of the store, whose work is done only when the test says so.
#include "channels/store/localstore.h"
#include "models/channellistmodel.h"
#include "models/memberlistmodel.h"
#include "models/messagelistmodel.h"
#include "models/needsanswermodel.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/weddingmodel.h"
#include "tests/support/byhand.h"
#include "tests/support/memoryfolder.h"
#include "tests/support/samplestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace models;
using namespace Qt::StringLiterals;

namespace {

QDateTime now()
{
    return {QDate(2026, 12, 4), QTime(12, 0), Qt::UTC};
}

QList<channels::Message> messages(const QString &channel, int first, int last)
{
    QList<channels::Message> list;
    for (int seq = first; seq <= last; ++seq)
        list.append(SampleStore::message(channel, seq, u"Number %1?"_s.arg(seq)));
    return list;
}

//! A store whose work waits.
struct HeldStore {
    QTemporaryDir folder {support::memoryFolderTemplate()};
    support::ByHand queue;
    channels::LocalStore store {folder.path(), queue};

    HeldStore()
    {
        store.open();
        store.setUser(QString::fromLatin1(SampleStore::Me), u"Pat"_s);
        queue.runAll();
    }
    void put(const QString &channel, int count)
    {
        store.putChannels({SampleStore::info(channel, channel)});
        for (int first = 1; first <= count; first += 1000) {
            store.putMessages(SampleStore::name(channel), u"epoch-1"_s,
                              messages(channel, first, std::min(first + 999, count)));
            queue.runAll();
        }
    }
    //! Does the work, and that which its answers cause; answers how much there was.
    int answer()
    {
        int questions = 0;
        while (queue.size() > 0) {
            ++questions;
            queue.run(1);
            QCoreApplication::processEvents();
        }
        return questions;
    }
};

//! What it takes to open a channel and to look through its newest messages.
struct Cost {
    int questions = 0; // to the store
    int opened = 0; // rows, once it is open
    int most = 0; // rows, at any time
};

Cost costOf(HeldStore &held, const QString &channel)
{
    Cost cost;
    MessageListModel model(held.store, now);
    model.open(SampleStore::info(channel, channel), 0);
    cost.questions = held.answer();
    cost.opened = model.rowCount();
    for (int page = 0; page < 3; ++page) {
        model.fetchOlder();
        cost.questions += held.answer();
        cost.most = std::max(cost.most, model.rowCount());
    }
    return cost;
}

//! Every role of every row, as a view may ask for them at any moment.
int readAll(const QAbstractItemModel &model)
{
    int read = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        for (int role = 0; role < Qt::UserRole + 40; ++role)
            read += model.data(index, role).isValid() ? 1 : 0;
    }
    return read;
}

bool asksForAnswers(const WeddingModel &wedding)
{
    const auto wanted = QVariant::fromValue(WeddingModel::Section::NeedsAnswer);
    return !wedding.match(wedding.index(0), WeddingModel::SectionRole, wanted).isEmpty();
}

} // namespace

class TestModelCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHundredThousandMessagesCostNoMoreThanTwoHundred();
    void dataTouchesMemoryOnly();
};

void TestModelCost::aHundredThousandMessagesCostNoMoreThanTwoHundred()
{
    HeldStore held;
    held.put(u"few"_s, 200);
    held.put(u"many"_s, 100'000);
    const Cost few = costOf(held, u"few"_s);
    QCOMPARE(few.opened, MessageListModel::PageSize);
    QCOMPARE(few.most, 200);
    const Cost many = costOf(held, u"many"_s);
    QCOMPARE(many.opened, few.opened);
    QCOMPARE(many.questions, few.questions);
    QCOMPARE(many.most, MessageListModel::MaxRows);
}

void TestModelCost::dataTouchesMemoryOnly()
{
    HeldStore held;
    held.put(u"a"_s, 300);
    held.store.enqueue(SampleStore::outboxItem(u"a"_s, u"Mine"_s));
    held.store.saveDraft(SampleStore::name(u"a"_s), u"Dear"_s);
    ChannelListModel list(held.store, now);
    MessageListModel timeline(held.store, now);
    QueueModel queue(held.store);
    MemberListModel members;
    SearchModel search(held.store, list);
    NeedsAnswerModel needsAnswer(held.store, list, now);
    WeddingModel wedding(held.store, now);
    list.refresh();
    held.answer();
    const channels::ChannelInfo info = SampleStore::info(u"a"_s, u"A"_s);
    timeline.open(info, 3);
    queue.open(info.name);
    channels::Member anna;
    anna.userId = QString::fromLatin1(SampleStore::Anna);
    members.setMembers({anna});
    search.search({}, u"number"_s);
    needsAnswer.refresh();
    wedding.open(info);
    // The panel reads a moment after the messages.
    QTRY_VERIFY(held.answer() >= 0 && asksForAnswers(wedding));

    const QList<const QAbstractItemModel *> models = {&list,   &timeline,    &queue,  &members,
                                                      &search, &needsAnswer, &wedding};
    for (const QAbstractItemModel *model : models) {
        QVERIFY2(model->rowCount() > 0, model->metaObject()->className());
        QVERIFY2(readAll(*model) > model->rowCount(), model->metaObject()->className());
        QCOMPARE(held.queue.size(), std::size_t(0));
    }
    QCoreApplication::processEvents();
    QCOMPARE(held.queue.size(), std::size_t(0));
    // All of it is there still when the store is not.
    QFile::remove(held.folder.filePath(u"wedsync.db"_s));
    for (const QAbstractItemModel *model : models)
        QVERIFY2(readAll(*model) > model->rowCount(), model->metaObject()->className());
}

QTEST_GUILESS_MAIN(TestModelCost)
#include "tst_modelcost.moc"
