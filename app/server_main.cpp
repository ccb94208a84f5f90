// SPDX-License-Identifier: MIT
#include "app/servercommands.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    return app::runServerCommand(app::parseServerCommandLine(QCoreApplication::arguments()));
}
