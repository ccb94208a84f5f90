// SPDX-License-Identifier: MIT
#include "app/application.h"
#include "app/hosting.h"
#include "app/language.h"

#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

channels::ChannelName named(const char *name)
{
    return *channels::ChannelName::parse(std::string_view(name));
}

QMessageBox *questionIn(app::Application &application)
{
    for (QMessageBox *box : application.window().findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

bool says(app::Application &application, const QString &part)
{
    for (const QLabel *label : application.window().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

int weddingsOf(app::Application &application)
{
    return application.window().findChild<QListView *>(u"channels"_s)->model()->rowCount();
}

} // namespace

// A desktop that is signed in to a server as somebody else than its host, in one wedding of two.
class TestLinkFollower : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void joinsOnceAgreedTo();
    void doesNothingWithoutConsent();
    void opensAWeddingOnceAgreedTo();
    void asksOneQuestionAtATime();
    void saysWhyItDoesNotFollow_data();
    void saysWhyItDoesNotFollow();

private:
    void addWedding(const char *name, const char *metadata);
    QString inviteTo(const char *name);

    ui::ColorScheme m_colorScheme;
    app::Language m_language;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Hosting> m_hosting;
    std::unique_ptr<app::Application> m_application;
};

void TestLinkFollower::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto hosting = app::Hosting::start(m_folder->filePath(u"server"_s), 0, u"Pat"_s);
    QVERIFY(hosting);
    m_hosting = std::move(*hosting);
    addWedding("couple:wedding:1", R"({"title":"Sarah & Tom"})");
    addWedding("couple:wedding:2", R"({"title":"Mike & Jo"})");
    app::CommandLine line;
    line.mode = app::Mode::Join;
    line.dataFolder = m_folder->filePath(u"desktop"_s);
    line.invite = QUrl(inviteTo("couple:wedding:1"));
    auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY(application);
    m_application = std::move(*application);
    QTRY_COMPARE_WITH_TIMEOUT(weddingsOf(*m_application), 1, PatienceMs);
}

void TestLinkFollower::cleanup()
{
    m_application.reset();
    m_hosting.reset();
    m_folder.reset();
}

void TestLinkFollower::addWedding(const char *name, const char *metadata)
{
    channels::server::NewChannel channel;
    channel.name = named(name);
    channel.ownerId = m_hosting->supplierId();
    channel.metadata = metadata;
    QVERIFY(m_hosting->administration().createChannel(channel));
}

QString TestLinkFollower::inviteTo(const char *name)
{
    const auto invite = m_hosting->administration().createInvite(
        named(name), channels::MemberRole::Member, std::chrono::hours(1), 1);
    return invite ? m_hosting->url().toString() + u"/join/"_s + QString::fromStdString(invite->code)
                  : QString();
}

void TestLinkFollower::joinsOnceAgreedTo()
{
    m_application->follow(u"wedsync://join?url="_s + inviteTo("couple:wedding:2"));
    QMessageBox *box = questionIn(*m_application);
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"127.0.0.1:"_s), qPrintable(box->text()));
    QCOMPARE(weddingsOf(*m_application), 1);
    box->accept();
    QTRY_COMPARE_WITH_TIMEOUT(weddingsOf(*m_application), 2, PatienceMs);
    // It is there for whom was asked, not for somebody new, and open.
    QTRY_COMPARE_WITH_TIMEOUT(m_application->window().openChannelName(), named("couple:wedding:2"),
                              PatienceMs);
    QCOMPARE(m_hosting->administration().users()->size(), std::size_t(2));
}

void TestLinkFollower::doesNothingWithoutConsent()
{
    const QString invite = inviteTo("couple:wedding:2");
    m_application->follow(invite);
    QMessageBox *box = questionIn(*m_application);
    QVERIFY(box);
    // Return is not consent: what a page sends may come while somebody types.
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!questionIn(*m_application));
    // The code is as good as before.
    m_application->follow(invite);
    QVERIFY(questionIn(*m_application));
    questionIn(*m_application)->accept();
    QTRY_COMPARE_WITH_TIMEOUT(weddingsOf(*m_application), 2, PatienceMs);
}

void TestLinkFollower::opensAWeddingOnceAgreedTo()
{
    m_application->follow(u"wedsync://open?channel=couple:wedding:1"_s);
    QMessageBox *box = questionIn(*m_application);
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"Sarah & Tom"_s), qPrintable(box->text()));
    QVERIFY(m_application->window().openChannelName().isEmpty());
    box->accept();
    QCOMPARE(m_application->window().openChannelName(), named("couple:wedding:1"));
}

void TestLinkFollower::asksOneQuestionAtATime()
{
    m_application->follow(inviteTo("couple:wedding:2"));
    m_application->follow(u"wedsync://open?channel=couple:wedding:1"_s);
    int asked = 0;
    for (const QMessageBox *box : m_application->window().findChildren<QMessageBox *>())
        asked += box->isVisible() ? 1 : 0;
    QCOMPARE(asked, 1);
    QVERIFY(questionIn(*m_application)->text().contains(u"Sarah & Tom"_s));
}

void TestLinkFollower::saysWhyItDoesNotFollow_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another server")
        << u"wedsync://join?url=https://other.example/join/abc"_s << u"other.example, but here"_s;
    QTest::newRow("a wedding of others")
        << u"wedsync://open?channel=couple:wedding:2"_s << u"do not take part in"_s;
    QTest::newRow("unknown") << u"wedsync://erase"_s << u"does not know"_s;
}

void TestLinkFollower::saysWhyItDoesNotFollow()
{
    QFETCH(QString, link);
    QFETCH(QString, sentence);
    m_application->follow(link);
    QVERIFY(!questionIn(*m_application));
    QVERIFY(says(*m_application, sentence));
}

QTEST_MAIN(TestLinkFollower)
#include "tst_linkfollower.moc"
