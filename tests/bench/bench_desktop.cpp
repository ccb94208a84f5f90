// SPDX-License-Identifier: MIT
// The window over a store of 200 channels and 1,000,000 messages: from process start to the first
// painted window, memory then, switching channels, and 1,000 messages a second while scrolling.
//   bench_desktop [FOLDER]      FOLDER keeps the store for the next run
#include "channels/store/localstore.h"
#include "models/channellistmodel.h"
#include "models/drafts.h"
#include "models/messagelistmodel.h"
#include "models/needsanswermodel.h"
#include "models/newmessages.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/settings.h"
#include "models/typing.h"
#include "models/weddingmodel.h"
#include "ui/appstyle.h"
#include "ui/mainwindow.h"
#include "ui/messageview.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int Channels = 200;
constexpr int MessagesEach = 5000;
constexpr int Starts = 7;
constexpr int Switches = 400;
constexpr int LiveSeconds = 5;
constexpr int LiveBatch = 10; // every 10 ms

const auto Me = u"user-me"_s;

double nowMs(clockid_t clock = CLOCK_MONOTONIC)
{
    timespec time = {};
    ::clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

channels::ChannelName nameOf(int channel)
{
    return *channels::ChannelName::parse(u"collaboration:pat:wedding-%1"_s.arg(channel));
}

channels::Message messageOf(int channel, qint64 seq)
{
    channels::Message message;
    message.id = u"%1-%2"_s.arg(channel).arg(seq);
    message.seq = seq;
    message.channel = nameOf(channel);
    message.eventType = u"message:new"_s;
    message.payload = QByteArrayLiteral("{\"text\":\"The florist asks whether she can set up the "
                                        "arch at noon already, number ")
        + QByteArray::number(seq) + "\"}";
    message.senderId = seq % 3 == 0 ? Me : u"user-anna"_s;
    message.senderName = u"Anna"_s;
    message.createdAt = QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC).addSecs(seq * 600);
    message.expiresAt = message.createdAt.addDays(900);
    if (seq % 20 == 0) {
        message.eventType = u"timeline:changed"_s;
        message.payload = R"({"item":"Ceremony","from":"15:00","to":"15:30"})";
    }
    return message;
}

bool fill(const QString &folder)
{
    channels::LocalStore store(folder);
    if (!store.open().result())
        return false;
    (void)store.setUser(Me, u"Pat"_s);
    QList<channels::ChannelInfo> infos;
    for (int i = 0; i < Channels; ++i) {
        channels::ChannelInfo info;
        info.name = nameOf(i);
        info.id = u"id-%1"_s.arg(i);
        info.type = channels::ChannelType::Shared;
        info.role = channels::MemberRole::Owner;
        info.title = u"Couple %1"_s.arg(i);
        info.weddingDate = QDate::currentDate().addDays(i);
        info.epoch = u"epoch"_s;
        infos.append(info);
    }
    (void)store.putChannels(infos);
    for (int i = 0; i < Channels; ++i) {
        QList<channels::Message> messages;
        for (qint64 seq = 1; seq <= MessagesEach; ++seq)
            messages.append(messageOf(i, seq));
        if (!store.putMessages(nameOf(i), u"epoch"_s, messages).result())
            return false;
        (void)store.markRead(nameOf(i), MessagesEach - i % 3).result();
    }
    return true;
}

double pssMb()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

//! Counts the paints that show the open channel's messages.
class Paints final : public QObject {
public:
    const models::MessageListModel *messages = nullptr;
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && messages->rowCount() > 0)
            ++count;
        return QObject::eventFilter(watched, event);
    }
};

//! Everything that the window needs.
struct Desk {
    explicit Desk(const QString &folder) : store(folder), settings(folder + u"/settings.ini"_s)
    {
        (void)store.open();
        channelList.setUserId(Me);
        messages.setUserId(Me);
        wedding.setUserId(Me);
    }

    channels::LocalStore store;
    models::ChannelListModel channelList {store, models::localTime};
    models::MessageListModel messages {store, models::localTime};
    models::QueueModel queue {store};
    models::Drafts drafts {store};
    models::NewMessages news {store};
    models::WeddingModel wedding {store, models::localTime};
    models::Typing typing;
    models::SearchModel search {store, channelList};
    models::NeedsAnswerModel needsAnswer {store, channelList, models::localTime};
    models::Settings settings;
    ui::MainWindow window {{channelList, messages, queue, drafts, news, wedding, typing, search,
                            needsAnswer, settings}};
};

template <typename Condition>
void waitFor(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
}

void open(Desk &desk, Paints &paints, int channel)
{
    const int before = paints.count;
    desk.window.openChannel(nameOf(channel), ui::MainWindow::OpenedBy::Program);
    waitFor([&] { return paints.count > before; });
}

double percentile(QList<double> values, double part)
{
    std::ranges::sort(values);
    return values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * part)));
}

void live(Desk &desk, QWidget &view)
{
    auto *list = qobject_cast<ui::MessageView *>(&view);
    QScrollBar *bar = list->verticalScrollBar();
    qint64 seq = MessagesEach;
    const double begin = nowMs();
    const double cpuBegin = nowMs(CLOCK_THREAD_CPUTIME_ID);
    double worst = 0;
    double last = begin;
    double nextBatch = begin;
    int step = 0;
    while (last - begin < LiveSeconds * 1000.0) {
        if (last >= nextBatch) {
            QList<channels::Message> batch;
            for (int i = 0; i < LiveBatch; ++i)
                batch.append(messageOf(0, ++seq));
            (void)desk.store.putMessages(nameOf(0), u"epoch"_s, batch);
            nextBatch += 10;
        }
        if (++step % 4 == 0)
            bar->setValue(bar->value() + (step / 400 % 2 == 0 ? -24 : 24));
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 4);
        const double now = nowMs();
        worst = std::max(worst, now - last);
        last = now;
    }
    const double cpu = nowMs(CLOCK_THREAD_CPUTIME_ID) - cpuBegin;
    std::printf("1,000 messages/s while scrolling: longest turn %.1f ms, main thread %.0f %%\n",
                worst, 100 * cpu / (last - begin));
}

int child(QApplication &, const QString &folder, double begun, bool all)
{
    Desk desk(folder);
    Paints paints;
    paints.messages = &desk.messages;
    desk.window.resize(1280, 800);
    desk.window.show();
    waitFor([&] { return desk.channelList.rowCount() == Channels; });
    auto *view = desk.window.findChild<ui::MessageView *>();
    view->viewport()->installEventFilter(&paints);
    open(desk, paints, 0);
    std::printf("start %.1f pss %.1f\n", nowMs() - begun, pssMb());
    if (!all)
        return 0;
    QList<double> switches;
    for (int i = 0; i < Switches; ++i) {
        const double before = nowMs();
        open(desk, paints, (i * 7 + 1) % Channels);
        switches.append(nowMs() - before);
    }
    std::printf("channel switch: median %.1f ms, p99 %.1f ms\n", percentile(switches, 0.5),
                percentile(switches, 0.99));
    open(desk, paints, 0);
    live(desk, *view);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (argc == 4) { // a start of its own: FOLDER, when it began, and how much to do
        QApplication desktop(argc, argv);
        QApplication::setStyle(new ui::AppStyle);
        return child(desktop, folder, QByteArray(argv[2]).toDouble(),
                     QByteArrayView(argv[3]) == "all");
    }
    const QCoreApplication application(argc, argv);
    QTemporaryDir temporary;
    const QString kept = folder.isEmpty() ? temporary.path() : folder;
    if (!QFile::exists(kept + u"/filled"_s)) {
        QDir().mkpath(kept);
        std::fprintf(stderr, "Filling a store with %d messages\n", Channels * MessagesEach);
        QFile done(kept + u"/filled"_s);
        if (!fill(kept) || !done.open(QIODevice::WriteOnly))
            return 1;
    }
    QList<double> starts;
    QList<double> memory;
    for (int i = 0; i <= Starts; ++i) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(
            QString::fromLocal8Bit(argv[0]),
            {kept, QString::number(nowMs(), 'f', 3), i == Starts ? u"all"_s : u"start"_s});
        if (!process.waitForFinished(120000) || process.exitCode() != 0)
            return 1;
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        const QList<QByteArray> words = lines.first().split(' ');
        starts.append(words.at(1).toDouble());
        memory.append(words.at(3).toDouble());
        for (qsizetype line = 1; line < lines.size() && i == Starts; ++line)
            std::printf("%s\n", lines.at(line).constData());
    }
    std::printf(
        "process start to content painted: median %.0f ms\nmemory then (PSS): median %.0f MB\n",
        percentile(starts, 0.5), percentile(memory, 0.5));
    return 0;
}
