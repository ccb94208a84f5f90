// SPDX-License-Identifier: MIT
#include "channels/client/apiclient.h"

#include "channels/client/httpanswer.h"
#include "channels/protocol/jsonwriter.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrlQuery>

namespace channels {

namespace {

constexpr int TimeoutMs = 10'000; // without any progress

} // namespace

ApiClient::ApiClient(QObject *parent) : QObject(parent), m_network(new QNetworkAccessManager(this))
{
    // A redirected call would show the token to whom it is redirected.
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setTransferTimeout(TimeoutMs);
}

ApiClient::~ApiClient() = default;

void ApiClient::setAccess(const QUrl &server, const QString &accessToken)
{
    m_server = server;
    m_authorization = "Bearer " + accessToken.toLatin1();
}

QNetworkRequest ApiClient::request(const QString &call, const QUrlQuery &query) const
{
    QUrl url = m_server;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QStringLiteral("/api/websocket/channels/") + call);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", m_authorization);
    return request;
}

QFuture<Result<QList<ListedChannel>>> ApiClient::channels()
{
    return answerOf<QList<ListedChannel>>(
        m_network->get(request(QStringLiteral("list"), {})),
        [](const QByteArray &body) { return readChannelList(view(body)); });
}

QFuture<Result<MessagePage>> ApiClient::messages(const ChannelName &channel, qint64 after,
                                                 int limit)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("channelName"), channel.toString());
    query.addQueryItem(QStringLiteral("after"), QString::number(after));
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    return answerOf<MessagePage>(
        m_network->get(request(QStringLiteral("messages"), query)),
        [channel](const QByteArray &body) { return readMessagePage(channel, view(body)); });
}

QFuture<Status> ApiClient::markRead(const ChannelName &channel, const QString &messageId)
{
    JsonWriter body;
    body.beginObject().key("channelName").string(channel.text());
    body.key("lastSeenMessageId").string(messageId.toStdString()).endObject();
    return post(QStringLiteral("read"), QByteArray::fromStdString(body.text()));
}

QFuture<Status> ApiClient::pause(const ChannelName &channel)
{
    JsonWriter body;
    body.beginObject().key("channelName").string(channel.text()).endObject();
    return post(QStringLiteral("unsubscribe"), QByteArray::fromStdString(body.text()));
}

QFuture<Result<QList<Member>>> ApiClient::members(const ChannelName &channel)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("channelName"), channel.toString());
    return answerOf<QList<Member>>(m_network->get(request(QStringLiteral("members"), query)),
                                   [](const QByteArray &body) { return readMembers(view(body)); });
}

QFuture<Status> ApiClient::post(const QString &call, const QByteArray &body)
{
    QNetworkRequest request = this->request(call, {});
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return answerOf<std::monostate>(m_network->post(request, body),
                                    [](const QByteArray &) { return done(); });
}

} // namespace channels
