// SPDX-License-Identifier: MIT
#include "tests/simulation/story.h"

#include "channels/sqlite/sqlitedatabase.h"

#include <algorithm>
#include <set>

namespace simulation {

using namespace channels;
using namespace std::chrono_literals;
using End = ServerHost::End;

namespace {

// A heartbeat and the wait for its answer, and a little more.
constexpr Duration Rest = 45s;
// Of a paused channel the list alone tells, once a minute.
constexpr Duration ListsAreNew = 65s;

} // namespace

Story::Story(World &world) : m(world)
{
    Lot &lot = m.lot;
    m_expires = lot.oneIn(8);
    m_writing = lot.between(3, 8);
    if (m_expires) {
        m.server.policy.messageTtl = std::chrono::seconds(lot.between(10, 60));
        m.server.policy.keepNewest = false;
    }
    constexpr std::size_t Rates[] = {10, 30, 100};
    m.server.policy.messagesPerMinute = Rates[lot.below(std::size(Rates))];
    for (const auto &desktop : m.desktops) {
        desktop->line.most = Duration(lot.below(200'000) + 1000);
        desktop->line.duplicateOneIn = lot.oneIn(3) ? lot.between(2, 10) : 0;
        desktop->line.loseOneIn = lot.oneIn(6) ? lot.between(5, 50) : 0;
    }
}

void Story::tell()
{
    m.startServer();
    for (const auto &desktop : m.desktops)
        desktop->start();
    everySecond();
    everyFewSeconds();
    next();
    m.runFor(m.lot.duration(20s, 100s));
}

void Story::next()
{
    if (m_healed)
        return;
    m.timeline.after(m.lot.duration(1ms, 5s), m.owner, [this] {
        if (m_healed)
            return;
        Desktop &desktop = m.anyDesktop();
        if (m.lot.between(1, 10) <= m_writing) {
            actOfPerson(desktop);
        } else {
            switch (m.lot.below(3)) {
            case 0:
                misfortuneOfNetwork(desktop);
                break;
            case 1:
                misfortuneOfDesktop(desktop);
                break;
            default:
                misfortuneOfServer();
            }
        }
        next();
    });
}

void Story::actOfPerson(Desktop &desktop)
{
    if (!desktop.isUp())
        return;
    const ChannelName &channel = m.anyChannel();
    switch (m.lot.below(m.hasPaused() ? 15 : 12)) {
    case 12:
    case 13:
    case 14:
        m.note(desktop.name() + " opens " + channel.text());
        desktop.manager().openChannel(channel);
        break;
    case 10:
    case 11:
        desktop.editOne(m.lot);
        break;
    case 0:
        desktop.read(channel, m.lot.fraction());
        break;
    case 1:
        desktop.discardOne(m.lot);
        break;
    case 2:
        desktop.retryAll();
        break;
    case 3:
        desktop.manager().reconnectNow();
        desktop.checkBadges();
        break;
    case 4: // more than may wait
        if (m.lot.oneIn(8)) {
            m.note(desktop.name() + " writes very much");
            for (int i = 0; i < 105; ++i)
                desktop.write(channel);
            desktop.checkBadges();
            break;
        }
        [[fallthrough]];
    default:
        const int count = m.lot.between(1, 4);
        m.note(desktop.name() + " writes " + std::to_string(count) + " to " + channel.text());
        for (int i = 0; i < count; ++i)
            desktop.write(channel);
    }
}

// ---- the network

void Story::misfortuneOfNetwork(Desktop &desktop)
{
    switch (m.lot.below(8)) {
    case 0:
        cableOut(desktop);
        break;
    case 1:
        slowDown(desktop);
        break;
    case 2:
        if (m.lot.oneIn(4))
            dropConnections();
        break;
    default:
        const auto how = Link::Cut(m.lot.below(Link::Cuts));
        m.note(desktop.name() + " is cut off, way " + std::to_string(int(how)));
        m.network.cutLinks(desktop.line, how);
    }
}

void Story::cableOut(Desktop &desktop)
{
    m.note(desktop.name() + " has no network");
    m.network.cutLinks(desktop.line, Link::Cut::Silent);
    desktop.line.isOut = true;
    m.timeline.after(m.lot.duration(1s, 1min), m.owner, [this, &desktop] {
        m.note(desktop.name() + " has the network again");
        desktop.line.isOut = false;
        if (desktop.isUp() && m.lot.oneIn(2))
            desktop.manager().reconnectNow();
    });
}

void Story::slowDown(Desktop &desktop)
{
    m.note(desktop.name() + " has a slow line");
    const Duration before = desktop.line.most;
    desktop.line.most = m.lot.duration(1s, 15s);
    m.timeline.after(m.lot.duration(10s, 1min), m.owner,
                     [&desktop, before] { desktop.line.most = std::min(before, Duration(200ms)); });
}

// A server that is going under takes connections and drops them: nobody may hammer at it.
void Story::dropConnections()
{
    if (m.network.dropsAtOnce)
        return;
    m.note("the server drops every connection at once");
    m.network.dropsAtOnce = true;
    m.network.serverEnds(true);
    const Duration length = m.lot.duration(30s, 2min);
    m.timeline.after(length, m.owner, [this, length, before = m.network.attempts] {
        m.network.dropsAtOnce = false;
        // Twelve while the pauses grow, then every 15 s on average, and what people ask for.
        const auto most = std::int64_t(m.desktops.size()) * (30 + length / 4s);
        if (m.network.attempts - before > most)
            m.violate("a failing server was tried " + std::to_string(m.network.attempts - before)
                      + " times in " + std::to_string(length / 1s) + " s");
    });
}

// ---- computers

void Story::misfortuneOfDesktop(Desktop &desktop)
{
    Lot &lot = m.lot;
    if (!desktop.isUp())
        return;
    const End how = lot.oneIn(2) ? End::Killed : End::PowerLost;
    switch (lot.below(9)) {
    case 6:
        m.note(desktop.name() + "'s token expires");
        desktop.expireToken();
        break;
    case 7:
        m.note(desktop.name() + " renews its token");
        desktop.renewToken();
        break;
    case 8:
        m.note(desktop.name() + "'s file is damaged");
        desktop.damage();
        restartDesktop(desktop);
        break;
    case 0:
        m.note(desktop.name() + " is ended");
        desktop.quit();
        restartDesktop(desktop);
        break;
    case 1:
        jumpClock(desktop);
        break;
    case 2:
        m.note(desktop.name() + "'s disk is full");
        desktop.disk().setFull(true);
        m.timeline.after(lot.duration(1s, 30s), m.owner, [this, &desktop] {
            m.note(desktop.name() + "'s disk has room");
            desktop.disk().setFull(false);
        });
        break;
    case 3:
        desktop.endAfter(lot.between(0, 30), how);
        m.timeline.after(30s, m.owner, [this, &desktop] { restartDesktop(desktop); });
        break;
    default:
        m.note(desktop.name() + (how == End::Killed ? " is killed" : " loses power"));
        desktop.end(how);
        restartDesktop(desktop);
    }
}

void Story::jumpClock(Desktop &desktop)
{
    if (!m.lot.oneIn(4)) {
        m.note(desktop.name() + "'s clock is set");
        desktop.wallOffset += std::chrono::minutes(m.lot.between(-60, 60));
        return;
    }
    m.note(desktop.name() + " finds that a day has passed");
    desktop.wallOffset += 25h;
    // What waits is too old now, and goes out when its writer says so: behind what is younger.
    for (Written &written : m.ledger.all()) {
        if (written.desktop == desktop.name())
            written.heldBack = true;
    }
}

void Story::restartDesktop(Desktop &desktop)
{
    m.timeline.after(m.lot.duration(100ms, 20s), m.owner, [this, &desktop] {
        if (desktop.isUp())
            return;
        m.note(desktop.name() + " starts");
        desktop.start();
    });
}

void Story::misfortuneOfServer()
{
    Lot &lot = m.lot;
    if (!m.server.isUp() || m_healed)
        return;
    switch (lot.below(8)) {
    case 0:
        if (!m_expires && !m.serverDisk.isFull()) {
            m.note("the server's database is copied");
            m_backup = m.server.backUp();
        }
        break;
    case 1:
        if (m_backup && !m_backup->empty())
            setServerBack();
        break;
    case 2:
        m.note("the server's disk is full");
        m.serverDisk.setFull(true);
        m.timeline.after(lot.duration(1s, 30s), m.owner, [this] {
            m.note("the server's disk has room");
            m.serverDisk.setFull(false);
        });
        break;
    case 3:
        m.note("the server's clock jumps");
        m.server.wallOffset += std::chrono::seconds(lot.between(-120, 120));
        break;
    default:
        restartServer(lot.oneIn(2) ? End::Killed : End::PowerLost);
    }
}

void Story::restartServer(End how)
{
    m.note(how == End::Killed ? "the server is killed" : "the server loses power");
    m.endServer(how);
    m.timeline.after(m.lot.duration(100ms, 30s), m.owner, [this] { m.startServer(); });
}

void Story::setServerBack()
{
    m.note("the server goes on from the copy");
    // What a desktop still has in its outbox comes again; the rest is in the copy or nowhere.
    std::set<int> there;
    for (const ChannelName &channel : m.channels) {
        for (const StoredRow &row : m.storedIn(channel))
            there.insert(row.number);
    }
    m.endServer(End::Killed, true);
    m.serverDisk.replace(*m_backup);
    for (const ChannelName &channel : m.channels) {
        for (const StoredRow &row : m.storedIn(channel))
            there.erase(row.number);
    }
    // By then every desktop has done with what it had heard of the life that is over.
    m.timeline.after(m.lot.duration(12s, 30s), m.owner, [this, lost = std::move(there)] {
        std::set<QString> kept;
        for (const auto &desktop : m.desktops) {
            for (const auto &[id, state] : desktop->outboxOnDisk())
                kept.insert(id);
        }
        for (const int number : lost) {
            Written &written = m.ledger.byNumber(number);
            written.mayBeLost = written.mayBeLost || !kept.contains(written.clientMessageId);
        }
        m.startServer();
    });
}

// ---- what goes by the clock

void Story::everySecond()
{
    m.network.checkSilence();
    m.timeline.after(1s, m.owner, [this] { everySecond(); });
}

void Story::everyFewSeconds()
{
    if (m_expires && m.server.isUp()) {
        record();
        m.server.expire();
    }
    m.timeline.after(20s, m.owner, [this] { everyFewSeconds(); });
}

void Story::record()
{
    for (const ChannelName &channel : m.channels) {
        for (const StoredRow &row : m.storedIn(channel))
            m_history[channel].insert_or_assign(row.seq, row);
    }
}

// ---- the end

bool Story::heal()
{
    m.note("all is well again");
    m_healed = true;
    m.network.dropsAtOnce = false;
    m.serverDisk.setFull(false);
    m.startServer();
    for (const auto &desktop : m.desktops) {
        desktop->disk().setFull(false);
        desktop->line = {};
        desktop->line.most = 20ms;
        desktop->endAfter(-1, End::Killed);
        if (!desktop->isUp())
            desktop->start();
        // What was lost on the way without a trace is noticed by coming back only.
        m.network.cutLinks(desktop->line, Link::Cut::Reset);
    }
    m.runFor(Rest); // connections that are dead without a word are found out
    const Time deadline = m.timeline.now() + 24h;
    for (Duration pause = 5s; m.timeline.now() < deadline; pause += pause / 2) {
        m.runFor(pause);
        m.startServer();
        if (isAtRest())
            return true;
    }
    return false;
}

bool Story::isAtRest()
{
    if (!m.server.isUp())
        return false;
    bool atRest = true;
    for (const auto &desktop : m.desktops) {
        if (!desktop->isUp()) {
            desktop->start();
            return false;
        }
        desktop->retryAll();
        const QList<OutboxItem> waiting = m.await(desktop->store().outbox({}));
        atRest = atRest && desktop->isLive() && waiting.isEmpty();
    }
    if (atRest) // what was read is told to the server, and by it to others
        m.runFor(m.hasPaused() ? ListsAreNew : 5s);
    else if (m.hasPaused()) // what waits for a paused channel goes out when that is opened
        openEverywhere(m.channels[m_opened++ % m.channels.size()]);
    return atRest;
}

// At two desktops of one user too: with a single place one would take it from the other.
void Story::openEverywhere(const ChannelName &channel)
{
    for (const auto &desktop : m.desktops) {
        if (desktop->isUp())
            desktop->manager().openChannel(channel);
    }
}

void Story::visitChannels()
{
    const auto lives = [](Desktop &desktop, const ChannelName &channel) {
        return desktop.manager().channelState(channel) == ChannelState::Live;
    };
    const bool isAlone = m.desktops.size() <= Beginning::Users; // each desktop is its user's only
    std::vector<ChannelName> visited;
    for (const ChannelName &channel : m.channels) {
        openEverywhere(ChannelName());
        openEverywhere(channel);
        m.runFor(Rest);
        visited.push_back(channel);
        if (visited.size() > std::size_t(m.places))
            visited.erase(visited.begin());
        for (const auto &desktop : m.desktops) {
            const auto live = std::ranges::count_if(
                m.channels, [&](const ChannelName &each) { return lives(*desktop, each); });
            if (live > m.places)
                m.violate(desktop->name() + " has more live channels than its tier has places");
            if (!lives(*desktop, channel))
                m.violate(desktop->name() + " opened " + channel.text() + ", which is not live");
            for (const ChannelName &recent : visited) {
                if (isAlone && !lives(*desktop, recent))
                    m.violate(desktop->name() + " gave up " + recent.text()
                              + ", which was looked at lately");
            }
        }
    }
}

void Story::contend()
{
    const auto other = [this](std::size_t desktop) {
        return m.channels[(desktop + desktop / Beginning::Users) % m.channels.size()];
    };
    const std::int64_t before = m.network.pauses;
    openEverywhere(ChannelName());
    for (std::size_t i = 0; i < m.desktops.size(); ++i)
        m.desktops[i]->manager().openChannel(other(i));
    m.runFor(5min);
    // The first may have to ask again while the second one is at it.
    const std::int64_t pauses = m.network.pauses - before;
    if (pauses > 2 * std::int64_t(m.desktops.size()))
        m.violate("places were taken " + std::to_string(pauses) + " times");
    for (std::size_t i = 0; i < m.desktops.size(); ++i) {
        Desktop &desktop = *m.desktops[i];
        const bool isLive = desktop.manager().channelState(other(i)) == ChannelState::Live;
        const bool isOpen = desktop.manager().currentChannel() == other(i);
        if (isLive != isOpen)
            m.violate(desktop.name() + (isOpen ? " waits for " : " does not want ")
                      + other(i).text() + (isLive ? ", which is live" : ", which is paused"));
    }
    // Whoever lost a place has it again by opening the channel once more.
    Desktop &last = *m.desktops.back();
    const ChannelName again = other(m.desktops.size() - 1);
    openEverywhere(ChannelName());
    last.manager().openChannel(again);
    m.runFor(Rest);
    if (last.manager().channelState(again) != ChannelState::Live)
        m.violate(last.name() + " does not get " + again.text() + " back");
}

} // namespace simulation
