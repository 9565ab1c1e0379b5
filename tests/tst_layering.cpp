// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What the files of a folder may include of ours and of Qt: the table of the house, as data.
struct Layer
{
    QString folder;
    QStringList ours;
    QStringList forbiddenQt;
};

const QStringList gui {u"QApplication"_s, u"QWidget"_s, u"QPainter"_s, u"QGui"_s, u"QIcon"_s,
                       u"QAbstractItemView"_s, u"QMainWindow"_s, u"QDialog"_s, u"QPixmap"_s};
const QStringList net {u"QNetwork"_s, u"QTcp"_s, u"QHttp"_s, u"QAbstractHttp"_s, u"QSsl"_s};

/// Longest folder first: a file belongs to the first that fits.
const std::vector<Layer> layers {
    {u"client/core/"_s, {u"client/core/"_s}, gui + net},
    {u"client/dialect/"_s, {u"client/core/"_s, u"client/dialect/"_s}, gui + net},
    {u"client/policy/"_s, {u"client/core/"_s, u"client/policy/"_s}, gui + net},
    {u"client/"_s, {u"client/"_s},
     gui + QStringList {u"QTcp"_s, u"QHttpServer"_s, u"QAbstractHttp"_s}},
    {u"server/"_s, {u"server/"_s, u"client/core/"_s, u"client/dialect/"_s, u"client/policy/"_s},
     gui + QStringList {u"QNetworkAccessManager"_s, u"QNetworkRequest"_s, u"QNetworkReply"_s}},
    {u"ui/"_s, {u"ui/"_s, u"client/"_s}, net},
};

/// The only files that may name the system's clocks and timers.
const QStringList timeKeepers {u"client/core/systemclock.h"_s, u"client/core/systemclock.cpp"_s};

bool startsWithAny(const QString &text, const QStringList &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString &prefix) { return text.startsWith(prefix); });
}

} // namespace

/// Reads the sources themselves: the tree is the architecture, and an arrow that the design does
/// not have fails here.
class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void includesOnlyWhatItsLayerMay();
    void asksOnlyTheClockForTheTime();
    void opensEveryFileWithItsLicence();
    void keepsFilesToTheirSize();
    void keepsLinesToTheirWidth();

private:
    QStringList sources(const QStringList &folders) const;
    QString text(const QString &file) const;

    QString m_root;
};

void TestLayering::initTestCase()
{
    m_root = qEnvironmentVariable("DUBWATCH_SOURCE_DIR");
    QVERIFY2(QFile::exists(m_root + u"/client/core/clock.h"_s),
             "DUBWATCH_SOURCE_DIR must name the source tree");
}

QStringList TestLayering::sources(const QStringList &folders) const
{
    QStringList files;
    for (const QString &folder : folders) {
        QDirIterator it(m_root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            files << it.next().mid(m_root.size() + 1);
        }
    }
    return files;
}

QString TestLayering::text(const QString &file) const
{
    QFile source(m_root + u'/' + file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

void TestLayering::includesOnlyWhatItsLayerMay()
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)"_s,
                                            QRegularExpression::MultilineOption);
    QStringList wrong;
    for (const QString &file : sources({u"client"_s, u"server"_s, u"ui"_s})) {
        const auto layer = std::find_if(layers.begin(), layers.end(), [&](const Layer &candidate) {
            return file.startsWith(candidate.folder);
        });
        QVERIFY(layer != layers.end());
        for (const QRegularExpressionMatch &match : include.globalMatch(text(file))) {
            const QString name = match.captured(2);
            const bool ours = match.captured(1) == u"\"";
            const bool generated = name.endsWith(u".moc"_s);
            if (ours ? !generated && !startsWithAny(name, layer->ours)
                     : startsWithAny(name, layer->forbiddenQt)) {
                wrong << file + u" includes "_s + name;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLayering::asksOnlyTheClockForTheTime()
{
    static const QRegularExpression time(
        u"\\b(QTimer|QBasicTimer|startTimer|QElapsedTimer|steady_clock|currentDateTime\\w*|"
        "currentMSecsSinceEpoch|currentSecsSinceEpoch|system_clock|sleep_for|msleep)\\b"_s);
    QStringList wrong;
    for (const QString &file : sources({u"client"_s, u"server"_s, u"ui"_s})) {
        const auto match = time.match(text(file));
        if (match.hasMatch() && !timeKeepers.contains(file)) {
            wrong << file + u" names "_s + match.captured();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLayering::opensEveryFileWithItsLicence()
{
    for (const QString &file : sources({u"client"_s, u"server"_s, u"ui"_s, u"app"_s, u"tests"_s})) {
        QVERIFY2(text(file).startsWith(u"// SPDX-FileCopyrightText: 2026 The Dubwatch authors\n"
                                       "// SPDX-License-Identifier: MIT\n"_s),
                 qPrintable(file));
    }
}

void TestLayering::keepsFilesToTheirSize()
{
    QStringList wrong;
    for (const QString &file : sources({u"client"_s, u"server"_s, u"ui"_s, u"app"_s, u"tests"_s})) {
        const qsizetype lines = text(file).count(u'\n');
        const int most = file.startsWith(u"tests/"_s) ? 350 : file.endsWith(u".h"_s) ? 120 : 300;
        if (lines > most) {
            wrong << u"%1 has %2 lines, most are %3"_s.arg(file).arg(lines).arg(most);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestLayering::keepsLinesToTheirWidth()
{
    constexpr qsizetype most = 100;
    QStringList wrong;
    for (const QString &file : sources({u"client"_s, u"server"_s, u"ui"_s, u"app"_s, u"tests"_s})) {
        const QStringList lines = text(file).split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].size() > most) {
                wrong << u"%1:%2 has %3 columns"_s.arg(file).arg(i + 1).arg(lines[i].size());
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
