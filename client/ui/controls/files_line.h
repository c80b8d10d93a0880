#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;

/// Files that go along with what is written: chosen from the disk, named, all taken out again.
class FilesLine : public QWidget {
    Q_OBJECT
public:
    explicit FilesLine(QWidget* parent = nullptr);

    const QStringList& paths() const { return m_paths; }
    /// Those that are there already are not added twice.
    void add(const QStringList& paths);

private:
    void choose();
    void say();

    QStringList m_paths;
    ActionButton* m_clear;
    QLabel* m_names;
};

} // namespace naskah
