// SPDX-License-Identifier: MIT
#include "channels/server/privatefile.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace channels::server;

class TestPrivateFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void closesAFolderThatALinkLeadsTo();
    void leavesWhatALinkLeadsTo();
    void saysWhatItCannotClose();
};

namespace {

int modeOf(const std::string &path)
{
    struct stat status { };
    return ::stat(path.c_str(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

} // namespace

void TestPrivateFile::closesAFolderThatALinkLeadsTo()
{
    const QTemporaryDir outside;
    const std::string real = outside.filePath(QStringLiteral("real")).toStdString();
    const std::string link = outside.filePath(QStringLiteral("link")).toStdString();
    QCOMPARE(::mkdir(real.c_str(), 0700), 0);
    QCOMPARE(::chmod(real.c_str(), 0755), 0);
    QCOMPARE(::symlink(real.c_str(), link.c_str()), 0);
    QCOMPARE(makePrivate(link, {}).changed, std::vector<std::string> {link});
    QCOMPARE(modeOf(real), 0700);
    QVERIFY(makePrivate(link, {}).changed.empty());
}

void TestPrivateFile::leavesWhatALinkLeadsTo()
{
    const QTemporaryDir outside;
    const QTemporaryDir folder;
    const std::string other = outside.filePath(QStringLiteral("other")).toStdString();
    QCOMPARE(::mkdir(other.c_str(), 0700), 0);
    QCOMPARE(::chmod(other.c_str(), 0755), 0);
    const std::string link = folder.filePath(QStringLiteral("jwt-secret")).toStdString();
    QCOMPARE(::symlink(other.c_str(), link.c_str()), 0);
    QVERIFY(makePrivate(folder.path().toStdString(), {"jwt-secret"}).changed.empty());
    QCOMPARE(modeOf(other), 0755);
}

void TestPrivateFile::saysWhatItCannotClose()
{
    // The system lets nobody change the mode of these, not even root.
    const std::string folder = "/proc/" + std::to_string(::getpid());
    const MadePrivate made = makePrivate(folder, {});
    QVERIFY(made.changed.empty());
    QCOMPARE(made.failures.size(), 1U);
    const std::string sentence = "Others may use " + folder + ", and that cannot be changed: ";
    QVERIFY(made.failures.front().starts_with(sentence));
    QVERIFY(made.failures.front().ends_with('.'));
}

QTEST_APPLESS_MAIN(TestPrivateFile)
#include "tst_privatefile.moc"
