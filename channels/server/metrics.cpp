// SPDX-License-Identifier: MIT
#include "channels/server/metrics.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace channels::server {

namespace {

void describe(std::string &text, const std::string &name, const char *type, const char *help)
{
    text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void append(std::string &text, const std::string &name, const char *type, const char *help,
            std::int64_t value)
{
    describe(text, name, type, help);
    text += name + ' ' + std::to_string(value) + '\n';
}

std::string seconds(double value)
{
    // Whatever the language of the computer writes between whole seconds and their parts.
    std::array<char, 64> digits {};
    const auto written =
        std::to_chars(digits.begin(), digits.end(), value, std::chars_format::fixed, 6);
    std::string text(digits.begin(), written.ptr);
    text.erase(text.find_last_not_of('0') + 1);
    return text.ends_with('.') ? text + '0' : text;
}

} // namespace

void Metrics::countCommit(std::chrono::nanoseconds latency, std::int64_t jobs)
{
    const auto microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(latency).count();
    const auto bucket = std::ranges::lower_bound(BucketMicroseconds, microseconds);
    ++m_commits[std::size_t(bucket - BucketMicroseconds.begin())];
    m_commitTime += latency;
    m_commitJobs += jobs;
}

std::string Metrics::prometheusText() const
{
    std::string text;
    append(text, "wedsync_connections", "gauge", "Connections that are open.", connections);
    append(text, "wedsync_connections_total", "counter", "Connections that were accepted.",
           connectionsTotal);
    append(text, "wedsync_joins_total", "counter", "Joins of channels that were granted.", joins);
    append(text, "wedsync_messages_total", "counter", "Messages that were stored.", messages);
    append(text, "wedsync_ephemeral_events_total", "counter",
           "Events that are passed on and not stored, such as typing.", ephemeral);
    append(text, "wedsync_deliveries_total", "counter", "Frames that were handed to connections.",
           deliveries);
    append(text, "wedsync_slow_consumers_total", "counter",
           "Connections that were closed because they read too slowly.", slowConsumers);
    append(text, "wedsync_unsent_bytes", "gauge", "Bytes that wait for their readers.",
           unsentBytes);
    append(text, "wedsync_store_queue_jobs", "gauge", "Jobs that wait for the store.", storeQueue);
    append(text, "wedsync_store_bytes", "gauge", "Size of the database.", storeBytes);
    append(text, "wedsync_commit_jobs_total", "counter", "Jobs whose transactions were committed.",
           m_commitJobs);
    describe(text, "wedsync_refusals_total", "counter", "Refused requests, by code.");
    for (std::size_t i = 0; i < m_refusals.size(); ++i) {
        if (httpStatus(ErrorKind(i)) == 0)
            continue; // only a client knows it
        text += "wedsync_refusals_total{code=\"" + std::string(code(ErrorKind(i))) + "\"} "
            + std::to_string(m_refusals[i]) + '\n';
    }
    describe(text, "wedsync_commit_seconds", "histogram",
             "Time that a transaction took to be on disk.");
    std::int64_t count = 0;
    for (std::size_t i = 0; i < m_commits.size(); ++i) {
        count += m_commits[i];
        const std::string bound =
            i < BucketMicroseconds.size() ? seconds(double(BucketMicroseconds[i]) / 1e6) : "+Inf";
        text +=
            "wedsync_commit_seconds_bucket{le=\"" + bound + "\"} " + std::to_string(count) + '\n';
    }
    text += "wedsync_commit_seconds_sum "
        + seconds(std::chrono::duration<double>(m_commitTime).count())
        + "\nwedsync_commit_seconds_count " + std::to_string(count) + '\n';
    return text;
}

} // namespace channels::server
