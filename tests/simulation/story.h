// SPDX-License-Identifier: MIT
#pragma once

#include "tests/simulation/world.h"

namespace simulation {

//! What goes on in a run: people write and read, and misfortune befalls everything, all drawn from
//! the seed; then it ends, and the world is given time to come to rest.
class Story final {
public:
    explicit Story(World &world);

    //! The bad time.
    void tell();
    //! Everything works again. False when there is no rest within a day.
    bool heal();
    //! Afterwards, where there are paused channels: everybody opens each in turn, which has to
    //! become live in place of the one that was looked at least recently.
    void visitChannels();
    //! Then everybody opens another one, at two desktops of one user too: whose place is taken does
    //! not take it back, but when it is opened there again.
    void contend();

    //! The server's store forgets what is old.
    bool expires() const { return m_expires; }
    //! Every message that the server's store ever had, of its present life, by channel and seq.
    const std::map<channels::ChannelName, std::map<std::int64_t, StoredRow>> &history() const
    {
        return m_history;
    }
    void record();

private:
    void next();
    void actOfPerson(Desktop &desktop);
    void misfortuneOfNetwork(Desktop &desktop);
    void misfortuneOfDesktop(Desktop &desktop);
    void misfortuneOfServer();
    void cableOut(Desktop &desktop);
    void slowDown(Desktop &desktop);
    void jumpClock(Desktop &desktop);
    void restartDesktop(Desktop &desktop);
    void restartServer(ServerHost::End how);
    void setServerBack();
    void dropConnections();
    void everySecond();
    void everyFewSeconds();
    bool isAtRest();
    void openEverywhere(const channels::ChannelName &channel);

    World &m;
    std::optional<MemoryDisk::Files> m_backup;
    std::map<channels::ChannelName, std::map<std::int64_t, StoredRow>> m_history;
    bool m_expires = false;
    bool m_healed = false;
    std::size_t m_opened = 0; // channels since all is well
    int m_writing = 0; // of ten things that happen, so many are somebody writing
};

} // namespace simulation
