#include "tests/powercut/campaign.h"

namespace naskah::powercut {

Campaign::Result Campaign::run()
{
    while (!isDone()) {
        const auto history = m_begin(++m_result.histories);
        history->disk().onChange = [&] { cut(*history); };
        history->run();
        history->disk().onChange = nullptr;
    }
    return m_result;
}

void Campaign::cut(History& history)
{
    const auto point = m_operations++;
    if (isDone() || point < m_plan.from || (point - m_plan.from) % m_plan.every) return;
    ++m_result.points;
    m_result.lastPoint = point;
    Chance chance(point);
    Findings findings;
    try {
        findings = history.check(history.disk().cut(chance), point);
    } catch (const std::exception& error) {
        findings = {std::string{"it cannot be opened or read: "} + error.what()};
    }
    if (findings.empty()) return;
    ++m_result.failed;
    if (onFailure) onFailure(point, findings);
}

} // namespace naskah::powercut
