// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusMessage>
#include <QObject>

namespace ui {

//! What the desktop's settings portal says of light and dark. Qt 6.4 knows it only through a
//! platform theme, which many desktops have none of for Qt.
class ColorScheme final : public QObject {
    Q_OBJECT

public:
    enum class Preference { None, Dark, Light };
    Q_ENUM(Preference)

    //! Asks at once; the answer, if there is a portal, comes with preferenceChanged().
    explicit ColorScheme(QObject *parent = nullptr);

    Preference preference() const { return m_preference; }

Q_SIGNALS:
    void preferenceChanged(ui::ColorScheme::Preference preference);

private Q_SLOTS:
    void onSettingChanged(const QDBusMessage &signal);

private:
    void ask();
    void apply(const QVariant &value);

    Preference m_preference = Preference::None;
};

} // namespace ui
