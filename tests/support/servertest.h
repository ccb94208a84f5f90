// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/memoryfolder.h"
#include "tests/support/serverprocess.h"
#include "tests/support/wire.h"

#include <QObject>

#include <memory>

namespace support {

inline const QString Wedding = QStringLiteral("supplier:wedding:sarah-tom");
inline const QString OtherWedding = QStringLiteral("supplier:wedding:mike-ann");

constexpr qint64 MiB = 1024 * 1024;
//! By how much more memory than usual a server may grow.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 MemoryFactor = 8; // red zones, shadow, and what is freed stays for a while
#else
constexpr qint64 MemoryFactor = 1;
#endif

[[nodiscard]] QByteArray json(const QJsonObject &object);

//! A test of the real server: each function has one of its own, in a folder of its own.
class ServerTest : public QObject {
    Q_OBJECT

protected:
    //! Starts it, with a supplier, a couple and the two weddings that they share. Look at
    //! QTest::currentTestFailed() after it.
    void start(const QStringList &more = {});

    QString data() const { return m_folder->filePath(QStringLiteral("data")); }
    //! `wedsync-server WORDS --data FOLDER MORE`.
    CommandResult command(const QStringList &words, const QStringList &more = {}) const;
    HttpAnswer broadcast(const QByteArray &payload, const QString &channel = Wedding) const;
    //! A figure of /metrics; -1 when there is none of that name.
    double metric(const QByteArray &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerProcess> m_server;
    QJsonObject m_owner; // with start()
    QJsonObject m_couple;

private Q_SLOTS:
    void init();
    void cleanup();
};

} // namespace support
