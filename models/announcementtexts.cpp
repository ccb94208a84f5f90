// SPDX-License-Identifier: MIT
#include "models/announcementtexts.h"

#include "models/sentences.h"
#include "models/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(models::AnnouncementTexts)
};

// Under which each is kept in the settings, for ever.
QString idOf(Announcement what)
{
    using enum Announcement;
    switch (what) {
    case ChannelOpened:
        return u"channelOpened"_s;
    case MessageHere:
        return u"messageHere"_s;
    case MessageElsewhere:
        return u"messageElsewhere"_s;
    case SeveralMessages:
        return u"severalMessages"_s;
    case PlanChangedSoon:
        return u"planChangedSoon"_s;
    case Typing:
        return u"typing"_s;
    case Offline:
        return u"offline"_s;
    case Online:
        return u"online"_s;
    case WaitingSent:
        return u"waitingSent"_s;
    case SendFailed:
        return u"sendFailed"_s;
    }
    return {};
}

// Who is writing is heard without pause where many write.
bool isOnAtFirst(Announcement what)
{
    return what != Announcement::Typing;
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(u"\\{(\\w+)\\}"_s);
    return expression;
}

QString valueOf(QStringView name, const AnnouncementParts &parts)
{
    const std::array<std::pair<QStringView, const QString *>, 4> values {{
        {u"couple", &parts.couple},
        {u"sender", &parts.sender},
        {u"text", &parts.text},
        {u"count", &parts.count},
    }};
    for (const auto &[known, value] : values) {
        if (known == name)
            return *value;
    }
    return {};
}

bool isBetween(QChar character)
{
    return character.isSpace() || character.isPunct();
}

} // namespace

QList<Announcement> allAnnouncements()
{
    using enum Announcement;
    return {ChannelOpened, MessageHere, MessageElsewhere, SeveralMessages, PlanChangedSoon,
            Typing,        Offline,     Online,           WaitingSent,     SendFailed};
}

QString nameOf(Announcement what)
{
    using enum Announcement;
    switch (what) {
    case ChannelOpened:
        return Words::tr("Another wedding is opened");
    case MessageHere:
        return Words::tr("A message in the open wedding");
    case MessageElsewhere:
        return Words::tr("A message in another wedding");
    case SeveralMessages:
        return Words::tr("Several messages at once");
    case PlanChangedSoon:
        return Words::tr("A change to a wedding today or tomorrow");
    case Typing:
        return Words::tr("Somebody is typing in the open wedding");
    case Offline:
        return Words::tr("The connection is lost");
    case Online:
        return Words::tr("The connection is there");
    case WaitingSent:
        return Words::tr("Waiting messages were sent");
    case SendFailed:
        return Words::tr("A message could not be sent");
    }
    return {};
}

QString standardSentence(Announcement what)
{
    using enum Announcement;
    switch (what) {
    case ChannelOpened:
        return Words::tr("{couple}, {count}");
    case MessageHere:
        return Words::tr("{sender}: {text}");
    case MessageElsewhere:
        return Words::tr("{sender} in {couple}");
    case SeveralMessages:
    case WaitingSent:
        return Words::tr("{count} in {couple}");
    case PlanChangedSoon:
        return Words::tr("{couple}, {sender}: {text}");
    case Typing:
        return Words::tr("{sender} is typing");
    case Offline:
        return Words::tr("Offline. Reading and writing still work");
    case Online:
        return Words::tr("{text}. {count}");
    case SendFailed:
        return Words::tr("Not sent: {text}");
    }
    return {};
}

QStringList placeholdersOf(Announcement what)
{
    using enum Announcement;
    switch (what) {
    case ChannelOpened:
    case SeveralMessages:
    case WaitingSent:
        return {u"{couple}"_s, u"{count}"_s};
    case MessageHere:
    case MessageElsewhere:
    case PlanChangedSoon:
        return {u"{couple}"_s, u"{sender}"_s, u"{text}"_s};
    case Typing:
        return {u"{couple}"_s, u"{sender}"_s};
    case Offline:
        return {};
    case Online:
        return {u"{text}"_s, u"{count}"_s};
    case SendFailed:
        return {u"{text}"_s};
    }
    return {};
}

AnnouncementParts exampleOf(Announcement what)
{
    using enum Announcement;
    AnnouncementParts parts {Words::tr("Sarah & Tom"), Words::tr("Anna"),
                             Words::tr("The florist asks for the colours"), newMessageCount(5)};
    if (what == ChannelOpened)
        parts.count = unreadCount(3);
    else if (what == Online)
        parts.text = Words::tr("Back online");
    else if (what == WaitingSent)
        parts.count = waitingSentCount(2);
    else if (what == SendFailed)
        parts.text = sentence(channels::ErrorKind::Forbidden);
    return parts;
}

QString sentenceProblem(Announcement what, const QString &sentence)
{
    if (sentence.trimmed().isEmpty())
        return Words::tr("An empty sentence says nothing: write one, or switch it off.");
    const QStringList known = placeholdersOf(what);
    for (const QRegularExpressionMatch &match : placeholder().globalMatch(sentence)) {
        if (known.contains(match.captured()))
            continue;
        return known.isEmpty()
            ? Words::tr("%1 stands for nothing here: take it out.").arg(match.captured())
            : Words::tr("%1 stands for nothing here. What can be used: %2")
                  .arg(match.captured(), known.join(u' '));
    }
    return {};
}

QString filled(const QString &sentence, const AnnouncementParts &parts)
{
    QString text;
    qsizetype at = 0;
    const auto literalUpTo = [&](qsizetype end) {
        QStringView literal = QStringView(sentence).mid(at, end - at);
        // What stood between an empty part at the beginning and the next.
        while (at > 0 && text.isEmpty() && !literal.isEmpty() && isBetween(literal.front()))
            literal = literal.mid(1);
        return literal;
    };
    for (const QRegularExpressionMatch &match : placeholder().globalMatch(sentence)) {
        QStringView before = literalUpTo(match.capturedStart());
        const QString value = valueOf(match.capturedView(1), parts);
        while (value.isEmpty() && !before.isEmpty() && isBetween(before.back()))
            before.chop(1);
        text += before;
        text += value;
        at = match.capturedEnd();
    }
    text += literalUpTo(sentence.size());
    return text.trimmed();
}

QString AnnouncementTexts::text(Announcement what, const AnnouncementParts &parts) const
{
    return isOn(what) ? filled(sentence(what), parts) : QString();
}

bool AnnouncementTexts::isOn(Announcement what) const
{
    return m_settings.isAnnounced(idOf(what), isOnAtFirst(what));
}

void AnnouncementTexts::setOn(Announcement what, bool on)
{
    m_settings.setAnnounced(idOf(what), on);
}

QString AnnouncementTexts::sentence(Announcement what) const
{
    const QString own = m_settings.announcement(idOf(what));
    // What somebody wrote into the file by hand is not read out when it cannot be filled.
    return own.isEmpty() || !sentenceProblem(what, own).isEmpty() ? standardSentence(what) : own;
}

void AnnouncementTexts::setSentence(Announcement what, const QString &sentence)
{
    m_settings.setAnnouncement(idOf(what),
                               sentence == standardSentence(what) ? QString() : sentence);
}

} // namespace models
