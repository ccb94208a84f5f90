// SPDX-License-Identifier: MIT
// Input: a byte that says which call of the HTTP API, one that says who calls, and the call's body
// or query; or, when the first byte's highest bit is set, pairs of bytes that each choose a member
// of the body, so that most calls get as far as the store. The calls work on a real store with a
// wedding in it: whatever comes, there is one answer, in the one form that answers have, and the
// messages' numbers stay without a gap.
#include "tests/fuzz/fuzzing.h"
#include "tests/support/serverrules.h"

#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"
#include "channels/server/invite.h"

#include <array>
#include <map>

using namespace support;
using fuzzing::require;

namespace {

constexpr int InputsOfAWorld = 4000; // then the store is as large as it is interesting
const std::string Channel = "form:fuzz:one";

constexpr auto RevokePath = "/api/auth/revoke";

struct Call {
    const char *method;
    const char *path;
};
constexpr std::array Calls {
    Call {"POST", "/api/websocket/channels/create"},
    Call {"POST", "/api/websocket/channels/subscribe"},
    Call {"POST", "/api/websocket/channels/unsubscribe"},
    Call {"POST", "/api/websocket/channels/broadcast"},
    Call {"POST", "/api/websocket/channels/read"},
    Call {"POST", "/api/websocket/channels/invite"},
    Call {"POST", "/api/websocket/channels/members"},
    Call {"GET", "/api/websocket/channels/members"},
    Call {"GET", "/api/websocket/channels/messages"},
    Call {"GET", "/api/websocket/channels/list"},
    Call {"POST", "/api/auth/redeem"},
    Call {"POST", "/api/auth/refresh"},
    Call {"POST", RevokePath},
    Call {"POST", "/realtime/v1/api/broadcast"},
    Call {"POST", "/realtime/v1/api/broadcast/form:fuzz:one/events/note"},
};

constexpr std::array Keys {
    "channelName",  "scope",    "entity",          "entityId",
    "type",         "metadata", "lastMessageId",   "leave",
    "eventType",    "payload",  "clientMessageId", "lastSeenMessageId",
    "role",         "userId",   "action",          "expiresIn",
    "maxUses",      "code",     "displayName",     "everywhere",
    "refreshToken", "messages",
};
constexpr std::array Values {
    R"("form:fuzz:one")",
    R"("form:fuzz:two")",
    R"("realtime:form:fuzz:one")",
    R"("form")",
    R"("collaboration")",
    R"("shared")",
    R"("private")",
    R"("broadcast")",
    R"("00000000-0000-4000-8000-000000000001")",
    R"("00000000-0000-4000-8000-000000000002")",
    R"("00000000-0000-4000-8000-000000000003")",
    R"("00000000-0000-7000-8000-000000000000")",
    R"("member")",
    R"("reader")",
    R"("owner")",
    R"("accept")",
    R"("remove")",
    R"("role")",
    R"("a-code")",
    R"("note")",
    R"("user:typing")",
    R"("")",
    R"("\u0000\ud83d\ude00")",
    R"({"title":"Sarah & Tom"})",
    "{}",
    "[]",
    "[[[[{}]]]]",
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "3600",
    "2.5e3",
    "1e400",
    "9223372036854775808",
    R"([{"topic":"form:fuzz:one","event":"note","payload":{}}])",
};

std::string builtBody(std::string_view choices)
{
    std::map<std::string_view, std::string_view> members {
        {"channelName", Values[0]}, {"eventType", R"("note")"}, {"payload", "{}"}};
    for (std::size_t i = 0; i + 1 < choices.size(); i += 2)
        members[Keys[std::uint8_t(choices[i]) % Keys.size()]] =
            Values[std::uint8_t(choices[i + 1]) % Values.size()];
    JsonWriter json;
    json.beginObject();
    for (const auto &[key, value] : members)
        json.key(key).raw(value);
    return json.endObject().take();
}

//! A wedding of an owner, a member and somebody who asked to join, and a stranger.
struct Fixture {
    Fixture()
    {
        owner = add("00000000-0000-4000-8000-000000000001", UserType::Supplier);
        const Identity member = add("00000000-0000-4000-8000-000000000002", UserType::Couple);
        const Identity asking = add("00000000-0000-4000-8000-000000000003", UserType::Couple);
        const Identity stranger = add("00000000-0000-4000-8000-000000000004", UserType::Supplier);
        const auto channel = rules.world.create(owner, Channel);
        require(channel.ok(), "the channel can be made");
        rules.world.putMember(*channel, member);
        require(rules.world.subscribe(asking, Channel).ok(), "one can ask to join");
        rules.world.mustWrite([&](SqliteStore &store) {
            return store.invite(owner, name(Channel),
                                {sha256Hex("a-code"),
                                 {},
                                 MemberRole::Member,
                                 milliseconds(rules.world.now + 1h),
                                 1'000'000});
        });
        for (const Identity &identity : {owner, member, asking, stranger})
            tokens.push_back(rules.tokenOf(identity));
        tokens.emplace_back(); // nobody
        tokens.emplace_back("no.token.this");
    }
    Identity add(const std::string &id, UserType type)
    {
        rules.world.mustWrite([&](SqliteStore &store) {
            return store.users().add({id, "Somebody", type, Tier::Paid},
                                     milliseconds(rules.world.now));
        });
        Identity identity {id, false, id, rules.world.now, rules.world.now + 1h};
        identity.issuedAt = std::chrono::floor<std::chrono::seconds>(identity.issuedAt) + 1s;
        return identity;
    }

    ServerRules rules;
    Identity owner;
    std::vector<std::string> tokens;
};

void checkAnswer(const HttpResponse &response)
{
    const auto body = JsonObject::parse(response.body, 100);
    require(body.ok(), "an answer is a JSON object");
    if (response.status < 300)
        return;
    require(response.status >= 400 && response.status < 500,
            "what comes is no fault of the server");
    require(!body->boolean("success").value_or(true), "a failure says so");
    const JsonObject error = body->object("error");
    require(!error.string("code").value_or("").empty(), "a failure has a code");
    const std::string sentence = error.string("message").value_or("");
    require(sentence.ends_with('.') || sentence.ends_with('"'), "a failure has a sentence");
}

//! Numbered from 1 to the channel's head, each once.
void checkMessages(Fixture &fixture)
{
    std::int64_t last = 0;
    while (true) {
        const auto page = fixture.rules.world.history(fixture.owner, Channel, {}, last);
        require(page.ok() || page.error().kind != ErrorKind::StoreUnavailable, "the store works");
        if (!page)
            return; // the owner has revoked itself or left
        for (const StoredMessage &message : page->messages)
            require(message.seq == ++last, "the messages' numbers have no gap");
        if (!page->limited)
            return;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static std::unique_ptr<Fixture> fixture;
    static int inputs = 0;
    if (inputs++ % InputsOfAWorld == 0) {
        if (fixture)
            checkMessages(*fixture);
        fixture = std::make_unique<Fixture>();
    }
    if (size < 2)
        return 0;
    const Call &call = Calls[(data[0] & 0x7f) % Calls.size()];
    const std::string &token = fixture->tokens[data[1] % fixture->tokens.size()];
    const std::string_view rest = fuzzing::textOf(data, size).substr(2);
    HttpRequest request;
    request.method = call.method;
    request.path = call.path;
    request.peerAddress = "127.0.0.1";
    request.headers = {{"host", "127.0.0.1"}, {"content-type", "application/json"}};
    if (!token.empty())
        request.headers.emplace_back("authorization", "Bearer " + token);
    if (request.method == "POST")
        request.body = data[0] & 0x80 ? builtBody(rest) : std::string(rest);
    else if (!parseTarget(request.path + '?' + std::string(rest), request))
        return 0;
    int answers = 0;
    fixture->rules.api.handle(request, [&](const HttpResponse &response) {
        ++answers;
        checkAnswer(response);
        if (request.path == RevokePath && response.status == 200)
            inputs = 0; // its token is good for nothing any more
    });
    fixture->rules.settle();
    require(answers == 1, "a call is answered once");
    if (inputs % 256 == 0)
        checkMessages(*fixture);
    return 0;
}
