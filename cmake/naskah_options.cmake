# Flags that every target of ours shares. Link `naskah_options` PRIVATE.
option(NASKAH_WERROR "Treat warnings as errors." ON)
set(NASKAH_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize=: address,undefined or thread.")

add_library(naskah_options INTERFACE)
target_include_directories(naskah_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(naskah_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  # GCC 12 sees an overlap in every inlined string concatenation at -O2 (GCC bug 105651).
  $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<BOOL:${NASKAH_WERROR}>:-Werror>)
target_compile_definitions(naskah_options INTERFACE QT_NO_KEYWORDS _GLIBCXX_ASSERTIONS)
if(NASKAH_SANITIZE)
  # Every library, ours or not, is built or linked with the same sanitizer.
  add_compile_options(-fsanitize=${NASKAH_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${NASKAH_SANITIZE})
endif()

find_program(NASKAH_CCACHE ccache)
if(NASKAH_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${NASKAH_CCACHE})
endif()
find_program(NASKAH_MOLD mold)
if(NASKAH_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# Qt 6.4's moc stops at libstdc++'s <concepts> when it is the first header read; its include guard makes moc pass by.
set(CMAKE_AUTOMOC_MOC_OPTIONS -D_GLIBCXX_CONCEPTS)
