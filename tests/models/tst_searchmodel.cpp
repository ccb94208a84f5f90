// SPDX-License-Identifier: MIT
#include "models/channellistmodel.h"
#include "models/searchmodel.h"
#include "tests/support/samplestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using models::SearchModel;

class TestSearchModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsEverywhereAndHere();
    void answersTheLatestText();
    void tellsOfAStoreThatCannotBeRead();

private:
    QStringList find(const channels::ChannelName &channel, const QString &text);

    std::unique_ptr<SampleStore> m_sample;
    std::unique_ptr<models::ChannelListModel> m_channels;
    std::unique_ptr<SearchModel> m_model;
};

void TestSearchModel::init()
{
    m_sample = std::make_unique<SampleStore>();
    m_sample->put(
        {SampleStore::info(u"a"_s, u"Sarah & Tom"_s), SampleStore::info(u"b"_s, u"Mike"_s)});
    m_sample->put(u"a"_s,
                  {SampleStore::message(u"a"_s, 1, u"The florist asks"_s),
                   SampleStore::message(u"a"_s, 2, u"No flowers"_s, SampleStore::Me)});
    m_sample->put(u"b"_s, {SampleStore::message(u"b"_s, 3, u"Florist at nine"_s)});
    m_channels = std::make_unique<models::ChannelListModel>(m_sample->store, models::localTime);
    QSignalSpy refreshed(m_channels.get(), &models::ChannelListModel::refreshed);
    m_channels->refresh();
    QVERIFY(refreshed.wait());
    m_model = std::make_unique<SearchModel>(m_sample->store, *m_channels);
    m_model->setUserId(QString::fromLatin1(SampleStore::Me));
}

void TestSearchModel::cleanup()
{
    m_model.reset();
    m_channels.reset();
    m_sample.reset();
}

QStringList TestSearchModel::find(const channels::ChannelName &channel, const QString &text)
{
    QSignalSpy finished(m_model.get(), &SearchModel::finished);
    m_model->search(channel, text);
    if (!finished.wait())
        return {u"no answer"_s};
    QStringList sentences;
    for (int i = 0; i < m_model->rowCount(); ++i)
        sentences.append(m_model->index(i).data(Qt::AccessibleTextRole).toString());
    return sentences;
}

void TestSearchModel::findsEverywhereAndHere()
{
    QAbstractItemModelTester tester(m_model.get(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString mike = u"Mike, Anna, 09:03: Florist at nine"_s;
    const QString own = u"Sarah & Tom, You, 09:02: No flowers"_s;
    const QString anna = u"Sarah & Tom, Anna, 09:01: The florist asks"_s;
    QCOMPARE(find({}, u"flo"_s), (QStringList {mike, own, anna}));
    QCOMPARE(find(SampleStore::name(u"a"_s), u"florist "_s), QStringList {anna});
    QCOMPARE(m_model->index(0).data(SearchModel::SeqRole).toLongLong(), 1);
    QCOMPARE(m_model->index(0).data(SearchModel::ChannelRole).value<channels::ChannelName>(),
             SampleStore::name(u"a"_s));
    QCOMPARE(m_model->index(0).data(SearchModel::ExcerptRole).toString(),
             u"The \u0002florist\u0003 asks"_s);
    QCOMPARE(find({}, u"cake"_s), QStringList());
    QCOMPARE(find({}, QString()), QStringList());
}

void TestSearchModel::answersTheLatestText()
{
    QSignalSpy finished(m_model.get(), &SearchModel::finished);
    for (const QString &text : {u"f"_s, u"fl"_s, u"nine"_s})
        m_model->search({}, text);
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1); // what was typed before it was let go
    QCOMPARE(m_model->text(), u"nine"_s);
    QCOMPARE(m_model->rowCount(), 1);
}

void TestSearchModel::tellsOfAStoreThatCannotBeRead()
{
    QTemporaryDir folder;
    channels::LocalStore closed(folder.filePath(u"none"_s));
    SearchModel model(closed, *m_channels);
    QSignalSpy failed(&model, &SearchModel::failed);
    model.search({}, u"flo"_s);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<channels::Error>().kind,
             channels::ErrorKind::StoreUnavailable);
}

QTEST_GUILESS_MAIN(TestSearchModel)
#include "tst_searchmodel.moc"
