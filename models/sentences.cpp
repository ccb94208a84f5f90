// SPDX-License-Identifier: MIT
#include "models/sentences.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::Sentences)
};

// English needs two forms and has no translation file to take them from; other languages bring all
// of their forms for the counted one.
QString counted(int n, const QString &one, const QString &many)
{
    return n == 1 ? one : many;
}

// By MessagePart, as they are kept in the settings.
constexpr std::array PartWords {"sender"_L1, "time"_L1, "text"_L1, "state"_L1};

} // namespace

QString word(channels::ChannelType type)
{
    switch (type) {
    case channels::ChannelType::Private:
        return Words::tr("private");
    case channels::ChannelType::Shared:
        return Words::tr("shared");
    case channels::ChannelType::Broadcast:
        return Words::tr("broadcast");
    }
    return {};
}

QString word(channels::MemberRole role)
{
    switch (role) {
    case channels::MemberRole::Owner:
        return Words::tr("owner");
    case channels::MemberRole::Member:
        return Words::tr("member");
    case channels::MemberRole::Reader:
        return Words::tr("reader");
    }
    return {};
}

QString word(channels::ChannelState state)
{
    switch (state) {
    case channels::ChannelState::Live:
        return Words::tr("live");
    case channels::ChannelState::Joining:
        return Words::tr("joining");
    case channels::ChannelState::CatchingUp:
        return Words::tr("catching up");
    case channels::ChannelState::Paused:
        return Words::tr("paused");
    case channels::ChannelState::Offline:
        return Words::tr("offline");
    case channels::ChannelState::Refused:
        return Words::tr("refused");
    }
    return {};
}

QString word(channels::DeliveryState state)
{
    switch (state) {
    case channels::DeliveryState::Queued:
        return Words::tr("queued");
    case channels::DeliveryState::Sending:
        return Words::tr("sending");
    case channels::DeliveryState::Sent:
        return Words::tr("sent");
    case channels::DeliveryState::Delivered:
        return Words::tr("delivered");
    case channels::DeliveryState::Seen:
        return Words::tr("seen");
    case channels::DeliveryState::Failed:
        return Words::tr("failed");
    case channels::DeliveryState::Waiting:
        return Words::tr("waiting for your word");
    }
    return {};
}

QString sentence(channels::ErrorKind kind)
{
    using enum channels::ErrorKind;
    switch (kind) {
    case InvalidRequest:
        return Words::tr("The server did not understand this message.");
    case InvalidChannelName:
        return Words::tr("This channel's name is not valid.");
    case Unauthorized:
        return Words::tr("The server does not know you: sign in again.");
    case TokenExpired:
        return Words::tr("Your sign-in has expired: sign in again.");
    case Forbidden:
        return Words::tr("You may read here, but not write.");
    case ChannelLimitReached:
        return Words::tr("Your plan has no place for another live channel: pause one first.");
    case NotFound:
        return Words::tr("This channel no longer exists, or you are no longer in it.");
    case Conflict:
        return Words::tr("A channel of this name belongs to somebody else.");
    case PayloadTooLarge:
        return Words::tr("This message is too long to be sent.");
    case RateLimited:
        return Words::tr("Too many messages in one minute: it will be tried again.");
    case TooManyConnections:
        return Words::tr("You are signed in on too many devices at once.");
    case QueueFull:
        return Words::tr(
            "100 messages are waiting here already: this one stays in the box until there is "
            "room.");
    case ServerDraining:
        return Words::tr("The server is restarting.");
    case StoreUnavailable:
        return Words::tr("The disk could not be written: is it full?");
    case Internal:
        return Words::tr("Something went wrong on the server.");
    case CertificateRefused:
        return Words::tr("The server's certificate is not accepted: it has expired, or is another "
                         "server's. Is this computer's clock right?");
    case AnotherProgram:
        return Words::tr("At the server's address something else answers: a network that wants you "
                         "to sign in, perhaps.");
    case Unreachable:
        return Words::tr("The server cannot be reached.");
    }
    return {};
}

QString unreadCount(int count)
{
    return counted(count, Words::tr("1 unread"), Words::tr("%n unread", nullptr, count));
}
QString changeCount(int count)
{
    return counted(count, Words::tr("1 change"), Words::tr("%n changes", nullptr, count));
}
QString newMessageCount(int count)
{
    return counted(count, Words::tr("1 new message"), Words::tr("%n new messages", nullptr, count));
}

QString waitingSentCount(int count)
{
    return counted(count, Words::tr("1 waiting message sent"),
                   Words::tr("%n waiting messages sent", nullptr, count));
}

QString gapSentence(const channels::Gap &gap)
{
    const auto count = int(gap.count());
    if (gap.first == 1)
        return counted(count, Words::tr("1 older message has expired"),
                       Words::tr("%n older messages have expired", nullptr, count));
    return counted(count, Words::tr("1 message expired before you reconnected"),
                   Words::tr("%n messages expired before you reconnected", nullptr, count));
}

QString weddingDistance(const QDate &wedding, const QDate &today)
{
    if (!wedding.isValid())
        return {};
    const auto days = int(today.daysTo(wedding));
    switch (days) {
    case 0:
        return Words::tr("wedding today");
    case 1:
        return Words::tr("wedding tomorrow");
    case -1:
        return Words::tr("wedding yesterday");
    default:
        return days > 0 ? counted(days, Words::tr("wedding in 1 day"),
                                  Words::tr("wedding in %n days", nullptr, days))
                        : counted(-days, Words::tr("wedding 1 day ago"),
                                  Words::tr("wedding %n days ago", nullptr, -days));
    }
}

QString dayMark(const QDate &day, const QDate &wedding)
{
    if (!wedding.isValid())
        return {};
    const qint64 days = wedding.daysTo(day);
    if (days == 0)
        return Words::tr("D-day");
    return u"D%1%2"_s.arg(QChar(days < 0 ? u'-' : u'+')).arg(std::abs(days));
}

QString spokenDayMark(const QDate &day, const QDate &wedding)
{
    if (!wedding.isValid())
        return {};
    const auto days = int(wedding.daysTo(day));
    if (days == 0)
        return Words::tr("the day of the wedding");
    return days < 0 ? counted(-days, Words::tr("1 day before the wedding"),
                              Words::tr("%n days before the wedding", nullptr, -days))
                    : counted(days, Words::tr("1 day after the wedding"),
                              Words::tr("%n days after the wedding", nullptr, days));
}

QString shortAge(const QDateTime &then, const QDateTime &now)
{
    const QDateTime local = then.toLocalTime();
    const qint64 minutes = local.secsTo(now) / 60;
    const qint64 days = local.date().daysTo(now.date());
    if (minutes < 1)
        return Words::tr("now");
    if (minutes < 60)
        return Words::tr("%1 min").arg(minutes);
    if (days == 0)
        return Words::tr("%1 h").arg(minutes / 60);
    if (days == 1)
        return Words::tr("yesterday");
    const QLocale locale;
    if (days < 7)
        return locale.toString(local, u"ddd"_s);
    return locale.toString(local,
                           local.date().year() == now.date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString channelSentence(const channels::ChannelSummary &channel, const QDateTime &now)
{
    QStringList parts = {channel.info.title, word(channel.info.type)};
    if (channel.info.weddingDate.isValid())
        parts.append(weddingDistance(channel.info.weddingDate, now.date()));
    if (channel.unread > 0)
        parts.append(unreadCount(channel.unread));
    if (channel.unseenChanges > 0)
        parts.append(changeCount(channel.unseenChanges));
    if (channel.hasDraft)
        parts.append(Words::tr("draft"));
    if (channel.queued > 0)
        parts.append(counted(channel.queued, Words::tr("1 queued"),
                             Words::tr("%n queued", nullptr, channel.queued)));
    parts.append(word(channel.state));
    const channels::ChannelArrangement &arrangement = channel.arrangement;
    if (arrangement.isPinned)
        parts.append(Words::tr("pinned"));
    if (arrangement.mutedUntil.isValid() && arrangement.mutedUntil > now)
        parts.append(Words::tr("muted"));
    if (arrangement.isArchived)
        parts.append(Words::tr("archived"));
    return parts.join(", "_L1);
}

QString memberSentence(const QString &name, const channels::Member &member)
{
    QStringList parts = {name, word(member.role)};
    if (member.status == channels::SubscriptionStatus::Pending)
        parts.append(Words::tr("asks to join"));
    else if (member.isPresent)
        parts.append(Words::tr("here now"));
    return parts.join(", "_L1);
}

MessageOrder standardMessageOrder()
{
    return {MessagePart::Sender, MessagePart::Time, MessagePart::Text, MessagePart::State};
}

MessageOrder messageOrderFrom(const QString &words)
{
    MessageOrder order;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const auto found = std::ranges::find(PartWords, word);
        if (found == PartWords.end())
            continue;
        const auto part = MessagePart(found - PartWords.begin());
        if (!order.contains(part))
            order.append(part);
    }
    for (const MessagePart part : standardMessageOrder()) {
        if (!order.contains(part))
            order.append(part);
    }
    return order;
}

QString toWords(const MessageOrder &order)
{
    QStringList words;
    for (const MessagePart part : order)
        words.append(PartWords.at(std::size_t(part)));
    return words.join(u' ');
}

QString messageSentence(const QString &sender, const QDateTime &at, const QString &text,
                        const QString &state, const MessageOrder &order)
{
    const QStringList parts = {sender, at.toLocalTime().toString(u"HH:mm"_s), text, state};
    QString line;
    for (const MessagePart part : order) {
        const QString &said = parts.at(qsizetype(part));
        if (said.isEmpty())
            continue;
        if (!line.isEmpty())
            line += part == MessagePart::Text ? ": "_L1 : ", "_L1;
        line += said;
    }
    return line;
}

} // namespace models
