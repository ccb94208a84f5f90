// SPDX-License-Identifier: MIT
#pragma once

#include "ui/announcer.h"

#include <QAbstractListModel>
#include <QTime>

namespace ui {

//! What was announced since the program was started, the newest last, so that it can be read again
//! in peace. Kept in memory alone.
class AnnouncementLog final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int MostRows = 200;

    explicit AnnouncementLog(const Announcer &announcer, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    //! What was said last; empty: nothing yet.
    QString last() const { return m_rows.isEmpty() ? QString() : m_rows.last().text; }

private:
    struct Row {
        QTime at; // local
        QString text;
        AnnouncementRoute route;
    };

    void add(const QString &text, AnnouncementRoute route);

    QList<Row> m_rows;
};

} // namespace ui
