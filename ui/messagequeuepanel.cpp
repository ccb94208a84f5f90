// SPDX-License-Identifier: MIT
#include "ui/messagequeuepanel.h"

#include "models/queuemodel.h"
#include "models/sentences.h"
#include "ui/accessiblerole.h"
#include "ui/connectiontext.h"
#include "ui/flowlayout.h"
#include "ui/listview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int MostRows = 5; // then the list scrolls

// "The florist asks… · failed: the reason", elided in the middle of what was written.
class QueueDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state =
            index.data(models::QueueModel::StateRole).value<channels::DeliveryState>();
        const QString error = index.data(models::QueueModel::ErrorRole).toString();
        QString words = u"  ·  "_s + models::word(state);
        if (!error.isEmpty())
            words += u": "_s + error;
        const int room =
            option->rect.width() - 2 * Grid - option->fontMetrics.horizontalAdvance(words);
        option->text = option->fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                      std::max(room, 10 * Grid))
            + words;
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                option.fontMetrics.height() + Grid};
    }
};

} // namespace

MessageQueuePanel::MessageQueuePanel(models::QueueModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_line(new QPushButton)
    , m_details(new QFrame)
    , m_list(new ListView)
    , m_now(new QPushButton(tr("Send now")))
    , m_retry(new QPushButton(tr("Try again")))
    , m_edit(new QPushButton(tr("Edit…")))
    , m_discard(new QPushButton(tr("Discard")))
{
    setAccessibleRole(*this, QAccessible::Grouping);
    setAccessibleName(u"Queued messages"_s);
    m_line->setProperty("flat", true);
    m_list->setObjectName(u"queue"_s);
    m_list->setAccessibleName(tr("Waiting messages"));
    m_list->setItemDelegate(new QueueDelegate(m_list));
    m_list->setModel(&model);

    auto *buttons = new FlowLayout;
    buttons->setSpacing(Grid);
    buttons->addWidget(m_now);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_discard);
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(Grid);
    details->addWidget(m_list);
    details->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid / 2);
    layout->addWidget(m_line, 0, Qt::AlignLeft);
    layout->addWidget(m_details);

    connect(m_line, &QPushButton::clicked, this, [this] { setExpanded(!m_expanded); });
    connect(m_now, &QPushButton::clicked, this, &MessageQueuePanel::sendNowRequested);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(currentId()); });
    connect(m_edit, &QPushButton::clicked, this, &MessageQueuePanel::askForText);
    connect(m_discard, &QPushButton::clicked, this,
            [this] { Q_EMIT discardRequested(currentId()); });
    connect(&model, &models::QueueModel::countsChanged, this, &MessageQueuePanel::updateLine);
    connect(&model, &models::QueueModel::progressChanged, this, &MessageQueuePanel::updateLine);
    connect(&model, &QAbstractItemModel::dataChanged, this, &MessageQueuePanel::updateButtons);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MessageQueuePanel::updateButtons);
    connect(&m_second, &QTimer::timeout, this, &MessageQueuePanel::updateLine);
    qApp->installEventFilter(this); // the focus moves among its children
    setExpanded(false);
}

QWidget *MessageQueuePanel::toggle() const
{
    return m_line;
}

void MessageQueuePanel::setDeliveredStay(bool stays)
{
    m_model.setDeliveredFor(stays ? std::optional<std::chrono::milliseconds>()
                                  : models::QueueModel::DeliveredFor);
}

bool MessageQueuePanel::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        updateHold();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

// Nothing goes from under the pointer or the screen reader.
void MessageQueuePanel::updateHold()
{
    const QWidget *focus = QApplication::focusWidget();
    m_model.hold(m_expanded && (underMouse() || (focus && isAncestorOf(focus))));
}

void MessageQueuePanel::setConnection(const channels::ConnectionState &connection)
{
    m_connection = connection;
    updateLine();
}

void MessageQueuePanel::updateLine()
{
    const int waiting = m_model.waiting();
    const int attention = m_model.needingAttention();
    QStringList parts;
    const channels::DrainProgress drain = m_model.progress();
    // One message that goes out at once needs no count.
    const bool isDraining = drain.sent > 0 && drain.total > 1;
    if (isDraining)
        parts.append(tr("%1 of %2 sent").arg(drain.sent).arg(drain.total));
    else if (waiting > 0)
        parts.append(tr("%1 waiting").arg(waiting));
    if (drain.isPaced)
        parts.append(tr("goes on when the server takes more"));
    if (attention > 0)
        parts.append(attention == 1 ? tr("1 needs you") : tr("%n need you", nullptr, attention));
    if (parts.isEmpty())
        parts.append(tr("nothing waiting"));
    const QString steady = tr("Queue: %1").arg(parts.join(u" · "_s));
    if (m_line->accessibleName() != steady)
        m_line->setAccessibleName(steady); // without the seconds, which would be read out
    const QString next = waiting > 0 ? nextAttemptText(m_connection) : QString();
    m_second.isActive() == !next.isEmpty() ? void()
        : next.isEmpty()                   ? m_second.stop()
                                           : m_second.start(1s);
    const QString arrow = m_expanded ? u"▾"_s : u"▸"_s;
    m_line->setText((next.isEmpty() ? steady : tr("%1 · next try %2").arg(steady, next)) + u"  "_s
                    + arrow);
    fitList();
    updateButtons();
}

void MessageQueuePanel::fitList()
{
    const int rows = std::clamp(m_model.rowCount(), 1, MostRows);
    m_list->setFixedHeight(rows * (fontMetrics().height() + Grid) + Grid);
}

void MessageQueuePanel::updateButtons()
{
    using channels::DeliveryState;
    const QModelIndex current = m_list->place();
    const auto state = current.data(models::QueueModel::StateRole).value<DeliveryState>();
    // One that has grown old waits for a word; one that failed, for another try.
    m_retry->setText(current.isValid() && state == DeliveryState::Waiting ? tr("Still send")
                                                                          : tr("Try again"));
    m_retry->setEnabled(current.isValid()
                        && current.data(models::QueueModel::CanRetryRole).toBool());
    m_now->setEnabled(m_model.waiting() > 0
                      && m_connection.phase == channels::ConnectionPhase::Offline);
    const bool isOver = state == DeliveryState::Sending || state == DeliveryState::Sent
        || state == DeliveryState::Delivered;
    m_edit->setEnabled(!current.data(models::QueueModel::TextRole).toString().isEmpty() && !isOver);
    m_discard->setEnabled(current.isValid() && state != DeliveryState::Delivered);
}

void MessageQueuePanel::askForText()
{
    const QString id = currentId();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Edit a waiting message"));
    dialog->setLabelText(tr("It goes out like this:"));
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(m_list->place().data(models::QueueModel::TextRole).toString());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString &text) {
        if (!text.trimmed().isEmpty())
            Q_EMIT editRequested(id, text.trimmed());
    });
    dialog->open();
}

void MessageQueuePanel::setExpanded(bool expanded)
{
    m_expanded = expanded;
    m_details->setVisible(expanded);
    m_line->setAccessibleDescription(expanded ? tr("Hides the list") : tr("Shows the list"));
    if (!expanded)
        m_model.dropDelivered();
    updateHold();
    if (expanded && !m_list->place().isValid() && m_model.rowCount() > 0)
        m_list->setPlace(m_model.index(0));
    updateLine();
}

QString MessageQueuePanel::currentId() const
{
    return m_list->place().data(models::QueueModel::ClientMessageIdRole).toString();
}

} // namespace ui
