#pragma once

#include <QByteArray>

/// A PDF printed here and now, so that the tests need no files.
QByteArray printSamplePdf(int pages);
