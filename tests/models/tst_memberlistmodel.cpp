// SPDX-License-Identifier: MIT
#include "models/memberlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using channels::Member;
using models::MemberListModel;

namespace {

const Member Pat {.userId = u"pat"_s, .displayName = u"Pat"_s, .role = channels::MemberRole::Owner};
const Member Anna {
    .userId = u"anna"_s, .displayName = u"Anna"_s, .role = channels::MemberRole::Member};
const Member Tom {.userId = u"tom"_s, .displayName = u"Tom"_s};

Member present(Member member)
{
    member.isPresent = true;
    return member;
}

QStringList names(const MemberListModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names.append(model.index(i).data().toString());
    return names;
}

} // namespace

class TestMemberListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsWhoIsThereFirst();
    void putsWhoAsksToBeLetInLast();
    void changesARowInPlace();
    void readsAsASentence();
    void knowsNames();
};

void TestMemberListModel::putsWhoIsThereFirst()
{
    MemberListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMembers({Pat, Anna, present(Tom)});
    QCOMPARE(names(model), (QStringList {u"Tom"_s, u"Anna"_s, u"Pat"_s}));
    QCOMPARE(model.presentCount(), 1);
    model.setMembers({Pat, present(Anna), Tom});
    QCOMPARE(names(model), (QStringList {u"Anna"_s, u"Pat"_s, u"Tom"_s}));
    model.setMembers({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.presentCount(), 0);
}

void TestMemberListModel::putsWhoAsksToBeLetInLast()
{
    Member asking = Anna;
    asking.status = channels::SubscriptionStatus::Pending;
    MemberListModel model;
    model.setMembers({asking, Tom});
    QCOMPARE(names(model), (QStringList {u"Tom"_s, u"Anna"_s}));
    QVERIFY(model.index(1).data(MemberListModel::PendingRole).toBool());
    QVERIFY(!model.index(0).data(MemberListModel::PendingRole).toBool());
}

void TestMemberListModel::changesARowInPlace()
{
    MemberListModel model;
    model.setMembers({Anna, Tom});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy counts(&model, &MemberListModel::countsChanged);
    model.setMembers({Anna, Tom}); // no news
    QCOMPARE(counts.size(), 0);
    model.setMembers({present(Anna), Tom});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(counts.size(), 1);
    QVERIFY(model.index(0).data(MemberListModel::PresentRole).toBool());
}

void TestMemberListModel::readsAsASentence()
{
    MemberListModel model;
    model.setUserId(u"pat"_s);
    Member asking = Tom;
    asking.status = channels::SubscriptionStatus::Pending;
    model.setMembers({present(Anna), Pat, asking});
    const auto sentence = [&model](int row) {
        return model.index(row).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(sentence(0), u"Anna, member, here now"_s);
    QCOMPARE(sentence(1), u"You, owner"_s);
    QCOMPARE(sentence(2), u"Tom, reader, asks to join"_s);
}

void TestMemberListModel::knowsNames()
{
    MemberListModel model;
    Member ghost;
    ghost.userId = u"ghost"_s;
    model.setMembers({Anna, ghost});
    QCOMPARE(model.nameOf(u"anna"_s), u"Anna"_s);
    QCOMPARE(model.nameOf(u"ghost"_s), u"Somebody"_s);
    QVERIFY(model.nameOf(u"nobody"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestMemberListModel)
#include "tst_memberlistmodel.moc"
