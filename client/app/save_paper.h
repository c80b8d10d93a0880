#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace naskah {

class MainWindow;

/// Asks where a PDF shall be written, writes it and tells so in the window; `refused` gets why it could not be.
void savePaper(MainWindow& window, QObject* context, const QString& title, QString name, const QByteArray& pdf,
               std::function<void(const QString& words)> refused);

} // namespace naskah
