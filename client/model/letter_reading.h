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
using FetchCounts = std::function<void(QObject* context, std::function<void(const Result<PlaceCounts>&)>)>;

/// Everything the letter screens read. Each function answers later, in this thread, unless its context is gone by then.
struct LetterReading {
    FetchLines lines;
    FetchDetail detail;
    FetchFile file;
    FetchCounts counts;
};

} // namespace naskah
