// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/commandline.h"
#include "app/cli/livescreen.h"
#include "app/cli/task.h"
#include "app/cli/watchboard.h"
#include "client/core/alarm.h"

namespace dubwatch {
class JobClient;
}

namespace dubwatch::app {

class Output;

/// How watched jobs are written.
enum class Display {
    Live, ///< on a terminal, refreshed in place
    Lines, ///< a line for each change of a state
    JsonLines,
};

/// Watches the jobs until all have ended, and shows how they are doing.
class WatchTask : public Task
{
    Q_OBJECT

public:
    WatchTask(WatchCommand command, Display display, JobClient &client, Output &output);

    void start() override;
    void interrupt() override;

private:
    void watch(const Job &known);
    void onListed(const std::vector<Job> &page);
    void onChanged(const Job &job);
    void onFinished(const JobId &id, const Outcome &outcome);
    void onHealth(const BackendHealth &health);
    void endWhenDone();
    void tick();
    void draw();

    WatchCommand m_command;
    Display m_display;
    JobClient &m_client;
    Output &m_output;
    WatchBoard m_board;
    LiveScreen m_screen;
    Alarm m_tick;
    Tally m_tally;
    BackendHealth::State m_health = BackendHealth::State::Idle;
    size_t m_watched = 0; ///< jobs whose end is still to come
    bool m_isListing = false;
};

} // namespace dubwatch::app
