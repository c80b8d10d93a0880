#pragma once

#include "server/ops/demo/matters.h"

namespace naskah::demo {

/// The rows of the real registers that suit a city office. Places are renamed and years moved to `thisYear`.
struct RealMatters {
    std::vector<Subject> subjects;
    std::vector<SubjectSource::Scanned> scanned;
};
RealMatters readRealMatters(const std::filesystem::path& data, const Codes& codes, int thisYear);

} // namespace naskah::demo
