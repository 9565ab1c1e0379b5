// SPDX-FileCopyrightText: 2026 The Dubwatch authors
// SPDX-License-Identifier: MIT

#include "ui/keydialog.h"

#include "ui/fields.h"
#include "ui/formfield.h"
#include "ui/webaddress.h"

namespace dubwatch::ui {

KeyDialog::KeyDialog(const Look &look, const QString &host, const QUrl &url, QWidget *parent)
    : FormDialog(look, parent)
    , m_url(url)
    , m_key(new TextField)
{
    setHeading(tr("Key for %1").arg(host), tr("Polling resumes at once with the new key."));
    m_key->setEchoMode(QLineEdit::Password);
    m_field = addField(new FormField(look, tr("API &key"), m_key, [this] {
        return key().isEmpty() ? tr("Enter a key") : keyProblem(key());
    }));
    setFact(tr("The key is kept in the system's keychain, or in memory where there is none"));
    addButtons(tr("&Save"));
    connect(m_key, &QLineEdit::textChanged, this, &KeyDialog::updateHint);
    m_key->setFocus(Qt::OtherFocusReason);
}

QString KeyDialog::key() const { return m_key->text().trimmed(); }

void KeyDialog::setKey(const QString &key) { m_key->setText(key); }

void KeyDialog::updateHint()
{
    const bool isReadable = !m_key->text().isEmpty() && isReadableOnTheWay(m_url);
    m_field->setHint(isReadable ? readableKeyWarning(m_url.host()) : QString());
}

} // namespace dubwatch::ui
