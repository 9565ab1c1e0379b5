// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/operationcompiler.h"

#include "client/dialect/objectreader.h"
#include "client/dialect/operationcheck.h"
#include "client/dialect/shape.h"

#include <QRegularExpression>

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

const QStringList methods {u"GET"_s, u"POST"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s};

std::shared_ptr<const Shape> shapeIn(const Node &node)
{
    if (node.shape) {
        return node.shape;
    }
    for (const auto &[key, member] : node.members) {
        if (auto shape = shapeIn(member)) {
            return shape;
        }
    }
    for (const Node &element : node.elements) {
        if (auto shape = shapeIn(element)) {
            return shape;
        }
    }
    return nullptr;
}

bool isHeaderName(const QString &name)
{
    static const QRegularExpression token(u"^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"_s);
    return token.match(name).hasMatch();
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() < 0x20 || c == u'\x7f'; });
}

} // namespace

OperationCompiler::OperationCompiler(const Shapes &shapes, const QMap<QString, QString> &parameters)
    : m_shapes(shapes)
    , m_parameters(parameters)
{
}

Result<CompiledOperation> OperationCompiler::compile(Verb verb, const Example &example,
                                                     const Place &place) const
{
    ObjectReader reader(example, place,
                        {u"request"_s, u"encoding"_s, u"headers"_s, u"body"_s, u"reply"_s,
                         u"most"_s, u"default"_s, u"etag"_s, u"wait"_s});
    CompiledOperation operation {.verb = verb};
    const QString request = reader.text(u"request"_s);
    const QString encoding = reader.text(u"encoding"_s, u"json"_s);
    operation.most = reader.number(u"most"_s, 100, 1, 100'000);
    operation.defaultLimit = reader.number(u"default"_s, operation.most, 1, operation.most);
    operation.hasETag = reader.flag(u"etag"_s);
    operation.canWait = reader.flag(u"wait"_s);
    if (reader.error()) {
        return *reader.error();
    }
    if (encoding != u"json") {
        return place.member(u"encoding").notOneOf(encoding, {u"json"_s});
    }
    if (const auto error = compileRequest(operation, request, place.member(u"request"))) {
        return *error;
    }
    Result<std::vector<NamedTemplate>> headers
        = compileHeaders(reader.find(u"headers"), place.member(u"headers"));
    if (!headers) {
        return headers.error();
    }
    operation.requestHeaders = std::move(headers).value();
    if (const Example *body = reader.find(u"body")) {
        Result<Body> compiled = compileBody(*body, place.member(u"body"));
        if (!compiled) {
            return compiled.error();
        }
        if (const auto error = checkRequestBody(compiled->node, place.member(u"body"))) {
            return *error;
        }
        operation.requestBody = std::move(compiled).value();
    }
    if (const Example *reply = reader.find(u"reply")) {
        if (const auto error = compileReply(operation, *reply, place.member(u"reply"))) {
            return *error;
        }
    }
    if (const auto error = checkOperation(operation, place)) {
        return *error;
    }
    return operation;
}

Result<Body> OperationCompiler::compileBody(const Example &example, const Place &place) const
{
    Result<Node> node = NodeCompiler(m_shapes).compile(example, nullptr, place);
    if (!node) {
        return node.error();
    }
    const Renderer renderer(*node);
    return Body {std::move(node).value(), renderer};
}

Result<std::vector<NamedTemplate>> OperationCompiler::compileHeaders(const Example *example,
                                                                     const Place &place) const
{
    std::vector<NamedTemplate> headers;
    if (!example) {
        return headers;
    }
    if (!example->isObject()) {
        return place.error(example->describe(), u"an object"_s);
    }
    for (const auto &[name, value] : example->members) {
        const Place at = place.member(name);
        if (!isHeaderName(name)) {
            return at.error(u"the name \"%1\""_s.arg(name), u"the name of a header field"_s);
        }
        if (!value.isString() || hasControl(value.text)) {
            return at.error(value.describe(), u"text without control characters"_s);
        }
        Result<TextTemplate> text = TextTemplate::parse(value.text, {}, at);
        if (!text) {
            return text.error();
        }
        headers.push_back({name, std::move(text).value()});
    }
    return headers;
}

std::optional<ApiError> OperationCompiler::compileRequest(CompiledOperation &operation,
                                                          const QString &request,
                                                          const Place &place) const
{
    const QString method = request.section(u' ', 0, 0);
    const QString target = request.section(u' ', 1);
    if (!methods.contains(method) || !target.startsWith(u'/') || target.contains(u' ')) {
        return place.error(u'"' + request + u'"',
                           u"a method (%1) and a path from the root"_s.arg(methods.join(u", ")));
    }
    operation.method = method.toLatin1();
    if (const auto error = compilePath(operation, target.section(u'?', 0, 0), place)) {
        return error;
    }
    return compileQuery(operation, target.section(u'?', 1), place);
}

std::optional<ApiError> OperationCompiler::compilePath(CompiledOperation &operation,
                                                       const QString &path,
                                                       const Place &place) const
{
    for (const QString &segment : path.mid(1).split(u'/')) {
        const QString inner = segment.mid(1, segment.size() - 2);
        if (segment.startsWith(u'{') && segment.endsWith(u'}') && m_parameters.contains(inner)) {
            operation.path.push_back({.parameter = inner, .example = m_parameters.value(inner)});
            continue;
        }
        Result<TextTemplate> text = TextTemplate::parse(segment, {}, place);
        if (!text) {
            return place.error(u"\"%1\" in \"%2\""_s.arg(segment, path),
                               u"{id} or a declared parameter (%1)"_s.arg(
                                   QStringList(m_parameters.keys()).join(u", ")));
        }
        const bool isKnown = text->literal() || text->has("id"_L1);
        if (!isKnown) {
            return place.error(u"\"%1\" in \"%2\""_s.arg(segment, path),
                               u"{id} as the path's only field"_s);
        }
        operation.path.push_back({.text = std::move(text).value()});
    }
    return std::nullopt;
}

std::optional<ApiError> OperationCompiler::compileQuery(CompiledOperation &operation,
                                                        const QString &query,
                                                        const Place &place) const
{
    for (const QString &item : query.split(u'&', Qt::SkipEmptyParts)) {
        Result<TextTemplate> text = TextTemplate::parse(item.section(u'=', 1), {}, place);
        if (!text) {
            return text.error();
        }
        if (!text->literal() && !text->onlyPlaceholder()) {
            return place.error(u'"' + item + u'"', u"a query item of one placeholder or none"_s);
        }
        operation.query.push_back({item.section(u'=', 0, 0), std::move(text).value()});
    }
    return std::nullopt;
}

std::optional<ApiError> OperationCompiler::compileReply(CompiledOperation &operation,
                                                        const Example &reply,
                                                        const Place &place) const
{
    ObjectReader reader(reply, place, {u"status"_s, u"headers"_s, u"body"_s});
    operation.status = reader.number(u"status"_s, 200, 200, 299);
    if (reader.error()) {
        return *reader.error();
    }
    Result<std::vector<NamedTemplate>> headers
        = compileHeaders(reader.find(u"headers"), place.member(u"headers"));
    if (!headers) {
        return headers.error();
    }
    operation.replyHeaders = std::move(headers).value();
    const Example *body = reader.find(u"body");
    if (!body) {
        return std::nullopt;
    }
    Result<Body> compiled = compileBody(*body, place.member(u"body"));
    if (!compiled) {
        return compiled.error();
    }
    operation.shape = shapeIn(compiled->node);
    operation.replyBody = std::move(compiled).value();
    return std::nullopt;
}

} // namespace dubwatch
