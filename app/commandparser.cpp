// SPDX-License-Identifier: MIT
#include "app/commandparser.h"

#include "app/parsererror.h"

namespace app {

using namespace Qt::StringLiterals;

PrintAndExit wrong(const QString &sentence)
{
    return {sentence + u"\nSee wedsync-server --help.\n"_s, WrongUsage};
}

CommandParser::CommandParser(const QString &description)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Shows this help."_s});
    m_parser.addOption({u"data"_s, u"The data folder."_s, u"DIR"_s});
}

void CommandParser::positional(const QString &name, const QString &description)
{
    m_parser.addPositionalArgument(name, description);
    ++m_positionals;
}

void CommandParser::option(const QString &name, const QString &description, const QString &value)
{
    m_parser.addOption(QCommandLineOption(name, description, value));
}

std::optional<PrintAndExit> CommandParser::parse(const QStringList &arguments)
{
    if (!m_parser.parse(arguments))
        return wrong(sentenceOf(m_parser));
    if (m_parser.isSet(u"help"_s))
        return PrintAndExit {m_parser.helpText(), 0};
    const QStringList given = m_parser.positionalArguments();
    if (given.size() > m_positionals)
        return wrong(u"\"%1\" is not an option here."_s.arg(given.at(m_positionals)));
    if (m_parser.value(u"data"_s).isEmpty())
        return wrong(u"--data DIR is needed."_s);
    return {};
}

std::string CommandParser::positional(qsizetype index) const
{
    return m_parser.positionalArguments().value(index).toStdString();
}

} // namespace app
