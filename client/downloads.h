// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/downloadqueue.h"

namespace dubwatch {

/// A DownloadQueue in a thread of its own, for a user interface: a slow disk holds up nobody.
///
/// Made, used and destroyed in one thread (the GUI's); signals arrive there. Destruction stops what
/// is under way; what has come of it is gone on with the next time.
class Downloads : public QObject
{
    Q_OBJECT

public:
    explicit Downloads(NetworkFactory network = systemNetwork, QObject *parent = nullptr);
    ~Downloads() override;

    void start(const std::vector<DownloadOrder> &orders);
    void renew(const DownloadOrder &order, const Result<QUrl> &link);
    void stop();
    /// As of the last signal.
    const DownloadProgress &progress() const { return m_progress; }

Q_SIGNALS:
    // As DownloadQueue's.
    void linkRefused(const dubwatch::DownloadOrder &order);
    void ended(const dubwatch::DownloadOrder &order,
               const dubwatch::Result<dubwatch::DownloadedFile> &result);
    void progressed(const dubwatch::DownloadProgress &progress);

private:
    struct Worker;
    void tell(const std::function<void(DownloadQueue &)> &command);

    std::unique_ptr<Worker> m_worker;
    DownloadProgress m_progress;
};

} // namespace dubwatch
