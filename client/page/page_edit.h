#pragma once

#include "client/page/page_document.h"

namespace naskah::page {

/// One page of what is made: taken from one of the files, turned clockwise.
struct Take {
    int file = 0;
    int page = 0;  ///< from 0
    int turns = 0; ///< quarter turns clockwise, added to what the page has
};

/// A PDF of these pages in this order: splitting, merging, turning and sorting are all this. Pages of PDFs are taken over
/// as they are, not drawn anew; a picture becomes a page of its own size. Codes: those of page_document.h.
Outcome<QByteArray> assemble(const QList<QByteArray>& files, const QList<Take>& pages, const Limits& limits = {});

/// What `naskah-page edit` reads from standard input: one line of JSON, {"files": [sizes in bytes],
/// "pages": [[file, page from 0, turns], …]}, and the bytes of the files one after the other.
struct EditJob {
    QList<QByteArray> files;
    QList<Take> pages;
};
QByteArray writeJob(const EditJob& job);
Outcome<EditJob> readJob(const QByteArray& bytes, const Limits& limits = {});

} // namespace naskah::page
