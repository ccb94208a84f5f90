// SPDX-License-Identifier: MIT
#pragma once

#include "models/channellistmodel.h"
#include "models/drafts.h"
#include "models/messagelistmodel.h"
#include "models/needsanswermodel.h"
#include "models/newmessages.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/settings.h"
#include "models/typing.h"
#include "models/weddingmodel.h"
#include "tests/support/samplestore.h"
#include "ui/mainwindow.h"

#include <QPlainTextEdit>
#include <QSignalSpy>

inline QDateTime deskTime()
{
    return QDateTime(QDate(2026, 12, 2), QTime(12, 0));
}

//! A window over a real store with three weddings.
struct Desk {
    SampleStore sample;
    models::ChannelListModel channelList {sample.store, deskTime};
    models::MessageListModel messages {sample.store, deskTime};
    models::QueueModel queue {sample.store};
    models::Drafts drafts {sample.store};
    models::NewMessages news {sample.store};
    models::WeddingModel wedding {sample.store, deskTime};
    models::Typing typing;
    models::SearchModel search {sample.store, channelList};
    models::NeedsAnswerModel needsAnswer {sample.store, channelList, deskTime};
    QTemporaryDir settingsFolder;
    models::Settings settings {settingsFolder.filePath(QStringLiteral("settings.ini"))};
    ui::MainWindow window {{channelList, messages, queue, drafts, news, wedding, typing, search,
                            needsAnswer, settings}};

    Desk()
    {
        const QDate today = deskTime().date();
        sample.put(
            {SampleStore::info(QStringLiteral("a"), QStringLiteral("Sarah & Tom"),
                               today.addDays(3)),
             SampleStore::info(QStringLiteral("b"), QStringLiteral("Mike & Jo"), today.addDays(20)),
             SampleStore::info(QStringLiteral("c"), QStringLiteral("Lee & Kim"),
                               today.addDays(90))});
        sample.put(QStringLiteral("a"),
                   {SampleStore::message(QStringLiteral("a"), 1, QStringLiteral("of Sarah"))});
        sample.put(QStringLiteral("b"),
                   {SampleStore::message(QStringLiteral("b"), 1, QStringLiteral("of Mike")),
                    SampleStore::message(QStringLiteral("b"), 2, QStringLiteral("more of Mike"))});
        const QString me = QString::fromLatin1(SampleStore::Me);
        channelList.setUserId(me);
        messages.setUserId(me);
        news.setUserId(me);
        wedding.setUserId(me);
        typing.setUserId(me);
        window.show();
    }

    bool isReady()
    {
        return QTest::qWaitFor([this] { return channelList.unreadTotal() == 3; });
    }
    bool open(const QString &id)
    {
        QSignalSpy opened(&messages, &models::MessageListModel::opened);
        window.openChannel(SampleStore::name(id));
        return !opened.isEmpty() || opened.wait();
    }
    QPlainTextEdit *edit() const { return window.findChild<QPlainTextEdit *>(); }
    QStringList shown() const
    {
        QStringList texts;
        for (int i = 0; i < messages.rowCount(); ++i)
            texts.append(messages.index(i).data().toString());
        return texts;
    }
};
