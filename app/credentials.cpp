// SPDX-License-Identifier: MIT
#include "app/credentials.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

#include <memory>
#include <qt6keychain/keychain.h>

namespace app {

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"wedsync"_s;

channels::Error failureOf(const QKeychain::Job &job)
{
    return {channels::ErrorKind::StoreUnavailable,
            u"The keychain cannot be used: %1."_s.arg(job.errorString()),
            {}};
}

std::optional<Credentials> parse(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const Credentials credentials {QUrl(object["server"_L1].toString(), QUrl::StrictMode),
                                   object["refreshToken"_L1].toString()};
    if (credentials.server.isEmpty() || credentials.refreshToken.isEmpty())
        return {};
    return credentials;
}

// Starts \a job and answers with what \a read makes of it. The job deletes itself at its end and
// belongs to nobody: the keychain's library still calls it when who has asked is gone.
template <typename T, typename Job, typename Read>
QFuture<channels::Result<T>> run(Job *job, const QString &account, Read read)
{
    // Shared with the connection, which may be the last to hold it.
    auto promise = std::make_shared<QPromise<channels::Result<T>>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, read] {
        promise->addResult(read(*job));
        promise->finish();
    });
    job->setInsecureFallback(false); // in clear text is worse than not at all
    job->setKey(account);
    job->start();
    return promise->future();
}

channels::Status statusOf(const QKeychain::Job &job)
{
    return job.error() == QKeychain::NoError ? channels::done() : failureOf(job);
}

} // namespace

CredentialStore::CredentialStore(QString account, QObject *parent)
    : QObject(parent), m_account(std::move(account))
{
}

QFuture<channels::Result<std::optional<Credentials>>> CredentialStore::read()
{
    using Answer = channels::Result<std::optional<Credentials>>;
    return run<std::optional<Credentials>>(new QKeychain::ReadPasswordJob(Service), m_account,
                                           [](const QKeychain::ReadPasswordJob &job) -> Answer {
                                               if (job.error() == QKeychain::EntryNotFound)
                                                   return std::optional<Credentials>();
                                               if (job.error() != QKeychain::NoError)
                                                   return failureOf(job);
                                               return parse(job.textData());
                                           });
}

QFuture<channels::Status> CredentialStore::write(const Credentials &credentials)
{
    auto *job = new QKeychain::WritePasswordJob(Service);
    const QJsonObject object {{u"server"_s, credentials.server.toString(QUrl::FullyEncoded)},
                              {u"refreshToken"_s, credentials.refreshToken}};
    job->setTextData(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    return run<std::monostate>(job, m_account, statusOf);
}

QFuture<channels::Status> CredentialStore::erase()
{
    return run<std::monostate>(
        new QKeychain::DeletePasswordJob(Service), m_account, [](const QKeychain::Job &job) {
            return job.error() == QKeychain::EntryNotFound ? channels::done() : statusOf(job);
        });
}

} // namespace app
