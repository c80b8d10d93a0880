#pragma once

#include "client/model/desk.h"
#include "client/model/letter_detail.h"
#include "client/ui/controls/said.h"
#include "client/ui/drafts/draft_dialog.h"

#include <QPointer>

namespace naskah {

class MainWindow;

/// Letters of the office: writes, changes and sends them, and sends letters that are here on to other offices.
class Drafting : public QObject {
    Q_OBJECT
public:
    Drafting(Desk& desk, MainWindow& window, QObject* parent = nullptr);

    void write();
    void edit(const LetterDetail& draft);
    void send(const LetterDetail& draft);
    void sendOn(const LetterDetail& letter);

    DraftDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    void done(const naskah::Uuid& command, const naskah::Said& words);
    void refused(const naskah::Said& words);

private:
    void openDialog(DraftDialog::Kind kind, const QString& title);
    void save(std::optional<Draft> before, const DraftForm& form, bool send, const QString& key);
    void finish(const Result<Replica::Done>& result, const Said& words, const QString& key);

    Desk& m_desk;
    MainWindow& m_window;
    QPointer<DraftDialog> m_dialog;
};

} // namespace naskah
