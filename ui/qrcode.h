// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QWidget>

namespace ui {

//! A link as a picture that a phone's camera reads. Black on white in every theme, with the four
//! light modules around it that readers need. It says nothing that is not beside it as text.
class QrCode final : public QWidget {
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text); // empty, or too long for a code: nothing is shown
    QSize sizeHint() const override;

    //! One pixel a module, quiet zone included; null when \a text has no code. Pure.
    static QImage imageOf(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace ui
