// SPDX-License-Identifier: MIT
#include "channels/client/tokenrenewal.h"

#include "channels/client/channel.h"
#include "channels/client/tokenclaims.h"
#include "channels/types/answer.h"

#include <QLoggingCategory>

#include <algorithm>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logToken, "wedsync.token", QtInfoMsg)

// Timers stand still while a computer sleeps, so the clock is looked at now and then.
constexpr Scheduler::Duration LookInterval {60'000};
constexpr Backoff::Duration FirstDelay {1'000};
constexpr Backoff::Duration LongestDelay {60'000};

} // namespace

void RenewalPlan::begin(const QDateTime &expiry, const QDateTime &wall)
{
    m_due = {};
    if (!expiry.isValid())
        return;
    const qint64 life = std::max<qint64>(wall.msecsTo(expiry), 0);
    const qint64 margin = std::min<qint64>(std::chrono::milliseconds(Margin).count(), life / 5);
    m_due = expiry.addMSecs(-margin);
}

std::optional<Scheduler::Duration> RenewalPlan::remaining(const QDateTime &wall) const
{
    if (m_due.isNull())
        return {};
    return Scheduler::Duration(std::max<qint64>(wall.msecsTo(m_due), 0));
}

TokenRenewal::TokenRenewal(Scheduler &scheduler, std::function<double()> random, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_random(std::move(random))
    , m_backoff(FirstDelay, LongestDelay)
    , m_timer(scheduler)
{
}

void TokenRenewal::start(const QString &accessToken, Renew renew)
{
    stop();
    m_renew = std::move(renew);
    m_renewedAt.reset();
    m_backoff.reset();
    use(accessToken);
}

void TokenRenewal::stop()
{
    ++m_life;
    m_asking = false;
    m_renew = {};
    m_timer.stop();
}

void TokenRenewal::onRefused()
{
    if (m_renew && !m_asking)
        renewAfterPause();
}

void TokenRenewal::use(const QString &accessToken)
{
    if (!m_renew)
        return;
    const QDateTime wall = m_scheduler.wallNow();
    QDateTime expiry = expiryOf(accessToken).value_or(QDateTime());
    // By a clock that is wrong a fresh token has ended already: the server will say when it has.
    if (m_renewedAt && expiry.isValid() && expiry <= wall)
        expiry = {};
    m_plan.begin(expiry, wall);
    plan();
}

void TokenRenewal::plan()
{
    const std::optional<Scheduler::Duration> remaining = m_plan.remaining(m_scheduler.wallNow());
    if (!remaining)
        return;
    if (*remaining == Scheduler::Duration::zero())
        renewAfterPause();
    else
        m_timer.start(std::min(*remaining, LookInterval), [this] { plan(); });
}

void TokenRenewal::renewAfterPause()
{
    Scheduler::Duration pause = Scheduler::Duration::zero();
    if (m_renewedAt) {
        const auto since =
            std::chrono::duration_cast<Scheduler::Duration>(m_scheduler.now() - *m_renewedAt);
        pause = std::max(pause, Scheduler::Duration(RenewalPlan::Pause) - since);
    }
    m_timer.start(pause, [this] { renew(); });
}

void TokenRenewal::renew()
{
    m_asking = true;
    onAnswer(m_renew(), this, [this, life = m_life](const Result<QString> &accessToken) {
        if (life == m_life)
            onAnswered(accessToken);
    });
}

void TokenRenewal::onAnswered(const Result<QString> &accessToken)
{
    m_asking = false;
    if (accessToken) {
        m_backoff.reset();
        m_renewedAt = m_scheduler.now();
        use(*accessToken);
        Q_EMIT renewed(*accessToken);
        return;
    }
    const Error &error = accessToken.error();
    qCInfo(logToken, "No other token: %s", qPrintable(error.detail));
    if (isFinalJoinRefusal(error.kind)) {
        stop();
        Q_EMIT failed(error);
        return;
    }
    m_timer.start(
        std::max(m_backoff.next(m_random()), error.retryAfter.value_or(Backoff::Duration::zero())),
        [this] { renew(); });
}

} // namespace channels
