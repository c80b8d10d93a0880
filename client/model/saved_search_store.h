#pragma once

#include "client/model/place_model.h"

#include <QByteArray>

namespace naskah {

class Store;

/// Saved searches are kept in the desk's own encrypted store: what somebody looks for tells of letters.
QList<SavedSearch> loadSearches(Store& store);
void saveSearches(Store& store, const QList<SavedSearch>& searches);

} // namespace naskah
