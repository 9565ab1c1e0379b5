// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/progressmodel.h"

#include "server/simulation/numbers.h"

#include <algorithm>
#include <cmath>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

constexpr auto steppedPrefix = "stepped:"_L1;
constexpr double finestStep = 0.0001;

} // namespace

ProgressModel::ProgressModel(Kind kind, double step)
    : m_kind(kind)
    , m_step(step)
{ }

Result<ProgressModel> ProgressModel::parse(QStringView text)
{
    if (text == u"linear") {
        return ProgressModel();
    }
    if (text == u"eased") {
        return ProgressModel(Kind::Eased, finestStep);
    }
    if (text == u"none") {
        return ProgressModel(Kind::None, finestStep);
    }
    if (text.startsWith(steppedPrefix)) {
        const auto step = parseFraction(text.mid(steppedPrefix.size()));
        if (step && *step >= finestStep) {
            return ProgressModel(Kind::Stepped, *step);
        }
    }
    return invalidInput(u"\"%1\": expected linear, eased, none or stepped:5% (a step from 0.01% "
                        "to 100%)"_s.arg(text));
}

QString ProgressModel::text() const
{
    switch (m_kind) {
    case Kind::Linear:
        return u"linear"_s;
    case Kind::Eased:
        return u"eased"_s;
    case Kind::Stepped:
        return steppedPrefix + numberText(m_step);
    case Kind::None:
        break;
    }
    return u"none"_s;
}

std::optional<double> ProgressModel::told(double share) const
{
    if (m_kind == Kind::None) {
        return std::nullopt;
    }
    if (share >= 1) {
        return 1.0;
    }
    const double x = m_kind == Kind::Eased ? share * share * (3 - 2 * share) : share;
    // The tiny excess keeps a share that stands on a step from falling below it by rounding.
    const double steps = std::floor(x / m_step + 1e-9);
    const double mostSteps = std::ceil(1 / m_step - 1e-9) - 1;
    // Multiples of a decimal step are told as the decimals that they stand for.
    return std::round(std::min(steps, mostSteps) * m_step * 1e6) / 1e6;
}

} // namespace dubwatch::server
