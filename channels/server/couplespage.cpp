// SPDX-License-Identifier: MIT
#include "channels/server/couplespage.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace channels::server {

namespace {

struct Part {
    std::string_view path;
    const char *file;
    const char *contentType;
};

constexpr std::array Parts = {
    Part {"/couples/app.js", ":/couples/app.js", "text/javascript; charset=utf-8"},
    Part {"/couples/style.css", ":/couples/style.css", "text/css; charset=utf-8"},
};
constexpr Part Page {"/join/", ":/couples/index.html", "text/html; charset=utf-8"};

HttpResponse response(const Part &part)
{
    QFile file(QString::fromLatin1(part.file));
    // It is linked in: a failure to open it is a fault of the build.
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return {
        opened ? 200 : 500,
        file.readAll().toStdString(),
        part.contentType,
        // The invite's code is in the address: it goes to nobody else.
        {{"Referrer-Policy", "no-referrer"},
         {"Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws: wss:; "
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"}}};
}

} // namespace

std::optional<HttpResponse> couplesPage(std::string_view path)
{
    const bool isPage = path.starts_with(Page.path) && path.size() > Page.path.size()
        && path.find('/', Page.path.size()) == std::string_view::npos;
    if (isPage)
        return response(Page);
    const auto part = std::ranges::find(Parts, path, &Part::path);
    return part == Parts.end() ? std::nullopt : std::optional(response(*part));
}

} // namespace channels::server
