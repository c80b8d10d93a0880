#pragma once

#include "client/app/pages.h"
#include "client/replica/number_import.h"
#include "client/replica/replica.h"

#include <QObject>
#include <QPointer>

namespace naskah {

class RegisterPane;
class SmallForm;
class TableDialog;

/// What a secretariat does with the numbers of the register that is shown: reserve, void, close unknown ones, give up a
/// lost block, enter numbers that were given elsewhere.
class NumberActs : public QObject {
    Q_OBJECT
public:
    NumberActs(PageTools tools, RegisterPane& pane, QObject* parent = nullptr);

private:
    using Make = std::function<Replica::Done(Replica&)>;

    void reserve();
    void voidNumber();
    void settle();
    void giveUp();
    void chooseImport();
    void stage(const QString& file);
    void showStaged(const QString& file, const NumberImport& staged);
    void apply(TableDialog* dialog, std::shared_ptr<const std::vector<ImportNumber>> numbers, std::size_t from);
    void run(SmallForm* form, Make make, std::function<QString(const Replica::Done&)> words);
    Id<Register> book() const;

    PageTools m_tools;
    RegisterPane& m_pane;
};

} // namespace naskah
