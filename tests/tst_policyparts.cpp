// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/policy/adaptiveconfig.h"
#include "client/policy/backendknowledge.h"
#include "client/policy/calibration.h"
#include "client/policy/lesson.h"
#include "client/policy/predictors.h"
#include "client/policy/trust.h"

#include <QTest>

#include <cmath>

using namespace dubwatch;

namespace {

bool isNear(double a, double b, double tolerance)
{
    const bool near = std::fabs(a - b) <= tolerance * std::max(std::fabs(a), std::fabs(b));
    if (!near) {
        qWarning("%g is not near %g", a, b);
    }
    return near;
}

} // namespace

/// The parts that the adaptive policy is made of, each by itself.
class TestPolicyParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distributionKnowsItsMedianAndQuantiles();
    void calibrationStartsAsThePriorAndEndsAsTheTruth();
    void calibrationKnowsLongFromShort();
    void calibrationFades();
    void historyCountsWhoTookLonger();
    void historyForgetsTheOldest();
    void historySmearsSparseDurations();
    void roundingIsFoundOutAndOnlyGetsFiner();
    void etaIsAWordOnTheRemainingTime();
    void roundedEtasBoundTheEndTogether();
    void slopeCorrectsAnEstimateThatFallsTooFast();
    void progressBoundsTheRunTime();
    void aPredictorThatRevisesItselfIsTrustedLess();
    void trustFallsWithEachBrokenPromise();
    void anEarlyFailureTeachesNoDuration();
    void anEndBetweenTwoPollsIsNotTakenForItsNoticing();
};

void TestPolicyParts::distributionKnowsItsMedianAndQuantiles()
{
    const LogLogistic time {10, 0.5};
    QVERIFY(isNear(time.survival(10), 0.5, 1e-12));
    QCOMPARE(time.survival(0), 1.0);
    QCOMPARE(time.survival(-1), 1.0);
    QCOMPARE(time.survival(1e300), 0.0);
    for (const double u : {.001, .2, .5, .97}) {
        QVERIFY(isNear(1 - time.survival(time.quantile(u)), u, 1e-9));
    }
}

void TestPolicyParts::calibrationStartsAsThePriorAndEndsAsTheTruth()
{
    Calibration calibration;
    QCOMPARE(calibration.about(10, 0.35).mean, 0.0);
    QVERIFY(isNear(calibration.about(10, 0.35).variance, 0.35 * 0.35, 1e-12));
    for (int i = 0; i < 200; ++i) {
        calibration.add(10, 10 * std::exp(0.7 + (i % 2 == 0 ? 0.1 : -0.1)), 1);
    }
    QVERIFY(isNear(calibration.about(10, 0.35).mean, 0.7, 0.02));
    QVERIFY(isNear(std::sqrt(calibration.about(10, 0.35).variance), 0.1, 0.2));
}

void TestPolicyParts::calibrationKnowsLongFromShort()
{
    Calibration calibration;
    for (int i = 0; i < 100; ++i) {
        calibration.add(4, 12, 1); // the last seconds take three times as long
        calibration.add(400, 400, 1);
    }
    QVERIFY(isNear(calibration.about(4, 0.35).mean, std::log(3), 0.1));
    QVERIFY(std::fabs(calibration.about(400, 0.35).mean) < 0.1);
}

void TestPolicyParts::calibrationFades()
{
    Calibration calibration;
    for (int i = 0; i < 300; ++i) {
        calibration.add(10, 10, 1);
    }
    for (int i = 0; i < 300; ++i) {
        calibration.add(10, 30, 1);
    }
    QVERIFY(calibration.about(10, 0.35).mean > 0.8 * std::log(3));
}

void TestPolicyParts::historyCountsWhoTookLonger()
{
    DurationHistory history;
    QCOMPARE(history.survivors(1), 0.0);
    for (int i = 0; i < 10; ++i) {
        history.add({60, 60});
    }
    QCOMPARE(history.survivors(59), 10.0);
    QCOMPARE(history.survivors(62), 0.0);
    QVERIFY(isNear(DurationHistory({{10, 20}}).survivors(15), 0.5, 1e-12));
}

void TestPolicyParts::historyForgetsTheOldest()
{
    DurationHistory history;
    for (int i = 0; i < 100; ++i) {
        history.add({double(i), double(i)});
    }
    QCOMPARE(int(history.jobs().size()), DurationHistory::most);
    QCOMPARE(history.jobs().front().after, 36.0);
}

void TestPolicyParts::historySmearsSparseDurations()
{
    const DurationHistory sparse({{10, 10}, {100, 100}, {1000, 1000}});
    QVERIFY(sparse.survivors(500) > 0.5 && sparse.survivors(500) < 2);
    const DurationHistory dense({{10, 10}, {10, 10}, {10, 10}});
    QCOMPARE(dense.survivors(10.5), 0.0);
}

void TestPolicyParts::roundingIsFoundOutAndOnlyGetsFiner()
{
    BackendKnowledge knowledge;
    const auto stepAfter = [&](double eta) {
        knowledge.onAnswer({.eta = eta});
        return knowledge.etaStep;
    };
    QCOMPARE(stepAfter(120), 60.0);
    QCOMPARE(stepAfter(0), 60.0);
    QCOMPARE(stepAfter(40), 10.0);
    QCOMPARE(stepAfter(60), 10.0);
    QCOMPARE(stepAfter(7), 1.0);
    QCOMPARE(stepAfter(7.3), 0.0);
    QCOMPARE(stepAfter(60), 0.0);
    knowledge.onAnswer({.progress = 0.35});
    QCOMPARE(knowledge.progressStep, 0.05);
    knowledge.onAnswer({.progress = -1});
    QCOMPARE(knowledge.progressStep, 0.05);
}

void TestPolicyParts::etaIsAWordOnTheRemainingTime()
{
    BackendKnowledge knowledge;
    knowledge.etaStep = 0;
    Predictors predictors;
    const Prediction said
        = predictors.observe(1, 1, {.eta = 30}, knowledge, AdaptiveConfig::reference());
    QCOMPARE(said.source, Prediction::Source::Eta);
    QVERIFY(isNear(said.remaining.median, 30, 1e-9));
    QVERIFY(isNear(said.remaining.sigma, 0.35, 0.01));
    QVERIFY(!Predictors().observe(1, 1, {}, knowledge, AdaptiveConfig::reference()));
}

void TestPolicyParts::roundedEtasBoundTheEndTogether()
{
    BackendKnowledge knowledge;
    knowledge.etaStep = 10;
    const AdaptiveConfig config {.etaSigma = 0.1};
    Predictors predictors; // of a job that takes 42.5 s, rounded up to tens of seconds
    const Prediction first = predictors.observe(2, 2, {.eta = 50}, knowledge, config);
    QVERIFY(isNear(first.remaining.median, 45, 1e-9)); // between 40 and 50 s
    const Prediction second = predictors.observe(11, 9, {.eta = 40}, knowledge, config);
    QVERIFY(isNear(second.remaining.median, 46.5 - 11, 1e-9)); // the end is within 42 … 51 s
    const Prediction third = predictors.observe(33, 22, {.eta = 10}, knowledge, config);
    QVERIFY(isNear(third.remaining.median, 42.5 - 33, 1e-9)); // and within 33 … 43 s
    QVERIFY(third.remaining.sigma < first.remaining.sigma);
    const Prediction other = predictors.observe(34, 1, {.eta = 60}, knowledge, config);
    QVERIFY(other.remaining.median > 40); // contradicts it all: taken anew
}

void TestPolicyParts::slopeCorrectsAnEstimateThatFallsTooFast()
{
    BackendKnowledge knowledge;
    knowledge.etaStep = 0;
    Predictors predictors;
    Prediction said;
    double before = 0;
    for (const double age : {1.0, 10.0, 20.0, 30.0, 39.0}) { // says half of what is left of 50 s
        said = predictors.observe(age, age - before, {.eta = (50 - age) / 2}, knowledge,
                                  AdaptiveConfig::reference());
        before = age;
    }
    QCOMPARE(said.source, Prediction::Source::Slope);
    QVERIFY(isNear(said.remaining.median, 11, 0.01));
}

void TestPolicyParts::progressBoundsTheRunTime()
{
    BackendKnowledge knowledge;
    knowledge.progressStep = 0.05;
    Predictors predictors;
    const auto observe = [&](double age, double progress) {
        return predictors.observe(age, 1, {.progress = progress}, knowledge,
                                  AdaptiveConfig::reference());
    };
    QVERIFY(!observe(1, 0));
    const Prediction first = observe(11, 0.1); // takes 73 to 110 s
    QVERIFY(isNear(first.remaining.median, 91.7 - 11, 0.01));
    const Prediction second = observe(49, 0.45); // 98 to 109 s
    QVERIFY(isNear(second.remaining.median, 103.4 - 49, 0.01));
    QVERIFY(second.remaining.sigma < first.remaining.sigma);
    QVERIFY(!observe(110, 1));
}

void TestPolicyParts::aPredictorThatRevisesItselfIsTrustedLess()
{
    BackendKnowledge knowledge;
    knowledge.etaStep = 0;
    const auto sigmaAfter = [&](const std::vector<double> &etas) {
        Predictors predictors;
        Prediction said;
        double age = 1;
        for (const double eta : etas) {
            said = predictors.observe(age, 10, {.eta = eta}, knowledge,
                                      AdaptiveConfig::reference());
            age += 10;
        }
        return said.remaining.sigma;
    };
    QVERIFY(sigmaAfter({100, 90, 80, 70}) < sigmaAfter({100, 50, 150, 60}));
}

void TestPolicyParts::trustFallsWithEachBrokenPromise()
{
    Trust trust(0.9);
    QVERIFY(isNear(trust.probability(), 0.9, 1e-12));
    trust.outlived(0.1, 0.8);
    QVERIFY(isNear(trust.probability(), 9.0 / (9 + 8), 1e-9));
    for (int i = 0; i < 10; ++i) {
        trust.outlived(0, 0.8);
    }
    QVERIFY(trust.probability() > 0.01 && trust.probability() < 0.1); // never beyond change
    QVERIFY(Trust::learned(0.9, -4) < 0.9 && Trust::learned(0.31, -4) >= 0.3);
}

void TestPolicyParts::anEarlyFailureTeachesNoDuration()
{
    const AdaptiveConfig config = AdaptiveConfig::reference();
    Lesson lesson {.seenRunning = 5,
                   .seenEnded = 6,
                   .failed = true,
                   .prediction = {Prediction::Source::Eta, 100, {100, 0.1}},
                   .observations = {{.age = 5, .eta = 100}}};
    BackendKnowledge knowledge;
    knowledge.learn(lesson, config);
    QVERIFY(knowledge.durations.jobs().empty());
    QVERIFY(isNear(knowledge.failedEarly, 1, 1e-3));
    lesson.seenEnded = 110; // at the predicted end: nothing early about that
    knowledge.learn(lesson, config);
    QCOMPARE(knowledge.durations.jobs().size(), size_t(1));
    QVERIFY(knowledge.failedEarly < 1.3);
}

void TestPolicyParts::anEndBetweenTwoPollsIsNotTakenForItsNoticing()
{
    const Lesson lesson {.seenRunning = 10,
                         .seenEnded = 50,
                         .prediction = {Prediction::Source::Eta, 20, {20, 0.05}},
                         .observations = {{.age = 10, .eta = 20}}};
    BackendKnowledge knowledge;
    knowledge.learn(lesson, AdaptiveConfig::reference());
    QVERIFY(std::fabs(knowledge.eta.about(20, 0.35).mean) < 0.05); // not ln(40 / 20)
}

QTEST_GUILESS_MAIN(TestPolicyParts)
#include "tst_policyparts.moc"
