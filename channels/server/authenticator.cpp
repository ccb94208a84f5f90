// SPDX-License-Identifier: MIT
#include "channels/server/authenticator.h"

#include "channels/protocol/jsonreader.h"
#include "channels/server/privatefile.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <jwt.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>

namespace channels::server {

namespace {

constexpr std::size_t MinSecretBytes = 32;

struct FreeJwt {
    void operator()(jwt_t *token) const { jwt_free(token); }
};
using Token = std::unique_ptr<jwt_t, FreeJwt>;

// libjwt 1.10 has no jwt_free_str(); its allocator is malloc.
using MallocText = std::unique_ptr<char, decltype(&std::free)>;

Token decode(const std::string &text, const std::string &key)
{
    jwt_t *token = nullptr;
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.data());
    if (jwt_decode(&token, text.c_str(), bytes, int(key.size())) != 0)
        return nullptr;
    return Token(token);
}

std::optional<std::int64_t> integerClaim(jwt_t *token, const char *name)
{
    errno = 0;
    const long value = jwt_get_grant_int(token, name);
    if (errno != 0)
        return {};
    return value;
}

// A time that the clock cannot count is as far away as it can (less what is added to it).
Authenticator::Clock::time_point timeOf(std::int64_t seconds)
{
    using Clock = Authenticator::Clock;
    constexpr std::int64_t Farthest =
        std::chrono::duration_cast<std::chrono::seconds>(Clock::duration::max() / 2).count();
    return Clock::time_point(std::chrono::seconds(std::clamp(seconds, -Farthest, Farthest)));
}

// A time that cannot be read may be any: the token has not begun then.
bool hasBegun(jwt_t *token, Authenticator::Clock::time_point now)
{
    const MallocText notBefore(jwt_get_grants_json(token, "nbf"), std::free);
    if (!notBefore)
        return true;
    const std::string_view digits = notBefore.get();
    std::int64_t seconds = 0;
    const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), seconds);
    return error == std::errc() && stop == digits.end() && now >= timeOf(seconds);
}

std::string textClaim(jwt_t *token, const char *name)
{
    const char *value = jwt_get_grant(token, name);
    return value ? value : "";
}

// Signed with the secret, or by whoever has the private key (none here: nobody): each by its own
// algorithms, so that the public key is never taken for a secret. Null when neither fits.
Token decodeSigned(const std::string &text, const std::string &secret, const std::string &publicKey)
{
    Token decoded = decode(text, secret);
    if (decoded && jwt_get_alg(decoded.get()) == JWT_ALG_HS256)
        return decoded;
    if (publicKey.empty())
        return {};
    decoded = decode(text, publicKey);
    const jwt_alg_t algorithm = decoded ? jwt_get_alg(decoded.get()) : JWT_ALG_NONE;
    if (algorithm != JWT_ALG_RS256 && algorithm != JWT_ALG_ES256)
        return {};
    return decoded;
}

// `crit` names what a reader must understand or refuse (RFC 7515 section 4.1.11); nothing of that
// kind is understood here.
bool hasCriticalExtensions(jwt_t *token)
{
    const MallocText head(jwt_get_headers_json(token, nullptr), std::free);
    const Result<JsonObject> headers = JsonObject::parse(head ? head.get() : "");
    return !headers || headers->type("crit");
}

Result<std::string> readSecret(const std::string &file)
{
    Result<std::string> secret = readFile(file);
    if (!secret)
        return secret;
    while (!secret->empty() && (secret->back() == '\n' || secret->back() == '\r'))
        secret->pop_back();
    if (secret->size() >= MinSecretBytes)
        return secret;
    return {ErrorKind::InvalidRequest,
            QStringLiteral("The token secret in %1 is shorter than %2 bytes.")
                .arg(QString::fromStdString(file))
                .arg(MinSecretBytes)};
}

Result<std::string> readPublicKey(const std::string &file)
{
    Result<std::string> key = readFile(file);
    if (!key || key->find("PUBLIC KEY") != std::string::npos)
        return key;
    return {
        ErrorKind::InvalidRequest,
        QStringLiteral("%1 holds no public key in PEM form.").arg(QString::fromStdString(file))};
}

Error unauthorized(const char *sentence)
{
    return {ErrorKind::Unauthorized, QString::fromLatin1(sentence), {}};
}

} // namespace

Result<Authenticator> Authenticator::open(const std::string &secretFile,
                                          const std::string &publicKeyFile)
{
    Result<std::string> secret = readSecret(secretFile);
    if (!secret)
        return secret.error();
    Result<std::string> publicKey =
        publicKeyFile.empty() ? std::string() : readPublicKey(publicKeyFile);
    if (!publicKey)
        return publicKey.error();
    return Authenticator(std::move(*secret), std::move(*publicKey));
}

Status Authenticator::checkFiles(const std::string &secretFile, const std::string &publicKeyFile)
{
    if (!secretFile.empty()) {
        if (const auto secret = readSecret(secretFile); !secret)
            return secret.error();
    }
    if (!publicKeyFile.empty()) {
        if (const auto key = readPublicKey(publicKeyFile); !key)
            return key.error();
    }
    return done();
}

std::string Authenticator::fileIn(const std::string &dataFolder)
{
    return dataFolder + "/jwt-secret";
}

Result<Authenticator> Authenticator::ofFolder(const std::string &dataFolder,
                                              const std::string &secretFile,
                                              const std::string &publicKeyFile)
{
    if (!secretFile.empty())
        return open(secretFile, publicKeyFile);
    const std::string own = fileIn(dataFolder);
    if (const Status made = makeMissingPrivateFile(own, [] { return randomToken(32) + "\n"; });
        !made)
        return made.error();
    return open(own, publicKeyFile);
}

Result<Identity> Authenticator::verify(std::string_view token, Clock::time_point now) const
{
    if (token.empty())
        return unauthorized("A token is needed.");
    if (token.size() > MaxTokenBytes || token.find('\0') != std::string_view::npos)
        return unauthorized("The token is malformed.");
    const Token decoded = decodeSigned(std::string(token), m_secret, m_publicKey);
    if (!decoded)
        return unauthorized("The token is malformed or its signature is not valid here.");

    if (hasCriticalExtensions(decoded.get()))
        return unauthorized("The token asks for an extension that is not known here.");

    Identity identity;
    identity.userId = textClaim(decoded.get(), "sub");
    const std::string role = textClaim(decoded.get(), "role");
    identity.service = role == "service_role";
    if (role != "authenticated" && !identity.service)
        return unauthorized("The token has no role that is known here.");
    if (identity.userId.empty() && !identity.service)
        return unauthorized("The token names no user.");
    identity.tokenId = textClaim(decoded.get(), "jti");
    // What is no whole number is read as 0.
    const std::optional<std::int64_t> expires = integerClaim(decoded.get(), "exp");
    if (!expires || *expires == 0)
        return unauthorized("The token has no time of expiry in whole seconds.");
    identity.expiresAt = timeOf(*expires);
    identity.issuedAt = timeOf(integerClaim(decoded.get(), "iat").value_or(0));
    if (identity.issuedAt > now + Leeway)
        return unauthorized("The token was issued later than now.");
    if (now > identity.expiresAt + Leeway)
        return Error {ErrorKind::TokenExpired, QStringLiteral("The token has expired."), {}};
    if (!hasBegun(decoded.get(), now + Leeway))
        return unauthorized("The token is not valid yet.");
    return identity;
}

std::string Authenticator::issue(const Identity &identity) const
{
    const auto seconds = [](Clock::time_point time) {
        return long(
            std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count());
    };
    jwt_t *raw = nullptr;
    if (jwt_new(&raw) != 0)
        throw std::bad_alloc(); // there is no other reason
    const Token token(raw);
    const auto *key = reinterpret_cast<const unsigned char *>(m_secret.data());
    jwt_set_alg(token.get(), JWT_ALG_HS256, key, int(m_secret.size()));
    jwt_add_grant(token.get(), "sub", identity.userId.c_str());
    jwt_add_grant(token.get(), "role", identity.service ? "service_role" : "authenticated");
    jwt_add_grant_int(token.get(), "iat", seconds(identity.issuedAt));
    jwt_add_grant_int(token.get(), "exp", seconds(identity.expiresAt));
    if (!identity.tokenId.empty())
        jwt_add_grant(token.get(), "jti", identity.tokenId.c_str());
    const MallocText encoded(jwt_encode_str(token.get()), std::free);
    if (!encoded)
        throw std::bad_alloc();
    return encoded.get();
}

std::string sha256Hex(std::string_view text)
{
    const QByteArrayView bytes(text.data(), qsizetype(text.size()));
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

std::string randomToken(std::size_t bytes)
{
    QByteArray random(qsizetype(bytes), Qt::Uninitialized);
    // Fails only when the system has no entropy source at all: no secret may be made then.
    if (RAND_bytes(reinterpret_cast<unsigned char *>(random.data()), int(bytes)) != 1)
        std::abort();
    return random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

} // namespace channels::server
