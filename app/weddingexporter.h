// SPDX-License-Identifier: MIT
#pragma once

#include "channels/store/localstore.h"
#include "channels/types/channelinfo.h"

#include <QObject>

class QWidget;

namespace app {

//! Writes one wedding to a file of the user's choice, in the form its ending says.
class WeddingExporter final : public QObject {
    Q_OBJECT

public:
    //! \a store and \a window outlive this object.
    WeddingExporter(channels::LocalStore &store, QWidget &window);

    //! Asks for the file, and writes it when there is one.
    void exportWedding(const channels::ChannelInfo &wedding);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void read(const channels::ChannelInfo &wedding, const QString &file);
    void write(const channels::ChannelInfo &wedding, const QString &file,
               const QList<channels::Message> &messages);

    channels::LocalStore &m_store;
    QWidget &m_window;
};

} // namespace app
