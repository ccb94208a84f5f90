// SPDX-License-Identifier: MIT
#include "channels/client/channelfeed.h"

#include "channels/protocol/jsonwriter.h"
#include "channels/store/localstore.h"
#include "channels/types/answer.h"

#include <QLoggingCategory>

#include <utility>

namespace channels {

namespace {

Q_LOGGING_CATEGORY(logFeed, "wedsync.feed", QtInfoMsg)

} // namespace

ChannelFeed::ChannelFeed(LocalStore &store, Api &api, Socket &socket, Scheduler &scheduler,
                         std::function<double()> random, const Access &access,
                         const ChannelName &name, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_api(api)
    , m_random(random)
    , m_access(access)
    , m_channel(socket, scheduler, std::move(random), name, [this] { return joinPayload(); })
    , m_retry(scheduler)
{
    connect(&m_channel, &Channel::stateChanged, this, &ChannelFeed::onChannelState);
    connect(&m_channel, &Channel::joined, this, &ChannelFeed::onJoined);
    connect(&m_channel, &Channel::received, this, &ChannelFeed::onReceived);
    connect(&m_channel, &Channel::refused, this, &ChannelFeed::refused);
    connect(&m_channel, &Channel::closed, this, &ChannelFeed::ended);
}

bool ChannelFeed::awaitsJoin() const
{
    if (!m_wanted)
        return false;
    const Channel::State state = m_channel.state();
    return state == Channel::State::Joining || state == Channel::State::Offline
        || (state == Channel::State::Closed && !m_retry.isActive());
}

void ChannelFeed::start()
{
    if (!m_wanted)
        begin();
    else if (m_channel.state() == Channel::State::Refused)
        m_channel.join();
}

void ChannelFeed::begin()
{
    m_wanted = true;
    ++m_life;
    onAnswer(m_store.position(name()), this,
             [this, life = m_life](const Result<Position> &position) {
                 if (life == m_life)
                     onPosition(position);
             });
    updateState();
}

void ChannelFeed::stop()
{
    m_wanted = false;
    abandon();
    updateState();
}

void ChannelFeed::abandon()
{
    ++m_life;
    m_retry.stop();
    m_channel.leave();
    m_catchUp.reset();
    m_hasUnstored = false;
    m_unstored.clear();
    m_unstoredGaps.clear();
}

void ChannelFeed::push(const std::string &event, std::string payload, Pushes::Answer answer)
{
    m_channel.push(event, std::move(payload), std::move(answer));
}

void ChannelFeed::pushOnly(const std::string &event, std::string payload)
{
    m_channel.pushOnly(event, std::move(payload));
}

void ChannelFeed::renewAccess()
{
    JsonWriter json;
    json.beginObject().key("access_token").string(m_access.accessToken.toStdString()).endObject();
    m_channel.pushOnly("access_token", json.take());
}

void ChannelFeed::setState(ChannelState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void ChannelFeed::setReady(bool ready)
{
    if (m_ready == ready)
        return;
    m_ready = ready;
    Q_EMIT readyChanged(ready);
}

void ChannelFeed::onPosition(const Result<Position> &position)
{
    if (!position) {
        qCWarning(logFeed, "The position cannot be read: %s", qPrintable(position.error().detail));
        restartLater();
        return;
    }
    m_catchUp.emplace(position->epoch, position->seq);
    m_channel.join();
}

std::string ChannelFeed::joinPayload()
{
    m_joinToken = m_access.accessToken;
    JsonWriter json;
    json.beginObject().key("config").beginObject();
    json.key("broadcast").beginObject();
    json.key("ack").boolean(true).key("self").boolean(true).endObject();
    json.key("presence").beginObject().key("enabled").boolean(true);
    json.key("key").string(m_access.userId.toStdString()).endObject();
    json.key("wedsync").beginObject().key("epoch").string(m_catchUp->epoch().toStdString());
    json.key("afterSeq").number(m_catchUp->seq()).key("limit").number(PageSize).endObject();
    json.endObject();
    json.key("access_token").string(m_access.accessToken.toStdString()).endObject();
    return json.take();
}

void ChannelFeed::onChannelState(Channel::State state)
{
    if (state != Channel::State::Joined) {
        ++m_life;
        m_retry.stop();
        if (m_catchUp)
            m_catchUp->interrupted();
        const bool wasKnown = m_presence.isKnown();
        m_presence.forget();
        setReady(false);
        if (wasKnown)
            Q_EMIT presenceChanged();
    }
    updateState();
}

void ChannelFeed::onJoined(const std::string &response)
{
    const Result<JoinAnswer> answer = readJoinAnswer(name(), response);
    if (!answer) {
        qCWarning(logFeed, "%s", qPrintable(answer.error().detail));
        restartLater();
        return;
    }
    m_serverReadId = answer->lastSeenMessageId;
    if (!m_serverReadId.isEmpty())
        m_store.markReadAt(name(), m_serverReadId);
    m_messagesPerMinute = answer->messagesPerMinute;
    track();
    if (m_joinToken != m_access.accessToken) // it was renewed while the join was on its way
        renewAccess();
    const QString before = m_catchUp->epoch();
    const CatchUp::Step step = m_catchUp->joined(*answer);
    if (!before.isEmpty() && before != m_catchUp->epoch())
        Q_EMIT epochReplaced();
    carryOut(step);
}

// Presence ends with the connection; each join begins it anew.
void ChannelFeed::track()
{
    m_channel.push("presence", R"({"type":"presence","event":"track","payload":{}})",
                   [](const Result<std::string> &answer) {
                       if (!answer)
                           qCInfo(logFeed, "Presence was not taken: %s",
                                  qPrintable(answer.error().detail));
                   });
}

void ChannelFeed::onReceived(const std::string &event, const std::string &payload)
{
    const auto bytes = [&payload] { return QByteArray::fromStdString(payload); };
    if (event == "broadcast")
        onBroadcast(payload);
    else if (event == "read_marker")
        onReadMarker(payload);
    else if ((event == "presence_state" && m_presence.takeState(bytes()))
             || (event == "presence_diff" && m_presence.takeDiff(bytes())))
        Q_EMIT presenceChanged();
}

void ChannelFeed::onBroadcast(const std::string &payload)
{
    const Result<Broadcast> broadcast = readBroadcast(name(), payload);
    if (!broadcast)
        qCWarning(logFeed, "%s", qPrintable(broadcast.error().detail));
    else if (broadcast->message.seq == 0)
        Q_EMIT ephemeralReceived(broadcast->message);
    else if (m_catchUp)
        carryOut(m_catchUp->received(broadcast->message, broadcast->epoch));
}

void ChannelFeed::onReadMarker(const std::string &payload)
{
    const Result<ReadMarker> marker = readReadMarker(payload);
    if (!marker)
        return;
    if (marker->userId == m_access.userId) {
        m_serverReadId = marker->lastSeenMessageId;
        m_store.markReadAt(name(), marker->lastSeenMessageId);
    } else if (marker->lastSeenSeq > 0) {
        m_store.markSeen(name(), marker->userId, marker->lastSeenSeq);
    }
}

void ChannelFeed::carryOut(const CatchUp::Step &step)
{
    if (step.rejoin) {
        m_channel.rejoin();
        return;
    }
    if (step.store) {
        if (m_unstoredEpoch != step.epoch) { // of a life of the server's store that is over
            m_unstored.clear();
            m_unstoredGaps.clear();
        }
        m_unstoredEpoch = step.epoch;
        m_unstored.append(step.messages);
        m_unstoredGaps.append(step.gaps);
        m_hasUnstored = true;
    }
    if (step.fetchAfter)
        fetch(*step.fetchAfter);
    storeNext();
}

void ChannelFeed::fetch(qint64 after)
{
    onAnswer(m_api.messages(name(), after, PageSize), this,
             [this, life = m_life](const Result<MessagePage> &page) {
                 if (life == m_life)
                     onFetched(page);
             });
}

void ChannelFeed::onFetched(const Result<MessagePage> &page)
{
    if (page) {
        m_backoff.reset();
        carryOut(m_catchUp->fetched(*page));
        return;
    }
    const Error &error = page.error();
    if (error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::TokenExpired) {
        Q_EMIT refused(error);
        return;
    }
    qCInfo(logFeed, "A page could not be fetched: %s", qPrintable(error.detail));
    const Backoff::Duration delay =
        std::max(m_backoff.next(m_random()), error.retryAfter.value_or(Backoff::Duration(0)));
    m_retry.start(delay, [this] { fetch(m_catchUp->fetchAgain()); });
}

void ChannelFeed::storeNext()
{
    if (m_storing)
        return;
    if (!m_hasUnstored) {
        updateState();
        return;
    }
    m_storing = true;
    m_hasUnstored = false;
    // What was let through is among it, or stored before.
    const Position upTo {m_unstoredEpoch, m_catchUp->seq()};
    onAnswer(m_store.putMessages(name(), m_unstoredEpoch, std::exchange(m_unstored, {}),
                                 std::exchange(m_unstoredGaps, {})),
             this, [this, upTo](const Result<QList<Message>> &added) {
                 m_storing = false;
                 onStored(upTo, added);
             });
}

void ChannelFeed::onStored(const Position &upTo, const Result<QList<Message>> &added)
{
    if (!added) {
        qCWarning(logFeed, "Messages of epoch %s cannot be stored: %s", qPrintable(upTo.epoch),
                  qPrintable(added.error().detail));
        if (m_wanted) // it may have been stopped while the store was at it
            restartLater();
        return;
    }
    m_backoff.reset();
    if (!added->isEmpty())
        Q_EMIT stored(*added);
    if (m_catchUp && m_catchUp->epoch() == upTo.epoch)
        Q_EMIT arrived(upTo.seq);
    storeNext();
}

// Live means: joined, nothing is missing, and all of it is on disk. Once it was, a message that is
// being written does not change it; a hole does.
void ChannelFeed::updateState()
{
    switch (m_channel.state()) {
    case Channel::State::Closed:
        setState(m_wanted ? ChannelState::Offline : ChannelState::Paused);
        return;
    case Channel::State::Offline:
    case Channel::State::Waiting:
        setState(ChannelState::Offline);
        return;
    case Channel::State::Joining:
        setState(ChannelState::Joining);
        return;
    case Channel::State::Refused:
        setState(ChannelState::Refused);
        return;
    case Channel::State::Joined:
        break;
    }
    const bool complete = m_catchUp && m_catchUp->isComplete();
    const bool written = !m_storing && !m_hasUnstored;
    const bool live = complete && (written || m_state == ChannelState::Live);
    setState(live ? ChannelState::Live : ChannelState::CatchingUp);
    if (!live)
        return;
    if (!m_ready)
        Q_EMIT arrived(m_catchUp->seq());
    setReady(true);
}

// The store or the server said what it should not: from the start, after a pause.
void ChannelFeed::restartLater()
{
    abandon();
    m_retry.start(m_backoff.next(m_random()), [this] { begin(); });
    updateState();
}

} // namespace channels
