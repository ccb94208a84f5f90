// SPDX-License-Identifier: MIT
#include "app/application.h"
#include "app/commandline.h"
#include "app/language.h"
#include "app/singleinstance.h"
#include "app/startup.h"
#include "ui/appstyle.h"
#include "ui/colorscheme.h"
#include "ui/trayicon.h"

#include <QApplication>

#include <optional>

namespace {

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// What the program that runs already is told of this start.
QString handedOver(const app::CommandLine &line)
{
    return line.mode == app::Mode::Join ? line.invite.toString(QUrl::FullyEncoded) : line.link;
}

int run(QApplication &desktop, app::CommandLine line)
{
    // The demo keeps nothing, so any number of them may run.
    std::optional<app::SingleInstance> instance;
    if (line.mode != app::Mode::Demo) {
        instance.emplace(app::dataFolder(line).path());
        if (!instance->isFirst() && instance->tell(handedOver(line)))
            return 0;
    }
    const ui::ColorScheme colorScheme;
    app::Language language;
    std::optional<app::Session> session; // to go on with
    for (;;) {
        auto application = session
            ? app::Application::goOn(std::move(*session), line, colorScheme, language)
            : app::Application::start(line, colorScheme, language);
        session.reset();
        if (!application) {
            app::print(QStringLiteral("wedsync: %1\n").arg(application.error().detail), stderr);
            return 1;
        }
        if (instance)
            QObject::connect(&*instance, &app::SingleInstance::told, application->get(),
                             [&application = **application](const QString &link) {
                                 if (link.isEmpty())
                                     application.window().bringForward();
                                 else
                                     application.follow(link);
                             });
        bool restarts = false;
        QObject::connect(application->get(), &app::Application::restartRequested, &desktop,
                         [&](app::Mode mode) {
                             restarts = true;
                             line.mode = mode;
                             line.link.clear(); // it was asked about
                             QApplication::quit();
                         });
        QObject::connect(application->get(), &app::Application::languageChosen, &desktop, [&] {
            restarts = true;
            session = (*application)->takeSession();
            QApplication::quit();
        });
        const int status = QApplication::exec();
        if (!restarts)
            return status;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    // Read before there is an application: help and mistakes need no display.
    const auto parsed = app::parseCommandLine(argumentsOf(argc, argv));
    if (const auto *message = std::get_if<app::CommandLineMessage>(&parsed)) {
        app::print(message->text, message->exitStatus == 0 ? stdout : stderr);
        return message->exitStatus;
    }
    // Else a screen reader that is started later finds a mute program (Qt 6.4).
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    app::explainMissingDisplay(true);
    QApplication desktop(argc, argv);
    app::explainMissingDisplay(false);
    QApplication::setApplicationName(QStringLiteral("wedsync"));
    QApplication::setApplicationDisplayName(QStringLiteral("WedSync"));
    QApplication::setApplicationVersion(QStringLiteral(WEDSYNC_VERSION));
    QApplication::setWindowIcon(ui::signIcon(0));
    QApplication::setQuitOnLastWindowClosed(false); // the window says when
    QApplication::setStyle(new ui::AppStyle); // taken over by the application
    const app::QuitOnSignal quitOnSignal;
    return run(desktop, std::get<app::CommandLine>(parsed));
}
