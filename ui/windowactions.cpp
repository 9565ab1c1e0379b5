// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/windowactions.h"

#include "ui/look/look.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace dubwatch::ui {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(const Look &look, QObject *parent)
    : QObject(parent)
    , addJobs(make(tr("&Add job IDs…"), QKeySequence::New))
    , submit(make(tr("&Submit…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)))
    , submitFile(make(tr("Submit from a &file…"), QKeySequence::Open))
    , simulate(make(tr("Simulate 20 jobs")))
    , simulateMany(make(tr("Simulate 200 jobs")))
    , simulateThousands(make(tr("Simulate 2,000 jobs")))
    , saveCsv(make(tr("Save table as &CSV…"), QKeySequence::Save))
    , saveJson(make(tr("Save table as &JSON…")))
    , saveLog(make(tr("Save &log…")))
    , quit(make(tr("&Quit"), QKeySequence::Quit))
    , copyId(make(tr("&Copy ID"), QKeySequence::Copy))
    , copyRows(make(tr("Copy &rows"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)))
    , copyCurl(make(tr("Cop&y as curl")))
    , selectAll(make(tr("Select &all"), QKeySequence::SelectAll))
    , find(make(tr("&Filter"), QKeySequence::Find))
    , clearFilter(make(tr("C&lear filter")))
    , pause(make(tr("&Pause"), QKeySequence(Qt::Key_Space)))
    , pauseAll(makeToggle(tr("Pause &all polling")))
    , pollNow(make(tr("Poll &now"), QKeySequence(Qt::Key_F5)))
    , pollAll(make(tr("Poll a&ll now"), QKeySequence(Qt::SHIFT | Qt::Key_F5)))
    , cancel(make(tr("Cancel &job…")))
    , retry(make(tr("Re&try"), QKeySequence(Qt::Key_R)))
    , remove(make(tr("&Stop watching"), QKeySequence::Delete))
    , undo(make(tr("&Undo stop watching"), QKeySequence::Undo))
    , openResult(make(tr("&Open result"), QKeySequence(Qt::Key_Return)))
    , copyLinks(make(tr("Copy result lin&ks")))
    , download(make(tr("&Download results…"), QKeySequence(Qt::CTRL | Qt::Key_D)))
    , showDownloads(make(tr("S&how downloads")))
    , connectTo(make(tr("&Connect…"), QKeySequence(Qt::CTRL | Qt::Key_K)))
    , disconnect(make(tr("&Disconnect")))
    , enterKey(make(tr("Enter &key…")))
    , watchAll(make(tr("&Watch all jobs of the backend")))
    , showSidebar(makeToggle(tr("&Sidebar")))
    , showDetails(makeToggle(tr("&Details")))
    , showLog(makeToggle(tr("&Log")))
    , compact(makeToggle(tr("&Compact rows")))
    , appearance(new QActionGroup(this))
    , focusLog(make(tr("&Go to log"), QKeySequence(Qt::CTRL | Qt::Key_L)))
    , about(make(tr("&About Dubwatch")))
    , m_look(look)
{
    const auto decorate = [&](QAction *action, Glyph glyph, const QString &shortText) {
        action->setIcon(look.icon(glyph));
        action->setIconText(shortText);
    };
    decorate(addJobs, Glyph::Plus, tr("Add jobs"));
    decorate(submit, Glyph::Submit, tr("Submit…"));
    decorate(simulate, Glyph::Simulate, tr("Simulate"));
    decorate(pause, Glyph::Pause, tr("Pause"));
    decorate(pollNow, Glyph::Poll, tr("Poll now"));
    decorate(openResult, Glyph::Open, tr("Open result"));
    for (QAction *toggle : {showSidebar, showDetails, showLog}) {
        toggle->setChecked(true);
    }
    openResult->setShortcuts({Qt::Key_Return, Qt::Key_Enter}); // the latter is on the keypad
    makeAppearance();
    setSelection({}, false);
    setUndoable(0);
}

QAction *WindowActions::make(const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setIconVisibleInMenu(false);
    return action;
}

QAction *WindowActions::makeToggle(const QString &text)
{
    QAction *action = make(text);
    action->setCheckable(true);
    return action;
}

void WindowActions::makeAppearance()
{
    const std::pair<QString, Appearance> choices[] {{tr("&System"), Appearance::System},
                                                    {tr("&Light"), Appearance::Light},
                                                    {tr("&Dark"), Appearance::Dark}};
    for (const auto &[text, choice] : choices) {
        QAction *action = makeToggle(text);
        action->setData(int(choice));
        action->setChecked(choice == m_look.appearance());
        appearance->addAction(action);
    }
}

void WindowActions::fill(QMenuBar &bar, QMenu &columns, QMenu &sorting)
{
    const auto add = [&](const QString &title, const QList<QAction *> &actions) {
        QMenu *menu = bar.addMenu(title);
        for (QAction *action : actions) {
            action ? menu->addAction(action) : (void)menu->addSeparator();
        }
        return menu;
    };
    add(tr("&File"), {addJobs, submit, submitFile, nullptr, simulate, simulateMany,
                      simulateThousands, nullptr, saveCsv, saveJson, saveLog, nullptr, quit});
    add(tr("&Edit"), {undo, nullptr, copyId, copyRows, copyCurl, nullptr, selectAll, nullptr, find,
                      clearFilter});
    QMenu *view = add(tr("&View"), {showSidebar, showDetails, showLog, nullptr, compact});
    view->addMenu(tr("&Appearance"))->addActions(appearance->actions());
    view->addMenu(&columns);
    view->addMenu(&sorting);
    view->addSeparator();
    view->addAction(focusLog);
    add(tr("&Jobs"), {pause, pollNow, nullptr, openResult, copyLinks, download, showDownloads,
                      nullptr, retry, cancel, remove, nullptr, pauseAll, pollAll});
    add(tr("&Connection"), {connectTo, disconnect, enterKey, nullptr, watchAll});
    add(tr("&Help"), {about});
}

void WindowActions::fill(QToolBar &bar)
{
    bar.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar.setMovable(false);
    bar.setFloatable(false);
    bar.setIconSize({metrics::iconSize, metrics::iconSize});
    bar.addAction(addJobs);
    bar.addAction(submit);
    auto *simulateButton = new QToolButton;
    auto *sizes = new QMenu(simulateButton);
    sizes->addActions({simulate, simulateMany, simulateThousands});
    simulateButton->setDefaultAction(simulate);
    simulateButton->setMenu(sizes);
    simulateButton->setPopupMode(QToolButton::MenuButtonPopup);
    simulateButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    simulateButton->setAutoRaise(true);
    simulateButton->setFocusPolicy(Qt::NoFocus); // as all buttons of the bar: the menus have them
    bar.addWidget(simulateButton);
    bar.addSeparator();
    bar.addAction(pause);
    bar.addAction(pollNow);
    bar.addAction(openResult);
}

void WindowActions::setUndoable(int jobs)
{
    undo->setEnabled(jobs > 0);
    undo->setText(jobs == 0       ? tr("&Undo stop watching")
                      : jobs == 1 ? tr("&Undo: watch 1 job again")
                                  : tr("&Undo: watch %1 jobs again")
                                        .arg(QLocale().toString(jobs)));
}

void WindowActions::setSelection(const JobCommands::Tally &tally, bool hasResult)
{
    const bool goesOn = tally.paused > 0 && tally.paused == tally.live;
    pause->setText(goesOn ? tr("R&esume") : tr("&Pause"));
    pause->setIconText(goesOn ? tr("Resume") : tr("Pause"));
    pause->setEnabled(tally.live > 0);
    pollNow->setEnabled(tally.selected > 0);
    cancel->setEnabled(tally.live > 0);
    retry->setEnabled(tally.retriable > 0);
    openResult->setEnabled(hasResult);
    copyLinks->setEnabled(tally.results > 0);
    download->setEnabled(tally.results > 0);
    for (QAction *action : {copyId, copyRows, copyCurl, remove}) {
        action->setEnabled(tally.selected > 0);
    }
}

} // namespace dubwatch::ui
