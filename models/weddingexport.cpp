// SPDX-License-Identifier: MIT
#include "models/weddingexport.h"

#include "channels/types/eventtypes.h"
#include "models/dayplan.h"
#include "models/eventtext.h"
#include "models/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::WeddingExport)
};

const auto Style = uR"css(
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em;
    color: #1d1a26; background: #fff; }
h2 { margin-top: 2em; border-bottom: 1px solid #e0dbe8; }
h3 { margin: 1.6em 0 .4em; font-size: 1em; color: #5a5569; }
.m { margin: .5em 0; } .w { font-weight: 600; } .t { color: #5a5569; font-size: .88em; }
.c { border-left: 4px solid #854800; background: #fbfafd; padding: .5em .8em; border-radius: 6px; }
del { color: #5a5569; } ul { margin: .2em 0; }
svg { max-width: 100%; height: auto; font-size: 15px; fill: #1d1a26; }
svg .head { fill: #5a5569; font-weight: 600; } svg line { stroke-width: 2; }
svg .kept { fill: #5a5569; stroke: #b9b3c6; } svg .moved { fill: #854800; stroke: #854800; }
)css"_s;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

QString bodyOf(const EventText &event)
{
    QString html;
    switch (event.kind) {
    case EventKind::Chat:
        html = escaped(event.text);
        break;
    case EventKind::Change:
        html = u"<b>%1</b> "_s.arg(escaped(event.title));
        if (!event.from.isEmpty())
            html += u"<del>%1</del> "_s.arg(escaped(event.from));
        html += u"→ <b>%1</b>"_s.arg(event.to.isEmpty() ? Words::tr("removed") : escaped(event.to));
        break;
    case EventKind::Form:
    case EventKind::Journey:
        html = u"<b>%1</b>"_s.arg(escaped(previewOf(event)));
        break;
    case EventKind::Other:
        html = u"<b>%1</b>"_s.arg(escaped(event.title));
        break;
    }
    if (event.fields.isEmpty())
        return html;
    html += "<ul>"_L1;
    for (const EventField &field : event.fields)
        html += u"<li>%1: %2</li>"_s.arg(escaped(field.name), escaped(field.value));
    return html + "</ul>"_L1;
}

QString rowOf(const channels::Message &message)
{
    const EventText event = eventText(message.eventType, message.payload);
    return u"<div class=\"m%1\"><span class=\"w\">%2</span> <span class=\"t\">%3</span><br>%4"
           "</div>\n"_s.arg(event.kind == EventKind::Chat ? u""_s : u" c"_s,
                            escaped(message.senderName),
                            message.createdAt.toLocalTime().toString(u"HH:mm"_s), bodyOf(event));
}

// RFC 5545: commas, semicolons and backslashes are escaped, lines end in CRLF and are at most 75
// bytes long.
QByteArray calendarLine(const QByteArray &name, QString value)
{
    value.replace(u'\\', "\\\\"_L1)
        .replace(u';', "\\;"_L1)
        .replace(u',', "\\,"_L1)
        .replace(u'\n', "\\n"_L1);
    const QByteArray line = name + ':' + value.toUtf8();
    QByteArray folded;
    qsizetype width = 0;
    for (const char c : line) {
        // Never inside a UTF-8 character.
        if (width >= 74 && (static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            folded += "\r\n ";
            width = 1;
        }
        folded += c;
        ++width;
    }
    return folded + "\r\n";
}

QByteArray calendarEvent(const channels::ChannelInfo &wedding, const QString &what,
                         const QString &id, const QByteArray &start, const QDateTime &now)
{
    QByteArray text = "BEGIN:VEVENT\r\n";
    text += calendarLine("UID", u"%1-%2@wedsync"_s.arg(wedding.id, id));
    text += calendarLine("DTSTAMP", now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    text += start;
    text += calendarLine("SUMMARY", what);
    if (!wedding.venue.isEmpty())
        text += calendarLine("LOCATION", wedding.venue);
    return text + "END:VEVENT\r\n";
}

} // namespace

QByteArray weddingAsHtml(const channels::ChannelInfo &wedding,
                         const QList<channels::Message> &messages)
{
    QString facts;
    if (wedding.weddingDate.isValid())
        facts = QLocale().toString(wedding.weddingDate, QLocale::LongFormat);
    if (!wedding.venue.isEmpty())
        facts += (facts.isEmpty() ? u""_s : u" · "_s) + wedding.venue;
    QString changes;
    QString all;
    QDate day;
    for (const channels::Message &message : messages) {
        const QDate here = message.createdAt.toLocalTime().date();
        if (here != std::exchange(day, here)) {
            const QString mark = dayMark(here, wedding.weddingDate);
            all += u"<h3>%1%2</h3>\n"_s.arg(escaped(QLocale().toString(here, QLocale::LongFormat)),
                                            mark.isEmpty() ? u""_s : u" · "_s + escaped(mark));
        }
        all += rowOf(message);
        if (channels::eventtypes::isPlanChange(message.eventType))
            changes += u"<li><span class=\"t\">%1, %2</span> %3</li>\n"_s.arg(
                escaped(QLocale().toString(here, QLocale::ShortFormat)),
                escaped(message.senderName), bodyOf(eventText(message.eventType, message.payload)));
    }
    const QLocale locale;
    QString html = u"<!DOCTYPE html>\n<html lang=\"%2\" dir=\"%3\"><head><meta charset=\"utf-8\">"
                   "<title>%1</title><style>"_s.arg(
                       escaped(wedding.title), locale.bcp47Name(),
                       locale.textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s);
    html += Style
        + u"</style></head><body>\n<h1>%1</h1>\n<p>%2</p>\n"_s.arg(escaped(wedding.title),
                                                                   escaped(facts));
    if (const QString picture = dayPlanPicture(dayPlan(messages)); !picture.isEmpty())
        html += u"<h2>%1</h2>\n%2"_s.arg(Words::tr("The day"), picture);
    if (!changes.isEmpty())
        html += u"<h2>%1</h2>\n<ul>\n%2</ul>\n"_s.arg(Words::tr("Changes of the plan"), changes);
    html += u"<h2>%1</h2>\n%2</body></html>\n"_s.arg(Words::tr("Everything that was written"), all);
    return html.toUtf8();
}

QByteArray weddingAsJson(const channels::ChannelInfo &wedding,
                         const QList<channels::Message> &messages)
{
    QJsonArray rows;
    for (const channels::Message &message : messages) {
        const QJsonDocument payload = QJsonDocument::fromJson(message.payload);
        rows.append(QJsonObject {
            {u"id"_s, message.id},
            {u"seq"_s, message.seq},
            {u"eventType"_s, message.eventType},
            {u"payload"_s,
             payload.isArray()        ? QJsonValue(payload.array())
                 : payload.isObject() ? QJsonValue(payload.object())
                                      : QJsonValue(QString::fromUtf8(message.payload))},
            {u"senderId"_s, message.senderId},
            {u"senderName"_s, message.senderName},
            {u"createdAt"_s, message.createdAt.toUTC().toString(Qt::ISODateWithMs)}});
    }
    const QJsonObject channel {{u"name"_s, wedding.name.toString()},
                               {u"title"_s, wedding.title},
                               {u"weddingDate"_s, wedding.weddingDate.toString(Qt::ISODate)},
                               {u"venue"_s, wedding.venue}};
    return QJsonDocument(QJsonObject {{u"channel"_s, channel}, {u"messages"_s, rows}}).toJson();
}

QByteArray weddingAsCalendar(const channels::ChannelInfo &wedding,
                             const QList<channels::Message> &messages, const QDateTime &now)
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//WedSync//WedSync//EN\r\n";
    if (wedding.weddingDate.isValid()) {
        const QString day = wedding.weddingDate.toString(u"yyyyMMdd"_s);
        text += calendarEvent(wedding, Words::tr("Wedding of %1").arg(wedding.title), u"day"_s,
                              calendarLine("DTSTART;VALUE=DATE", day), now);
        for (const DayPlanItem &item : dayPlan(messages)) {
            if (!item.now.isValid())
                continue;
            // Without a time zone: the clock on the wall of the venue.
            text += calendarEvent(wedding, u"%1: %2"_s.arg(wedding.title, item.title),
                                  QString::fromLatin1(item.title.toUtf8().toHex().left(40)),
                                  calendarLine("DTSTART", day + item.now.toString(u"'T'HHmmss"_s)),
                                  now);
        }
    }
    return text + "END:VCALENDAR\r\n";
}

} // namespace models
