// SPDX-License-Identifier: MIT
#include "models/eventtext.h"

#include "channels/types/eventtypes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace models {

namespace eventtypes = channels::eventtypes;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::EventText)
};

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Bool:
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case QJsonValue::Double:
    case QJsonValue::String:
        return value.toVariant().toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return {};
}

QList<EventField> fieldsOf(const QJsonObject &object)
{
    QList<EventField> fields;
    for (auto it = object.begin(); it != object.end(); ++it)
        fields.append({it.key(), valueText(it.value())});
    return fields;
}

bool isText(const QJsonValue &value)
{
    return value.isString() && !value.toString().isEmpty();
}

// Each reader takes what it knows out of `object` and leaves the rest; false: not as agreed.

bool readChat(QJsonObject &object, EventText &event)
{
    if (!object.value("text"_L1).isString())
        return false;
    event.kind = EventKind::Chat;
    event.text = object.take("text"_L1).toString();
    if (object.value("needsAnswer"_L1).isBool())
        event.needsAnswer = object.take("needsAnswer"_L1).toBool();
    return true;
}

bool readChange(QJsonObject &object, EventText &event, const QString &title)
{
    const QJsonValue from = object.value("from"_L1);
    const QJsonValue to = object.value("to"_L1);
    if (title.isEmpty() || (!isText(from) && !isText(to)))
        return false;
    event.kind = EventKind::Change;
    event.title = title;
    event.from = valueText(object.take("from"_L1));
    event.to = valueText(object.take("to"_L1));
    return true;
}

bool readForm(QJsonObject &object, EventText &event)
{
    if (!isText(object.value("formName"_L1)) || !object.value("answers"_L1).isObject())
        return false;
    event.kind = EventKind::Form;
    event.title = object.take("formName"_L1).toString();
    event.fields = fieldsOf(object.take("answers"_L1).toObject());
    return true;
}

bool readJourney(QJsonObject &object, EventText &event)
{
    if (!isText(object.value("step"_L1)))
        return false;
    event.kind = EventKind::Journey;
    event.title = object.take("step"_L1).toString();
    const int total = object.value("total"_L1).toInt();
    const int done = object.value("done"_L1).toInt(-1);
    if (total > 0 && done >= 0 && done <= total) {
        event.total = total;
        event.done = done;
        object.remove("total"_L1);
        object.remove("done"_L1);
    }
    return true;
}

bool readKnown(QJsonObject &object, EventText &event)
{
    if (event.eventType == eventtypes::Chat)
        return readChat(object, event);
    if (event.eventType == eventtypes::TimelineChanged) {
        const QString item = object.value("item"_L1).toString();
        if (!readChange(object, event, item))
            return false;
        object.remove("item"_L1);
        return true;
    }
    if (event.eventType == eventtypes::VenueChanged)
        return readChange(object, event, Words::tr("Venue"));
    if (event.eventType == eventtypes::FormResponse)
        return readForm(object, event);
    if (event.eventType == eventtypes::JourneyStep)
        return readJourney(object, event);
    return false;
}

QString fieldLine(const QList<EventField> &fields)
{
    QStringList parts;
    for (const EventField &field : fields)
        parts.append(u"%1: %2"_s.arg(field.name, field.value));
    return parts.join(", "_L1);
}

QString withFields(const QString &line, const QList<EventField> &fields, const QString &separator)
{
    const QString more = fieldLine(fields);
    return (more.isEmpty() ? line : line + separator + more).simplified();
}

} // namespace

EventText eventText(const QString &eventType, const QByteArray &payload)
{
    EventText event;
    event.eventType = eventType;
    const QJsonDocument document = QJsonDocument::fromJson(payload);
    if (!document.isObject()) {
        event.title = eventType;
        const QString raw = QString::fromUtf8(payload).simplified();
        if (!raw.isEmpty() && raw != "null"_L1)
            event.fields.append({Words::tr("content"), raw});
        return event;
    }
    QJsonObject object = document.object();
    if (!readKnown(object, event)) {
        event.kind = EventKind::Other;
        event.title = eventType;
    }
    event.fields += fieldsOf(object);
    return event;
}

QString previewOf(const EventText &event)
{
    switch (event.kind) {
    case EventKind::Chat:
        return withFields(event.text, event.fields, u" · "_s);
    case EventKind::Change:
        if (event.from.isEmpty())
            return u"%1 → %2"_s.arg(event.title, event.to).simplified();
        if (event.to.isEmpty())
            return Words::tr("%1 %2 → removed").arg(event.title, event.from).simplified();
        return u"%1 %2 → %3"_s.arg(event.title, event.from, event.to).simplified();
    case EventKind::Form:
        return Words::tr("%1 answered").arg(event.title).simplified();
    case EventKind::Journey:
        if (event.total > 0)
            return Words::tr("%1 done, %2 of %3")
                .arg(event.title)
                .arg(event.done)
                .arg(event.total)
                .simplified();
        return Words::tr("%1 done").arg(event.title).simplified();
    case EventKind::Other:
        break;
    }
    return withFields(event.title, event.fields, u": "_s);
}

QString spokenTextOf(const EventText &event)
{
    QString line;
    switch (event.kind) {
    case EventKind::Chat:
    case EventKind::Other:
        return previewOf(event);
    case EventKind::Change:
        if (event.from.isEmpty())
            line = Words::tr("%1 set to %2").arg(event.title, event.to);
        else if (event.to.isEmpty())
            line = Words::tr("%1 removed, it was %2").arg(event.title, event.from);
        else
            line = Words::tr("%1 changed from %2 to %3").arg(event.title, event.from, event.to);
        break;
    case EventKind::Form:
    case EventKind::Journey:
        line = previewOf(event);
        break;
    }
    return withFields(line, event.fields, u". "_s);
}

} // namespace models
