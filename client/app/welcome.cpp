#include "client/app/welcome.h"

#include "client/app/reason_words.h"
#include "client/app/sync_link.h"
#include "client/net/enrolment.h"
#include "client/ui/controls/small_form.h"

#include <QSysInfo>

namespace naskah {

Welcome::Welcome(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void Welcome::askInvitation()
{
    m_invitation =
        new SmallForm(tr("Set up this desk"),
                      tr("Your administrator gives you an invitation. It says where the server is and is good once."),
                      {{tr("Invitation"), {}, false, false}, {tr("Password"), {}, true, false}},
                      tr("Set up"));
    m_invitation->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_invitation, &QDialog::rejected, this, &Welcome::givenUp);
    connect(m_invitation, &SmallForm::submitted, this, &Welcome::enrol);
    m_invitation->show();
}

void Welcome::enrol(const QStringList& values)
{
    const auto invitation = readInvitation(values[0].trimmed().toStdString());
    if (!invitation)
        return m_invitation->showProblem(0, tr("This is not a whole invitation. It begins with naskah://."));
    if (values[1].isEmpty())
        return m_invitation->showProblem(1, tr("The password is needed once, to fetch your letters."));
    m_invitation->setBusy(true);
    const QString machine = QSysInfo::machineHostName(), password = values[1];
    m_desk.host([this, wanted = *invitation, machine, password](Replica& replica) -> std::shared_ptr<QObject> {
        auto enrolment = std::make_shared<Enrolment>(replica);
        connect(enrolment.get(), &Enrolment::enrolled, this, [this, password] {
            if (m_invitation) m_invitation->accept();
            Q_EMIT enrolled(password);
        });
        connect(enrolment.get(), &Enrolment::failed, this, [this](const QString& code, const QString& text) {
            if (m_invitation) m_invitation->showFailure(reasonWords(code.toStdString(), text.toStdString()));
        });
        enrolment->start(wanted, machine);
        return enrolment;
    });
}

void Welcome::askPassword(SyncLink& sync, QWidget* window)
{
    if (m_password) return m_password->raise();
    m_password =
        new SmallForm(tr("Sign in"),
                      tr("The server asks for your password. Without it you go on working; what you do is sent later."),
                      {{tr("Password"), {}, true, false}},
                      tr("Sign in"),
                      window);
    m_password->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_password, &SmallForm::submitted, &sync, [this, &sync](const QStringList& values) {
        if (values[0].isEmpty()) return m_password->showProblem(0, tr("Type your password."));
        m_password->setBusy(true);
        sync.signIn(values[0]);
    });
    m_password->show();
}

void Welcome::passwordAnswered(bool taken, const QString& words)
{
    if (!m_password) return;
    if (taken)
        m_password->accept();
    else
        m_password->showFailure(words);
}

} // namespace naskah
