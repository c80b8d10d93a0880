#pragma once

#include "client/model/desk.h"
#include "client/ui/disposition/disposition_form.h"
#include "client/ui/drafts/draft_dialog.h"
#include "client/ui/register/register_form.h"

#include <QJsonObject>

/// Half-typed forms, kept in the desk's own encrypted store until they are sent or emptied.
namespace naskah {

QJsonObject toJson(const RegisterForm& form);
RegisterForm registerFormFrom(const QJsonObject& object);
QJsonObject toJson(const DispositionForm& form);
DispositionForm dispositionFormFrom(const QJsonObject& object);
QJsonObject toJson(const DraftForm& form);
DraftForm draftFormFrom(const QJsonObject& object);

/// `key` names the form, for example "dispose/<handling>".
void keepForm(Desk& desk, const QString& key, const QJsonObject& form);
void forgetForm(Desk& desk, const QString& key);
/// Answers with an empty object when nothing was kept.
void findForm(Desk& desk, QObject* context, const QString& key, std::function<void(const QJsonObject&)> then);

} // namespace naskah
