#pragma once

#include "client/app/workbench.h"
#include "client/ui/shell/shell_settings.h"

#include <QLockFile>
#include <QObject>

#include <memory>

namespace naskah {

class KeyFlow;
class Photographer;

/// The desktop program from its start to its window: lock, key, store, enrolment.
class Program : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString desk;       ///< folder of the store
        QString keyFile;    ///< empty: the system's keystore, else a PIN
        QString photograph; ///< folder for pictures of the screens; then the program quits
        QString scan;       ///< PDF for the picture of the register screen
        bool offline = false;
    };

    explicit Program(const Options& options, QObject* parent = nullptr);
    ~Program() override;

    void start();
    Workbench* workbench() { return m_bench.get(); }

private:
    void open(const std::string& key);
    void offerRebuild(const std::string& key);
    void openDesk(const std::string& key);
    void couldNotOpen(const std::string& key, const QString& why);
    void enrolledKnown(const Result<bool>& enrolled);
    void showWindow(const QString& password);
    void giveUp(const QString& why);

    Options m_options;
    ShellSettings m_settings;
    QLockFile m_lock;
    std::unique_ptr<KeyFlow> m_keys;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Welcome> m_welcome;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<Photographer> m_photographer;
};

} // namespace naskah
