#pragma once

namespace naskah::page {

enum class Work {
    codes,   ///< the square codes of some pages: 8 s, 256 MiB
    page,    ///< one page, or what a file holds: 2 s of processor time, 256 MiB
    assembly ///< many pages put together, which are copied and not drawn: 30 s, 1 GiB
};

/// Bounds what this process may take before it opens a stranger's file: memory, processor time, files written, core
/// dumps. On systems without such limits the caller's time limit is the only one.
void limitThisProcess(Work work);

} // namespace naskah::page
