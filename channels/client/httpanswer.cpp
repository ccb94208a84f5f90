// SPDX-License-Identifier: MIT
#include "channels/client/httpanswer.h"

#include <QNetworkRequest>

namespace channels {

Result<QByteArray> bodyOf(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        const bool isCertificate = reply.error() == QNetworkReply::SslHandshakeFailedError;
        return Error {isCertificate ? ErrorKind::CertificateRefused : ErrorKind::Unreachable,
                      reply.errorString(),
                      {}};
    }
    const QByteArray body = reply.readAll();
    if (status / 100 != 2)
        return readHttpError(status, view(body));
    if (reply.error() != QNetworkReply::NoError) // cut off in the middle
        return Error {ErrorKind::Unreachable, reply.errorString(), {}};
    return body;
}

} // namespace channels
