// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/dialect/renderer.h"

#include <QJsonValue>

namespace dubwatch {

/// What a job looks like in one API: an example, and what tells its states apart.
///
/// Rendering tells a state that the API lacks in the next best word. A real message whose
/// discriminators no state claims is a job in the Unknown state with the raw words, not an error.
class Shape
{
public:
    /// One state: what its messages have. Tried in this order of the file's language.
    struct StateShape
    {
        JobState state;
        Node node;
        Renderer renderer;
    };
    /// A place, by keys from the root, where some state has a discriminator.
    using Path = QStringList;

    /// \a bare is the example without any state, \a missing what stands for an id that a batch
    /// did not find (or null), \a told where the states differ.
    Shape(QString name, Node bare, std::vector<StateShape> states, std::optional<Node> missing,
          std::vector<Path> told);

    const QString &name() const { return m_name; }
    bool tells(JobState state) const;
    /// The one that the simulator uses where the API lacks \a state.
    JobState nextBest(JobState state) const;

    /// False when not even the next best of the job's state can be told.
    bool render(QByteArray &json, const Message &message, const Job &job) const;
    /// All jobs, then what is missing where the API has a word for that, with commas between.
    void renderAll(QByteArray &json, const Message &message) const;

    /// The value is a message of this shape: of a known state, or of an unknown one.
    bool recognises(const QJsonValue &value) const;
    /// Appends the job to \a message.jobs (or its id to \a message.missing). Else says what was
    /// expected, and changes nothing.
    QString read(const QJsonValue &value, Message &message) const;

    /// The state that a filter's word means; only where one word tells each state.
    std::optional<JobState> stateOf(QStringView word) const;
    /// The words themselves, as the dialect renders them.
    QStringList words() const;
    QString wordOf(JobState state) const;

private:
    const StateShape *find(JobState state) const;
    const StateShape *match(const QJsonValue &value) const;
    QString rawState(const QJsonValue &value) const;
    const Node *discriminator(const StateShape &state) const;
    static void take(const Node &node, const QJsonValue &value, JobState state, Message &message);

    QString m_name;
    Node m_bare;
    std::vector<StateShape> m_states;
    std::optional<Node> m_missing;
    Renderer m_missingRenderer;
    std::vector<Path> m_told;
};

} // namespace dubwatch
