// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "server/simulation/scenario.h"

#include <QJsonObject>
#include <QStringList>

namespace dubwatch::server {

/// One entry of the table that both the flags and the scenario file follow, as a command line's
/// help shows it.
struct ScenarioOption
{
    QString name; ///< the long flag without its dashes, and the file's key
    QString valueName; ///< "RANGE"
    QString help; ///< one sentence, not translated
    QString defaultValue; ///< as applyOption() would take it
};

std::vector<ScenarioOption> scenarioOptions();

/// Sets what the flag --\a name sets. InvalidInput says "--duration: …", quotes \a value and
/// tells what could have stood there; an unknown name lists the known ones.
/// A relative "file:" path starts at the current directory.
Result<Done> applyOption(Scenario &scenario, QStringView name, const QString &value);

/// \a base with what the JSON object in \a path sets: keys are the long flags, values are text, or
/// numbers where a number makes sense. The error names the file, the key as a JSON pointer, what
/// stood there and what could have. A relative "file:" path starts at the file's own folder.
Result<Scenario> readScenarioFile(const QString &path, Scenario base = {});

/// The same for an object that came in another way; \a origin stands where the file's name would,
/// and "file:" is not accepted.
Result<Scenario> scenarioFromJson(const QJsonObject &object, const QString &origin,
                                  Scenario base = {});

/// Every option as text: what readScenarioFile() reads back to an equal scenario.
QJsonObject scenarioToJson(const Scenario &scenario);

} // namespace dubwatch::server
