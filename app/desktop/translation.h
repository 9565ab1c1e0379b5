// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QTranslator>

namespace dubwatch::app {

/// The program's texts in a person's language, and Qt's own, for the dialogs that it brings: the
/// first of the locale's languages that there is. Texts that have been made stay as they are, so
/// it belongs before the window.
class Translation
{
public:
    /// Installed in the application for as long as this lives.
    explicit Translation(const QLocale &locale = QLocale());

    /// The first of the \a wanted languages ("fr", "de-AT") that there is; nothing: English.
    static QString languageFor(const QStringList &wanted);

    /// "de", "zh_CN": those that are compiled in, beside English.
    static QStringList languages();

private:
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace dubwatch::app
