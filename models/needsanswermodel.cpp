// SPDX-License-Identifier: MIT
#include "models/needsanswermodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "models/channellistmodel.h"
#include "models/sentences.h"
#include "models/weddingmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

NeedsAnswerModel::NeedsAnswerModel(channels::LocalStore &store, const ChannelListModel &channels,
                                   Clock clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_channels(channels), m_clock(std::move(clock))
{
}

int NeedsAnswerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant NeedsAnswerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_shown.at(index.row());
    const channels::Message &message = row.message;
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(
            row.wedding,
            messageSentence(message.senderName, message.createdAt,
                            spokenTextOf(eventText(message.eventType, message.payload)), QString(),
                            m_order));
    case ChannelRole:
        return QVariant::fromValue(message.channel);
    case SeqRole:
        return message.seq;
    case TitleRole:
        return u"%1 · %2"_s.arg(row.wedding, shortAge(message.createdAt, m_clock()));
    default:
        return {};
    }
}

void NeedsAnswerModel::refresh()
{
    // As far back as the panel beside one wedding looks, so that the two agree.
    channels::onAnswer(m_store.unanswered(WeddingModel::MessagesRead), this,
                       [this](const channels::Result<QList<channels::Message>> &messages) {
                           if (messages)
                               take(*messages);
                           else
                               Q_EMIT failed(messages.error());
                       });
}

void NeedsAnswerModel::take(const QList<channels::Message> &messages)
{
    m_all.clear();
    for (const channels::Message &message : messages) {
        const EventText event = eventText(message.eventType, message.payload);
        const int at = m_channels.rowOf(message.channel);
        if (at < 0 || m_channels.summaryAt(at).arrangement.isArchived || !asks(event))
            continue;
        const QString preview = previewOf(event);
        m_all.append({message, m_channels.summaryAt(at).info.title,
                      message.senderName.isEmpty() ? preview
                                                   : u"%1: %2"_s.arg(message.senderName, preview)});
    }
    show();
    Q_EMIT finished();
}

void NeedsAnswerModel::setText(const QString &text)
{
    m_text = text;
    show();
}

void NeedsAnswerModel::show()
{
    const QStringList words = m_text.split(u' ', Qt::SkipEmptyParts);
    const auto isWanted = [&words](const Row &row) {
        return std::ranges::all_of(words, [&row](const QString &word) {
            return row.wedding.contains(word, Qt::CaseInsensitive)
                || row.text.contains(word, Qt::CaseInsensitive);
        });
    };
    beginResetModel();
    m_shown.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_shown), isWanted);
    endResetModel();
}

} // namespace models
