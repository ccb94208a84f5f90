// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "ui/hostedserverpage.h"

#include <QDate>
#include <QDialog>
#include <QList>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace ui {

class ListView;
class QrCode;

//! What the hosting dialog shows of the server inside this program.
struct HostedState {
    struct Wedding {
        channels::ChannelName name;
        QString title;
    };
    struct Person {
        QString id;
        QString name;
        bool isSupplier = false;
        bool isPaid = false;
        bool isSelf = false; // whose computer this is
        int connections = 0; // that are open now
    };
    bool isRunning = false;
    QString url; // while it runs
    QList<Wedding> weddings;
    QList<Person> people;
    HostedReach reach;
};

//! The server on this computer: whether it runs, its weddings with their invites, the people it
//! knows, a back-up. Shows what it is told; what is to be done goes out as signals.
class HostingDialog final : public QDialog {
    Q_OBJECT

public:
    explicit HostingDialog(QWidget *parent = nullptr);

    void setState(const HostedState &state);
    //! The answer to inviteRequested().
    void showInvite(const QString &url, const QDateTime &expiresAt);
    //! How something went: one sentence.
    void report(const QString &sentence);

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void weddingRequested(const QString &title, const QDate &date, const QString &venue);
    void inviteRequested(const channels::ChannelName &channel);
    void tierRequested(const QString &userId, bool paid);
    void removeRequested(const QString &userId);
    void backupRequested(const QString &file);
    //! Where others reach the server from now on; empty: nowhere.
    void addressEntered(const QString &address);
    void addressCheckRequested();

private:
    QWidget *makeWeddings();
    QWidget *makeServer();
    QWidget *makeInvite();
    QWidget *makeNewWedding();
    QWidget *makePeople();
    const HostedState::Person *currentPerson() const;
    void showPeople();
    void showWeddings(const QList<HostedState::Wedding> &before);
    void addWedding();
    void remove();
    void chooseBackup();
    void updateButtons();

    HostedState m_state;
    QLabel *m_status;
    QPushButton *m_startStop;
    QComboBox *m_wedding;
    QPushButton *m_invite;
    QLineEdit *m_link;
    QPushButton *m_copy;
    QrCode *m_code;
    QLineEdit *m_title;
    QDateEdit *m_date;
    QLineEdit *m_venue;
    ListView *m_people;
    QStandardItemModel *m_rows;
    QPushButton *m_tier;
    QPushButton *m_remove;
    HostedServerPage *m_server;
    QLabel *m_report;
};

} // namespace ui
