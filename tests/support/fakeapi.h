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
        return QtFuture::makeReadyFuture(readAnswer);
    }

    QFuture<channels::Status> pause(const channels::ChannelName &channel) override
    {
        pauses.push_back(channel);
        if (holdsPauses) {
            heldPauses.push_back(make<std::monostate>());
            return heldPauses.back()->future();
        }
        return QtFuture::makeReadyFuture(pauseAnswer);
    }

    QFuture<channels::Result<QList<channels::Member>>>
    members(const channels::ChannelName &channel) override
    {
        memberCalls.push_back(channel);
        return QtFuture::makeReadyFuture(channels::Result<QList<channels::Member>>(memberList));
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
    std::deque<channels::ChannelName> pauses;
    std::deque<channels::ChannelName> memberCalls;
    // What is answered at once.
    channels::Status readAnswer = channels::done();
    channels::Status pauseAnswer = channels::done();
    // Unless they are held.
    bool holdsPauses = false;
    std::deque<Answer<std::monostate>> heldPauses;
    QList<channels::Member> memberList;

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
