// SPDX-License-Identifier: MIT
#include "app/language.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString Folder = u":/i18n"_s;

// What Qt's own buttons and the menus of its fields say, for the catalogues of this program: Qt's
// are often not installed, and it has none for some languages. The keys are Qt's.
[[maybe_unused]] constexpr std::array ToolkitSentences = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
};

// Installs what there is for the locale, in place of what was installed before.
void install(QTranslator &translator, const QLocale &locale, const QString &name,
             const QString &folder)
{
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

void Language::use(const QString &code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    install(m_toolkit, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_sentences, locale, u"wedsync"_s, Folder);
    // Whoever reads English sentences reads them from the left, whatever the system's language.
    const bool isMirrored = locale.textDirection() == Qt::RightToLeft && !m_sentences.isEmpty();
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
}

QStringList Language::available()
{
    QStringList codes = {u"en"_s}; // as the sources have it
    const QStringList files = QDir(Folder).entryList({u"wedsync_*.qm"_s});
    for (const QString &file : files)
        codes.append(file.sliced(8, file.size() - 11)); // wedsync_ and .qm
    std::ranges::sort(codes, {}, [](const QString &code) {
        return QLocale(code).nativeLanguageName().toLower();
    });
    return codes;
}

} // namespace app
