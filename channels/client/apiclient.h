// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/api.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace channels {

//! The calls over HTTP. The main thread only.
class ApiClient final : public QObject, public Api {
    Q_OBJECT

public:
    explicit ApiClient(QObject *parent = nullptr);
    ~ApiClient() override;

    void setAccess(const QUrl &server, const QString &accessToken) override;
    QFuture<Result<QList<ListedChannel>>> channels() override;
    QFuture<Result<MessagePage>> messages(const ChannelName &channel, qint64 after,
                                          int limit) override;
    QFuture<Status> markRead(const ChannelName &channel, const QString &messageId) override;
    QFuture<Status> pause(const ChannelName &channel) override;
    QFuture<Result<QList<Member>>> members(const ChannelName &channel) override;

private:
    QNetworkRequest request(const QString &call, const QUrlQuery &query) const;
    QFuture<Status> post(const QString &call, const QByteArray &body);

    QNetworkAccessManager *m_network; // a child
    QUrl m_server;
    QByteArray m_authorization;
};

} // namespace channels
