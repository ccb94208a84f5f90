// SPDX-License-Identifier: MIT
#include "channels/server/authapi.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/server/accesschange.h"
#include "channels/server/accesstoken.h"
#include "channels/server/authenticator.h"
#include "channels/server/displayname.h"
#include "channels/server/hub.h"
#include "channels/server/log.h"
#include "channels/server/messagejson.h"
#include "channels/server/storethread.h"

namespace channels::server {

namespace {

constexpr std::size_t RefreshTokenBytes = 32;
constexpr std::chrono::seconds LogPause {10};

Error reused()
{
    return {ErrorKind::Unauthorized,
            QStringLiteral("The refresh token was used twice; sign in again."),
            {}};
}

} // namespace

void AuthApi::handle(const HttpRequest &request, std::string_view call, Respond respond)
{
    const bool known = call == "redeem" || call == "refresh" || call == "revoke";
    if (!known || request.method != "POST") {
        respond(known ? wrongMethodResponse("POST") : failureResponse(noSuchCall()));
        return;
    }
    const bool mayBeEmpty = call == "revoke" && request.body.empty();
    const Result<JsonObject> body = JsonObject::parse(mayBeEmpty ? "{}" : request.body);
    if (!body)
        respond(failureResponse(invalidRequest("The body is not a valid JSON object.")));
    else if (call == "redeem")
        redeem(request, *body, std::move(respond));
    else if (call == "refresh")
        refresh(request, *body, std::move(respond));
    else
        revoke(request, *body, std::move(respond));
}

void AuthApi::redeem(const HttpRequest &request, const JsonObject &body, Respond respond)
{
    const std::string code = body.string("code").value_or(std::string());
    const std::optional<std::string> name =
        displayNameFrom(body.string("displayName").value_or(std::string()));
    const std::string token = tokenOf(request);
    std::optional<Identity> identity;
    if (!token.empty()) {
        const Result<Identity> verified =
            m_parts.authenticator.verify(token, std::chrono::system_clock::now());
        if (!verified) {
            respondUnauthorized(m_parts, request, verified.error(), respond);
            return;
        }
        identity = *verified;
    }
    if (code.empty() || (!identity && !name)) {
        respond(
            failureResponse(invalidRequest(code.empty() ? "A code is needed." : DisplayNameRule)));
        return;
    }
    const std::string refreshToken = randomToken(RefreshTokenBytes);
    m_parts.store.write(
        [identity,
         redeem = Redeem {sha256Hex(code), name.value_or(std::string()), sha256Hex(refreshToken)}](
            ServerStore &store) { return store.redeem(identity, redeem); },
        [this, request, refreshToken, respond = std::move(respond)](const Result<Login> &login) {
            if (!login) { // a code is tried as a token is
                respondUnauthorized(m_parts, request, login.error(), respond);
                return;
            }
            m_parts.hub.recheck(login->user.id); // it may have been given more rights
            respondLogin(*login, refreshToken, respond);
        });
}

void AuthApi::refresh(const HttpRequest &request, const JsonObject &body, Respond respond)
{
    const std::string spent = body.string("refreshToken").value_or(std::string());
    if (spent.empty()) {
        respond(failureResponse(invalidRequest("A refreshToken is needed.")));
        return;
    }
    const std::string refreshToken = randomToken(RefreshTokenBytes);
    m_parts.store.write([spentHash = sha256Hex(spent), newHash = sha256Hex(refreshToken)](
                            ServerStore &store) { return store.refresh(spentHash, newHash); },
                        [this, request, refreshToken,
                         respond = std::move(respond)](const Result<Refreshed> &refreshed) {
                            if (refreshed && refreshed->login) {
                                respondLogin(*refreshed->login, refreshToken, respond);
                                return;
                            }
                            const Error refusal = refreshed ? reused() : refreshed.error();
                            if (refreshed) {
                                log(LogLevel::Warning, "refresh token reused, family revoked",
                                    {{"user", refreshed->revokedUserId}});
                                recheck(m_parts, refreshed->revokedUserId,
                                        [this, request, refusal, respond] {
                                            respondUnauthorized(m_parts, request, refusal, respond);
                                        });
                                return;
                            }
                            logRefusal(refusal);
                            respondUnauthorized(m_parts, request, refusal, respond);
                        });
}

// Not each: anybody can have as many refused as the line takes.
void AuthApi::logRefusal(const Error &refusal)
{
    const auto now = std::chrono::steady_clock::now();
    if (now < m_quietUntil)
        return;
    m_quietUntil = now + LogPause;
    log(LogLevel::Warning, "refresh refused", {{"code", std::string(code(refusal.kind))}});
}

void AuthApi::revoke(const HttpRequest &request, const JsonObject &body, Respond respond)
{
    const Result<Identity> identity =
        m_parts.authenticator.verify(tokenOf(request), std::chrono::system_clock::now());
    if (!identity) {
        respondUnauthorized(m_parts, request, identity.error(), respond);
        return;
    }
    // What is to be revoked is not guessed at.
    if (!mayBe(JsonType::String, body, "refreshToken")
        || !mayBe(JsonType::Boolean, body, "everywhere")) {
        respond(failureResponse(
            invalidRequest("The refreshToken is a text, and everywhere is true or false.")));
        return;
    }
    const std::optional<std::string> refreshToken = body.string("refreshToken");
    const Revoke revoke {refreshToken ? sha256Hex(*refreshToken) : std::string(),
                         body.boolean("everywhere").value_or(false)};
    m_parts.store.write([identity = *identity,
                         revoke](ServerStore &store) { return store.revoke(identity, revoke); },
                        [parts = m_parts, userId = identity->userId,
                         respond = std::move(respond)](const Status &revoked) {
                            if (!revoked) {
                                respond(failureResponse(revoked.error()));
                                return;
                            }
                            recheck(parts, userId, [respond] { respond(successResponse()); });
                        });
}

void AuthApi::respondLogin(const Login &login, const std::string &refreshToken,
                           const Respond &respond)
{
    const IssuedToken token =
        mintAccessToken(m_parts.authenticator, login, std::chrono::system_clock::now());
    const auto expiresAt =
        std::chrono::duration_cast<std::chrono::milliseconds>(token.expiresAt.time_since_epoch());
    const UserRow &user = login.user;
    JsonWriter json;
    json.beginObject().key("success").boolean(true).key("user").beginObject();
    json.key("id").string(user.id).key("displayName").string(user.displayName);
    json.key("userType")
        .string(text(user.userType))
        .key("tier")
        .string(text(user.tier))
        .endObject();
    json.key("accessToken").string(token.accessToken).key("refreshToken").string(refreshToken);
    json.key("expiresAt").string(isoTime(expiresAt.count()));
    if (!login.channelName.empty())
        json.key("channelName").string(login.channelName);
    json.endObject();
    respond(jsonResponse(200, json.take()));
}

} // namespace channels::server
