// SPDX-License-Identifier: MIT
// The desktop with a million messages: how long it takes to start, to switch, to search, to catch
// up with a real server and to write down what is sent, each against its goal. The store is made at
// the first run and kept in the folder that is given (otherwise beside the program).
#include "channels/client/parts.h"
#include "channels/client/websocketchannelmanager.h"
#include "channels/server/administration.h"
#include "channels/server/hostedserver.h"
#include "channels/server/sqlitestore.h"
#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "channels/types/eventtypes.h"
#include "models/clock.h"
#include "models/messagelistmodel.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <random>
#include <unistd.h>
#include <utility>

using namespace channels;
using namespace Qt::StringLiterals;

namespace {

constexpr int Channels = 200;
constexpr int PerChannel = 5000;
constexpr int Batch = 1000;
constexpr int Behind = 10; // channels to catch up with
constexpr int Missed = 100; // messages in each
constexpr std::size_t Switches = 1000;
constexpr int Few = 200; // messages of a channel, and of one that costs no more
constexpr int Many = 100'000;
constexpr std::size_t Openings = 300; // of each
constexpr std::size_t Searches = 200;
constexpr std::size_t Sends = 500;

constexpr std::array Words = {
    "the",      "and",     "we",       "for",     "ceremony", "photos",  "church", "venue",
    "timeline", "bride",   "groom",    "dress",   "flowers",  "rain",    "four",   "o'clock",
    "garden",   "parking", "speeches", "dinner",  "candles",  "rings",   "could",  "please",
    "family",   "group",   "portrait", "quarter", "past",     "evening", "light",  "golden",
    "chapel",   "road",    "terrace",  "band",    "cake",     "after",   "before", "thank",
};
// What is looked for: words of every message, of some, of hardly any, beginnings and pairs.
constexpr std::array Looked = {"ceremony",     "golden light", "portrait fam", "o'clock",
                               "velociraptor", "quarter past", "gar",          "candles rings cake",
                               "terr",         "thank you all"};

int failures = 0;

//! Runs the event loop until \a done says so.
void waitFor(const std::function<bool()> &done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (timer.elapsed() > 60'000)
            qFatal("Nothing happens any more.");
    }
}

//! Waits as the programs do: until the event loop brings the answer.
template <typename T>
T resultOf(const QFuture<Result<T>> &future)
{
    bool isThere = false;
    QObject context;
    onAnswer(future, &context, [&isThere](const Result<T> &) { isThere = true; });
    waitFor([&isThere] { return isThere; });
    if (!future.result())
        qFatal("%s", qPrintable(future.result().error().detail));
    return *future.result();
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(*result);
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * share))];
}

//! What the disk itself takes to write a page and be sure of it: no goal can be below.
void measureDisk(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder + u"/probe"_s);
    const int file = ::open(name.constData(), O_CREAT | O_WRONLY, 0600);
    const std::array<char, 8192> bytes {};
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto written = ::pwrite(file, bytes.data(), bytes.size(), i * off_t(bytes.size()));
        if (written != ssize_t(bytes.size()) || ::fdatasync(file) != 0)
            qFatal("The disk cannot be written.");
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    ::close(file);
    ::unlink(name.constData());
    std::printf("This disk writes 8 KiB for good in %.2f ms (median), %.2f ms (p99).\n",
                percentile(times, 0.5), percentile(times, 0.99));
}

void reportIn(const char *unit, const char *what, double value, double goal)
{
    const bool reached = value <= goal;
    failures += reached ? 0 : 1;
    std::printf("%-52s %9.2f %-2s %9.4g %-2s   %s\n", what, value, unit, goal, unit,
                reached ? "reached" : "MISSED");
    std::fflush(stdout);
}

void report(const char *what, double milliseconds, double goal)
{
    reportIn("ms", what, milliseconds, goal);
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

ChannelName channelName(int number)
{
    return *ChannelName::parse(u"couple:wedding:%1"_s.arg(number));
}

QByteArray text(std::mt19937 &random)
{
    QByteArray text = "{\"text\":\"";
    const std::size_t words = 4 + random() % 20;
    for (std::size_t i = 0; i < words; ++i) {
        text += Words[random() % Words.size()];
        text += i + 1 < words ? ' ' : '.';
    }
    return text + "\"}";
}

Message makeMessage(std::mt19937 &random, int channel, int seq, const QString &userId)
{
    static const QDateTime start(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC);
    Message message;
    message.id = QString::asprintf("00000000-0000-7000-%04d-%012d", channel, seq);
    message.seq = seq;
    message.channel = channelName(channel);
    message.eventType = eventtypes::Chat.toString();
    message.payload = text(random);
    message.senderId = random() % 2 == 0 ? userId : u"somebody-else"_s;
    message.senderName = u"Somebody"_s;
    message.createdAt = start.addSecs(seq * 600 + channel);
    return message;
}

//! The store that the measurements share, and whose it is.
void fill(const QString &folder, const QString &userId)
{
    QElapsedTimer timer;
    timer.start();
    LocalStore store(folder);
    must(store.open().result());
    resultOf(store.setUser(userId, u"Pat"_s));
    std::mt19937 random(1);
    for (int channel = 1; channel <= Channels; ++channel) {
        QFuture<Result<QList<Message>>> last;
        for (int seq = 1; seq <= PerChannel;) {
            QList<Message> messages;
            for (; messages.size() < Batch; ++seq) {
                messages.append(makeMessage(random, channel, seq, userId));
            }
            last = store.putMessages(channelName(channel), u"an-earlier-life"_s, messages);
        }
        resultOf(last);
        resultOf(store.markRead(channelName(channel), PerChannel - channel % 20));
        // A search waits until all of it is in the index: no later one has to.
        resultOf(store.search(channelName(channel), u"ceremony"_s, 1));
    }
    std::printf("%d messages in %d channels made in %.0f s\n", Channels * PerChannel, Channels,
                milliseconds(timer) / 1000);
}

//! Forgets what the system keeps of the files in memory, so that the next start is a cold one.
void dropFromMemory(const QString &folder)
{
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        const int file =
            ::open(QFile::encodeName(QDir(folder).filePath(name)).constData(), O_RDONLY);
        if (file < 0)
            continue;
        ::fsync(file);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

void measureOpening(const QString &folder)
{
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        dropFromMemory(folder);
        QElapsedTimer timer;
        timer.start();
        LocalStore store(folder);
        must(store.open().result());
        if (must(store.summaries().result()).size() < Channels)
            qFatal("Channels are missing.");
        times.push_back(milliseconds(timer));
    }
    report("cold open, to the list of channels (median)", percentile(times, 0.5), 60);
}

//! From the call to the rows of a channel that was not open before.
double timeToOpen(models::MessageListModel &model, const ChannelInfo &channel, int unread)
{
    bool opened = false;
    const auto connection = QObject::connect(&model, &models::MessageListModel::opened, &model,
                                             [&opened] { opened = true; });
    QElapsedTimer timer;
    timer.start();
    model.open(channel, unread);
    waitFor([&opened] { return opened; });
    const double time = milliseconds(timer);
    QObject::disconnect(connection);
    return time;
}

void measureSwitching(LocalStore &store, const QString &userId)
{
    const QList<ChannelSummary> summaries = resultOf(store.summaries());
    models::MessageListModel model(store, models::localTime);
    model.setUserId(userId);
    std::mt19937 random(2);
    std::vector<double> times;
    for (std::size_t i = 0; i < Switches; ++i) {
        const ChannelSummary &next = summaries[qsizetype(random()) % summaries.size()];
        if (next.info.name == model.channel().name)
            continue;
        times.push_back(timeToOpen(model, next.info, next.unread));
        if (model.rowCount() < models::MessageListModel::PageSize)
            qFatal("Rows are missing.");
    }
    report("channel switch, call to rows ready (p99)", percentile(times, 0.99), 4);
}

//! A long channel against a short one, each opened in turn.
void measureWindow()
{
    const QTemporaryDir folder;
    LocalStore store(folder.path());
    must(store.open().result());
    std::mt19937 random(5);
    const auto fillOne = [&](int channel, int count) {
        QList<Message> messages;
        for (int seq = 1; seq <= count; ++seq) {
            messages.append(makeMessage(random, channel, seq, u"me"_s));
            if (seq % Few == 0)
                resultOf(
                    store.putMessages(channelName(channel), u"e"_s, std::exchange(messages, {})));
        }
        resultOf(store.search(channelName(channel), u"ceremony"_s, 1)); // the index is at rest
        ChannelInfo info;
        info.name = channelName(channel);
        info.readSeq = count;
        return info;
    };
    const ChannelInfo few = fillOne(1, Few);
    const ChannelInfo many = fillOne(2, Many);
    models::MessageListModel model(store, models::localTime);
    std::vector<double> ofFew;
    std::vector<double> ofMany;
    for (std::size_t i = 0; i < Openings; ++i) {
        ofFew.push_back(timeToOpen(model, few, 0));
        ofMany.push_back(timeToOpen(model, many, 0));
    }
    reportIn("x", "100,000 messages against 200, to open (medians)",
             percentile(ofMany, 0.5) / percentile(ofFew, 0.5), 1.25);
}

void measureSearching(LocalStore &store)
{
    std::vector<double> times;
    for (std::size_t i = 0; i < Searches; ++i) {
        const QString words = QString::fromLatin1(Looked[i % Looked.size()]);
        // Every other one in one channel only.
        const ChannelName where =
            i / Looked.size() % 2 == 0 ? ChannelName() : channelName(1 + int(i) % Channels);
        QElapsedTimer timer;
        timer.start();
        resultOf(store.search(where, words, 50));
        times.push_back(milliseconds(timer));
    }
    report("search, 50 hits at most (p95)", percentile(times, 0.95), 50);
}

//! A real server with channels that have moved on.
struct Side {
    QTemporaryDir folder;
    server::NewUser pat;
    server::NewUser anna;
    server::HostedServer hosted;

    Side()
    {
        const std::string data = folder.path().toStdString();
        const auto administration = must(server::Administration::openOrMake(data));
        pat = must(administration->addUser("Pat", UserType::Supplier, Tier::Paid));
        anna = must(administration->addUser("Anna", UserType::Couple, Tier::Paid));
        for (int i = 1; i <= Behind; ++i) {
            server::NewChannel channel;
            channel.name = channelName(Channels + i);
            channel.ownerId = pat.user.id;
            channel.memberIds = {anna.user.id};
            must(administration->createChannel(channel));
        }
    }
    //! What the other one says while the desktop is away.
    void say(int count)
    {
        server::StorePolicy policy;
        policy.messagesPerMinute = 1'000'000;
        const auto now = std::chrono::system_clock::now();
        const auto store = must(
            server::SqliteStore::open(folder.path().toStdString(), policy, [now] { return now; }));
        std::mt19937 random(3);
        must(store->begin());
        const server::Identity sender {anna.user.id, false, {}, now, now + std::chrono::hours(1)};
        for (int i = 1; i <= Behind; ++i) {
            for (int n = 0; n < count; ++n)
                must(store->publish(sender,
                                    {channelName(Channels + i),
                                     eventtypes::Chat.toString().toStdString(),
                                     text(random).toStdString(),
                                     {}}));
        }
        must(store->commit());
    }
    void start()
    {
        server::ServerOptions options;
        options.dataFolder = folder.path().toStdString();
        options.port = 0;
        options.limits.messagesPerMinute = 1'000'000;
        must(hosted.start(options));
    }
};

//! The longest that one event of the main thread has taken.
class Watched final : public QCoreApplication {
public:
    using QCoreApplication::QCoreApplication;
    double longest = 0; // ms

protected:
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread()) // the store's thread has events too
            return QCoreApplication::notify(receiver, event);
        QElapsedTimer timer;
        timer.start();
        const bool handled = QCoreApplication::notify(receiver, event);
        longest = std::max(longest, milliseconds(timer));
        return handled;
    }
};

void measureCatchingUp(LocalStore &store, Side &side, WebSocketChannelManager &manager)
{
    QElapsedTimer sinceFirst;
    double last = 0;
    int live = 0;
    QObject::connect(&manager, &WebSocketChannelManager::channelStateChanged, &manager,
                     [&](const ChannelName &, ChannelState state) {
                         // A join's reply makes it CatchingUp; Live: all of it is on disk.
                         if (state == ChannelState::CatchingUp && !sinceFirst.isValid())
                             sinceFirst.start();
                         if (state == ChannelState::Live && ++live == Behind)
                             last = milliseconds(sinceFirst);
                     });
    manager.signIn(QUrl(QString::fromStdString(side.hosted.url())),
                   QString::fromStdString(side.pat.accessToken));
    waitFor([&live] { return live == Behind; });
    manager.disconnect();
    for (int i = 1; i <= Behind; ++i) {
        if (resultOf(store.messages(channelName(Channels + i), 0, 1000)).size() != Missed)
            qFatal("Messages are missing.");
    }
    report("catch-up of 10 x 100 messages, after the first reply", last, 100);
}

void measureSending(WebSocketChannelManager &manager, Watched &application)
{
    std::vector<double> onDisk;
    std::vector<double> calls;
    application.longest = 0;
    std::mt19937 random(4);
    for (std::size_t i = 0; i < Sends; ++i) {
        const QByteArray payload = text(random);
        QElapsedTimer timer;
        timer.start();
        const auto sent = manager.send(channelName(Channels + 1 + int(i) % Behind),
                                       eventtypes::Chat.toString(), payload);
        calls.push_back(milliseconds(timer));
        resultOf(sent);
        onDisk.push_back(milliseconds(timer));
    }
    report("enqueue, call to written on disk (p99)", percentile(onDisk, 0.99), 5);
    report("enqueue, the call itself (longest)", std::ranges::max(calls), 2);
    report("enqueue, one event of the main thread (longest)", application.longest, 2);
}

} // namespace

int main(int argc, char *argv[])
{
    Watched application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.size() > 1
        ? arguments[1]
        : QCoreApplication::applicationDirPath() + u"/client-store"_s;
    const QString filled = folder + u"/filled"_s;
    const auto userOf = [&filled] {
        QFile file(filled);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    if (userOf().isEmpty()) {
        QDir(folder).removeRecursively();
        const QString userId = u"00000000-0000-4000-8000-000000000001"_s;
        fill(folder, userId);
        QFile file(filled);
        if (!file.open(QIODevice::WriteOnly) || file.write(userId.toUtf8()) < 0)
            qFatal("The folder %s cannot be written.", qPrintable(folder));
    }
    measureDisk(folder);
    std::printf("%-52s %12s %12s\n", "", "measured", "goal");
    measureOpening(folder);
    {
        LocalStore store(folder);
        must(store.open().result());
        measureSwitching(store, userOf());
        measureSearching(store);
    }
    measureWindow();
    // The same file, by another user, beside the million: what is on the server is new to it.
    Side side;
    side.say(Missed);
    side.start();
    {
        LocalStore store(folder);
        must(store.open().result());
        WebSocketChannelManager manager(store, makeParts());
        measureCatchingUp(store, side, manager);
        measureSending(manager, application);
    }
    LocalStore store(folder);
    must(store.open().result());
    resultOf(store.setUser(userOf(), QString())); // whose it is, for the next run
    return failures == 0 ? 0 : 1;
}
