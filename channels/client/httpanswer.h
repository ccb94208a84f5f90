// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/apianswers.h"

#include <QFuture>
#include <QNetworkReply>
#include <QPromise>

#include <memory>

namespace channels {

inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

//! The body of a finished \a reply, or why there is none: Unreachable without an answer,
//! CertificateRefused when none was asked for.
[[nodiscard]] Result<QByteArray> bodyOf(QNetworkReply &reply);

//! A future of what \a read (body -> Result<T>) makes of the answer's body. The reply is deleted.
template <typename T, typename Read>
QFuture<Result<T>> answerOf(QNetworkReply *reply, Read read)
{
    // Shared with the connection, which may be the last to hold it.
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, promise, read] {
        const Result<QByteArray> body = bodyOf(*reply);
        promise->addResult(body ? read(*body) : Result<T>(body.error()));
        promise->finish();
        reply->deleteLater();
    });
    return promise->future();
}

} // namespace channels
