// SPDX-License-Identifier: MIT
#include "ui/hostedserverpage.h"

#include "ui/fonts.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *wrapped(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QString outcomeText(const HostedReach &reach)
{
    using Outcome = HostedReach::Outcome;
    if (reach.publicUrl.isEmpty())
        return HostedServerPage::tr("Only programs on this computer reach the server.");
    switch (reach.outcome) {
    case Outcome::NotAsked:
        return {};
    case Outcome::Asking:
        return HostedServerPage::tr("Asking that address…");
    case Outcome::Reached:
        return HostedServerPage::tr("Your server answers there.");
    case Outcome::Unreachable:
        return HostedServerPage::tr(
            "Nothing answers there. Does your proxy or tunnel run, and does "
            "it lead to this computer?");
    case Outcome::CertificateRefused:
        return HostedServerPage::tr("The certificate there is not accepted, so nobody can join: it "
                                    "has expired, is for another name, or comes from somebody that "
                                    "computers do not trust.");
    case Outcome::AnotherProgram:
        return HostedServerPage::tr(
            "Something else answers there: lead that address to the server on this computer.");
    }
    return {};
}

QString certificateText(const HostedReach &reach)
{
    const HostedReach::Certificate &certificate = reach.certificate;
    if (certificate.subject.isEmpty()) {
        return reach.outcome == HostedReach::Outcome::Reached
            ? HostedServerPage::tr("It has no certificate: whoever is in between can read along.")
            : QString();
    }
    const QLocale locale;
    return HostedServerPage::tr("Certificate for %1, from %2, good until %3.")
               .arg(certificate.subject, certificate.issuer,
                    locale.toString(certificate.expires.toLocalTime().date(), QLocale::LongFormat))
        + u'\n' + HostedServerPage::tr("Fingerprint (SHA-256): %1").arg(certificate.fingerprint);
}

} // namespace

HostedServerPage::HostedServerPage(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_use(new QPushButton(tr("&Use")))
    , m_check(new QPushButton(tr("As&k again")))
    , m_outcome(wrapped())
    , m_certificate(wrapped())
    , m_log(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2 * Grid);
    layout->addWidget(makeAddress());
    layout->addWidget(makeLog(), 1);
    updateButtons();
}

QWidget *HostedServerPage::makeAddress()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    auto *label = new QLabel(tr("Public a&ddress"));
    label->setFont(strongFont(label->font()));
    label->setBuddy(m_address);
    m_address->setPlaceholderText(u"https://example.com"_s);
    m_address->setAccessibleName(tr("Public address"));
    m_certificate->setObjectName(u"certificate"_s);
    // A fingerprint is compared or copied.
    m_certificate->setTextInteractionFlags(Qt::TextSelectableByMouse
                                           | Qt::TextSelectableByKeyboard);
    auto *line = new QHBoxLayout;
    line->setSpacing(Grid);
    line->addWidget(m_address, 1);
    line->addWidget(m_use);
    line->addWidget(m_check);
    layout->addWidget(label);
    layout->addWidget(wrapped(
        tr("What invite links begin with: where a proxy or a tunnel with a certificate leads to "
           "this computer.")));
    layout->addLayout(line);
    layout->addWidget(m_outcome);
    layout->addWidget(m_certificate);
    connect(m_address, &QLineEdit::textChanged, this, &HostedServerPage::updateButtons);
    const auto use = [this] {
        if (m_use->isEnabled()) // it is another one than before
            Q_EMIT addressEntered(m_address->text().trimmed());
    };
    connect(m_use, &QPushButton::clicked, this, use);
    connect(m_address, &QLineEdit::returnPressed, this, use);
    connect(m_check, &QPushButton::clicked, this, &HostedServerPage::checkRequested);
    return box;
}

QWidget *HostedServerPage::makeLog()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Grid);
    auto *label = new QLabel(tr("&Log of the server"));
    label->setFont(strongFont(label->font()));
    label->setBuddy(m_log);
    m_log->setObjectName(u"serverLog"_s);
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setAccessibleName(tr("Log of the server"));
    QFont fixed; // its size is that of the text around it
    fixed.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    m_log->setFont(fixed);
    m_log->setLayoutDirection(Qt::LeftToRight); // it is English in every language
    m_log->setMinimumHeight(16 * Grid);
    auto *hint = wrapped(tr("There are no names or messages in it."));
    hint->setProperty("muted", true);
    layout->addWidget(label);
    layout->addWidget(m_log, 1);
    layout->addWidget(hint);
    return box;
}

void HostedServerPage::setReach(const HostedReach &reach)
{
    // What is being written stays; the address that is in use replaces what was in use before.
    if (reach.publicUrl != m_reach.publicUrl)
        m_address->setText(reach.publicUrl);
    if (reach.log != m_reach.log)
        showLog(reach.log);
    m_reach = reach;
    m_outcome->setText(outcomeText(reach));
    m_certificate->setText(certificateText(reach));
    m_certificate->setVisible(!m_certificate->text().isEmpty());
    updateButtons();
}

void HostedServerPage::updateButtons()
{
    m_use->setEnabled(m_address->text().trimmed() != m_reach.publicUrl);
    m_check->setEnabled(!m_reach.publicUrl.isEmpty()
                        && m_reach.outcome != HostedReach::Outcome::Asking);
}

// What is appended leaves whoever reads an older line, or has marked one, where they are.
void HostedServerPage::showLog(const QStringList &lines)
{
    const qsizetype known = m_reach.log.size();
    if (lines.first(std::min(known, lines.size())) == m_reach.log)
        m_log->appendPlainText(lines.mid(known).join(u'\n'));
    else // the oldest have gone
        m_log->setPlainText(lines.join(u'\n'));
}

} // namespace ui
