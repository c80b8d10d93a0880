#pragma once

#include "client/model/letter_detail.h"
#include "client/model/letter_line.h"
#include "client/model/place_model.h"

namespace naskah {

using DetailReady = std::function<void(const Result<std::optional<LetterDetail>>&)>;
using FetchDetail = std::function<void(QObject* context, const LetterLine& line, DetailReady)>;
using FileReady = std::function<void(const Result<QByteArray>&)>;
/// The bytes of a file by its SHA-256; empty when this desk does not have them yet.
using FetchFile = std::function<void(QObject* context, const QString& sha256, FileReady)>;

/// A way to go on with what is being typed into the search box.
struct SearchOffer {
    QString text;  ///< the whole box when it is taken
    QString label;
    QString detail;
    std::optional<SearchField> filter; ///< whose name it is, when it is a filter's

    bool operator==(const SearchOffer&) const = default;
};
using FetchOffers =
    std::function<void(QObject* context, const QString& typed, bool isEnglish, std::function<void(const Result<QList<SearchOffer>>&)>)>;
/// How many letters each of the searches finds, counted up to `PlaceModel::mostCounted`.
using FetchFound = std::function<void(QObject* context, const QStringList& searches, std::function<void(const Result<QList<int>>&)>)>;
using FetchCounts = std::function<void(QObject* context, std::function<void(const Result<PlaceCounts>&)>)>;

/// Everything the letter screens read. Each function answers later, in this thread, unless its context is gone by then.
struct LetterReading {
    FetchLines lines;
    FetchDetail detail;
    FetchFile file;
    FetchCounts counts;
    FetchOffers offers; ///< these two may be missing
    FetchFound found;
};

} // namespace naskah
