#include "client/app/batching.h"

#include "client/app/disposing.h"
#include "client/model/letter_acts.h"
#include "client/replica/queries.h"
#include "client/ui/shell/main_window.h"
#include "common/command/disposing_closing.h"
#include "common/command/following_up.h"

namespace naskah {

using Became = ChosenOutcome::Kind;

struct Batching::Run {
    ChosenAct act;
    QList<LetterLine> letters;
    Act work;
    QList<ChosenOutcome> outcomes;  ///< of the letters up to now
    std::vector<Uuid> commands; ///< of those that were done
    bool isStopped = false;
};

namespace {

QString told(ChosenAct act, int count)
{
    switch (act) {
    case ChosenAct::dispose:
        return Batching::tr("%n letter(s) disposed", nullptr, count);
    case ChosenAct::know:
        return Batching::tr("%n letter(s) noted", nullptr, count);
    case ChosenAct::file:
        return Batching::tr("%n letter(s) filed", nullptr, count);
    case ChosenAct::accept:
        return Batching::tr("%n letter(s) entered in the agenda", nullptr, count);
    case ChosenAct::read:
        return Batching::tr("%n letter(s) marked read", nullptr, count);
    case ChosenAct::unread:
        return Batching::tr("%n letter(s) marked unread, for you alone", nullptr, count);
    }
    return {};
}

/// What needs no question, as it is done with one letter.
Replica::Done doPlainly(ChosenAct act, Replica& replica, Id<Handling> handling)
{
    switch (act) {
    case ChosenAct::know:
        return replica.execute(MarkKnown{handling});
    case ChosenAct::file:
        return replica.execute(FileHandling{handling});
    case ChosenAct::accept:
        return acceptLetter(replica, handling).done;
    case ChosenAct::read:
        return readLetter(replica, handling);
    default:
        return replica.execute(MarkUnread{handling});
    }
}

/// As the leg that waits for this person, when there is one.
Replica::Done disposeOne(Replica& replica, const LetterLine& letter, DisposeLetter command)
{
    command.parent = openLegOf(replica.db(), *letter.handling);
    command.handling = *letter.handling;
    return replica.execute(command);
}

Replica::Done notReceived()
{
    return {{}, Verdict::refused("letter.not_received", "this office did not receive it"), "{}"};
}

} // namespace

Batching::Batching(Desk& desk, MainWindow& window, Disposing& disposing, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window), m_disposing(disposing)
{
    connect(&window.chosenActions(), &ChosenActions::requested, this, [this](ChosenAct act, const QList<LetterLine>& letters) {
        if (act == ChosenAct::dispose) return m_disposing.disposeAll(letters);
        begin(act, letters, [act](Replica& replica, const LetterLine& letter) { return doPlainly(act, replica, *letter.handling); });
    });
    connect(&disposing, &Disposing::decided, this, [this](const QList<LetterLine>& letters, const DispositionForm& form) {
        begin(ChosenAct::dispose, letters, [command = commandOf(form)](Replica& replica, const LetterLine& letter) {
            return disposeOne(replica, letter, command);
        });
    });
    connect(window.chosen(), &ChosenPane::stopRequested, this, [this] {
        if (m_run) m_run->isStopped = true;
    });
}

void Batching::begin(ChosenAct act, const QList<LetterLine>& letters, Act work)
{
    if (m_run) return;
    m_run = std::make_shared<Run>(Run{act, letters, std::move(work), {}, {}, false});
    m_window.chosen()->begin(letters);
    next();
}

void Batching::next()
{
    const int at = int(m_run->outcomes.size());
    if (at == m_run->letters.size() || m_run->isStopped) return finish();
    m_desk.execute(
        this,
        [work = m_run->work, letter = m_run->letters[at]](Replica& replica) {
            return letter.handling ? work(replica, letter) : notReceived();
        },
        [this](const Result<Replica::Done>& result) {
            const bool isDone = whyNot(result).isEmpty();
            m_run->outcomes << ChosenOutcome{isDone ? Became::done : Became::refused, [result] { return whyNot(result); }};
            if (isDone) m_run->commands.push_back(result->command);
            m_window.chosen()->setDone(int(m_run->outcomes.size()));
            next();
        });
}

void Batching::finish()
{
    const auto run = std::exchange(m_run, nullptr);
    while (run->outcomes.size() < run->letters.size())
        run->outcomes << ChosenOutcome{Became::left, {}};
    const int count = int(run->commands.size());
    if (count > 0 && run->act == ChosenAct::dispose) m_disposing.forgetDecided();
    m_window.chosen()->finish(run->outcomes);
    if (count > 0)
        m_window.tell([act = run->act, count] { return told(act, count); }, [this, commands = run->commands] { takeBack(commands); });
    else
        Q_EMIT refused([] { return tr("None of the letters: the reason stands with each."); });
}

void Batching::takeBack(const std::vector<Uuid>& commands)
{
    m_desk.execute(
        this,
        [commands](Replica& replica) {
            int late = 0;
            for (auto each = commands.rbegin(); each != commands.rend(); ++each)
                if (!replica.discard(*each)) ++late;
            return late;
        },
        [this](const Result<int>& late) {
            if (late && *late > 0) 
                Q_EMIT refused([count = *late] { return tr("%n of them went on their way already and cannot be taken back here.", nullptr, count); });
        });
}

} // namespace naskah
