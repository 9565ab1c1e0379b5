// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/cli/watchtask.h"

#include "app/cli/joblines.h"
#include "app/cli/output.h"
#include "app/cli/watchframe.h"
#include "client/jobclient.h"
#include "client/wording.h"

#include <QLoggingCategory>

namespace dubwatch::app {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr Duration refresh = 200ms;

} // namespace

WatchTask::WatchTask(WatchCommand command, Display display, JobClient &client, Output &output)
    : m_command(std::move(command))
    , m_display(display)
    , m_client(client)
    , m_output(output)
    , m_tick(client.clock)
{
    connect(&client.lister, &JobLister::listed, this, &WatchTask::onListed);
    connect(&client.lister, &JobLister::finished, this, [this] {
        m_isListing = false;
        endWhenDone();
    });
    connect(&client.lister, &JobLister::failed, this, [this](const ApiError &error) {
        interrupt();
        complain(u"%1: the jobs could not be listed: %2"_s.arg(
            m_client.api.backend().url.toString(), wording::errorSentence(error)));
        Q_EMIT ended(codeOf(error));
    });
    connect(&client.poller, &JobPoller::polled, this,
            [](const Poll &poll) { qInfo().noquote() << pollLine(poll); });
    connect(&client.poller, &JobPoller::changed, this, &WatchTask::onChanged);
    connect(&client.poller, &JobPoller::finished, this, &WatchTask::onFinished);
    connect(&client.poller, &JobPoller::healthChanged, this, &WatchTask::onHealth);
}

void WatchTask::start()
{
    for (const JobId &id : m_command.jobs.ids) {
        m_board.add(id);
        watch({.id = id});
    }
    if (m_command.jobs.all) {
        m_isListing = true;
        m_client.lister.list();
    }
    if (m_display == Display::Live) {
        tick();
    }
}

void WatchTask::interrupt()
{
    m_tick.cancel();
    m_output.bytes(m_screen.close());
}

void WatchTask::watch(const Job &known)
{
    ++m_watched;
    m_client.poller.watch(known.id,
                          {.minInterval = m_command.limits.minInterval,
                           .maxInterval = m_command.limits.maxInterval,
                           .known = known});
}

void WatchTask::onListed(const std::vector<Job> &page)
{
    for (const Job &job : page) {
        if (m_client.poller.isWatching(job.id)) {
            continue; // told twice
        }
        onChanged(job);
        if (!isTerminal(job.state)) {
            watch(job);
        }
    }
}

void WatchTask::onChanged(const Job &job)
{
    const Instant now = m_client.clock.now();
    const bool isNews = m_board.tell(job, now);
    if (isNews && m_display != Display::Live) {
        m_output.line(m_display == Display::JsonLines ? stateJson(job, now) : stateLine(job, now));
    }
}

void WatchTask::onFinished(const JobId &id, const Outcome &outcome)
{
    if (outcome.end != WatchEnd::JobEnded) {
        m_tally.add(outcome);
        m_board.stop(id, wording::outcomeSentence(outcome));
        const Instant now = m_client.clock.now();
        if (m_display != Display::Live) {
            m_output.line(m_display == Display::JsonLines ? resultJson(id, outcome, now)
                                                          : resultLine(id, outcome, now));
        }
    }
    --m_watched;
    endWhenDone();
}

void WatchTask::onHealth(const BackendHealth &health)
{
    const QString host = m_client.api.backend().url.authority();
    const QString sentence = wording::healthSentence(health, host);
    const bool isNews = health.state != m_health;
    const bool isOver = sentence.isNull() && !m_board.trouble().isNull();
    m_board.setTrouble(sentence, m_client.clock.now());
    m_health = health.state;
    if (isNews && m_display != Display::Live && (isOver || !sentence.isNull())) {
        qWarning().noquote() << (isOver ? u"%1 answers again"_s.arg(host) : sentence);
    }
}

void WatchTask::endWhenDone()
{
    if (m_isListing || m_watched > 0) {
        return;
    }
    const bool isScreen = m_display == Display::Live && !m_board.rows().empty();
    if (isScreen) {
        draw();
    }
    interrupt();
    if (!isScreen && m_display != Display::JsonLines) {
        m_output.line(m_board.summary());
    }
    Q_EMIT ended(m_tally.code());
}

void WatchTask::tick()
{
    draw();
    m_tick.set(refresh, [this] { tick(); });
}

void WatchTask::draw()
{
    // Asked for each time: a window that was resized needs no signal to be told of it.
    const std::optional<TerminalSize> size = terminalSize();
    if (size && !m_board.rows().empty()) {
        const Palette palette = wantsColours() ? Palette::Coloured : Palette::Plain;
        m_output.bytes(
            m_screen.show(watchFrame(m_board, *size, m_client.clock.now(), palette), *size));
    }
}

} // namespace dubwatch::app
