// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/dialectloader.h"

#include "client/dialect/operationcompiler.h"
#include "client/dialect/refusals.h"
#include "client/dialect/shapecompiler.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <array>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

struct NamedVerb
{
    Verb verb;
    QStringView key;
};

constexpr std::array<NamedVerb, 7> verbs {{
    {Verb::Submit, u"submit"},
    {Verb::Status, u"status"},
    {Verb::List, u"list"},
    {Verb::Batch, u"batch"},
    {Verb::Cancel, u"cancel"},
    {Verb::Delete, u"delete"},
    {Verb::Result, u"result"},
}};

QStringList knownKeys()
{
    QStringList keys {u"title"_s, u"ids"_s, u"auth"_s, u"shapes"_s, u"parameters"_s,
                      u"idempotency"_s, u"attempts"_s, u"kind"_s, u"errors"_s};
    for (const NamedVerb &named : verbs) {
        keys << named.key.toString();
    }
    return keys;
}

} // namespace

DialectLoader::DialectLoader(const QString &fileName)
    : m_fileName(fileName)
    , m_dialect(std::make_shared<CompiledDialect>())
{
}

Result<std::shared_ptr<const CompiledDialect>> DialectLoader::load(const QByteArray &json)
{
    static const QRegularExpression nameForm(u"^[a-z0-9][a-z0-9-]{0,62}$"_s);
    const Place root {QFileInfo(m_fileName).fileName()};
    m_dialect->fileName = m_fileName;
    m_dialect->name = QFileInfo(m_fileName).completeBaseName();
    if (!nameForm.match(m_dialect->name).hasMatch()) {
        return root.error(u"the file name \"%1\""_s.arg(root.file),
                          u"lower-case letters, digits and \"-\", then .json"_s);
    }
    const Result<Example> example = Example::parse(json, root.file);
    if (!example) {
        return example.error();
    }
    ObjectReader reader(*example, root, knownKeys());
    m_dialect->title = reader.text(u"title"_s, m_dialect->name);
    m_dialect->attempts = reader.number(u"attempts"_s, 0, 0, 1'000'000);
    const OperationCompiler compiler(m_shapes, m_parameters);
    const auto read = [&]() -> Problem {
        if (reader.error()) {
            return reader.error();
        }
        if (auto problem = readShapes(reader.find(u"shapes"), root.member(u"shapes"))) {
            return problem;
        }
        if (auto problem = readParameters(reader.find(u"parameters"), root.member(u"parameters"))) {
            return problem;
        }
        if (auto problem = readAuth(reader.find(u"auth"), root.member(u"auth"))) {
            return problem;
        }
        if (auto problem
            = readIdempotency(reader.find(u"idempotency"), root.member(u"idempotency"))) {
            return problem;
        }
        if (auto problem = readKind(reader)) {
            return problem;
        }
        if (auto problem = readOperations(reader, compiler)) {
            return problem;
        }
        if (auto problem = readIds(reader)) {
            return problem;
        }
        return readErrors(reader.find(u"errors"), root.member(u"errors"), compiler);
    };
    if (const Problem problem = read()) {
        return *problem;
    }
    return std::shared_ptr<const CompiledDialect>(m_dialect);
}

DialectLoader::Problem DialectLoader::readShapes(const Example *shapes, const Place &place)
{
    if (!shapes || !shapes->isObject() || shapes->members.empty()) {
        return place.error(shapes ? shapes->describe() : u"nothing"_s,
                           u"an object of at least one shape"_s);
    }
    for (const auto &[name, value] : shapes->members) {
        if (findField(name)) {
            return place.member(name).error(u"the name of a field"_s, u"a name of its own"_s);
        }
        auto shape = compileShape(name, value, place.member(name));
        if (!shape) {
            return shape.error();
        }
        m_shapes.insert(name, *shape);
    }
    return std::nullopt;
}

DialectLoader::Problem DialectLoader::readParameters(const Example *parameters, const Place &place)
{
    if (!parameters) {
        return std::nullopt;
    }
    if (!parameters->isObject()) {
        return place.error(parameters->describe(), u"an object"_s);
    }
    for (const auto &[name, value] : parameters->members) {
        if (!value.isString() || value.text.isEmpty()) {
            return place.member(name).error(value.describe(), u"text that is not empty"_s);
        }
        m_parameters.insert(name, value.text);
    }
    return std::nullopt;
}

DialectLoader::Problem DialectLoader::readAuth(const Example *auth, const Place &place)
{
    if (!auth) {
        return std::nullopt;
    }
    if (!auth->isArray()) {
        return place.error(auth->describe(), u"an array"_s);
    }
    for (size_t i = 0; i < auth->elements.size(); ++i) {
        const Place at = place.element(qsizetype(i));
        ObjectReader reader(auth->elements[i], at, {u"header"_s, u"value"_s});
        const QString header = reader.text(u"header"_s);
        const QString value = reader.text(u"value"_s);
        if (reader.error()) {
            return reader.error();
        }
        Result<TextTemplate> text = TextTemplate::parse(value, {}, at.member(u"value"));
        if (!text) {
            return text.error();
        }
        if (!text->has("key"_L1)) {
            return at.member(u"value").error(u'"' + value + u'"', u"{key} in it"_s);
        }
        m_dialect->auth.push_back({header.toLatin1(), std::move(text).value()});
    }
    return std::nullopt;
}

DialectLoader::Problem DialectLoader::readIds(ObjectReader &reader)
{
    if (m_dialect->hasImplicitJob && !reader.find(u"ids")) {
        return std::nullopt;
    }
    const QString text = reader.text(u"ids"_s);
    if (reader.error()) {
        return reader.error();
    }
    Result<IdPattern> pattern = IdPattern::parse(text, reader.place().member(u"ids"));
    if (!pattern) {
        return pattern.error();
    }
    m_dialect->ids = std::move(pattern).value();
    return std::nullopt;
}

DialectLoader::Problem DialectLoader::readKind(ObjectReader &reader)
{
    const QString text = reader.text(u"kind"_s, u""_s);
    if (reader.error() || text.isEmpty()) {
        return reader.error();
    }
    const Place place = reader.place().member(u"kind");
    Result<TextTemplate> kind = TextTemplate::parse(text, {}, place);
    if (kind && !kind->has("language"_L1) && !kind->has("tag"_L1)) {
        return place.error(u'"' + text + u'"', u"{language} or {tag} in it"_s);
    }
    m_dialect->kind = kind ? std::optional(*kind) : std::nullopt;
    return kind ? Problem() : kind.error();
}

DialectLoader::Problem DialectLoader::readIdempotency(const Example *idempotency,
                                                      const Place &place)
{
    if (!idempotency) {
        return std::nullopt;
    }
    const QStringList habits {u"refused"_s, u"replayed"_s};
    ObjectReader reader(*idempotency, place, {u"header"_s, u"otherBody"_s});
    m_dialect->idempotencyHeader = reader.text(u"header"_s).toLatin1();
    const QString habit = reader.text(u"otherBody"_s, habits.front());
    if (!habits.contains(habit)) {
        reader.fail(place.member(u"otherBody").notOneOf(habit, habits));
    }
    m_dialect->replaysWhateverTheBody = habit == habits.back();
    return reader.error();
}

DialectLoader::Problem DialectLoader::readOperations(ObjectReader &reader,
                                                     const OperationCompiler &compiler)
{
    for (const NamedVerb &named : verbs) {
        const Example *example = reader.find(named.key);
        if (!example) {
            continue;
        }
        Result<CompiledOperation> compiled
            = compiler.compile(named.verb, *example, reader.place().member(named.key));
        if (!compiled) {
            return compiled.error();
        }
        if (named.verb == Verb::Status) {
            m_dialect->statusShape = compiled->shape;
        }
        m_dialect->operations.emplace(
            named.verb, std::make_unique<const Operation>(std::make_unique<const CompiledOperation>(
                            std::move(compiled).value())));
    }
    const auto status = m_dialect->operations.find(Verb::Status);
    if (status == m_dialect->operations.end()) {
        return reader.place().member(u"status").error(u"nothing"_s, u"an object"_s);
    }
    const bool hasId = status->second->pathPattern().join(u'/').contains(u"{id}");
    m_dialect->hasImplicitJob = !hasId;
    if (!hasId && m_dialect->operations.contains(Verb::Submit)) {
        return reader.place().member(u"status").member(u"request").error(
            u"no {id}"_s, u"{id} in the path, since there is a submit"_s);
    }
    return std::nullopt;
}

DialectLoader::Problem DialectLoader::readErrors(const Example *errors, const Place &place,
                                                 const OperationCompiler &compiler)
{
    m_dialect->refusals = defaultRefusals();
    if (!errors) {
        return std::nullopt;
    }
    ObjectReader reader(*errors, place, QStringList {u"headers"_s, u"body"_s} + refusalNames());
    if (reader.error()) {
        return reader.error();
    }
    Result<std::vector<NamedTemplate>> headers
        = compiler.compileHeaders(reader.find(u"headers"), place.member(u"headers"));
    if (!headers) {
        return headers.error();
    }
    m_dialect->errorHeaders = std::move(headers).value();
    if (const Example *body = reader.find(u"body")) {
        Result<Body> compiled = compiler.compileBody(*body, place.member(u"body"));
        if (!compiled) {
            return compiled.error();
        }
        m_dialect->errorBody = std::move(compiled).value();
    }
    return readRefusals(*errors, place);
}

DialectLoader::Problem DialectLoader::readRefusals(const Example &errors, const Place &place)
{
    for (const auto &[key, value] : errors.members) {
        const std::optional<Refusal> refusal = refusalFromName(key);
        if (!refusal) {
            continue;
        }
        const bool isPair = value.isArray() && value.elements.size() == 2
            && value.elements[0].number.toInt() >= 400 && value.elements[0].number.toInt() <= 599
            && value.elements[1].isString();
        if (!isPair) {
            return place.member(key).error(value.describe(),
                                           u"an HTTP status from 400 to 599 and a word"_s);
        }
        m_dialect->refusals[*refusal]
            = {value.elements[0].number.toInt(), value.elements[1].text};
    }
    return std::nullopt;
}

} // namespace dubwatch
