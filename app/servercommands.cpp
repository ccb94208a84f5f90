// SPDX-License-Identifier: MIT
#include "app/servercommands.h"

#include "channels/server/serve.h"
#include "channels/server/writesignals.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <cstdio>
#include <type_traits>

namespace app {

using namespace Qt::StringLiterals;
namespace server = channels::server;

namespace {

void print(const QString &line, FILE *to = stdout)
{
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    std::fflush(to);
}

int failed(const channels::Error &error)
{
    const std::string_view code = channels::code(error.kind);
    print(u"%1: %2\n"_s.arg(QString::fromLatin1(code.data(), qsizetype(code.size())), error.detail),
          stderr);
    return 1;
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
}

QString qstring(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

using Administered = channels::Result<std::unique_ptr<server::Administration>>;

QString isoTime(std::chrono::system_clock::time_point time)
{
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(milliseconds.count(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

QJsonObject userObject(const server::UserRow &user)
{
    return {{u"id"_s, qstring(user.id)},
            {u"displayName"_s, qstring(user.displayName)},
            {u"userType"_s, qstring(channels::text(user.userType))},
            {u"tier"_s, qstring(channels::text(user.tier))}};
}

//! What a command without an answer of its own prints.
int finished(const channels::Status &status, bool asJson, const QString &sentence)
{
    if (!status)
        return failed(status.error());
    print(asJson ? json({{u"success"_s, true}}) : sentence + u'\n');
    return 0;
}

int run(const ServeCommand &command)
{
    const channels::Status served = server::serve(command.options, [](const std::string &url) {
        print(u"listening on %1\n"_s.arg(qstring(url)));
    });
    return served ? 0 : failed(served.error());
}

int run(const PrintAndExit &command)
{
    print(command.text, command.status == 0 ? stdout : stderr);
    return command.status;
}

int run(const CheckCommand &command)
{
    return finished(server::Administration::check(command.dataFolder), command.json,
                    u"The database is sound."_s);
}

// ---- on an opened data folder

int run(server::Administration &administration, const UserAddCommand &command)
{
    const auto added = administration.addUser(command.displayName, command.type, command.tier);
    if (!added)
        return failed(added.error());
    if (command.json) {
        QJsonObject object = userObject(added->user);
        object.insert(u"accessToken"_s, qstring(added->accessToken));
        object.insert(u"refreshToken"_s, qstring(added->refreshToken));
        print(json(object));
    } else {
        print(u"user %1\naccess token (1 hour) %2\nrefresh token (90 days) %3\n"_s.arg(
            qstring(added->user.id), qstring(added->accessToken), qstring(added->refreshToken)));
    }
    return 0;
}

int run(server::Administration &administration, const UserListCommand &command)
{
    const auto users = administration.users();
    if (!users)
        return failed(users.error());
    QJsonArray array;
    QString lines;
    for (const server::UserRow &user : *users) {
        array.append(userObject(user));
        lines += u"%1  %2  %3  %4\n"_s.arg(qstring(user.id), qstring(channels::text(user.userType)),
                                           qstring(channels::text(user.tier)),
                                           qstring(user.displayName));
    }
    print(command.json ? json({{u"users"_s, array}}) : lines);
    return 0;
}

int run(server::Administration &administration, const UserRemoveCommand &command)
{
    const auto ownerless = administration.removeUser(command.userId);
    if (!ownerless)
        return failed(ownerless.error());
    QJsonArray names;
    QString lines = u"Removed.\n"_s;
    for (const server::ChannelRow &row : *ownerless) {
        names.append(qstring(row.name));
        lines += u"%1 has no owner now; `channel create --name %1 --type %2 --owner ID` gives it "
                 "one.\n"_s.arg(qstring(row.name), qstring(channels::text(row.type)));
    }
    print(command.json ? json({{u"success"_s, true}, {u"withoutOwner"_s, names}}) : lines);
    return 0;
}

int run(server::Administration &administration, const UserTierCommand &command)
{
    return finished(administration.setTier(command.userId, command.tier), command.json,
                    u"The tier is set."_s);
}

int run(server::Administration &administration, const TokenIssueCommand &command)
{
    const auto issued = administration.issueToken(command.userId, command.life, command.service);
    if (!issued)
        return failed(issued.error());
    print(command.json ? json({{u"accessToken"_s, qstring(issued->accessToken)},
                               {u"expiresAt"_s, isoTime(issued->expiresAt)}})
                       : qstring(issued->accessToken) + u'\n');
    return 0;
}

int run(server::Administration &administration, const TokenRevokeCommand &command)
{
    return finished(administration.revokeTokens(command.userId), command.json, u"Revoked."_s);
}

int run(server::Administration &administration, const ChannelCreateCommand &command)
{
    const auto created = administration.createChannel(command.channel);
    if (!created)
        return failed(created.error());
    print(command.json
              ? json({{u"id"_s, qstring(*created)},
                      {u"name"_s, command.channel.name.toString()},
                      {u"type"_s, qstring(channels::text(command.channel.type))}})
              : u"channel %1 %2\n"_s.arg(qstring(*created), command.channel.name.toString()));
    return 0;
}

int run(server::Administration &administration, const ChannelListCommand &command)
{
    const auto rows = administration.channels();
    if (!rows)
        return failed(rows.error());
    QJsonArray array;
    QString lines;
    for (const server::ChannelRow &row : *rows) {
        array.append(QJsonObject {
            {u"id"_s, qstring(row.id)},
            {u"name"_s, qstring(row.name)},
            {u"type"_s, qstring(channels::text(row.type))},
            {u"headSeq"_s, qint64(row.headSeq)},
            {u"metadata"_s,
             QJsonDocument::fromJson(QByteArray::fromStdString(row.metadata)).object()}});
        lines += u"%1  %2  %3\n"_s.arg(qstring(row.name), qstring(channels::text(row.type)))
                     .arg(row.headSeq);
    }
    print(command.json ? json({{u"channels"_s, array}}) : lines);
    return 0;
}

bool isOfThisComputer(const QUrl &url)
{
    return url.host() == u"localhost"_s || QHostAddress(url.host()).isLoopback();
}

int run(server::Administration &administration, const InviteCreateCommand &command)
{
    const auto invite =
        administration.createInvite(command.channel, command.role, command.life, command.uses);
    if (!invite)
        return failed(invite.error());
    if (isOfThisComputer(QUrl(qstring(invite->url)))) {
        print(u"This link leads to this computer only: start the server with --public-url, the "
              "address by which others reach it.\n"_s,
              stderr);
    }
    print(command.json ? json({{u"url"_s, qstring(invite->url)},
                               {u"code"_s, qstring(invite->code)},
                               {u"expiresAt"_s, isoTime(invite->expiresAt)}})
                       : qstring(invite->url) + u'\n');
    return 0;
}

int run(server::Administration &administration, const InviteListCommand &command)
{
    const auto invites = administration.invites();
    if (!invites)
        return failed(invites.error());
    QJsonArray array;
    QString lines;
    for (const server::OpenInvite &invite : *invites) {
        const QString until = isoTime(
            std::chrono::system_clock::time_point(std::chrono::milliseconds(invite.expiresAt)));
        array.append(QJsonObject {{u"channel"_s, qstring(invite.channelName)},
                                  {u"role"_s, qstring(channels::text(invite.role))},
                                  {u"usesLeft"_s, qint64(invite.usesLeft)},
                                  {u"expiresAt"_s, until}});
        lines += u"%1  %2  %3  %4\n"_s
                     .arg(qstring(invite.channelName), qstring(channels::text(invite.role)))
                     .arg(invite.usesLeft)
                     .arg(until);
    }
    print(command.json ? json({{u"invites"_s, array}}) : lines);
    return 0;
}

int run(server::Administration &administration, const InviteRevokeCommand &command)
{
    channels::Result<std::int64_t> revoked = 1;
    if (command.channel)
        revoked = administration.revokeInvites(*command.channel);
    else if (const channels::Status one = administration.revokeInvite(command.link); !one)
        revoked = one.error();
    if (!revoked)
        return failed(revoked.error());
    print(command.json ? json({{u"success"_s, true}, {u"revoked"_s, qint64(*revoked)}})
                       : u"Withdrawn: %1\n"_s.arg(*revoked));
    return 0;
}

int run(server::Administration &administration, const BackupCommand &command)
{
    return finished(administration.backup(command.file), command.json, u"Copied."_s);
}

template <typename Command>
int run(const Command &command)
{
    // A first user may be added before the server has ever run.
    constexpr bool mayMake = std::is_same_v<Command, UserAddCommand>;
    const Administered administration = mayMake
        ? server::Administration::openOrMake(command.dataFolder)
        : server::Administration::open(command.dataFolder);
    return administration ? run(**administration, command) : failed(administration.error());
}

} // namespace

int runServerCommand(const ServerCommand &command)
{
    const server::WriteSignalsBlocked answersInstead;
    const int status = std::visit([](const auto &asked) { return run(asked); }, command);
    if (status != 0 || std::ferror(stdout) == 0)
        return status;
    return failed({channels::ErrorKind::Internal,
                   u"It was done, but what is to be told of it could not be written."_s,
                   {}});
}

} // namespace app
