#pragma once

#include "tests/powercut/database_check.h"
#include "tests/powercut/fault_disk.h"

#include <cstdint>
#include <memory>
#include <string>

namespace naskah::powercut {

/// One end's life from a seed, during which the power may go.
class History {
public:
    virtual ~History() = default;
    virtual FaultDisk& disk() = 0;
    virtual void run() = 0;

    /// What is wrong when the power has just gone and the disk holds `image`: asked in the middle of run(), which must not
    /// notice. `point` chooses how thorough the question is, and more.
    virtual Findings check(Image image, std::uint64_t point) = 0;
};

/// `durable` false: with synchronous=NORMAL, which must be found out.
std::unique_ptr<History> deskHistory(std::uint64_t seed, bool durable);
std::unique_ptr<History> serverHistory(std::uint64_t seed, bool durable);

} // namespace naskah::powercut
