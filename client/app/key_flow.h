#pragma once

#include "common/schema/result.h"

#include <QObject>
#include <QString>

#include <string>

namespace naskah {

/// Finds the key of a desk's store: in a key file, in the system's keystore, else by a PIN; makes one for a new desk.
class KeyFlow : public QObject {
    Q_OBJECT
public:
    /// `keyFile` may be empty.
    KeyFlow(const QString& deskFolder, const QString& keyFile, QObject* parent = nullptr);

    /// One of the signals answers, later.
    void start();

Q_SIGNALS:
    void found(const std::string& key);
    /// Without a key there is nothing to open; `why` is for the person.
    void failed(const QString& why);
    void givenUp();

private:
    void useKeyFile();
    void askKeychain();
    void askPin();
    void makeNewKey();
    void askNewPin(const std::string& key);
    bool isNewDesk() const;

    QString m_folder;
    QString m_keyFile;
};

} // namespace naskah
