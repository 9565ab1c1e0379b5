// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/simulation/etamodel.h"

#include "client/core/durationtext.h"
#include "server/simulation/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dubwatch::server {

using namespace Qt::StringLiterals;

namespace {

using Kind = EtaModel::Kind;

struct NamedKind
{
    Kind kind;
    QLatin1StringView name;
};

constexpr std::array<NamedKind, 7> namedKinds{{
    {Kind::Exact, "exact"_L1},
    {Kind::Noisy, "noisy"_L1},
    {Kind::Biased, "biased"_L1},
    {Kind::Slipping, "slipping"_L1},
    {Kind::Stuck, "stuck"_L1},
    {Kind::Rounded, "rounded"_L1},
    {Kind::Absent, "absent"_L1},
}};

/// The number behind the colon; a kind without one has an empty text here.
Result<double> parseAmount(Kind kind, QStringView text)
{
    switch (kind) {
    case Kind::Noisy:
        return parseNumber(text, 0, 10);
    case Kind::Biased:
        return parseNumber(text, 0, 1000);
    case Kind::Rounded: {
        const auto step = parseDuration(text);
        if (step && *step == Duration::zero()) {
            return invalidInput(u"\"0\": expected a step longer than 0"_s);
        }
        return step ? Result<double>(double(step->count())) : step.error();
    }
    case Kind::Absent:
        return text.isNull() ? Result<double>(1.0) : parseFraction(text);
    case Kind::Exact:
    case Kind::Slipping:
    case Kind::Stuck:
        break;
    }
    return text.isNull() ? Result<double>(0.0) : invalidInput(u"expected nothing after it"_s);
}

} // namespace

EtaModel::EtaModel(Kind kind, double amount)
    : m_kind(kind)
    , m_amount(amount)
{ }

Result<EtaModel> EtaModel::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView name = colon < 0 ? text : text.left(colon);
    const auto named = std::find_if(namedKinds.begin(), namedKinds.end(),
                                    [&](const NamedKind &known) { return known.name == name; });
    if (named == namedKinds.end()) {
        return invalidInput(u"\"%1\": expected exact, noisy:0.3, biased:0.5, slipping, stuck, "
                            "rounded:10s, absent or absent:20%"_s.arg(text));
    }
    const auto amount = parseAmount(named->kind, colon < 0 ? QStringView() : text.mid(colon + 1));
    if (!amount) {
        return invalidInput(u"\"%1\": %2"_s.arg(text, amount.error().detail));
    }
    return EtaModel(named->kind, *amount);
}

QString EtaModel::text() const
{
    const QString name = namedKinds[size_t(m_kind)].name;
    switch (m_kind) {
    case Kind::Noisy:
    case Kind::Biased:
        return name + u':' + numberText(m_amount);
    case Kind::Rounded:
        return name + u':' + durationText(durationFrom(m_amount));
    case Kind::Absent:
        return m_amount == 1 ? name : name + u':' + numberText(m_amount);
    case Kind::Exact:
    case Kind::Slipping:
    case Kind::Stuck:
        break;
    }
    return name;
}

std::optional<Duration> EtaModel::estimate(const EtaMoment &moment, const Draws &draws) const
{
    if (m_kind == Kind::Absent && draws.uniform(Purpose::EtaAbsence) < m_amount) {
        return std::nullopt;
    }
    const double left = double(moment.untilStart.count()) + workLeft(moment, draws);
    return std::max(durationFrom(told(left, draws)), Duration(1));
}

/// In milliseconds: what the job itself believes to be left of its work.
double EtaModel::workLeft(const EtaMoment &moment, const Draws &draws) const
{
    const auto elapsed = double(moment.elapsed.count());
    const auto work = double(moment.work.count());
    if (m_kind == Kind::Slipping) {
        // 1 - u is never 0, which the formula divides by.
        const double b = 2 * (1 - draws.ofJob().uniform(Purpose::EtaHonesty));
        const double plan = work * b / std::expm1(b);
        return plan * (1 - std::log1p(b * elapsed / plan) / b);
    }
    if (m_kind == Kind::Stuck) {
        const double excess = -0.5 * std::log1p(-draws.ofJob().uniform(Purpose::EtaHonesty));
        const double plan = work / (1 + excess);
        const double lastTenth = 0.1 * plan;
        const double beyond = elapsed - 0.9 * plan;
        return beyond < 0 ? plan - elapsed : lastTenth * std::exp(-beyond / lastTenth);
    }
    return work - elapsed;
}

/// In milliseconds: what the server makes of it.
double EtaModel::told(double left, const Draws &draws) const
{
    switch (m_kind) {
    case Kind::Noisy:
        return left * std::exp(m_amount * draws.normal(Purpose::EtaNoise));
    case Kind::Biased:
        return left * m_amount;
    case Kind::Rounded:
        return std::ceil(left / m_amount) * m_amount;
    case Kind::Exact:
    case Kind::Slipping:
    case Kind::Stuck:
    case Kind::Absent:
        break;
    }
    return left;
}

} // namespace dubwatch::server
