// SPDX-License-Identifier: MIT
#include "app/servercommandline.h"

#include "app/commandparser.h"
#include "app/serveparser.h"

#include <array>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Usage = R"(wedsync-server: the WedSync server without a screen

  wedsync-server serve --data DIR [--listen 127.0.0.1:4710] [options]
  wedsync-server user add --data DIR --name NAME --type supplier|couple [--tier free|paid] [--json]
  wedsync-server user list --data DIR [--json]
  wedsync-server user remove --data DIR --user ID [--json]
  wedsync-server user tier --data DIR --user ID --tier free|paid [--json]
  wedsync-server token issue --data DIR --user ID [--expires 1h] [--service] [--json]
  wedsync-server token revoke --data DIR --user ID [--json]
  wedsync-server channel create --data DIR --name NAME --type private|shared|broadcast --owner ID
                                [--member ID ...] [--metadata JSON] [--json]
  wedsync-server channel list --data DIR [--json]
  wedsync-server invite create --data DIR --channel NAME [--role member|reader] [--expires 7d]
                               [--uses 1] [--json]
  wedsync-server invite list --data DIR [--json]
  wedsync-server invite revoke --data DIR --link URL|CODE [--json]
  wedsync-server invite revoke --data DIR --channel NAME [--json]
  wedsync-server backup --data DIR FILE [--json]
  wedsync-server check --data DIR [--json]

`wedsync-server COMMAND --help` lists a command's options.
)"_L1;

ServerCommand parseUserAdd(const QStringList &arguments)
{
    CommandParser parser(u"Adds a user and prints the tokens."_s);
    parser.option(u"name"_s, u"The name that others see."_s, u"NAME"_s);
    parser.option(u"type"_s, u"supplier or couple."_s, u"TYPE"_s);
    parser.option(u"tier"_s, u"free or paid. Default free."_s, u"TIER"_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    const auto type = channels::userTypeFrom(parser.text(u"type"_s));
    const auto tier = channels::tierFrom(parser.isSet(u"tier"_s) ? parser.text(u"tier"_s) : "free");
    if (parser.value(u"name"_s).isEmpty())
        return wrong(u"--name NAME is needed."_s);
    if (!type)
        return wrong(u"--type is supplier or couple."_s);
    if (!tier)
        return wrong(u"--tier is free or paid."_s);
    return UserAddCommand {parser.text(u"data"_s), parser.text(u"name"_s), *type, *tier,
                           parser.isSet(u"json"_s)};
}

ServerCommand parseTokenIssue(const QStringList &arguments)
{
    CommandParser parser(u"Prints an access token of a user."_s);
    parser.option(u"user"_s, u"The user's id."_s, u"ID"_s);
    parser.option(u"expires"_s, u"Its life, such as 90s, 5m, 12h or 30d. Default 1h."_s,
                  u"DURATION"_s);
    parser.option(
        u"service"_s,
        u"With the role service_role, which passes every access rule: for your own back end only."_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    const auto life =
        parseDuration(parser.isSet(u"expires"_s) ? parser.value(u"expires"_s) : u"1h"_s);
    if (parser.value(u"user"_s).isEmpty())
        return wrong(u"--user ID is needed."_s);
    if (!life || *life < std::chrono::seconds(1))
        return wrong(u"--expires takes a duration of at least a second, such as 1h or 90s."_s);
    return TokenIssueCommand {parser.text(u"data"_s), parser.text(u"user"_s),
                              std::chrono::duration_cast<std::chrono::seconds>(*life),
                              parser.isSet(u"service"_s), parser.isSet(u"json"_s)};
}

ServerCommand parseChannelCreate(const QStringList &arguments)
{
    CommandParser parser(u"Creates a channel."_s);
    parser.option(u"name"_s, u"scope:entity:id"_s, u"NAME"_s);
    parser.option(u"type"_s, u"private, shared or broadcast."_s, u"TYPE"_s);
    parser.option(u"owner"_s, u"The owner's user id."_s, u"ID"_s);
    parser.option(u"member"_s, u"A further member's user id (repeatable)."_s, u"ID"_s);
    parser.option(u"metadata"_s, u"A JSON object, such as {\"title\":\"Sarah & Tom\"}."_s,
                  u"JSON"_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    const auto name = channels::ChannelName::parse(parser.value(u"name"_s));
    const auto type = channels::channelTypeFrom(parser.text(u"type"_s));
    if (!name)
        return wrong(
            u"invalid_channel_name: --name is scope:entity:id; the scope is supplier, couple, form, journey or collaboration."_s);
    if (!type)
        return wrong(u"--type is private, shared or broadcast."_s);
    if (parser.value(u"owner"_s).isEmpty())
        return wrong(u"--owner ID is needed."_s);
    ChannelCreateCommand command {parser.text(u"data"_s),
                                  {*name, *type, parser.text(u"owner"_s), {}, "{}"},
                                  parser.isSet(u"json"_s)};
    for (const QString &member : parser.values(u"member"_s))
        command.channel.memberIds.push_back(member.toStdString());
    if (parser.isSet(u"metadata"_s))
        command.channel.metadata = parser.text(u"metadata"_s);
    return command;
}

//! The commands that take a user and nothing else.
template <typename Command>
ServerCommand parseOfUser(const QStringList &arguments, const QString &description)
{
    CommandParser parser(description);
    parser.option(u"user"_s, u"The user's id."_s, u"ID"_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    if (parser.value(u"user"_s).isEmpty())
        return wrong(u"--user ID is needed."_s);
    return Command {parser.text(u"data"_s), parser.text(u"user"_s), parser.isSet(u"json"_s)};
}

//! The commands that take the data folder and nothing else.
template <typename Command>
ServerCommand parsePlain(const QStringList &arguments, const QString &description)
{
    CommandParser parser(description);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    return Command {parser.text(u"data"_s), parser.isSet(u"json"_s)};
}

ServerCommand parseUserList(const QStringList &arguments)
{
    return parsePlain<UserListCommand>(arguments, u"Lists the users."_s);
}

ServerCommand parseUserRemove(const QStringList &arguments)
{
    return parseOfUser<UserRemoveCommand>(
        arguments, u"Removes a user; live connections end at once, messages stay."_s);
}

ServerCommand parseUserTier(const QStringList &arguments)
{
    CommandParser parser(u"Sets a user's tier."_s);
    parser.option(u"user"_s, u"The user's id."_s, u"ID"_s);
    parser.option(u"tier"_s, u"free or paid."_s, u"TIER"_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    const auto tier = channels::tierFrom(parser.text(u"tier"_s));
    if (parser.value(u"user"_s).isEmpty())
        return wrong(u"--user ID is needed."_s);
    if (!tier)
        return wrong(u"--tier is free or paid."_s);
    return UserTierCommand {parser.text(u"data"_s), parser.text(u"user"_s), *tier,
                            parser.isSet(u"json"_s)};
}

ServerCommand parseTokenRevoke(const QStringList &arguments)
{
    return parseOfUser<TokenRevokeCommand>(
        arguments, u"Revokes all of a user's tokens; live connections end at once."_s);
}

ServerCommand parseChannelList(const QStringList &arguments)
{
    return parsePlain<ChannelListCommand>(arguments, u"Lists the channels."_s);
}

ServerCommand parseInviteCreate(const QStringList &arguments)
{
    CommandParser parser(u"Makes an invite and prints its link."_s);
    parser.option(u"channel"_s, u"scope:entity:id"_s, u"NAME"_s);
    parser.option(u"role"_s, u"member or reader. Default member."_s, u"ROLE"_s);
    parser.option(u"expires"_s, u"Its life, such as 12h or 30d, at most 365d. Default 7d."_s,
                  u"DURATION"_s);
    parser.option(u"uses"_s, u"How many people it lets in, at most 1000. Default 1."_s, u"N"_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    const auto name = channels::ChannelName::parse(parser.value(u"channel"_s));
    const auto role =
        channels::memberRoleFrom(parser.isSet(u"role"_s) ? parser.text(u"role"_s) : "member");
    const auto life =
        parseDuration(parser.isSet(u"expires"_s) ? parser.value(u"expires"_s) : u"7d"_s);
    bool isNumber = true;
    const qlonglong uses =
        parser.isSet(u"uses"_s) ? parser.value(u"uses"_s).toLongLong(&isNumber) : 1;
    if (!name)
        return wrong(u"invalid_channel_name: --channel is scope:entity:id."_s);
    if (!role || *role == channels::MemberRole::Owner)
        return wrong(u"--role is member or reader."_s);
    if (!life || *life < std::chrono::seconds(1))
        return wrong(u"--expires takes a duration of at least a second, such as 7d or 12h."_s);
    if (!isNumber || uses < 1)
        return wrong(u"--uses takes a number from 1."_s);
    return InviteCreateCommand {parser.text(u"data"_s),
                                *name,
                                *role,
                                std::chrono::duration_cast<std::chrono::seconds>(*life),
                                uses,
                                parser.isSet(u"json"_s)};
}

ServerCommand parseInviteList(const QStringList &arguments)
{
    return parsePlain<InviteListCommand>(
        arguments, u"Lists the invites by which somebody can still come in."_s);
}

ServerCommand parseInviteRevoke(const QStringList &arguments)
{
    CommandParser parser(u"Withdraws invites; whoever came in by one stays."_s);
    parser.option(u"link"_s, u"One invite: its link, or the code at the end of it."_s, u"URL"_s);
    parser.option(u"channel"_s, u"All invites of this channel, scope:entity:id"_s, u"NAME"_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    if (parser.value(u"link"_s).isEmpty() == parser.value(u"channel"_s).isEmpty())
        return wrong(u"Either --link URL or --channel NAME is needed."_s);
    const auto channel = channels::ChannelName::parse(parser.value(u"channel"_s));
    if (parser.isSet(u"channel"_s) && !channel)
        return wrong(u"invalid_channel_name: --channel is scope:entity:id."_s);
    return InviteRevokeCommand {parser.text(u"data"_s), parser.text(u"link"_s), channel,
                                parser.isSet(u"json"_s)};
}

ServerCommand parseBackup(const QStringList &arguments)
{
    CommandParser parser(u"Copies the database to FILE, consistently, while the server runs."_s);
    parser.option(u"json"_s, u"Prints one JSON object."_s);
    parser.positional(u"FILE"_s, u"Where to; it must not exist yet."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    if (parser.positional(0).empty())
        return wrong(u"A FILE to copy to is needed."_s);
    return BackupCommand {parser.text(u"data"_s), parser.positional(0), parser.isSet(u"json"_s)};
}

ServerCommand parseCheck(const QStringList &arguments)
{
    return parsePlain<CheckCommand>(arguments,
                                    u"Reads the whole database and says whether it is sound."_s);
}

struct CommandRow {
    QLatin1StringView words;
    ServerCommand (*parse)(const QStringList &arguments) = nullptr;
};

constexpr std::array Commands = {
    CommandRow {"serve"_L1, parseServe},
    CommandRow {"user add"_L1, parseUserAdd},
    CommandRow {"user list"_L1, parseUserList},
    CommandRow {"user remove"_L1, parseUserRemove},
    CommandRow {"user tier"_L1, parseUserTier},
    CommandRow {"token issue"_L1, parseTokenIssue},
    CommandRow {"token revoke"_L1, parseTokenRevoke},
    CommandRow {"channel create"_L1, parseChannelCreate},
    CommandRow {"channel list"_L1, parseChannelList},
    CommandRow {"invite create"_L1, parseInviteCreate},
    CommandRow {"invite list"_L1, parseInviteList},
    CommandRow {"invite revoke"_L1, parseInviteRevoke},
    CommandRow {"backup"_L1, parseBackup},
    CommandRow {"check"_L1, parseCheck},
};

} // namespace

std::optional<std::chrono::milliseconds> parseDuration(const QString &text)
{
    struct Unit {
        QLatin1StringView suffix;
        std::chrono::milliseconds length;
    };
    static constexpr std::array Units = {
        Unit {"ms"_L1, std::chrono::milliseconds(1)}, Unit {"s"_L1, std::chrono::seconds(1)},
        Unit {"m"_L1, std::chrono::minutes(1)},       Unit {"h"_L1, std::chrono::hours(1)},
        Unit {"d"_L1, std::chrono::hours(24)},
    };
    for (const Unit &unit : Units) {
        if (!text.endsWith(unit.suffix))
            continue;
        bool isNumber = false;
        const qlonglong count = text.left(text.size() - unit.suffix.size()).toLongLong(&isNumber);
        if (!isNumber)
            continue; // "5ms" ends with "s" too
        constexpr std::chrono::milliseconds Longest = std::chrono::hours(24 * 3650);
        if (count <= 0 || count > Longest / unit.length)
            return {};
        return unit.length * count;
    }
    return {};
}

ServerCommand parseServerCommandLine(const QStringList &arguments)
{
    const QStringList words = arguments.mid(1);
    if (words.isEmpty())
        return PrintAndExit {QString(Usage), WrongUsage};
    if (words.constFirst() == u"--help" || words.constFirst() == u"-h")
        return PrintAndExit {QString(Usage), 0};
    if (words.constFirst() == u"--version")
        return PrintAndExit {u"wedsync-server %1\n"_s.arg(QLatin1StringView(WEDSYNC_VERSION)), 0};
    for (const CommandRow &command : Commands) {
        const QStringList names = QString(command.words).split(u' ');
        if (words.mid(0, names.size()) == names)
            return command.parse(arguments.mid(0, 1) + words.mid(names.size()));
    }
    return wrong(u"\"%1\" is not a command."_s.arg(words.mid(0, 2).join(u' ')));
}

} // namespace app
