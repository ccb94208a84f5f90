// SPDX-License-Identifier: MIT
#include "channels/client/answers.h"

#include "channels/protocol/jsonparser.h"

#include <QByteArray>

#include <algorithm>

namespace channels {

namespace {

namespace json = simdjson::ondemand;

constexpr qint64 MaxCount = 1'000'000'000;

Error unreadable(const char *what)
{
    return {ErrorKind::Internal,
            QStringLiteral("The server's %1 cannot be read.").arg(QLatin1StringView(what)),
            {}};
}

// Loads \a text and answers the object that it is.
bool load(std::string_view text, json::document &document, json::object &object)
{
    JsonParser &parser = JsonParser::ofThisThread();
    return parser.load(text, DeepestJson) && parser.iterate().get(document) == simdjson::SUCCESS
        && document.get_object().get(object) == simdjson::SUCCESS;
}

// Calls visit(key, value) for each member, in the order in which they come. A value may be read
// once; visit answers whether it is what it should be.
template <typename Visit>
bool eachMember(json::object object, Visit visit)
{
    for (auto field : object) {
        std::string_view key;
        json::value value;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS
            || field.value().get(value) != simdjson::SUCCESS || !visit(key, value))
            return false;
    }
    return true;
}

bool read(json::value value, QString &out)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    out = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return true;
}

bool readOrNull(json::value value, QString &out)
{
    json::json_type type {};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    return type == json::json_type::null || read(value, out);
}

bool read(json::value value, qint64 &out)
{
    std::int64_t number = 0;
    if (value.get_int64().get(number) != simdjson::SUCCESS)
        return false;
    out = number;
    return true;
}

bool read(json::value value, bool &out)
{
    return value.get_bool().get(out) == simdjson::SUCCESS;
}

bool readTime(json::value value, QDateTime &out)
{
    QString text;
    if (!read(value, text))
        return false;
    out = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    return out.isValid();
}

bool readRaw(json::value value, QByteArray &out)
{
    std::string_view text;
    if (simdjson::to_json_string(value).get(text) != simdjson::SUCCESS)
        return false;
    out = QByteArray(text.data(), qsizetype(text.size()));
    return true;
}

template <typename Visit>
bool readObject(json::value value, Visit visit)
{
    json::object object;
    return value.get_object().get(object) == simdjson::SUCCESS && eachMember(object, visit);
}

template <typename ReadElement>
bool readArray(json::value value, ReadElement readElement)
{
    json::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto element : array) {
        json::value item;
        if (element.get(item) != simdjson::SUCCESS || !readElement(item))
            return false;
    }
    return true;
}

bool readMessage(json::value value, const ChannelName &channel, Message &message)
{
    message.channel = channel;
    const bool valid = readObject(value, [&](std::string_view key, json::value member) {
        if (key == "id")
            return read(member, message.id);
        if (key == "seq")
            return read(member, message.seq);
        if (key == "eventType")
            return read(member, message.eventType);
        if (key == "payload")
            return readRaw(member, message.payload);
        if (key == "senderId")
            return readOrNull(member, message.senderId);
        if (key == "senderName")
            return readOrNull(member, message.senderName);
        if (key == "createdAt")
            return readTime(member, message.createdAt);
        if (key == "expiresAt")
            return readTime(member, message.expiresAt);
        if (key == "clientMessageId")
            return readOrNull(member, message.clientMessageId);
        return true;
    });
    return valid && message.seq > 0 && !message.id.isEmpty() && !message.eventType.isEmpty()
        && !message.payload.isEmpty() && message.createdAt.isValid();
}

bool readMessages(json::value value, const ChannelName &channel, QList<Message> &messages)
{
    const bool valid = readArray(value, [&](json::value item) {
        return readMessage(item, channel, messages.emplaceBack());
    });
    // Each seq once and ascending is what everything after this stands on.
    return valid
        && std::ranges::adjacent_find(messages, std::ranges::greater_equal(), &Message::seq)
        == messages.end();
}

template <typename Enum>
bool readEnum(json::value value, std::optional<Enum> (*parse)(std::string_view),
              std::optional<Enum> &out)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return false;
    out = parse(text);
    return true;
}

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
        if (key == "id")
            return read(member, info.id);
        if (key == "epoch")
            return read(member, info.epoch);
        if (key == "headSeq")
            return read(member, info.headSeq);
        if (key == "lastActivity")
            return readTime(member, info.lastActivity);
        if (key == "lastSeenMessageId")
            return readOrNull(member, channel.lastSeenMessageId);
        if (key == "unreadCount") {
            qint64 count = 0;
            const bool isNumber = read(member, count);
            info.serverUnread = int(std::clamp<qint64>(count, 0, MaxCount));
            return isNumber;
        }
        if (key == "metadata")
            return readMetadata(member, info);
        return true;
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

// `error` of an HTTP answer and `response` of a refused push have the same members.
Error refusal(const QString &code, const QString &message, qint64 retryAfterMs)
{
    Error error;
    error.kind = errorKindFrom(code.toStdString()).value_or(ErrorKind::Internal);
    error.detail = message;
    if (retryAfterMs > 0)
        error.retryAfter = std::chrono::milliseconds(retryAfterMs);
    return error;
}

struct Refusal {
    QString code;
    QString message;
    QString reason;
    qint64 retryAfterMs = 0;

    Error toError() const
    {
        return refusal(code, message.isEmpty() ? reason : message, retryAfterMs);
    }
};

bool readRefusalMember(std::string_view key, json::value member, Refusal &refusal)
{
    if (key == "code")
        return readOrNull(member, refusal.code);
    if (key == "message")
        return readOrNull(member, refusal.message);
    if (key == "reason")
        return readOrNull(member, refusal.reason);
    if (key == "retryAfterMs")
        return read(member, refusal.retryAfterMs);
    return true;
}

} // namespace

Result<std::string> readReply(std::string_view payload)
{
    json::document document;
    json::object object;
    QString status;
    QByteArray response;
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "status")
                               return read(value, status);
                           if (key == "response")
                               return readRaw(value, response);
                           return true;
                       });
    if (!valid || status.isEmpty())
        return unreadable("reply");
    if (status == QLatin1StringView("ok"))
        return response.isEmpty() ? std::string("{}") : response.toStdString();
    Refusal refused;
    const bool told = load(response.toStdString(), document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                          return readRefusalMember(key, value, refused);
                      });
    if (!told)
        return unreadable("refusal");
    return refused.toError();
}

Result<JoinAnswer> readJoinAnswer(const ChannelName &channel, std::string_view response)
{
    json::document document;
    json::object object;
    JoinAnswer answer;
    std::optional<SubscriptionStatus> status;
    const bool valid = load(response, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "status")
                               return readEnum(value, subscriptionStatusFrom, status);
                           if (key == "epoch")
                               return read(value, answer.epoch);
                           if (key == "headSeq")
                               return read(value, answer.headSeq);
                           if (key == "lastSeenMessageId")
                               return readOrNull(value, answer.lastSeenMessageId);
                           if (key == "messagesPerMinute")
                               return read(value, answer.messagesPerMinute);
                           if (key == "queuedMessages")
                               return readMessages(value, channel, answer.messages);
                           return true;
                       });
    if (!valid || answer.epoch.isEmpty() || !status || answer.headSeq < 0)
        return unreadable("answer to a join");
    answer.status = *status;
    return answer;
}

Result<PublishAnswer> readPublishAnswer(std::string_view response)
{
    json::document document;
    json::object object;
    PublishAnswer answer;
    const bool valid = load(response, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "messageId")
                               return read(value, answer.messageId);
                           if (key == "seq")
                               return read(value, answer.seq);
                           return true;
                       });
    if (!valid || answer.messageId.isEmpty() || answer.seq < 1)
        return unreadable("acknowledgement");
    return answer;
}

Result<Broadcast> readBroadcast(const ChannelName &channel, std::string_view payload)
{
    json::document document;
    json::object object;
    Broadcast broadcast;
    Message &message = broadcast.message;
    message.channel = channel;
    const auto readMeta = [&](std::string_view key, json::value value) {
        if (key == "id")
            return read(value, message.id);
        if (key == "seq")
            return read(value, message.seq);
        if (key == "epoch")
            return read(value, broadcast.epoch);
        if (key == "senderId")
            return readOrNull(value, message.senderId);
        if (key == "senderName")
            return readOrNull(value, message.senderName);
        if (key == "ts")
            return readTime(value, message.createdAt);
        if (key == "clientMessageId")
            return readOrNull(value, message.clientMessageId);
        return true;
    };
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "event")
                               return read(value, message.eventType);
                           if (key == "payload")
                               return readRaw(value, message.payload);
                           if (key == "meta")
                               return readObject(value, readMeta);
                           return true;
                       });
    const bool stored = message.seq > 0 && !message.id.isEmpty() && !broadcast.epoch.isEmpty()
        && message.createdAt.isValid();
    const bool ephemeral = message.seq == 0 && message.id.isEmpty();
    if (!valid || message.eventType.isEmpty() || message.payload.isEmpty()
        || (!stored && !ephemeral))
        return unreadable("broadcast");
    return broadcast;
}

Result<ReadMarker> readReadMarker(std::string_view payload)
{
    json::document document;
    json::object object;
    ReadMarker marker;
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           if (key == "userId")
                               return read(value, marker.userId);
                           if (key == "lastSeenMessageId")
                               return read(value, marker.lastSeenMessageId);
                           if (key == "lastSeenSeq")
                               return read(value, marker.lastSeenSeq);
                           return true;
                       });
    if (!valid || marker.userId.isEmpty() || marker.lastSeenMessageId.isEmpty())
        return unreadable("read marker");
    return marker;
}

std::optional<Error> readComplaint(std::string_view payload)
{
    json::document document;
    json::object object;
    QString status;
    Refusal refused;
    const bool valid = load(payload, document, object)
        && eachMember(object, [&](std::string_view key, json::value value) {
                           return key == "status" ? readOrNull(value, status)
                                                  : readRefusalMember(key, value, refused);
                       });
    if (!valid || status != QLatin1StringView("error"))
        return {};
    return refused.toError();
}

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
    // A proxy in between answers in its own words.
    Error error {ErrorKind::Internal, QStringLiteral("The server answered %1.").arg(status), {}};
    if (status == 401)
        error.kind = ErrorKind::Unauthorized;
    else if (status == 403)
        error.kind = ErrorKind::Forbidden;
    else if (status == 404)
        error.kind = ErrorKind::NotFound;
    else if (status == 429)
        error.kind = ErrorKind::RateLimited;
    else if (status == 502 || status == 503 || status == 504)
        error.kind = ErrorKind::Unreachable;
    return error;
}

namespace {

// Calls visit(key, value) for each claim; false when it is no token, or visit says so.
template <typename Visit>
bool eachClaim(const QString &accessToken, Visit visit)
{
    const QList<QByteArray> parts = accessToken.toLatin1().split('.');
    if (parts.size() != 3)
        return false;
    const auto claims = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!claims)
        return false;
    json::document document;
    json::object object;
    return load(claims.decoded.toStdString(), document, object) && eachMember(object, visit);
}

} // namespace

std::optional<QString> subjectOf(const QString &accessToken)
{
    QString subject;
    const bool valid = eachClaim(accessToken, [&](std::string_view key, json::value value) {
        return key != "sub" || read(value, subject);
    });
    return valid && !subject.isEmpty() ? std::optional(subject) : std::nullopt;
}

std::optional<QDateTime> expiryOf(const QString &accessToken)
{
    double seconds = 0;
    const bool valid = eachClaim(accessToken, [&](std::string_view key, json::value value) {
        return key != "exp" || value.get_double().get(seconds) == simdjson::SUCCESS;
    });
    // Past the year 9999 it is no time that anybody meant.
    if (!valid || seconds <= 0 || seconds > 253'402'300'799.0)
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC);
}

} // namespace channels
