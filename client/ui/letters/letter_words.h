#pragma once

#include "common/record/letter.h"

#include <QString>

/// What people call the values of a letter's fields, in the language of the program.
namespace naskah::words {

QString urgency(Urgency urgency);
QString security(Security security);
/// `2,4 MB`
QString size(qint64 bytes);

} // namespace naskah::words
