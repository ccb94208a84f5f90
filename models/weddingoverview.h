// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/message.h"
#include "models/eventtext.h"

#include <QHash>
#include <QList>

namespace models {

//! Something of a wedding's timeline that is worth a line beside it.
struct OverviewEntry {
    qint64 seq = 0;
    QString sender; // may be empty
    QDateTime at; // UTC
    QString text; // one line
    bool isChange = false; // of the timeline or the venue

    bool operator==(const OverviewEntry &) const = default;
};

//! What a wedding's messages come to: what changed, who waits for an answer, how far it is.
struct WeddingOverview {
    QList<OverviewEntry> changes; // of others, not read yet; ascending
    QList<OverviewEntry> forms; // answered or answered anew, not read yet; ascending
    QList<OverviewEntry> questions; // open ones, oldest first, read or not
    int otherNews = 0; // not read yet, and neither of these
    QStringList steps; // done, in the order in which they were
    int stepsDone = 0; // of stepsTotal; total 0: not told
    int stepsTotal = 0;
    //! What the same form was answered before, by the seq of the later answer.
    QHash<qint64, QList<EventField>> earlierAnswers;

    bool operator==(const WeddingOverview &) const = default;
};

//! \a messages ascending; \a readSeq: up to here this user had read. A question is a message of
//! somebody else that is marked so or asks in its words, until this user writes something. Pure.
WeddingOverview overviewOf(const QList<channels::Message> &messages, const QString &userId,
                           qint64 readSeq);

//! Whether a message wants an answer: it is marked so, or asks in its words. Pure.
[[nodiscard]] bool asks(const EventText &event);

//! What differs between two answers to one form: "Guests 84 → 86", one per entry, new and dropped
//! fields too.
QStringList answerChanges(const QList<EventField> &before, const QList<EventField> &after);

} // namespace models
