// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace models {

//! What a person has chosen, kept in a file of its own: a damaged or missing one means the
//! defaults. The main thread only.
class Settings final : public QObject {
    Q_OBJECT

public:
    enum Key {
        Appearance, // QString: "system", "light", "dark", "contrast"
        Language, // QString: a code as "de"; empty: the system's
        TextZoom, // int, percent: 50 to 200
        MarkRead, // QString: "seen" (the rule), "leave" (when the channel is left), "hand"
        Notifications, // QString: "all", "changes" (only of the plan), "none"
        QuietHours, // bool: none between 22 and 7 o'clock, but for a wedding within 48 hours
        CloseToTray, // bool; only where there is a tray
        DeliveredStay, // bool: what was delivered stays in the queue's list until it is closed
        SortOrder, // QString: "date" (the wedding's), "recent", "name", "manual"
        MessageOrder, // QString: what is heard of a message, as "sender time text state"
        WeddingPanel, // bool: shown beside the timeline where there is room
    };
    Q_ENUM(Key)

    //! \a file is made with the first change.
    explicit Settings(const QString &file, QObject *parent = nullptr);

    QVariant value(Key key) const;
    void set(Key key, const QVariant &value);
    //! Another shortcut than the program's own for the action of that name; empty: its own.
    QString shortcut(const QString &action) const;
    void setShortcut(const QString &action, const QString &keys);
    //! How what has that id is announced, in a person's own words; empty: in the program's.
    QString announcement(const QString &id) const;
    void setAnnouncement(const QString &id, const QString &sentence);
    bool isAnnounced(const QString &id, bool otherwise) const;
    void setAnnounced(const QString &id, bool on);

Q_SIGNALS:
    void changed(models::Settings::Key key);

private:
    //! An empty \a value is none.
    void setOrRemove(const QString &name, const QString &value);

    QSettings m_file;
};

} // namespace models
