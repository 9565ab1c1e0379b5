// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/core/alarm.h"
#include "client/core/job.h"
#include "client/partfile.h"

#include <QObject>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace dubwatch {

/// A job's result, and where it shall go.
struct DownloadOrder
{
    int backend = 0; ///< whatever the caller tells its backends apart by
    JobId job = {};
    QUrl link = {};
    QString folder = {}; ///< there already
};

/// A result that is on this computer.
struct DownloadedFile
{
    QString path;
    bool wasThere = false; ///< from an earlier time: nothing was fetched
};

/// One try to fetch one result: begins where an earlier try ended, if the server can and has still
/// the same file. Emits finished() once, never from within the constructor, and then deletes
/// itself; destroyed earlier it leaves what has come for the next.
///
/// It sends no key and no cookie, whoever the server is, and follows redirects, but never from
/// https to http. All but 200 and 206 is an error here; so is a page of HTML, which is what those
/// send that want a person to log in, more than the size that was told, and 64 GiB of what was told
/// no size of.
class Download : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. \a stall: how long next to nothing may come.
    Download(QNetworkAccessManager &network, Clock &clock, const DownloadOrder &order,
             Duration stall);
    ~Download() override;

    /// How much of the file is there, 0…1; 0 until its size is known.
    double share() const;

Q_SIGNALS:
    /// That many more, which makes \a size in all.
    void received(qint64 bytes, qint64 size);
    void finished(const dubwatch::Result<dubwatch::DownloadedFile> &result);

private:
    std::optional<Result<DownloadedFile>> outcomeWithoutAsking() const;
    void onHead();
    void onReadyRead();
    void onReplyFinished();
    Result<Done> begin();
    Result<Done> beginWhole();
    Result<Done> goOnWith(const QByteArray &contentRange);
    Result<Done> restart(const QString &reason);
    ApiError refusal() const;
    QByteArray version() const;
    QString finalPath() const;
    void keep();
    void conclude(const Result<DownloadedFile> &result);
    void watchForStalls();

    Clock &m_clock;
    const DownloadOrder m_order;
    const Duration m_stall;
    PartFile m_part;
    QNetworkReply *m_reply = nullptr;
    Alarm m_stallAlarm;
    std::optional<qint64> m_whole; ///< bytes of the file, once they are known
    qint64 m_sinceStallCheck = 0; ///< bytes
    bool m_hasBegun = false;
    bool m_concluded = false;
};

} // namespace dubwatch
