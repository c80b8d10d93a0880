#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace naskah::ctl {

/// Writes results to standard output: one JSON document per run with --json, else lines for people.
class Printer {
public:
    explicit Printer(bool json) : m_json(json) {}

    void object(const QJsonObject& object);
    /// `columns`: which keys people see, in this order.
    void table(const QJsonArray& rows, const QStringList& columns);
    /// One line of a stream (watch): JSON in both cases when --json, else `words`.
    void event(const QJsonObject& object, const QString& words);

private:
    bool m_json;
};

} // namespace naskah::ctl
