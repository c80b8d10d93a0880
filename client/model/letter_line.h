#pragma once

#include "client/replica/search_language.h"
#include "common/record/disposition.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace naskah {

/// A stretch of characters that a search hit.
struct Mark {
    int from = 0;
    int length = 0;

    bool operator==(const Mark&) const = default;
};

/// A text of which some words are marked.
struct MarkedText {
    QString text;
    QList<Mark> marks;

    bool operator==(const MarkedText&) const = default;
};

/// One line of a list of letters: an incoming letter of the office, a disposition of mine, a letter sent, or a draft.
struct LetterLine {
    Uuid key; ///< unique in its list: the handling, the leg, the letter or the draft
    std::optional<Id<Handling>> handling;
    std::optional<Id<Letter>> letter;
    std::optional<Id<Draft>> draft;
    std::optional<Id<Disposition>> leg;
    MarkedText who; ///< the sender; for a letter sent, the recipients
    MarkedText subject;
    QDateTime when;
    std::optional<QDate> due;
    bool late = false;
    Urgency urgency = Urgency::biasa;
    Security security = Security::biasa;
    bool unread = false;
    bool waiting = false; ///< made here and not yet at the server
    bool arrived = false; ///< from another office, and not yet in the agenda
    int files = 0;
    int legs = 0;

    bool operator==(const LetterLine&) const = default;
};

/// The places of the program that hold lists.
enum class Place { toDo, dispositions, awaited, drafts, incoming, sent, outbox, search };

struct LetterQuery {
    Place place = Place::incoming;
    QString search; ///< over everything one may see; only with Place::search
    QString filter; ///< within the place
    bool unreadOnly = false;

    bool operator==(const LetterQuery&) const = default;
};

/// One page of a list; `next` is the store's own mark of where the following page begins, empty after the last.
struct LinePage {
    QList<LetterLine> rows;
    std::string next;
    std::vector<SearchNote> notes; ///< what the person should know about what they looked for
};

using LinesReady = std::function<void(const Result<LinePage>&)>;
/// Reads `count` rows after `from` (empty: from the beginning) on another thread; answers here unless `context` is
/// gone.
using FetchLines =
    std::function<void(QObject* context, const LetterQuery&, const std::string& from, int count, LinesReady)>;

} // namespace naskah

Q_DECLARE_METATYPE(naskah::LetterLine)
