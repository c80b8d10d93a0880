#pragma once

namespace naskah {

/// Protections that a demonstration or the simulator may switch off, to show that its checks notice. In every other
/// build they are constants and cannot be.
struct Protections {
    bool visibility = true; ///< a person receives only the mailboxes of their own mandates
    bool lease = true;      ///< a block of numbers is granted once
    bool dedupe = true;     ///< a repeated command gets its first outcome
    bool pullback = true;   ///< a disposition that was read cannot be pulled back
    bool crash = true;      ///< nobody is answered before the commit
    bool handBack = true;   ///< a restored server takes back what desks still have
    bool keepNumbers = true; ///< what comes back keeps the number it was given
    bool passOver = true;   ///< a restored server goes on after every number that it may have given
};

#ifdef NASKAH_BREAKABLE
inline Protections protections;
#else
inline constexpr Protections protections;
#endif

} // namespace naskah
