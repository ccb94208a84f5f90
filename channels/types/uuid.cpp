// SPDX-License-Identifier: MIT
#include "channels/types/uuid.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>
#include <atomic>
#include <cstdint>

namespace channels {

namespace {

std::string format(const std::array<std::uint8_t, 16> &bytes)
{
    static constexpr char Digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += Digits[bytes[i] >> 4];
        text += Digits[bytes[i] & 15];
    }
    return text;
}

// Milliseconds and a 12-bit counter in one number that only grows: RFC 9562 section 6.2, method 1.
std::uint64_t nextTick(std::chrono::system_clock::time_point now)
{
    static std::atomic<std::uint64_t> last {0};
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
    const std::uint64_t fresh = std::uint64_t(ms.count()) << 12;
    std::uint64_t seen = last.load();
    std::uint64_t next = 0;
    do {
        next = fresh > seen ? fresh : seen + 1;
    } while (!last.compare_exchange_weak(seen, next));
    return next;
}

} // namespace

std::string makeUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

std::string makeUuidV7(std::chrono::system_clock::time_point now)
{
    const std::uint64_t tick = nextTick(now);
    const std::uint64_t random = QRandomGenerator::system()->generate64();
    std::array<std::uint8_t, 16> bytes {};
    for (int i = 0; i < 6; ++i)
        bytes[std::size_t(i)] = std::uint8_t(tick >> (12 + 8 * (5 - i)));
    bytes[6] = std::uint8_t(0x70 | ((tick >> 8) & 0x0f));
    bytes[7] = std::uint8_t(tick);
    for (std::size_t i = 8; i < 16; ++i)
        bytes[i] = std::uint8_t(random >> (8 * (i - 8)));
    bytes[8] = std::uint8_t(0x80 | (bytes[8] & 0x3f));
    return format(bytes);
}

std::optional<std::chrono::sys_time<std::chrono::milliseconds>> timeOfUuidV7(std::string_view uuid)
{
    const QByteArrayView text(uuid.data(), qsizetype(uuid.size()));
    if (text.size() != 36 || text[14] != '7' || QUuid::fromString(QLatin1StringView(text)).isNull())
        return {};
    std::int64_t milliseconds = 0;
    for (const char digit : text.first(8).toByteArray() + text.sliced(9, 4).toByteArray())
        milliseconds = milliseconds * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
    return std::chrono::sys_time<std::chrono::milliseconds>(
        std::chrono::milliseconds(milliseconds));
}

} // namespace channels
