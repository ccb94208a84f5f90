// SPDX-License-Identifier: MIT
#include "models/timelinerow.h"

#include "models/sentences.h"

#include <QCoreApplication>

namespace models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::Timeline)
};

} // namespace

TimelineRow timelineRow(const channels::Message &message, const QString &userId)
{
    TimelineRow row {message, eventText(message.eventType, message.payload), false, {}, {}, 0};
    row.own = !userId.isEmpty() && message.senderId == userId;
    row.delivery = channels::DeliveryState::Delivered;
    if (row.own)
        row.message.senderName = Words::tr("You");
    else if (message.senderName.isEmpty())
        row.message.senderName = Words::tr("Somebody");
    return row;
}

TimelineRow timelineRow(const channels::OutboxItem &item, const QString &userId)
{
    TimelineRow row;
    row.message.channel = item.channel;
    row.message.eventType = item.eventType;
    row.message.payload = item.payload;
    row.message.senderId = userId;
    row.message.senderName = Words::tr("You");
    row.message.createdAt = item.createdAt;
    row.message.clientMessageId = item.clientMessageId;
    row.event = eventText(item.eventType, item.payload);
    row.own = true;
    row.delivery = item.state;
    if (item.error)
        row.error = sentence(item.error->kind);
    return row;
}

TimelineRow timelineRow(const channels::Gap &gap, const QDateTime &at)
{
    TimelineRow row;
    row.message.seq = gap.last;
    row.message.createdAt = at;
    row.missing = gap.count();
    row.event.title = gapSentence(gap);
    return row;
}

QList<TimelineRow> timelineRows(const channels::TimelinePage &page, const QString &userId)
{
    QList<TimelineRow> rows;
    rows.reserve(page.messages.size() + page.gaps.size());
    auto gap = page.gaps.cbegin();
    for (const channels::Message &message : page.messages) {
        for (; gap != page.gaps.cend() && gap->last < message.seq; ++gap)
            rows.append(timelineRow(*gap, message.createdAt));
        rows.append(timelineRow(message, userId));
    }
    const QDateTime newest =
        page.messages.isEmpty() ? QDateTime() : page.messages.constLast().createdAt;
    for (; gap != page.gaps.cend(); ++gap)
        rows.append(timelineRow(*gap, newest));
    return rows;
}

} // namespace models
