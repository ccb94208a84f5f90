// SPDX-License-Identifier: MIT
#pragma once

#include "models/announcementtexts.h"
#include "models/sentences.h"
#include "models/settings.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace ui {

class ListView;

//! What is announced to a screen reader, in which words, and in which order the parts of a message
//! are heard; each choice holds at once.
class AnnouncementsDialog final : public QDialog {
    Q_OBJECT

public:
    AnnouncementsDialog(models::Settings &settings, QWidget *parent);

private:
    void addSentence(QVBoxLayout &layout);
    void addOrder(QVBoxLayout &layout);
    models::Announcement current() const;
    void fill();
    void showCurrent();
    void preview();
    void apply();
    void reset();
    void tell(const QString &result);
    void fillOrder(int place);
    void movePart(int step);

    models::Settings &m_settings;
    models::AnnouncementTexts m_texts;
    models::MessageOrder m_order;
    ListView *m_list;
    QStandardItemModel *m_rows;
    QCheckBox *m_on;
    QLineEdit *m_sentence;
    QLabel *m_placeholders;
    QLabel *m_result;
    ListView *m_parts;
    QStandardItemModel *m_partRows;
    QLabel *m_example;
};

} // namespace ui
