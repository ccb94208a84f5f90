// SPDX-License-Identifier: MIT
#include "tests/simulation/simulatedparts.h"

#include "channels/client/apianswers.h"
#include "channels/protocol/jsonwriter.h"

#include <QPromise>

namespace simulation {

using namespace channels;
using channels::server::HttpRequest;
using channels::server::HttpResponse;

QDateTime SimulatedScheduler::wallNow() const
{
    static const QDateTime Start(QDate(2026, 5, 1), QTime(10, 0), Qt::UTC);
    const auto passed =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_timeline.now().time_since_epoch());
    return Start.addMSecs((passed + m_wallOffset).count());
}

void SimulatedApi::setAccess(const QUrl &, const QString &accessToken)
{
    m_token = accessToken.toStdString();
}

HttpRequest SimulatedApi::request(const std::string &method, const std::string &call) const
{
    HttpRequest request;
    request.method = method;
    request.path = "/api/websocket/channels/" + call;
    request.headers = {{"authorization", "Bearer " + m_token}, {"host", "127.0.0.1"}};
    request.peerAddress = "127.0.0.1";
    request.peerIsLoopback = true;
    return request;
}

template <typename T, typename Read>
QFuture<Result<T>> SimulatedApi::answer(const HttpRequest &request, Read read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_network.shown(m_token);
    m_network.request(m_line, m_owner, request,
                      [promise, read](const std::optional<HttpResponse> &response) {
                          Result<T> result {Error {ErrorKind::Unreachable, QString(), {}}};
                          if (response && response->status / 100 == 2)
                              result = read(std::string_view(response->body));
                          else if (response)
                              result = readHttpError(response->status, response->body);
                          promise->addResult(std::move(result));
                          promise->finish();
                      });
    return promise->future();
}

QFuture<Result<QList<ListedChannel>>> SimulatedApi::channels()
{
    return answer<QList<ListedChannel>>(
        request("GET", "list"), [](std::string_view body) { return readChannelList(body); });
}

QFuture<Result<MessagePage>> SimulatedApi::messages(const ChannelName &channel, qint64 after,
                                                    int limit)
{
    HttpRequest get = request("GET", "messages");
    get.query = {{"channelName", channel.text()},
                 {"after", std::to_string(after)},
                 {"limit", std::to_string(limit)}};
    return answer<MessagePage>(
        get, [channel](std::string_view body) { return readMessagePage(channel, body); });
}

QFuture<Status> SimulatedApi::markRead(const ChannelName &channel, const QString &messageId)
{
    JsonWriter body;
    body.beginObject().key("channelName").string(channel.text());
    body.key("lastSeenMessageId").string(messageId.toStdString()).endObject();
    HttpRequest post = request("POST", "read");
    post.body = body.take();
    return answer<std::monostate>(post, [](std::string_view) { return done(); });
}

QFuture<Status> SimulatedApi::pause(const ChannelName &channel)
{
    ++m_network.pauses;
    JsonWriter body;
    body.beginObject().key("channelName").string(channel.text()).endObject();
    HttpRequest post = request("POST", "unsubscribe");
    post.body = body.take();
    return answer<std::monostate>(post, [](std::string_view) { return done(); });
}

QFuture<Result<QList<Member>>> SimulatedApi::members(const ChannelName &channel)
{
    HttpRequest get = request("GET", "members");
    get.query = {{"channelName", channel.text()}};
    return answer<QList<Member>>(get, [](std::string_view body) { return readMembers(body); });
}

} // namespace simulation
