// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include <client/dialect/dialectlibrary.h>
#include <client/jobclient.h>

#include <QCoreApplication>
#include <QUrl>

#include <cstdio>

using namespace dubwatch;

// Submits a job to the backend at the address given, and waits until it has ended.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const Dialect dialect = DialectLibrary::shipped().dialects().front();
    JobClient client({.url = QUrl(QString::fromLocal8Bit(argv[1])), .dialect = dialect});
    QObject::connect(&client.submitter, &JobSubmitter::submitted, &app,
                     [&](const JobDraft &, const std::vector<Job> &jobs) {
        client.poller.wait(jobs.front().id).then(&app, [](const Outcome &outcome) {
            std::printf("%s\n", qPrintable(stateName(outcome.job.state)));
            QCoreApplication::exit(outcome.job.state == JobState::Completed ? 0 : 1);
        });
    });
    client.submitter.submit({.title = QStringLiteral("From a consumer")});
    return QCoreApplication::exec();
}
