// SPDX-License-Identifier: MIT
#include "channels/sqlite/wholefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace channels;

namespace {

void write(const std::string &path, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test cannot write its file.");
}

//! What fills a file with \a bytes.
auto with(const QByteArray &bytes)
{
    return [bytes](const std::string &partial) {
        write(partial, bytes);
        return done();
    };
}

} // namespace

class TestWholeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void cleanup() { m_folder.reset(); }

    void namesWhatIsWhole();
    void leavesNothingOfAFailure();
    void replacesWhatAKilledOneLeft();
    void refusesANameThatIsTaken();
    void replacesAFileWhole();
    void leavesWhatAnotherIsMaking();
    void followsNoLink();

private:
    std::string path() const { return m_folder->filePath(QStringLiteral("copy")).toStdString(); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    QByteArray content() const
    {
        QFile file(QString::fromStdString(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

    std::optional<QTemporaryDir> m_folder;
};

void TestWholeFile::namesWhatIsWhole()
{
    const mode_t old = ::umask(0);
    const Status made =
        makeWholeFile(path(), NameTaken::Refuse, [this](const std::string &partial) {
            write(partial, "whole");
            return files().contains(QStringLiteral("copy"))
                ? Status(ErrorKind::Internal, QStringLiteral("It is there already."))
                : done();
        });
    ::umask(old);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
    QCOMPARE(content(), QByteArray("whole"));
    QCOMPARE(files(), QStringList(QStringLiteral("copy")));
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(QString::fromStdString(path())), owner);
}

void TestWholeFile::leavesNothingOfAFailure()
{
    const auto fails = [](const std::string &partial) -> Status {
        write(partial, "half");
        write(partial + "-wal", "half");
        return {ErrorKind::StoreUnavailable, QStringLiteral("The disk is full.")};
    };
    const Status made = makeWholeFile(path(), NameTaken::Refuse, fails);
    QVERIFY(!made);
    QCOMPARE(made.error().detail, QStringLiteral("The disk is full."));
    QVERIFY(files().isEmpty());
    QVERIFY(makeWholeFile(path(), NameTaken::Refuse, with("whole")).ok());

    const Status nowhere = makeWholeFile(path() + "/a", NameTaken::Refuse, with("whole"));
    QCOMPARE(nowhere.error().kind, ErrorKind::StoreUnavailable);
    QVERIFY(nowhere.error().detail.contains(QStringLiteral("copy/a")));
}

void TestWholeFile::replacesWhatAKilledOneLeft()
{
    const pid_t child = ::fork();
    if (child == 0) {
        (void)makeWholeFile(path(), NameTaken::Refuse, [](const std::string &partial) {
            write(partial, "a longer half");
            write(partial + "-journal", "half");
            ::_exit(0);
            return done();
        });
    }
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QCOMPARE(files().size(), 2); // under other names
    QVERIFY(!files().contains(QStringLiteral("copy")));
    QVERIFY(makeWholeFile(path(), NameTaken::Refuse, with("whole")).ok());
    QCOMPARE(content(), QByteArray("whole"));
    QCOMPARE(files(), QStringList(QStringLiteral("copy")));
}

void TestWholeFile::refusesANameThatIsTaken()
{
    write(path(), "mine");
    const Status refused = makeWholeFile(path(), NameTaken::Refuse, with("other"));
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().detail.contains(QString::fromStdString(path())));
    // Also when it is taken meanwhile.
    QVERIFY(QFile::remove(QString::fromStdString(path())));
    const Status late =
        makeWholeFile(path(), NameTaken::Refuse, [this](const std::string &partial) {
            write(partial, "other");
            write(path(), "mine");
            return done();
        });
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(content(), QByteArray("mine"));
    QCOMPARE(files(), QStringList(QStringLiteral("copy")));
}

void TestWholeFile::replacesAFileWhole()
{
    write(path(), "what was before");
    QVERIFY(makeWholeFile(path(), NameTaken::Replace, with("after")).ok());
    QCOMPARE(content(), QByteArray("after"));
}

void TestWholeFile::leavesWhatAnotherIsMaking()
{
    const Status made =
        makeWholeFile(path(), NameTaken::Replace, [this](const std::string &partial) -> Status {
            const Status second = makeWholeFile(path(), NameTaken::Replace, with("second"));
            if (second || second.error().kind != ErrorKind::Conflict)
                return {ErrorKind::Internal, QStringLiteral("Two made the same file at once.")};
            write(partial, "first");
            return done();
        });
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
    QCOMPARE(content(), QByteArray("first"));
}

void TestWholeFile::followsNoLink()
{
    const std::string other = m_folder->filePath(QStringLiteral("other")).toStdString();
    write(other, "somebody's");
    QCOMPARE(::symlink(other.c_str(), (path() + ".partial").c_str()), 0);
    QVERIFY(makeWholeFile(path(), NameTaken::Refuse, with("whole")).ok());
    QCOMPARE(content(), QByteArray("whole"));
    QFile untouched(QString::fromStdString(other));
    QVERIFY(untouched.open(QIODevice::ReadOnly));
    QCOMPARE(untouched.readAll(), QByteArray("somebody's"));
}

QTEST_APPLESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"
