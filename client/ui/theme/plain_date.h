#pragma once

#include <QDateTime>
#include <QString>

#include <functional>

/// Dates as people say them, in the language of the default QLocale.
namespace naskah::plaindate {

/// The desk's clock; tests and screenshots put their own in with `setClock`.
QDateTime now();
void setClock(std::function<QDateTime()> clock);

QString time(const QTime& time);      ///< `09.12`, in English `09:12`
QString brief(const QDateTime& when); ///< `09.12` today, `Kemarin`, this year `7 Nov`, else `7 Nov 2023`
QString brief(const QDate& day);      ///< `Hari ini`, `Kemarin`, `Besok`, this year `7 Nov`, else `7 Nov 2023`
QString inSentence(const QDate& day); ///< as brief, in the midst of a line: `hari ini`, `7 Nov`
/// Days of the last week stand for themselves, older ones for the first of their month: what a list is grouped by.
QDate groupOf(const QDate& day);
/// The heading of such a group.
QString
dayHeading(const QDate& day);   ///< `Hari ini`, `Kemarin`, `Selasa, 11 Februari`; older: `Januari`, `Desember 2024`
QString full(const QDate& day); ///< `3 Februari 2020`
QString full(const QDateTime& when);  ///< `3 Februari 2020, 09.12`
QString dayAndDate(const QDate& day); ///< `Rabu 19 Feb`

} // namespace naskah::plaindate
