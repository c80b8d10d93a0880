#include "client/app/keychain.h"

#include "common/crypto/encoding.h"

#include <qt6keychain/keychain.h>

namespace naskah {
namespace {

const QString service = QStringLiteral("naskah");

} // namespace

void readFromKeychain(QObject* context, const QString& desk, std::function<void(std::optional<std::string>)> then)
{
    auto* job = new QKeychain::ReadPasswordJob(service);
    job->setKey(desk);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)](QKeychain::Job*) {
        const auto key = job->error() == QKeychain::NoError ? fromHex(job->textData().toStdString()) : std::nullopt;
        then(key && key->size() == 32 ? key : std::nullopt);
    });
    job->start();
}

void writeToKeychain(QObject* context, const QString& desk, const std::string& key, std::function<void(bool)> then)
{
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setKey(desk);
    job->setTextData(QString::fromStdString(toHex(key)));
    QObject::connect(job, &QKeychain::Job::finished, context, [job, then = std::move(then)](QKeychain::Job*) {
        then(job->error() == QKeychain::NoError);
    });
    job->start();
}

} // namespace naskah
