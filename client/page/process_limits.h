#pragma once

namespace naskah::page {

/// Bounds what this process may take before it opens a stranger's file: memory, processor time, files written, core
/// dumps. On systems without such limits the caller's time limit is the only one.
void limitThisProcess();

} // namespace naskah::page
