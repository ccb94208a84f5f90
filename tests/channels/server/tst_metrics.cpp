// SPDX-License-Identifier: MIT
#include "channels/server/metrics.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace channels::server;
using namespace std::chrono_literals;

//! What is measured, in the words of whoever collects it.
class TestMetrics final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        std::setlocale(LC_NUMERIC, "C");
        qunsetenv("LOCPATH");
    }
    void countsCommitsByTheirTime();
    void writesNumbersAlikeInEveryLanguage();
};

void TestMetrics::countsCommitsByTheirTime()
{
    Metrics metrics;
    metrics.countCommit(200us, 3);
    metrics.countCommit(1s + 500ms, 4);
    const std::string text = metrics.prometheusText();
    QVERIFY2(text.find("wedsync_commit_seconds_bucket{le=\"0.00025\"} 1\n") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find("wedsync_commit_seconds_bucket{le=\"+Inf\"} 2\n") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find("wedsync_commit_seconds_sum 1.5002\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("wedsync_commit_jobs_total 7\n") != std::string::npos, text.c_str());
}

// Programs that collect figures know no decimal comma.
void TestMetrics::writesNumbersAlikeInEveryLanguage()
{
    Metrics metrics;
    metrics.countCommit(1s + 500ms, 1);
    const std::string text = metrics.prometheusText();
    // Made here, as a computer has the languages of its people only.
    const QTemporaryDir folder;
    QCOMPARE(QProcess::execute(QStringLiteral("localedef"),
                               {QStringLiteral("-i"), QStringLiteral("de_DE"), QStringLiteral("-f"),
                                QStringLiteral("UTF-8"),
                                folder.filePath(QStringLiteral("de_DE.UTF-8"))}),
             0);
    qputenv("LOCPATH", folder.path().toLocal8Bit());
    QVERIFY(std::setlocale(LC_NUMERIC, "de_DE.UTF-8"));
    QCOMPARE(std::to_string(0.5).find('.'), std::string::npos);
    QCOMPARE(metrics.prometheusText(), text);
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
