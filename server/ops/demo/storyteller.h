#pragma once

#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/registering.h"
#include "server/ops/demo/matters.h"
#include "server/ops/demo/office_clock.h"
#include "server/ops/demo/world.h"

namespace naskah::demo {

/// Writes the story of each letter as the commands its people gave, from its arrival to the end of the story or of the
/// matter, whichever comes first.
class Storyteller {
public:
    Storyteller(World& world, Draw& draw, OfficeClock& clock, SubjectSource& subjects);

    /// A letter comes into an office on paper. Returns its id.
    Id<Letter> receive(const Office& office, int daysAgo, const Subject* given = nullptr);
    /// Attaches a file to the letter that was received last.
    void attachToLast(std::string bytes, const std::string& name, int pages);
    /// What became of the letter that was received last.
    void handleLast();

    /// An office writes to others; each of them goes on with it.
    void send(const Office& from, std::vector<const Office*> recipients, int daysAgo);
    /// A letter that is still being written.
    void draft(const Office& office, int daysAgo);

    const RegisterLetter& last() const { return m_letter; }
    const Office& lastOffice() const { return *m_office; }

private:
    /// A letter in an office, as far as its story is told.
    struct Course {
        const Office& office;
        Id<Handling> handling;
        Urgency urgency;
        Timestamp at;
        bool secret = false;
    };

    template <class C>
    Uuid act(const Office& office, std::size_t seat, Timestamp at, const C& command)
    {
        return add(office.seats[seat], at, std::string{C::table}, commandData(command));
    }
    Uuid add(const Seat& seat, Timestamp at, std::string type, std::string data);
    bool over(Timestamp at) const { return at > m_clock.end(); }
    int age(Timestamp at) const;

    void handle(Course course);
    void follow(const Course& course, Id<Disposition> leg, std::size_t seat, int depth);
    DisposeLetter disposition(const Course& course);
    std::vector<std::size_t> below(const Office& office, std::size_t seat);
    Timestamp startDraft(const Office& office, std::vector<const Office*> recipients, int daysAgo, Id<Draft>& draft);

    World& m_world;
    Draw& m_draw;
    OfficeClock& m_clock;
    SubjectSource& m_subjects;
    Books m_books;
    std::map<std::string, Id<LetterType>> m_types;

    RegisterLetter m_letter;
    const Office* m_office = nullptr;
    Id<Letter> m_letterId;
    Timestamp m_at{};
};

} // namespace naskah::demo
