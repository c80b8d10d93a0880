#include "client/model/saved_search_store.h"

#include "client/replica/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace naskah {
namespace {

constexpr std::string_view key = "ui.saved_searches";

} // namespace

QList<SavedSearch> loadSearches(Store& store)
{
    QList<SavedSearch> searches;
    const auto text = store.meta(key);
    if (!text) return searches;
    const auto list = QJsonDocument::fromJson(QByteArray::fromStdString(*text)).array();
    for (const QJsonValue& one : list)
        searches << SavedSearch{one.toObject().value("name").toString(), one.toObject().value("text").toString()};
    return searches;
}

void saveSearches(Store& store, const QList<SavedSearch>& searches)
{
    QJsonArray list;
    for (const SavedSearch& search : searches)
        list << QJsonObject{{"name", search.name}, {"text", search.text}};
    store.setMeta(key, QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace naskah
