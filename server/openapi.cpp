// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/openapi.h"

#include <QFile>

static void initApiResources() { Q_INIT_RESOURCE(openapi); }

namespace dubwatch::server {

using namespace Qt::StringLiterals;

HttpReply openApiDocument(const QString &origin)
{
    initApiResources();
    QFile file(u":/dubwatch/openapi.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return {.status = 200,
            .headers = {{"Content-Type", "application/json"}},
            .body = file.readAll().replace("http://127.0.0.1:8000", origin.toLatin1())};
}

} // namespace dubwatch::server
