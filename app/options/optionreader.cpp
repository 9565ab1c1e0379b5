// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "app/options/optionreader.h"

#include "client/core/durationtext.h"

namespace dubwatch::app {

using namespace Qt::StringLiterals;

ApiError wrongValue(const QString &what, const QString &expected, const QString &found)
{
    return invalidInput(u"%1: expected %2, found \"%3\""_s.arg(what, expected, found));
}

OptionReader::OptionReader(const std::vector<QCommandLineOption> &options)
{
    m_parser.addOptions({options.begin(), options.end()});
}

bool OptionReader::parse(const QStringList &arguments)
{
    const bool isParsed = m_parser.parse(arguments);
    if (!isParsed) {
        fail(invalidInput(m_parser.errorText()));
    }
    return isParsed;
}

bool OptionReader::has(const QString &name) const
{
    return m_parser.isSet(name);
}

QString OptionReader::text(const QString &name) const
{
    return has(name) ? m_parser.value(name) : QString();
}

QStringList OptionReader::texts(const QString &name) const
{
    return m_parser.values(name);
}

int OptionReader::number(const QString &name, int fallback, int least, int most)
{
    if (!has(name)) {
        return fallback;
    }
    bool isNumber = false;
    const int value = text(name).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        fail(wrongValue(u"--"_s + name, u"a whole number from %1 to %2"_s.arg(least).arg(most),
                        text(name)));
        return fallback;
    }
    return value;
}

Duration OptionReader::duration(const QString &name, Duration fallback)
{
    if (!has(name)) {
        return fallback;
    }
    const Result<Duration> read = parseDuration(text(name));
    if (!read) {
        fail(invalidInput(u"--%1: %2"_s.arg(name, read.error().detail)));
        return fallback;
    }
    return *read;
}

QStringList OptionReader::operands() const
{
    return m_parser.positionalArguments();
}

QString OptionReader::help(const QString &program, const QString &summary) const
{
    // The parser would ask the application for its name, and there may be none yet.
    const QString text = m_parser.helpText();
    return u"Usage: %1 [options]\n%2\n"_s.arg(program, summary) + text.mid(text.indexOf(u'\n'));
}

void OptionReader::fail(const ApiError &error)
{
    if (!m_error) {
        m_error = error;
    }
}

const std::optional<ApiError> &OptionReader::error() const
{
    return m_error;
}

} // namespace dubwatch::app
