// SPDX-License-Identifier: MIT
#pragma once

#include "channels/client/api.h"

#include <QPromise>

#include <deque>
#include <memory>

namespace support {

//! HTTP calls that a test answers when it likes.
class FakeApi final : public channels::Api {
public:
    template <typename T>
    using Answer = std::shared_ptr<QPromise<channels::Result<T>>>;

    struct PageCall {
        channels::ChannelName channel;
        qint64 after = 0;
        Answer<channels::MessagePage> answer;
    };
    struct ReadCall {
        channels::ChannelName channel;
        QString messageId;
    };

    void setAccess(const QUrl &, const QString &accessToken) override { token = accessToken; }

    QFuture<channels::Result<QList<channels::ListedChannel>>> channels() override
    {
        lists.push_back(make<QList<channels::ListedChannel>>());
        return lists.back()->future();
    }

    QFuture<channels::Result<channels::MessagePage>> messages(const channels::ChannelName &channel,
                                                              qint64 after, int) override
    {
        pages.push_back({channel, after, make<channels::MessagePage>()});
        return pages.back().answer->future();
    }

    QFuture<channels::Status> markRead(const channels::ChannelName &channel,
                                       const QString &messageId) override
    {
        reads.push_back({channel, messageId});
        auto answer = make<std::monostate>();
        answer->addResult(channels::done());
        answer->finish();
        return answer->future();
    }

    template <typename T>
    static void give(const Answer<T> &answer, channels::Result<T> result)
    {
        answer->addResult(std::move(result));
        answer->finish();
    }

    QString token;
    // Calls that have not been answered, oldest first.
    std::deque<Answer<QList<channels::ListedChannel>>> lists;
    std::deque<PageCall> pages;
    std::deque<ReadCall> reads;

private:
    template <typename T>
    static Answer<T> make()
    {
        auto answer = std::make_shared<QPromise<channels::Result<T>>>();
        answer->start();
        return answer;
    }
};

} // namespace support
