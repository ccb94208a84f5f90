// SPDX-License-Identifier: MIT
#include "models/dayplan.h"

#include "channels/types/eventtypes.h"
#include "models/eventtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::DayPlan)
};

constexpr int Width = 720;
constexpr int HeadHeight = 40;
constexpr int RowHeight = 28; // at least, so that no two titles lie over one another
constexpr int HourHeight = 36;
constexpr int LeftEnd = 320; // where the first plan's dots are
constexpr int RightBegin = 400;
constexpr int MaxTitle = 32; // characters that fit beside a time

QTime timeOf(const QString &text)
{
    return QTime::fromString(text, u"H:mm"_s);
}

QTime whereItStands(const DayPlanItem &item)
{
    return item.now.isValid() ? item.now : item.first;
}

QString spoken(const DayPlanItem &item)
{
    const QString now = QLocale().toString(item.now, QLocale::ShortFormat);
    const QString first = QLocale().toString(item.first, QLocale::ShortFormat);
    if (!item.now.isValid())
        return Words::tr("%1, at first %2: removed").arg(item.title, first);
    if (item.now != item.first)
        return Words::tr("%1 %2, at first %3").arg(item.title, now, first);
    return u"%1 %2"_s.arg(item.title, now);
}

//! One column: which row of the picture each item is at, by its time and below the one before.
class Column final {
public:
    Column(const QList<DayPlanItem> &plan, QTime DayPlanItem::*time, QTime begin)
    {
        QList<qsizetype> order;
        for (qsizetype i = 0; i < plan.size(); ++i) {
            if ((plan[i].*time).isValid())
                order.append(i);
        }
        std::ranges::stable_sort(order, std::less(), [&](qsizetype i) { return plan[i].*time; });
        m_rows.fill(-1, plan.size());
        int next = HeadHeight + RowHeight / 2;
        for (const qsizetype i : order) {
            const int minutes = begin.secsTo(plan[i].*time) / 60;
            const int byTime = HeadHeight + RowHeight / 2 + minutes * HourHeight / 60;
            m_rows[i] = std::max(next, byTime);
            next = m_rows[i] + RowHeight;
        }
        m_end = next;
    }
    bool has(qsizetype item) const { return m_rows[item] >= 0; }
    int row(qsizetype item) const { return m_rows[item]; }
    int end() const { return m_end; }

private:
    QList<int> m_rows;
    int m_end = 0;
};

QString shortened(const QString &title)
{
    return title.size() <= MaxTitle ? title : title.left(MaxTitle - 1) + u'…';
}

QString label(const DayPlanItem &item, QTime time, int x, int y, bool toTheLeft)
{
    const QString text =
        u"%1  %2"_s.arg(QLocale().toString(time, QLocale::ShortFormat), shortened(item.title));
    // Anchored to the dots in every direction of writing.
    return u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\" direction=\"ltr\">%4</text>\n"_s.arg(x)
        .arg(y + 5)
        .arg(toTheLeft ? u"end"_s : u"start"_s, text.toHtmlEscaped());
}

QString dot(int x, int y, const QString &style)
{
    return u"<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"5\"/>\n"_s.arg(style).arg(x).arg(y);
}

} // namespace

QList<DayPlanItem> dayPlan(const QList<channels::Message> &messages)
{
    QList<DayPlanItem> plan;
    for (const channels::Message &message : messages) {
        if (message.eventType != channels::eventtypes::TimelineChanged)
            continue;
        const EventText event = eventText(message.eventType, message.payload);
        if (event.kind != EventKind::Change)
            continue;
        auto item = std::ranges::find(plan, event.title, &DayPlanItem::title);
        if (item == plan.end()) {
            const QTime first = timeOf(event.from.isEmpty() ? event.to : event.from);
            if (!first.isValid())
                continue;
            item = plan.insert(plan.end(), {event.title, first, first});
        }
        item->now = timeOf(event.to);
    }
    std::ranges::stable_sort(plan, std::less(), whereItStands);
    return plan;
}

QString dayPlanPicture(const QList<DayPlanItem> &plan)
{
    if (plan.isEmpty())
        return {};
    QTime begin = plan.constFirst().first;
    QStringList sentences;
    for (const DayPlanItem &item : plan) {
        begin = std::min({begin, item.first, whereItStands(item)});
        sentences.append(spoken(item));
    }
    const Column left(plan, &DayPlanItem::first, begin);
    const Column right(plan, &DayPlanItem::now, begin);
    QString lines;
    QString rows;
    for (qsizetype i = 0; i < plan.size(); ++i) {
        const DayPlanItem &item = plan[i];
        const bool isMoved = item.now != item.first;
        const QString style = isMoved ? u"moved"_s : u"kept"_s;
        rows += label(item, item.first, LeftEnd - 12, left.row(i), true);
        rows += dot(LeftEnd, left.row(i), style);
        if (!right.has(i))
            continue;
        rows += label(item, item.now, RightBegin + 12, right.row(i), false);
        rows += dot(RightBegin, right.row(i), style);
        lines += u"<line class=\"%1\" x1=\"%2\" y1=\"%3\" x2=\"%4\" y2=\"%5\"/>\n"_s.arg(style)
                     .arg(LeftEnd)
                     .arg(left.row(i))
                     .arg(RightBegin)
                     .arg(right.row(i));
    }
    const auto head = [](const QString &text, int x, const QString &anchor) {
        return u"<text class=\"head\" x=\"%1\" y=\"20\" text-anchor=\"%2\">%3</text>\n"_s.arg(x)
            .arg(anchor, text.toHtmlEscaped());
    };
    return u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\" width=\"%1\" "
           "role=\"img\" aria-label=\"%3\">\n"_s.arg(Width)
               .arg(std::max(left.end(), right.end()))
               .arg(sentences.join(u"; "_s).toHtmlEscaped())
        + head(Words::tr("At first"), LeftEnd, u"end"_s)
        + head(Words::tr("Now"), RightBegin, u"start"_s) + lines + rows + u"</svg>\n"_s;
}

} // namespace models
