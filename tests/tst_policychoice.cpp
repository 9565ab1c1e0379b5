// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/policychoice.h"

#include "client/policy/adaptivepolicy.h"
#include "client/policy/clampedpolicy.h"
#include "client/policy/fixedpolicy.h"

#include <QTest>

using namespace dubwatch;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Kind = PolicyChoice::Kind;

/// A policy by its name.
class TestPolicyChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsNames_data();
    void knowsItsNames();
    void refusesOtherNames_data();
    void refusesOtherNames();
    void givesEachItsUsualLimits();
    void makesWhatWasChosen();
    void weighsPollsByTheirCost();
};

void TestPolicyChoice::knowsItsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<PolicyChoice>("choice");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("adaptive") << u"adaptive"_s << PolicyChoice {} << u"adaptive"_s;
    QTest::newRow("clamped") << u"clamped"_s << PolicyChoice {Kind::Clamped} << u"clamped"_s;
    QTest::newRow("fixed") << u"fixed"_s << PolicyChoice {Kind::Fixed, 1s} << u"fixed:1s"_s;
    QTest::newRow("5 s") << u"fixed:5s"_s << PolicyChoice {Kind::Fixed, 5s} << u"fixed:5s"_s;
    QTest::newRow("1.5 s") << u"fixed:1.5s"_s << PolicyChoice {Kind::Fixed, 1500ms}
                           << u"fixed:1500ms"_s;
}

void TestPolicyChoice::knowsItsNames()
{
    QFETCH(const QString, name);
    QFETCH(const PolicyChoice, choice);
    QFETCH(const QString, canonical);
    QVERIFY(policyFromName(name));
    QCOMPARE(*policyFromName(name), choice);
    QCOMPARE(policyName(choice), canonical);
    QCOMPARE(*policyFromName(canonical), choice);
}

void TestPolicyChoice::refusesOtherNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", "Adaptive", "adaptive:5s", "clamped:5s", "fixed:", "fixed:0",
                             "fixed:5", "fixed:-5s", "fixed:soon", "exponential"}) {
        QTest::addRow("\"%s\"", name) << QString::fromLatin1(name);
    }
}

void TestPolicyChoice::refusesOtherNames()
{
    QFETCH(const QString, name);
    const Result<PolicyChoice> choice = policyFromName(name);
    QVERIFY(!choice);
    QCOMPARE(choice.error().kind, ApiError::Kind::InvalidInput);
    QVERIFY(choice.error().detail.contains(u"adaptive, clamped, fixed or fixed:INTERVAL"_s));
    QVERIFY(choice.error().detail.contains(u"\"%1\""_s.arg(name)));
}

void TestPolicyChoice::givesEachItsUsualLimits()
{
    QCOMPARE(PolicyChoice {}.usualLimits(), (PollLimits {500ms, 60s}));
    QCOMPARE(PolicyChoice {Kind::Clamped}.usualLimits(), (PollLimits {1s, 10s}));
    QCOMPARE(PolicyChoice {Kind::Fixed}.usualLimits(), (PollLimits {1s, 10s}));
}

void TestPolicyChoice::makesWhatWasChosen()
{
    QVERIFY(dynamic_cast<AdaptivePolicy *>(makePolicy({}, 500ms).get()));
    QVERIFY(dynamic_cast<ClampedPolicy *>(makePolicy({Kind::Clamped}, 500ms).get()));
    const auto fixed = makePolicy({Kind::Fixed, 7s}, 500ms);
    QVERIFY(dynamic_cast<FixedPolicy *>(fixed.get()));
    const auto plan = fixed->plan({});
    QCOMPARE(plan->afterAnswer({.state = JobState::Running}).wait, Duration(7s));
}

void TestPolicyChoice::weighsPollsByTheirCost()
{
    const auto adaptive = makePolicy({}, 2500ms);
    QCOMPARE(dynamic_cast<AdaptivePolicy &>(*adaptive).config().pollCost, 2.5);
}

QTEST_GUILESS_MAIN(TestPolicyChoice)
#include "tst_policychoice.moc"
