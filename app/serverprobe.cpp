// SPDX-License-Identifier: MIT
#include "app/serverprobe.h"

#include <QLocale>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include <cmath>
#include <cstdlib>
#include <memory>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr int TimeoutMs = 10'000;
constexpr auto Product = "WedSync/"_L1;

// The header has whole seconds, and was written somewhere between question and answer.
std::optional<std::chrono::seconds> clockAhead(const QNetworkReply &reply, const QDateTime &asked,
                                               const QDateTime &answered)
{
    const QDateTime theirs = QLocale::c().toDateTime(QString::fromLatin1(reply.rawHeader("Date")),
                                                     u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!theirs.isValid())
        return {};
    const QDateTime told(theirs.date(), theirs.time(), Qt::UTC);
    const double ours = double(asked.toMSecsSinceEpoch() + answered.toMSecsSinceEpoch()) / 2;
    const double ahead = double(told.toMSecsSinceEpoch()) + 500 - ours;
    return std::chrono::seconds(std::lround(ahead / 1000));
}

ServerAnswer answerOf(QNetworkReply &reply, const QDateTime &asked)
{
    using Outcome = ServerAnswer::Outcome;
    ServerAnswer answer;
    answer.certificate = reply.sslConfiguration().peerCertificate();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        answer.outcome = reply.error() == QNetworkReply::SslHandshakeFailedError
            ? Outcome::CertificateRefused
            : Outcome::Unreachable;
        answer.reason = reply.errorString();
        return answer;
    }
    const QString server = QString::fromLatin1(reply.rawHeader("Server"));
    if (server.startsWith(Product))
        answer.version = server.mid(Product.size());
    // A proxy may put its own name there; the answer itself comes through.
    const bool isOurs = status == 200 && reply.readAll() == "ok";
    answer.outcome = isOurs ? Outcome::Reached : Outcome::AnotherProgram;
    if (isOurs)
        answer.clockAhead = clockAhead(reply, asked, QDateTime::currentDateTimeUtc());
    else
        answer.reason = u"HTTP %1"_s.arg(status);
    return answer;
}

} // namespace

QString describe(const ServerAnswer &answer)
{
    using Outcome = ServerAnswer::Outcome;
    switch (answer.outcome) {
    case Outcome::Unreachable:
        return u"Server: does not answer"_s;
    case Outcome::CertificateRefused:
        return u"Server: its certificate is refused"_s;
    case Outcome::AnotherProgram:
        return u"Server: another program answers (%1)"_s.arg(answer.reason);
    case Outcome::Reached:
        break;
    }
    QString clock = u"not told"_s;
    if (answer.clockAhead) {
        const auto ahead = answer.clockAhead->count();
        clock = std::abs(ahead) <= 1 ? u"as this computer's"_s
                                     : u"%1 s %2 this computer's"_s.arg(std::abs(ahead))
                                           .arg(ahead > 0 ? u"ahead of"_s : u"behind"_s);
    }
    return u"Server: WedSync %1\nServer's clock: %2"_s.arg(
        answer.version.isEmpty() ? u"of an unknown version"_s : answer.version, clock);
}

ServerProbe::ServerProbe(QObject *parent) : QObject(parent)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(TimeoutMs);
}

void ServerProbe::ask(const QUrl &server)
{
    QUrl url = server;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/healthz"_s);
    QNetworkReply *reply = m_network.get(QNetworkRequest(url));
    // Of a handshake that fails, the reply itself keeps no certificate.
    const auto refused = std::make_shared<QSslCertificate>();
    connect(reply, &QNetworkReply::sslErrors, this,
            [refused](const QList<QSslError> &errors) { *refused = errors.first().certificate(); });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, server, refused, asked = QDateTime::currentDateTimeUtc()] {
                reply->deleteLater();
                ServerAnswer answer = answerOf(*reply, asked);
                if (answer.certificate.isNull())
                    answer.certificate = *refused;
                Q_EMIT answered(server, answer);
            });
}

} // namespace app
