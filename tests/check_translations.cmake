# SPDX-License-Identifier: MIT
# Says which sentences of the sources a catalogue does not translate, by copies in `folder` of the
# catalogues: ctest runs it, with -Dlupdate= -Doptions= -Dcatalogues= -Dfolder=.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${folder}")
set(copies "")
foreach(catalogue IN LISTS catalogues)
    get_filename_component(name "${catalogue}" NAME)
    configure_file("${catalogue}" "${folder}/${name}" COPYONLY)
    list(APPEND copies "${folder}/${name}")
endforeach()
execute_process(COMMAND "${lupdate}" ${options} -ts ${copies}
    COMMAND_ERROR_IS_FATAL ANY ERROR_QUIET)

set(missing 0)
foreach(copy IN LISTS copies)
    get_filename_component(name "${copy}" NAME)
    file(READ "${copy}" text)
    # Sentences hold semicolons and brackets, which would make lists of them.
    string(REGEX REPLACE "[][;]" "," text "${text}")
    string(REGEX MATCHALL "<source>[^<]*</source>[^<]*(<(extra)?comment>[^<]*</(extra)?comment>[^<]*)*<translation type=\"unfinished\"" open "${text}")
    foreach(message IN LISTS open)
        string(REGEX REPLACE "^<source>([^<]*)</source>.*" "\\1" sentence "${message}")
        message("${name}: not translated: ${sentence}")
        math(EXPR missing "${missing} + 1")
    endforeach()
endforeach()
if(missing)
    message(FATAL_ERROR "${missing} sentences are to be translated: ./dev i18n puts them into the catalogues.")
endif()
