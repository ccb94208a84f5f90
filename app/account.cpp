// SPDX-License-Identifier: MIT
#include "app/account.h"

#include "channels/types/answer.h"

#include <QPromise>

#include <memory>

namespace app {

namespace {

// Passes what \a act makes of the answer on. The answer comes to \a context, or to nobody.
template <typename T, typename Future, typename Act>
QFuture<channels::Result<T>> whenAnswered(const Future &future, QObject *context, Act act)
{
    auto promise = std::make_shared<QPromise<channels::Result<T>>>();
    promise->start();
    channels::onAnswer(future, context, [promise, act](const auto &answer) {
        promise->addResult(act(answer));
        promise->finish();
    });
    return promise->future();
}

} // namespace

Account::Account(const QString &account, QObject *parent) : QObject(parent), m_store(account) { }

QFuture<channels::Result<std::optional<Access>>> Account::resume()
{
    using Answer = channels::Result<std::optional<Access>>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto finish = [promise](const Answer &answer) {
        promise->addResult(answer);
        promise->finish();
    };
    channels::onAnswer(
        m_store.read(), this,
        [this, finish](const channels::Result<std::optional<Credentials>> &kept) {
            if (!kept || !*kept) {
                finish(kept ? Answer(std::optional<Access>()) : Answer(kept.error()));
                return;
            }
            m_credentials = **kept;
            channels::onAnswer(
                renew(), this, [this, finish](const channels::Result<QString> &token) {
                    if (!token && token.error().kind == channels::ErrorKind::Unauthorized) {
                        forget();
                        finish(token.error());
                        return;
                    }
                    // Without an answer the store can be read all the same; renewing goes on.
                    finish(std::optional(Access {m_credentials.server, token ? *token : QString(),
                                                 [this] { return renew(); }}));
                });
        });
    return promise->future();
}

QFuture<channels::Result<Access>> Account::redeem(const channels::InviteLink &invite,
                                                  const QString &displayName)
{
    return whenAnswered<Access>(
        m_client.redeem(invite, displayName), this,
        [this, server = invite.server](
            const channels::Result<channels::SignIn> &signIn) -> channels::Result<Access> {
            if (!signIn)
                return signIn.error();
            m_credentials.server = server;
            return take(*signIn);
        });
}

QFuture<channels::Result<QString>> Account::renew()
{
    return whenAnswered<QString>(
        m_client.refresh(m_credentials.server, m_credentials.refreshToken), this,
        [this](const channels::Result<channels::SignIn> &signIn) -> channels::Result<QString> {
            if (!signIn)
                return signIn.error();
            return take(*signIn).accessToken;
        });
}

void Account::forget()
{
    m_credentials = {};
    m_store.erase();
}

// The refresh token that was used is spent: the new one is kept before anything else happens.
Access Account::take(const channels::SignIn &signIn)
{
    m_credentials.refreshToken = signIn.refreshToken;
    channels::onAnswer(m_store.write(m_credentials), this, [this](const channels::Status &kept) {
        if (!kept)
            Q_EMIT notKept();
    });
    return {m_credentials.server, signIn.accessToken, [this] { return renew(); }};
}

} // namespace app
