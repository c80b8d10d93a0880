#pragma once

#include <QByteArray>
#include <QSettings>

namespace naskah {

/// How this person wants the window on this machine. Nothing of a letter is kept here: the file is not encrypted.
class ShellSettings {
public:
    enum class Appearance { system, light, dark };

    /// `file`: an INI file; it need not exist.
    explicit ShellSettings(const QString& file);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    QString language() const; ///< "id" or "en"
    void setLanguage(const QString& language);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    int listWidth() const; ///< pixels; 0 when the person never moved the divider
    void setListWidth(int width);
    bool slimSidebar() const;
    void setSlimSidebar(bool slim);
    bool singleKeys() const; ///< whether bare letters are keys
    void setSingleKeys(bool on);

private:
    mutable QSettings m_file;
};

} // namespace naskah
