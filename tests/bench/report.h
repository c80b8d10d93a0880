#pragma once

#include <string>
#include <vector>

namespace naskah::bench {

/// One figure of the program beside the same of the machine.
struct Figure {
    std::string name, unit;
    double real = 0;
    double raw = 0; ///< 0: there is none
    int digits = 0; ///< after the point
};

/// The value below which this share of the times lies; `times` need not be sorted.
double percentile(std::vector<double> times, double share);

/// A table for people, or one JSON object.
void print(const std::string& title, const std::vector<Figure>& figures, bool json);

} // namespace naskah::bench
