// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/matcher.h"

#include "client/dialect/shape.h"
#include "client/dialect/valuereader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

bool isAbsent(const QJsonValue &value) { return value.isNull() || value.isUndefined(); }

bool literalFits(const Example &literal, const QJsonValue &value)
{
    switch (literal.type) {
    case Example::Type::Null:
        return isAbsent(value);
    case Example::Type::Bool:
        // APIs leave out what is false.
        return value.isBool() ? value.toBool() == literal.boolean
                              : !literal.boolean && isAbsent(value);
    case Example::Type::Number:
        return readNumber(value) == std::optional(literal.number.toDouble());
    default:
        return false;
    }
}

bool wordFits(const QStringList &words, const QJsonValue &value)
{
    return value.isString() && words.contains(value.toString(), Qt::CaseInsensitive);
}

bool arrayFits(const Node &node, const QJsonValue &value)
{
    if (!value.isArray()) {
        return false;
    }
    const QJsonArray array = value.toArray();
    return std::ranges::all_of(node.elements, [&](const Node &element) {
        const bool isMany = element.slot.isMany;
        return isMany || !element.isDemanding
            || std::any_of(array.begin(), array.end(),
                           [&](const QJsonValue &candidate) { return fits(element, candidate); });
    });
}

bool objectFits(const Node &node, const QJsonValue &value)
{
    if (!value.isObject()) {
        return false;
    }
    const QJsonObject object = value.toObject();
    // To look a member up takes longer than all else, and few are demanded.
    return std::ranges::all_of(node.members, [&](const Node::Member &member) {
        return !member.node.isDemanding || fits(member.node, object.value(member.key));
    });
}

} // namespace

bool fits(const Node &node, const QJsonValue &value)
{
    if (!node.isDemanding) {
        return true;
    }
    switch (node.kind) {
    case Node::Kind::Literal:
        return literalFits(node.literal, value);
    case Node::Kind::Words:
        return wordFits(node.words, value);
    case Node::Kind::Slot:
        return isUsable(node.slot, value);
    case Node::Kind::Text:
        return value.isString() && node.text.match(value.toString()).has_value();
    case Node::Kind::Object:
        return objectFits(node, value);
    case Node::Kind::Array:
        return arrayFits(node, value);
    case Node::Kind::Message:
        return node.shape->recognises(value);
    }
    return false;
}

QString MessagePlace::pointer() const
{
    if (!parent) {
        return {};
    }
    return parent->pointer() + u'/' + (index < 0 ? key.toString() : QString::number(index));
}

MatchReader::MatchReader(Message &message, Job &job)
    : m_message(message)
    , m_job(job)
{
}

void MatchReader::read(const Node &node, const QJsonValue &value, const MessagePlace &place)
{
    switch (node.kind) {
    case Node::Kind::Literal:
    case Node::Kind::Words:
        return;
    case Node::Kind::Slot:
        readSlot(node.slot, value, place);
        return;
    case Node::Kind::Text:
        readText(node.text, value);
        return;
    case Node::Kind::Object:
        readObject(node, value, place);
        return;
    case Node::Kind::Array:
        readArray(node, value, place);
        return;
    case Node::Kind::Message:
        readShape(node, value, place);
        return;
    }
}

void MatchReader::finish()
{
    if (m_done && m_total && *m_total > 0) {
        m_job.progress = std::clamp(*m_done / *m_total, 0.0, 1.0);
    }
}

void MatchReader::readSlot(const Placeholder &slot, const QJsonValue &value,
                           const MessagePlace &place)
{
    if (!isUsable(slot, value)) {
        complain(place, expectation(slot), value);
        return;
    }
    if (isAbsent(value)) {
        return;
    }
    if (const auto *special = std::get_if<Special>(&slot.field->home)) {
        if (*special != Special::Anything) {
            (*special == Special::DoneCount ? m_done : m_total) = readNumber(value);
        }
        return;
    }
    readValue(slot, value, m_message, m_job);
}

void MatchReader::readText(const TextTemplate &text, const QJsonValue &value)
{
    const std::optional<QStringList> values = text.match(value.toString());
    if (!values) {
        return;
    }
    qsizetype i = 0;
    for (const TextTemplate::Piece &piece : text.pieces()) {
        if (piece.placeholder) {
            dubwatch::readText(*piece.placeholder, values->at(i++), m_message, m_job);
        }
    }
}

void MatchReader::readObject(const Node &node, const QJsonValue &value, const MessagePlace &place)
{
    if (!value.isObject()) {
        if (!isAbsent(value)) {
            complain(place, u"an object"_s, value);
        } else if (node.isDemanding) {
            for (const auto &[key, member] : node.members) {
                read(member, QJsonValue(QJsonValue::Undefined), {&place, key});
            }
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (const auto &[key, member] : node.members) {
        if (member.kind == Node::Kind::Literal || member.kind == Node::Kind::Words) {
            continue; // nothing is read there
        }
        read(member, object.value(key), {&place, key});
    }
}

void MatchReader::readArray(const Node &node, const QJsonValue &value, const MessagePlace &place)
{
    if (!value.isArray()) {
        if (!isAbsent(value) || node.isDemanding) {
            complain(place, u"an array"_s, value);
        }
        return;
    }
    const QJsonArray array = value.toArray();
    for (const Node &element : node.elements) {
        if (element.slot.isMany) {
            for (qsizetype i = 0; i < array.size(); ++i) {
                readMany(element, array.at(i), {&place, {}, i});
            }
            continue;
        }
        const auto isIt = [&](const QJsonValue &candidate) { return fits(element, candidate); };
        const auto found = std::find_if(array.begin(), array.end(), isIt);
        if (found != array.end()) {
            read(element, *found, {&place, {}, found - array.begin()});
        }
    }
}

void MatchReader::readMany(const Node &element, const QJsonValue &value, const MessagePlace &place)
{
    if (element.kind == Node::Kind::Message) {
        readShape(element, value, place);
        return;
    }
    if (!value.isString() && !(value.isDouble() && element.slot.field->mayBeNumber)) {
        complain(place, u"text"_s, value);
        return;
    }
    if (const auto *list = std::get_if<QStringList Message::*>(&element.slot.field->home)) {
        (m_message.**list).append(value.toString());
    } else if (element.slot.field->name == "language"_L1) {
        m_message.languages.append(value.toString());
    } else {
        Job job;
        readValue(element.slot, value, m_message, job);
        m_message.jobs.push_back(std::move(job));
    }
}

void MatchReader::readShape(const Node &node, const QJsonValue &value, const MessagePlace &place)
{
    if (const QString problem = node.shape->read(value, m_message); !problem.isNull()) {
        complain(place, problem, value);
    }
}

void MatchReader::complain(const MessagePlace &place, const QString &expected,
                           const QJsonValue &found)
{
    if (m_problem.isNull()) {
        m_problem = u"%1: expected %2, found %3"_s.arg(place.parent ? place.pointer()
                                                                    : u"the body"_s,
                                                       expected, quoteJson(found));
    }
}

QString quoteJson(const QJsonValue &value)
{
    if (value.isUndefined()) {
        return u"nothing"_s;
    }
    const QByteArray wrapped = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
    return text.size() > 120 ? text.left(120) + u'…' : text;
}

} // namespace dubwatch
