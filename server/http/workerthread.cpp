// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "server/http/workerthread.h"

#include "server/http/httpworker.h"

using namespace Qt::StringLiterals;

namespace dubwatch::server {

WorkerThread::WorkerThread(const HttpServerOptions &options, const HandlerFactory &makeHandler,
                           const WorkerContext &context, std::atomic<int> &connectionCount)
    : m_options(options)
    , m_makeHandler(makeHandler)
    , m_context(context)
    , m_connectionCount(connectionCount)
{
    setObjectName(u"http-%1"_s.arg(context.index));
}

Result<Done> WorkerThread::begin(const ListeningPlace &place)
{
    m_place = place;
    start();
    return m_begun.get_future().get();
}

void WorkerThread::stop()
{
    if (m_worker != nullptr) {
        QMetaObject::invokeMethod(m_worker, &HttpWorker::stop, Qt::QueuedConnection);
    }
}

void WorkerThread::run()
{
    HttpWorker worker(m_makeHandler(m_context), m_options.limits, m_options.formatRefusal,
                      m_context.clock, m_connectionCount);
    connect(&worker, &HttpWorker::stopped, this, &QThread::quit, Qt::DirectConnection);
    const Result<Done> listens = m_place.descriptor ? worker.adopt(*m_place.descriptor)
                                                    : worker.listen(m_place.address, m_place.port);
    if (!listens) {
        m_begun.set_value(listens);
        return;
    }
    m_worker = &worker;
    m_begun.set_value(Done());
    exec();
}

} // namespace dubwatch::server
