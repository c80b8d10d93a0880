#include "client/app/program.h"

#include "client/app/key_flow.h"
#include "client/app/photographer.h"
#include "client/model/store_text.h"
#include "client/replica/salvage.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/shell/language.h"
#include "client/ui/theme/theme.h"
#include "common/crypto/random.h"

#include <QApplication>
#include <QDir>
#include <QSaveFile>

namespace naskah {
namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

Timestamp systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

theme::Mode wantedMode(const ShellSettings& settings)
{
    switch (settings.appearance()) {
    case ShellSettings::Appearance::light:
        return theme::Mode::light;
    case ShellSettings::Appearance::dark:
        return theme::Mode::dark;
    case ShellSettings::Appearance::system:
        break;
    }
    return theme::systemMode();
}

bool makeFolder(const QString& folder)
{
    if (QDir(folder).exists()) return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly);
}

} // namespace

Program::Program(const Options& options, QObject* parent)
    : QObject(parent), m_options(options), m_settings(options.desk + QStringLiteral("/window.ini")),
      m_lock(options.desk + QStringLiteral("/lock"))
{
    m_lock.setStaleLockTime(0);
}

Program::~Program() = default;

void Program::start()
{
    theme::apply(wantedMode(m_settings));
    setLanguage(m_settings.language());
    if (!makeFolder(m_options.desk)) return giveUp(tr("The folder %1 cannot be made.").arg(m_options.desk));
    if (!m_lock.tryLock(500))
        return giveUp(m_lock.error() == QLockFile::LockFailedError
                          ? tr("This desk is open already in another window of Naskah.")
                          : tr("The folder %1 cannot be written to. Is the disk full?").arg(m_options.desk));
    m_keys = std::make_unique<KeyFlow>(QDir(m_options.desk).absolutePath(), m_options.keyFile);
    connect(m_keys.get(), &KeyFlow::found, this, &Program::open, Qt::QueuedConnection);
    connect(m_keys.get(), &KeyFlow::failed, this, &Program::giveUp, Qt::QueuedConnection);
    connect(m_keys.get(), &KeyFlow::givenUp, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    m_keys->start();
}

void Program::open(const std::string& key)
{
    try {
        if (isDamaged(m_options.desk.toStdString(), key, false)) return offerRebuild(key);
    } catch (const std::exception& e) {
        return giveUp(QString::fromUtf8(e.what()));
    }
    openDesk(key);
}

void Program::offerRebuild(const std::string& key)
{
    auto* form =
        new SmallForm(tr("The store on this computer is damaged"),
                      tr("Naskah can set it aside (it is not deleted) and begin a new one. What you did and the "
                         "server has not yet is kept as far as it can be read; everything else comes back from "
                         "the server."),
                      {},
                      tr("Set aside and rebuild"));
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::rejected, qApp, &QCoreApplication::quit);
    connect(form, &SmallForm::submitted, this, [this, form, key] {
        try {
            const auto salvage = rebuildDesk(m_options.desk.toStdString(), key, systemNow());
            QSaveFile lines(textOf(salvage.folder) + QStringLiteral("/outbox.ndjson"));
            if (lines.open(QIODevice::WriteOnly)) {
                lines.write(salvage.outboxLines.data(), qint64(salvage.outboxLines.size()));
                lines.commit();
            }
            form->accept();
            openDesk(key);
        } catch (const std::exception& e) {
            form->showFailure(tr("It could not be set aside: %1").arg(QString::fromUtf8(e.what())));
        }
    });
    form->show();
}

void Program::openDesk(const std::string& key)
{
    Replica::Options store;
    store.directory = m_options.desk.toStdString();
    store.databaseKey = key;
    store.clock = systemNow;
    store.random = randomBytes;
    m_desk = std::make_unique<Desk>(store);
    m_desk->execute(
        this,
        [](Replica& replica) { return replica.enrolled(); },
        [this, key](const Result<bool>& enrolled) {
            if (enrolled) return enrolledKnown(enrolled);
            // The desk cannot be destroyed from inside its own answer.
            const QString why = textOf(enrolled.error().detail);
            QMetaObject::invokeMethod(
                this, [this, key, why] { couldNotOpen(key, why); }, Qt::QueuedConnection);
        });
}

void Program::couldNotOpen(const std::string& key, const QString& why)
{
    m_desk.reset();
    try {
        if (isDamaged(m_options.desk.toStdString(), key, true)) return offerRebuild(key);
    } catch (const std::exception& e) {
        return giveUp(QString::fromUtf8(e.what()));
    }
    giveUp(why);
}

void Program::enrolledKnown(const Result<bool>& enrolled)
{
    if (*enrolled) return showWindow({});
    m_welcome = std::make_unique<Welcome>(*m_desk);
    connect(m_welcome.get(), &Welcome::enrolled, this, &Program::showWindow);
    connect(m_welcome.get(), &Welcome::givenUp, qApp, &QCoreApplication::quit);
    m_welcome->askInvitation();
}

void Program::showWindow(const QString& password)
{
    m_bench = std::make_unique<Workbench>(*m_desk, m_settings);
    if (m_options.offline) m_bench->sync().setOnline(false);
    if (!password.isEmpty()) m_bench->signIn(password);
    m_bench->window().show();
    m_bench->window().list()->view()->setFocus();
    if (m_options.photograph.isEmpty()) return;
    m_photographer = std::make_unique<Photographer>(*m_bench, m_options.photograph, m_options.scan);
    m_photographer->start();
}

void Program::giveUp(const QString& why)
{
    auto* form = new SmallForm(tr("Naskah cannot open this desk"), why, {}, tr("Quit"));
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, form, &QDialog::reject);
    connect(form, &QDialog::finished, qApp, [] { QCoreApplication::exit(1); });
    form->show();
}

} // namespace naskah
