// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/scheduler.h"

#include <QObject>

#include <unordered_map>

namespace channels {

//! The computer's clocks and the event loop's timers.
class QtScheduler final : public QObject, public Scheduler {
public:
    explicit QtScheduler(QObject *parent = nullptr) : QObject(parent) { }

    Time now() const override { return std::chrono::steady_clock::now(); }
    QDateTime wallNow() const override { return QDateTime::currentDateTimeUtc(); }
    TimerId after(Duration delay, Callback callback) override;
    void cancel(TimerId timer) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    std::unordered_map<int, Callback> m_callbacks; // by the event loop's timer id
};

} // namespace channels
