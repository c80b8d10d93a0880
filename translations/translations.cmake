# naskah_add_translations(target): embeds the program's words as :/i18n/naskah_{id,en}.qm.
# `ninja translations` reads the sources again into the .ts files; then translate what is new in naskah_id.ts (all of it)
# and naskah_en.ts (plurals only: the source strings are English).
set(NASKAH_TRANSLATIONS ${CMAKE_CURRENT_LIST_DIR})

function(naskah_add_translations target)
  set(ts_files ${NASKAH_TRANSLATIONS}/naskah_id.ts ${NASKAH_TRANSLATIONS}/naskah_en.ts)
  set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION ${CMAKE_CURRENT_BINARY_DIR}/i18n)
  qt_add_lrelease(${target} TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
  qt_add_resources(${target} naskah_translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n FILES ${qm_files})

  add_custom_target(translations
    COMMAND Qt6::lupdate -silent -I ${PROJECT_SOURCE_DIR} -no-obsolete -locations none ${PROJECT_SOURCE_DIR}/client ${PROJECT_SOURCE_DIR}/common
            -ts ${NASKAH_TRANSLATIONS}/naskah_id.ts
    COMMAND Qt6::lupdate -silent -I ${PROJECT_SOURCE_DIR} -no-obsolete -locations none -pluralonly ${PROJECT_SOURCE_DIR}/client
            ${PROJECT_SOURCE_DIR}/common -ts ${NASKAH_TRANSLATIONS}/naskah_en.ts
    COMMENT "Reading the sources' words into translations/")
endfunction()
