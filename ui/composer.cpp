// SPDX-License-Identifier: MIT
#include "ui/composer.h"

#include "models/drafts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int MostLines = 6; // then it scrolls

} // namespace

Composer::Composer(models::Drafts &drafts, QWidget *parent)
    : QFrame(parent)
    , m_drafts(drafts)
    , m_edit(new QPlainTextEdit)
    , m_send(new QPushButton(tr("Send")))
    , m_needsAnswer(new QCheckBox(tr("Needs an &answer")))
    , m_reason(new QLabel)
{
    m_edit->setAccessibleName(u"Message"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_edit->installEventFilter(this);
    m_edit->document()->setDocumentMargin(2);
    m_send->setAccessibleName(u"Send"_s);
    m_send->setProperty("primary", true);
    m_reason->setProperty("danger", true);
    m_reason->setWordWrap(true);
    m_reason->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(Grid);
    line->addWidget(m_edit, 1);
    line->addWidget(m_send, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid / 2);
    layout->addWidget(m_reason);
    layout->addLayout(line);
    layout->addWidget(m_needsAnswer, 0, Qt::AlignLeft);

    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::onTextChanged);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(&drafts, &models::Drafts::loaded, this, &Composer::showDraft);
    setText({});
}

QWidget *Composer::edit() const
{
    return m_edit;
}

bool Composer::isWriting() const
{
    return m_edit->hasFocus() && !m_edit->toPlainText().trimmed().isEmpty();
}

void Composer::setTheme(const Theme &theme)
{
    // Style sheets have no word for this colour before Qt 6.5, and their own guess is too pale.
    QPalette palette = theme.palette();
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    m_edit->setPalette(palette);
}

void Composer::openChannel(const channels::ChannelInfo &channel)
{
    m_channel = channel.name;
    m_edited = false;
    m_needsAnswer->setChecked(false);
    m_reason->hide();
    setText({});
    const bool readOnly = channel.type == channels::ChannelType::Broadcast
        && channel.role != channels::MemberRole::Owner;
    m_edit->setReadOnly(readOnly || channel.name.isEmpty());
    m_edit->setPlaceholderText(readOnly ? tr("Only the owner writes here")
                                        : tr("Write to %1").arg(channel.title));
    if (!channel.name.isEmpty())
        m_drafts.load(channel.name);
}

void Composer::send()
{
    const QString text = m_edit->toPlainText().trimmed();
    if (text.isEmpty() || m_channel.isEmpty() || m_edit->isReadOnly())
        return;
    // The draft stays on disk until accept(): nothing is lost in between.
    setText({});
    m_reason->hide();
    m_edited = true;
    const bool needsAnswer = m_needsAnswer->isChecked();
    m_needsAnswer->setChecked(false);
    Q_EMIT sendRequested(m_channel, text, needsAnswer);
}

void Composer::toggleNeedsAnswer()
{
    m_needsAnswer->toggle();
}

void Composer::refuse(const channels::ChannelName &channel, const QString &text,
                      const QString &reason)
{
    if (channel != m_channel) {
        m_drafts.set(channel, text);
        return;
    }
    const QString since = m_edit->toPlainText();
    const QString all = since.isEmpty() ? text : text + u'\n' + since;
    setText(all);
    m_drafts.set(channel, all);
    m_reason->setText(reason);
    m_reason->show();
}

void Composer::accept(const channels::ChannelName &channel)
{
    m_drafts.set(channel, channel == m_channel ? m_edit->toPlainText() : QString());
    m_drafts.flush();
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter
            && !(key->modifiers() & (Qt::ShiftModifier | Qt::AltModifier | Qt::ControlModifier))) {
            send();
            return true;
        }
    }
    if (watched == m_edit && event->type() == QEvent::FontChange)
        fitHeight();
    return QFrame::eventFilter(watched, event);
}

void Composer::onTextChanged()
{
    fitHeight();
    m_send->setEnabled(!m_edit->toPlainText().trimmed().isEmpty() && !m_edit->isReadOnly());
    if (m_filling)
        return;
    m_edited = true;
    m_reason->hide();
    m_drafts.set(m_channel, m_edit->toPlainText());
    Q_EMIT typed();
}

void Composer::showDraft(const channels::ChannelName &channel, const QString &text)
{
    if (channel == m_channel && !m_edited)
        setText(text);
}

void Composer::setText(const QString &text)
{
    m_filling = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_filling = false;
}

void Composer::fitHeight()
{
    const int line = m_edit->fontMetrics().lineSpacing();
    const int lines = std::clamp(int(m_edit->document()->size().height()), 1, MostLines);
    m_edit->setFixedHeight(lines * line + 2 * Grid + 4);
}

} // namespace ui
