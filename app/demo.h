// SPDX-License-Identifier: MIT
#pragma once

#include "app/access.h"
#include "app/democouple.h"
#include "app/hosting.h"

#include <QDate>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace app {

//! Eight sample weddings on a server of their own, whose couples post over real sockets. All of it
//! is in a temporary folder and gone with this object.
class Demo final {
public:
    //! Weddings are dated from \a today. Fails with one sentence.
    [[nodiscard]] static channels::Result<std::unique_ptr<Demo>> start(const QDate &today);

    Hosting &hosting() { return *m_hosting; }
    QString folder() const { return m_folder.path(); }
    [[nodiscard]] channels::Result<Access> access() { return m_hosting->access(); }

private:
    Demo() = default;
    channels::Status invite(const struct DemoWedding &wedding, const QDate &today);

    QTemporaryDir m_folder;
    std::unique_ptr<Hosting> m_hosting;
    std::vector<std::unique_ptr<DemoCouple>> m_couples;
};

} // namespace app
