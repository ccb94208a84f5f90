// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace models {

class Settings;

//! What a screen reader is told of by itself.
enum class Announcement {
    ChannelOpened,
    MessageHere,
    MessageElsewhere,
    SeveralMessages,
    PlanChangedSoon, // of a wedding today or tomorrow
    Typing,
    Offline,
    Online,
    WaitingSent,
    SendFailed,
};

QList<Announcement> allAnnouncements();

//! What stands for {couple}, {sender}, {text} and {count} in a sentence.
struct AnnouncementParts {
    QString couple = {};
    QString sender = {};
    QString text = {};
    QString count = {};
};

//! What the person who chooses sees: "A message in the open wedding".
QString nameOf(Announcement what);
//! The program's own words: "{sender}: {text}".
QString standardSentence(Announcement what);
//! Those that have something to say in it: "{sender}", "{text}".
QStringList placeholdersOf(Announcement what);
//! For hearing beforehand how it sounds.
AnnouncementParts exampleOf(Announcement what);
//! Why \a sentence cannot be said, and what to do; empty: it can.
QString sentenceProblem(Announcement what, const QString &sentence);
//! \a sentence with its \a parts; what is empty goes with the punctuation before it.
QString filled(const QString &sentence, const AnnouncementParts &parts);

//! In which words each is said, and whether it is: the program's, or a person's own. The main
//! thread only.
class AnnouncementTexts final {
public:
    explicit AnnouncementTexts(Settings &settings) : m_settings(settings) { }

    //! Empty: it is switched off.
    QString text(Announcement what, const AnnouncementParts &parts) const;

    bool isOn(Announcement what) const;
    void setOn(Announcement what, bool on);
    QString sentence(Announcement what) const;
    //! An empty one, or the program's own, follows the language again.
    void setSentence(Announcement what, const QString &sentence);

private:
    Settings &m_settings;
};

} // namespace models
