// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/operationcheck.h"

#include "client/dialect/shape.h"

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

/// Whether a value of the field stands anywhere in the example.
bool mentions(const Node &node, QLatin1StringView fieldName)
{
    if (node.kind == Node::Kind::Slot && node.slot.field->name == fieldName) {
        return true;
    }
    if (node.kind == Node::Kind::Text && node.text.has(fieldName)) {
        return true;
    }
    return std::ranges::any_of(node.members,
                               [&](const auto &member) { return mentions(member.node, fieldName); })
        || std::ranges::any_of(node.elements,
                               [&](const Node &element) { return mentions(element, fieldName); });
}

bool hasId(const CompiledOperation &operation)
{
    const bool inHeader = std::ranges::any_of(operation.replyHeaders, [](const NamedTemplate &h) {
        return h.value.has("id"_L1) || h.value.has("status_url"_L1);
    });
    return inHeader || operation.shape
        || (operation.replyBody && mentions(operation.replyBody->node, "id"_L1));
}

bool asksForIds(const CompiledOperation &operation)
{
    const bool inQuery = std::ranges::any_of(
        operation.query, [](const NamedTemplate &item) { return item.value.has("ids"_L1); });
    return inQuery || (operation.requestBody && mentions(operation.requestBody->node, "ids"_L1));
}

} // namespace

std::optional<ApiError> checkRequestBody(const Node &node, const Place &place)
{
    const bool isSlot = node.kind == Node::Kind::Slot;
    const bool isManyJobs = isSlot && node.slot.isMany && !node.slot.field->isList
        && node.slot.field->name != "language"_L1;
    if (node.kind == Node::Kind::Message || isManyJobs) {
        const QString name = isSlot ? node.slot.field->name : node.slot.shape;
        const QString star = node.slot.isMany ? u"*"_s : QString();
        return place.error(u"{%1%2}"_s.arg(name, star), u"the fields of one job"_s);
    }
    for (const auto &[key, member] : node.members) {
        if (const auto error = checkRequestBody(member, place.member(key))) {
            return error;
        }
    }
    for (size_t i = 0; i < node.elements.size(); ++i) {
        if (const auto error = checkRequestBody(node.elements[i], place.element(qsizetype(i)))) {
            return error;
        }
    }
    return std::nullopt;
}

std::optional<ApiError> checkOperation(const CompiledOperation &operation, const Place &place)
{
    const Place body = place.member(u"reply").member(u"body");
    switch (operation.verb) {
    case Verb::Submit:
        if (!hasId(operation)) {
            return body.error(u"no id"_s, u"{id}, {id*}, a shape or {status_url}"_s);
        }
        return std::nullopt;
    case Verb::Batch:
        if (!asksForIds(operation)) {
            return place.member(u"request").error(u"no {ids}"_s, u"{ids} in its query or body"_s);
        }
        [[fallthrough]];
    case Verb::Status:
    case Verb::List:
        return operation.shape ? std::nullopt
                               : std::optional(body.error(u"no shape"_s, u"one, such as {job}"_s));
    default:
        return std::nullopt;
    }
}

} // namespace dubwatch
