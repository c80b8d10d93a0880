#pragma once

namespace naskah::bench {

struct Wish {
    int letters = 20'000;
    int rounds = 50;
    bool json = false;
};

/// Each measures one thing over TLS to a server in another process, then the raw limit, and prints both.
void measureIdle(const Wish& wish);    ///< a round in which nothing is new, beside what it may cost
void measurePull(const Wish& wish);    ///< the first pull of so many letters into an empty desk
void measureCatchUp(const Wish& wish); ///< 1,000 changes of another desk, on a desk that has so many letters
void measurePush(const Wish& wish);    ///< so many commands made offline, until the last is durable at the server
void measureLatency(const Wish& wish); ///< a change at one desk until another shows it
void measureLegs(const Wish& wish);    ///< lists, counts and a report in a mailbox of so many dispositions
void measureSearch(const Wish& wish);  ///< each keystroke over so many letters

} // namespace naskah::bench
