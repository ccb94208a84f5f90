// SPDX-License-Identifier: MIT
#include "channels/client/apianswers.h"

#include "channels/client/answerjson.h"

#include <algorithm>

namespace channels {

using namespace answerjson;

namespace {

constexpr qint64 MaxCount = 1'000'000'000;

// The keys that the programs know; anything else in the metadata is the owner's business.
bool readMetadata(json::value value, ChannelInfo &info)
{
    return readObject(value, [&](std::string_view key, json::value member) {
        std::string_view text;
        if (key != "title" && key != "weddingDate" && key != "venue")
            return true;
        if (member.get_string().get(text) != simdjson::SUCCESS)
            return true; // free JSON: of another type it means nothing
        const QString string = QString::fromUtf8(text.data(), qsizetype(text.size()));
        if (key == "title")
            info.title = string;
        else if (key == "venue")
            info.venue = string;
        else
            info.weddingDate = QDate::fromString(string, Qt::ISODate);
        return true;
    });
}

// One member of a listed channel whose value is of an open kind.
bool readInfo(ChannelInfo &info, std::string_view key, json::value member)
{
    if (key == "id")
        return read(member, info.id);
    if (key == "epoch")
        return read(member, info.epoch);
    if (key == "headSeq")
        return read(member, info.headSeq);
    if (key == "lastActivity")
        return readTime(member, info.lastActivity);
    if (key == "unreadCount") {
        qint64 count = 0;
        const bool isNumber = read(member, count);
        info.serverUnread = int(std::clamp<qint64>(count, 0, MaxCount));
        return isNumber;
    }
    return key != "metadata" || readMetadata(member, info);
}

// Nothing in \a listed when it is a channel that this program cannot know.
bool readListed(json::value value, std::optional<ListedChannel> &listed)
{
    ListedChannel channel;
    ChannelInfo &info = channel.info;
    std::optional<ChannelName> name;
    std::optional<ChannelType> type;
    std::optional<MemberRole> role;
    std::optional<SubscriptionStatus> status;
    const bool valid = readObject(value, [&](std::string_view key, json::value member) {
        if (key == "name") {
            QString text;
            const bool isText = read(member, text);
            name = ChannelName::parse(text);
            return isText;
        }
        if (key == "type")
            return readEnum(member, channelTypeFrom, type);
        if (key == "role")
            return readEnum(member, memberRoleFrom, role);
        if (key == "status")
            return readEnum(member, subscriptionStatusFrom, status);
        if (key == "lastSeenMessageId")
            return readOrNull(member, channel.lastSeenMessageId);
        return readInfo(info, key, member);
    });
    if (!valid)
        return false;
    if (name && type && role && status) {
        info.name = *name;
        info.type = *type;
        info.role = *role;
        info.status = *status;
        listed = channel;
    }
    return true;
}

bool readMember(json::value value, Member &member)
{
    std::optional<UserType> userType;
    std::optional<MemberRole> role;
    std::optional<SubscriptionStatus> status;
    const bool valid = readObject(value, [&](std::string_view key, json::value field) {
        if (key == "userId")
            return read(field, member.userId);
        if (key == "displayName")
            return readOrNull(field, member.displayName);
        if (key == "userType")
            return readEnum(field, userTypeFrom, userType);
        if (key == "role")
            return readEnum(field, memberRoleFrom, role);
        if (key == "status")
            return readEnum(field, subscriptionStatusFrom, status);
        if (key == "lastSeenSeq")
            return read(field, member.lastSeenSeq);
        return true;
    });
    member.userType = userType.value_or(member.userType);
    member.role = role.value_or(member.role);
    member.status = status.value_or(member.status);
    return valid && !member.userId.isEmpty();
}

} // namespace

Result<QList<ListedChannel>> readChannelList(std::string_view body)
{
    json::document document;
    json::object object;
    QList<ListedChannel> channels;
    bool found = false;
    const auto readOne = [&](json::value item) {
        std::optional<ListedChannel> listed;
        if (!readListed(item, listed))
            return false;
        if (listed)
            channels.append(*listed);
        return true;
    };
    const bool valid = load(body, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key != "channels")
                               return true;
                           found = true;
                           return readArray(value, readOne);
                       });
    if (!valid || !found)
        return unreadable("list of channels");
    return channels;
}

Result<QList<Member>> readMembers(std::string_view body)
{
    json::document document;
    json::object object;
    QList<Member> members;
    bool found = false;
    const bool valid = load(body, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key != "members")
                               return true;
                           found = true;
                           return readArray(value, [&](json::value item) {
                               return readMember(item, members.emplaceBack());
                           });
                       });
    if (!valid || !found)
        return unreadable("list of members");
    return members;
}

Result<MessagePage> readMessagePage(const ChannelName &channel, std::string_view body)
{
    json::document document;
    json::object object;
    MessagePage page;
    bool found = false;
    const bool valid = load(body, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "limited")
                               return read(value, page.limited);
                           if (key != "messages")
                               return true;
                           found = true;
                           return readMessages(value, channel, page.messages);
                       });
    if (!valid || !found)
        return unreadable("page of messages");
    return page;
}

Error readHttpError(int status, std::string_view body)
{
    json::document document;
    json::object object;
    Refusal refused;
    const auto readError = [&](std::string_view key, json::value value) {
        return readRefusalMember(key, value, refused);
    };
    const bool told = load(body, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                          return key != "error" || readObject(value, readError);
                      });
    if (told && !refused.code.isEmpty())
        return refused.toError();
    // A proxy in between answers in its own words. Whoever knows none of these calls, or leads
    // somewhere else, is no server of this kind.
    Error error {ErrorKind::Internal, QStringLiteral("The server answered %1.").arg(status), {}};
    if (status == 401)
        error.kind = ErrorKind::Unauthorized;
    else if (status == 403)
        error.kind = ErrorKind::Forbidden;
    else if (status / 100 == 3 || status == 400 || status == 404 || status == 405 || status == 501)
        error.kind = ErrorKind::AnotherProgram;
    else if (status == 429)
        error.kind = ErrorKind::RateLimited;
    else if (status == 502 || status == 503 || status == 504)
        error.kind = ErrorKind::Unreachable;
    return error;
}

} // namespace channels
