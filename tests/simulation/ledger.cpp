// SPDX-License-Identifier: MIT
#include "tests/simulation/ledger.h"

#include <cstdio>

namespace simulation {

namespace {

std::string stamped(Time now, const std::string &text)
{
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
    char stamp[32];
    std::snprintf(stamp, sizeof stamp, "%10.3f  ",
                  double(milliseconds.count() % 86'400'000) / 1000);
    return stamp + text;
}

} // namespace

Written &Ledger::write(const std::string &desktop, const channels::ChannelName &channel)
{
    Written written;
    written.number = int(m_written.size()) + 1;
    written.desktop = desktop;
    written.channel = channel;
    // A UUID by its form; the same in each run.
    written.clientMessageId =
        QStringLiteral("00000000-0000-4000-8000-%1").arg(written.number, 12, 10, QLatin1Char('0'));
    m_numbers.emplace(written.clientMessageId, written.number);
    m_written.push_back(std::move(written));
    return m_written.back();
}

Written *Ledger::byId(const QString &clientMessageId)
{
    const auto found = m_numbers.find(clientMessageId);
    return found == m_numbers.end() ? nullptr : &byNumber(found->second);
}

void Ledger::note(Time now, const std::string &text)
{
    m_story.push_back(stamped(now, text));
    if (m_prints)
        std::puts(m_story.back().c_str());
}

void Ledger::violate(Time now, const std::string &text)
{
    note(now, "VIOLATION: " + text);
    m_violations.push_back(text);
}

} // namespace simulation
