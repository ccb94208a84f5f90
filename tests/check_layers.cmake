# SPDX-License-Identifier: MIT
# Holds the sources to the layers: app -> ui -> models -> channels, includes point down only.
#   cmake -P tests/check_layers.cmake
# Also: the top level folder holds what it should and nothing else, and no source puts off work.
# It first tries its own rules on a table of includes that must be refused or allowed, so that a
# rule that stopped to refuse is noticed. Include directories alone are not enough: Qt's headers
# share one root, so <QtSql/QSqlQuery> compiles in a target that does not link Qt Sql.
cmake_minimum_required(VERSION 3.25)
get_filename_component(root "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)

# What each folder may include of the project, as a regular expression. The first folder that is a
# prefix of the file's path decides.
set(folders channels/types channels/protocol channels/sqlite channels/store channels/client
    channels/server models ui app)
set(project_channels/types "channels/types/")
set(project_channels/protocol "channels/(types|protocol)/")
set(project_channels/sqlite "channels/(types|sqlite)/")
set(project_channels/store "channels/(types|protocol|sqlite|store)/")
set(project_channels/client "channels/(types|protocol|store|client)/")
set(project_channels/server "channels/(types|protocol|sqlite|server)/")
set(project_models "(channels/(types|client|store)|models)/")
set(project_ui "(channels/types|models|ui)/")
set(project_app "(channels/(types|protocol|store|client|server)|models|ui|app)/")

# Which of Qt's modules.
set(modules_channels/types "Core")
set(modules_channels/protocol "Core")
set(modules_channels/sqlite "Core")
set(modules_channels/store "Core")
set(modules_channels/client "Core|Network")
set(modules_channels/server "Core")
set(modules_models "Core")
set(modules_ui "Core|Gui|Widgets|Svg|SvgWidgets|DBus")
set(modules_app "Core|Gui|Widgets|Svg|DBus|Network")

# The module of a Qt header, as far as a rule depends on it; everything else counts as Core, since
# a class of a module that a target does not link is not found by its short name.
function(qt_module header result)
    set(module "Core")
    if(header MATCHES "^Qt([A-Z][A-Za-z]*)/")
        set(module "${CMAKE_MATCH_1}")
    elseif(header MATCHES "^(QWebSocket|QMaskGenerator|qwebsocket)")
        set(module "WebSockets")
    elseif(header MATCHES "^(QSql|qsql)")
        set(module "Sql")
    elseif(header MATCHES "^(QNetwork|QTcp|QUdp|QSsl|QHost|QDns|QLocalS|QAbstractSocket|QAuthenticator|QHttp)")
        set(module "Network")
    elseif(header MATCHES "^QDBus")
        set(module "DBus")
    elseif(header MATCHES "^(QApplication|QWidget|QMainWindow|QDialog|Q[A-Za-z]*(Widget|ItemView|ListView|TreeView|TableView|Button|Layout|Delegate)$)")
        set(module "Widgets")
    elseif(header MATCHES "^(QGuiApplication|QPainter|QIcon|QPixmap|QImage|QColor|QFont|QWindow)")
        set(module "Gui")
    endif()
    set(${result} "${module}" PARENT_SCOPE)
endfunction()

# Sets RESULT to why FILE (relative to the root) may not include HEADER, or to nothing.
function(violation file header result)
    set(${result} "" PARENT_SCOPE)
    set(folder "")
    foreach(candidate IN LISTS folders)
        if(file MATCHES "^${candidate}/")
            set(folder ${candidate})
            break()
        endif()
    endforeach()
    if(NOT folder) # tests may look into everything
        return()
    endif()

    if(header MATCHES "^(app|ui|models|channels|tests)/")
        if(NOT header MATCHES "^${project_${folder}}")
            set(${result} "${folder} may not include it" PARENT_SCOPE)
        elseif(folder STREQUAL "models" AND header MATCHES "^channels/(store/(database|migrations|storethread)|client/([a-z]*transport|socket)\\.h)")
            set(${result} "models knows no SQL and no socket" PARENT_SCOPE)
        elseif(file MATCHES "^app/server" AND header MATCHES "^(ui|models|channels/(client|store))/")
            set(${result} "wedsync-server has no desktop in it" PARENT_SCOPE)
        endif()
        return()
    endif()

    if(header MATCHES "^sqlite3" AND NOT folder STREQUAL "channels/sqlite")
        set(${result} "only channels/sqlite speaks to SQLite" PARENT_SCOPE)
    elseif(header MATCHES "^(boost/|jwt\\.h)" AND NOT folder STREQUAL "channels/server")
        set(${result} "only channels/server stands on Boost and libjwt" PARENT_SCOPE)
    elseif(header MATCHES "^(qt6keychain|qtkeychain|keychain)" AND NOT folder STREQUAL "app")
        set(${result} "only app speaks to the keychain" PARENT_SCOPE)
    elseif(header MATCHES "^[Qq]")
        qt_module("${header}" module)
        if(file MATCHES "^channels/client/websockettransport\\.(h|cpp)$" AND module STREQUAL "WebSockets")
            return()
        endif()
        if(NOT module MATCHES "^(${modules_${folder}})$")
            set(${result} "${folder} may not use Qt ${module}" PARENT_SCOPE)
        elseif(file MATCHES "^app/server" AND module MATCHES "^(Gui|Widgets|Svg)$")
            set(${result} "wedsync-server has no screen" PARENT_SCOPE)
        endif()
    endif()
endfunction()

# ---- the rules themselves
set(must_refuse
    "channels/types/message.h channels/protocol/frame.h"
    "channels/types/message.h QtGui/QColor"
    "channels/protocol/textcodec.cpp channels/sqlite/sqlitedatabase.h"
    "channels/protocol/textcodec.cpp QtNetwork/QTcpSocket"
    "channels/sqlite/sqlitedatabase.cpp channels/server/hub.h"
    "channels/store/localstore.cpp channels/client/socket.h"
    "channels/store/localstore.cpp sqlite3.h"
    "channels/store/localstore.cpp QSqlQuery"
    "channels/client/socket.cpp QWebSocket"
    "channels/client/socket.cpp QtWebSockets/QWebSocket"
    "channels/client/socket.cpp channels/sqlite/sqlitedatabase.h"
    "channels/client/socket.cpp channels/server/hub.h"
    "channels/client/socket.cpp models/channellistmodel.h"
    "channels/server/hub.cpp channels/client/socket.h"
    "channels/server/hub.cpp channels/store/localstore.h"
    "channels/server/hub.cpp QtNetwork/QTcpServer"
    "channels/server/hub.cpp QTcpServer"
    "channels/server/hub.cpp sqlite3.h"
    "models/messagelistmodel.cpp channels/protocol/frame.h"
    "models/messagelistmodel.cpp channels/server/hub.h"
    "models/messagelistmodel.cpp channels/store/database.h"
    "models/messagelistmodel.cpp channels/client/transport.h"
    "models/messagelistmodel.cpp channels/client/websockettransport.h"
    "models/messagelistmodel.cpp channels/sqlite/sqlitedatabase.h"
    "models/messagelistmodel.cpp QtSql/QSqlDatabase"
    "models/messagelistmodel.cpp QtNetwork/QHostAddress"
    "models/messagelistmodel.cpp QWebSocket"
    "models/messagelistmodel.cpp QtWidgets/QWidget"
    "models/messagelistmodel.cpp QAbstractItemView"
    "models/messagelistmodel.cpp ui/mainwindow.h"
    "ui/mainwindow.h channels/client/websocketchannelmanager.h"
    "ui/mainwindow.h channels/store/localstore.h"
    "ui/mainwindow.h channels/protocol/frame.h"
    "ui/mainwindow.h QtSql/QSqlQuery"
    "ui/mainwindow.h QNetworkAccessManager"
    "ui/mainwindow.h app/application.h"
    "ui/mainwindow.h boost/asio.hpp"
    "ui/mainwindow.h qt6keychain/keychain.h"
    "app/application.cpp QWebSocket"
    "app/application.cpp sqlite3.h"
    "app/application.cpp channels/sqlite/sqlitedatabase.h"
    "app/application.cpp tests/support/faketransport.h"
    "app/server_main.cpp ui/mainwindow.h"
    "app/server_main.cpp QApplication"
    "app/server_main.cpp channels/client/socket.h")
set(must_allow
    "channels/types/message.h channels/types/channelname.h"
    "channels/types/message.h QDateTime"
    "channels/types/eventtypes.h QStringView"
    "channels/protocol/textcodec.cpp simdjson.h"
    "channels/sqlite/sqlitedatabase.cpp sqlite3.h"
    "channels/store/localstore.cpp channels/sqlite/sqlitedatabase.h"
    "channels/client/websockettransport.cpp QWebSocket"
    "channels/client/websockettransport.h QtWebSockets/QWebSocket"
    "channels/client/websocketchannelmanager.cpp channels/store/localstore.h"
    "channels/server/listener.cpp boost/asio/ip/tcp.hpp"
    "channels/server/sqlitestore.cpp channels/sqlite/sqlitedatabase.h"
    "models/messagelistmodel.cpp channels/store/localstore.h"
    "models/messagelistmodel.cpp channels/client/websocketchannelmanager.h"
    "models/messagelistmodel.cpp QAbstractListModel"
    "ui/mainwindow.cpp models/channellistmodel.h"
    "ui/mainwindow.cpp channels/types/error.h"
    "ui/mainwindow.cpp QMainWindow"
    "ui/announcer.cpp QDBusConnection"
    "app/application.cpp channels/server/hostedserver.h"
    "app/application.cpp ui/mainwindow.h"
    "app/singleinstance.cpp QLocalServer"
    "app/credentials.cpp qt6keychain/keychain.h"
    "app/server_main.cpp channels/server/hostedserver.h"
    "app/server_main.cpp QCoreApplication"
    "tests/channels/tst_hub.cpp channels/server/hub.h"
    "tests/ui/tst_mainwindow.cpp QtSql/QSqlQuery")
foreach(row IN LISTS must_refuse)
    separate_arguments(row)
    list(GET row 0 file)
    list(GET row 1 header)
    violation(${file} ${header} why)
    if(NOT why)
        message(SEND_ERROR "The check is blind: it lets ${file} include ${header}")
    endif()
endforeach()
foreach(row IN LISTS must_allow)
    separate_arguments(row)
    list(GET row 0 file)
    list(GET row 1 header)
    violation(${file} ${header} why)
    if(why)
        message(SEND_ERROR "The check is too strict: ${file} includes ${header}: ${why}")
    endif()
endforeach()

# ---- the files: git's list, or what an unpacked archive holds
execute_process(COMMAND git ls-files --cached --others --exclude-standard
    WORKING_DIRECTORY ${root} OUTPUT_VARIABLE tracked RESULT_VARIABLE status ERROR_QUIET)
if(status EQUAL 0 AND tracked)
    string(STRIP "${tracked}" tracked)
    string(REPLACE "\n" ";" files "${tracked}")
else()
    file(GLOB_RECURSE files RELATIVE ${root} ${root}/*)
    list(FILTER files EXCLUDE REGEX "^(build|\\.git|\\.cache)/|/node_modules/|/__pycache__/")
endif()

# ---- the layers
set(sources 0)
set(includes 0)
foreach(file IN LISTS files)
    if(NOT file MATCHES "\\.(cpp|h)$" OR NOT EXISTS ${root}/${file})
        continue()
    endif()
    math(EXPR sources "${sources} + 1")
    file(STRINGS ${root}/${file} lines REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "include[ \t]*([<\"])([^>\"]+)[>\"]")
            message(SEND_ERROR "${file}: cannot read: ${line}")
            continue()
        endif()
        set(quote "${CMAKE_MATCH_1}")
        set(header "${CMAKE_MATCH_2}")
        math(EXPR includes "${includes} + 1")
        if(quote STREQUAL "\"" AND NOT file MATCHES "^tests/" AND NOT header MATCHES "^(app|ui|models|channels)/")
            message(SEND_ERROR "${file}: \"${header}\": name the folder too")
            continue()
        endif()
        violation(${file} ${header} why)
        if(why)
            message(SEND_ERROR "${file}: ${header}: ${why}")
        endif()
    endforeach()
endforeach()
if(sources LESS 20 OR includes LESS 50)
    message(SEND_ERROR "Only ${sources} sources with ${includes} includes were found: the check looked in the wrong place")
endif()

# ---- the top level
set(expected .ci .clang-format .clang-tidy .gitignore CMakeLists.txt CMakePresets.json CONTRIBUTING.md
    LICENSE README.md app channels dev docs models resources tests
    translations ui)
set(present "")
foreach(file IN LISTS files)
    if(EXISTS ${root}/${file})
        string(REGEX REPLACE "/.*" "" first "${file}")
        list(APPEND present "${first}")
    endif()
endforeach()
list(REMOVE_DUPLICATES present)
foreach(entry IN LISTS expected)
    if(NOT entry IN_LIST present)
        message(SEND_ERROR "The top level has no ${entry}")
    endif()
endforeach()
foreach(entry IN LISTS present)
    if(NOT entry IN_LIST expected)
        message(SEND_ERROR "The top level holds ${entry}, which belongs elsewhere")
    endif()
endforeach()

# ---- nothing put off (the brackets keep this line from finding itself)
foreach(file IN LISTS files)
    if(file MATCHES "(\\.(cpp|h|cmake|txt|mjs|js|py|md|in|ts|qss|xml|desktop)|^dev|^\\.ci/run)$" AND EXISTS ${root}/${file})
        file(STRINGS ${root}/${file} hits REGEX "(^|[^A-Za-z])(TO[D]O|FIX[M]E)([^A-Za-z]|$)")
        if(hits)
            message(SEND_ERROR "${file}: ${hits}")
        endif()
    endif()
endforeach()

message(STATUS "${sources} sources, ${includes} includes")
