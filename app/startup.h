// SPDX-License-Identifier: MIT
#pragma once

#include <QSocketNotifier>
#include <QString>

#include <cstdio>
#include <memory>

namespace app {

void print(const QString &text, std::FILE *to);

//! While \a on: when the toolkit ends the program because there is no display, that is said in one
//! line on stderr with exit status 1, in place of the toolkit's own paragraph and an abort.
void explainMissingDisplay(bool on);

//! While it lives, SIGINT and SIGTERM end the application in an orderly way: what is written is
//! stored, and temporary folders are removed. One at a time.
class QuitOnSignal final {
public:
    QuitOnSignal();
    ~QuitOnSignal();
    QuitOnSignal(const QuitOnSignal &) = delete;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace app
