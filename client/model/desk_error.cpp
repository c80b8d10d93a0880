#include "client/model/desk_error.h"

#include "common/sqlite/database.h"

#include <QCoreApplication>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::Desk)
};

Error say(Errc code, const QString& text)
{
    return {code, text.toStdString()};
}

} // namespace

Error errorOf(const std::exception& exception)
{
    const auto* failure = dynamic_cast<const DatabaseError*>(&exception);
    if (!failure) return {Errc::corrupt, exception.what()};
    switch (failure->kind) {
    case DatabaseError::Kind::full:
        return say(
            Errc::conflict,
            Words::tr("The disk is full. This action was not done and nothing else was lost; free some space and "
                      "do it again."));
    case DatabaseError::Kind::io:
        return say(Errc::corrupt,
                   Words::tr("The disk did not take the data. Close Naskah and look at the disk before you go on."));
    case DatabaseError::Kind::busy:
        return say(Errc::conflict, Words::tr("The store is in use by another program. Try again."));
    case DatabaseError::Kind::tooNew:
        return say(Errc::invalid, Words::tr("This store was written by a newer Naskah. Please update the program."));
    case DatabaseError::Kind::corrupt:
        return say(Errc::corrupt, Words::tr("The store on this computer is damaged."));
    case DatabaseError::Kind::other:
        break;
    }
    return {Errc::corrupt, failure->what()};
}

} // namespace naskah
