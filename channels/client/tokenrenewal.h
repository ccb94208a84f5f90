// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/backoff.h"
#include "channels/client/scheduler.h"
#include "channels/types/result.h"

#include <QFuture>
#include <QObject>

namespace channels {

//! When an access token is replaced, so that it never ends while it is needed. Pure; \a wall is
//! UTC.
class RenewalPlan final {
public:
    //! Before its end a token is replaced by this much, or by a fifth of its life if that is less.
    static constexpr std::chrono::minutes Margin {5};
    //! Between two tokens: one that is refused at once would be refused again.
    static constexpr std::chrono::minutes Pause {1};

    //! A token that ends at \a expiry (null: nobody knows) is in use from \a wall on.
    void begin(const QDateTime &expiry, const QDateTime &wall);
    //! How long it may stay in use; nothing when only a refusal will tell.
    std::optional<Scheduler::Duration> remaining(const QDateTime &wall) const;

private:
    QDateTime m_due;
};

//! Keeps an access token fresh: asks for another one before it ends, and when the server refuses
//! it; again after a growing pause when that fails, unless the failure is for good. The main thread
//! only.
class TokenRenewal final : public QObject {
    Q_OBJECT

public:
    //! Asks for another token for the same user.
    using Renew = std::function<QFuture<Result<QString>>()>;

    TokenRenewal(Scheduler &scheduler, std::function<double()> random, QObject *parent = nullptr);

    //! \a accessToken is in use from now on.
    void start(const QString &accessToken, Renew renew);
    void stop();
    //! The server does not take the token any more.
    void onRefused();

Q_SIGNALS:
    void renewed(const QString &accessToken);
    //! There will be no other: only a person can sign in again.
    void failed(const channels::Error &error);

private:
    void use(const QString &accessToken);
    void plan();
    void renewAfterPause();
    void renew();
    void onAnswered(const Result<QString> &accessToken);

    Scheduler &m_scheduler;
    std::function<double()> m_random;
    Renew m_renew;
    RenewalPlan m_plan;
    Backoff m_backoff;
    std::optional<Scheduler::Time> m_renewedAt;
    bool m_asking = false;
    int m_life = 0; // answers to an earlier start are let go
    Timer m_timer;
};

} // namespace channels
