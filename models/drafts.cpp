// SPDX-License-Identifier: MIT
#include "models/drafts.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"

using namespace std::chrono_literals;

namespace models {

Drafts::Drafts(channels::LocalStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &Drafts::flush);
}

Drafts::~Drafts()
{
    flush();
}

void Drafts::load(const channels::ChannelName &channel)
{
    if (const auto known = m_texts.constFind(channel); known != m_texts.constEnd()) {
        Q_EMIT loaded(channel, known.value());
        return;
    }
    channels::onAnswer(m_store.draft(channel), this,
                       [this, channel](const channels::Result<QString> &draft) {
                           if (!draft) {
                               Q_EMIT failed(draft.error());
                               return;
                           }
                           if (!m_texts.contains(channel)) // else somebody was quicker to type
                               m_texts.insert(channel, *draft);
                           Q_EMIT loaded(channel, m_texts.value(channel));
                       });
}

void Drafts::set(const channels::ChannelName &channel, const QString &text)
{
    const auto known = m_texts.constFind(channel);
    if (channel.isEmpty() || (known != m_texts.constEnd() && known.value() == text))
        return;
    m_texts.insert(channel, text);
    m_unsaved.insert(channel);
    m_pause.start();
}

void Drafts::flush()
{
    m_pause.stop();
    const QSet<channels::ChannelName> unsaved = std::exchange(m_unsaved, {});
    for (const channels::ChannelName &channel : unsaved) {
        channels::onAnswer(m_store.saveDraft(channel, m_texts.value(channel)), this,
                           [this](const channels::Status &status) {
                               if (!status)
                                   Q_EMIT failed(status.error());
                           });
    }
}

} // namespace models
