// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/connectdialog.h"

#include "client/backendurl.h"
#include "ui/fields.h"
#include "ui/formfield.h"
#include "ui/webaddress.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace dubwatch::ui {

ConnectDialog::ConnectDialog(const Look &look, const QStringList &dialects, QWidget *parent)
    : FormDialog(look, parent)
    , m_url(new TextField)
    , m_dialect(new ChoiceField)
    , m_key(new TextField)
{
    setHeading(tr("Connect to a backend"), tr("An API whose jobs are to be watched."));
    makeFields(dialects);
    setFact(tr("The key is kept in the system's keychain, or in memory where there is none"));
    addButtons(tr("&Connect"));
    updateKeyHint();
}

void ConnectDialog::makeFields(const QStringList &dialects)
{
    m_url->setPlaceholderText(u"https://api.example.com"_s);
    addField(new FormField(look(), tr("A&ddress"), m_url,
                           [this] { return backendProblem(m_url->text()); }));

    for (const QString &name : dialects) {
        m_dialect->addItem(name, name);
    }
    m_dialect->addItem(tr("Other file…"));
    m_dialect->setHasCommand(true);
    m_chosen = dialects.value(0);
    auto *dialect = new FormField(look(), tr("Dia&lect"), m_dialect, [this] {
        return m_dialect->currentData().toString().isEmpty() ? tr("Choose a dialect") : QString();
    });
    dialect->setHint(tr("How this API spells its jobs"));
    addField(dialect);

    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("none"));
    m_keyField = addField(new FormField(look(), tr("API &key"), m_key,
                                        [this] { return keyProblem(m_key->text().trimmed()); }));
    connect(m_dialect, &QComboBox::activated, this, &ConnectDialog::onDialectActivated);
    connect(m_url, &QLineEdit::textChanged, this, &ConnectDialog::onAddressChanged);
    connect(m_key, &QLineEdit::textChanged, this, &ConnectDialog::onKeyChanged);
}

void ConnectDialog::onAddressChanged()
{
    if (!m_keyOrigin.isEmpty() && originOf(m_url->text()) != m_keyOrigin) {
        m_key->setText({}); // not clear(), which could be undone
    }
    updateKeyHint();
}

void ConnectDialog::onKeyChanged()
{
    m_keyOrigin = m_key->text().isEmpty() ? QUrl() : originOf(m_url->text());
    updateKeyHint();
}

void ConnectDialog::updateKeyHint()
{
    const QUrl url(m_url->text().trimmed(), QUrl::StrictMode);
    const bool readable = !m_key->text().isEmpty() && isReadableOnTheWay(url);
    m_keyField->setHint(readable ? readableKeyWarning(url.host()) : QString());
}

void ConnectDialog::onDialectActivated(int index)
{
    const QString chosen = m_dialect->itemData(index).toString();
    if (chosen.isEmpty()) {
        selectDialect(m_chosen);
        chooseFile();
    } else {
        m_chosen = chosen;
    }
}

void ConnectDialog::chooseFile()
{
    auto *files = new QFileDialog(this, tr("Choose a dialect file"), {},
                                  tr("Dialect files (*.json);;All files (*)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    connect(files, &QFileDialog::fileSelected, this, &ConnectDialog::selectDialect);
    files->open();
}

void ConnectDialog::selectDialect(const QString &nameOrFile)
{
    if (nameOrFile.isEmpty())
        return;
    int index = m_dialect->findData(nameOrFile);
    if (index < 0) {
        index = m_dialect->count() - 1; // before "Other file…"
        m_dialect->insertItem(index, QFileInfo(nameOrFile).fileName(), nameOrFile);
        m_dialect->setItemData(index, nameOrFile.toHtmlEscaped(), Qt::ToolTipRole);
    }
    m_dialect->setCurrentIndex(index);
    m_chosen = nameOrFile;
}

ConnectValues ConnectDialog::values() const
{
    const Result<QUrl> url = backendUrl(m_url->text());
    return {url ? *url : QUrl(), m_dialect->currentData().toString(),
            m_key->text().trimmed()};
}

void ConnectDialog::setValues(const ConnectValues &values)
{
    m_url->setText(values.url.toString());
    selectDialect(values.dialect);
    m_key->setText(values.apiKey);
}

} // namespace dubwatch::ui
