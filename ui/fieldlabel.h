// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace ui {

//! A field's heading with an access key. Its underlined letter is drawn by itself and does not move
//! into the gap beside it ("Te"), which takes more room than the toolkit measures and cut the end.
class FieldLabel final : public QLabel {
    Q_OBJECT

public:
    //! \a field gets the focus with the key in \a text.
    FieldLabel(const QString &text, QWidget *field);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QSize withRoom(const QSize &size) const;
};

} // namespace ui
