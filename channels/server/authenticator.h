// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace channels::server {

//! Who a token says its bearer is. Whether that user (still) exists is the store's knowledge.
struct Identity {
    std::string userId;
    bool service = false; // role service_role: passes the access rules
    std::string tokenId; // jti; empty when the token has none
    // iat; the epoch when the token has none. By the signer's clock, which may be ahead by the
    // leeway: what it issued within that time before a revocation counts as issued after it.
    std::chrono::system_clock::time_point issuedAt;
    std::chrono::system_clock::time_point expiresAt;

    bool operator==(const Identity &) const = default;
};

//! Under this key the store remembers the file of the server's token secret; empty: the folder's
//! own.
inline constexpr auto SecretFileFact = "jwt_secret_file";

//! Checks and issues access tokens (JWT; CONTRACT section 2), by libjwt. Each key is tied to its
//! own algorithms, so that a public key can never be used as an HMAC secret; `none` is refused.
class Authenticator final {
public:
    using Clock = std::chrono::system_clock;
    static constexpr std::chrono::seconds Leeway {30};
    static constexpr std::size_t MaxTokenBytes = 8192;

    //! The secret is the text of \a secretFile without a trailing newline, at least 32 bytes.
    //! \a publicKeyFile may be empty. StoreUnavailable or InvalidRequest with a sentence that names
    //! the file.
    [[nodiscard]] static Result<Authenticator> open(const std::string &secretFile,
                                                    const std::string &publicKeyFile);
    //! Whether the files that are named can be used; an empty name is none. Makes nothing.
    [[nodiscard]] static Status checkFiles(const std::string &secretFile,
                                           const std::string &publicKeyFile);
    //! The path of a data folder's own secret.
    [[nodiscard]] static std::string fileIn(const std::string &dataFolder);
    //! With the secret of a data folder, which is made, mode 0600, of 256 random bits when it is
    //! missing; or with \a secretFile when that is not empty, which has to be there.
    [[nodiscard]] static Result<Authenticator> ofFolder(const std::string &dataFolder,
                                                        const std::string &secretFile,
                                                        const std::string &publicKeyFile);

    //! Unauthorized, or TokenExpired when that is all that is wrong. Any thread.
    [[nodiscard]] Result<Identity> verify(std::string_view token, Clock::time_point now) const;
    //! An HS256 token of the own secret. Throws std::bad_alloc.
    [[nodiscard]] std::string issue(const Identity &identity) const;

private:
    Authenticator(std::string secret, std::string publicKey)
        : m_secret(std::move(secret)), m_publicKey(std::move(publicKey))
    {
    }

    std::string m_secret;
    std::string m_publicKey; // PEM; empty when there is none
};

//! SHA-256 in lower-case hex: how refresh tokens and invite codes are stored.
[[nodiscard]] std::string sha256Hex(std::string_view text);
//! \a bytes random bytes from OpenSSL, base64url without padding.
[[nodiscard]] std::string randomToken(std::size_t bytes);

} // namespace channels::server
