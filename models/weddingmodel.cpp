// SPDX-License-Identifier: MIT
#include "models/weddingmodel.h"

#include "channels/store/localstore.h"
#include "channels/types/answer.h"
#include "models/sentences.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace models {

WeddingModel::WeddingModel(channels::LocalStore &store, Clock clock, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_clock(std::move(clock))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &WeddingModel::read);
    const auto onChange = [this](const channels::ChannelName &channel) {
        if (channel == m_channel.name && !m_soon.isActive())
            m_soon.start();
    };
    connect(&store, &channels::LocalStore::messagesAdded, this, onChange);
    connect(&store, &channels::LocalStore::messagesReplaced, this, onChange);
}

int WeddingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant WeddingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.text : u"%1, %2"_s.arg(row.text, row.detail);
    case SectionRole:
        return QVariant::fromValue(row.section);
    case FirstOfSectionRole:
        return index.row() == 0 || m_rows.at(index.row() - 1).section != row.section;
    case DetailRole:
        return row.detail;
    case SeqRole:
        return row.seq;
    case ChangeRole:
        return row.isChange;
    case PresentRole:
        return row.isPresent;
    case DoneRole:
        return row.done;
    case TotalRole:
        return row.total;
    default:
        return {};
    }
}

void WeddingModel::open(const channels::ChannelInfo &channel)
{
    m_channel = channel;
    m_overview = {};
    m_members.clear();
    ++m_visit;
    rebuild();
    // The messages themselves come first.
    QTimer::singleShot(40ms, this, [this, visit = m_visit] {
        if (visit == m_visit)
            read();
    });
}

void WeddingModel::setUserId(const QString &userId)
{
    m_userId = userId;
    read();
}

void WeddingModel::setMembers(const QList<channels::Member> &members)
{
    if (members == m_members)
        return;
    m_members = members;
    rebuild();
}

void WeddingModel::read()
{
    if (m_channel.name.isEmpty())
        return;
    channels::onAnswer(
        m_store.messages(m_channel.name, 0, MessagesRead), this,
        [this, visit = m_visit](const channels::Result<QList<channels::Message>> &messages) {
            if (visit != m_visit)
                return;
            if (!messages) {
                Q_EMIT failed(messages.error());
                return;
            }
            m_overview = overviewOf(*messages, m_userId, m_channel.readSeq);
            rebuild();
        });
}

void WeddingModel::rebuild()
{
    // A few rows, of which nothing is kept but what they say: the view keeps its place by row.
    beginResetModel();
    m_rows.clear();
    if (!m_channel.name.isEmpty()) {
        addNews();
        addEntries(Section::NeedsAnswer, m_overview.questions);
        addPeople();
        addJourney();
    }
    endResetModel();
    Q_EMIT changed();
}

void WeddingModel::addEntries(Section section, const QList<OverviewEntry> &entries)
{
    const QDateTime now = m_clock();
    for (const OverviewEntry &entry : entries) {
        const QString age = shortAge(entry.at, now);
        Row row;
        row.section = section;
        row.text = entry.text;
        row.seq = entry.seq;
        row.isChange = entry.isChange;
        row.detail = entry.sender.isEmpty() ? age : u"%1 · %2"_s.arg(entry.sender, age);
        m_rows.append(row);
    }
}

void WeddingModel::addPlain(Section section, const QString &text, const QString &detail)
{
    Row row;
    row.section = section;
    row.text = text;
    row.detail = detail;
    m_rows.append(row);
}

void WeddingModel::addNews()
{
    addEntries(Section::News, m_overview.changes);
    addEntries(Section::News, m_overview.forms);
    if (m_overview.otherNews > 0)
        addPlain(Section::News, newMessageCount(m_overview.otherNews), {});
    if (m_rows.isEmpty())
        addPlain(Section::News, tr("Nothing new"), {});
}

void WeddingModel::addPeople()
{
    for (const channels::Member &member : m_members) {
        Row row;
        row.section = Section::People;
        row.text = member.displayName;
        row.isPresent = member.isPresent;
        if (member.status == channels::SubscriptionStatus::Pending)
            row.detail = tr("asks to be let in");
        else if (member.isPresent)
            row.detail = tr("here now");
        else if (member.userId == m_userId)
            row.detail = tr("you");
        m_rows.append(row);
    }
}

void WeddingModel::addJourney()
{
    if (m_overview.steps.isEmpty())
        return;
    if (m_overview.stepsTotal > 0) {
        Row row;
        row.section = Section::Journey;
        row.text = tr("%1 of %2 steps done").arg(m_overview.stepsDone).arg(m_overview.stepsTotal);
        row.done = m_overview.stepsDone;
        row.total = m_overview.stepsTotal;
        m_rows.append(row);
    }
    for (qsizetype i = m_overview.steps.size(); i-- > 0;)
        addPlain(Section::Journey, m_overview.steps.at(i), tr("done"));
}

} // namespace models
