// SPDX-License-Identifier: MIT
#include "models/settings.h"
#include "ui/settingsdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::Settings;

class TestSettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchesByItsWords();

private:
    QTemporaryDir m_folder;
};

void TestSettingsDialog::switchesByItsWords()
{
    Settings settings(m_folder.filePath(u"settings.ini"_s));
    ui::SettingsDialog dialog(settings, {}, nullptr);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    const auto found =
        std::ranges::find(labels, u"Show the &wedding panel beside the messages"_s, &QLabel::text);
    QVERIFY(found != labels.end());
    QLabel *words = *found;
    const auto *box = qobject_cast<QCheckBox *>(words->buddy());
    QVERIFY(box);
    QCOMPARE(box->accessibleName(), u"Show the wedding panel beside the messages"_s);
    const auto isOn = [&] { return settings.value(Settings::WeddingPanel).toBool(); };
    QVERIFY(box->isChecked() && isOn());
    QTest::mouseClick(words, Qt::LeftButton);
    QVERIFY(!box->isChecked() && !isOn());
    QTest::mouseClick(words, Qt::RightButton);
    QVERIFY(!isOn());
    QTest::mousePress(words, Qt::LeftButton); // and thought better of it
    QTest::mouseRelease(words, Qt::LeftButton, {}, QPoint(-20, -20));
    QVERIFY(!isOn());
    QTest::keyClick(&dialog, Qt::Key_W, Qt::AltModifier);
    QTRY_VERIFY(box->isChecked() && isOn());
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
