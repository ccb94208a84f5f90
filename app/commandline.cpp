// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include "app/parsererror.h"
#include "channels/client/authclient.h"

#include <QCommandLineParser>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsageStatus = 2;

CommandLineMessage wrong(const QString &sentence)
{
    return {u"wedsync: %1\nSee wedsync --help.\n"_s.arg(sentence), UsageStatus};
}

bool isServerUrl(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

//! How to start, of the one option that says so. Answers what is wrong with it, if anything.
std::optional<CommandLineMessage> readMode(const QCommandLineParser &parser, CommandLine &line)
{
    if (parser.isSet(u"connect"_s)) {
        line.mode = Mode::Connect;
        line.server = QUrl(parser.value(u"connect"_s), QUrl::StrictMode);
        line.tokenFile = parser.value(u"token-file"_s);
        if (!isServerUrl(line.server))
            return wrong(
                u"\"%1\" is not the address of a server, such as http://127.0.0.1:4710."_s.arg(
                    parser.value(u"connect"_s)));
        if (line.tokenFile.isEmpty())
            return wrong(u"--token-file needs a file."_s);
    } else if (parser.isSet(u"invite"_s)) {
        line.mode = Mode::Join;
        line.invite = QUrl(parser.value(u"invite"_s), QUrl::StrictMode);
        if (!channels::inviteFrom(line.invite))
            return wrong(
                u"\"%1\" is not an invite, such as https://weddings.example/join/abc."_s.arg(
                    parser.value(u"invite"_s)));
    } else if (parser.isSet(u"host"_s)) {
        line.mode = Mode::Host;
    } else if (parser.isSet(u"demo"_s)) {
        line.mode = Mode::Demo;
    }
    return {};
}

} // namespace

std::variant<CommandLine, CommandLineMessage> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A channel of its own for each wedding: nothing mixed up, nothing missed, and it works "
        "offline."_s);
    parser.addPositionalArgument(u"link"_s, u"A wedsync:// link to follow."_s, u"[LINK]"_s);
    parser.addOptions({
        {{u"h"_s, u"help"_s}, u"Shows this help."_s},
        {{u"v"_s, u"version"_s}, u"Shows the version."_s},
        {u"data"_s, u"Keeps everything in the folder DIR."_s, u"DIR"_s},
        {u"connect"_s, u"Connects to the server at URL; needs --token-file."_s, u"URL"_s},
        {u"token-file"_s, u"Reads the access token from FILE."_s, u"FILE"_s},
        {u"invite"_s, u"Takes up the invite at URL."_s, u"URL"_s},
        {u"host"_s, u"Runs the server on this computer too."_s},
        {u"demo"_s, u"Shows sample weddings; keeps nothing."_s},
    });
    if (!parser.parse(arguments))
        return wrong(sentenceOf(parser));
    if (parser.isSet(u"help"_s)) {
        QString help = parser.helpText();
        help.replace("<executable_name>"_L1, "wedsync"_L1); // there is no application yet to ask
        return CommandLineMessage {help, 0};
    }
    if (parser.isSet(u"version"_s))
        return CommandLineMessage {u"wedsync " WEDSYNC_VERSION "\n"_s, 0};
    const QStringList links = parser.positionalArguments();
    for (const QString &link : links) {
        if (QUrl(link).scheme() != "wedsync"_L1)
            return wrong(u"\"%1\" is neither an option nor a wedsync:// link."_s.arg(link));
        // What it asks for is said in the window: whoever clicked on it sees no terminal.
    }
    if (links.size() > 1)
        return wrong(u"Only one link can be followed at a time."_s);

    const bool connects = parser.isSet(u"connect"_s);
    const bool hosts = parser.isSet(u"host"_s);
    const bool shows = parser.isSet(u"demo"_s);
    const bool joins = parser.isSet(u"invite"_s);
    if (int(connects) + int(hosts) + int(shows) + int(joins) > 1)
        return wrong(u"Only one of --connect, --invite, --host and --demo can be used."_s);
    if (connects != parser.isSet(u"token-file"_s))
        return wrong(u"--connect and --token-file go together."_s);
    if (shows && parser.isSet(u"data"_s))
        return wrong(u"--demo keeps nothing, so it takes no --data."_s);

    CommandLine line;
    line.link = links.value(0);
    line.dataFolder = parser.value(u"data"_s);
    if (parser.isSet(u"data"_s) && line.dataFolder.isEmpty())
        return wrong(u"--data needs a folder."_s);
    if (auto message = readMode(parser, line))
        return *message;
    return line;
}

} // namespace app
