#pragma once

#include "client/cli/ctl.h"

namespace CLI {
class App;
}

namespace naskah::ctl {

/// A letter to register, as it is written on a command line or on a line of a batch file (the same names as JSON keys:
/// from, number, date, received, subject, classification, summary, security, urgency, enclosures, to, files;
/// enclosure_unit, type, event_on, event_time, event_place, came_by, received_by, copy, via, handed_to, original).
struct RegisterInput {
    std::string from, number, date, received, subject, classification, summary, to;
    std::string enclosureUnit, type, eventOn, eventTime, eventPlace, receivedVia, receivedBy, via, handedTo, original;
    bool copy = false;
    std::string security = "biasa", urgency = "biasa";
    int enclosures = 0;
    std::vector<std::string> files;

    void addOptions(CLI::App& command);
    RegisterLetter command(Ctl& ctl) const;
    std::vector<FileToAttach> readFiles() const;

    static RegisterInput fromJson(const QJsonObject& object);
};

/// Enumerators by their words in records. Throws Stop{usage}.
Id<LetterType> typeNamed(Database& db, const std::string& words);
Security securityNamed(const std::string& word);
Urgency urgencyNamed(const std::string& word);

} // namespace naskah::ctl
