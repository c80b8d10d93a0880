#include "client/app/deeds.h"

#include "client/app/reason_words.h"
#include "client/model/store_text.h"
#include "client/ui/shell/main_window.h"

namespace naskah {

QString whyNot(const Result<Replica::Done>& result)
{
    if (!result) return textOf(result.error().detail);
    if (result->verdict.kind != Verdict::Kind::refused) return {};
    return reasonWords(result->verdict.reason.code, result->verdict.reason.text);
}

void Deeds::run(std::function<Replica::Done(Replica&)> work, const Said& told)
{
    m_desk.execute(this, std::move(work), [this, told](const Result<Replica::Done>& result) {
        if (!whyNot(result).isEmpty()) return Q_EMIT refused([result] { return whyNot(result); });
        if (!told.isEmpty()) Q_EMIT done(result->command, told);
    });
}

void Deeds::ask(const LetterDetail& letter, const WordQuestion& question, Make make)
{
    if (!letter.handling) return;
    askWords(m_desk, m_window, this, letter, question, std::move(make),
             [this](const Uuid& command, const Said& words) { Q_EMIT done(command, words); });
}

} // namespace naskah
