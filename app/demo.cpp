// SPDX-License-Identifier: MIT
#include "app/demo.h"

#include "app/demoweddings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {

using namespace Qt::StringLiterals;
namespace server = channels::server;

channels::Result<std::unique_ptr<Demo>> Demo::start(const QDate &today)
{
    std::unique_ptr<Demo> demo(new Demo);
    if (!demo->m_folder.isValid())
        return {channels::ErrorKind::StoreUnavailable,
                u"No temporary folder can be made: %1."_s.arg(demo->m_folder.errorString())};
    auto hosting = Hosting::start(demo->m_folder.filePath(u"server"_s), 0, u"Alex Morgan"_s);
    if (!hosting)
        return hosting.error();
    demo->m_hosting = std::move(*hosting);
    for (const DemoWedding &wedding : demoWeddings()) {
        if (const channels::Status invited = demo->invite(wedding, today); !invited)
            return invited.error();
    }
    return demo;
}

channels::Status Demo::invite(const DemoWedding &wedding, const QDate &today)
{
    const auto couple = m_hosting->administration().addUser(
        wedding.couple.toStdString(), channels::UserType::Couple, channels::Tier::Free);
    if (!couple)
        return couple.error();
    const std::string &supplier = m_hosting->supplierId();
    const auto name =
        channels::ChannelName::parse("collaboration:" + supplier + ':' + couple->user.id);
    Q_ASSERT(name); // ids are UUIDs
    const QJsonObject metadata {
        {u"title"_s, wedding.title},
        {u"weddingDate"_s, today.addDays(wedding.daysAway).toString(Qt::ISODate)},
        {u"venue"_s, wedding.venue}};
    server::NewChannel channel;
    channel.name = *name;
    channel.type = channels::ChannelType::Shared;
    channel.ownerId = supplier;
    channel.memberIds = {couple->user.id};
    channel.metadata = QJsonDocument(metadata).toJson(QJsonDocument::Compact).toStdString();
    const auto created = m_hosting->administration().createChannel(channel);
    if (!created)
        return created.error();
    m_couples.push_back(std::make_unique<DemoCouple>(
        m_hosting->url(), QString::fromStdString(couple->accessToken), *name, wedding.posts));
    return channels::done();
}

} // namespace app
