// SPDX-License-Identifier: MIT
// wedsync-loadgen: puts a load on a server and prints what it took; see tests/bench/server/run.
#include "tests/bench/server/epoll.h"
#include "tests/bench/server/rawserver.h"
#include "tests/bench/server/workload.h"

#include <cstdlib>
#include <map>
#include <sched.h>
#include <sys/resource.h>

namespace {

void runOnCore(int core)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(std::size_t(core), &set);
    if (::sched_setaffinity(0, sizeof set, &set) != 0)
        bench::fail("Core " + std::to_string(core) + " cannot be had.");
}

void allowManyDescriptors()
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

constexpr auto Usage =
    "usage: wedsync-loadgen serve-raw [--core N] [--port N]\n"
    "       wedsync-loadgen fanout|channels|idle|joins|durable --peer NAME --port N\n"
    "           --server PID [--core N] [--channels N]\n"
    "           [--subscribers N] [--outstanding N] [--rate N] [--idle N]\n"
    "           [--publishers N] [--seconds N]\n"
    "A token for wedsync comes in WEDSYNC_BENCH_TOKEN.";

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || argc % 2 != 0)
        bench::fail(Usage);
    std::map<std::string, std::string> options;
    for (int i = 2; i + 1 < argc; i += 2)
        options[argv[i]] = argv[i + 1];
    const auto number = [&](const std::string &name, double otherwise) {
        const auto found = options.find(name);
        return found == options.end() ? otherwise : std::strtod(found->second.c_str(), nullptr);
    };
    if (options.contains("--core"))
        runOnCore(int(number("--core", 0)));
    allowManyDescriptors();
    if (argv[1] == std::string("serve-raw"))
        bench::serveRaw(std::uint16_t(number("--port", 0)));

    const char *token = std::getenv("WEDSYNC_BENCH_TOKEN"); // not on a command line: ps shows that
    const bench::Target target {.peer = options["--peer"],
                                .port = std::uint16_t(number("--port", 0)),
                                .token = token ? token : "",
                                .durable = argv[1] == std::string("durable")};
    const bench::Workload workload {.kind = argv[1],
                                    .channels = std::size_t(number("--channels", 1)),
                                    .subscribers = std::size_t(number("--subscribers", 100)),
                                    .outstanding = std::size_t(number("--outstanding", 1)),
                                    .rate = std::size_t(number("--rate", 0)),
                                    .idle = std::size_t(number("--idle", 0)),
                                    .publishers = std::size_t(number("--publishers", 1)),
                                    .seconds = number("--seconds", 3),
                                    .server = pid_t(number("--server", 0))};
    bench::run(target, workload);
}
