// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/requestreader.h"

#include "client/dialect/matcher.h"
#include "client/dialect/valuereader.h"

#include <QJsonDocument>

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

/// A job's own keys come back inside lists, which others must be able to read.
constexpr int deepest = 64;

/// Levels of nesting, by the brackets outside of strings.
int depthOf(const QByteArray &json)
{
    int depth = 0;
    int most = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"') {
            isInString = !isInString;
        } else if (isInString) {
            i += c == '\\' ? 1 : 0;
        } else if (c == '{' || c == '[') {
            most = std::max(most, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return most;
}

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

RequestReader::RequestReader(const CompiledOperation &operation, Message message)
    : m_operation(operation)
    , m_message(std::move(message))
{
}

Job &RequestReader::job()
{
    if (m_message.jobs.empty()) {
        m_message.jobs.emplace_back();
    }
    return m_message.jobs.front();
}

void RequestReader::readQuery(const QByteArray &query)
{
    QStringList seen;
    for (const QByteArray &item : query.split('&')) {
        const qsizetype equals = item.indexOf('=');
        const QString name = decoded(equals < 0 ? item : item.left(equals));
        if (std::ranges::find(m_operation.query, name, &NamedTemplate::name)
            == m_operation.query.end()) {
            continue;
        }
        if (seen.contains(name)) {
            fail(u"%1: given twice"_s.arg(name));
        }
        seen << name;
        readItem(name, equals < 0 ? QString() : decoded(item.mid(equals + 1)));
    }
}

void RequestReader::readItem(const QString &name, const QString &value)
{
    const auto known = std::ranges::find(m_operation.query, name, &NamedTemplate::name);
    const Placeholder *slot
        = known == m_operation.query.end() ? nullptr : known->value.onlyPlaceholder();
    if (!slot) {
        return;
    }
    Job unused;
    if (value.isEmpty() || !readText(*slot, value, m_message, unused)) {
        fail(u"%1: expected %2, found \"%3\""_s.arg(name, expectation(*slot), value));
    }
}

void RequestReader::readBody(const QByteArray &body)
{
    if (!m_operation.requestBody || !m_problem.isNull()) {
        return;
    }
    if (body.trimmed().isEmpty()) {
        fail(u"the body: expected a JSON object, found nothing"_s);
        return;
    }
    if (depthOf(body) > deepest) {
        fail(u"the body: more than %1 levels of nesting"_s.arg(deepest));
        return;
    }
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(body, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        fail(u"the body: broken JSON at byte %1: %2"_s.arg(QString::number(syntax.offset),
                                                           syntax.errorString()));
    } else if (!document.isObject()) {
        fail(u"the body: expected a JSON object, found an array"_s);
    } else {
        readObject(document.object());
    }
}

void RequestReader::readObject(const QJsonObject &object)
{
    const Node &node = m_operation.requestBody->node;
    MatchReader reader(m_message, job());
    reader.read(node, object);
    if (!reader.problem().isNull()) {
        fail(reader.problem());
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (std::ranges::find(node.members, it.key(), &Node::Member::key) == node.members.end()) {
            job().extra.insert(it.key(), it.value());
        }
    }
}

Result<Message> RequestReader::result() &&
{
    if (!m_problem.isNull()) {
        return invalidInput(m_problem);
    }
    return std::move(m_message);
}

void RequestReader::fail(const QString &problem)
{
    if (m_problem.isNull()) {
        m_problem = problem;
    }
}

bool takesMany(const Node &node, QLatin1StringView fieldName)
{
    const bool isIt = node.kind == Node::Kind::Slot && node.slot.isMany
        && node.slot.field->name == fieldName;
    const auto isBelow = [&](const Node &below) { return takesMany(below, fieldName); };
    return isIt || std::ranges::any_of(node.members, isBelow, &Node::Member::node)
        || std::ranges::any_of(node.elements, isBelow);
}

} // namespace dubwatch
