// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/model/jobtablemodel.h"

#include <QTest>

#include <limits>

using namespace dubwatch;
using namespace dubwatch::ui;
using namespace dubwatch::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Job wholeJob()
{
    const Instant start = Instant(1'700'000'000s);
    return {.id = {u"4f1c00a2"_s},
            .state = JobState::Failed,
            .rawState = u"rendering_v2"_s,
            .title = u"Launch keynote"_s,
            .source = u"https://example.test/in.mp4"_s,
            .language = u"German"_s,
            .tag = u"night"_s,
            .progress = 0.1 + 0.2,
            .remaining = 1ms,
            .duration = 2ms,
            .queuedFor = 3ms,
            .created = start + 1ms,
            .started = start + 2ms,
            .finished = start + 3ms,
            .finishes = start + 4ms,
            .result = u"https://example.test/out.mp4"_s,
            .error = u"no audio"_s,
            .errorCode = u"E17"_s,
            .statusUrl = u"https://example.test/jobs/4f1c00a2"_s};
}

/// Where the characters stand: texts that share them have one place.
const QChar *placeOf(const QString &text) { return text.constData(); }

} // namespace

/// What rows are made of: a job in little room, and the types that spare it.
class TestPackedJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsBackEveryField();
    void bringsBackWhatIsAbsent();
    void tellsZeroFromNothing();
    void keepsValuesAtTheirBounds();
    void leavesOutWhatNobodyAsksARowFor();
    void forgetsWhatIsNoLongerTold();
    void comparesLikeAnOptional();
    void tellsAnEmptyTextFromNone();
    void sharesATextWithItsCopies();
    void goesOnSharingATextThatStays();
    void sharesWordsBetweenRows();
    void keepsTheIdThatOthersShare();
};

void TestPackedJob::bringsBackEveryField()
{
    const Job job = wholeJob();
    QVERIFY(PackedJob(job).unpacked() == job);
}

void TestPackedJob::bringsBackWhatIsAbsent()
{
    const Job job {.id = {u"a"_s}};
    const Job unpacked = PackedJob(job).unpacked();
    QVERIFY(unpacked == job);
    QVERIFY(unpacked.title.isNull() && unpacked.error.isNull() && unpacked.result.isNull());
}

void TestPackedJob::tellsZeroFromNothing()
{
    Job job = wholeJob();
    job.progress = 0.0;
    job.remaining = job.duration = job.queuedFor = 0ms;
    job.created = job.started = job.finished = job.finishes = Instant();
    const Job unpacked = PackedJob(job).unpacked();
    QVERIFY(unpacked == job);
    QVERIFY(unpacked.progress && unpacked.remaining && unpacked.created && unpacked.finishes);
}

void TestPackedJob::keepsValuesAtTheirBounds()
{
    Job job = wholeJob();
    job.remaining = Duration::max();
    job.duration = Duration::min() + 1ms; // the least one stands for nothing
    job.queuedFor = -1ms;
    job.created = Instant::max();
    job.started = Instant::min() + 1ms;
    job.progress = -1.0;
    QVERIFY(PackedJob(job).unpacked() == job);
    job.duration = Duration::min();
    job.started = Instant::min();
    job.progress = std::numeric_limits<double>::quiet_NaN();
    const Job unpacked = PackedJob(job).unpacked();
    QVERIFY(!unpacked.duration && !unpacked.started && !unpacked.progress);
}

void TestPackedJob::leavesOutWhatNobodyAsksARowFor()
{
    Job job = wholeJob();
    job.webhook = u"https://example.test/hook"_s;
    job.extra = {{u"voice"_s, u"low"_s}};
    QVERIFY(PackedJob(job).unpacked() == wholeJob());
}

void TestPackedJob::forgetsWhatIsNoLongerTold()
{
    PackedJob packed(wholeJob());
    const Job job {.id = {u"a"_s}, .state = JobState::Queued};
    packed.take(job);
    QVERIFY(packed.unpacked() == job);
    QVERIFY(packed == PackedJob(job));
}

void TestPackedJob::comparesLikeAnOptional()
{
    const Maybe<Duration> nothing;
    const Maybe<Duration> second = 1'000ms;
    QVERIFY(!nothing.has_value() && !nothing);
    QVERIFY(nothing == std::optional<Duration>() && nothing == Maybe<Duration>(std::nullopt));
    QVERIFY(nothing != second && second != nothing);
    QVERIFY(second == std::optional<Duration>(1'000ms) && second == 1'000ms && second != 2'000ms);
    QVERIFY(second != std::optional<Duration>());
    QVERIFY(Maybe<double>() == Maybe<double>() && Maybe<double>() != 0.0);
    QCOMPARE(nothing.value_or(3'000ms), 3'000ms);
    QCOMPARE(second.value_or(3'000ms), 1'000ms);
}

void TestPackedJob::tellsAnEmptyTextFromNone()
{
    SharedText text;
    QVERIFY(text.isNull() && text.isEmpty() && text.text().isNull());
    text = u""_s;
    QVERIFY(!text.isNull() && text.isEmpty() && !text.text().isNull());
    text = QString();
    QVERIFY(text.isNull());
    QVERIFY(SharedText(QString()).isNull());
}

void TestPackedJob::sharesATextWithItsCopies()
{
    const SharedText text(u"German"_s);
    SharedText copy = text;
    QCOMPARE(placeOf(copy), placeOf(text));
    QVERIFY(copy == text);
    copy = u"French"_s;
    QVERIFY(copy != text);
    QCOMPARE(text.text(), u"German"_s);
    QVERIFY(SharedText(u"German"_s) == text && text == u"German"_s);
}

void TestPackedJob::goesOnSharingATextThatStays()
{
    const SharedText text(u"German"_s);
    SharedText copy = text;
    copy = QString(u"Ger"_s + u"man"_s);
    QCOMPARE(placeOf(copy), placeOf(text));
}

void TestPackedJob::sharesWordsBetweenRows()
{
    ManualClock clock;
    JobTableModel model(clock);
    model.setConnectionName(1, u"Studio"_s);
    const auto told = [&](const QString &id) {
        JobUpdate made = update(id, JobState::Failed, clock.now());
        made.job.language = u"Ger"_s + u"man"_s;
        made.job.error = u"no "_s + u"audio"_s;
        return made;
    };
    model.apply(batch({told(u"a"_s), told(u"b"_s)}), 1);
    const JobRow &a = *model.find({JobId {u"a"_s}, 1});
    const JobRow &b = *model.find({JobId {u"b"_s}, 1});
    QCOMPARE(a.job.language.text(), u"German"_s);
    QCOMPARE(placeOf(a.job.language), placeOf(b.job.language));
    QCOMPARE(placeOf(a.job.error), placeOf(b.job.error));
    QCOMPARE(placeOf(a.backend), placeOf(b.backend));
}

void TestPackedJob::keepsTheIdThatOthersShare()
{
    ManualClock clock;
    JobTableModel model(clock);
    model.apply(batch({update(u"a"_s + u"b"_s, JobState::Queued, clock.now())}));
    const QChar *const place = placeOf(model.find(JobId {u"ab"_s})->job.id.value);
    model.apply(batch({update(u"a"_s + u"b"_s, JobState::Running, clock.now())}));
    QCOMPARE(placeOf(model.find(JobId {u"ab"_s})->job.id.value), place);
    QCOMPARE(model.find(JobId {u"ab"_s})->job.state, JobState::Running);
}

QTEST_GUILESS_MAIN(TestPackedJob)
#include "tst_packedjob.moc"
