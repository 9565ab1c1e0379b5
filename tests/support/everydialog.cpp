// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/everydialog.h"

#include "ui/aboutdialog.h"
#include "ui/addjobsdialog.h"
#include "ui/confirmdialog.h"
#include "ui/connectdialog.h"
#include "ui/downloadsdialog.h"
#include "ui/keydialog.h"
#include "ui/submitdialog.h"
#include "ui/submitfiledialog.h"

#include <QTest>

namespace dubwatch::test {

using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QDialog> makeDialog(DialogKind kind, const Look &look)
{
    const QStringList dialects {u"dubwatch"_s, u"seed"_s};
    switch (kind) {
    case DialogKind::Submit:
        return std::make_unique<SubmitDialog>(
            look, SubmitOptions {.backend = u"Backend"_s, .host = u"backend.test"_s});
    case DialogKind::SubmitFile:
        return std::make_unique<SubmitFileDialog>(
            look, u"jobs.csv"_s, u"backend.test"_s,
            DraftFile::read("title,source\nA,https://a.test/v.mp4\n,nonsense\n"));
    case DialogKind::AddJobs:
        return std::make_unique<AddJobsDialog>(look, u"Backend"_s);
    case DialogKind::Connect:
        return std::make_unique<ConnectDialog>(look, dialects);
    case DialogKind::Key:
        return std::make_unique<KeyDialog>(look, u"backend.test"_s,
                                           QUrl(u"https://backend.test"_s));
    case DialogKind::About:
        return std::make_unique<AboutDialog>(look);
    case DialogKind::Confirm:
        return std::make_unique<ConfirmDialog>(
            look, Confirmation {.question = u"Cancel 3 jobs?"_s,
                                .consequence = u"What was done is lost."_s,
                                .yes = u"&Cancel 3 jobs"_s,
                                .no = u"&Keep them"_s});
    case DialogKind::Downloads: {
        auto dialog = std::make_unique<DownloadsDialog>(look);
        dialog->begin(u"/home/me/results"_s);
        dialog->setProgress({.wanted = 3, .saved = 1, .failed = 1});
        dialog->addTrouble(u"job01"_s, u"the server has no such file"_s);
        return dialog;
    }
    }
    Q_UNREACHABLE();
}

} // namespace

void addEveryDialog()
{
    QTest::addColumn<DialogKind>("kind");
    QTest::newRow("submit") << DialogKind::Submit;
    QTest::newRow("submit a file") << DialogKind::SubmitFile;
    QTest::newRow("add jobs") << DialogKind::AddJobs;
    QTest::newRow("connect") << DialogKind::Connect;
    QTest::newRow("key") << DialogKind::Key;
    QTest::newRow("confirm") << DialogKind::Confirm;
    QTest::newRow("about") << DialogKind::About;
    QTest::newRow("downloads") << DialogKind::Downloads;
}

std::unique_ptr<QDialog> openDialog(DialogKind kind, const Look &look)
{
    std::unique_ptr<QDialog> dialog = makeDialog(kind, look);
    dialog->show();
    dialog->activateWindow();
    return QTest::qWaitForWindowActive(dialog.get()) ? std::move(dialog) : nullptr;
}

} // namespace dubwatch::test
