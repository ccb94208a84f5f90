// SPDX-License-Identifier: MIT
#include "app/democouple.h"

#include "channels/client/websockettransport.h"
#include "channels/protocol/jsonwriter.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace app {

namespace {

Q_LOGGING_CATEGORY(logDemo, "wedsync.demo", QtInfoMsg)

double random()
{
    return QRandomGenerator::global()->generateDouble();
}

std::string joinPayload(const QString &accessToken)
{
    channels::JsonWriter json;
    json.beginObject().key("config").beginObject();
    json.key("broadcast").beginObject().key("ack").boolean(true).endObject().endObject();
    json.key("access_token").string(accessToken.toStdString()).endObject();
    return json.take();
}

std::string broadcastPayload(const DemoPost &post)
{
    channels::JsonWriter json;
    json.beginObject().key("type").string("broadcast");
    json.key("event").string(post.eventType.toStdString());
    json.key("payload").raw({post.payload.constData(), std::size_t(post.payload.size())});
    json.endObject();
    return json.take();
}

} // namespace

DemoCouple::DemoCouple(const QUrl &server, const QString &accessToken,
                       const channels::ChannelName &channel, QList<DemoPost> posts, QObject *parent)
    : QObject(parent)
    , m_accessToken(accessToken)
    , m_posts(std::move(posts))
    , m_socket(
          m_scheduler, [] { return std::make_unique<channels::WebSocketTransport>(); }, random)
    , m_channel(m_socket, m_scheduler, random, channel,
                [this] { return joinPayload(m_accessToken); })
{
    connect(&m_channel, &channels::Channel::joined, this, &DemoCouple::postNext);
    connect(&m_channel, &channels::Channel::refused, this, [](const channels::Error &error) {
        qCWarning(logDemo, "A couple was refused: %s", qPrintable(error.detail));
    });
    m_channel.join();
    m_socket.open(server, accessToken);
}

DemoCouple::~DemoCouple()
{
    m_channel.disconnect(this);
}

void DemoCouple::postNext()
{
    if (m_posts.isEmpty()) {
        Q_EMIT finished();
        return;
    }
    m_channel.push("broadcast", broadcastPayload(m_posts.constFirst()),
                   [this](const channels::Result<std::string> &response) {
                       if (response) {
                           m_posts.removeFirst();
                           postNext();
                       } else {
                           // It is posted again after the next join.
                           qCInfo(logDemo, "A post was not taken: %s",
                                  qPrintable(response.error().detail));
                       }
                   });
}

} // namespace app
