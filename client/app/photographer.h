#pragma once

#include <QObject>
#include <QSize>

#include <functional>

namespace naskah {

class Workbench;

/// Takes pictures of the program's screens, for the manual and for those who judge them: light and dark, in the given
/// sizes. Quits the program when it is done.
class Photographer : public QObject {
    Q_OBJECT
public:
    /// `scan`: a PDF for the register screen; may be empty.
    Photographer(Workbench& bench, const QString& folder, const QString& scan, QObject* parent = nullptr);

    void start();

private:
    void plan(const QSize& size, bool dark);
    void next();
    void save(const QString& name, QWidget* dialog = nullptr);

    Workbench& m_bench;
    QString m_folder, m_scan, m_suffix;
    struct Step {
        int wait; ///< ms before it
        std::function<void()> act;
    };
    QList<Step> m_steps;
};

} // namespace naskah
