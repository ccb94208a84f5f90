// SPDX-License-Identifier: MIT
#include "channels/client/tokenclaims.h"

#include "channels/client/answerjson.h"

namespace channels {

using namespace answerjson;

namespace {

// Calls visit(key, value) for each claim; false when it is no token, or visit says so.
template <typename Visit>
bool eachClaim(const QString &accessToken, Visit visit)
{
    const QList<QByteArray> parts = accessToken.toLatin1().split('.');
    if (parts.size() != 3)
        return false;
    const auto claims = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!claims)
        return false;
    json::document document;
    json::object object;
    return load(claims.decoded.toStdString(), document, object) && eachMember(object, visit);
}

} // namespace

std::optional<QString> subjectOf(const QString &accessToken)
{
    QString subject;
    const bool valid = eachClaim(accessToken, [&](std::string_view key, json::value value) {
        return key != "sub" || read(value, subject);
    });
    return valid && !subject.isEmpty() ? std::optional(subject) : std::nullopt;
}

std::optional<QDateTime> expiryOf(const QString &accessToken)
{
    double seconds = 0;
    const bool valid = eachClaim(accessToken, [&](std::string_view key, json::value value) {
        return key != "exp" || value.get_double().get(seconds) == simdjson::SUCCESS;
    });
    // Past the year 9999 it is no time that anybody meant.
    if (!valid || seconds <= 0 || seconds > 253'402'300'799.0)
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(seconds), Qt::UTC);
}

} // namespace channels
