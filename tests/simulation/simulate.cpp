// SPDX-License-Identifier: MIT
// Nothing lost: many runs of a simulated world, each drawn from a seed, with the real rules of
// client and server.
#include "tests/simulation/verdict.h"
#include "tests/support/memoryfolder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <cstdio>
#include <sqlite3.h>

using namespace simulation;

namespace {

struct Run {
    bool isSound = false;
    std::int64_t steps = 0;
    std::size_t written = 0;
    std::vector<std::string> story;
};

Run runSeed(const Beginning &beginning, std::uint64_t seed, bool prints)
{
    World world(beginning, seed, prints);
    Story story(world);
    story.tell();
    if (!story.heal())
        world.violate("the world does not come to rest");
    Verdict(world, story).judge();
    return {world.ledger.violations().empty(), world.timeline.steps(), world.ledger.all().size(),
            world.ledger.story()};
}

} // namespace

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed();
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // nobody asks, and it takes a mutex each time
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("How many runs."),
                                   QStringLiteral("n"), QStringLiteral("1000"));
    const QCommandLineOption first(QStringLiteral("seed"),
                                   QStringLiteral("The first seed. Alone: this one, told in full."),
                                   QStringLiteral("s"), QStringLiteral("1"));
    parser.addOptions({seeds, first});
    parser.process(application);
    // What the programs log in distress is no news here.
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));

    const QTemporaryDir folder(support::memoryFolderTemplate());
    const Beginning beginning(folder.path().toStdString());
    const std::uint64_t from = parser.value(first).toULongLong();
    const bool alone = parser.isSet(first) && !parser.isSet(seeds);
    const std::uint64_t count = alone ? 1 : parser.value(seeds).toULongLong();
    QElapsedTimer timer;
    timer.start();
    std::int64_t steps = 0;
    std::size_t written = 0;
    for (std::uint64_t seed = from; seed < from + count; ++seed) {
        const Run run = runSeed(beginning, seed, alone);
        steps += run.steps;
        written += run.written;
        if (run.isSound)
            continue;
        if (!alone) {
            for (const std::string &line : run.story)
                std::puts(line.c_str());
        }
        std::printf("Seed %llu fails. The same again: simulate --seed %llu\n",
                    static_cast<unsigned long long>(seed), static_cast<unsigned long long>(seed));
        return 1;
    }
    std::printf("%llu runs, %lld steps, %zu messages written: nothing lost (%.1f s)\n",
                static_cast<unsigned long long>(count), static_cast<long long>(steps), written,
                double(timer.elapsed()) / 1000);
    return 0;
}
