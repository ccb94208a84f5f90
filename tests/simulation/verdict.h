// SPDX-License-Identifier: MIT
#pragma once

#include "tests/simulation/story.h"
#include "tests/simulation/world.h"

#include <map>

namespace simulation {

//! Looks whether a world at rest is as it must be. What is not so is told to the world's ledger.
class Verdict final {
public:
    Verdict(World &world, Story &story) : m(world), m_story(story) { }

    //! The server's store, the desktops' copies, and what was promised, against each other.
    void judge();

private:
    using Rows = std::map<std::int64_t, StoredRow>; // by seq

    void judgeServer(const channels::ChannelName &channel, const Rows &rows);
    void judgeOrder(const channels::ChannelName &channel, const Rows &rows);
    void judgePromises();
    void judgeDesktop(Desktop &desktop);
    void judgeCopy(Desktop &desktop, const channels::ChannelName &channel, const Rows &rows);
    void judgeGaps(const std::string &where, const channels::TimelinePage &page, std::int64_t head);
    void judgePaused(Desktop &desktop);
    void judgeBadges(Desktop &desktop);
    void judgeReadMarkers();

    World &m;
    Story &m_story;
    std::map<channels::ChannelName, Rows> m_rows; // as the server's store has, or had, them
};

} // namespace simulation
