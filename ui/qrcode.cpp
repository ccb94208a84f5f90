// SPDX-License-Identifier: MIT
#include "ui/qrcode.h"

#include "ui/theme.h"

#include <QPainter>

#include <memory>
#include <qrencode.h>

namespace ui {

namespace {

constexpr int QuietZone = 4; // modules

} // namespace

QrCode::QrCode(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Invite link as a QR code"));
    setMinimumSize(22 * Grid, 22 * Grid);
}

void QrCode::setText(const QString &text)
{
    m_image = text.isEmpty() ? QImage() : imageOf(text);
    update();
}

QSize QrCode::sizeHint() const
{
    return {24 * Grid, 24 * Grid};
}

QImage QrCode::imageOf(const QString &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    const int width = code->width;
    QImage image(width + 2 * QuietZone, width + 2 * QuietZone, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < width; ++y) {
        for (int x = 0; x < width; ++x) {
            if (code->data[y * width + x] & 1)
                image.setPixel(x + QuietZone, y + QuietZone, qRgb(0, 0, 0));
        }
    }
    return image;
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    // Whole pixels a module: a blurred edge is hard to read.
    const int side = std::max(1, std::min(width(), height()) / m_image.width()) * m_image.width();
    painter.drawImage(QRect((width() - side) / 2, (height() - side) / 2, side, side), m_image);
}

} // namespace ui
