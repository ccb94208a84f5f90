// SPDX-License-Identifier: MIT
#pragma once

#include "models/settings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QVBoxLayout;

namespace ui {

//! What a person can choose; each choice holds at once.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    //! \a languages: the codes of those that there are sentences in.
    SettingsDialog(models::Settings &settings, const QStringList &languages, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Choices = QList<std::pair<QString, QVariant>>; // what is shown, what is kept
    void addChoice(QFormLayout &form, const QString &label, models::Settings::Key key,
                   const Choices &choices);
    void addSwitch(QVBoxLayout &switches, const QString &label, models::Settings::Key key);

    models::Settings &m_settings;
    QWidget *m_page = nullptr;
};

} // namespace ui
