// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "tests/support/jobs.h"
#include "tests/support/windowkit.h"
#include "ui/addjobsdialog.h"
#include "ui/banner.h"
#include "ui/detailspane.h"
#include "ui/fields.h"
#include "ui/filterbar.h"
#include "ui/jsontext.h"
#include "ui/jsonview.h"
#include "ui/logpane.h"
#include "ui/searchfield.h"
#include "ui/statusfacts.h"
#include "ui/submitdialog.h"
#include "ui/timeline/pollcard.h"
#include "ui/tonelabel.h"

#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::test;
using namespace dubwatch::ui;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What stays in view when things come, go, or have little room.
class TestWindowView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { kit = std::make_unique<WindowKit>(); }
    void cleanup() { kit.reset(); }
    void showsNoOtherJobWhenItsOwnLeaves();
    void keepsTheJobThatStays();
    void firstFitsTheScreen();
    void paintsNoHintOverTheWords();
    void listsChoicesInLinesToHit();
    void staysWhereItWasInTheAnswer();
    void leavesTheAnswersMembersInOrder();
    void comparesNothingBeforeItHasCounted();
    void waitsForTheKey();
    void addsNoIdsWhereThereIsOneJob();
    void offersNoDetailsWhereThereIsNoLog();
    void keepsTheBackendInANarrowWindow();
    void keepsWhatCouldNotBeSubmitted();
    void growsWithALongError();
    void remembersItsFilters();
    void saysThatTheListFailed();

private:
    template<typename Part>
    Part &part() const
    {
        return *kit->window.findChild<Part *>();
    }
    /// "job 0" to "job 199"; one in two is running, the others are queued.
    void tellMany();
    bool asksForAJob() const;

    std::unique_ptr<WindowKit> kit;
};

void TestWindowView::tellMany()
{
    std::vector<JobUpdate> updates;
    for (int i = 0; i < 200; ++i) {
        const JobState state = i % 2 == 0 ? JobState::Running : JobState::Queued;
        updates.push_back(update(u"job %1"_s.arg(i), state, kit->clock.now(), 60s));
    }
    kit->tell(updates);
    kit->tick();
}

bool TestWindowView::asksForAJob() const
{
    const auto labels = part<DetailsPane>().findChildren<ToneLabel *>();
    return std::ranges::any_of(labels, [this](const ToneLabel *label) {
        return label->text() == u"Select a job to see its polls."_s
            && label->isVisibleTo(&kit->window);
    });
}

void TestWindowView::showsNoOtherJobWhenItsOwnLeaves()
{
    tellMany();
    const QModelIndex first = kit->desk.jobs().indexOf(JobId {u"job 10"_s});
    kit->select({first.row()});
    QVERIFY(!asksForAJob());
    part<FilterBar>().setText(u"job 1"_s); // and so are 11, 12, 100 to 199
    QVERIFY(!asksForAJob());
    kit->table().verticalScrollBar()->setValue(kit->table().verticalScrollBar()->maximum());
    part<FilterBar>().setText(u"job 11"_s);
    QVERIFY(!kit->table().currentIndex().isValid());
    QVERIFY(asksForAJob());
    QCOMPARE(kit->table().verticalScrollBar()->value(), 0);
    part<FilterBar>().setText(u"job 10"_s);
    kit->select({0});
    JobUpdate gone = update(u"other"_s, JobState::Running, kit->clock.now(), 60s);
    kit->tell({gone});
    QVERIFY(!asksForAJob());
    part<FilterBar>().setText(u"nothing has this name"_s);
    QVERIFY(asksForAJob());
}

void TestWindowView::keepsTheJobThatStays()
{
    tellMany();
    kit->select({kit->desk.jobs().indexOf(JobId {u"job 150"_s}).row()});
    part<FilterBar>().setText(u"job 15"_s);
    const QModelIndex current = kit->table().currentIndex();
    QVERIFY(current.isValid());
    QCOMPARE(kit->desk.jobs().rowAt(current.row()).job.id.value, u"job 150"_s);
}

void TestWindowView::firstFitsTheScreen()
{
    MainWindow first(kit->look, kit->desk, kit->downloads, {});
    first.setBackends({kit->view}, 0);
    first.show();
    const QSize room = first.screen()->availableSize();
    QVERIFY(first.width() <= room.width() && first.height() < room.height());
    QCOMPARE(first.findChild<LogPane *>()->isVisibleTo(&first), first.height() >= 800);
}

void TestWindowView::paintsNoHintOverTheWords()
{
    SearchField one(kit->look, QKeySequence(u"Ctrl+F"_s));
    SearchField other(kit->look, QKeySequence(u"Ctrl+G"_s));
    const auto looksAlike = [&](int width) {
        QImage images[2];
        for (int i = 0; i < 2; ++i) {
            SearchField &field = i == 0 ? one : other;
            field.setPlaceholderText(u"Filter by title, id or tag"_s);
            field.resize(width, 28);
            images[i] = field.grab().toImage();
        }
        return images[0] == images[1];
    };
    const int words = one.fontMetrics().horizontalAdvance(u"Filter by title, id or tag"_s);
    QVERIFY(!looksAlike(2 * words));
    QVERIFY(looksAlike(words + 60));
}

void TestWindowView::listsChoicesInLinesToHit()
{
    ChoiceField field;
    field.addItems({u"One"_s, u"Two"_s});
    field.insertSeparator(2);
    field.addItem(u"Three"_s);
    QStyleOptionViewItem option;
    option.widget = field.view();
    option.font = field.font();
    const auto height = [&](int row) {
        return field.itemDelegate()->sizeHint(option, field.model()->index(row, 0)).height();
    };
    QCOMPARE(height(0), metrics::smallControlHeight(field.font()));
    QCOMPARE(height(3), height(0));
    QVERIFY(height(2) < height(0) / 2 + 1);
    QPixmap line(100, height(2));
    line.fill(Qt::white);
    QPainter painter(&line);
    option.palette = field.palette();
    option.rect = line.rect();
    field.itemDelegate()->paint(&painter, option, field.model()->index(2, 0));
    painter.end();
    const QImage image = line.toImage();
    QCOMPARE(image.pixel(1, image.height() / 2), image.pixel(98, image.height() / 2));
    QVERIFY(image.pixel(50, image.height() / 2) != image.pixel(50, 0));
}

void TestWindowView::staysWhereItWasInTheAnswer()
{
    QByteArray answer = "{\"id\":\"a\",\"list\":[" + QByteArray("1,").repeated(300) + "1]}";
    JobUpdate told = update(u"a"_s, JobState::Running, kit->clock.now(), 60s);
    told.lastBody = answer;
    kit->tell({told, update(u"b"_s, JobState::Running, kit->clock.now(), 60s)});
    kit->select({kit->desk.jobs().indexOf(JobId {u"a"_s}).row()});
    part<DetailsPane>().setCurrentTab(2);
    auto &json = part<JsonView>();
    json.verticalScrollBar()->setValue(100);
    QTextCursor cursor = json.textCursor();
    cursor.setPosition(6);
    cursor.setPosition(10, QTextCursor::KeepAnchor);
    json.setTextCursor(cursor);
    json.verticalScrollBar()->setValue(100);
    told.lastBody = answer.replace("1]", "2]");
    kit->tell({told});
    QVERIFY(json.toPlainText().contains(u"        2\n"_s));
    QCOMPARE(json.verticalScrollBar()->value(), 100);
    QCOMPARE(json.textCursor().selectionStart(), 6);
    QCOMPARE(json.textCursor().selectionEnd(), 10);
    kit->select({kit->desk.jobs().indexOf(JobId {u"b"_s}).row()});
    QCOMPARE(json.verticalScrollBar()->value(), 0);
}

void TestWindowView::leavesTheAnswersMembersInOrder()
{
    const QByteArray json = "{\"z\":1.50,\"a\":[],\"t\":\"x,{\\\"y\"}";
    const QByteArray lines = "{\n    \"z\": 1.50,\n    \"a\": [],\n    \"t\": \"x,{\\\"y\"\n}\n";
    QCOMPARE(indentedJson(json), lines);
    QCOMPARE(indentedJson("<html>"), QByteArray("<html>"));
}

void TestWindowView::comparesNothingBeforeItHasCounted()
{
    kit->tell({update(u"a"_s, JobState::Running, kit->clock.now(), 60s)});
    kit->tell(BackendHealth {.state = BackendHealth::State::Online});
    kit->tick();
    const auto &facts = part<StatusFacts>();
    QVERIFY2(facts.text().startsWith(u"Online, 1 active"_s), qPrintable(facts.text()));
    kit->monitor.feed().publish(answer(u"a"_s, 1, kit->clock.now(), 60s, 0.5));
    kit->tick();
    QVERIFY2(facts.text().startsWith(u"Online, 1.0 polls/s"_s), qPrintable(facts.text()));
}

void TestWindowView::waitsForTheKey()
{
    Poll refused = failure(u"a"_s, 1, kit->clock.now(), ApiError::Kind::Unauthorized, 401);
    refused.next.reset();
    kit->monitor.feed().publish(refused);
    kit->drain();
    QCOMPARE(kit->desk.log().index(0).data(NextRole).toString(), u"waits for the key"_s);
    const std::vector<PollRecord> polls = kit->desk.history().of(JobId {u"a"_s});
    QCOMPARE(troubleText(polls), u"refused"_s);
    kit->monitor.feed().publish(failure(u"b"_s, 1, kit->clock.now()));
    kit->drain();
    QCOMPARE(troubleText(kit->desk.history().of(JobId {u"b"_s})), u"no answer"_s);
}

void TestWindowView::addsNoIdsWhereThereIsOneJob()
{
    QVERIFY(kit->actions().addJobs->isEnabled());
    kit = std::make_unique<WindowKit>(u"seed"_s);
    QVERIFY(!kit->actions().addJobs->isEnabled());
}

void TestWindowView::offersNoDetailsWhereThereIsNoLog()
{
    kit->tell(BackendHealth {.state = BackendHealth::State::Offline});
    QCOMPARE(part<Banner>().content().actions, QList {BannerAction::TryNow});
    kit->tell({update(u"a"_s, JobState::Running, kit->clock.now(), 60s)});
    kit->tick();
    QVERIFY(part<Banner>().content().actions.contains(BannerAction::Details));
}

void TestWindowView::keepsTheBackendInANarrowWindow()
{
    kit->view.name = u"A backend with quite a long name (api.backend.test)"_s;
    kit->window.setBackends({kit->view}, 0);
    kit->window.resize(800, 600);
    QCoreApplication::processEvents();
    for (const QComboBox *box : kit->window.findChildren<QComboBox *>()) {
        if (box->accessibleName() == u"Backend"_s) {
            QVERIFY(box->isVisible());
            QVERIFY(box->mapTo(&kit->window, box->rect().topRight()).x() < 800);
            return;
        }
    }
    QFAIL("no box");
}

void TestWindowView::keepsWhatCouldNotBeSubmitted()
{
    const auto dialog = [this] {
        kit->actions().submit->trigger();
        return kit->window.findChildren<SubmitDialog *>().back();
    };
    SubmitDialog *first = dialog();
    first->setValues({.draft = {.title = u"T"_s, .source = u"https://a.test/v.mp4"_s}});
    const SubmitValues sent = first->values();
    first->accept();
    const ApiError error {.kind = ApiError::Kind::Rejected, .detail = {}, .httpStatus = 422};
    Q_EMIT kit->monitor.submitFailed(draftsOf(sent).front(), error);
    QVERIFY(kit->desk.log().index(0).data(MessageRole).toString().contains(u"was not submitted"_s));
    QVERIFY(dialog()->values() == sent);
    Q_EMIT kit->monitor.submitted(draftsOf(sent).front(), {JobId {u"n"_s}}, AfterSubmit::Watch);
    QVERIFY(dialog()->values() == SubmitDialog(kit->look, {}).values());
}

void TestWindowView::growsWithALongError()
{
    AddJobsDialog dialog(kit->look, u"Backend"_s);
    dialog.show();
    QCoreApplication::processEvents();
    dialog.setText(u"\n"_s.repeated(19'999) + u"x"_s.repeated(5'000));
    const auto &text = *dialog.findChild<QPlainTextEdit *>();
    const auto *error = text.parentWidget()->findChild<ToneLabel *>();
    QTRY_VERIFY(error->geometry().top() > text.geometry().bottom());
    QVERIFY(error->heightForWidth(error->width()) > 3 * error->fontMetrics().height() / 2);
    QVERIFY(error->height() >= error->heightForWidth(error->width()));
}

void TestWindowView::remembersItsFilters()
{
    kit->tell({update(u"a"_s, JobState::Running, kit->clock.now(), 60s),
               update(u"b"_s, JobState::Failed, kit->clock.now(), 60s)});
    WindowState state = kit->window.state();
    QCOMPARE(state.filterText, QString());
    state.filterText = u"title"_s;
    state.filterGroup = int(JobGroup::Failed);
    kit->window.restore(state);
    QCOMPARE(kit->desk.jobs().rowCount(), 1);
    QCOMPARE(kit->window.state().filterText, u"title"_s);
    QCOMPARE(kit->window.state().filterGroup, int(JobGroup::Failed));
}

void TestWindowView::saysThatTheListFailed()
{
    const ApiError error {.kind = ApiError::Kind::NotFound, .detail = {}, .httpStatus = 404};
    Q_EMIT kit->monitor.listFailed(error);
    QCOMPARE(part<StatusFacts>().text(), u"The jobs were not listed"_s);
    Q_EMIT kit->monitor.listed(0);
    QCOMPARE(part<StatusFacts>().text(), u"Connected to backend.test"_s);
}

QTEST_MAIN(TestWindowView)
#include "tst_windowview.moc"
