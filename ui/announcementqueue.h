// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace ui {

enum class Politeness {
    Polite,
    Assertive,
    OnRequest, // a person asked for it: as assertive, and as often as they ask
};

//! When what is said, so that a screen reader neither chatters nor loses a word. A value: the
//! caller brings the time (monotonic) and asks again when due() says so.
//!
//! Polite texts wait 250 ms after the last one (a change of focus is then read first), 1 s after
//! the first at the latest, and 1.2 s after what was said before; while a person types they are
//! held. A later text of a topic replaces the waiting one; up to three topics are said in one go;
//! the same text is not said again within 1.5 s, unless somebody asks for it. Assertive texts are
//! said at once, before what waits.
class AnnouncementQueue final {
public:
    using Time = std::chrono::milliseconds;

    struct Utterance {
        QString text;
        Politeness politeness = Politeness::Polite;
        QStringList topics = {}; // that it is about

        bool operator==(const Utterance &) const = default;
    };

    void add(const QString &text, Politeness politeness, const QString &topic, Time now);
    void noteTyping(Time now) { m_typedAt = now; }
    void clear() { m_waiting.clear(); }

    //! When take() will have something; nothing while nothing waits.
    std::optional<Time> due() const;
    //! What is to be said at \a now, once; nothing before its time.
    std::optional<Utterance> take(Time now);

private:
    struct Waiting {
        QString text;
        QString topic;
        Politeness politeness;
    };

    static bool isUrgent(const Waiting &waiting);
    std::optional<Utterance> say(Utterance utterance, Time now);

    QList<Waiting> m_waiting;
    Time m_firstAt {0};
    Time m_lastAt {0};
    std::optional<Time> m_typedAt;
    std::optional<Time> m_saidAt;
    QString m_said;
};

//! One line without mark-up, 300 characters at most.
QString spokenLine(const QString &text);

} // namespace ui
