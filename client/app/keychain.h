#pragma once

#include <QObject>

#include <functional>
#include <optional>
#include <string>

namespace naskah {

/// The keystore of the person's session (Secret Service, KWallet, Windows credentials). Answers later, once.
void readFromKeychain(QObject* context, const QString& desk, std::function<void(std::optional<std::string>)> then);
void writeToKeychain(QObject* context, const QString& desk, const std::string& key, std::function<void(bool)> then);

} // namespace naskah
