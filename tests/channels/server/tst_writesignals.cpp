// SPDX-License-Identifier: MIT
#include "channels/server/hostedserver.h"
#include "channels/server/serveroptions.h"
#include "channels/server/writesignals.h"
#include "tests/support/memoryfolder.h"

#include <QTest>

#include <cerrno>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

using namespace channels::server;

namespace {

//! Writes to a pipe that nobody reads, and answers why that failed.
int writeToNobody()
{
    int ends[2] = {};
    if (::pipe(ends) != 0)
        return 0;
    ::close(ends[0]);
    const ssize_t written = ::write(ends[1], "x", 1);
    const int reason = errno;
    ::close(ends[1]);
    return written < 0 ? reason : 0;
}

//! Writes more to a file than it may have.
int writeTooMuch(const QString &path)
{
    rlimit before {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit none {0, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &none);
    QFile file(path);
    const bool open = file.open(QIODevice::WriteOnly);
    const ssize_t written = ::write(file.handle(), "x", 1);
    const int reason = errno;
    setrlimit(RLIMIT_FSIZE, &before);
    return open && written < 0 ? reason : 0;
}

bool isBlocked(int signal)
{
    sigset_t blocked {};
    ::pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
    return sigismember(&blocked, signal) == 1;
}

bool endsTheProcess(int signal)
{
    struct sigaction action { };
    return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_DFL
        && !isBlocked(signal);
}

} // namespace

class TestWriteSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersWrites();
    void leavesTheProcessItsOwn();
};

void TestWriteSignals::init()
{
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_DFL);
}

void TestWriteSignals::answersWrites()
{
    const QTemporaryDir folder(support::memoryFolderTemplate());
    {
        const WriteSignalsBlocked blocked;
        QCOMPARE(writeToNobody(), EPIPE);
        QCOMPARE(writeTooMuch(folder.filePath(QStringLiteral("file"))), EFBIG);
        int inThread = 0;
        std::thread([&inThread] { inThread = writeToNobody(); }).join();
        QCOMPARE(inThread, EPIPE);
        {
            const WriteSignalsBlocked again;
            QCOMPARE(writeToNobody(), EPIPE);
        }
        QCOMPARE(writeToNobody(), EPIPE);
    }
    // Still here, and as before.
    QVERIFY(endsTheProcess(SIGPIPE));
    QVERIFY(endsTheProcess(SIGXFSZ));
}

void TestWriteSignals::leavesTheProcessItsOwn()
{
    const QTemporaryDir folder(support::memoryFolderTemplate());
    ServerOptions options;
    options.dataFolder = folder.filePath(QStringLiteral("data")).toStdString();
    options.port = 0;
    HostedServer server;
    QVERIFY(server.start(options).ok());
    QVERIFY(endsTheProcess(SIGPIPE));
    QVERIFY(endsTheProcess(SIGXFSZ));
    server.stop();
    QVERIFY(endsTheProcess(SIGPIPE));
    QVERIFY(endsTheProcess(SIGXFSZ));
}

QTEST_APPLESS_MAIN(TestWriteSignals)
#include "tst_writesignals.moc"
