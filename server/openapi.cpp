// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/openapi.h"

#include "server/routetable.h"

#include <QFile>

static void initApiResources() { Q_INIT_RESOURCE(openapi); }

namespace dubwatch::server {

using namespace Qt::StringLiterals;

HttpReply openApiDocument(const QString &origin, const RouteTable &routes)
{
    initApiResources();
    QFile file(u":/dubwatch/openapi.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const auto keyAt = [&](const QString &dialect, const QByteArray &path) {
        return '"' + routes.prefixOf(dialect).toLatin1() + path;
    };
    return {.status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body = file.readAll()
                        .replace("http://127.0.0.1:8000", origin.toLatin1())
                        .replace("\"/v1/", keyAt(u"dubwatch"_s, "/v1/"))
                        .replace("\"/vid_trans_api/", keyAt(u"seed"_s, "/vid_trans_api/"))};
}

} // namespace dubwatch::server
