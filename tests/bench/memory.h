#pragma once

#include <cstdint>

namespace naskah::bench {

/// How much more memory a process came to need since this was made, at its peak (Linux: VmHWM, which is set back).
class PeakMemory {
public:
    explicit PeakMemory(std::int64_t process);

    double mebibytes() const;

private:
    double valueOf(const char* name) const;

    std::int64_t m_process;
    double m_before = 0;
};

} // namespace naskah::bench
