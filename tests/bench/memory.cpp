#include "tests/bench/memory.h"

#include <fstream>
#include <string>

namespace naskah::bench {

PeakMemory::PeakMemory(std::int64_t process) : m_process(process)
{
    // proc(5): 5 sets the peak back to what is used now.
    std::ofstream("/proc/" + std::to_string(process) + "/clear_refs") << '5';
    m_before = valueOf("VmRSS:");
}

double PeakMemory::mebibytes() const
{
    return valueOf("VmHWM:") - m_before;
}

double PeakMemory::valueOf(const char* name) const
{
    std::ifstream status("/proc/" + std::to_string(m_process) + "/status");
    for (std::string word; status >> word;) {
        double kibibytes = 0;
        if (word == name && status >> kibibytes) return kibibytes / 1024;
    }
    return 0;
}

} // namespace naskah::bench
