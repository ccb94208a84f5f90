// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/answers.h"
#include "channels/client/apianswers.h"
#include "channels/types/timelinepage.h"

#include <QList>

#include <map>
#include <optional>

namespace channels {

//! Keeps one channel's copy contiguous: what may be stored now, what has to be fetched first. Every
//! message goes through here, whichever way it came, and each seq is let through once. Knows no
//! socket, store or clock: callers carry out the steps.
class CatchUp final {
public:
    //! What is to be done, in this order.
    struct Step {
        bool store = false; // put `messages` and `gaps` (or neither: a new epoch) under `epoch`
        QString epoch;
        QList<Message> messages; // ascending
        QList<Gap> gaps; // what will never come, ascending
        std::optional<qint64> fetchAfter; // fetch the page after this seq
        bool rejoin = false; // the store's life is another one: the numbers here mean nothing
    };

    //! Live messages that wait for a hole before them; more are let go and fetched instead.
    static constexpr std::size_t MaxHeld = 1000;

    CatchUp(QString epoch, qint64 seq) : m_epoch(std::move(epoch)), m_seq(seq), m_target(seq) { }

    const QString &epoch() const { return m_epoch; }
    qint64 seq() const { return m_seq; }
    //! The server has said where the channel ends, and nothing up to there is missing.
    bool isComplete() const { return m_joined && m_seq >= m_target; }

    [[nodiscard]] Step joined(const JoinAnswer &answer);
    [[nodiscard]] Step received(const Message &message, const QString &epoch);
    //! The page that was asked for.
    [[nodiscard]] Step fetched(const MessagePage &page);
    //! It did not come: what to ask for again.
    [[nodiscard]] qint64 fetchAgain() const { return m_seq; }
    //! The connection is gone, and with it the answer that was awaited.
    void interrupted();

private:
    void take(const QList<Message> &messages, Step &step);
    void skipTo(qint64 seq, Step &step);
    void takeHeld(Step &step);
    void fetchIfIncomplete(Step &step);

    QString m_epoch;
    qint64 m_seq; // everything up to here was let through, or is gone from the server
    qint64 m_target; // the newest seq known of
    std::map<qint64, Message> m_held;
    bool m_joined = false; // until then nobody knows what is missing
    bool m_fetching = false;
};

} // namespace channels
