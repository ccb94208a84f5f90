// SPDX-License-Identifier: MIT
#pragma once

#include "app/servercommandline.h"

#include <QCommandLineParser>

#include <optional>

namespace app {

//! What a mistake on the command line is answered with: \a sentence, and status 2.
[[nodiscard]] PrintAndExit wrong(const QString &sentence);

//! One command's own parser: its options, and the messages they come to.
class CommandParser final {
public:
    explicit CommandParser(const QString &description);
    void positional(const QString &name, const QString &description);
    void option(const QString &name, const QString &description, const QString &value = {});
    //! What ends the program already, if anything: help, or what is wrong.
    [[nodiscard]] std::optional<PrintAndExit> parse(const QStringList &arguments);
    // Empty when it was not given.
    QString value(const QString &name) const { return m_parser.value(name); }
    std::string text(const QString &name) const { return m_parser.value(name).toStdString(); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    std::string positional(qsizetype index) const;

private:
    QCommandLineParser m_parser;
    qsizetype m_positionals = 0;
};

} // namespace app
