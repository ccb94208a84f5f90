// SPDX-License-Identifier: MIT
#include "channels/server/accesspolicy.h"

#include <QTest>

#include <array>
#include <string_view>

using namespace channels;
using namespace channels::server;

namespace {

using enum Operation;
constexpr std::array Operations = {See,  Leave,    Subscribe, History,       Presence,
                                   Send, MarkRead, Invite,    ManageMembers, ChangeMetadata};

constexpr auto Nobody = std::optional<MemberRole>();
constexpr auto Owner = std::optional(MemberRole::Owner);
constexpr auto Member = std::optional(MemberRole::Member);
constexpr auto Reader = std::optional(MemberRole::Reader);
using enum SubscriptionStatus;

struct Row {
    ChannelType type;
    std::optional<MemberRole> role;
    SubscriptionStatus status;
    // One letter per operation, in the order above: Allowed, Forbidden, Not found, Pending, becomes
    // Reader.
    std::string_view expected;
};

// CONTRACT section 3, written out: every channel type, role and status.
constexpr std::array Table = {
    //                                         See Leave Subscribe History Presence Send
    //                                         MarkRead Invite ManageMembers ChangeMetadata
    Row {ChannelType::Private, Nobody, Active, "NNNNNNNNNN"},
    Row {ChannelType::Private, Nobody, Paused, "NNNNNNNNNN"},
    Row {ChannelType::Private, Nobody, Pending, "NNNNNNNNNN"},
    Row {ChannelType::Private, Owner, Active, "AAAAAAAAAA"},
    Row {ChannelType::Private, Owner, Paused, "AAAAAAAAAA"},
    Row {ChannelType::Private, Owner, Pending, "NANNNNNNNN"},
    Row {ChannelType::Private, Member, Active, "AAAAAAAFFF"},
    Row {ChannelType::Private, Member, Paused, "AAAAAAAFFF"},
    Row {ChannelType::Private, Member, Pending, "NANNNNNNNN"},
    Row {ChannelType::Private, Reader, Active, "AAAAAFAFFF"},
    Row {ChannelType::Private, Reader, Paused, "AAAAAFAFFF"},
    Row {ChannelType::Private, Reader, Pending, "NANNNNNNNN"},

    Row {ChannelType::Shared, Nobody, Active, "NNPNNNNNNN"},
    Row {ChannelType::Shared, Nobody, Paused, "NNPNNNNNNN"},
    Row {ChannelType::Shared, Nobody, Pending, "NNPNNNNNNN"},
    Row {ChannelType::Shared, Owner, Active, "AAAAAAAAAA"},
    Row {ChannelType::Shared, Owner, Paused, "AAAAAAAAAA"},
    Row {ChannelType::Shared, Owner, Pending, "NAPNNNNNNN"},
    Row {ChannelType::Shared, Member, Active, "AAAAAAAFFF"},
    Row {ChannelType::Shared, Member, Paused, "AAAAAAAFFF"},
    Row {ChannelType::Shared, Member, Pending, "NAPNNNNNNN"},
    Row {ChannelType::Shared, Reader, Active, "AAAAAFAFFF"},
    Row {ChannelType::Shared, Reader, Paused, "AAAAAFAFFF"},
    Row {ChannelType::Shared, Reader, Pending, "NAPNNNNNNN"},

    Row {ChannelType::Broadcast, Nobody, Active, "AARAAFFFFF"},
    Row {ChannelType::Broadcast, Nobody, Paused, "AARAAFFFFF"},
    Row {ChannelType::Broadcast, Nobody, Pending, "AARAAFFFFF"},
    Row {ChannelType::Broadcast, Owner, Active, "AAAAAAAAAA"},
    Row {ChannelType::Broadcast, Owner, Paused, "AAAAAAAAAA"},
    Row {ChannelType::Broadcast, Owner, Pending, "AARAAFFFFF"},
    Row {ChannelType::Broadcast, Member, Active, "AAAAAFAFFF"},
    Row {ChannelType::Broadcast, Member, Paused, "AAAAAFAFFF"},
    Row {ChannelType::Broadcast, Member, Pending, "AARAAFFFFF"},
    Row {ChannelType::Broadcast, Reader, Active, "AAAAAFAFFF"},
    Row {ChannelType::Broadcast, Reader, Paused, "AAAAAFAFFF"},
    Row {ChannelType::Broadcast, Reader, Pending, "AARAAFFFFF"},
};
static_assert(Table.size() == 3 * 4 * 3);

char letter(Access access)
{
    switch (access) {
    case Access::Allowed:
        return 'A';
    case Access::Forbidden:
        return 'F';
    case Access::NotFound:
        return 'N';
    case Access::Pending:
        return 'P';
    case Access::BecomesReader:
        return 'R';
    }
    return '?';
}

} // namespace

class TestAccessPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheTable_data();
    void followsTheTable();
    void tableHasEveryCaseOnce();
};

void TestAccessPolicy::followsTheTable_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("service");
    for (std::size_t i = 0; i < Table.size(); ++i) {
        const Row &row = Table[i];
        const std::string name = std::string(text(row.type)) + ", "
            + (row.role ? std::string(text(*row.role)) : "nobody") + ", "
            + std::string(text(row.status));
        QTest::newRow(name.c_str()) << int(i) << false;
        QTest::newRow((name + ", service").c_str()) << int(i) << true;
    }
}

void TestAccessPolicy::followsTheTable()
{
    QFETCH(int, index);
    QFETCH(bool, service);
    const Row &row = Table[std::size_t(index)];
    std::string actual;
    for (const Operation operation : Operations) {
        const Accessor accessor {.service = service, .role = row.role, .status = row.status};
        actual += letter(accessTo(operation, row.type, accessor));
    }
    QCOMPARE(actual, std::string(service ? "AAAAAAAAAA" : row.expected));
}

void TestAccessPolicy::tableHasEveryCaseOnce()
{
    int found = 0;
    for (const ChannelType type :
         {ChannelType::Private, ChannelType::Shared, ChannelType::Broadcast}) {
        for (const auto &role : {Nobody, Owner, Member, Reader}) {
            for (const SubscriptionStatus status : {Active, Paused, Pending}) {
                const auto matches = [&](const Row &row) {
                    return row.type == type && row.role == role && row.status == status;
                };
                QCOMPARE(std::ranges::count_if(Table, matches), 1);
                ++found;
            }
        }
    }
    QCOMPARE(found, int(Table.size()));
}

QTEST_APPLESS_MAIN(TestAccessPolicy)
#include "tst_accesspolicy.moc"
