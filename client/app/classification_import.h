#pragma once

#include "client/app/pages.h"
#include "common/command/classifying.h"

#include <QObject>

#include <memory>

namespace naskah {

class TableDialog;

/// A list of codes from a file: first which scheme it is and from when it holds, then what it would change, then the
/// change. With a single wrong line nothing is taken over: half a schedule gives letters codes that nobody decided.
class ClassificationImport : public QObject {
    Q_OBJECT
public:
    explicit ClassificationImport(PageTools tools, QObject* parent = nullptr);

    /// `scheme` is proposed as the name.
    void choose(const QString& scheme);

    struct Wish {
        std::string scheme;
        std::optional<Date> from, until;
    };
    /// Shows what the file would change; `choose` does this with the file that is picked.
    void stage(const QString& path, const Wish& wish);

private:
    void ask(const QString& path, const QString& scheme);
    void showErrors(const QString& file, const std::vector<ClassificationList::Error>& errors);
    void showDifference(const QString& file, const Wish& wish, const ClassificationDifference& difference);
    void apply(TableDialog* dialog, std::shared_ptr<const std::vector<SetClassification>> commands, std::size_t from, int changes);

    PageTools m_tools;
};

} // namespace naskah
