// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace app {

//! What `wedsync` is started for.
enum class Mode {
    Local, // reads and writes what is on this computer; connects to nothing
    Connect, // to the server at `server`
    Join, // takes up the invite `invite`
    Host, // runs the server inside itself
    Demo, // the same, with sample weddings in a temporary folder
};

struct CommandLine {
    Mode mode = Mode::Local;
    QString dataFolder; // empty: the desktop's own place for it
    QUrl server; // Connect: http or https
    QString tokenFile; // Connect
    QUrl invite; // Join
    QString link; // a wedsync:// link to follow besides, once its reader agrees; may be empty
};

//! Print `text` and end: help or version (status 0), or what is wrong with the arguments (2).
struct CommandLineMessage {
    QString text; // whole lines
    int exitStatus = 0;
};

//! \a arguments as main() gets them, the program's name first. Pure.
[[nodiscard]] std::variant<CommandLine, CommandLineMessage>
parseCommandLine(const QStringList &arguments);

} // namespace app
