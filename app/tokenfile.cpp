// SPDX-License-Identifier: MIT
#include "app/tokenfile.h"

#include "channels/client/tokenclaims.h"

#include <QFile>

namespace app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostBytes = 64 * 1024; // far more than any token

} // namespace

channels::Result<QString> readTokenFile(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {channels::ErrorKind::InvalidRequest,
                u"The token file %1 cannot be read: %2."_s.arg(file, source.errorString())};
    const QString token = QString::fromUtf8(source.read(MostBytes)).trimmed();
    if (!channels::subjectOf(token))
        return {channels::ErrorKind::InvalidRequest,
                u"The token file %1 holds no access token."_s.arg(file)};
    return token;
}

} // namespace app
