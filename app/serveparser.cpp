// SPDX-License-Identifier: MIT
#include "app/serveparser.h"

#include "app/commandparser.h"
#include "channels/server/weborigin.h"

#include <QHostAddress>

namespace app {

using namespace Qt::StringLiterals;
namespace server = channels::server;

namespace {

bool parseListen(const QString &text, server::ServerOptions &options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return false;
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    if (!isNumber || QHostAddress(host).isNull())
        return false;
    options.address = host.toStdString();
    options.port = port;
    return true;
}

// What may be given as often as needed.
std::optional<PrintAndExit> readRepeated(const CommandParser &parser,
                                         server::ServerOptions &options)
{
    for (const QString &origin : parser.values(u"allow-origin"_s)) {
        if (auto normal = server::webOrigin(origin.toStdString()))
            options.allowedOrigins.push_back(std::move(*normal));
        else
            return wrong(u"--allow-origin takes what a browser calls an origin, such as "
                         "https://weddings.example: no path, no \"*\" (without the option any page "
                         "may connect), not \"%1\"."_s.arg(origin));
    }
    for (const QString &limit : parser.values(u"limit"_s)) {
        if (const auto sentence = server::setLimit(options.limits, limit.toStdString()))
            return wrong(QString::fromStdString(*sentence));
    }
    return {};
}

std::optional<PrintAndExit> readServeOptions(const CommandParser &parser,
                                             server::ServerOptions &options)
{
    options.dataFolder = parser.text(u"data"_s);
    if (parser.isSet(u"listen"_s) && !parseListen(parser.value(u"listen"_s), options))
        return wrong(
            u"--listen takes a literal address and a port, such as 127.0.0.1:4710 or [::1]:0."_s);
    for (const QString &file :
         {u"tls-cert"_s, u"tls-key"_s, u"jwt-secret-file"_s, u"jwt-public-key"_s}) {
        if (parser.isSet(file) && parser.value(file).isEmpty())
            return wrong(u"--%1 needs a file."_s.arg(file));
    }
    options.tlsCertificateFile = parser.text(u"tls-cert"_s);
    options.tlsKeyFile = parser.text(u"tls-key"_s);
    if (options.tlsCertificateFile.empty() != options.tlsKeyFile.empty())
        return wrong(u"--tls-cert and --tls-key go together."_s);
    if (parser.isSet(u"message-ttl"_s)) {
        const auto ttl = parseDuration(parser.value(u"message-ttl"_s));
        if (!ttl || *ttl < std::chrono::minutes(1))
            return wrong(
                u"--message-ttl takes a duration of at least a minute, such as 30d, 12h or 5m."_s);
        options.messageTtl = *ttl;
        options.keepNewest = false; // a figure that was asked for holds exactly
    }
    options.publicUrl = parser.text(u"public-url"_s);
    if (parser.isSet(u"public-url"_s) && !server::isServerUrl(options.publicUrl)) {
        return wrong(u"--public-url takes an address without a path, such as "
                     "https://weddings.example."_s);
    }
    options.behindProxy = parser.isSet(u"behind-proxy"_s);
    options.jwtSecretFile = parser.text(u"jwt-secret-file"_s);
    options.jwtPublicKeyFile = parser.text(u"jwt-public-key"_s);
    if (const auto end = readRepeated(parser, options))
        return end;
    const bool isLoopback = QHostAddress(QString::fromStdString(options.address)).isLoopback();
    if (!isLoopback && options.tlsCertificateFile.empty() && !options.behindProxy
        && !parser.isSet(u"insecure"_s)) {
        return wrong(
            u"Without TLS everybody on the way could read tokens and messages: give --tls-cert and "
            "--tls-key, or --behind-proxy when a proxy does TLS, or --insecure if you mean it."_s);
    }
    return {};
}

} // namespace

ServerCommand parseServe(const QStringList &arguments)
{
    CommandParser parser(u"Runs the server until SIGTERM."_s);
    parser.option(u"listen"_s,
                  u"Address and port; port 0 lets the system choose. Default 127.0.0.1:4710."_s,
                  u"ADDRESS:PORT"_s);
    parser.option(u"tls-cert"_s, u"Certificate chain, PEM."_s, u"FILE"_s);
    parser.option(u"tls-key"_s, u"The certificate's key, PEM."_s, u"FILE"_s);
    parser.option(
        u"message-ttl"_s,
        u"How long messages are kept, exactly, such as 90d or 12h. Default 30d, and the newest 100 "
        "a channel."_s,
        u"DURATION"_s);
    parser.option(u"public-url"_s, u"How others reach this server."_s, u"URL"_s);
    parser.option(
        u"allow-origin"_s,
        u"Web origin whose pages may connect, beside the server's own (repeatable). Default: any."_s,
        u"URL"_s);
    parser.option(u"limit"_s, u"Sets a limit, such as messages.per-minute=200 (repeatable)."_s,
                  u"NAME=VALUE"_s);
    parser.option(u"jwt-secret-file"_s,
                  u"The secret of HS256 tokens. Default: one of its own in the data folder."_s,
                  u"FILE"_s);
    parser.option(u"jwt-public-key"_s, u"Accept RS256 and ES256 tokens of this key too, PEM."_s,
                  u"FILE"_s);
    parser.option(u"behind-proxy"_s, u"A proxy in front does TLS and sets X-Forwarded-For."_s);
    parser.option(u"insecure"_s, u"Allow listening beyond this computer without TLS."_s);
    if (const auto end = parser.parse(arguments))
        return *end;
    ServeCommand command;
    if (const auto end = readServeOptions(parser, command.options))
        return *end;
    return command;
}

} // namespace app
