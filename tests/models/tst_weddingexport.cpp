// SPDX-License-Identifier: MIT
#include "models/weddingexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

channels::ChannelInfo wedding()
{
    channels::ChannelInfo info;
    info.name = *channels::ChannelName::parse(u"collaboration:pat:sarah"_s);
    info.id = u"id-1"_s;
    info.title = u"Sarah & Tom"_s;
    info.weddingDate = QDate(2026, 12, 12);
    info.venue = u"Castle, Thornbury"_s;
    return info;
}

channels::Message event(qint64 seq, const QString &type, const QByteArray &payload)
{
    channels::Message message;
    message.id = u"m%1"_s.arg(seq);
    message.seq = seq;
    message.eventType = type;
    message.payload = payload;
    message.senderName = u"Anna"_s;
    message.createdAt = QDateTime(QDate(2026, 12, 2), QTime(9, 0), Qt::UTC).addDays(seq);
    return message;
}

QList<channels::Message> history()
{
    return {event(1, u"message:new"_s, R"({"text":"<script>alert(1)</script>"})"),
            event(2, u"timeline:changed"_s, R"({"item":"Ceremony","from":"15:00","to":"15:30"})"),
            event(3, u"timeline:changed"_s, R"({"item":"Ceremony","from":"15:30","to":"16:00"})"),
            event(4, u"timeline:changed"_s, R"({"item":"Lunch","from":"12:00","to":""})"),
            event(5, u"something:else"_s, R"({"x":[1,2]})")};
}

} // namespace

class TestWeddingExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAPageWithEverything();
    void runsNothingThatWasWritten();
    void keepsPayloadsInJson();
    void putsThePlanAsItStandsInTheCalendar();
    void foldsLongLines();
};

void TestWeddingExport::writesAPageWithEverything()
{
    const QString html = QString::fromUtf8(models::weddingAsHtml(wedding(), history()));
    QVERIFY(html.contains(u"<h1>Sarah &amp; Tom</h1>"_s));
    QCOMPARE(html.count(u"<del>15:00</del>"_s), 2); // among the changes, and where it was said
    QVERIFY(html.contains(u"D-9"_s));
    QVERIFY(html.contains(u"something:else"_s));
    QCOMPARE(html.count(u"<div class=\"m"_s), 5);
    QCOMPARE(html.count(u"<svg "_s), 1);
    QVERIFY(html.contains(u"<html lang=\""_s));
}

void TestWeddingExport::runsNothingThatWasWritten()
{
    const QByteArray html = models::weddingAsHtml(wedding(), history());
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("&lt;script&gt;"));
}

void TestWeddingExport::keepsPayloadsInJson()
{
    const QJsonObject root =
        QJsonDocument::fromJson(models::weddingAsJson(wedding(), history())).object();
    const QJsonArray messages = root.value(u"messages"_s).toArray();
    QCOMPARE(messages.size(), 5);
    QCOMPARE(
        messages.at(4).toObject().value(u"payload"_s).toObject().value(u"x"_s).toArray().size(), 2);
    QCOMPARE(root.value(u"channel"_s).toObject().value(u"weddingDate"_s), u"2026-12-12"_s);
}

void TestWeddingExport::putsThePlanAsItStandsInTheCalendar()
{
    const QDateTime now(QDate(2026, 12, 8), QTime(8, 0), Qt::UTC);
    const QByteArray text = models::weddingAsCalendar(wedding(), history(), now);
    QVERIFY(text.startsWith("BEGIN:VCALENDAR\r\n"));
    QVERIFY(text.contains("DTSTART;VALUE=DATE:20261212\r\n"));
    QVERIFY(text.contains("DTSTART:20261212T160000\r\n"));
    QVERIFY(!text.contains("T153000"));
    QVERIFY(text.contains("LOCATION:Castle\\, Thornbury\r\n"));
    QCOMPARE(text.count("BEGIN:VEVENT"), 2); // the day and the ceremony; lunch was taken out
    QVERIFY(!text.contains("Lunch"));
}

void TestWeddingExport::foldsLongLines()
{
    channels::ChannelInfo info = wedding();
    info.title = u"Ä"_s.repeated(200);
    const QByteArray text = models::weddingAsCalendar(info, {}, QDateTime::currentDateTimeUtc());
    for (const QByteArray &line : text.split('\n'))
        QCOMPARE_LE(line.size(), 76); // with its CR
    QByteArray unfolded = text;
    unfolded.replace("\r\n ", "");
    QVERIFY(QString::fromUtf8(unfolded).contains(info.title));
}

QTEST_GUILESS_MAIN(TestWeddingExport)
#include "tst_weddingexport.moc"
