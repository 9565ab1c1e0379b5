// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/downloadqueue.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

namespace dubwatch::test {

/// A server that has one file, and serves what a request asks for of it.
struct FileStore
{
    QByteArray file = QByteArray(1'000, 'a') + QByteArray(1'000, 'b');
    QByteArray tag = "\"v1\"";

    Script reply(const Asked &asked = {}) const;
    /// The same, but cut off.
    Script cut(const Asked &asked, qsizetype after) const;
};

/// A queue of downloads in virtual time, from a network that the test writes, into a folder of its
/// own.
class DownloadKit
{
public:
    DownloadKit();

    /// Of "https://cdn.test/<id>.mp4".
    DownloadOrder order(const QString &id = QStringLiteral("job")) const;
    void serve(); ///< the store's file, under every link
    /// Lets what is under way come to rest, and time pass.
    void pass(Duration time = std::chrono::milliseconds(1));
    /// What is there in the folder.
    QStringList files() const;
    QByteArray saved(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    QByteArray rangeOf(int request) const;
    /// As a program does that starts anew.
    void restart();
    Result<DownloadedFile> result(size_t place = 0) const;
    /// Why there is no file; null where there is one.
    QString trouble(size_t place = 0) const;

    FileStore store;
    QTemporaryDir folder;
    ManualClock clock;
    FakeNetwork network {clock};
    std::unique_ptr<DownloadQueue> queue;
    std::vector<DownloadOrder> refused; ///< whose links are to be renewed
    std::vector<Result<DownloadedFile>> ended;
};

} // namespace dubwatch::test
