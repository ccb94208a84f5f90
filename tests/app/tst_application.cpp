// SPDX-License-Identifier: MIT
#include "app/application.h"
#include "app/hosting.h"
#include "app/language.h"
#include "app/tokenfile.h"
#include "channels/store/localstore.h"
#include "models/shownchannels.h"
#include "ui/settingsdialog.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const models::ChannelListModel &channelsOf(app::Application &application)
{
    const QListView *list = application.window().findChild<QListView *>(u"channels"_s);
    const auto *shown = qobject_cast<const models::ShownChannels *>(list->model());
    return *qobject_cast<const models::ChannelListModel *>(shown->sourceModel());
}

QAbstractItemModel &messagesOf(app::Application &application)
{
    return *application.window().findChild<QListView *>(u"messages"_s)->model();
}

QStringList sentences(QAbstractItemModel &model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all.append(model.index(i, 0).data(Qt::AccessibleTextRole).toString());
    return all;
}

} // namespace

class TestApplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEightWeddingsThatPost();
    void hostsAndComesBack();
    void writesWithoutAConnection();
    void saysThatItsDatabaseWasDamaged();
    void asksBeforeItHostsInPlaceOfOthers();
    void saysWhyItCannotStart_data();
    void saysWhyItCannotStart();
    void offersTheWaysToBegin();
    void goesOnInAnotherLanguage();
    void readsFromTheSideOfItsLanguage_data();
    void readsFromTheSideOfItsLanguage();

private:
    ui::ColorScheme m_colorScheme;
    app::Language m_language;
};

void TestApplication::showsEightWeddingsThatPost()
{
    app::CommandLine line;
    line.mode = app::Mode::Demo;
    auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY2(application, qPrintable(application ? QString() : application.error().detail));
    const models::ChannelListModel &channelList = channelsOf(**application);
    QTRY_COMPARE_WITH_TIMEOUT(channelList.rowCount(), 8, 20000);
    // What each couple posts, all of it over its own connection, and nothing twice.
    const QMap<QString, int> posts = {
        {u"Sarah & Tom"_s, 5},    {u"Mike & Jo"_s, 4},    {u"Lee & Kim"_s, 3},
        {u"Priya & Daniel"_s, 4}, {u"Chloé & Marc"_s, 2}, {u"Hannah & Ruth"_s, 3},
        {u"Amara & Joseph"_s, 2}, {u"Olivia & Ben"_s, 2},
    };
    const auto unread = [&channelList] {
        QMap<QString, int> counts;
        for (int i = 0; i < channelList.rowCount(); ++i)
            counts.insert(channelList.summaryAt(i).info.title, channelList.summaryAt(i).unread);
        return counts;
    };
    QTRY_COMPARE_WITH_TIMEOUT(unread(), posts, 20000);
    // The first is open, unread until somebody touches something, and shows its own messages only.
    QTRY_COMPARE(messagesOf(**application).rowCount(), 5);
    QCOMPARE((*application)->window().openChannelName(), channelList.summaryAt(0).info.name);
    const QStringList shown = sentences(messagesOf(**application));
    QVERIFY2(shown.at(2).endsWith(u"Ceremony changed from 15:00 to 15:30"_s),
             qPrintable(shown.at(2)));
}

void TestApplication::hostsAndComesBack()
{
    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    std::string supplier;
    {
        auto hosting = app::Hosting::start(data + u"/server"_s, 0, u"Pat"_s);
        QVERIFY2(hosting, qPrintable(hosting ? QString() : hosting.error().detail));
        supplier = (*hosting)->supplierId();
        const auto users = (*hosting)->administration().users();
        QCOMPARE(users->size(), std::size_t(1));
        QCOMPARE(users->front().displayName, std::string("Pat"));
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(data + u"/server"_s).permissions() & others));
    }
    QVERIFY(app::Hosting::exists(data + u"/server"_s));
    auto again = app::Hosting::start(data + u"/server"_s, 0, u"Somebody else"_s);
    QVERIFY(again);
    QCOMPARE((*again)->supplierId(), supplier);
    const auto access = (*again)->access();
    QVERIFY(access && access->renew);
    QVERIFY(access->renew().result());
}

void TestApplication::writesWithoutAConnection()
{
    QTemporaryDir folder;
    const QString tokenFile = folder.filePath(u"token"_s);
    channels::ChannelName wedding;
    app::CommandLine line;
    line.mode = app::Mode::Connect;
    line.dataFolder = folder.filePath(u"desktop-data"_s);
    line.tokenFile = tokenFile;
    auto hosting = app::Hosting::start(folder.filePath(u"server"_s), 0, u"Pat"_s);
    QVERIFY(hosting);
    line.server = (*hosting)->url();
    {
        QFile file(tokenFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((*hosting)->access()->accessToken.toUtf8() + '\n');
        channels::server::NewChannel channel;
        wedding = *channels::ChannelName::parse(std::string_view("couple:wedding:1"));
        channel.name = wedding;
        channel.ownerId = (*hosting)->supplierId();
        channel.metadata = R"({"title":"Sarah & Tom"})";
        QVERIFY((*hosting)->administration().createChannel(channel));
    }
    {
        auto application = app::Application::start(line, m_colorScheme, m_language);
        QVERIFY(application);
        QTRY_COMPARE_WITH_TIMEOUT(channelsOf(**application).rowCount(), 1, 20000);
    }
    hosting = channels::Error {}; // the server is gone
    auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY(application);
    ui::MainWindow &window = (*application)->window();
    QTRY_COMPARE(channelsOf(**application).rowCount(), 1); // known from before
    window.openChannel(wedding);
    auto *edit = window.findChild<QPlainTextEdit *>();
    QTest::keyClicks(edit, u"On my way"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(messagesOf(**application).rowCount(), 1);
    QVERIFY(sentences(messagesOf(**application)).constFirst().endsWith(u": On my way, queued"_s));
    QTRY_COMPARE(channelsOf(**application).summaryAt(0).queued, 1);
}

void TestApplication::saysThatItsDatabaseWasDamaged()
{
    const QTemporaryDir folder;
    app::CommandLine line;
    line.mode = app::Mode::Connect;
    line.server = QUrl(u"http://127.0.0.1:1"_s);
    line.dataFolder = folder.filePath(u"data"_s);
    line.tokenFile = folder.filePath(u"token"_s);
    const auto write = [](const QString &name, const QByteArray &bytes) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(line.tokenFile, "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl");
    const QString desktop = line.dataFolder + u"/desktop"_s;
    QVERIFY(QDir().mkpath(desktop));
    write(desktop + u"/wedsync.db"_s, QByteArray(8192, 'x'));
    const auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY(application);
    const auto isSaid = [&application] {
        const QList<QLabel *> labels = (*application)->window().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"The database was damaged"_s);
        });
    };
    QTRY_VERIFY(isSaid());
    QCOMPARE(QDir(desktop).entryList({u"wedsync.db"_s}).size(), 1); // another one
}

// One key alone must not put somebody's weddings out of sight.
void TestApplication::asksBeforeItHostsInPlaceOfOthers()
{
    const QTemporaryDir folder;
    app::CommandLine line;
    line.mode = app::Mode::Connect;
    line.server = QUrl(u"http://127.0.0.1:1"_s);
    line.dataFolder = folder.filePath(u"data"_s);
    line.tokenFile = folder.filePath(u"token"_s);
    QFile token(line.tokenFile);
    QVERIFY(token.open(QIODevice::WriteOnly));
    token.write("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl");
    token.close();
    const auto answer = [](app::Application &application, QMessageBox::ButtonRole role,
                           const QString &where) {
        ui::MainWindow &window = application.window();
        Q_EMIT window.hostingRequested();
        auto *box = window.findChild<QMessageBox *>();
        if (!box || !box->text().contains(where))
            return false;
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == role)
                button->click();
        }
        return QTest::qWaitFor([&window] { return !window.findChild<QMessageBox *>(); });
    };
    {
        const auto application = app::Application::start(line, m_colorScheme, m_language);
        QVERIFY(application);
        QSignalSpy restarts(application->get(), &app::Application::restartRequested);
        QVERIFY(answer(**application, QMessageBox::RejectRole, u"at http://127.0.0.1:1."_s));
        QCOMPARE(restarts.count(), 0);
        QVERIFY(answer(**application, QMessageBox::AcceptRole, u"at http://127.0.0.1:1."_s));
        QCOMPARE(restarts.count(), 1);
    }
    // Not signed in, as with a locked keychain, and the weddings of before are in the list.
    {
        channels::LocalStore store(line.dataFolder + u"/desktop"_s);
        QVERIFY(store.open().result().ok());
        channels::ChannelInfo info;
        info.name = *channels::ChannelName::parse(std::string_view("couple:wedding:1"));
        info.id = u"1"_s;
        info.title = u"Sarah & Tom"_s;
        QVERIFY(store.putChannels({info}).result().ok());
    }
    line.mode = app::Mode::Local;
    const auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY(application);
    QTRY_COMPARE(channelsOf(**application).rowCount(), 1);
    QVERIFY(answer(**application, QMessageBox::RejectRole, u"at another server."_s));
}

void TestApplication::saysWhyItCannotStart_data()
{
    QTest::addColumn<QString>("tokenFile");
    QTest::addColumn<QString>("dataFolder");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no token file") << u"missing"_s << u"data"_s << u"missing cannot be read"_s;
    QTest::newRow("no token in it") << u"empty"_s << u"data"_s << u"empty holds no access token"_s;
    QTest::newRow("data in a file") << u"token"_s << u"empty"_s << u"empty"_s;
}

void TestApplication::saysWhyItCannotStart()
{
    QFETCH(QString, tokenFile);
    QFETCH(QString, dataFolder);
    QFETCH(QString, sentence);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    write(u"empty"_s, "  \n");
    write(u"token"_s, "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl");
    app::CommandLine line;
    line.mode = app::Mode::Connect;
    line.server = QUrl(u"http://127.0.0.1:1"_s);
    line.tokenFile = folder.filePath(tokenFile);
    line.dataFolder = folder.filePath(dataFolder);
    const auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY(!application);
    QVERIFY2(application.error().detail.contains(sentence), qPrintable(application.error().detail));
    QVERIFY(application.error().detail.endsWith(u'.'));
}

void TestApplication::offersTheWaysToBegin()
{
    QTemporaryDir folder;
    app::CommandLine line;
    line.dataFolder = folder.path();
    auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY(application);
    QSignalSpy restarts(application->get(), &app::Application::restartRequested);
    int offered = 0;
    for (QPushButton *button : (*application)->window().findChildren<QPushButton *>()) {
        if (!button->isVisible() || !button->text().contains(QRegularExpression(u"Host|sample"_s)))
            continue;
        ++offered;
        button->click();
    }
    QCOMPARE(offered, 2);
    QCOMPARE(restarts.count(), 2);
    QCOMPARE(restarts.at(0).first().value<app::Mode>(), app::Mode::Host);
    QCOMPARE(restarts.at(1).first().value<app::Mode>(), app::Mode::Demo);
}

// The demo's server and couples stay connected, and its weddings are not made again.
void TestApplication::goesOnInAnotherLanguage()
{
    app::CommandLine line;
    line.mode = app::Mode::Demo;
    auto application = app::Application::start(line, m_colorScheme, m_language);
    QVERIFY(application);
    QTRY_VERIFY_WITH_TIMEOUT(!(*application)->window().openChannelName().isEmpty(), 20000);
    const auto menu = [&] {
        return (*application)->window().menuBar()->actions().constFirst()->text();
    };
    QCOMPARE(menu(), u"&File"_s);
    const channels::ChannelName before = channelsOf(**application).summaryAt(3).info.name;
    (*application)->window().openChannel(before);

    QSignalSpy chosen(application->get(), &app::Application::languageChosen);
    Q_EMIT(*application)->window().settingsRequested();
    auto *dialog = (*application)->window().findChild<ui::SettingsDialog *>();
    QVERIFY(dialog);
    QComboBox *languages = nullptr;
    for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
        if (box->findData(u"de"_s) >= 0)
            languages = box;
    }
    QVERIFY(languages);
    QCOMPARE(languages->itemText(languages->findData(u"de"_s)), u"Deutsch"_s);
    languages->setCurrentIndex(languages->findData(u"de"_s));
    QTRY_COMPARE(chosen.size(), 1);
    auto session = (*application)->takeSession();
    application->reset();

    application = app::Application::goOn(std::move(session), line, m_colorScheme, m_language);
    QVERIFY(application);
    QCOMPARE(menu(), u"&Datei"_s);
    QTRY_COMPARE_WITH_TIMEOUT((*application)->window().openChannelName(), before, 20000);
    QCOMPARE(channelsOf(**application).rowCount(), 8);
    application->reset();
    m_language.use(u"en"_s);
}

void TestApplication::readsFromTheSideOfItsLanguage_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Qt::LayoutDirection>("direction");

    QTest::newRow("German") << u"de"_s << Qt::LeftToRight;
    QTest::newRow("without a catalogue") << u"fa"_s << Qt::LeftToRight;
    for (const QString &code : app::Language::available()) {
        QTest::newRow(qPrintable(code)) << code << QLocale(code).textDirection();
    }
}

void TestApplication::readsFromTheSideOfItsLanguage()
{
    QFETCH(const QString, code);
    m_language.use(code);
    QTEST(QGuiApplication::layoutDirection(), "direction");
    QCOMPARE(QLocale().language(), QLocale(code).language());
    m_language.use(u"en"_s);
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
