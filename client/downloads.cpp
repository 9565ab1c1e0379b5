// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/downloads.h"

#include "client/core/systemclock.h"

#include <QThread>

namespace dubwatch {

/// What lives in the thread is made and destroyed there: \c context is what commands are sent to.
struct Downloads::Worker
{
    SystemClock clock;
    QThread thread;
    QObject context;
    std::unique_ptr<DownloadQueue> queue;
};

Downloads::Downloads(NetworkFactory network, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>())
{
    Worker &worker = *m_worker;
    worker.context.moveToThread(&worker.thread);
    connect(&worker.thread, &QThread::finished, &worker.context,
            [&worker] { worker.queue.reset(); }, Qt::DirectConnection);
    worker.thread.setObjectName(QStringLiteral("downloads"));
    worker.thread.start();
    QMetaObject::invokeMethod(&worker.context, [this, &worker, network = std::move(network)] {
        worker.queue = std::make_unique<DownloadQueue>(network, worker.clock, systemChance());
        DownloadQueue *queue = worker.queue.get();
        connect(queue, &DownloadQueue::linkRefused, this, &Downloads::linkRefused);
        connect(queue, &DownloadQueue::ended, this, &Downloads::ended);
        connect(queue, &DownloadQueue::progressed, this, [this](const DownloadProgress &all) {
            m_progress = all;
            Q_EMIT progressed(all);
        });
    });
}

Downloads::~Downloads()
{
    m_worker->thread.quit();
    m_worker->thread.wait();
}

void Downloads::start(const std::vector<DownloadOrder> &orders)
{
    tell([orders](DownloadQueue &queue) { queue.add(orders); });
}

void Downloads::renew(const DownloadOrder &order, const Result<QUrl> &link)
{
    tell([order, link](DownloadQueue &queue) { queue.renew(order, link); });
}

void Downloads::stop()
{
    tell([](DownloadQueue &queue) { queue.stop(); });
}

void Downloads::tell(const std::function<void(DownloadQueue &)> &command)
{
    QMetaObject::invokeMethod(&m_worker->context,
                              [worker = m_worker.get(), command] { command(*worker->queue); });
}

} // namespace dubwatch
