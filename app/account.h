// SPDX-License-Identifier: MIT
#pragma once

#include "app/access.h"
#include "app/credentials.h"
#include "channels/client/authclient.h"

namespace app {

//! Somebody's account at a server that somebody else hosts: the access token in memory, what the
//! next one is asked for with in the keychain. The main thread only.
class Account final : public QObject {
    Q_OBJECT

public:
    //! \a account tells the credentials of two data folders apart in the keychain.
    explicit Account(const QString &account, QObject *parent = nullptr);

    //! Signs in with what the keychain has; nothing when it has nothing.
    QFuture<channels::Result<std::optional<Access>>> resume();
    //! Takes up an invite as a new user of that name.
    QFuture<channels::Result<Access>> redeem(const channels::InviteLink &invite,
                                             const QString &displayName);
    //! Another access token. Unauthorized: the sign-in was revoked, or spent by a copy of this
    //! program.
    QFuture<channels::Result<QString>> renew();
    //! Forgets it, in the keychain too.
    void forget();

Q_SIGNALS:
    //! The sign-in lasts until the program ends: there is no keychain to keep it in.
    void notKept();

private:
    Access take(const channels::SignIn &signIn);

    channels::AuthClient m_client;
    CredentialStore m_store;
    Credentials m_credentials;
};

} // namespace app
