#pragma once

#include <array>
#include <string_view>

namespace naskah {

/// Protections that a demonstration or the simulator may switch off, to show that its checks notice. In every other
/// build they are constants and cannot be.
struct Protections {
    // Of the server.
    bool visibility = true; ///< a person receives only the mailboxes of their own mandates
    bool lease = true;      ///< a block of numbers is granted once
    bool dedupe = true;     ///< a repeated command gets its first outcome
    bool pullback = true;   ///< a disposition that was read cannot be pulled back
    bool crash = true;      ///< nobody is answered before the commit
    bool sync = true;       ///< a commit is on the disk before anybody is answered
    bool sequence = true;   ///< a device's envelopes are taken in their order, none left out
    bool chain = true;      ///< each envelope names the one before it
    bool signature = true;  ///< an envelope is signed by its device
    bool mandate = true;    ///< a person acts under a mandate of their own
    bool owner = true;      ///< a number is used by the device it was leased to
    bool taken = true;      ///< a command's outcome is told to its author only
    bool voids = true;      ///< a number whose command was refused gets its line in the register
    bool fanout = true;     ///< a change is placed in every mailbox of its thread
    bool mark = true;       ///< a mark is not ahead of what was sent
    bool clock = true;      ///< a desk's wrong clock puts nothing into another year
    bool receipt = true;    ///< what desks hand back counts as it was answered, not as they say
    // Of the desk.
    bool safe = true;      ///< what a person is told is safe is on the disk
    bool base = true;      ///< the server's image is kept of what a pending command changes
    bool dirty = true;     ///< what a pull changed is remembered until a pull is complete
    bool left = true;      ///< what is in no mailbox of the person any more leaves
    bool bounds = true;    ///< numbers are taken from inside a block
    bool used = true;      ///< a number that was shown stays used, whatever becomes of its letter
    bool attention = true; ///< a refused command's words are kept for their author
    bool sealing = true;   ///< what is kept for recovery of a thread that left is not readable
    bool covered = true;   ///< a command leaves the outbox when the server has it, not before
    bool fork = true;      ///< another history than the one that was seen is not believed
    bool truncation = true; ///< nor a shorter one
    bool handBack = true;   ///< a restored server takes back what desks still have
    bool keepNumbers = true; ///< what comes back keeps the number it was given
    bool passOver = true;   ///< a restored server goes on after every number that it may have given
};

/// The switches by the names that a command line gives them.
struct NamedProtection {
    std::string_view name;
    bool Protections::* which;
};
inline constexpr std::array namedProtections{
    NamedProtection{"visibility", &Protections::visibility}, NamedProtection{"lease", &Protections::lease},
    NamedProtection{"dedupe", &Protections::dedupe},         NamedProtection{"pullback", &Protections::pullback},
    NamedProtection{"crash", &Protections::crash},           NamedProtection{"sync", &Protections::sync},
    NamedProtection{"sequence", &Protections::sequence},     NamedProtection{"chain", &Protections::chain},
    NamedProtection{"signature", &Protections::signature},   NamedProtection{"mandate", &Protections::mandate},
    NamedProtection{"owner", &Protections::owner},           NamedProtection{"taken", &Protections::taken},
    NamedProtection{"voids", &Protections::voids},           NamedProtection{"fanout", &Protections::fanout},
    NamedProtection{"mark", &Protections::mark},             NamedProtection{"clock", &Protections::clock},
    NamedProtection{"receipt", &Protections::receipt},       NamedProtection{"safe", &Protections::safe},
    NamedProtection{"base", &Protections::base},             NamedProtection{"dirty", &Protections::dirty},
    NamedProtection{"left", &Protections::left},             NamedProtection{"bounds", &Protections::bounds},
    NamedProtection{"used", &Protections::used},             NamedProtection{"attention", &Protections::attention},
    NamedProtection{"sealing", &Protections::sealing},       NamedProtection{"covered", &Protections::covered},
    NamedProtection{"fork", &Protections::fork},             NamedProtection{"truncation", &Protections::truncation},
    NamedProtection{"handback", &Protections::handBack},     NamedProtection{"numbers", &Protections::keepNumbers},
    NamedProtection{"passover", &Protections::passOver},
};

#ifdef NASKAH_BREAKABLE
inline Protections protections;

/// Switches a protection off; false when there is none of this name.
inline bool breakProtection(std::string_view name)
{
    for (const auto& named : namedProtections)
        if (named.name == name) return !(protections.*named.which = false);
    return false;
}
#else
inline constexpr Protections protections;
#endif

} // namespace naskah
