// SPDX-License-Identifier: MIT
#include "tests/support/servertest.h"

#include <QJsonDocument>
#include <QTest>

namespace support {

using namespace Qt::StringLiterals;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void ServerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>(memoryFolderTemplate());
    m_server = std::make_unique<ServerProcess>(data());
}

void ServerTest::cleanup()
{
    if (QTest::currentTestFailed())
        qInfo("%s", qPrintable(m_server->log()));
    else if (m_server->processId() > 0)
        QVERIFY2(m_server->isRunning(), "the server has ended by itself");
    m_server.reset();
    m_folder.reset();
}

void ServerTest::start(const QStringList &more)
{
    QVERIFY(m_server->start(more));
    m_owner = m_server->addUser(u"Pat"_s, u"supplier"_s);
    m_couple = m_server->addUser(u"Sarah"_s, u"couple"_s);
    for (const QString &channel : {Wedding, OtherWedding})
        QVERIFY(!m_server->createChannel(channel, u"shared"_s, m_owner, {m_couple}).isEmpty());
}

CommandResult ServerTest::command(const QStringList &words, const QStringList &more) const
{
    return runServerCommand(words + QStringList {u"--data"_s, data()} + more);
}

HttpAnswer ServerTest::broadcast(const QByteArray &payload, const QString &channel) const
{
    return http(m_server->port(), "POST", "/api/websocket/channels/broadcast", accessToken(m_owner),
                R"({"channelName":")" + channel.toLatin1() + R"(","eventType":"note","payload":)"
                    + payload + '}');
}

double ServerTest::metric(const QByteArray &name) const
{
    const QByteArray line = '\n' + name + ' ';
    const QByteArray text = '\n' + http(m_server->port(), "GET", "/metrics").body;
    const qsizetype at = text.indexOf(line);
    const qsizetype begin = at + line.size();
    return at < 0 ? -1 : text.mid(begin, text.indexOf('\n', begin) - begin).toDouble();
}

} // namespace support
