// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace models {

//! How an event is shown: chat as text, the rest as cards.
enum class EventKind { Chat, Change, Form, Journey, Other };

struct EventField {
    QString name;
    QString value;

    bool operator==(const EventField &) const = default;
};

//! What an event says, taken out of its payload. Every member of the payload is in here somewhere:
//! what a kind has no place for is in `fields`.
struct EventText {
    EventKind kind = EventKind::Other;
    QString eventType;
    QString title; // what changed, the form's name, the step, the event's name; empty for Chat
    QString text; // Chat
    bool needsAnswer = false; // Chat: its sender has marked it so
    QString from; // Change; empty when it is new
    QString to; // Change; empty when it was taken away
    int done = 0; // Journey: steps done, of total; total 0: not told
    int total = 0;
    QList<EventField> fields; // Form: the answers

    bool operator==(const EventText &) const = default;
};

//! Reads \a payload (JSON text). A known event whose payload is not as agreed is shown as Other,
//! with its fields: nothing is dropped and nothing is guessed.
EventText eventText(const QString &eventType, const QByteArray &payload);

//! One line to see: "Ceremony 15:00 → 15:30".
QString previewOf(const EventText &event);
//! One line to hear: "Ceremony changed from 15:00 to 15:30".
QString spokenTextOf(const EventText &event);

} // namespace models

Q_DECLARE_METATYPE(models::EventText)
