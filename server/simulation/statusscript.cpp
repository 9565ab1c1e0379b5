// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/statusscript.h"

#include <QStringList>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int serveAsUsual = 200;
constexpr size_t longestScript = 10'000;

} // namespace

StatusScript::StatusScript(std::vector<int> statuses)
    : m_statuses(std::move(statuses))
{ }

Result<std::vector<int>> StatusScript::parse(QStringView text)
{
    std::vector<int> statuses;
    for (const QStringView word : text.split(u',')) {
        bool isNumber = false;
        const int status = word.trimmed().toInt(&isNumber);
        if (!isNumber || (status != serveAsUsual && (status < 400 || status > 599))) {
            return invalidInput(
                u"\"%1\": expected 200 or a status from 400 to 599, found \"%2\""_s.arg(text,
                                                                                        word));
        }
        if (statuses.size() == longestScript) {
            return invalidInput(u"more than 10000 statuses"_s);
        }
        statuses.push_back(status);
    }
    return statuses;
}

QString StatusScript::text(const std::vector<int> &statuses)
{
    QStringList words;
    for (const int status : statuses) {
        words << QString::number(status);
    }
    return words.join(u',');
}

std::optional<int> StatusScript::next()
{
    // Looked at first, so that the counter stops instead of ever wrapping round.
    if (m_used.load(std::memory_order_relaxed) >= m_statuses.size()) {
        return std::nullopt;
    }
    const size_t place = m_used.fetch_add(1, std::memory_order_relaxed);
    if (place >= m_statuses.size() || m_statuses[place] == serveAsUsual) {
        return std::nullopt;
    }
    return m_statuses[place];
}

} // namespace dubwatch::server
