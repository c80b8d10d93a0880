#pragma once

#include "client/model/letter_reading.h"

#include <QLineEdit>

class QListView;
class QStandardItemModel;

namespace naskah {

/// The search box of the top bar: shows the key that leads to it as long as it is empty and elsewhere has the focus. Offers
/// names and values of filters in a list beneath; Tab or Enter takes one, Esc closes the list.
class SearchLine : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchLine(QWidget* parent = nullptr);

    void setOffers(const QList<SearchOffer>& offers);
    bool isListOpen() const;

Q_SIGNALS:
    /// Down or Enter: on to what was found.
    void leaveDownwards();
    /// Esc in the empty box.
    void leave();
    /// What could follow `typed` is wanted; answered by setOffers().
    void offersWanted(const QString& typed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool take(int row);
    void highlight(int row);

    QList<SearchOffer> m_offers;
    QListView* m_list;
    QStandardItemModel* m_model;
};

} // namespace naskah
