// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace app {

//! The language of all that is shown: its sentences, its dates and numbers, its direction. Windows
//! that are there already keep what they say. The main thread, with an application.
class Language final {
public:
    //! \a code as "de" or "pt_BR"; empty: the system's. One without a catalogue means English.
    void use(const QString &code);

    //! The codes that have a catalogue, English among them, in the order of the languages' own
    //! names.
    [[nodiscard]] static QStringList available();

private:
    QTranslator m_sentences;
    QTranslator m_toolkit; // what Qt's own dialogs and buttons say, where it is installed
};

} // namespace app
