// SPDX-License-Identifier: MIT
#pragma once

#include "channels/types/channelname.h"
#include "tests/simulation/timeline.h"

#include <QString>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace simulation {

//! One message that somebody at a desktop wrote, and what is known of it.
struct Written {
    int number = 0; // in the payload, never twice
    std::string desktop;
    channels::ChannelName channel;
    QString clientMessageId;
    bool accepted = false; // the desktop has said that it is safe
    bool refused = false; // or that it is not
    int edits = 0; // texts that were asked for instead
    int edited = 0; // the last of them that the desktop has said is safe
    bool discarded = false; // by the person who wrote it
    bool heldBack = false; // it waited for the person's word: others went before it
    bool mayBeLost = false; // the server's computer was set back to before it
};

//! What was written and promised in a run, and what went wrong: the run's memory, outside of the
//! simulated world.
class Ledger final {
public:
    explicit Ledger(bool prints) : m_prints(prints) { }

    Written &write(const std::string &desktop, const channels::ChannelName &channel);
    Written &byNumber(int number) { return m_written.at(std::size_t(number) - 1); }
    Written *byId(const QString &clientMessageId);
    std::vector<Written> &all() { return m_written; }

    //! A line of the run's story.
    void note(Time now, const std::string &text);
    //! Something that must not happen.
    void violate(Time now, const std::string &text);

    const std::vector<std::string> &story() const { return m_story; }
    const std::vector<std::string> &violations() const { return m_violations; }

private:
    bool m_prints;
    std::vector<Written> m_written;
    std::map<QString, int> m_numbers; // by client message id
    std::vector<std::string> m_story;
    std::vector<std::string> m_violations;
};

} // namespace simulation
