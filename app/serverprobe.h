// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <optional>

namespace app {

//! How a server's address answers to somebody who has not signed in.
struct ServerAnswer {
    enum class Outcome {
        Reached,
        Unreachable,
        CertificateRefused, // expired, of another name, or of an issuer that nobody knows
        AnotherProgram, // something answers there that is no WedSync
    };
    Outcome outcome = Outcome::Unreachable;
    QString reason; // in the system's words; empty when it was reached
    QString version; // "0.1.0"; empty when it does not tell
    //! By how much the server's clock is ahead of this computer's; to a second. Nothing when it
    //! does not tell.
    std::optional<std::chrono::seconds> clockAhead;
    QSslCertificate certificate = QSslCertificate(); // null without TLS; a refused one too
};

//! For a report that is shown to others: how it went, version and clock; no address or name.
[[nodiscard]] QString describe(const ServerAnswer &answer);

//! Asks servers whether they are there, as which version, with which clock and certificate.
class ServerProbe final : public QObject {
    Q_OBJECT

public:
    explicit ServerProbe(QObject *parent = nullptr);

    //! Answered by answered(), within ten seconds.
    void ask(const QUrl &server);

Q_SIGNALS:
    void answered(const QUrl &server, const app::ServerAnswer &answer);

private:
    QNetworkAccessManager m_network;
};

} // namespace app
