#pragma once

#include "common/protocol/change_line.h"
#include "common/protocol/envelope.h"

namespace naskah {

inline Uuid sampleId(std::uint8_t number)
{
    return makeUuid(1'700'000'000'000, {number});
}

inline SigningKey sampleKey()
{
    return SigningKey::fromSeed(std::string(32, 'k'));
}

/// An envelope with a value in every field.
inline Envelope sampleEnvelope()
{
    Envelope envelope;
    envelope.intent = {sampleId(1), "add_comment", R"({"text":"Mohon \"hadir\""})", sampleId(2),
                       {timestampOf(1'700'000'000'123), sampleId(3), 41}, {sampleId(4), sampleId(5)}, sampleId(6)};
    envelope.device = sampleId(7);
    envelope.sequence = 42;
    envelope.previous.fill(0xab);
    envelope.seen = {"epoch-1", 900};
    envelope.epoch = "epoch-1";
    return envelope;
}

inline TreeHead sampleHead()
{
    TreeHead head;
    head.epoch = "epoch-1";
    head.size = 901;
    head.root.fill(0x17);
    head.at = timestampOf(1'700'000'000'500);
    head.signature = sampleKey().sign(head.statement());
    return head;
}

inline Outcome appliedOutcome()
{
    Outcome outcome;
    outcome.facts = R"({"number":7,"text":"B/7"})";
    outcome.leaf = 12;
    return outcome;
}

inline Outcome refusedOutcome()
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::refused;
    outcome.reason = {"letter.no_subject", "a letter needs a subject"};
    outcome.leaf = 13;
    return outcome;
}

/// One line of each kind.
inline std::vector<ChangeLine> sampleChanges()
{
    ChangeBegin begin;
    begin.epoch = "epoch-1";
    begin.ordinal = 3;
    begin.deviceSequence = 42;
    begin.deviceHash.fill(0xcd);
    begin.mailboxes = {"org", "unit/x/2026"};
    begin.left = {"position/y/2026"};
    ChangeEnd end;
    end.cursors = {{"org", 4}, {"unit/x/2026", 9}};
    end.check = {{"org", {3, 18446744073709551615ULL}}, {"unit/x/2026", {0, 0}}};
    end.head = sampleHead();
    return {begin,
            ChangeOutcome{41, appliedOutcome()},
            ChangeOutcome{42, refusedOutcome()},
            ChangePut{"letter", sampleId(8), 7, {0, 1}, R"({"subject":"a,\"body\":b"})"},
            ChangeDrop{"letter", sampleId(8), {1}},
            ChangeReset{"unit/x/2026", "checksum"},
            ChangeMark{{{"org", 3}}},
            end};
}

} // namespace naskah
