// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/nodecompiler.h"

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

bool isMany(const Node &node)
{
    return (node.kind == Node::Kind::Slot || node.kind == Node::Kind::Message) && node.slot.isMany;
}

} // namespace

NodeCompiler::NodeCompiler(const Shapes &shapes)
    : m_shapes(shapes)
{
}

Result<Node> NodeCompiler::compile(const Example &example, const Example *overlay,
                                   const Place &place) const
{
    if (!overlay) {
        return compileAlone(example, false, place);
    }
    if (example.isObject() && overlay->isObject()) {
        return compileObject(example, overlay, true, place);
    }
    return compileAlone(*overlay, true, place);
}

Result<Node> NodeCompiler::compileAlone(const Example &example, bool isDiscriminator,
                                        const Place &place) const
{
    switch (example.type) {
    case Example::Type::String:
        return compileText(example.text, isDiscriminator, place);
    case Example::Type::Array:
        return compileArray(example, isDiscriminator, place);
    case Example::Type::Object:
        return compileObject(example, nullptr, isDiscriminator, place);
    default:
        return Node {.kind = Node::Kind::Literal,
                     .isDiscriminator = isDiscriminator,
                     .isDemanding = isDiscriminator,
                     .literal = example};
    }
}

Result<Node> NodeCompiler::compileText(const QString &text, bool isDiscriminator,
                                       const Place &place) const
{
    Result<TextTemplate> parsed = TextTemplate::parse(text, m_shapes.keys(), place);
    if (!parsed) {
        return parsed.error();
    }
    if (const Placeholder *slot = parsed->onlyPlaceholder()) {
        return slotNode(*slot);
    }
    if (const std::optional<QString> literal = parsed->literal()) {
        return Node {.kind = Node::Kind::Words,
                     .isDiscriminator = isDiscriminator,
                     .isDemanding = isDiscriminator,
                     .words = literal->split(u'|')};
    }
    const auto hasShape = [](const TextTemplate::Piece &piece) {
        return piece.placeholder && !piece.placeholder->shape.isEmpty();
    };
    const auto found = std::ranges::find_if(parsed->pieces(), hasShape);
    if (found != parsed->pieces().end()) {
        return place.error(u'"' + text + u'"',
                           u"{%1} as the whole text"_s.arg(found->placeholder->shape));
    }
    const bool isRequired = parsed->isRequired();
    return Node {.kind = Node::Kind::Text,
                 .isDemanding = isRequired,
                 .text = std::move(parsed).value()};
}

Result<Node> NodeCompiler::slotNode(const Placeholder &slot) const
{
    if (slot.shape.isEmpty()) {
        return Node {.kind = Node::Kind::Slot, .isDemanding = slot.isRequired, .slot = slot};
    }
    return Node {.kind = Node::Kind::Message,
                 .isDemanding = !slot.isMany,
                 .slot = slot,
                 .shape = m_shapes.value(slot.shape)};
}

Result<Node> NodeCompiler::compileArray(const Example &example, bool isDiscriminator,
                                        const Place &place) const
{
    Node node {.kind = Node::Kind::Array,
               .isDiscriminator = isDiscriminator,
               .isDemanding = isDiscriminator};
    for (size_t i = 0; i < example.elements.size(); ++i) {
        const Place at = place.element(qsizetype(i));
        Result<Node> element = compileAlone(example.elements[i], isDiscriminator, at);
        if (!element) {
            return element;
        }
        if (isMany(*element) && example.elements.size() > 1) {
            return at.error(example.elements[i].describe(),
                            u"\"*\" to be the array's one element"_s);
        }
        node.isDemanding = node.isDemanding || element->isDemanding || isMany(*element);
        node.elements.push_back(std::move(element).value());
    }
    return node;
}

Result<Node> NodeCompiler::compileObject(const Example &example, const Example *overlay,
                                         bool isDiscriminator, const Place &place) const
{
    Node node {.kind = Node::Kind::Object,
               .isDiscriminator = isDiscriminator,
               .isDemanding = isDiscriminator};
    const auto add = [&](const QString &key, Result<Node> member) -> std::optional<ApiError> {
        if (!member) {
            return member.error();
        }
        if (isMany(*member)) {
            return place.member(key).error(u"\"*\""_s, u"it inside an array"_s);
        }
        node.isDemanding = node.isDemanding || member->isDemanding;
        node.members.push_back({key, std::move(member).value()});
        return std::nullopt;
    };
    for (const auto &[key, value] : example.members) {
        const Example *above = overlay ? overlay->member(key) : nullptr;
        const Place at = place.member(key);
        if (const auto error = add(key, above || !isDiscriminator || overlay
                                       ? compile(value, above, at)
                                       : compileAlone(value, true, at))) {
            return *error;
        }
    }
    for (const auto &[key, value] : overlay ? overlay->members : std::vector<Example::Member> {}) {
        if (example.member(key)) {
            continue;
        }
        if (const auto error = add(key, compileAlone(value, true, place.member(key)))) {
            return *error;
        }
    }
    return node;
}

} // namespace dubwatch
