// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/windowkit.h"

#include "client/dialect/dialectlibrary.h"
#include "client/dialect/operation.h"
#include "tests/support/jobbuilder.h"

#include <QItemSelectionModel>

namespace dubwatch::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

WindowKit::WindowKit(const QString &dialect)
    : m_dialect(*DialectLibrary::shipped().find(dialect))
    , monitor(Backend {QUrl(u"http://backend.test"_s), m_dialect, u"secret"_s},
              {.minInterval = 50ms, .maxInterval = 100ms, .network = m_network.factory()})
    , view {.monitor = &monitor,
            .name = u"Backend (backend.test)"_s,
            .shortName = u"Backend"_s,
            .dialect = dialect,
            .host = u"backend.test"_s,
            .ready = u"Connected to backend.test"_s,
            .submit = {.backend = u"Backend"_s, .host = u"backend.test"_s},
            .canAdd = !m_dialect.hasImplicitJob(),
            .canList = true,
            .canSubmit = true}
{
    m_network.answerWith([this](const Asked &asked) { return reply(asked); });
    look.install();
    desk.attach(view.id, monitor, view.name);
    window.setBackends({view}, 0);
    window.resize(1360, 850);
    window.show();
}

WindowKit::~WindowKit() { desk.detach(view.id); }

void WindowKit::tell(std::vector<JobUpdate> updates)
{
    for (JobUpdate &update : updates) {
        monitor.feed().publish(std::move(update));
    }
    drain();
}

void WindowKit::tell(const BackendHealth &health)
{
    monitor.feed().publish(health);
    drain();
}

QString WindowKit::cell(int row, ui::JobColumn column) const
{
    return desk.jobs().index(row, int(column)).data().toString();
}

void WindowKit::select(const std::vector<int> &rows) const
{
    QItemSelectionModel &selection = *table().selectionModel();
    selection.clear();
    for (const int row : rows) {
        const auto how = QItemSelectionModel::Select | QItemSelectionModel::Rows;
        selection.setCurrentIndex(desk.jobs().index(row, 0), how);
    }
}

QStringList WindowKit::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

Script WindowKit::reply(const Asked &asked)
{
    const QString method = QString::fromLatin1(asked.method);
    {
        const QMutexLocker lock(&m_mutex);
        m_asked << method + u' ' + asked.url.path();
    }
    const auto render = [this](Verb verb, std::vector<Job> jobs) -> Script {
        return {.reply = m_dialect.operation(verb)->renderReply({.jobs = std::move(jobs)})};
    };
    if (method == u"POST") {
        return asked.url.path().endsWith(u"cancel"_s)
            ? statusOnly(409)
            : render(Verb::Submit, {JobBuilder(u"new"_s).queued()});
    }
    if (asked.url.query().contains(u"ids"_s)) {
        std::vector<Job> jobs;
        for (const QString &id : asked.url.query().section(u'=', 1).split(u',')) {
            jobs.push_back(JobBuilder(id).running(0.5).left(60s));
        }
        return render(Verb::Batch, jobs);
    }
    if (asked.url.path() == u"/v1/jobs"_s) {
        return render(Verb::List, {JobBuilder(u"listed"_s).completed()});
    }
    if (asked.url.path() == u"/v1/jobs/listed"_s) {
        return render(Verb::Status,
                      {JobBuilder(u"listed"_s).completed(u"https://cdn.test/new.mp4"_s)});
    }
    return render(Verb::Status,
                  {JobBuilder(asked.url.path().section(u'/', -1)).running(0.5).left(60s)});
}

} // namespace dubwatch::test
