// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace models {

class ChannelListModel;

//! The channels whose couple, venue or date has every word that was typed, whichever way round.
class SwitcherModel final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    static constexpr int DetailRole = Qt::UserRole + 1000; // "Sat 12 Dec 2026 · Thornbury Castle"

    explicit SwitcherModel(ChannelListModel &channels, QObject *parent = nullptr);

    void setText(const QString &text);
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString detailOf(int row) const;

    ChannelListModel &m_channels;
    QStringList m_words;
};

} // namespace models
