// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/filledwindow.h"

#include "client/dialect/dialectlibrary.h"
#include "tests/support/jobs.h"
#include "ui/banner.h"

#include <QTest>

namespace dubwatch::test {

using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

FilledWindow::FilledWindow()
    : m_other(Backend {QUrl(u"http://127.0.0.1:1"_s),
                       *DialectLibrary::shipped().find(u"heygen-v3"_s)})
{
    const BackendView other {.id = second,
                             .monitor = &m_other,
                             .name = u"HeyGen (other.test)"_s,
                             .shortName = u"HeyGen"_s,
                             .dialect = u"heygen-v3"_s,
                             .host = u"other.test"_s,
                             .canDisconnect = true};
    desk.attach(second, m_other, other.name);
    window.setBackends({view, other}, 0);
    window.findChild<Banner *>()->setMotion(Motion::Reduced);
    tell(jobs());
    m_other.feed().publish(update(u"elsewhere"_s, JobState::Running, clock.now(), 60s, 0.25));
    poll();
    for (int seconds = 0; seconds < 3; ++seconds) {
        tick();
    }
    tell(BackendHealth {.state = BackendHealth::State::RateLimited,
                        .nextTry = clock.now() + 42s,
                        .delayedJobs = 3});
    tick();
    choose(u"running"_s);
}

FilledWindow::~FilledWindow()
{
    window.setBackends({view}, 0);
    desk.detach(second);
}

std::vector<JobUpdate> FilledWindow::jobs() const
{
    const Instant now = clock.now();
    std::vector<JobUpdate> jobs {update(u"running"_s, JobState::Running, now, 4min, 0.62),
                                 update(u"soon"_s, JobState::Running, now, 5s, 0.99),
                                 update(u"silent"_s, JobState::Running, now),
                                 update(u"queued"_s, JobState::Queued, now, {}, 0.0),
                                 update(u"completed"_s, JobState::Completed, now),
                                 update(u"failed"_s, JobState::Failed, now, {}, 0.31),
                                 update(u"cancelled"_s, JobState::Cancelled, now),
                                 update(u"expired"_s, JobState::Expired, now),
                                 update(u"unknown"_s, JobState::Unknown, now),
                                 update(u"paused"_s, JobState::Running, now, 4min, 0.5),
                                 update(u"delayed"_s, JobState::Running, now, 4min, 0.5)};
    jobs[4].job.result = u"https://cdn.test/a.mp4"_s;
    jobs[5].job.error = u"The voice is not known"_s;
    jobs[8].job.rawState = u"thinking"_s;
    jobs[9].watch = WatchState::Paused;
    jobs[10].watch = WatchState::Delayed;
    jobs[0].job.language = u"German"_s;
    jobs[0].job.tag = u"night"_s;
    jobs[0].job.started = now - 10min;
    jobs[0].lastPoll = answer(u"running"_s, 3, now, 4min, 0.62);
    jobs[0].lastBody = "{\"id\":\"running\"}";
    return jobs;
}

void FilledWindow::poll()
{
    JobFeed &feed = monitor.feed();
    feed.publish(answer(u"running"_s, 1, clock.now() - 20s, 5min, 0.4));
    feed.publish(failure(u"running"_s, 2, clock.now() - 10s));
    feed.publish(failure(u"running"_s, 3, clock.now() - 5s, ApiError::Kind::RateLimited, 429));
    feed.publish(answer(u"running"_s, 4, clock.now(), 4min, 0.62));
    drain();
}

void FilledWindow::choose(const QString &id)
{
    select({desk.jobs().indexOf(JobId {id}).row()});
}

void FilledWindow::showAllColumns()
{
    for (int column = 0; column < jobColumnCount; ++column) {
        table().setColumnShown(JobColumn(column), true);
    }
}

} // namespace dubwatch::test
