#include "client/ui/shell/shell_settings.h"

namespace naskah {

ShellSettings::ShellSettings(const QString& file) : m_file(file, QSettings::IniFormat) {}

ShellSettings::Appearance ShellSettings::appearance() const
{
    const QString word = m_file.value("appearance").toString();
    if (word == "light") return Appearance::light;
    return word == "dark" ? Appearance::dark : Appearance::system;
}

void ShellSettings::setAppearance(Appearance appearance)
{
    m_file.setValue("appearance",
                    appearance == Appearance::light  ? "light"
                    : appearance == Appearance::dark ? "dark"
                                                     : "system");
}

QString ShellSettings::language() const
{
    return m_file.value("language", "id").toString() == "en" ? QStringLiteral("en") : QStringLiteral("id");
}

void ShellSettings::setLanguage(const QString& language)
{
    m_file.setValue("language", language);
}

QByteArray ShellSettings::geometry() const
{
    return m_file.value("geometry").toByteArray();
}

void ShellSettings::setGeometry(const QByteArray& geometry)
{
    m_file.setValue("geometry", geometry);
}

int ShellSettings::listWidth() const
{
    return m_file.value("listWidth", 0).toInt();
}

void ShellSettings::setListWidth(int width)
{
    m_file.setValue("listWidth", width);
}

bool ShellSettings::slimSidebar() const
{
    return m_file.value("slimSidebar", false).toBool();
}

void ShellSettings::setSlimSidebar(bool slim)
{
    m_file.setValue("slimSidebar", slim);
}

bool ShellSettings::singleKeys() const
{
    return m_file.value("singleKeys", true).toBool();
}

void ShellSettings::setSingleKeys(bool on)
{
    m_file.setValue("singleKeys", on);
}

} // namespace naskah
