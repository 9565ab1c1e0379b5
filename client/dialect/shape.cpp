// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/shape.h"

#include "client/dialect/matcher.h"
#include "client/dialect/valuewriter.h"

#include <QJsonObject>

#include <algorithm>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

std::vector<JobState> substitutes(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return {JobState::Running};
    case JobState::Running:
        return {JobState::Queued};
    case JobState::Cancelled:
    case JobState::Expired:
        return {JobState::Failed};
    default:
        return {};
    }
}

QJsonValue valueAt(const QJsonValue &root, const Shape::Path &path)
{
    QJsonValue value = root;
    for (const QString &key : path) {
        value = value.isObject() ? value.toObject().value(key) : QJsonValue::Undefined;
    }
    return value;
}

/// What a discriminator's place says in an unknown message; null when it says nothing.
QString rawWord(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString().left(120);
    }
    return value.isBool() || value.isDouble() ? quoteJson(value) : QString();
}

} // namespace

Shape::Shape(QString name, Node bare, std::vector<StateShape> states, std::optional<Node> missing,
             std::vector<Path> told)
    : m_name(std::move(name))
    , m_bare(std::move(bare))
    , m_states(std::move(states))
    , m_missing(std::move(missing))
    , m_told(std::move(told))
{
    if (m_missing) {
        m_missingRenderer = Renderer(*m_missing);
    }
}

const Shape::StateShape *Shape::find(JobState state) const
{
    const auto found = std::ranges::find(m_states, state, &StateShape::state);
    return found == m_states.end() ? nullptr : &*found;
}

bool Shape::tells(JobState state) const { return find(state) != nullptr; }

JobState Shape::nextBest(JobState state) const
{
    if (tells(state)) {
        return state;
    }
    for (const JobState other : substitutes(state)) {
        if (tells(other)) {
            return other;
        }
    }
    return JobState::Unknown;
}

bool Shape::render(QByteArray &json, const Message &message, const Job &job) const
{
    const StateShape *told = find(nextBest(job.state));
    if (told) {
        told->renderer.render(json, message, &job);
    }
    return told != nullptr;
}

void Shape::renderAll(QByteArray &json, const Message &message) const
{
    const auto separate = [&json] {
        if (!json.endsWith('[')) {
            json += ',';
        }
    };
    for (const Job &job : message.jobs) {
        separate();
        if (!render(json, message, job)) {
            json += "null";
        }
    }
    if (!m_missing) {
        return;
    }
    for (const QString &id : message.missing) {
        const Job unknown {.id = JobId {id}};
        separate();
        m_missingRenderer.render(json, message, &unknown);
    }
}

const Shape::StateShape *Shape::match(const QJsonValue &value) const
{
    const auto found = std::ranges::find_if(
        m_states, [&](const StateShape &state) { return fits(state.node, value); });
    return found == m_states.end() ? nullptr : &*found;
}

bool Shape::recognises(const QJsonValue &value) const
{
    return value.isObject()
        && (match(value) || (m_missing && fits(*m_missing, value)) || !rawState(value).isEmpty());
}

QString Shape::read(const QJsonValue &value, Message &message) const
{
    if (!value.isObject()) {
        return u"an object"_s;
    }
    if (m_missing && fits(*m_missing, value)) {
        Job named;
        MatchReader(message, named).read(*m_missing, value);
        message.missing.append(named.id.value);
        return {};
    }
    if (const StateShape *told = match(value)) {
        take(told->node, value, told->state, message);
        return {};
    }
    const QString raw = rawState(value);
    if (raw.isEmpty()) {
        QStringList places;
        for (const Path &path : m_told) {
            places << u'/' + path.join(u'/');
        }
        return u"a state at %1 (%2)"_s.arg(places.join(u" and "_s), words().join(u", "_s));
    }
    if (!fits(m_bare, value)) {
        return u"what the example demands"_s;
    }
    take(m_bare, value, JobState::Unknown, message);
    message.jobs.back().rawState = raw;
    return {};
}

void Shape::take(const Node &node, const QJsonValue &value, JobState state, Message &message)
{
    Job job;
    MatchReader reader(message, job);
    reader.read(node, value);
    reader.finish();
    job.state = state;
    message.jobs.push_back(std::move(job));
}

QString Shape::rawState(const QJsonValue &value) const
{
    QStringList words;
    for (const Path &path : m_told) {
        if (const QString word = rawWord(valueAt(value, path)); !word.isEmpty()) {
            words << word;
        }
    }
    return words.join(u'/');
}

const Node *Shape::discriminator(const StateShape &state) const
{
    if (m_told.size() != 1) {
        return nullptr;
    }
    const Node *node = &state.node;
    for (const QString &key : m_told.front()) {
        const auto member = std::ranges::find(node->members, key, &Node::Member::key);
        if (member == node->members.end()) {
            return nullptr;
        }
        node = &member->node;
    }
    return node->kind == Node::Kind::Words ? node : nullptr;
}

std::optional<JobState> Shape::stateOf(QStringView word) const
{
    for (const StateShape &state : m_states) {
        const Node *node = discriminator(state);
        if (node && node->words.contains(word, Qt::CaseInsensitive)) {
            return state.state;
        }
    }
    return std::nullopt;
}

QStringList Shape::words() const
{
    QStringList words;
    for (const StateShape &state : m_states) {
        if (const Node *node = discriminator(state)) {
            words.prepend(node->words.front()); // the last that is tried is a job's first
        }
    }
    return words;
}

QString Shape::wordOf(JobState state) const
{
    const StateShape *told = find(nextBest(state));
    const Node *node = told ? discriminator(*told) : nullptr;
    return node ? node->words.front() : QString();
}

} // namespace dubwatch
