# naskah_migrations(target name directory): embeds directory/NNNN_*.sql as `naskah::migrations::<name>()`,
# declared in the generated header "<name>_migrations.h".
function(naskah_migrations target name directory)
  file(GLOB files CONFIGURE_DEPENDS ${directory}/*.sql)
  list(SORT files)
  set(rows "")
  foreach(file IN LISTS files)
    get_filename_component(base ${file} NAME)
    string(REGEX MATCH "^[0-9]+" number ${base})
    math(EXPR number "${number} + 0" OUTPUT_FORMAT DECIMAL)
    file(READ ${file} text)
    string(APPEND rows "    {${number}, R\"sql(${text})sql\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  endforeach()
  set(out ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(CONFIGURE OUTPUT ${out}/${name}_migrations.h @ONLY CONTENT
"#pragma once
#include \"common/sqlite/migration.h\"
namespace naskah::migrations {
std::span<const Migration> ${name}();
}
")
  file(CONFIGURE OUTPUT ${out}/${name}_migrations.cpp @ONLY CONTENT
"#include \"${name}_migrations.h\"
namespace naskah::migrations {
static constexpr Migration steps[] = {
${rows}};
std::span<const Migration> ${name}() { return steps; }
}
")
  target_sources(${target} PRIVATE ${out}/${name}_migrations.cpp)
  target_include_directories(${target} PRIVATE ${out})
endfunction()
