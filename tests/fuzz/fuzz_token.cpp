// SPDX-License-Identifier: MIT
#include "channels/server/authenticator.h"
#include "tests/fuzz/fuzztarget.h"

#include <QTemporaryDir>

#include <optional>

using namespace channels::server;

// Nobody can guess the secret, so no token that comes from outside may be good.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    static const auto authenticator =
        Authenticator::open(folder.filePath(QStringLiteral("secret")).toStdString(), {});
    require(authenticator.ok());
    require(!authenticator->verify(bytesOf(data, size), Authenticator::Clock::now()).ok());
    return 0;
}
