#include "client/app/key_flow.h"

#include "client/app/keychain.h"
#include "client/model/desk_key.h"
#include "client/ui/controls/small_form.h"
#include "common/crypto/bytes.h"
#include "common/crypto/key_wrap.h"

#include <QFile>

namespace naskah {
namespace {

constexpr int shortestPin = 6;

} // namespace

KeyFlow::KeyFlow(const QString& deskFolder, const QString& keyFile, QObject* parent)
    : QObject(parent), m_folder(deskFolder), m_keyFile(keyFile)
{
}

bool KeyFlow::isNewDesk() const
{
    return !QFile::exists(m_folder + QStringLiteral("/desk.db"));
}

void KeyFlow::start()
{
    if (!m_keyFile.isEmpty()) return useKeyFile();
    if (hasWrappedKey(m_folder)) return askPin();
    askKeychain();
}

void KeyFlow::useKeyFile()
{
    const auto key = isNewDesk() && !QFile::exists(m_keyFile) ? makeKeyFile(m_keyFile) : readKeyFile(m_keyFile);
    if (key)
        Q_EMIT found(*key);
    else
        Q_EMIT failed(QString::fromStdString(key.error().detail));
}

void KeyFlow::askKeychain()
{
    readFromKeychain(this, m_folder, [this](const std::optional<std::string>& key) {
        if (key) {
            Q_EMIT found(*key);
        } else if (isNewDesk()) {
            makeNewKey();
        } else {
            Q_EMIT failed(tr("The key of this desk is not in the keystore of this account. Sign in to the computer as "
                             "the person who set the desk up; nothing was changed."));
        }
    });
}

void KeyFlow::askPin()
{
    auto* form = new SmallForm(tr("Unlock the desk"),
                               tr("Your letters are encrypted on this computer."),
                               {{tr("PIN"), {}, true, false}},
                               tr("Unlock"));
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::rejected, this, &KeyFlow::givenUp);
    connect(form, &SmallForm::submitted, this, [this, form](const QStringList& values) {
        const auto key = unlockWithPin(m_folder, values.first());
        if (key) {
            form->accept();
            Q_EMIT found(*key);
        } else if (key.error().code == Errc::unauthorized) {
            form->showProblem(0, tr("That is not the PIN of this desk."));
        } else {
            form->showFailure(
                tr("The key beside the store is damaged. Ask for a new invitation; the store stays as it is."));
        }
    });
    form->show();
}

void KeyFlow::makeNewKey()
{
    const auto raw = generateDatabaseKey();
    const std::string key{viewOf(raw)};
    writeToKeychain(this, m_folder, key, [this, key](bool kept) {
        if (kept)
            Q_EMIT found(key);
        else
            askNewPin(key);
    });
}

void KeyFlow::askNewPin(const std::string& key)
{
    auto* form =
        new SmallForm(tr("Choose a PIN"),
                      tr("This computer has no keystore. The PIN locks your letters on it; without the PIN nobody "
                         "can read them here, you included."),
                      {{tr("PIN, at least six characters"), {}, true, false}, {tr("The same again"), {}, true, false}},
                      tr("Use this PIN"));
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::rejected, this, &KeyFlow::givenUp);
    connect(form, &SmallForm::submitted, this, [this, form, key](const QStringList& values) {
        if (values[0].size() < shortestPin) return form->showProblem(0, tr("That is too short."));
        if (values[0] != values[1]) return form->showProblem(1, tr("The two are not the same."));
        const auto locked = lockWithPin(m_folder, key, values[0]);
        if (!locked) return form->showFailure(QString::fromStdString(locked.error().detail));
        form->accept();
        Q_EMIT found(key);
    });
    form->show();
}

} // namespace naskah
