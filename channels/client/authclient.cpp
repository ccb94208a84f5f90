// SPDX-License-Identifier: MIT
#include "channels/client/authclient.h"

#include "channels/client/httpanswer.h"
#include "channels/client/tokenclaims.h"
#include "channels/protocol/jsonreader.h"
#include "channels/protocol/jsonwriter.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QUrlQuery>

namespace channels {

namespace {

constexpr int TimeoutMs = 10'000; // without any progress

QString textOf(const JsonObject &object, std::string_view key)
{
    return QString::fromStdString(object.string(key).value_or(std::string()));
}

} // namespace

std::optional<InviteLink> inviteFrom(const QUrl &link)
{
    if (link.scheme() == QLatin1StringView("wedsync")) {
        const QUrl inner(QUrlQuery(link).queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded),
                         QUrl::StrictMode);
        // Not again through this one: a link in a link in a link.
        return inner.scheme() == link.scheme() ? std::nullopt : inviteFrom(inner);
    }
    const bool isWeb =
        link.scheme() == QLatin1StringView("https") || link.scheme() == QLatin1StringView("http");
    const QString marker = QStringLiteral("/join/");
    const qsizetype at = link.path().lastIndexOf(marker);
    const QString code = link.path().mid(at + marker.size());
    if (!link.isValid() || !isWeb || link.host().isEmpty() || at < 0 || code.isEmpty()
        || code.contains(u'/'))
        return {};
    QUrl server = link.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    server.setPath(link.path().left(at));
    return InviteLink {server, code};
}

Result<SignIn> readSignIn(std::string_view body)
{
    const Result<JsonObject> answer = JsonObject::parse(body);
    if (!answer)
        return {ErrorKind::AnotherProgram, answer.error().detail};
    const JsonObject user = answer->object("user");
    const SignIn signIn {
        textOf(user, "id"), textOf(user, "displayName"), textOf(*answer, "accessToken"),
        textOf(*answer, "refreshToken"),
        ChannelName::parse(textOf(*answer, "channelName")).value_or(ChannelName())};
    if (signIn.userId.isEmpty() || subjectOf(signIn.accessToken) != signIn.userId
        || signIn.refreshToken.isEmpty()) {
        return {ErrorKind::Internal,
                QStringLiteral("The server's answer to a sign-in cannot be read.")};
    }
    return signIn;
}

AuthClient::AuthClient(QObject *parent)
    : QObject(parent), m_network(new QNetworkAccessManager(this))
{
    // A redirected call would show the token to whom it is redirected.
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network->setTransferTimeout(TimeoutMs);
}

QFuture<Result<SignIn>> AuthClient::redeem(const InviteLink &invite, const QString &displayName)
{
    JsonWriter body;
    body.beginObject().key("code").string(invite.code.toStdString());
    body.key("displayName").string(displayName.toStdString()).endObject();
    return post(invite.server, QStringLiteral("redeem"), QByteArray::fromStdString(body.text()));
}

QFuture<Result<SignIn>> AuthClient::join(const InviteLink &invite, const QString &accessToken)
{
    JsonWriter body;
    body.beginObject().key("code").string(invite.code.toStdString()).endObject();
    return post(invite.server, QStringLiteral("redeem"), QByteArray::fromStdString(body.text()),
                accessToken);
}

QFuture<Result<SignIn>> AuthClient::refresh(const QUrl &server, const QString &refreshToken)
{
    JsonWriter body;
    body.beginObject().key("refreshToken").string(refreshToken.toStdString()).endObject();
    return post(server, QStringLiteral("refresh"), QByteArray::fromStdString(body.text()));
}

QFuture<Result<SignIn>> AuthClient::post(const QUrl &server, const QString &call,
                                         const QByteArray &body, const QString &accessToken)
{
    QUrl url = server;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QStringLiteral("/api/auth/") + call);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!accessToken.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + accessToken.toUtf8());
    return answerOf<SignIn>(m_network->post(request, body),
                            [](const QByteArray &answer) { return readSignIn(view(answer)); });
}

} // namespace channels
