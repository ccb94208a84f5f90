// SPDX-License-Identifier: MIT
#include "channels/server/tlscontext.h"

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <ctime>

namespace channels::server {

namespace {

Error unusable(const QString &sentence, const std::string &file)
{
    return {ErrorKind::InvalidRequest, sentence.arg(QString::fromStdString(file)), {}};
}

// OpenSSL would ask for it on the terminal, and everybody would wait for the answer.
int refusePassphrase(char *, int, int, void *wasAsked)
{
    *static_cast<bool *>(wasAsked) = true;
    return 0;
}

} // namespace

Result<TlsContext> openTlsContext(const std::string &certificateFile, const std::string &keyFile)
{
    if (certificateFile.empty() && keyFile.empty())
        return TlsContext();
    const TlsContext context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context) {
        return Error {
            ErrorKind::Internal, QStringLiteral("TLS is not to be had on this computer."), {}};
    }
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    bool hasPassphrase = false;
    SSL_CTX_set_default_passwd_cb(context.get(), refusePassphrase);
    SSL_CTX_set_default_passwd_cb_userdata(context.get(), &hasPassphrase);
    if (SSL_CTX_use_certificate_chain_file(context.get(), certificateFile.c_str()) != 1)
        return unusable(QStringLiteral("The certificate %1 cannot be used."), certificateFile);
    const bool isRead =
        SSL_CTX_use_PrivateKey_file(context.get(), keyFile.c_str(), SSL_FILETYPE_PEM) == 1;
    SSL_CTX_set_default_passwd_cb_userdata(context.get(), nullptr);
    if (hasPassphrase) {
        return unusable(QStringLiteral("The key %1 has a passphrase, which nobody could enter when "
                                       "the server starts by itself; it needs one without."),
                        keyFile);
    }
    if (!isRead || SSL_CTX_check_private_key(context.get()) != 1) {
        return unusable(QStringLiteral("The key %1 cannot be used, or is not the certificate's."),
                        keyFile);
    }
    return context;
}

std::string_view certificateAge(const TlsContext &tls, std::chrono::system_clock::time_point now)
{
    constexpr std::chrono::hours Soon {24 * 14};
    const X509 *certificate = SSL_CTX_get0_certificate(tls.get());
    if (!certificate)
        return {};
    std::time_t time = std::chrono::system_clock::to_time_t(now);
    const ASN1_TIME *end = X509_get0_notAfter(certificate);
    if (X509_cmp_time(X509_get0_notBefore(certificate), &time) > 0)
        return "the certificate is not valid yet";
    if (X509_cmp_time(end, &time) < 0)
        return "the certificate has expired";
    time = std::chrono::system_clock::to_time_t(now + Soon);
    return X509_cmp_time(end, &time) < 0 ? "the certificate expires within two weeks" : "";
}

} // namespace channels::server
