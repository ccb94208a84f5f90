// SPDX-License-Identifier: MIT
#include "models/weddingoverview.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::WeddingOverview)
};

//! Goes through the messages from the oldest to the newest.
class Reading final {
public:
    Reading(QString userId, qint64 readSeq) : m_userId(std::move(userId)), m_readSeq(readSeq) { }

    void add(const channels::Message &message)
    {
        const EventText event = eventText(message.eventType, message.payload);
        const bool own = message.senderId == m_userId;
        const bool isNew = !own && message.seq > m_readSeq;
        OverviewEntry entry {message.seq, message.senderName, message.createdAt, previewOf(event),
                             event.kind == EventKind::Change};
        if (own && event.kind == EventKind::Chat)
            m_overview.questions.clear();
        else if (!own && asks(event))
            m_overview.questions.append(entry);
        else if (isNew && event.kind == EventKind::Change)
            m_overview.changes.append(entry);
        else if (isNew && event.kind == EventKind::Form)
            m_overview.forms.append(entry);
        else if (isNew)
            ++m_overview.otherNews;
        if (event.kind == EventKind::Journey)
            addStep(event);
        if (event.kind == EventKind::Form)
            addForm(message.seq, event, isNew);
    }
    WeddingOverview take() { return std::move(m_overview); }

private:
    void addStep(const EventText &event)
    {
        m_overview.steps.removeAll(event.title);
        m_overview.steps.append(event.title);
        if (event.total > 0) {
            m_overview.stepsDone = event.done;
            m_overview.stepsTotal = event.total;
        }
    }

    void addForm(qint64 seq, const EventText &event, bool isNew)
    {
        const auto before = m_answers.constFind(event.title);
        if (before != m_answers.constEnd()) {
            m_overview.earlierAnswers.insert(seq, *before);
            const QStringList changes = answerChanges(*before, event.fields);
            if (isNew && !changes.isEmpty())
                m_overview.forms.last().text = u"%1: %2"_s.arg(event.title, changes.join(u" · "_s));
        }
        m_answers.insert(event.title, event.fields);
    }

    QString m_userId;
    qint64 m_readSeq;
    WeddingOverview m_overview;
    QHash<QString, QList<EventField>> m_answers; // the newest, by the form's name
};

const EventField *find(const QList<EventField> &fields, const QString &name)
{
    const auto field = std::ranges::find(fields, name, &EventField::name);
    return field == fields.end() ? nullptr : &*field;
}

} // namespace

// A question mark that ends a word: one inside a web address asks nothing.
bool asks(const EventText &event)
{
    static const QRegularExpression mark(u"[?\u061F\uFF1F](?=$|[\\s\"'”’)!?])"_s);
    return event.kind == EventKind::Chat && (event.needsAnswer || event.text.contains(mark));
}

WeddingOverview overviewOf(const QList<channels::Message> &messages, const QString &userId,
                           qint64 readSeq)
{
    Reading reading(userId, readSeq);
    for (const channels::Message &message : messages)
        reading.add(message);
    return reading.take();
}

QStringList answerChanges(const QList<EventField> &before, const QList<EventField> &after)
{
    QStringList changes;
    for (const EventField &field : after) {
        const EventField *old = find(before, field.name);
        if (!old)
            changes.append(Words::tr("%1 new: %2").arg(field.name, field.value));
        else if (old->value != field.value)
            changes.append(u"%1 %2 → %3"_s.arg(field.name, old->value, field.value));
    }
    for (const EventField &field : before) {
        if (!find(after, field.name))
            changes.append(Words::tr("%1 taken out, it was %2").arg(field.name, field.value));
    }
    return changes;
}

} // namespace models
