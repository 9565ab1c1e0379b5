// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/dubwatch/translations"_s;

/// Whether \a locale's own language comes before all that we have: English has no file.
bool prefersEnglish(const QLocale &locale)
{
    const QStringList wanted = locale.uiLanguages();
    return !wanted.isEmpty() && QLocale(wanted.front()).language() == QLocale::English;
}

} // namespace

Translation::Translation(const QLocale &locale)
{
    initTranslations();
    if (prefersEnglish(locale) || !m_ours.load(locale, u"dubwatch"_s, u"_"_s, folder)) {
        return; // half of the words in another language would be worse
    }
    QCoreApplication::installTranslator(&m_ours);
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qts.load(locale, u"qtbase"_s, u"_"_s, qts)) {
        QCoreApplication::installTranslator(&m_qts);
    }
}

QStringList Translation::languages()
{
    initTranslations();
    QStringList languages;
    for (const QString &name : QDir(folder).entryList()) {
        languages << name.section(u'_', 1).section(u'.', 0, 0);
    }
    return languages;
}

} // namespace dubwatch::app
