// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/archive/jobarchive.h"
#include "client/dialect/dialectlibrary.h"
#include "client/jobmonitor.h"
#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/jobdesk.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What was watched is there again after a restart, whatever ended the run before.
class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void givesAJobBackAsItWas();
    void readsNoBytesThatItDidNotWrite();
    void putsLinesOfAFormerRunWhereTheyBelong();
    void keepsTheLogOfABackendThatIsNotThere();
    void putsNoLineInTheLogTwice();
    void writesNothingAnewThatIsAsItWas();
    void triesAgainWhatCouldNotBeWritten();
    void keepsJobsAndTheirLog();
    void writesAJobOfOneStateOnceAMinute();
    void writesTheLastWordInTheEnd();
    void losesNothingThatWasWrittenToAKilledProcess();
    void forgetsWhatIsNotWatchedAnyMore();
    void forgetsWhatIsDisconnected();
    void setsABrokenFileAside();
    void saysOnceThatItCannotWrite();

private:
    static constexpr ConnectionId connection = 3;
    struct Run
    {
        explicit Run(const QString &file)
            : archive(desk, file)
            , path(file)
        {
            desk.attach(connection, monitor);
            archive.open();
            restored = archive.follow(connection, u"dubwatch http://a.test"_s);
        }
        void tell(const QString &id, JobState state, double progress = 0.5)
        {
            monitor.feed().publish(update(id, state, clock.now(), 60s, progress));
            monitor.feed().publish(answer(id, 1, clock.now(), 60s));
            clock.advance(100ms);
        }
        /// What is on the disk.
        std::vector<KeptJob> kept()
        {
            clock.advance(2s);
            archive.settle();
            return onTheDisk();
        }
        std::vector<KeptJob> onTheDisk() const
        {
            ArchiveFile disk;
            std::vector<KeptJob> jobs;
            if (disk.open(path)) {
                for (const QByteArray &bytes : disk.jobsOf(u"dubwatch http://a.test"_s)) {
                    jobs.push_back(*keptJobFrom(bytes));
                }
            }
            return jobs;
        }

        ManualClock clock;
        JobMonitor monitor {Backend {QUrl(u"http://127.0.0.1:1"_s),
                                     *DialectLibrary::shipped().find(u"dubwatch"_s)}};
        JobDesk desk {clock};
        JobArchive archive;
        std::vector<KeptJob> restored;
        const QString path;
    };

    QString file() const { return m_folder->filePath(u"jobs.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchive::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestArchive::cleanup() { m_folder.reset(); }

void TestArchive::givesAJobBackAsItWas()
{
    const Instant now {1'700'000'000s};
    KeptJob kept {.told = now, .isPaused = true, .polls = 7};
    kept.job = {.id = JobId {u"äö/1"_s},
                .state = JobState::Failed,
                .title = u"A \"title\"\n"_s,
                .source = u"https://a.test/ä.mp4"_s,
                .language = u"de"_s,
                .tag = u"t"_s,
                .progress = 0.25,
                .remaining = 90s,
                .created = now - 1h,
                .finished = now,
                .result = u"https://a.test/r"_s,
                .error = u"it broke"_s,
                .errorCode = u"E1"_s,
                .statusUrl = u"https://a.test/status/1"_s};
    QCOMPARE(keptJobFrom(bytesOf(kept)), kept);
    KeptJob bare {.told = now};
    bare.job.id = JobId {u"x"_s};
    QCOMPARE(keptJobFrom(bytesOf(bare)), bare);
}

void TestArchive::readsNoBytesThatItDidNotWrite()
{
    KeptJob kept;
    kept.job.id = JobId {u"x"_s};
    const QByteArray good = bytesOf(kept);
    QVERIFY(!keptJobFrom({}));
    for (qsizetype length = 0; length < good.size(); ++length) {
        QVERIFY(!keptJobFrom(good.first(length)));
    }
    QVERIFY(logLinesFrom("nonsense", 1).empty());
}

void TestArchive::putsLinesOfAFormerRunWhereTheyBelong()
{
    LogModel log;
    const Instant now {1'000s};
    log.appendNote(now + 10s, PollMark::Trouble, {}, u"new"_s, 1);
    const auto lineAt = [](Instant at, const QString &message) {
        LogLine line;
        line.at = at;
        line.message = message;
        return line;
    };
    log.restore({lineAt(now, u"old"_s), lineAt(now + 20s, u"newest"_s)});
    log.restore({lineAt(now + 5s, u"of another backend"_s)});
    QStringList messages;
    for (int row = 0; row < log.rowCount(); ++row) {
        messages << messageOf(log.lineAt(row));
    }
    QCOMPARE(messages, (QStringList {u"old"_s, u"of another backend"_s, u"new"_s, u"newest"_s}));
}

void TestArchive::keepsTheLogOfABackendThatIsNotThere()
{
    {
        Run run(file());
        run.tell(u"a"_s, JobState::Running);
        QCOMPARE(run.kept().size(), size_t(1));
    }
    {
        ManualClock clock;
        JobDesk desk(clock);
        JobArchive archive(desk, file());
        archive.open();
        archive.follow(9, u"dubwatch http://b.test"_s);
        for (int i = 0; i < 600; ++i) {
            desk.log().appendNote(clock.now(), PollMark::Trouble, {}, u"note"_s, 9);
        }
        clock.advance(3s);
    }
    Run next(file());
    QCOMPARE(next.desk.log().rowCount(), 1);
}

void TestArchive::putsNoLineInTheLogTwice()
{
    Run run(file());
    run.tell(u"a"_s, JobState::Running);
    QCOMPARE(run.kept().size(), size_t(1));
    // Connected to again, as with another key.
    run.archive.unfollow(connection, false);
    QCOMPARE(run.archive.follow(connection, u"dubwatch http://a.test"_s).size(), size_t(1));
    QCOMPARE(run.desk.log().rowCount(), 1);
}

void TestArchive::writesNothingAnewThatIsAsItWas()
{
    {
        Run run(file());
        run.tell(u"a"_s, JobState::Running, 0.1);
        QCOMPARE(run.kept().size(), size_t(1));
    }
    Run next(file());
    next.tell(u"a"_s, JobState::Running, 0.9); // within the minute
    QCOMPARE(next.kept().front().job.progress, std::optional(0.1));
}

void TestArchive::triesAgainWhatCouldNotBeWritten()
{
    Run run(file());
    run.tell(u"a"_s, JobState::Running);
    QCOMPARE(run.kept().size(), size_t(1));
    QSignalSpy troubled(&run.archive, &JobArchive::troubled);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        other.exec(u"BEGIN IMMEDIATE"_s);
        run.archive.forget(connection, {JobId {u"a"_s}});
        run.clock.advance(2s);
        run.archive.settle();
        QTRY_COMPARE(troubled.size(), 1);
        other.exec(u"ROLLBACK"_s);
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QVERIFY(run.kept().front().isRemoved);
    QVERIFY(QFile::exists(file()) && !QFile::exists(file() + u".broken"_s));
}

void TestArchive::keepsJobsAndTheirLog()
{
    {
        Run run(file());
        for (int i = 0; i < 100; ++i) {
            run.tell(QString::number(i), i % 2 == 0 ? JobState::Running : JobState::Completed);
        }
        QCOMPARE(run.kept().size(), size_t(100));
    }
    Run next(file());
    QCOMPARE(next.restored.size(), size_t(100));
    QVERIFY(next.restored.front().job.title.startsWith(u"Title of "_s));
    QCOMPARE(next.desk.log().rowCount(), 100);
    QCOMPARE(next.desk.log().lineAt(0).job, (JobKey {JobId {u"0"_s}, connection}));
    QVERIFY(next.archive.follow(7, u"dubwatch http://b.test"_s).empty());
    QCOMPARE(next.desk.log().rowCount(), 100);
}

void TestArchive::writesAJobOfOneStateOnceAMinute()
{
    Run run(file());
    run.tell(u"a"_s, JobState::Running, 0.1);
    run.clock.advance(10s);
    run.tell(u"a"_s, JobState::Running, 0.2);
    QCOMPARE(run.kept().front().job.progress, std::optional(0.1));
    run.clock.advance(1min);
    run.tell(u"a"_s, JobState::Running, 0.3);
    QCOMPARE(run.kept().front().job.progress, std::optional(0.3));
    run.tell(u"a"_s, JobState::Failed, 0.4);
    QCOMPARE(run.kept().front().job.state, JobState::Failed);
}

void TestArchive::writesTheLastWordInTheEnd()
{
    {
        Run run(file());
        run.tell(u"a"_s, JobState::Running, 0.1);
        run.clock.advance(10s);
        run.tell(u"a"_s, JobState::Running, 0.2);
    }
    Run next(file());
    QCOMPARE(next.kept().front().job.progress, std::optional(0.2));
}

void TestArchive::losesNothingThatWasWrittenToAKilledProcess()
{
    Run run(file());
    run.tell(u"a"_s, JobState::Running);
    QCOMPARE(run.kept().size(), size_t(1));
    // As it lies there while the process lives: nothing is tidied up.
    QTemporaryDir elsewhere;
    for (const QString &part : {QString(), u"-wal"_s}) {
        QVERIFY(QFile::copy(file() + part, elsewhere.filePath(u"jobs.sqlite"_s) + part));
    }
    Run next(elsewhere.filePath(u"jobs.sqlite"_s));
    QCOMPARE(next.kept().size(), size_t(1));
}

void TestArchive::forgetsWhatIsNotWatchedAnyMore()
{
    Run run(file());
    run.tell(u"a"_s, JobState::Running);
    run.tell(u"b"_s, JobState::Running);
    QCOMPARE(run.kept().size(), size_t(2));
    run.archive.forget(connection, {JobId {u"a"_s}});
    const std::vector<KeptJob> kept = run.kept();
    QCOMPARE(kept.size(), size_t(2));
    QCOMPARE(kept[0], (KeptJob {.job = {.id = {u"a"_s}}, .isRemoved = true}));
    QVERIFY(!kept[1].isRemoved);
}

void TestArchive::forgetsWhatIsDisconnected()
{
    Run run(file());
    run.tell(u"a"_s, JobState::Running);
    QCOMPARE(run.kept().size(), size_t(1));
    run.archive.unfollow(connection, true);
    QVERIFY(run.kept().empty());
    run.tell(u"a"_s, JobState::Failed);
    QVERIFY(run.kept().empty());
}

void TestArchive::setsABrokenFileAside()
{
    QFile broken(file());
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(8192, 'x'));
    broken.close();
    ManualClock clock;
    JobDesk desk(clock);
    JobArchive archive(desk, file());
    QSignalSpy troubled(&archive, &JobArchive::troubled);
    archive.open();
    QCOMPARE(troubled.size(), 1);
    QVERIFY(troubled[0][0].toString().contains(file() + u".broken"_s));
    QVERIFY(QFile::exists(file() + u".broken"_s));
    QVERIFY(archive.follow(1, u"x"_s).empty());
}

void TestArchive::saysOnceThatItCannotWrite()
{
    QFile inTheWay(m_folder->filePath(u"folder"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    ManualClock clock;
    JobDesk desk(clock);
    JobArchive archive(desk, m_folder->filePath(u"folder/jobs.sqlite"_s));
    QSignalSpy troubled(&archive, &JobArchive::troubled);
    archive.open();
    archive.flush();
    clock.advance(1min);
    QCOMPARE(troubled.size(), 1);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
