// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "channels/types/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

class QNetworkAccessManager;

namespace channels {

//! What a server gives to somebody who signs in.
struct SignIn {
    QString userId;
    QString displayName;
    QString accessToken; // for an hour
    QString refreshToken; // for the next one; good for one use
    ChannelName channel; // that an invite led to; empty when the server does not tell

    bool operator==(const SignIn &) const = default;
};

//! Where an invite leads, from the link that was sent: `https://host/join/{code}`, or the same as
//! `wedsync://join?url=…`.
struct InviteLink {
    QUrl server;
    QString code;

    bool operator==(const InviteLink &) const = default;
};

//! Nothing when \a link is no invite. Pure.
[[nodiscard]] std::optional<InviteLink> inviteFrom(const QUrl &link);

//! The answer of a sign-in. Pure.
[[nodiscard]] Result<SignIn> readSignIn(std::string_view body);

//! Signs in over HTTP. Answers in the main thread's event loop: Unreachable when there is no
//! answer, Unauthorized when the code or the token is not (any more) good.
class AuthClient final : public QObject {
    Q_OBJECT

public:
    explicit AuthClient(QObject *parent = nullptr);

    QFuture<Result<SignIn>> redeem(const InviteLink &invite, const QString &displayName);
    //! Adds the invite's channel to those of the user of \a accessToken.
    QFuture<Result<SignIn>> join(const InviteLink &invite, const QString &accessToken);
    //! Spends \a refreshToken: whatever happens, it is not to be used again once this has answered
    //! with another one.
    QFuture<Result<SignIn>> refresh(const QUrl &server, const QString &refreshToken);

private:
    QFuture<Result<SignIn>> post(const QUrl &server, const QString &call, const QByteArray &body,
                                 const QString &accessToken = {});

    QNetworkAccessManager *m_network; // a child
};

} // namespace channels
