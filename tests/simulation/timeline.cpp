// SPDX-License-Identifier: MIT
#include "tests/simulation/timeline.h"

#include <algorithm>
#include <vector>

namespace simulation {

Timeline::EventId Timeline::at(Time time, Owner owner, Act act)
{
    const EventId id = ++m_lastId;
    const Time when = std::max(time, m_now);
    m_events.emplace(std::pair(when, id), Event {owner, std::move(act)});
    m_times.emplace(id, when);
    return id;
}

void Timeline::cancel(EventId id)
{
    const auto found = m_times.extract(id);
    if (!found.empty())
        m_events.erase({found.mapped(), id});
}

void Timeline::forget(Owner owner)
{
    // What they hold goes when the table is as it should be: its end may forget more.
    std::vector<Event> forgotten;
    std::erase_if(m_events, [this, owner, &forgotten](auto &entry) {
        if (entry.second.owner != owner)
            return false;
        m_times.erase(entry.first.second);
        forgotten.push_back(std::move(entry.second));
        return true;
    });
}

bool Timeline::step(Time until)
{
    if (m_events.empty() || m_events.begin()->first.first > until)
        return false;
    auto event = m_events.extract(m_events.begin());
    m_times.erase(event.key().second);
    m_now = event.key().first;
    ++m_steps;
    event.mapped().act();
    return true;
}

} // namespace simulation
