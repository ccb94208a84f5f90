// SPDX-License-Identifier: MIT
#include "channels/server/authenticator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>
#include <random>

using namespace channels;
using namespace channels::server;
using namespace std::chrono_literals;

namespace {

using Time = Authenticator::Clock::time_point;

const Time Now = std::chrono::sys_days(std::chrono::year(2026) / 5 / 1) + 10h;

struct FreeKey {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;

Key rsaKey()
{
    return Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", std::size_t(2048)));
}

Key ecKey(const char *curve = "P-256")
{
    return Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve));
}

QByteArray publicPem(const Key &key)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PUBKEY(memory.get(), key.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, qsizetype(size)};
}

QByteArray base64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray sign(const QByteArray &text, const Key &key, const EVP_MD *digest)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    std::size_t size = 0;
    EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key.get());
    EVP_DigestSign(context.get(), nullptr, &size, bytes, std::size_t(text.size()));
    QByteArray signature(qsizetype(size), '\0');
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytes,
                   std::size_t(text.size()));
    signature.truncate(qsizetype(size));
    if (!EVP_PKEY_is_a(key.get(), "EC"))
        return signature;
    // JWT has the two numbers side by side, OpenSSL has them in DER.
    const auto *der = reinterpret_cast<const unsigned char *>(signature.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(
        d2i_ECDSA_SIG(nullptr, &der, long(signature.size())), ECDSA_SIG_free);
    const int half = (EVP_PKEY_get_bits(key.get()) + 7) / 8;
    QByteArray raw(2 * half, '\0');
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), out, half);
    BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), out + half, half);
    return raw;
}

QByteArray unsignedToken(const QByteArray &algorithm, const QByteArray &claims)
{
    return base64(R"({"alg":")" + algorithm + R"(","typ":"JWT"})") + '.' + base64(claims);
}

QByteArray hmacToken(const QByteArray &claims, const QByteArray &secret,
                     const QByteArray &algorithm = "HS256",
                     QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256)
{
    const QByteArray head = unsignedToken(algorithm, claims);
    return head + '.' + base64(QMessageAuthenticationCode::hash(head, secret, hash));
}

QByteArray keyToken(const QByteArray &algorithm, const QByteArray &claims, const Key &key,
                    const EVP_MD *digest = EVP_sha256())
{
    const QByteArray head = unsignedToken(algorithm, claims);
    return head + '.' + base64(sign(head, key, digest));
}

qint64 seconds(Time time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

//! Claims that are good at Now; \a more begins with a comma.
QByteArray claims(const QByteArray &more = {})
{
    return R"({"sub":"u1","role":"authenticated","exp":)" + QByteArray::number(seconds(Now + 1h))
        + more + '}';
}

} // namespace

class TestAuthenticator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        write("secret", Secret + '\n');
    }
    void cleanup() { m_folder.reset(); }

    // ---- the secret's file
    void makesASecretOfItsOwn();
    void twoOpeningsAgree();
    void refusesAShortSecret();
    void refusesWhatCannotBeRead();

    // ---- algorithms
    void acceptsItsOwnAlgorithm();
    void acceptsAPublicKeysTokens_data();
    void acceptsAPublicKeysTokens();
    void refusesForgedTokens_data();
    void refusesForgedTokens();
    void refusesAPublicKeysTokenWithoutTheKey();
    void refusesCriticalExtensions_data();
    void refusesCriticalExtensions();

    // ---- claims
    void readsTheClaims();
    void refusesMissingClaims_data();
    void refusesMissingClaims();
    void letsAServiceHaveNoUser();
    void expiresToTheSecond();
    void waitsForNotBefore();
    void believesNoClockThatIsAhead();
    void survivesTimesThatNoClockCounts();

    // ---- input
    void refusesOversizeTokens();
    void refusesGarbage();

    // ---- issuing
    void verifiesWhatItIssues();
    void hashesAndDrawsTokens();

private:
    static inline const QByteArray Secret = "0123456789abcdef0123456789abcdef";

    std::string path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    void write(const char *name, const QByteArray &content)
    {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The file cannot be written.");
    }
    //! With the secret of a data folder's own.
    Result<Authenticator> ofFolder(const char *name)
    {
        std::filesystem::create_directory(path(name));
        return Authenticator::ofFolder(path(name), {}, {});
    }
    Authenticator open(const QByteArray &publicKey = {})
    {
        if (!publicKey.isEmpty())
            write("public.pem", publicKey);
        const auto opened = Authenticator::open(
            path("secret"), publicKey.isEmpty() ? std::string() : path("public.pem"));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *opened;
    }
    static Result<Identity> verify(const Authenticator &authenticator, const QByteArray &token,
                                   Time now = Now)
    {
        return authenticator.verify({token.constData(), std::size_t(token.size())}, now);
    }

    std::optional<QTemporaryDir> m_folder;
};

// ---- the secret's file

void TestAuthenticator::makesASecretOfItsOwn()
{
    QVERIFY(ofFolder("made").ok());
    QFile file(QString::fromStdString(path("made/jwt-secret")));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray secret = file.readAll();
    QVERIFY(secret.endsWith('\n'));
    QCOMPARE(QByteArray::fromBase64(secret.trimmed(), QByteArray::Base64UrlEncoding).size(), 32);
    QVERIFY(ofFolder("another").ok());
    QFile another(QString::fromStdString(path("another/jwt-secret")));
    QVERIFY(another.open(QIODevice::ReadOnly));
    QVERIFY(another.readAll() != secret);
    // Nothing half-made stays behind.
    QCOMPARE(QDir(QString::fromStdString(path("made"))).entryList(QDir::Files).size(), 1);
}

void TestAuthenticator::twoOpeningsAgree()
{
    const auto first = ofFolder("made");
    const auto second = ofFolder("made");
    QVERIFY(first.ok() && second.ok());
    const Identity identity {"u1", false, "t1", Now, Now + 1h};
    QVERIFY(second->verify(first->issue(identity), Now).ok());
    QVERIFY(!open().verify(first->issue(identity), Now).ok());
}

void TestAuthenticator::refusesAShortSecret()
{
    write("secret", QByteArray(31, 'x') + "\r\n");
    const auto refused = Authenticator::open(path("secret"), {});
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::InvalidRequest);
    QVERIFY(refused.error().detail.contains(QString::fromStdString(path("secret"))));
    write("secret", QByteArray(32, 'x') + "\r\n");
    const auto opened = Authenticator::open(path("secret"), {});
    QVERIFY(opened.ok());
    // The newline is no part of the secret.
    QVERIFY(verify(*opened, hmacToken(claims(), QByteArray(32, 'x'))).ok());
}

void TestAuthenticator::refusesWhatCannotBeRead()
{
    const auto folder = Authenticator::open(m_folder->path().toStdString(), {});
    QVERIFY(!folder.ok());
    QVERIFY(folder.error().detail.contains(m_folder->path()));
    const auto nowhere = Authenticator::open(path("no/such/secret"), {});
    QVERIFY(!nowhere.ok());
    QVERIFY(nowhere.error().kind == ErrorKind::StoreUnavailable);
    // A name that was given may be mistyped: nothing is made there.
    const auto mistyped = Authenticator::ofFolder(m_folder->path().toStdString(), path("typo"), {});
    QVERIFY(!mistyped.ok());
    QVERIFY(mistyped.error().detail.contains(QString::fromStdString(path("typo"))));
    QVERIFY(!QFile::exists(QString::fromStdString(path("typo"))));
    const auto missing = Authenticator::open(path("secret"), path("missing.pem"));
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().detail.contains(QStringLiteral("missing.pem")));
    write("private.pem", "-----BEGIN PRIVATE KEY-----\n");
    const auto wrong = Authenticator::open(path("secret"), path("private.pem"));
    QVERIFY(!wrong.ok());
    QVERIFY(wrong.error().kind == ErrorKind::InvalidRequest);
}

// ---- algorithms

void TestAuthenticator::acceptsItsOwnAlgorithm()
{
    const auto identity = verify(open(), hmacToken(claims(), Secret));
    QVERIFY(identity.ok());
    QCOMPARE(identity->userId, std::string("u1"));
    // Also beside a public key.
    QVERIFY(verify(open(publicPem(ecKey())), hmacToken(claims(), Secret)).ok());
}

void TestAuthenticator::acceptsAPublicKeysTokens_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::newRow("RS256") << QByteArray("RS256");
    QTest::newRow("ES256") << QByteArray("ES256");
}

void TestAuthenticator::acceptsAPublicKeysTokens()
{
    QFETCH(QByteArray, algorithm);
    const bool rsa = algorithm == "RS256";
    const Key key = rsa ? rsaKey() : ecKey();
    const Key other = rsa ? rsaKey() : ecKey();
    const Authenticator authenticator = open(publicPem(key));
    const auto identity = verify(authenticator, keyToken(algorithm, claims(), key));
    QVERIFY(identity.ok());
    QCOMPARE(identity->userId, std::string("u1"));
    QVERIFY(!verify(authenticator, keyToken(algorithm, claims(), other)).ok());
}

void TestAuthenticator::refusesForgedTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("publicKey");
    const Key rsa = rsaKey();
    const Key ec = ecKey();
    const QByteArray rsaPem = publicPem(rsa);
    const QByteArray ecPem = publicPem(ec);
    const QByteArray good = hmacToken(claims(), Secret);

    for (const char *none : {"none", "None", "NONE", ""}) {
        QTest::addRow("algorithm '%s', no signature", none)
            << unsignedToken(none, claims()) + '.' << rsaPem;
        QTest::addRow("algorithm '%s', signed all the same", none)
            << hmacToken(claims(), Secret, none) << rsaPem;
    }
    QTest::newRow("no signature part") << unsignedToken("HS256", claims()) << rsaPem;
    QTest::newRow("empty signature") << unsignedToken("HS256", claims()) + '.' << rsaPem;
    QTest::newRow("another secret") << hmacToken(claims(), Secret + 'x') << rsaPem;
    QTest::newRow("empty secret") << hmacToken(claims(), "") << rsaPem;
    QTest::newRow("HS384 with the secret")
        << hmacToken(claims(), Secret, "HS384", QCryptographicHash::Sha384) << rsaPem;
    QTest::newRow("HS512 with the secret")
        << hmacToken(claims(), Secret, "HS512", QCryptographicHash::Sha512) << rsaPem;
    QTest::newRow("RSA public key as HMAC secret") << hmacToken(claims(), rsaPem) << rsaPem;
    QTest::newRow("RSA public key, trimmed, as HMAC secret")
        << hmacToken(claims(), rsaPem.trimmed()) << rsaPem;
    QTest::newRow("EC public key as HMAC secret") << hmacToken(claims(), ecPem) << ecPem;
    QTest::newRow("RS384") << keyToken("RS384", claims(), rsa, EVP_sha384()) << rsaPem;
    QTest::newRow("RS256 told, signed with the HMAC secret")
        << hmacToken(claims(), Secret, "RS256") << rsaPem;
    QTest::newRow("HS256 told, signed with the key") << keyToken("HS256", claims(), rsa) << rsaPem;
    QTest::newRow("RS256 of an EC key") << keyToken("RS256", claims(), ec) << ecPem;
    QTest::newRow("ES256 of an RSA key") << keyToken("ES256", claims(), rsa) << rsaPem;
    const Key larger = ecKey("P-384");
    QTest::newRow("ES384") << keyToken("ES384", claims(), larger, EVP_sha384())
                           << publicPem(larger);
    // Another body or head under a good signature.
    const QList<QByteArray> parts = good.split('.');
    QTest::newRow("claims changed")
        << parts[0] + '.' + base64(claims(R"(,"x":1)")) + '.' + parts[2] << rsaPem;
    QTest::newRow("head changed") << base64(R"({"typ":"JWT","alg":"HS256"})") + '.' + parts[1] + '.'
            + parts[2] << rsaPem;
    QTest::newRow("signature cut") << good.left(good.size() - 4) << rsaPem;
    QTest::newRow("signature of another kind of token")
        << parts[0] + '.' + parts[1] + '.' + keyToken("RS256", claims(), rsa).split('.')[2]
        << rsaPem;
}

void TestAuthenticator::refusesForgedTokens()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, publicKey);
    for (const Authenticator &authenticator : {open(publicKey), open()}) {
        const auto refused = verify(authenticator, token);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().kind == ErrorKind::Unauthorized);
    }
}

void TestAuthenticator::refusesAPublicKeysTokenWithoutTheKey()
{
    const Authenticator authenticator = open();
    QVERIFY(!verify(authenticator, keyToken("RS256", claims(), rsaKey())).ok());
    QVERIFY(!verify(authenticator, keyToken("ES256", claims(), ecKey())).ok());
}

void TestAuthenticator::refusesCriticalExtensions_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("refused");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("a header nobody has to know") << QByteArray(R"(,"b64":true,"x":[1])") << false;
    for (const char *crit : {R"(["b64"])", R"(["exp"])", "[]", R"("exp")", "null", "{}", "1"})
        QTest::addRow("%s", crit) << QByteArray(R"(,"b64":true,"crit":)") + crit << true;
}

void TestAuthenticator::refusesCriticalExtensions()
{
    QFETCH(QByteArray, more);
    QFETCH(bool, refused);
    const QByteArray head =
        base64(R"({"alg":"HS256","typ":"JWT")" + more + '}') + '.' + base64(claims());
    const QByteArray token = head + '.'
        + base64(QMessageAuthenticationCode::hash(head, Secret, QCryptographicHash::Sha256));
    const auto identity = verify(open(), token);
    QCOMPARE(!identity.ok(), refused);
    if (refused)
        QVERIFY(identity.error().kind == ErrorKind::Unauthorized);
}

// ---- claims

void TestAuthenticator::readsTheClaims()
{
    const QByteArray more = R"(,"jti":"t-9","iat":)" + QByteArray::number(seconds(Now - 5s));
    const auto identity = verify(open(), hmacToken(claims(more), Secret));
    QVERIFY(identity.ok());
    QVERIFY((*identity == Identity {"u1", false, "t-9", Now - 5s, Now + 1h}));
    const auto plain = verify(open(), hmacToken(claims(), Secret));
    QVERIFY((*plain == Identity {"u1", false, {}, Time(), Now + 1h}));
}

void TestAuthenticator::refusesMissingClaims_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("sentence");
    const QByteArray exp = R"("exp":)" + QByteArray::number(seconds(Now + 1h));
    QTest::newRow("no exp") << QByteArray(R"({"sub":"u1","role":"authenticated"})")
                            << QByteArray("expiry");
    QTest::newRow("exp as text") << QByteArray(
        R"({"sub":"u1","role":"authenticated","exp":"9999999999"})")
                                 << QByteArray("expiry");
    QTest::newRow("exp null") << QByteArray(R"({"sub":"u1","role":"authenticated","exp":null})")
                              << QByteArray("expiry");
    QTest::newRow("no role") << R"({"sub":"u1",)" + exp + '}' << QByteArray("role");
    QTest::newRow("anonymous role")
        << R"({"sub":"u1","role":"anon",)" + exp + '}' << QByteArray("role");
    QTest::newRow("role in capitals")
        << R"({"sub":"u1","role":"SERVICE_ROLE",)" + exp + '}' << QByteArray("role");
    QTest::newRow("role as a list")
        << R"({"sub":"u1","role":["service_role"],)" + exp + '}' << QByteArray("role");
    QTest::newRow("no sub") << R"({"role":"authenticated",)" + exp + '}' << QByteArray("user");
    QTest::newRow("empty sub") << R"({"sub":"","role":"authenticated",)" + exp + '}'
                               << QByteArray("user");
    QTest::newRow("sub as a number")
        << R"({"sub":1,"role":"authenticated",)" + exp + '}' << QByteArray("user");
    QTest::newRow("no claims") << QByteArray("{}") << QByteArray("role");
}

void TestAuthenticator::refusesMissingClaims()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, sentence);
    const auto refused = verify(open(), hmacToken(body, Secret));
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().kind == ErrorKind::Unauthorized);
    QVERIFY2(refused.error().detail.contains(QString::fromLatin1(sentence)),
             qPrintable(refused.error().detail));
}

void TestAuthenticator::letsAServiceHaveNoUser()
{
    const QByteArray body =
        R"({"role":"service_role","exp":)" + QByteArray::number(seconds(Now + 1h)) + '}';
    const auto identity = verify(open(), hmacToken(body, Secret));
    QVERIFY(identity.ok());
    QVERIFY(identity->service);
    QVERIFY(identity->userId.empty());
}

void TestAuthenticator::expiresToTheSecond()
{
    const Authenticator authenticator = open();
    const QByteArray token = hmacToken(claims(), Secret); // until Now + 1 h
    QVERIFY(verify(authenticator, token, Now + 1h).ok());
    QVERIFY(verify(authenticator, token, Now + 1h + 30s).ok());
    const auto late = verify(authenticator, token, Now + 1h + 31s);
    QVERIFY(!late.ok());
    QVERIFY(late.error().kind == ErrorKind::TokenExpired);
    // Expired is told only of a token that is good otherwise.
    QVERIFY(verify(authenticator, hmacToken(claims(), Secret + 'x'), Now + 2h).error().kind
            == ErrorKind::Unauthorized);
}

void TestAuthenticator::waitsForNotBefore()
{
    const Authenticator authenticator = open();
    const QByteArray token =
        hmacToken(claims(R"(,"nbf":)" + QByteArray::number(seconds(Now + 10min))), Secret);
    QVERIFY(verify(authenticator, token, Now).error().kind == ErrorKind::Unauthorized);
    QVERIFY(!verify(authenticator, token, Now + 10min - 31s).ok());
    QVERIFY(verify(authenticator, token, Now + 10min - 30s).ok());
    // What cannot be read may be any time.
    for (const char *time : {R"("1")", "1.5", "true", "null", "{}", "99999999999999999999"})
        QVERIFY(!verify(authenticator, hmacToken(claims(R"(,"nbf":)" + QByteArray(time)), Secret))
                     .ok());
    QVERIFY(verify(authenticator, hmacToken(claims(R"(,"nbf":1)"), Secret)).ok());
}

void TestAuthenticator::believesNoClockThatIsAhead()
{
    const Authenticator authenticator = open();
    const auto issued = [&](std::chrono::seconds ahead) {
        const QByteArray iat = QByteArray::number(seconds(Now + ahead));
        return verify(authenticator, hmacToken(claims(R"(,"iat":)" + iat), Secret), Now);
    };
    QVERIFY(issued(-5s)->issuedAt == Now - 5s);
    QVERIFY(issued(30s)->issuedAt == Now + 30s); // what clocks differ by
    // More, and revoking it would have no effect until then.
    QVERIFY(issued(31s).error().kind == ErrorKind::Unauthorized);
}

void TestAuthenticator::survivesTimesThatNoClockCounts()
{
    const Authenticator authenticator = open();
    const auto body = [](const QByteArray &times) {
        return hmacToken(R"({"sub":"u1","role":"authenticated",)" + times + '}', Secret);
    };
    const auto forEver = verify(authenticator, body(R"("exp":9223372036854775807)"));
    QVERIFY(forEver.ok());
    QVERIFY(forEver->expiresAt + Authenticator::Leeway > Now);
    QVERIFY(verify(authenticator, body(R"("exp":9223372036854775807,"iat":-9223372036854775808)"))
                .ok());
    QVERIFY(verify(authenticator, body(R"("exp":-9223372036854775808)")).error().kind
            == ErrorKind::TokenExpired);
    QVERIFY(!verify(authenticator, body(R"("exp":9223372036854775807,"nbf":9223372036854775807)"))
                 .ok());
    // Beyond 64 bits it is no number that counts.
    QVERIFY(!verify(authenticator, body(R"("exp":99999999999999999999)")).ok());
}

// ---- input

void TestAuthenticator::refusesOversizeTokens()
{
    const Authenticator authenticator = open();
    const auto padded = [](qsizetype size) {
        return hmacToken(claims(R"(,"x":")" + QByteArray(size, 'x') + '"'), Secret);
    };
    // The largest that fits, and the first that does not.
    qsizetype size = 5500;
    while (padded(size).size() < qsizetype(Authenticator::MaxTokenBytes) - 1)
        ++size;
    const QByteArray largest = padded(size);
    QVERIFY(largest.size() <= qsizetype(Authenticator::MaxTokenBytes));
    QVERIFY(verify(authenticator, largest).ok());
    const QByteArray oversize = padded(size + 3);
    QVERIFY(oversize.size() > qsizetype(Authenticator::MaxTokenBytes));
    QVERIFY(verify(authenticator, oversize).error().kind == ErrorKind::Unauthorized);
    QVERIFY(!verify(authenticator, QByteArray(10'000'000, 'a')).ok());
}

void TestAuthenticator::refusesGarbage()
{
    const Authenticator authenticator = open(publicPem(ecKey()));
    const QByteArray good = hmacToken(claims(), Secret);
    QList<QByteArray> tokens = {"",
                                ".",
                                "..",
                                "...",
                                "a.b.c",
                                "null",
                                "{}",
                                good + '.' + good,
                                ' ' + good,
                                good + ' ',
                                "Bearer " + good,
                                good + QByteArray(1, '\0'),
                                base64("{}") + '.' + base64("{}") + '.' + base64("{}"),
                                base64("[1]") + '.' + base64("[2]") + ".AA",
                                base64(R"({"alg":["HS256"]})") + '.' + base64(claims()) + ".AA",
                                base64(R"({"alg":1})") + '.' + base64(claims()) + ".AA",
                                hmacToken("[]", Secret),
                                hmacToken("null", Secret),
                                hmacToken("", Secret),
                                hmacToken("\xff\xfe", Secret),
                                hmacToken(QByteArray(2000, '['), Secret)};
    // Every cut of a good one, and random changes of one byte.
    for (qsizetype i = 0; i < good.size(); ++i)
        tokens.append(good.left(i));
    std::mt19937 random(11);
    const qsizetype signatureAt = good.lastIndexOf('.') + 1;
    for (int i = 0; i < 500; ++i) {
        QByteArray changed = good;
        // The last character of the signature has bits that mean nothing.
        const auto at = qsizetype(random() % std::size_t(good.size() - 1));
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        if (at != signatureAt - 1 || changed != good)
            tokens.append(changed);
    }
    for (const QByteArray &token : tokens) {
        const auto refused = verify(authenticator, token);
        QVERIFY2(!refused.ok(), token.left(100).toPercentEncoding().constData());
        QVERIFY(refused.error().kind == ErrorKind::Unauthorized);
    }
}

// ---- issuing

void TestAuthenticator::verifiesWhatItIssues()
{
    const Authenticator authenticator = open();
    const Identity user {"u1", false, "t1", Now, Now + 1h};
    const Identity service {"u2", true, {}, Now, Now + 5min};
    for (const Identity &identity : {user, service}) {
        const auto verified = authenticator.verify(authenticator.issue(identity), Now);
        QVERIFY(verified.ok());
        QVERIFY(*verified == identity);
    }
    // Others read it too: three parts, HS256 in the head.
    const QList<QByteArray> parts = QByteArray::fromStdString(authenticator.issue(user)).split('.');
    QCOMPARE(parts.size(), 3);
    QVERIFY(QByteArray::fromBase64(parts[0], QByteArray::Base64UrlEncoding).contains("HS256"));
    QCOMPARE(base64(QMessageAuthenticationCode::hash(parts[0] + '.' + parts[1], Secret,
                                                     QCryptographicHash::Sha256)),
             parts[2]);
}

void TestAuthenticator::hashesAndDrawsTokens()
{
    QCOMPARE(sha256Hex("abc"),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(randomToken(32).size(), 43U);
    QVERIFY(randomToken(32) != randomToken(32));
    QVERIFY(randomToken(32).find_first_of("+/=") == std::string::npos);
}

QTEST_APPLESS_MAIN(TestAuthenticator)
#include "tst_authenticator.moc"
