// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/desktop/desktop.h"

#include <QApplication>
#include <QSettings>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace dubwatch;
using namespace dubwatch::app;
using namespace dubwatch::ui;
using namespace Qt::StringLiterals;

/// The whole program but its main(): backends that come, come again and go.
class TestDesktopBackends : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void connectsAgainWithAnotherKey();
    void remembersAConnectionAtOnce();
    void forgetsADisconnectedOne();
    void comesBackToWhatItWasConnectedTo();

private:
    void start();
    QUrl urlOf(const QTcpServer &server) const
    {
        return QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    }
    MainWindow &window() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(widget)) {
                return *found;
            }
        }
        qFatal("no window");
    }
    QStringList remembered() const
    {
        const QSettings settings(m_home->filePath(u"dubwatch/dubwatch.ini"_s),
                                 QSettings::IniFormat);
        return settings.value(u"backend/connections"_s).toStringList();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QTcpServer m_server; ///< takes connections, and says nothing
    QTcpServer m_other;
    std::unique_ptr<Desktop> m_desktop;
};

void TestDesktopBackends::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) {
        qputenv(variable, m_home->path().toLocal8Bit());
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // no keychain but our own
    for (QTcpServer *server : {&m_server, &m_other}) {
        QVERIFY(server->isListening() || server->listen(QHostAddress::LocalHost));
    }
    start();
}

void TestDesktopBackends::cleanup()
{
    m_desktop.reset();
    m_home.reset();
}

void TestDesktopBackends::start()
{
    m_desktop = std::make_unique<Desktop>(DialectLibrary::shipped());
    QVERIFY(m_desktop->start({}));
}

void TestDesktopBackends::connectsAgainWithAnotherKey()
{
    for (const QString &key : {u"one"_s, u"two"_s, u"three"_s}) {
        Q_EMIT window().connectChosen({urlOf(m_server), u"dubwatch"_s, key});
        QTRY_COMPARE(window().currentBackend(), 1);
        QCoreApplication::processEvents();
    }
    QCOMPARE(remembered().size(), 1);
}

void TestDesktopBackends::remembersAConnectionAtOnce()
{
    Q_EMIT window().connectChosen({urlOf(m_server), u"dubwatch"_s, u"key"_s});
    QTRY_COMPARE(remembered(), QStringList {u"dubwatch "_s + urlOf(m_server).toString()});
}

void TestDesktopBackends::forgetsADisconnectedOne()
{
    Q_EMIT window().connectChosen({urlOf(m_server), u"dubwatch"_s, u"key"_s});
    Q_EMIT window().connectChosen({urlOf(m_other), u"dubwatch"_s, u"key"_s});
    QTRY_COMPARE(remembered().size(), 2);
    Q_EMIT window().disconnectChosen(1);
    QCOMPARE(remembered(), QStringList {u"dubwatch "_s + urlOf(m_other).toString()});
    QCOMPARE(window().currentBackend(), 0);
}

void TestDesktopBackends::comesBackToWhatItWasConnectedTo()
{
    Q_EMIT window().connectChosen({urlOf(m_server), u"dubwatch"_s, {}});
    Q_EMIT window().connectChosen({urlOf(m_other), u"heygen-v3"_s, {}});
    QTRY_COMPARE(remembered().size(), 2);
    m_desktop.reset();
    start();
    QTRY_COMPARE(window().currentBackend(), 2);
    QCOMPARE(remembered().size(), 2);
}

QTEST_MAIN(TestDesktopBackends)
#include "tst_desktopbackends.moc"
