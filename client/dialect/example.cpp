// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "client/dialect/example.h"

#include <nlohmann/json.hpp>

namespace dubwatch {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepest = 64;

/// Builds the tree from the parser's events, so that order and duplicates are seen.
class ExampleBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    ExampleBuilder(const QByteArray &json, QString fileName)
        : m_json(json)
        , m_fileName(std::move(fileName))
    {
    }

    bool null() override { return add({}); }
    bool boolean(bool value) override
    {
        return add({.type = Example::Type::Bool, .boolean = value});
    }
    bool number_integer(number_integer_t value) override
    {
        return addNumber(QByteArray::number(qint64(value)));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return addNumber(QByteArray::number(quint64(value)));
    }
    bool number_float(number_float_t, const string_t &spelt) override
    {
        return addNumber(QByteArray::fromStdString(spelt));
    }
    bool string(string_t &value) override
    {
        return add({.type = Example::Type::String, .text = QString::fromStdString(value)});
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open({.type = Example::Type::Object}); }
    bool start_array(std::size_t) override { return open({.type = Example::Type::Array}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &value) override
    {
        const QString name = QString::fromStdString(value);
        if (m_open.back()->member(name)) {
            return fail(u"the key \"%1\" is given twice"_s.arg(name));
        }
        m_key = name;
        return true;
    }

    bool parse_error(std::size_t position, const std::string &token,
                     const nlohmann::detail::exception &) override
    {
        const QByteArray before = m_json.left(qsizetype(position) - 1);
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = before.size() - before.lastIndexOf('\n');
        if (m_problem.isEmpty()) {
            m_fileName += u":%1:%2"_s.arg(line).arg(column);
        }
        return fail(u"broken JSON at "_s
                    + (token.empty() ? u"the end"_s
                                     : u'"' + QString::fromStdString(token).right(40) + u'"'));
    }

    Result<Example> result() &&
    {
        if (!m_problem.isEmpty()) {
            return invalidInput(m_fileName + u": "_s + m_problem);
        }
        return std::move(m_root);
    }

private:
    bool addNumber(const QByteArray &spelt)
    {
        return add({.type = Example::Type::Number, .number = spelt});
    }

    bool add(Example value) { return place(std::move(value)) != nullptr; }

    bool open(Example value)
    {
        if (m_open.size() >= deepest) {
            return fail(u"more than %1 levels of nesting"_s.arg(deepest));
        }
        m_open.push_back(place(std::move(value)));
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        return true;
    }

    // A pointer into a vector stays good here: a container grows only while it is the innermost.
    Example *place(Example value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Example &parent = *m_open.back();
        if (parent.isObject()) {
            parent.members.push_back({std::exchange(m_key, {}), std::move(value)});
            return &parent.members.back().value;
        }
        parent.elements.push_back(std::move(value));
        return &parent.elements.back();
    }

    bool fail(const QString &problem)
    {
        if (m_problem.isEmpty()) {
            m_problem = problem;
        }
        return false;
    }

    const QByteArray &m_json;
    QString m_fileName; ///< with line and column, once the syntax is broken
    Example m_root;
    std::vector<Example *> m_open;
    QString m_key;
    QString m_problem;
};

} // namespace

const Example *Example::member(QStringView key) const
{
    for (const Member &candidate : members) {
        if (candidate.key == key) {
            return &candidate.value;
        }
    }
    return nullptr;
}

QString Example::describe() const
{
    switch (type) {
    case Type::Null:
        return u"null"_s;
    case Type::Bool:
        return boolean ? u"true"_s : u"false"_s;
    case Type::Number:
        return QString::fromLatin1(number);
    case Type::String:
        return u'"' + (text.size() > 60 ? text.left(60) + u'…' : text) + u'"';
    case Type::Array:
        return u"an array"_s;
    case Type::Object:
        return u"an object"_s;
    }
    return {};
}

Result<Example> Example::parse(const QByteArray &json, const QString &fileName)
{
    ExampleBuilder builder(json, fileName);
    nlohmann::json::sax_parse(json.begin(), json.end(), &builder);
    return std::move(builder).result();
}

} // namespace dubwatch
