// SPDX-License-Identifier: MIT
#include "models/channellistmodel.h"
#include "models/needsanswermodel.h"
#include "models/weddingmodel.h"
#include "tests/support/samplestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::NeedsAnswerModel;

namespace {

QDateTime now()
{
    return QDateTime(QDate(2026, 12, 4), QTime(12, 0), Qt::UTC);
}

} // namespace

class TestNeedsAnswerModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsOpenQuestionsOfAllWeddings();
    void takesEveryMarkOfAsking();
    void agreesWithThePanelOfOneWedding();
    void leavesOutWhatIsArchived();
    void findsByWords();

private:
    QStringList texts();

    std::unique_ptr<SampleStore> m_sample;
    std::unique_ptr<models::ChannelListModel> m_channels;
    std::unique_ptr<NeedsAnswerModel> m_model;
};

void TestNeedsAnswerModel::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_sample->put(
        {SampleStore::info(u"a"_s, u"Sarah & Tom"_s), SampleStore::info(u"b"_s, u"Mike & Jo"_s)});
    m_channels = std::make_unique<models::ChannelListModel>(m_sample->store, now);
    QSignalSpy refreshed(m_channels.get(), &models::ChannelListModel::refreshed);
    m_channels->setUserId(QString::fromLatin1(SampleStore::Me));
    QVERIFY(refreshed.wait());
    m_model = std::make_unique<NeedsAnswerModel>(m_sample->store, *m_channels, now);
}

void TestNeedsAnswerModel::cleanup()
{
    m_model.reset();
    m_channels.reset();
    m_sample.reset();
}

QStringList TestNeedsAnswerModel::texts()
{
    QSignalSpy finished(m_model.get(), &NeedsAnswerModel::finished);
    m_model->refresh();
    if (!finished.wait())
        return {u"no answer"_s};
    QStringList texts;
    for (int i = 0; i < m_model->rowCount(); ++i)
        texts.append(m_model->index(i).data().toString());
    return texts;
}

void TestNeedsAnswerModel::listsOpenQuestionsOfAllWeddings()
{
    const QAbstractItemModelTester tester(m_model.get());
    QCOMPARE(texts(), QStringList());
    m_sample->put(u"a"_s,
                  {SampleStore::message(u"a"_s, 1, u"Is it noon?"_s),
                   SampleStore::message(u"a"_s, 2, u"It is"_s, SampleStore::Me),
                   SampleStore::message(u"a"_s, 3, u"Thanks"_s),
                   SampleStore::message(u"a"_s, 5, u"And the cake?"_s)});
    m_sample->put(u"b"_s,
                  {SampleStore::message(u"b"_s, 4, u"Who drives?"_s),
                   SampleStore::message(u"b"_s, 6, u"see https://a.example/?b=c please"_s)});
    QCOMPARE(texts(), QStringList({u"Anna: Who drives?"_s, u"Anna: And the cake?"_s}));
    const QModelIndex first = m_model->index(0);
    QCOMPARE(first.data(NeedsAnswerModel::TitleRole).toString(), u"Mike & Jo · Wed"_s);
    QCOMPARE(first.data(NeedsAnswerModel::SeqRole).toLongLong(), 4);
    QCOMPARE(first.data(NeedsAnswerModel::ChannelRole).value<channels::ChannelName>(),
             SampleStore::name(u"b"_s));
    m_sample->put(u"b"_s, {SampleStore::message(u"b"_s, 7, u"I do"_s, SampleStore::Me)});
    QCOMPARE(texts(), QStringList({u"Anna: And the cake?"_s}));
}

void TestNeedsAnswerModel::takesEveryMarkOfAsking()
{
    QList<channels::Message> messages;
    const QList<QByteArray> payloads = {
        R"({"text":"متى؟"})",       R"({"text":"何時？"})",
        R"({"text":"when\u003F"})", R"({"text":"when\u061f"})",
        R"({"text":"when\uFF1F"})", R"({"text":"now","needsAnswer":true})",
        R"({"text":"now"})",
    };
    for (const QByteArray &payload : payloads) {
        messages.append(SampleStore::message(u"a"_s, messages.size() + 1, {}));
        messages.last().payload = payload;
    }
    m_sample->put(u"a"_s, messages);
    QCOMPARE(texts().size(), payloads.size() - 1);
}

void TestNeedsAnswerModel::agreesWithThePanelOfOneWedding()
{
    QList<channels::Message> messages;
    for (int seq = 1; seq <= models::WeddingModel::MessagesRead + 20; ++seq)
        messages.append(SampleStore::message(
            u"a"_s, seq, seq % 50 == 1 ? u"Question %1?"_s.arg(seq) : u"chat"_s));
    m_sample->put(u"a"_s, messages);
    models::WeddingModel wedding(m_sample->store, now);
    wedding.setUserId(QString::fromLatin1(SampleStore::Me));
    QSignalSpy changed(&wedding, &models::WeddingModel::changed);
    wedding.open(SampleStore::info(u"a"_s, u"Sarah & Tom"_s));
    QTRY_VERIFY(!wedding.overview().questions.isEmpty());
    QCOMPARE(texts().size(), wedding.overview().questions.size());
}

void TestNeedsAnswerModel::leavesOutWhatIsArchived()
{
    m_sample->put(u"a"_s, {SampleStore::message(u"a"_s, 1, u"Is it noon?"_s)});
    QCOMPARE(texts().size(), 1);
    m_channels->arrange(SampleStore::name(u"a"_s), {false, true, {}});
    QTRY_COMPARE(texts(), QStringList());
}

void TestNeedsAnswerModel::findsByWords()
{
    m_sample->put(u"a"_s, {SampleStore::message(u"a"_s, 1, u"Is it noon?"_s)});
    m_sample->put(u"b"_s, {SampleStore::message(u"b"_s, 2, u"Is it one?"_s)});
    QCOMPARE(texts().size(), 2);
    m_model->setText(u"NOON sarah"_s);
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setText(u"noon mike"_s);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setText({});
    QCOMPARE(m_model->rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestNeedsAnswerModel)
#include "tst_needsanswermodel.moc"
