// SPDX-License-Identifier: MIT
#include "tests/support/certificate.h"

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace support {

namespace {

struct FreeOpenSsl {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *memory) const { BIO_free(memory); }
};
template <typename T>
using Owned = std::unique_ptr<T, FreeOpenSsl>;

bool write(const QString &path, const Owned<BIO> &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(data, size) == size;
}

} // namespace

bool makeCertificate(const QString &certificatePath, const QString &keyPath, long serial,
                     const char *passphrase, std::chrono::seconds life)
{
    const Owned<EVP_PKEY> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const Owned<X509> certificate(X509_new());
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), long(life.count()));
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("127.0.0.1"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return false;
    const Owned<BIO> certificatePem(BIO_new(BIO_s_mem()));
    const Owned<BIO> keyPem(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(certificatePem.get(), certificate.get()) == 1
        && PEM_write_bio_PrivateKey(keyPem.get(), key.get(),
                                    passphrase ? EVP_aes_256_cbc() : nullptr, nullptr, 0, nullptr,
                                    const_cast<char *>(passphrase))
        == 1
        && write(certificatePath, certificatePem) && write(keyPath, keyPem);
}

} // namespace support
