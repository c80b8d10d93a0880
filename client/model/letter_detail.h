#pragma once

#include "common/record/disposition.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace naskah {

/// A file of a letter, and whether this desk has its bytes.
struct FileRow {
    QString name;
    QString sha256;
    qint64 size = 0; ///< bytes
    bool here = false;

    bool operator==(const FileRow&) const = default;
};

/// One leg of a letter's disposition tree, with its place in it.
struct LegNode {
    Id<Disposition> id;
    int depth = 0;
    QString position; ///< to whom
    QString person;   ///< who holds that position now
    QString giver;    ///< who gave it, as what
    QStringList instructions;
    QString note;
    QString report; ///< the last report's words
    std::optional<QDate> due;
    LegState state = LegState::sent;
    QDateTime stateAt;
    bool forInformation = false;
    bool late = false;
    bool mine = false;        ///< given to a position of mine
    bool canWithdraw = false; ///< given by me, and not yet known to be read
    bool waiting = false;     ///< not yet at the server
    bool canBegin = false;    ///< given to me, and nothing said of it yet
    bool canDecline = false;  ///< given to me to act on, and still open
    bool canMove = false;     ///< given by me, and still open: its deadline
    std::optional<Id<LegFact>> openReport; ///< a report that waits for my answer

    bool operator==(const LegNode&) const = default;
};

/// What happened, who did it, when.
struct HistoryLine {
    QDateTime when;
    QString what; ///< a whole sentence, the person included
    QString who;  ///< full name and position
    bool waiting = false;

    bool operator==(const HistoryLine&) const = default;
};

/// All that flows back from an office a letter was sent to.
struct DeliveryLine {
    QString office;
    QDateTime sent, received, read; ///< null as long as it has not happened
    bool waiting = false;

    bool operator==(const DeliveryLine&) const = default;
};

/// One letter as the preview shows it.
struct LetterDetail {
    std::optional<Id<Handling>> handling;
    std::optional<Id<Letter>> letter;
    std::optional<Id<Draft>> draft;
    QString agenda;
    QString subject;
    QString sender;
    QString number;
    std::optional<QDate> writtenOn;
    QDateTime received;
    QString classification; ///< code · title
    QString summary;
    QString body; ///< when the letter was written in Naskah
    QString addressee;
    Security security = Security::biasa;
    Urgency urgency = Urgency::biasa;
    int enclosures = 0;
    bool unread = false;
    bool waiting = false;                   ///< not yet at the server
    bool outgoing = false;                  ///< sent by this office
    bool arrived = false;                   ///< from another office, and not yet in the agenda
    bool canAccept = false;                 ///< the person keeps the office's agenda
    bool canGiveOutside = false;            ///< to other offices too
    bool canClose = false;                  ///< say that it is done, whatever its dispositions say
    bool canReopen = false;
    bool canKnow = false;                   ///< take note of what was for information, or needs nothing
    bool canFile = false;                   ///< nothing is open on it, and the person keeps the office's letters
    bool canPark = false;                   ///< let it rest, or take it up again
    std::optional<QDate> parkedUntil;
    std::optional<QDate> putOffUntil;       ///< by this person, for themself
    bool canDispose = false;                ///< the person holds the addressee's position, or has an open leg
    bool canAdvise = false;                 ///< it goes through the person, who has not advised yet
    bool canMark = false;                   ///< return it, set it aside, say where the paper lies
    bool inProgress = false;
    bool isReturned = false;
    QString state;                          ///< in words, of one that left the work; empty for the others
    QString cameBy;                         ///< way and receiver
    QString advice;
    QString event;                          ///< day, time and place it invites for
    QString original;                       ///< where the paper lies
    QString enclosureUnit;
    bool isCopy = false;
    bool canSend = false;                   ///< to another office
    std::optional<Id<Disposition>> openLeg; ///< the leg that waits for this person's report
    QList<FileRow> files;
    QList<LegNode> legs;        ///< in tree order, parents before children
    QList<HistoryLine> history; ///< newest first
    QList<DeliveryLine> deliveries;

    bool operator==(const LetterDetail&) const = default;
};

} // namespace naskah

Q_DECLARE_METATYPE(naskah::LegNode)
Q_DECLARE_METATYPE(naskah::HistoryLine)
Q_DECLARE_METATYPE(naskah::DeliveryLine)
