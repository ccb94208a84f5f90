// SPDX-License-Identifier: MIT
#include "channels/server/httpparser.h"

#include <boost/beast/http.hpp>

#include <QCryptographicHash>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace channels::server {

namespace http = boost::beast::http;

struct HttpParser::Parser {
    Parser()
    {
        // One part at a time (the head, a chunk's header, its bytes), so that each can be measured.
        request.eager(false);
        request.on_chunk_header(m_onChunk);
    }

    //! Takes the next part of \a bytes, and answers how many of them that was.
    std::size_t put(std::string_view bytes, std::size_t headLimit,
                    boost::system::error_code &error);

    http::request_parser<http::string_body> request;
    std::size_t headBytes = 0; // of the head so far
    bool isLastChunk = false; // what comes with it are the trailers
    // As the head has it: what trailers add does not count (RFC 9110 section 6.5.1).
    std::optional<HttpRequest> head;
    bool keepAlive = false;
    bool upgrade = false;

private:
    using ChunkExtensions = boost::beast::string_view;
    std::function<void(std::uint64_t, ChunkExtensions, boost::system::error_code &)> m_onChunk =
        [this](std::uint64_t size, ChunkExtensions, boost::system::error_code &) {
            isLastChunk = size == 0;
        };
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

// Another reader might take the next line for a field of its own (RFC 9112 section 5.2). A whole
// line is taken only together with the beginning of the next.
bool hasFoldedLine(std::string_view head)
{
    return head.find("\r\n ") != std::string_view::npos
        || head.find("\r\n\t") != std::string_view::npos;
}

// Where the body ends is said once, and in one way (RFC 9112 section 6.3). What this is refused
// with; 0 when it is good.
int checkFraming(const http::request<http::string_body> &message)
{
    const auto lengths = message.equal_range(http::field::content_length);
    if (lengths.first != lengths.second) {
        const auto value = lengths.first->value();
        if (std::next(lengths.first) != lengths.second
            || value.find_first_not_of("0123456789") != boost::beast::string_view::npos)
            return 400;
    }
    const auto [first, last] = message.equal_range(http::field::transfer_encoding);
    if (first == last)
        return 0;
    if (std::next(first) != last || lengths.first != lengths.second || message.version() < 11)
        return 400;
    if (boost::beast::iequals(first->value(), "chunked"))
        return 0;
    // Chunks that are not the outermost coding, or are so twice, have no end that can be found.
    const http::token_list codings(first->value());
    const auto isChunked = [](boost::beast::string_view coding) {
        return boost::beast::iequals(coding, "chunked");
    };
    const auto chunked = std::find_if(codings.begin(), codings.end(), isChunked);
    const bool isLast = chunked != codings.end() && std::next(chunked) == codings.end();
    return codings.begin() == codings.end() || (chunked != codings.end() && !isLast) ? 400 : 501;
}

bool isUpgrade(const http::request<http::string_body> &message)
{
    // RFC 6455 section 4.2.1: HTTP/1.1 at least.
    return message.version() >= 11
        && boost::beast::iequals(message[http::field::upgrade], "websocket")
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

std::size_t HttpParser::Parser::put(std::string_view bytes, std::size_t headLimit,
                                    boost::system::error_code &error)
{
    const std::size_t used =
        request.put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    if (head) {
        if (isLastChunk && used > headLimit)
            error = http::error::header_limit;
        return used;
    }
    // Beast's own limit leaves out the request line when it comes with the rest.
    headBytes += used;
    if (!error && headBytes > headLimit)
        error = http::error::header_limit;
    else if (!error && hasFoldedLine(bytes.substr(0, used)))
        error = http::error::bad_obs_fold;
    return used;
}

HttpParser::HttpParser(const Limits &limits) : m_limits(limits) { }
HttpParser::~HttpParser() = default;

std::size_t HttpParser::heldBytes() const
{
    return m_inside ? m_parser->request.get().body().size() : 0;
}

HttpProgress HttpParser::feed(std::string_view bytes)
{
    HttpProgress progress;
    if (!m_parser) {
        m_parser = std::make_unique<Parser>();
        m_parser->request.header_limit(std::uint32_t(m_limits.httpHead));
        m_parser->request.body_limit(m_limits.httpBody);
    }
    auto &parser = m_parser->request;
    while (!parser.is_done() && progress.consumed < bytes.size()) {
        boost::system::error_code error;
        const std::size_t used =
            m_parser->put(bytes.substr(progress.consumed), m_limits.httpHead, error);
        progress.consumed += used;
        if (error && error != http::error::need_more) {
            progress.refusedStatus = statusOf(error);
            return progress;
        }
        if (parser.is_header_done() && !m_parser->head) {
            progress.refusedStatus = takeHead(progress.awaitsContinue);
            if (progress.refusedStatus != 0)
                return progress;
        }
        if (error || used == 0)
            break;
    }
    progress.awaitsContinue = progress.awaitsContinue && !parser.is_done()
        && progress.consumed == bytes.size(); // it has sent nothing of the body yet
    // A head, or the end of a chunked body, that never ends is not consumed by the parser, so it is
    // counted here.
    if (!parser.is_done() && bytes.size() - progress.consumed > m_limits.httpHead) {
        progress.refusedStatus = 431;
        return progress;
    }
    m_inside = !parser.is_done() && (progress.consumed < bytes.size() || parser.got_some());
    if (!parser.is_done())
        return progress;

    progress.keepAlive = m_parser->keepAlive;
    progress.upgrade = m_parser->upgrade;
    progress.request = std::move(m_parser->head);
    progress.request->body = std::move(parser.get().body());
    m_parser.reset();
    return progress;
}

int HttpParser::takeHead(bool &awaitsContinue)
{
    const auto &message = m_parser->request.get();
    if (!hasGoodHost(message))
        return 400;
    if (const int refused = checkFraming(message); refused != 0)
        return refused;
    const auto expectation = message[http::field::expect];
    awaitsContinue = !expectation.empty() && message.version() >= 11;
    if (awaitsContinue && !boost::beast::iequals(expectation, "100-continue"))
        return 417;
    HttpRequest request;
    request.method = view(message.method_string());
    if (!parseTarget(view(message.target()), request))
        return 400;
    for (const auto &field : message)
        request.headers.emplace_back(lowerCase(view(field.name_string())),
                                     std::string(view(field.value())));
    m_parser->head = std::move(request);
    m_parser->keepAlive = message.keep_alive();
    m_parser->upgrade = isUpgrade(message);
    return 0;
}

std::string encodeHttpResponse(const HttpResponse &response, bool keepAlive)
{
    std::string text = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    text += view(http::obsolete_reason(http::int_to_status(unsigned(response.status))));
    text += "\r\nCache-Control: no-store\r\n";
    if (!response.body.empty())
        text += "Content-Type: " + response.contentType + "\r\nX-Content-Type-Options: nosniff\r\n";
    for (const auto &[name, value] : response.headers)
        text.append(name).append(": ").append(value).append("\r\n");
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
