// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/downloadwords.h"

#include "client/wording.h"
#include "ui/model/translated.h"

#include <QLocale>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

QString downloadsSentence(const DownloadProgress &progress)
{
    if (progress.wanted == 0) {
        return {};
    }
    const QLocale locale;
    QStringList parts {tr("%1 of %2 downloaded")
                           .arg(locale.toString(progress.saved), locale.toString(progress.wanted))};
    if (progress.wereThere > 0) {
        parts << tr("%1 were there already").arg(locale.toString(progress.wereThere));
    }
    if (progress.failed > 0) {
        parts << tr("%1 failed").arg(locale.toString(progress.failed));
    }
    const QString size = locale.formattedDataSize(progress.bytes, 1, QLocale::DataSizeSIFormat);
    return wording::withAside(wording::listed(parts), size);
}

QString downloadTrouble(const ApiError &error)
{
    const bool isRefused = error.kind == ApiError::Kind::Unauthorized
        || error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Rejected;
    return isRefused && error.httpStatus != 0
        ? tr("the link was not accepted (%1)").arg(error.httpStatus)
        : wording::errorSentence(error);
}

} // namespace dubwatch::ui
