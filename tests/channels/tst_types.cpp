// SPDX-License-Identifier: MIT
#include "channels/types/channeltypes.h"
#include "channels/types/error.h"
#include "channels/types/result.h"

#include <QTest>

#include <string>

using namespace channels;

class TestTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errorsHaveTheirCodeAndStatus_data();
    void errorsHaveTheirCodeAndStatus();
    void vocabulariesReadBack();
    void vocabulariesRefuseOtherTexts_data();
    void vocabulariesRefuseOtherTexts();
    void resultHoldsAValueOrAnError();
};

void TestTypes::errorsHaveTheirCodeAndStatus_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("expectedCode");
    QTest::addColumn<int>("status");
    const auto row = [](ErrorKind kind, const char *expectedCode, int status) {
        QTest::newRow(expectedCode) << int(kind) << std::string(expectedCode) << status;
    };
    // CONTRACT section 7.
    row(ErrorKind::InvalidRequest, "invalid_request", 400);
    row(ErrorKind::InvalidChannelName, "invalid_channel_name", 400);
    row(ErrorKind::Unauthorized, "unauthorized", 401);
    row(ErrorKind::TokenExpired, "token_expired", 401);
    row(ErrorKind::Forbidden, "forbidden", 403);
    row(ErrorKind::ChannelLimitReached, "channel_limit_reached", 403);
    row(ErrorKind::NotFound, "not_found", 404);
    row(ErrorKind::Conflict, "conflict", 409);
    row(ErrorKind::PayloadTooLarge, "payload_too_large", 413);
    row(ErrorKind::RateLimited, "rate_limited", 429);
    row(ErrorKind::TooManyConnections, "too_many_connections", 429);
    row(ErrorKind::QueueFull, "queue_full", 0);
    row(ErrorKind::ServerDraining, "server_draining", 503);
    row(ErrorKind::StoreUnavailable, "store_unavailable", 503);
    row(ErrorKind::Internal, "internal", 500);
    row(ErrorKind::CertificateRefused, "certificate_refused", 0);
    row(ErrorKind::AnotherProgram, "another_program", 0);
    row(ErrorKind::Unreachable, "unreachable", 0);
}

void TestTypes::errorsHaveTheirCodeAndStatus()
{
    QFETCH(int, kind);
    QFETCH(std::string, expectedCode);
    QFETCH(int, status);
    QCOMPARE(code(ErrorKind(kind)), expectedCode);
    QCOMPARE(httpStatus(ErrorKind(kind)), status);
    QCOMPARE(errorKindFrom(expectedCode), std::optional(ErrorKind(kind)));
    QCOMPARE(errorKindFrom(expectedCode + ' '), std::nullopt);
}

void TestTypes::vocabulariesReadBack()
{
    QCOMPARE(text(ChannelType::Private), "private");
    QCOMPARE(text(ChannelType::Shared), "shared");
    QCOMPARE(text(ChannelType::Broadcast), "broadcast");
    for (const auto type : {ChannelType::Private, ChannelType::Shared, ChannelType::Broadcast})
        QCOMPARE(channelTypeFrom(text(type)), std::optional(type));

    QCOMPARE(text(MemberRole::Owner), "owner");
    QCOMPARE(text(MemberRole::Member), "member");
    QCOMPARE(text(MemberRole::Reader), "reader");
    for (const auto role : {MemberRole::Owner, MemberRole::Member, MemberRole::Reader})
        QCOMPARE(memberRoleFrom(text(role)), std::optional(role));

    QCOMPARE(text(SubscriptionStatus::Active), "active");
    QCOMPARE(text(SubscriptionStatus::Paused), "paused");
    QCOMPARE(text(SubscriptionStatus::Pending), "pending");
    for (const auto status :
         {SubscriptionStatus::Active, SubscriptionStatus::Paused, SubscriptionStatus::Pending})
        QCOMPARE(subscriptionStatusFrom(text(status)), std::optional(status));

    QCOMPARE(text(UserType::Supplier), "supplier");
    QCOMPARE(text(UserType::Couple), "couple");
    for (const auto type : {UserType::Supplier, UserType::Couple})
        QCOMPARE(userTypeFrom(text(type)), std::optional(type));

    QCOMPARE(text(Tier::Free), "free");
    QCOMPARE(text(Tier::Paid), "paid");
    for (const auto tier : {Tier::Free, Tier::Paid})
        QCOMPARE(tierFrom(text(tier)), std::optional(tier));
}

void TestTypes::vocabulariesRefuseOtherTexts_data()
{
    QTest::addColumn<std::string>("text");
    for (const char *text : {"", "Private", "OWNER", "active ", " free", "suppliers", "none"})
        QTest::newRow(*text ? text : "(empty)") << std::string(text);
}

void TestTypes::vocabulariesRefuseOtherTexts()
{
    QFETCH(std::string, text);
    QVERIFY(!channelTypeFrom(text));
    QVERIFY(!memberRoleFrom(text));
    QVERIFY(!subscriptionStatusFrom(text));
    QVERIFY(!userTypeFrom(text));
    QVERIFY(!tierFrom(text));
    QVERIFY(!errorKindFrom(text));
}

void TestTypes::resultHoldsAValueOrAnError()
{
    const Result<std::string> value(std::string("x"));
    QVERIFY(value.ok());
    QVERIFY(value);
    QCOMPARE(*value, std::string("x"));
    const Result<std::string> refused(ErrorKind::RateLimited, QStringLiteral("Too fast."));
    QVERIFY(!refused.ok());
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error {ErrorKind::RateLimited, QStringLiteral("Too fast."), {}}));
    QVERIFY(done().ok());
}

QTEST_APPLESS_MAIN(TestTypes)
#include "tst_types.moc"
