// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectlibrary.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

static void initDialectResources() { Q_INIT_RESOURCE(dialects); }

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<Dialect>> readFolder(const QString &path)
{
    std::vector<Dialect> dialects;
    const QDir folder(path);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        Result<Dialect> dialect = Dialect::fromFile(folder.filePath(name));
        if (!dialect) {
            return dialect.error();
        }
        dialects.push_back(std::move(dialect).value());
    }
    return dialects;
}

bool comesFirst(const Dialect &a, const Dialect &b)
{
    const auto rank = [](const Dialect &d) { return std::pair(d.name() != u"dubwatch", d.name()); };
    return rank(a) < rank(b);
}

} // namespace

DialectLibrary DialectLibrary::shipped()
{
    initDialectResources();
    DialectLibrary library;
    Result<std::vector<Dialect>> dialects = readFolder(u":/dubwatch/dialects"_s);
    Q_ASSERT_X(dialects.isOk(), "shipped dialects", qPrintable(dialects.error().detail));
    library.m_dialects = std::move(dialects).value();
    std::ranges::sort(library.m_dialects, comesFirst);
    return library;
}

Result<DialectLibrary> DialectLibrary::withUserFiles()
{
    DialectLibrary library = shipped();
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    Result<std::vector<Dialect>> own = readFolder(data + u"/dubwatch/dialects"_s);
    if (!own) {
        return own.error();
    }
    for (const Dialect &dialect : *own) {
        std::erase_if(library.m_dialects,
                      [&](const Dialect &other) { return other.name() == dialect.name(); });
        library.m_dialects.push_back(dialect);
    }
    std::ranges::sort(library.m_dialects, comesFirst);
    return library;
}

QStringList DialectLibrary::names() const
{
    QStringList names;
    for (const Dialect &dialect : m_dialects) {
        names << dialect.name();
    }
    return names;
}

const std::vector<Dialect> &DialectLibrary::dialects() const { return m_dialects; }

Result<Dialect> DialectLibrary::find(const QString &nameOrFile) const
{
    if (nameOrFile.contains(u'/') || nameOrFile.endsWith(u".json"_s)) {
        return Dialect::fromFile(QFileInfo(nameOrFile).absoluteFilePath());
    }
    const auto found = std::ranges::find(m_dialects, nameOrFile, &Dialect::name);
    if (found == m_dialects.end()) {
        return invalidInput(u"no dialect \"%1\": known are %2, and files that end with .json"_s.arg(
            nameOrFile, names().join(u", ")));
    }
    return *found;
}

} // namespace dubwatch
