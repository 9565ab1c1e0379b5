// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/archive/archivefile.h"
#include "app/desktop/archive/jobarchive.h"
#include "client/dialect/dialectlibrary.h"
#include "client/jobmonitor.h"
#include "tests/support/jobs.h"
#include "tests/support/manualclock.h"
#include "ui/jobdesk.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"dubwatch http://a.test"_s;

/// A window's end of the archive.
struct Window
{
    explicit Window(const QString &file)
        : archive(desk, file)
    {
        desk.attach(1, monitor);
        archive.open();
    }
    void tell(const QString &id)
    {
        monitor.feed().publish(update(id, JobState::Running, clock.now(), 60s, 0.5));
        monitor.feed().publish(answer(id, 1, clock.now(), 60s));
        clock.advance(2s);
        archive.settle();
    }

    ManualClock clock;
    JobMonitor monitor {Backend {QUrl(u"http://127.0.0.1:1"_s),
                                 *DialectLibrary::shipped().find(u"dubwatch"_s)}};
    JobDesk desk {clock};
    JobArchive archive;
};

} // namespace

/// One archive, and several windows or months.
class TestArchiveSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void leavesAConnectionToTheWindowThatHasIt();
    void losesNothingForWantOfAConnectionThatAnotherHas();
    void keepsAJobThatHasNotAnsweredYet();
    void leavesNothingUnwrittenToTheNext();
    void takesAConnectionThatIsFreeAgain();
    void takesNoNoticeOfALockThatACrashLeftEmpty();
    void forgetsConnectionsThatNobodyMakesAgain();
    void keepsWhatAWindowHasHadOpenForMonths();

private:
    QString file() const { return m_folder->filePath(u"jobs.sqlite"_s); }
    size_t kept(const QString &connection = name) const
    {
        ArchiveFile disk;
        return disk.open(file()) ? disk.jobsOf(connection).size() : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveSharing::leavesAConnectionToTheWindowThatHasIt()
{
    Window first(file());
    first.archive.follow(1, name);
    first.tell(u"a"_s);
    Window second(file());
    const QSignalSpy troubled(&second.archive, &JobArchive::troubled);
    QCOMPARE(second.archive.follow(1, name).size(), size_t(1)); // it sees what there is
    QCOMPARE(troubled.size(), 1);
    QVERIFY(troubled[0][0].toString().contains(name));
    second.tell(u"b"_s);
    second.archive.unfollow(1, true);
    second.archive.settle();
    QCOMPARE(kept(), size_t(1));
    second.archive.follow(1, u"dubwatch http://b.test"_s); // another one is nobody's
    second.tell(u"c"_s);
    QCOMPARE(kept(u"dubwatch http://b.test"_s), size_t(1));
}

void TestArchiveSharing::losesNothingForWantOfAConnectionThatAnotherHas()
{
    Window first(file());
    first.archive.follow(1, name);
    first.tell(u"a"_s);
    JobMonitor other {first.monitor.backend()};
    Window second(file());
    second.desk.attach(2, other, {});
    second.archive.follow(1, name);
    second.archive.follow(2, u"mine"_s);
    second.clock.advance(10min);
    second.tell(u"a"_s);
    other.feed().publish(update(u"x"_s, JobState::Running, second.clock.now()));
    second.clock.advance(100ms);
    second.archive.close();
    QCOMPARE(kept(u"mine"_s), size_t(1));
    QCOMPARE(kept(u""_s), size_t(0));
}

void TestArchiveSharing::keepsAJobThatHasNotAnsweredYet()
{
    Window window(file());
    window.archive.follow(1, name);
    JobUpdate asked;
    asked.job.id = {u"new"_s};
    asked.watch = WatchState::Asking;
    window.monitor.feed().publish(asked);
    window.clock.advance(3s);
    window.archive.settle();
    QCOMPARE(kept(), size_t(1));
}

void TestArchiveSharing::leavesNothingUnwrittenToTheNext()
{
    Window first(file());
    first.archive.follow(1, name);
    first.tell(u"a"_s);
    first.clock.advance(10s);
    const Instant told = first.clock.now();
    first.monitor.feed().publish(update(u"a"_s, JobState::Running, told, 50s, 0.6));
    first.monitor.feed().publish(update(u"b"_s, JobState::Running, told, 50s, 0.6));
    first.clock.advance(100ms);
    first.archive.unfollow(1, false);
    Window second(file());
    const std::vector<KeptJob> jobs = second.archive.follow(1, name);
    QCOMPARE(jobs.size(), size_t(2));
    for (const KeptJob &job : jobs) {
        QCOMPARE(job.told, told);
    }
}

void TestArchiveSharing::takesAConnectionThatIsFreeAgain()
{
    auto first = std::make_unique<Window>(file());
    first->archive.follow(1, name);
    first.reset();
    Window second(file());
    const QSignalSpy troubled(&second.archive, &JobArchive::troubled);
    second.archive.follow(1, name);
    QVERIFY(troubled.isEmpty());
    second.archive.unfollow(1, false);
    second.archive.follow(1, name);
    QVERIFY(troubled.isEmpty());
    second.tell(u"b"_s);
    QCOMPARE(kept(), size_t(1));
}

void TestArchiveSharing::takesNoNoticeOfALockThatACrashLeftEmpty()
{
    QString path;
    {
        Window before(file());
        before.archive.follow(1, name);
        const QStringList locks = QDir(m_folder->path()).entryList({u"*.lock"_s});
        QCOMPARE(locks.size(), 1);
        path = m_folder->filePath(locks.front());
    }
    Window window(file());
    const QSignalSpy troubled(&window.archive, &JobArchive::troubled);
    QFile lock(path);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    const auto setAge = [&](Duration age) {
        const Instant then = window.clock.now() - age;
        return lock.setFileTime(
            QDateTime::fromMSecsSinceEpoch(then.time_since_epoch().count()),
            QFileDevice::FileModificationTime);
    };
    QVERIFY(setAge(5s)); // somebody may be writing it right now
    window.archive.follow(1, name);
    QCOMPARE(troubled.size(), 1);
    QVERIFY(setAge(11s));
    window.archive.follow(1, name);
    QCOMPARE(troubled.size(), 1);
    window.tell(u"a"_s);
    QCOMPARE(kept(), size_t(1));
}

void TestArchiveSharing::forgetsConnectionsThatNobodyMakesAgain()
{
    const Instant begin {1'700'000'000s};
    ArchiveFile disk;
    QVERIFY(disk.open(file()));
    QVERIFY(disk.write({{u"old"_s, {{u"a"_s, "job"}}},
                        {u"unnoted"_s, {{u"a"_s, "job"}}},
                        {u"new"_s, {{u"a"_s, "job"}}}}));
    QVERIFY(disk.writeLog(u"old"_s, "lines"));
    QVERIFY(disk.note({u"old"_s}, begin));
    QVERIFY(disk.writeLog(u"only lines"_s, "lines"));
    QVERIFY(disk.note({u"new"_s}, begin + std::chrono::days(60)));
    QCOMPARE(disk.jobsOf(u"old"_s).size(), size_t(1));
    QVERIFY(disk.note({u"new"_s}, begin + std::chrono::days(91)));
    QVERIFY(disk.jobsOf(u"old"_s).empty());
    QVERIFY(disk.logOf(u"old"_s).isEmpty());
    QVERIFY(disk.jobsOf(u"unnoted"_s).empty()); // first noted when the old one was
    QCOMPARE(disk.jobsOf(u"new"_s).size(), size_t(1));
    QCOMPARE(disk.logOf(u"only lines"_s), "lines");
    QVERIFY(disk.note({u"new"_s}, begin + std::chrono::days(151)));
    QVERIFY(disk.logOf(u"only lines"_s).isEmpty());
}

void TestArchiveSharing::keepsWhatAWindowHasHadOpenForMonths()
{
    Window window(file());
    window.archive.follow(1, name);
    window.tell(u"a"_s);
    window.clock.sleep(std::chrono::days(60));
    window.clock.advance(3s);
    window.archive.settle();
    ArchiveFile disk;
    QVERIFY(disk.open(file()));
    QVERIFY(disk.note({u"another window's"_s}, window.clock.now() + std::chrono::days(60)));
    QCOMPARE(kept(), size_t(1));
    window.clock.sleep(std::chrono::days(100));
    window.archive.follow(2, u"dubwatch http://b.test"_s);
    window.archive.settle();
    QCOMPARE(kept(), size_t(1));
}

QTEST_MAIN(TestArchiveSharing)
#include "tst_archivesharing.moc"
