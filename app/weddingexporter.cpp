// SPDX-License-Identifier: MIT
#include "app/weddingexporter.h"

#include "channels/types/answer.h"
#include "models/clock.h"
#include "models/sentences.h"
#include "models/weddingexport.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <limits>

namespace app {

using namespace Qt::StringLiterals;

WeddingExporter::WeddingExporter(channels::LocalStore &store, QWidget &window)
    : m_store(store), m_window(window)
{
}

void WeddingExporter::exportWedding(const channels::ChannelInfo &wedding)
{
    auto *dialog = new QFileDialog(&m_window, tr("Export %1").arg(wedding.title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Web page (*.html)"), tr("Data (*.json)"), tr("Calendar (*.ics)")});
    QString name = wedding.title;
    dialog->selectFile(name.replace(u'/', u'-') + u".html"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, wedding](const QString &file) { read(wedding, file); });
    dialog->open();
}

void WeddingExporter::read(const channels::ChannelInfo &wedding, const QString &file)
{
    channels::onAnswer(m_store.messages(wedding.name, 0, std::numeric_limits<int>::max()), this,
                       [=, this](const channels::Result<QList<channels::Message>> &messages) {
                           if (messages)
                               write(wedding, file, *messages);
                           else
                               Q_EMIT failed(models::sentence(messages.error().kind));
                       });
}

void WeddingExporter::write(const channels::ChannelInfo &wedding, const QString &file,
                            const QList<channels::Message> &messages)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const QByteArray bytes = suffix == "json"_L1 ? models::weddingAsJson(wedding, messages)
        : suffix == "ics"_L1 ? models::weddingAsCalendar(wedding, messages, models::localTime())
                             : models::weddingAsHtml(wedding, messages);
    QSaveFile out(file); // all of it, or what was there before
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        Q_EMIT failed(
            tr("%1 could not be written: %2. Choose another place.").arg(file, out.errorString()));
    }
}

} // namespace app
