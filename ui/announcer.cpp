// SPDX-License-Identifier: MIT
#include "ui/announcer.h"

#include "ui/readerroute.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// What the Notification route makes heard: its role and its name.
class NotificationInterface final : public QAccessibleObject {
public:
    NotificationInterface(QObject *object, QWidget &window)
        : QAccessibleObject(object), m_window(window)
    {
    }

    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_window);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? object()->property("text").toString() : QString();
    }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QAccessible::State state() const override { return {}; }

private:
    QWidget &m_window;
};

} // namespace

Announcer::Announcer(QWidget &window, QObject *parent)
    : QObject(parent), m_window(window), m_notification(new QObject(this))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Announcer::speakNext);
    QAccessible::registerAccessibleInterface(new NotificationInterface(m_notification, window));
}

Announcer::~Announcer()
{
    QAccessible::deleteAccessibleInterface(
        QAccessible::uniqueId(QAccessible::queryAccessibleInterface(m_notification)));
}

void Announcer::announce(const QString &text, Politeness politeness, const QString &topic)
{
    m_queue.add(text, politeness, topic, AnnouncementQueue::Time(m_clock.elapsed()));
    schedule();
}

void Announcer::noteTyping()
{
    m_queue.noteTyping(AnnouncementQueue::Time(m_clock.elapsed()));
}

void Announcer::schedule()
{
    const std::optional<AnnouncementQueue::Time> due = m_queue.due();
    if (!due)
        return;
    const auto wait = *due - AnnouncementQueue::Time(m_clock.elapsed());
    m_timer.start(std::max(wait, AnnouncementQueue::Time(0)));
}

void Announcer::speakNext()
{
    const auto utterance = m_queue.take(AnnouncementQueue::Time(m_clock.elapsed()));
    schedule();
    if (!utterance)
        return;
    Q_EMIT told(utterance->topics);
    if (!QAccessible::isActive() || !m_window.isActiveWindow()) {
        Q_EMIT announced(utterance->text, utterance->politeness, AnnouncementRoute::None);
        return;
    }
    askForAnnouncementListener(*this, [this, said = *utterance](bool listens) {
        speak(said, listens ? AnnouncementRoute::Announcement : AnnouncementRoute::Notification);
    });
}

void Announcer::speak(const AnnouncementQueue::Utterance &utterance, AnnouncementRoute route)
{
    const bool assertive = utterance.politeness != Politeness::Polite;
    if (route == AnnouncementRoute::Announcement) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QAccessibleAnnouncementEvent event(&m_window, utterance.text);
        event.setPoliteness(assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                      : QAccessible::AnnouncementPoliteness::Polite);
        QAccessible::updateAccessibility(&event);
#else
        sendAnnouncementSignal(
            QAccessible::uniqueId(QAccessible::queryAccessibleInterface(&m_window)), utterance.text,
            assertive);
#endif
    } else {
        m_notification->setProperty("text", utterance.text);
        QAccessibleEvent renamed(m_notification, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&renamed); // first: else the previous text is said
        QAccessibleEvent shown(m_notification, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    }
    Q_EMIT announced(utterance.text, utterance.politeness, route);
}

} // namespace ui
