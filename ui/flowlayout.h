// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QList>

namespace ui {

//! Buttons side by side that go on in the next line where there is no room, as words do: with
//! large letters or a long language none is cut.
class FlowLayout final : public QLayout {
public:
    FlowLayout() = default;
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Place { Yes, OnlyMeasure };
    //! The height that the items take in \a rect.
    int arrange(const QRect &rect, Place place) const;

    QList<QLayoutItem *> m_items; // own
};

} // namespace ui
