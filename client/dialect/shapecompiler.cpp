// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/shapecompiler.h"

#include "client/dialect/matcher.h"
#include "client/dialect/objectreader.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace dubwatch {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString missingKey = u"missing"_s;

/// In the order in which a message is tried against them.
constexpr std::array triedStates {JobState::Cancelled, JobState::Expired, JobState::Failed,
                                  JobState::Completed, JobState::Running, JobState::Queued};

/// A job as that state has it: every value that can be there is.
Job sampleJob(JobState state)
{
    const Instant birth(1'700'000'000s);
    Job job {.id = JobId {u"1"_s},
             .state = state,
             .title = u"title"_s,
             .source = u"https://example.com/a"_s,
             .language = u"language"_s,
             .tag = u"tag"_s,
             .progress = 0.5,
             .remaining = 5s,
             .duration = 10s,
             .queuedFor = 1s,
             .created = birth,
             .started = birth};
    if (isTerminal(state)) {
        job.finished = birth;
    }
    if (state == JobState::Completed) {
        job.result = u"https://example.com/b"_s;
    } else if (isTerminal(state)) {
        job.error = u"error"_s;
        job.errorCode = u"1"_s;
    }
    return job;
}

void collectPaths(const Example &overlay, const Shape::Path &path, std::vector<Shape::Path> &paths)
{
    if (overlay.isObject()) {
        for (const auto &[key, value] : overlay.members) {
            collectPaths(value, path + Shape::Path {key}, paths);
        }
        return;
    }
    const bool isPlaceholder = overlay.isString() && overlay.text.contains(u'{');
    if (!overlay.isArray() && !isPlaceholder && std::ranges::find(paths, path) == paths.end()) {
        paths.push_back(path);
    }
}

void collectWords(Node &node, std::vector<Node *> &words)
{
    if (node.kind == Node::Kind::Words && node.isDiscriminator) {
        words.push_back(&node);
    }
    for (auto &[key, member] : node.members) {
        collectWords(member, words);
    }
    for (Node &element : node.elements) {
        collectWords(element, words);
    }
}

/// The state that a message in the state's own words is read as; Unknown when it is not read.
JobState readBack(const Shape &shape, const Node &node, JobState state)
{
    QByteArray json;
    const Job job = sampleJob(state);
    Renderer(node).render(json, {.jobs = {job}}, &job);
    Message message;
    const QJsonValue value = QJsonDocument::fromJson(json).object();
    const bool isRead = shape.read(value, message).isNull() && !message.jobs.empty();
    return isRead ? message.jobs.front().state : JobState::Unknown;
}

std::optional<ApiError> proveDistinct(const Shape &shape,
                                      const std::vector<Shape::StateShape> &states,
                                      const Place &when)
{
    for (const Shape::StateShape &tried : states) {
        Node node = tried.node;
        std::vector<Node *> words;
        collectWords(node, words);
        qsizetype wordings = 1;
        for (const Node *place : words) {
            wordings = std::max(wordings, place->words.size());
        }
        for (qsizetype i = 0; i < wordings; ++i) {
            const JobState read = readBack(shape, node, tried.state);
            if (read != tried.state) {
                return when.member(stateName(tried.state))
                    .error(u"a message that reads as \"%1\""_s.arg(stateName(read)),
                           u"discriminators that no other state has"_s);
            }
            for (Node *place : words) {
                std::rotate(place->words.begin(), place->words.begin() + 1, place->words.end());
            }
        }
    }
    return std::nullopt;
}

/// What stands under "when", compiled.
struct States
{
    std::vector<Shape::StateShape> known = {};
    std::optional<Node> missing = {};
    std::vector<Shape::Path> told = {};
};

Result<States> compileStates(const Example &is, const Example &when, const Place &place)
{
    QStringList names {missingKey};
    for (const JobState state : triedStates) {
        names << stateName(state);
    }
    for (const auto &[key, overlay] : when.members) {
        if (!names.contains(key)) {
            return place.member(u"when").notOneOf(key, names);
        }
        if (!overlay.isObject() || overlay.members.empty()) {
            return place.member(u"when").member(key).error(overlay.describe(),
                                                           u"an object that is not empty"_s);
        }
    }
    const Shapes none;
    States states;
    for (const JobState state : triedStates) {
        if (const Example *overlay = when.member(stateName(state))) {
            Result<Node> node = NodeCompiler(none).compile(is, overlay, place);
            if (!node) {
                return node.error();
            }
            collectPaths(*overlay, {}, states.told);
            const Renderer renderer(*node);
            states.known.push_back({state, std::move(node).value(), renderer});
        }
    }
    if (const Example *overlay = when.member(missingKey)) {
        Result<Node> node = NodeCompiler(none).compile(is, overlay, place);
        if (!node) {
            return node.error();
        }
        states.missing = std::move(node).value();
    }
    return states;
}

} // namespace

Result<std::shared_ptr<const Shape>> compileShape(const QString &name, const Example &example,
                                                  const Place &place)
{
    ObjectReader reader(example, place, {u"is"_s, u"when"_s});
    const Example *is = reader.object(u"is"_s);
    const Example *when = reader.object(u"when"_s);
    if (reader.error()) {
        return *reader.error();
    }
    // Other states are told in the next best one; an end that cannot be told would never come.
    for (const JobState end : {JobState::Completed, JobState::Failed}) {
        if (!when->member(stateName(end))) {
            return place.member(u"when").error(u"no \"%1\""_s.arg(stateName(end)),
                                               u"\"completed\" and \"failed\" at least"_s);
        }
    }
    Result<Node> bare = NodeCompiler(Shapes()).compile(*is, nullptr, place.member(u"is"));
    if (!bare) {
        return bare.error();
    }
    Result<States> states = compileStates(*is, *when, place);
    if (!states) {
        return states.error();
    }
    const auto shape = std::make_shared<const Shape>(name, std::move(bare).value(), states->known,
                                                     states->missing, states->told);
    if (const auto error = proveDistinct(*shape, states->known, place.member(u"when"))) {
        return *error;
    }
    return shape;
}

} // namespace dubwatch
