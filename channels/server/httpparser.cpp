// SPDX-License-Identifier: MIT
#include "channels/server/httpparser.h"

#include <boost/beast/http.hpp>

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace channels::server {

namespace http = boost::beast::http;

struct HttpParser::Parser {
    http::request_parser<http::string_body> request;
    std::size_t headBytes = 0; // of the head so far
    bool headChecked = false;
};

namespace {

int statusOf(const boost::system::error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    return 400;
}

// A request of version 1.1 names one host (RFC 9112 section 3.2): a proxy in front might go by
// another of two.
bool hasGoodHost(const http::request<http::string_body> &message)
{
    const auto count = message.count(http::field::host);
    return count == 1 || (count == 0 && message.version() < 11);
}

bool isUpgrade(const http::request<http::string_body> &message)
{
    return boost::beast::iequals(message[http::field::upgrade], "websocket")
        && http::token_list(message[http::field::connection]).exists("upgrade");
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

std::string_view view(boost::beast::string_view text)
{
    return {text.data(), text.size()};
}

} // namespace

HttpParser::HttpParser(const Limits &limits) : m_limits(limits) { }
HttpParser::~HttpParser() = default;

HttpProgress HttpParser::feed(std::string_view bytes)
{
    HttpProgress progress;
    if (!m_parser) {
        m_parser = std::make_unique<Parser>();
        m_parser->request.header_limit(std::uint32_t(m_limits.httpHead));
        m_parser->request.body_limit(m_limits.httpBody);
        m_parser->request.eager(false); // until the head is complete, so that it can be measured
    }
    auto &parser = m_parser->request;
    while (!parser.is_done() && progress.consumed < bytes.size()) {
        boost::system::error_code error;
        const std::string_view rest = bytes.substr(progress.consumed);
        const std::size_t used =
            parser.put(boost::asio::const_buffer(rest.data(), rest.size()), error);
        progress.consumed += used;
        if (!parser.eager()) {
            // Beast's own limit leaves out the request line when it comes with the rest.
            m_parser->headBytes += used;
            if (!error && m_parser->headBytes > m_limits.httpHead)
                error = http::error::header_limit;
            parser.eager(parser.is_header_done());
        }
        if (error == http::error::need_more || (!error && used == 0))
            break;
        if (error) {
            progress.refusedStatus = statusOf(error);
            return progress;
        }
    }
    if (parser.is_header_done() && !std::exchange(m_parser->headChecked, true)) {
        progress.refusedStatus = checkHead(progress.awaitsContinue);
        if (progress.refusedStatus != 0)
            return progress;
    }
    // A head that never ends is not consumed by the parser, so it is counted here.
    if (!parser.is_header_done() && bytes.size() - progress.consumed > m_limits.httpHead) {
        progress.refusedStatus = 431;
        return progress;
    }
    m_inside = !parser.is_done() && (progress.consumed < bytes.size() || parser.got_some());
    if (!parser.is_done())
        return progress;

    auto message = parser.release();
    m_parser.reset();
    progress.keepAlive = message.keep_alive();
    progress.upgrade = isUpgrade(message);
    HttpRequest request;
    request.method = view(message.method_string());
    if (!parseTarget(view(message.target()), request)) {
        progress.refusedStatus = 400;
        return progress;
    }
    for (const auto &field : message)
        request.headers.emplace_back(lowerCase(view(field.name_string())),
                                     std::string(view(field.value())));
    request.body = std::move(message.body());
    progress.request = std::move(request);
    return progress;
}

int HttpParser::checkHead(bool &awaitsContinue) const
{
    const auto &parser = m_parser->request;
    const auto &message = parser.get();
    if (!hasGoodHost(message))
        return 400;
    const auto expectation = message[http::field::expect];
    if (expectation.empty() || message.version() < 11)
        return 0;
    if (!boost::beast::iequals(expectation, "100-continue"))
        return 417;
    awaitsContinue = !parser.is_done();
    return 0;
}

std::string encodeHttpResponse(const HttpResponse &response, bool keepAlive)
{
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    text += view(http::obsolete_reason(http::int_to_status(unsigned(response.status))));
    text += "\r\nAccess-Control-Allow-Origin: *\r\nCache-Control: no-store\r\n";
    if (!response.body.empty())
        text += "Content-Type: " + response.contentType + "\r\nX-Content-Type-Options: nosniff\r\n";
    for (const auto &[name, value] : response.headers)
        text += name + ": " + value + "\r\n";
    if (response.status != 101 && response.status != 204) // which have no body by their nature
        text += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
    if (response.status != 101) { // a switch of protocols has said what becomes of the connection
        text += keepAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
    }
    text += "\r\n";
    return text + response.body;
}

std::string webSocketAccept(std::string_view key)
{
    QByteArray bytes(key.data(), qsizetype(key.size()));
    bytes += "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toBase64().toStdString();
}

} // namespace channels::server
