// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

#include <algorithm>

static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace dubwatch::app {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/dubwatch/translations"_s;

/// The first part of a name such as "de-Latn-AT" that we have; else nothing.
QString ours(QString name, const QStringList &languages)
{
    name.replace(u'-', u'_');
    while (!name.isEmpty() && !languages.contains(name)) {
        name.truncate(std::max<qsizetype>(name.lastIndexOf(u'_'), 0));
    }
    return name;
}

} // namespace

Translation::Translation(const QLocale &locale)
{
    const QString language = languageFor(locale.uiLanguages());
    if (language.isEmpty() || !m_ours.load(u"dubwatch_"_s + language, folder)) {
        return; // half of the words in another language would be worse
    }
    QCoreApplication::installTranslator(&m_ours);
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qts.load(u"qtbase_"_s + language, qts)) {
        QCoreApplication::installTranslator(&m_qts);
    }
}

QString Translation::languageFor(const QStringList &wanted)
{
    const QStringList there = languages();
    for (const QString &name : wanted) {
        const QString language = ours(name, there);
        // English has no file of its own.
        if (!language.isEmpty() || QLocale(name).language() == QLocale::English) {
            return language;
        }
    }
    return {};
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
