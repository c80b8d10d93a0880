#include "server/engine/push_answers.h"

namespace naskah::engine {

std::string PushAnswers::lines() const
{
    std::string text;
    for (const auto& answer : answers)
        text.append(outcomeLine(answer.sequence, answer.outcome)) += '\n';
    if (head) text.append(headLine(*head)) += '\n';
    if (stopped) text.append(stoppedLine(*stopped)) += '\n';
    if (deferred) text.append(deferredLine(*deferred)) += '\n';
    return text;
}

} // namespace naskah::engine
