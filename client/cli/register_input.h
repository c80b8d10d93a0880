#pragma once

#include "client/cli/ctl.h"

namespace CLI {
class App;
}

namespace naskah::ctl {

/// A letter to register, as it is written on a command line or on a line of a batch file (the same names as JSON keys:
/// from, number, date, received, subject, classification, summary, security, urgency, enclosures, to, files).
struct RegisterInput {
    std::string from, number, date, received, subject, classification, summary, to;
    std::string security = "biasa", urgency = "biasa";
    int enclosures = 0;
    std::vector<std::string> files;

    void addOptions(CLI::App& command);
    RegisterLetter command(Ctl& ctl) const;
    std::vector<FileToAttach> readFiles() const;

    static RegisterInput fromJson(const QJsonObject& object);
};

/// Enumerators by their words in records. Throws Stop{usage}.
Security securityNamed(const std::string& word);
Urgency urgencyNamed(const std::string& word);

} // namespace naskah::ctl
