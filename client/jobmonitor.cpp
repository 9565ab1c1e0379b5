// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/jobmonitor.h"

#include "client/commandqueue.h"
#include "client/jobmonitorworker.h"

#include <QThread>

namespace dubwatch {

/// The thread and what lives in it. Feed and commands outlive both.
struct JobMonitor::Private
{
    explicit Private(Backend where)
        : backend(std::move(where))
    {
    }

    Backend backend;
    JobFeed feed;
    CommandQueue commands;
    QThread thread;
    JobMonitorWorker *worker = nullptr; ///< deleted in its own thread, when that ends
    SubmitProgress submits;

    void tell(CommandQueue::Command command) { commands.put(std::move(command)); }
};

JobMonitor::JobMonitor(Backend backend, QObject *parent)
    : JobMonitor(std::move(backend), MonitorOptions {}, parent)
{
}

JobMonitor::JobMonitor(Backend backend, const MonitorOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(backend)))
{
    d->worker = new JobMonitorWorker(d->backend, options, d->feed);
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    connect(d->worker, &JobMonitorWorker::submitted, this, &JobMonitor::submitted);
    connect(d->worker, &JobMonitorWorker::submitFailed, this, &JobMonitor::submitFailed);
    connect(this, &JobMonitor::submitted, this, [this] {
        ++d->submits.made;
        onSubmitEnded();
    });
    connect(this, &JobMonitor::submitFailed, this, [this] {
        ++d->submits.failed;
        onSubmitEnded();
    });
    connect(d->worker, &JobMonitorWorker::removed, this, &JobMonitor::removed);
    connect(d->worker, &JobMonitorWorker::cancelFailed, this, &JobMonitor::cancelFailed);
    connect(d->worker, &JobMonitorWorker::linkRenewed, this, &JobMonitor::linkRenewed);
    connect(d->worker, &JobMonitorWorker::listed, this, &JobMonitor::listed);
    connect(d->worker, &JobMonitorWorker::listFailed, this, &JobMonitor::listFailed);
    connect(&d->commands, &CommandQueue::filled, d->worker, [parts = d.get()] {
        for (const CommandQueue::Command &command : parts->commands.take()) {
            command(*parts->worker);
        }
    });
    d->thread.setObjectName(QStringLiteral("poller"));
    d->thread.start();
    d->tell([](JobMonitorWorker &worker) { worker.start(); });
}

JobMonitor::~JobMonitor()
{
    d->thread.quit();
    d->thread.wait();
}

const Backend &JobMonitor::backend() const { return d->backend; }

JobFeed &JobMonitor::feed() { return d->feed; }

void JobMonitor::watch(const std::vector<JobId> &ids)
{
    d->tell([ids](JobMonitorWorker &worker) { worker.watch(ids); });
}

void JobMonitor::watchKnown(const std::vector<KnownJob> &jobs)
{
    d->tell([jobs](JobMonitorWorker &worker) { worker.watchKnown(jobs); });
}

void JobMonitor::watchAll(const std::vector<JobId> &except)
{
    d->tell([except](JobMonitorWorker &worker) { worker.watchAll(except); });
}

void JobMonitor::submit(const std::vector<JobDraft> &drafts, AfterSubmit then)
{
    d->submits.wanted += int(drafts.size());
    d->tell([drafts, then](JobMonitorWorker &worker) { worker.submit(drafts, then); });
}

SubmitProgress JobMonitor::submitProgress() const { return d->submits; }

void JobMonitor::onSubmitEnded()
{
    if (d->submits.left() <= 0) {
        const SubmitProgress all = std::exchange(d->submits, {});
        Q_EMIT submitsEnded(all);
    }
}

void JobMonitor::pause(const std::vector<JobId> &ids)
{
    d->tell([ids](JobMonitorWorker &worker) { worker.pause(ids); });
}

void JobMonitor::resume(const std::vector<JobId> &ids)
{
    d->tell([ids](JobMonitorWorker &worker) { worker.resume(ids); });
}

void JobMonitor::pauseAll()
{
    d->tell([](JobMonitorWorker &worker) { worker.pauseAll(); });
}

void JobMonitor::resumeAll()
{
    d->tell([](JobMonitorWorker &worker) { worker.resumeAll(); });
}

void JobMonitor::pollNow(const std::vector<JobId> &ids)
{
    d->tell([ids](JobMonitorWorker &worker) { worker.pollNow(ids); });
}

void JobMonitor::pollAllNow()
{
    d->tell([](JobMonitorWorker &worker) { worker.pollAllNow(); });
}

void JobMonitor::cancel(const std::vector<JobId> &ids)
{
    d->tell([ids](JobMonitorWorker &worker) { worker.cancel(ids); });
}

void JobMonitor::renewLink(const JobId &id)
{
    d->tell([id](JobMonitorWorker &worker) { worker.renewLink(id); });
}

void JobMonitor::remove(const std::vector<JobId> &ids)
{
    d->tell([ids](JobMonitorWorker &worker) { worker.remove(ids); });
}

void JobMonitor::setApiKey(const QString &key)
{
    d->backend.apiKey = key;
    d->tell([key](JobMonitorWorker &worker) { worker.setApiKey(key); });
}

} // namespace dubwatch
