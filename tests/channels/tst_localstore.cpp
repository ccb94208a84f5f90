// SPDX-License-Identifier: MIT
#include "channels/sqlite/sqlitedatabase.h"
#include "channels/store/localstore.h"
#include "channels/store/migrations.h"
#include "channels/types/eventtypes.h"
#include "tests/support/memoryfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace channels;
using namespace Qt::StringLiterals;

namespace {

const QString Me = u"11111111-1111-4111-8111-111111111111"_s;
const QString Anna = u"22222222-2222-4222-8222-222222222222"_s;
const QString FirstEpoch = u"epoch-a"_s;
const QString SecondEpoch = u"epoch-b"_s;

ChannelName channelName(std::string_view text)
{
    return *ChannelName::parse(text);
}

const ChannelName Sarah = channelName("collaboration:sarah:tom");
const ChannelName Mike = channelName("collaboration:mike:jo");

Message message(qint64 seq, const QString &sender = Anna, QStringView eventType = eventtypes::Chat)
{
    const QDateTime createdAt(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    return {.id = u"message-%1"_s.arg(seq),
            .seq = seq,
            .channel = Sarah,
            .eventType = eventType.toString(),
            .payload = R"({"text":"hello","n":9007199254740993})",
            .senderId = sender,
            .senderName = u"Anna"_s,
            .createdAt = createdAt.addMSecs(seq),
            .expiresAt = createdAt.addDays(30),
            .clientMessageId = {}};
}

QList<Message> messages(qint64 first, qint64 last)
{
    QList<Message> list;
    for (qint64 seq = first; seq <= last; ++seq)
        list.append(message(seq));
    return list;
}

OutboxItem outboxItem(const QString &id, const ChannelName &channel = Sarah)
{
    return {.clientMessageId = id,
            .channel = channel,
            .eventType = eventtypes::Chat.toString(),
            .payload = R"({"text":"on my way"})",
            .createdAt = QDateTime(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC),
            .state = DeliveryState::Queued,
            .error = {}};
}

QStringList idsOf(const QList<OutboxItem> &items)
{
    QStringList ids;
    for (const OutboxItem &item : items)
        ids.append(item.clientMessageId);
    return ids;
}

QList<qint64> seqsOf(const QList<Message> &list)
{
    QList<qint64> seqs;
    for (const Message &item : list)
        seqs.append(item.seq);
    return seqs;
}

} // namespace

class TestLocalStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsFolderAndFileToTheOwner();
    void refusesASecondOpening();
    void refusesAFileOfANewerVersion();
    void refusesAFolderThatCannotBeMade();
    void answersUnavailableBeforeOpening();

    void listsAChannelWithItsNumbers();
    void showsTheNewestMessageOfAChannel();
    void remembersWhereChannelsWerePutAndWhenTheyWereOpened();
    void appliesEachSeqOnce();
    void givesMessagesByPage();
    void storesNothingEphemeral();
    void aNewEpochReplacesTheMessages();
    void aNewEpochKeepsWhatWasReadAndSendsAgain();
    void announcesWhatChanged();

    void neverMarksUnread();
    void marksUnreadWhenAPersonSaysSo();
    void forgetsWhatWasUnreadOfAnotherLife();
    void believesTheServerOfWhatIsOfAnotherLife();
    void countsAReadMarkOfAMessageToCome();
    void doesNotCountOwnMessagesAsUnread();
    void keepsDraftsPerChannel();

    void boundsTheOutboxPerChannel();
    void keepsTheOrderOfTheOutbox();
    void anOwnMessageLeavesTheOutboxWhenItComesBack();
    void remembersWhyAMessageFailed();
    void editsOnlyWhatNoServerCanHave();
    void survivesReopening();
    void keepsUsersApart();
    void forgetsNoChannelThatTheServerOmits();

private:
    template <typename T>
    T result(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        const Result<T> answer = future.result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().detail));
        return *answer;
    }
    template <typename T>
    std::optional<Error> failure(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        const Result<T> answer = future.result();
        return answer ? std::nullopt : std::optional(answer.error());
    }
    void done(QFuture<Status> future) { result(std::move(future)); }
    void reopen();
    ChannelSummary summary(const ChannelName &name);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LocalStore> m_store;
    QString m_folder;
};

void TestLocalStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>(support::memoryFolderTemplate());
    m_folder = m_dir->filePath(u"data"_s);
    reopen();
    done(m_store->setUser(Me, u"Pat"_s));
    QCoreApplication::processEvents(); // its announcement
}

void TestLocalStore::cleanup()
{
    m_store.reset();
    m_dir.reset();
}

void TestLocalStore::reopen()
{
    m_store.reset();
    m_store = std::make_unique<LocalStore>(m_folder);
    done(m_store->open());
}

ChannelSummary TestLocalStore::summary(const ChannelName &name)
{
    const QList<ChannelSummary> summaries = result(m_store->summaries());
    for (const ChannelSummary &found : summaries) {
        if (found.info.name == name)
            return found;
    }
    return {};
}

void TestLocalStore::keepsFolderAndFileToTheOwner()
{
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    const auto everybody = owner | QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup
        | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_folder) & everybody, owner | QFile::ExeOwner);
    const QStringList files = QDir(m_folder).entryList({u"wedsync.db*"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QCOMPARE(QFile::permissions(QDir(m_folder).filePath(file)) & everybody, owner);
}

void TestLocalStore::refusesASecondOpening()
{
    LocalStore second(m_folder);
    const std::optional<Error> error = failure(second.open());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::StoreUnavailable);
    QVERIFY2(error->detail.contains(u"in use by another"_s), qPrintable(error->detail));
    m_store.reset();
    QVERIFY(!failure(second.open()));
}

void TestLocalStore::refusesAFileOfANewerVersion()
{
    done(m_store->saveDraft(Sarah, u"kept"_s));
    m_store.reset();
    const std::string path = (m_folder + u"/wedsync.db"_s).toStdString();
    const std::string later = std::to_string(storeMigrations().back().version + 1);
    {
        auto file = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
        QVERIFY(file->execute("PRAGMA user_version=" + later));
    }
    LocalStore store(m_folder);
    const std::optional<Error> error = failure(store.open());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::StoreUnavailable);
    QVERIFY2(error->detail.contains(u"newer version"_s), qPrintable(error->detail));

    const std::string known = std::to_string(storeMigrations().back().version);
    {
        auto file = SqliteDatabase::open(path, SqliteDatabase::Durability::Full);
        QVERIFY(file->execute("PRAGMA user_version=" + known));
    }
    done(store.open());
    QCOMPARE(result(store.draft(Sarah)), u"kept"_s);
}

void TestLocalStore::refusesAFolderThatCannotBeMade()
{
    QFile file(m_dir->filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    LocalStore store(m_dir->filePath(u"file/data"_s));
    const std::optional<Error> error = failure(store.open());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::StoreUnavailable);
}

void TestLocalStore::answersUnavailableBeforeOpening()
{
    LocalStore store(m_dir->filePath(u"other"_s));
    const std::optional<Error> error = failure(store.summaries());
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::StoreUnavailable);
}

void TestLocalStore::listsAChannelWithItsNumbers()
{
    const ChannelInfo info {.name = Sarah,
                            .id = u"c-1"_s,
                            .type = ChannelType::Shared,
                            .role = MemberRole::Owner,
                            .status = SubscriptionStatus::Paused,
                            .title = u"Sarah & Tom"_s,
                            .weddingDate = QDate(2026, 12, 12),
                            .venue = u"Chapel"_s,
                            .epoch = FirstEpoch,
                            .headSeq = 4,
                            .readSeq = 1,
                            .lastActivity = QDateTime(QDate(2026, 5, 1), QTime(11, 0), Qt::UTC)};
    done(m_store->putChannels({info}));
    QCOMPARE(summary(Sarah).info, info);

    const QList<Message> list = {message(1), message(2, Anna, eventtypes::TimelineChanged),
                                 message(3, Anna, eventtypes::VenueChanged), message(4)};
    result(m_store->putMessages(Sarah, FirstEpoch, list));
    done(m_store->saveDraft(Sarah, u"text"_s));
    done(m_store->enqueue(outboxItem(u"o-1"_s)));
    done(m_store->enqueue(outboxItem(u"o-2"_s)));
    done(m_store->setDelivery(u"o-2"_s, DeliveryState::Sent, {}));
    const ChannelSummary after = summary(Sarah);
    QCOMPARE(after.unread, 3);
    QCOMPARE(after.unseenChanges, 2);
    QCOMPARE(after.queued, 1);
    QVERIFY(after.hasDraft);
    QCOMPARE(after.lastEventType, eventtypes::Chat.toString());
    QCOMPARE(after.lastPayload, list.last().payload);
    QCOMPARE(after.lastSenderId, Anna);
    QCOMPARE(after.lastSenderName, u"Anna"_s);
    QCOMPARE(after.lastMessageAt, list.last().createdAt);
    QCOMPARE(after.info.lastActivity, list.last().createdAt);
}

void TestLocalStore::showsTheNewestMessageOfAChannel()
{
    const auto last = [this] { return result(m_store->summaries()).constFirst().lastMessageAt; };
    result(m_store->putMessages(Sarah, FirstEpoch, messages(5, 6)));
    QCOMPARE(last(), message(6).createdAt);
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 4))); // older ones, later
    QCOMPARE(last(), message(6).createdAt);
    result(m_store->putMessages(Sarah, SecondEpoch, messages(1, 2)));
    QCOMPARE(last(), message(2).createdAt);
    result(m_store->putMessages(Sarah, FirstEpoch, {}));
    QVERIFY(last().isNull());
}

void TestLocalStore::remembersWhereChannelsWerePutAndWhenTheyWereOpened()
{
    const QDateTime noon(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    done(m_store->saveDraft(Mike, u"a"_s));
    done(m_store->saveDraft(Sarah, u"b"_s));
    done(m_store->noteOpened(Sarah, noon));
    done(m_store->putInOrder({Sarah, Mike}));
    done(m_store->putInOrder({Sarah}));
    reopen();
    const QList<ChannelSummary> both = result(m_store->summaries());
    QCOMPARE(both[0].info.name, Mike);
    QVERIFY(both[0].lastOpened.isNull());
    QCOMPARE(both[0].manualPosition, -1);
    QCOMPARE(both[1].lastOpened, noon);
    QCOMPARE(both[1].manualPosition, 0);
}

void TestLocalStore::appliesEachSeqOnce()
{
    QCOMPARE(result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 3))), messages(1, 3));
    QCOMPARE(result(m_store->putMessages(Sarah, FirstEpoch, messages(2, 5))), messages(4, 5));
    QVERIFY(result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 5))).isEmpty());
    QCOMPARE(result(m_store->messages(Sarah, 0, 100)), messages(1, 5));
    QCOMPARE(result(m_store->position(Sarah)), (Position {FirstEpoch, 5}));
    QCOMPARE(result(m_store->position(Mike)), Position());
}

void TestLocalStore::givesMessagesByPage()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 10)));
    QCOMPARE(seqsOf(result(m_store->messages(Sarah, 0, 3))), (QList<qint64> {8, 9, 10}));
    QCOMPARE(seqsOf(result(m_store->messages(Sarah, 8, 3))), (QList<qint64> {5, 6, 7}));
    QCOMPARE(seqsOf(result(m_store->messages(Sarah, 3, 100))), (QList<qint64> {1, 2}));
    QVERIFY(result(m_store->messages(Mike, 0, 3)).isEmpty());
}

void TestLocalStore::storesNothingEphemeral()
{
    const auto added =
        result(m_store->putMessages(Sarah, FirstEpoch, {message(1, Anna, eventtypes::Typing)}));
    QVERIFY(added.isEmpty());
    QCOMPARE(summary(Sarah).unread, 0);
}

void TestLocalStore::aNewEpochReplacesTheMessages()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 5)));
    QSignalSpy replaced(m_store.get(), &LocalStore::messagesReplaced);
    QSignalSpy added(m_store.get(), &LocalStore::messagesAdded);
    Message other = message(1);
    other.id = u"other"_s;
    QCOMPARE(result(m_store->putMessages(Sarah, SecondEpoch, {other})), QList<Message> {other});
    QCOMPARE(result(m_store->messages(Sarah, 0, 100)), QList<Message> {other});
    QCOMPARE(result(m_store->position(Sarah)), (Position {SecondEpoch, 1}));
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(added.size(), 1); // of the first epoch
    QCOMPARE(summary(Sarah).info.headSeq, 1);
}

void TestLocalStore::aNewEpochKeepsWhatWasReadAndSendsAgain()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 5)));
    done(m_store->markRead(Sarah, 3));
    done(m_store->enqueue(outboxItem(u"acknowledged"_s)));
    done(m_store->setDelivery(u"acknowledged"_s, DeliveryState::Sent, {}));
    // The restored store counts otherwise, but the messages are the same.
    QList<Message> restored = messages(1, 5);
    for (Message &item : restored)
        item.seq += 10;
    result(m_store->putMessages(Sarah, SecondEpoch, restored));
    QCOMPARE(summary(Sarah).info.readSeq, 13);
    QCOMPARE(summary(Sarah).unread, 2);
    QCOMPARE(result(m_store->outbox(Sarah)).first().state, DeliveryState::Queued);
}

void TestLocalStore::announcesWhatChanged()
{
    QSignalSpy changed(m_store.get(), &LocalStore::channelsChanged);
    QSignalSpy added(m_store.get(), &LocalStore::messagesAdded);
    QSignalSpy outbox(m_store.get(), &LocalStore::outboxChanged);
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 2)));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.first().at(0).value<ChannelName>(), Sarah);
    QCOMPARE(added.first().at(1).value<QList<Message>>(), messages(1, 2));
    QCOMPARE(outbox.size(), 0);

    // What is the same as before is no news.
    ChannelInfo info = summary(Sarah).info;
    done(m_store->putChannels({info}));
    done(m_store->putChannels({info}));
    QTRY_COMPARE(changed.size(), 2);
    changed.removeLast();

    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 2)));
    done(m_store->markRead(Sarah, 2));
    done(m_store->markRead(Sarah, 1));
    QTRY_COMPARE(changed.size(), 2);
    done(m_store->enqueue(outboxItem(u"o-1"_s)));
    QTRY_COMPARE(outbox.size(), 1);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(added.size(), 1);
}

void TestLocalStore::neverMarksUnread()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 5)));
    done(m_store->markRead(Sarah, 4));
    done(m_store->markRead(Sarah, 2));
    done(m_store->markReadAt(Sarah, u"message-1"_s));
    QCOMPARE(summary(Sarah).unread, 1);
    QCOMPARE(summary(Sarah).info.readSeq, 4);
    done(m_store->markReadAt(Sarah, u"message-5"_s));
    QCOMPARE(summary(Sarah).unread, 0);
}

void TestLocalStore::marksUnreadWhenAPersonSaysSo()
{
    QSignalSpy changed(m_store.get(), &LocalStore::channelsChanged);
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 5)));
    done(m_store->markRead(Sarah, 5));
    QTRY_COMPARE(changed.size(), 2);
    done(m_store->markUnreadFrom(Sarah, 3));
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(summary(Sarah).unread, 3);
    QCOMPARE(summary(Sarah).info.readSeq, 2);
    QCOMPARE(result(m_store->readSeq(Sarah)), 5); // the server is told nothing
    // What comes is unread too; what the server says of reading changes nothing here.
    result(m_store->putMessages(Sarah, FirstEpoch, messages(6, 6)));
    done(m_store->markReadAt(Sarah, u"message-6"_s));
    QCOMPARE(summary(Sarah).unread, 4);
    done(m_store->markRead(Sarah, 2)); // nothing of what is unread
    QCOMPARE(summary(Sarah).unread, 4);
    done(m_store->markRead(Sarah, 4)); // a part of it
    QCOMPARE(summary(Sarah).unread, 2);
    done(m_store->markRead(Sarah, 6));
    QCOMPARE(summary(Sarah).unread, 0);
    QCOMPARE(summary(Sarah).info.readSeq, 6);
    // Where reading is behind that already, it stays there.
    result(m_store->putMessages(Sarah, FirstEpoch, messages(7, 9)));
    done(m_store->markUnreadFrom(Sarah, 9));
    QCOMPARE(summary(Sarah).unread, 3);
}

void TestLocalStore::forgetsWhatWasUnreadOfAnotherLife()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 5)));
    done(m_store->markRead(Sarah, 5));
    done(m_store->markUnreadFrom(Sarah, 1));
    result(m_store->putMessages(Sarah, SecondEpoch, messages(1, 5)));
    QCOMPARE(summary(Sarah).unread, 0);
}

// A paused channel is not joined, and its copy stays that of a store that was restored since.
void TestLocalStore::believesTheServerOfWhatIsOfAnotherLife()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 5)));
    QCOMPARE(summary(Sarah).unread, 5);
    ChannelInfo info = summary(Sarah).info;
    info.epoch = SecondEpoch;
    info.headSeq = 3;
    info.serverUnread = 2;
    done(m_store->putChannels({info}));
    QCOMPARE(summary(Sarah).unread, 2);
    result(m_store->putMessages(Sarah, SecondEpoch, messages(1, 3)));
    QCOMPARE(summary(Sarah).unread, 3);
}

void TestLocalStore::countsAReadMarkOfAMessageToCome()
{
    done(m_store->markReadAt(Sarah, u"message-3"_s));
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 2)));
    QCOMPARE(summary(Sarah).unread, 2);
    result(m_store->putMessages(Sarah, FirstEpoch, messages(3, 4)));
    QCOMPARE(summary(Sarah).unread, 1);
}

void TestLocalStore::doesNotCountOwnMessagesAsUnread()
{
    result(m_store->putMessages(Sarah, FirstEpoch, {message(1, Me), message(2)}));
    QCOMPARE(summary(Sarah).unread, 1);
}

void TestLocalStore::keepsDraftsPerChannel()
{
    done(m_store->saveDraft(Sarah, u"for Sarah"_s));
    QCOMPARE(result(m_store->draft(Sarah)), u"for Sarah"_s);
    QCOMPARE(result(m_store->draft(Mike)), QString());
    done(m_store->saveDraft(Sarah, QString()));
    QVERIFY(!summary(Sarah).hasDraft);
}

void TestLocalStore::boundsTheOutboxPerChannel()
{
    for (int i = 0; i < 100; ++i)
        done(m_store->enqueue(outboxItem(u"o-%1"_s.arg(i))));
    const std::optional<Error> error = failure(m_store->enqueue(outboxItem(u"one-too-many"_s)));
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::QueueFull);
    QCOMPARE(result(m_store->outbox(Sarah)).size(), 100);
    done(m_store->enqueue(outboxItem(u"elsewhere"_s, Mike)));
    // What the server has acknowledged waits for nothing.
    done(m_store->setDelivery(u"o-0"_s, DeliveryState::Sent, {}));
    done(m_store->enqueue(outboxItem(u"fits"_s)));
}

void TestLocalStore::keepsTheOrderOfTheOutbox()
{
    for (const QString &id : {u"z"_s, u"a"_s, u"m"_s})
        done(m_store->enqueue(outboxItem(id)));
    done(m_store->removeFromOutbox(u"a"_s));
    done(m_store->enqueue(outboxItem(u"b"_s, Mike)));
    QCOMPARE(idsOf(result(m_store->outbox(Sarah))), (QStringList {u"z"_s, u"m"_s}));
    QCOMPARE(idsOf(result(m_store->outbox(ChannelName()))), (QStringList {u"z"_s, u"m"_s, u"b"_s}));
}

void TestLocalStore::anOwnMessageLeavesTheOutboxWhenItComesBack()
{
    done(m_store->enqueue(outboxItem(u"mine"_s)));
    Message foreign = message(1);
    foreign.clientMessageId = u"mine"_s; // somebody else's counter
    Message own = message(2, Me);
    own.clientMessageId = u"mine"_s;
    result(m_store->putMessages(Sarah, FirstEpoch, {foreign}));
    QCOMPARE(result(m_store->outbox(Sarah)).size(), 1);
    result(m_store->putMessages(Sarah, FirstEpoch, {own}));
    QVERIFY(result(m_store->outbox(Sarah)).isEmpty());
    QCOMPARE(summary(Sarah).queued, 0);
    // A late acknowledgement finds nothing to change.
    done(m_store->setDelivery(u"mine"_s, DeliveryState::Sent, {}));
}

void TestLocalStore::remembersWhyAMessageFailed()
{
    done(m_store->enqueue(outboxItem(u"o-1"_s)));
    const Error error {ErrorKind::PayloadTooLarge, u"The payload is too large."_s, {}};
    done(m_store->setDelivery(u"o-1"_s, DeliveryState::Failed, error));
    const OutboxItem failed = result(m_store->outbox(Sarah)).first();
    QCOMPARE(failed.state, DeliveryState::Failed);
    QCOMPARE(failed.error, std::optional(error));
    done(m_store->setDelivery(u"o-1"_s, DeliveryState::Queued, {}));
    OutboxItem retried = outboxItem(u"o-1"_s);
    retried.confirmed = true; // by a person
    QCOMPARE(result(m_store->outbox(Sarah)).first(), retried);
}

void TestLocalStore::editsOnlyWhatNoServerCanHave()
{
    done(m_store->enqueue(outboxItem(u"o-1"_s)));
    done(m_store->editInOutbox(u"o-1"_s, R"({"text":"later"})"));
    QCOMPARE(result(m_store->outbox(Sarah)).first().payload, QByteArray(R"({"text":"later"})"));
    done(m_store->setDelivery(u"o-1"_s, DeliveryState::Sending, {}));
    done(m_store->setDelivery(u"o-1"_s, DeliveryState::Waiting, {}));
    QCOMPARE(failure(m_store->editInOutbox(u"o-1"_s, "{}"))->kind, ErrorKind::Conflict);
    // A refusal says that it is not there.
    done(m_store->setDelivery(u"o-1"_s, DeliveryState::Failed,
                              Error {ErrorKind::PayloadTooLarge, {}, {}}));
    done(m_store->editInOutbox(u"o-1"_s, "{}"));
    const OutboxItem edited = result(m_store->outbox(Sarah)).first();
    QCOMPARE(edited.state, DeliveryState::Queued);
    QCOMPARE(edited.payload, QByteArray("{}"));
    QVERIFY(!edited.error);
    QCOMPARE(failure(m_store->editInOutbox(u"nothing"_s, "{}"))->kind, ErrorKind::Conflict);
}

void TestLocalStore::survivesReopening()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 3)));
    done(m_store->markRead(Sarah, 1));
    done(m_store->saveDraft(Sarah, u"half a sen"_s));
    done(m_store->enqueue(outboxItem(u"o-1"_s)));
    done(m_store->setDelivery(u"o-1"_s, DeliveryState::Sending, {}));
    const ChannelSummary before = summary(Sarah);
    reopen();
    QCOMPARE(summary(Sarah), before);
    QCOMPARE(result(m_store->messages(Sarah, 0, 10)), messages(1, 3));
    QCOMPARE(result(m_store->position(Sarah)), (Position {FirstEpoch, 3}));
    QCOMPARE(result(m_store->draft(Sarah)), u"half a sen"_s);
    QCOMPARE(result(m_store->outbox(Sarah)).first().state, DeliveryState::Sending);
}

void TestLocalStore::keepsUsersApart()
{
    result(m_store->putMessages(Sarah, FirstEpoch, messages(1, 3)));
    done(m_store->enqueue(outboxItem(u"o-1"_s)));
    done(m_store->setUser(Anna, u"Anna"_s));
    QVERIFY(result(m_store->summaries()).isEmpty());
    QVERIFY(result(m_store->outbox(ChannelName())).isEmpty());
    QVERIFY(result(m_store->messages(Sarah, 0, 10)).isEmpty());
    done(m_store->removeFromOutbox(u"o-1"_s)); // not hers
    done(m_store->setUser(Me, QString()));
    QCOMPARE(summary(Sarah).unread, 3);
    QCOMPARE(summary(Sarah).queued, 1);
}

void TestLocalStore::forgetsNoChannelThatTheServerOmits()
{
    ChannelInfo sarah;
    sarah.name = Sarah;
    sarah.headSeq = 7;
    ChannelInfo mike;
    mike.name = Mike;
    done(m_store->putChannels({sarah, mike}));
    ChannelInfo older = sarah;
    older.headSeq = 5; // an answer that was overtaken
    done(m_store->putChannels({older}));
    QCOMPARE(result(m_store->summaries()).size(), 2);
    QCOMPARE(summary(Sarah).info.headSeq, 7);
    QCOMPARE(summary(Mike).info.title, u"jo"_s);
}

QTEST_GUILESS_MAIN(TestLocalStore)
#include "tst_localstore.moc"
