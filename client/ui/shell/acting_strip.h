#pragma once

#include "client/model/acting_posts.h"

#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;

/// Says as what the person acts, and lets them act as another. Seen only by somebody who holds more than one post, or
/// only stands in.
class ActingStrip : public QWidget {
    Q_OBJECT
public:
    explicit ActingStrip(QWidget* parent = nullptr);

    /// The one acted in first.
    void setPosts(const QList<ActingPost>& posts);
    const QList<ActingPost>& posts() const { return m_posts; }
    QString text() const;
    /// With two posts the other one; with more a menu asks which.
    void switchPost();

Q_SIGNALS:
    void chosen(const naskah::ActingPost& post);

protected:
    void changeEvent(QEvent* event) override;

private:
    void say();

    QList<ActingPost> m_posts;
    QLabel* m_words;
    ActionButton* m_switch;
};

namespace actingwords {

QString post(const ActingPost& post); ///< `Plh Kepala Dinas`, `Kasubbag Umum`
QString full(const ActingPost& post); ///< `Plh Kepala Dinas for Andi Lubis until 30 Sept`

} // namespace actingwords
} // namespace naskah
