// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

//! How the server on this computer is reached from elsewhere, and what it has logged.
struct HostedReach {
    enum class Outcome {
        NotAsked,
        Asking,
        Reached,
        Unreachable,
        CertificateRefused,
        AnotherProgram,
    };
    struct Certificate {
        QString subject; // empty: there is none
        QString issuer;
        QDateTime expires; // UTC
        QString fingerprint; // SHA-256, "AB:CD:…"

        bool operator==(const Certificate &) const = default;
    };
    QString publicUrl; // empty: for this computer alone
    Outcome outcome = Outcome::NotAsked; // of asking that address
    Certificate certificate; // that it showed, a refused one too
    QStringList log; // oldest first

    bool operator==(const HostedReach &) const = default;
};

//! The hosting dialog's page for whoever looks after the server: public address, the certificate
//! that visitors are shown there, and the log.
class HostedServerPage final : public QWidget {
    Q_OBJECT

public:
    explicit HostedServerPage(QWidget *parent = nullptr);

    void setReach(const HostedReach &reach);

Q_SIGNALS:
    //! Empty: this computer alone.
    void addressEntered(const QString &address);
    void checkRequested();

private:
    QWidget *makeAddress();
    QWidget *makeLog();
    void updateButtons();
    void showLog(const QStringList &lines);

    HostedReach m_reach;
    QLineEdit *m_address;
    QPushButton *m_use;
    QPushButton *m_check;
    QLabel *m_outcome;
    QLabel *m_certificate;
    QPlainTextEdit *m_log;
};

} // namespace ui
