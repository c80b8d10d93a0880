// Any sequence of what people may do about a letter, in two offices and at the real server: the legs stay a tree, every
// leg's state is what its facts and the legs under it say, wherever they are, and a letter is done exactly when its rule
// says so.
#include "common/command/disposing.h"
#include "common/command/disposing_legs.h"
#include "common/command/registering.h"
#include "tests/server/engine/office.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace naskah;
using test::Desk;
using test::Office;

namespace {

struct Given {
    Id<Disposition> id;
    Id<Thread> thread;
};

class History {
public:
    explicit History(unsigned seed) : m_random(seed)
    {
        RegisterLetter letter;
        letter.book = office.incoming.id;
        letter.number = "1";
        letter.subject = "Aduan";
        letter.sender = "Warga";
        letter.writtenOn = letter.receivedOn = dayInWib(office.now);
        if (at(3) == 0) letter.security = Security::rahasia;
        if (!office.push(office.secretary, letter).effective()) throw std::runtime_error("the letter was not registered");
        m_letter = registeredLetter(office.last);
    }

    void step()
    {
        office.now += std::chrono::minutes{1 + at(300)};
        auto& desk = *std::array{&office.head, &office.secretary, &office.staff, &office.stranger}[at(4)];
        const auto handling = handlingOf(m_letter, &desk == &office.stranger ? office.polonia.id : office.kominfo.id);
        const auto leg = given.empty() ? Given{} : given[at(given.size())];
        switch (at(16)) {
        case 0:
        case 1:
        case 2:
        case 3:
        case 4:
            return dispose(desk, handling, leg);
        case 5:
            return push(desk, ReadLetter{handling});
        case 6:
            return push(desk, WithdrawDisposition{handling, leg.id});
        case 7:
            return push(desk, StartDisposition{handling, leg.id});
        case 8:
        case 9:
            return push(desk, ReportDisposition{handling, leg.id, "Laporan", at(2) == 0});
        case 10:
            return push(desk, DeclineDisposition{handling, leg.id, "Bukan tugas kami"});
        case 11:
        case 12:
            return answer(desk, handling, leg);
        case 13:
            return push(desk, MarkKnown{handling});
        case 14:
            return at(2) ? push(desk, CloseHandling{handling, {}}) : push(desk, FileHandling{handling});
        default:
            return push(desk, ReopenHandling{handling});
        }
    }

    /// What is wrong; empty for nothing.
    std::string verdict()
    {
        std::vector<Disposition> legs;
        for (const auto& each : given)
            legs.push_back(office.find(each.id).value());
        for (const auto& leg : legs) {
            int above = 0;
            for (auto next = leg.parent; next; ++above) {
                if (above > int(legs.size())) return "the legs go in a circle";
                next = std::ranges::find(legs, *next, &Disposition::id)->parent;
            }
            auto facts = office.all<LegFact>(leg.thread.value);
            std::erase_if(facts, [&](const LegFact& fact) { return fact.leg != leg.id; });
            std::ranges::shuffle(facts, m_random);
            const auto expected = stateOf(facts, childrenOf(legs, leg.id));
            if (leg.state != expected)
                return "a leg is " + std::string{nameOf(leg.state)} + " and should be " + std::string{nameOf(expected)};
        }
        for (const auto& unit : {office.kominfo.id, office.polonia.id}) {
            const auto handling = office.find(handlingOf(m_letter, unit));
            if (!handling) continue;
            std::vector<Id<Disposition>> roots;
            for (const auto& leg : legs)
                if (leg.opens == handling->id || (leg.handling == handling->id && !leg.parent)) roots.push_back(leg.id);
            const bool isDone = handling->closedAt || subordinatesOf(legs, roots).allDone;
            const auto state = handling->state;
            if (state == HandlingState::filed) continue;
            if (isDone != (state == HandlingState::done)) return "a letter is " + std::string{nameOf(state)} + ", and its legs say otherwise";
        }
        return {};
    }

    Office office;
    std::vector<Given> given;
    int applied = 0;

private:
    std::size_t at(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random); }

    template <Record C>
    void push(Desk& desk, const C& command)
    {
        applied += office.push(desk, command).effective();
    }

    void dispose(Desk& desk, Id<Handling> handling, const Given& leg)
    {
        DisposeLetter command;
        command.handling = handling;
        if (!leg.id.isNil() && at(3)) command.parent = leg.id;
        std::vector<Id<Position>> all{office.head.position, office.secretary.position, office.staff.position, office.stranger.position};
        std::ranges::shuffle(all, m_random);
        const auto count = 1 + at(2);
        for (std::size_t i = 0; i < count; ++i)
            (at(4) ? command.executors : command.informed).push_back(all[i]);
        if (at(6) == 0) command.executorOffices = {desk.position == office.stranger.position ? office.kominfo.id : office.polonia.id};
        if (!office.push(desk, command).effective()) return;
        ++applied;
        const auto add = [&](Id<Disposition> id) {
            const auto made = office.find(id);
            if (made) given.push_back({id, made->thread});
        };
        for (const auto& position : all)
            add(legOf(office.last, position));
        for (const auto& unit : command.executorOffices)
            add(legOf(office.last, unit));
    }

    void answer(Desk& desk, Id<Handling> handling, const Given& leg)
    {
        if (leg.id.isNil()) return;
        for (const auto& fact : office.all<LegFact>(leg.thread.value))
            if (fact.leg == leg.id && (fact.what == LegFactKind::reported || fact.what == LegFactKind::done))
                return push(desk, AnswerReport{handling, leg.id, fact.id, at(2) == 0, "Lengkapi", {}});
    }

    std::mt19937 m_random;
    Id<Letter> m_letter;
};

} // namespace

class DispositionPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTreeIsWhatItsRuleSays()
    {
        int applied = 0, legs = 0;
        for (unsigned seed = 1; seed <= 60; ++seed) {
            History history(seed);
            for (int i = 0; i < 80; ++i) {
                history.step();
                const auto wrong = history.verdict();
                QVERIFY2(wrong.empty(), qPrintable(QString("seed %1, step %2: %3").arg(seed).arg(i).arg(QString::fromStdString(wrong))));
            }
            applied += history.applied;
            legs += int(history.given.size());
            QCOMPARE(history.office.alarms, std::vector<std::string>{});
        }
        QVERIFY2(applied > 800 && legs > 250, qPrintable(QString("%1 commands, %2 legs").arg(applied).arg(legs)));
        qInfo("%d commands applied, %d legs", applied, legs);
    }
};

QTEST_GUILESS_MAIN(DispositionPropertyTest)
#include "disposition_property_test.moc"
