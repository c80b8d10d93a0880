#include "tests/bench/report.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace naskah::bench {

double percentile(std::vector<double> times, double share)
{
    if (times.empty()) return 0;
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, std::size_t(double(times.size()) * share))];
}

void print(const std::string& title, const std::vector<Figure>& figures, bool json)
{
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    if (json) {
        boost::json::object object{{"bench", title}};
        for (const auto& figure : figures)
            object[figure.name] = boost::json::object{{"unit", figure.unit}, {"real", rounded(figure.real)}, {"raw", rounded(figure.raw)}};
        std::printf("%s\n", boost::json::serialize(object).c_str());
        return;
    }
    std::printf("%s\n%-28s %12s %12s %8s\n", title.c_str(), "", "Naskah", "raw", "ratio");
    for (const auto& figure : figures) {
        std::printf("%-28s %12.*f", (figure.name + " (" + figure.unit + ')').c_str(), figure.digits, figure.real);
        if (figure.raw > 0) std::printf(" %12.*f %8.2f", figure.digits, figure.raw, figure.real / figure.raw);
        std::printf("\n");
    }
}

} // namespace naskah::bench
