// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/renderer.h"

#include "client/dialect/shape.h"
#include "client/dialect/valuewriter.h"

namespace dubwatch {

namespace {

QByteArray quoted(QStringView text)
{
    QByteArray json;
    appendString(json, text);
    return json;
}

void addComma(QByteArray &json)
{
    if (!json.endsWith('{') && !json.endsWith('[')) {
        json += ',';
    }
}

} // namespace

Renderer::Renderer(const Node &root) { add(root); }

void Renderer::render(QByteArray &json, const Message &message, const Job *job) const
{
    for (const Step &step : m_steps) {
        if (!renderStep(step, json, message, job)) {
            json += "null";
        }
    }
}

bool Renderer::renderStep(const Step &step, QByteArray &json, const Message &message,
                          const Job *job)
{
    switch (step.kind) {
    case Step::Kind::Bytes:
        json += step.bytes;
        return true;
    case Step::Kind::Comma:
        addComma(json);
        return true;
    case Step::Kind::Value:
        return appendValue(json, step.slot, message, job);
    case Step::Kind::Member: {
        const qsizetype start = json.size();
        addComma(json);
        json += step.bytes;
        if (!appendValue(json, step.slot, message, job)) {
            json.truncate(start);
        }
        return true;
    }
    case Step::Kind::Text: {
        const QString text = step.text.render(message, job);
        if (!text.isNull()) {
            appendString(json, text);
        }
        return !text.isNull();
    }
    case Step::Kind::Message:
        return job && step.shape->render(json, message, *job);
    case Step::Kind::Many:
        renderMany(step, json, message);
        return true;
    }
    return true;
}

void Renderer::renderMany(const Step &step, QByteArray &json, const Message &message)
{
    if (step.shape) {
        step.shape->renderAll(json, message);
        return;
    }
    const QLatin1StringView name = step.slot.field->name;
    if (const auto *list = std::get_if<QStringList Message::*>(&step.slot.field->home)) {
        for (const QString &text : message.**list) {
            addComma(json);
            appendString(json, text);
        }
        return;
    }
    if (name == QLatin1StringView("language")) {
        for (const QString &language : message.languages) {
            addComma(json);
            appendString(json, language);
        }
        return;
    }
    for (const Job &job : message.jobs) {
        addComma(json);
        if (!appendValue(json, step.slot, message, &job)) {
            json += "null";
        }
    }
}

void Renderer::addBytes(const QByteArray &bytes)
{
    if (!m_steps.empty() && m_steps.back().kind == Step::Kind::Bytes) {
        m_steps.back().bytes += bytes;
        return;
    }
    m_steps.push_back({.kind = Step::Kind::Bytes, .bytes = bytes});
}

void Renderer::add(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Literal:
        addBytes(node.literal.type == Example::Type::Number ? node.literal.number
                                                            : node.literal.describe().toUtf8());
        return;
    case Node::Kind::Words:
        addBytes(quoted(node.words.front()));
        return;
    case Node::Kind::Slot:
        m_steps.push_back({.kind = node.slot.isMany ? Step::Kind::Many : Step::Kind::Value,
                           .slot = node.slot});
        return;
    case Node::Kind::Text:
        m_steps.push_back({.kind = Step::Kind::Text, .text = node.text});
        return;
    case Node::Kind::Message:
        m_steps.push_back({.kind = node.slot.isMany ? Step::Kind::Many : Step::Kind::Message,
                           .slot = node.slot,
                           .shape = node.shape});
        return;
    case Node::Kind::Object:
        addObject(node);
        return;
    case Node::Kind::Array:
        addArray(node);
        return;
    }
}

void Renderer::addObject(const Node &node)
{
    addBytes("{");
    bool hasMember = false; // one that is always there, so that the next comma is certain
    for (const auto &[key, member] : node.members) {
        const QByteArray name = quoted(key) + ':';
        if (member.kind == Node::Kind::Slot && member.slot.isLeftOut) {
            m_steps.push_back({.kind = Step::Kind::Member, .bytes = name, .slot = member.slot});
            continue;
        }
        if (hasMember) {
            addBytes(",");
        } else if (&member != &node.members.front().node) {
            m_steps.push_back({.kind = Step::Kind::Comma});
        }
        addBytes(name);
        add(member);
        hasMember = true;
    }
    addBytes("}");
}

void Renderer::addArray(const Node &node)
{
    addBytes("[");
    for (size_t i = 0; i < node.elements.size(); ++i) {
        if (i > 0) {
            addBytes(",");
        }
        add(node.elements[i]);
    }
    addBytes("]");
}

} // namespace dubwatch
