// SPDX-License-Identifier: MIT
#include "channels/server/channelapi.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/server/accesschange.h"
#include "channels/server/hub.h"
#include "channels/server/invite.h"
#include "channels/server/messagejson.h"
#include "channels/server/storethread.h"

// ChannelApi: who belongs to a channel, and inviting more.

namespace channels::server {

namespace {

void writeMember(JsonWriter &json, const MemberRow &member, bool online)
{
    json.beginObject().key("userId").string(member.user.id);
    json.key("displayName").string(member.user.displayName);
    json.key("userType").string(text(member.user.userType));
    json.key("role").string(text(member.role)).key("status").string(text(member.status));
    json.key("lastSeenSeq").number(member.lastSeenSeq).key("online").boolean(online).endObject();
}

} // namespace

void ChannelApi::invite(const HttpRequest &request, const Identity &identity,
                        const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failureResponse(invalidChannelName()));
        return;
    }
    if (!mayBe(JsonType::String, body, "role") || !mayBe(JsonType::Number, body, "expiresIn")
        || !mayBe(JsonType::Number, body, "maxUses")) {
        respond(failureResponse(invalidRequest(
            "The role is a text; expiresIn (in seconds) and maxUses are whole numbers.")));
        return;
    }
    const std::optional<MemberRole> role = memberRoleFrom(body.string("role").value_or("member"));
    const std::int64_t uses = body.integer("maxUses").value_or(1);
    const auto life = std::chrono::seconds(
        body.integer("expiresIn").value_or(std::chrono::seconds(InviteLife).count()));
    if (!role || *role == MemberRole::Owner || !isInvite(uses, life)) {
        respond(failureResponse(invalidRequest(InviteRule)));
        return;
    }
    const std::string code = makeInviteCode();
    const auto expiresAt = std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now() + life);
    const InviteRow row {sha256Hex(code), {}, *role, expiresAt.time_since_epoch().count(), uses};
    m_parts.store.write(
        [identity, channel = *name, row](ServerStore &store) {
            return store.invite(identity, channel, row);
        },
        [respond = std::move(respond), url = inviteUrl(publicUrl(m_parts.options, request), code),
         code, expires = row.expiresAt](const Status &invited) {
            if (!invited) {
                respond(failureResponse(invited.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("url").string(url);
            json.key("code").string(code).key("expiresAt").string(isoTime(expires)).endObject();
            respond(jsonResponse(200, json.take()));
        });
}

void ChannelApi::members(const HttpRequest &request, const Identity &identity, Respond respond)
{
    const std::optional<ChannelName> name = ChannelName::parse(request.parameter("channelName"));
    if (!name) {
        respond(failureResponse(invalidChannelName()));
        return;
    }
    m_parts.store.read(
        [identity, channel = *name](ServerStore &store) {
            return store.members(identity, channel);
        },
        [respond = std::move(respond), parts = m_parts,
         channel = name->text()](const Result<std::vector<MemberRow>> &members) {
            if (!members) {
                respond(failureResponse(members.error()));
                return;
            }
            JsonWriter json;
            json.beginObject().key("success").boolean(true).key("members").beginArray();
            for (const MemberRow &member : *members)
                writeMember(json, member, parts.hub.isListening(channel, member.user.id));
            json.endArray().endObject();
            respond(jsonResponse(200, json.take()));
        });
}

void ChannelApi::manageMember(const Identity &identity, const JsonObject &body, Respond respond)
{
    const std::optional<ChannelName> name = nameFrom(body);
    if (!name) {
        respond(failureResponse(invalidChannelName()));
        return;
    }
    using Action = ManageMember::Action;
    const std::string action = body.string("action").value_or(std::string());
    ManageMember request {*name, body.string("userId").value_or(std::string()), Action::Accept,
                          MemberRole::Member};
    const std::optional<MemberRole> role = memberRoleFrom(body.string("role").value_or("member"));
    if (request.userId.empty()) {
        respond(failureResponse(invalidRequest("A userId is needed.")));
        return;
    }
    if (action == "remove")
        request.action = Action::Remove;
    else if (action == "role")
        request.action = Action::SetRole;
    if ((action != "accept" && action != "remove" && action != "role") || !role
        || !mayBe(JsonType::String, body, "role") || (action == "role" && !body.string("role"))) {
        respond(failureResponse(invalidRequest(
            "The action is accept, remove or role; the role is owner, member or reader.")));
        return;
    }
    request.role = *role;
    m_parts.store.write(
        [identity, request](ServerStore &store) { return store.manageMember(identity, request); },
        [respond = std::move(respond), parts = m_parts, request](const Status &managed) {
            if (!managed) {
                respond(failureResponse(managed.error()));
                return;
            }
            // At once, not when the next look for changes comes; and before it is said.
            if (request.action == ManageMember::Action::Remove)
                putOut(parts, request.channel.text(), request.userId);
            recheck(parts, request.userId, [respond] { respond(successResponse()); });
        });
}

} // namespace channels::server
