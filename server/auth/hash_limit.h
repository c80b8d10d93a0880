#pragma once

#include "common/crypto/password.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

namespace naskah::auth {

/// Passwords are hashed one at a time, and few may wait: a flood of logins takes neither the memory nor the threads
/// that everybody else needs.
class HashLimit {
public:
    explicit HashLimit(PasswordCost cost, int waiting = 2) : m_cost(cost), m_mostWaiting(waiting), m_dummy(hashPassword("", cost)) {}

    /// Checks a password; an empty `phc` (nobody has it) takes as long and is wrong. nullopt: too many wait.
    std::optional<bool> verify(const std::string& phc, std::string_view password);

    std::string hash(std::string_view password) const { return hashPassword(password, m_cost); }
    bool isOld(const std::string& phc) const { return needsRehash(phc, m_cost); }

private:
    PasswordCost m_cost;
    int m_mostWaiting;
    std::string m_dummy;
    std::mutex m_mutex;
    std::condition_variable m_free;
    bool m_hashing = false;
    int m_waiting = 0;
};

} // namespace naskah::auth
