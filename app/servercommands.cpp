// SPDX-License-Identifier: MIT
#include "app/servercommands.h"

#include "channels/server/serve.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

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

int run(const ServeCommand &command)
{
    const channels::Status served = server::serve(command.options, [](const std::string &url) {
        print(u"listening on %1\n"_s.arg(qstring(url)));
    });
    return served ? 0 : failed(served.error());
}

int run(const UserAddCommand &command)
{
    auto administration = server::Administration::open(command.dataFolder);
    if (!administration)
        return failed(administration.error());
    const auto added = (*administration)->addUser(command.displayName, command.type, command.tier);
    if (!added)
        return failed(added.error());
    if (command.json) {
        print(json({{u"id"_s, qstring(added->user.id)},
                    {u"displayName"_s, qstring(added->user.displayName)},
                    {u"userType"_s, qstring(channels::text(added->user.userType))},
                    {u"tier"_s, qstring(channels::text(added->user.tier))},
                    {u"accessToken"_s, qstring(added->accessToken)},
                    {u"refreshToken"_s, qstring(added->refreshToken)}}));
    } else {
        print(u"user %1\naccess token (1 hour) %2\nrefresh token (90 days) %3\n"_s.arg(
            qstring(added->user.id), qstring(added->accessToken), qstring(added->refreshToken)));
    }
    return 0;
}

int run(const TokenIssueCommand &command)
{
    auto administration = server::Administration::open(command.dataFolder);
    if (!administration)
        return failed(administration.error());
    const auto issued =
        (*administration)->issueToken(command.userId, command.life, command.service);
    if (!issued)
        return failed(issued.error());
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(issued->expiresAt.time_since_epoch());
    const QString expiresAt =
        QDateTime::fromMSecsSinceEpoch(milliseconds.count(), Qt::UTC).toString(Qt::ISODateWithMs);
    if (command.json)
        print(
            json({{u"accessToken"_s, qstring(issued->accessToken)}, {u"expiresAt"_s, expiresAt}}));
    else
        print(qstring(issued->accessToken) + u'\n');
    return 0;
}

int run(const ChannelCreateCommand &command)
{
    auto administration = server::Administration::open(command.dataFolder);
    if (!administration)
        return failed(administration.error());
    const auto created = (*administration)->createChannel(command.channel);
    if (!created)
        return failed(created.error());
    if (command.json) {
        print(json({{u"id"_s, qstring(*created)},
                    {u"name"_s, command.channel.name.toString()},
                    {u"type"_s, qstring(channels::text(command.channel.type))}}));
    } else {
        print(u"channel %1 %2\n"_s.arg(qstring(*created), command.channel.name.toString()));
    }
    return 0;
}

int run(const PrintAndExit &command)
{
    print(command.text, command.status == 0 ? stdout : stderr);
    return command.status;
}

} // namespace

int runServerCommand(const ServerCommand &command)
{
    return std::visit([](const auto &asked) { return run(asked); }, command);
}

} // namespace app
