// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <optional>

namespace app {

//! What signs a person in again: which server, and the token that the next one is asked for with.
struct Credentials {
    QUrl server;
    QString refreshToken;

    bool operator==(const Credentials &) const = default;
};

//! Where credentials are kept between two starts: the desktop's keychain, and nowhere else. Answers
//! in the main thread's event loop; StoreUnavailable when there is no keychain, or it is locked.
class CredentialStore final : public QObject {
    Q_OBJECT

public:
    //! \a account tells the credentials of two data folders apart.
    explicit CredentialStore(QString account, QObject *parent = nullptr);

    //! Nothing when none are kept.
    QFuture<channels::Result<std::optional<Credentials>>> read();
    QFuture<channels::Status> write(const Credentials &credentials);
    QFuture<channels::Status> erase();

private:
    QString m_account;
};

} // namespace app
