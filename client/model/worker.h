#pragma once

#include "client/model/desk_error.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace naskah {

template <class T>
struct IsResult : std::false_type {
};
template <class T>
struct IsResult<Result<T>> : std::true_type {
};

/// Result<T> of a T; a Result stays what it is.
template <class T>
using AsResult = std::conditional_t<IsResult<T>::value, T, Result<T>>;

/// Owns a store and the only thread that touches it. Lives in the thread of its caller.
template <class Store>
class Worker {
public:
    /// `open` runs on the new thread; when it throws, every later work is answered with its message.
    explicit Worker(std::function<std::unique_ptr<Store>()> open)
    {
        m_home.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_home, [this, open = std::move(open)] {
            try {
                m_store = open();
            } catch (const std::exception& e) {
                m_failure = errorOf(e);
            }
        });
    }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker() { stop(); }

    /// Finishes what was asked, closes the store on its own thread, and ends the thread.
    void stop()
    {
        if (!m_thread.isRunning()) return;
        QMetaObject::invokeMethod(
            &m_home,
            [this] {
                m_guests.clear();
                m_store.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    /// Runs `work(store)` over there, then `then(Result)` in this thread, unless `context` is gone by then.
    /// Neither waits for the other. QFuture::then(context, …) is not used: in Qt 6.4.2 it asserts that the context is
    /// still alive when the work completes, and reads it from the worker's thread.
    template <class Work, class Then>
    void run(QObject* context, Work work, Then then)
    {
        QMetaObject::invokeMethod(&m_home, [this, alive = QPointer<QObject>(context), work, then]() mutable {
            auto result = attempt(work);
            QMetaObject::invokeMethod(&m_answers, [alive, then, result]() mutable {
                if (alive) then(result);
            });
        });
    }

    /// Makes an object that lives on the store's thread as long as the store, and dies there before it.
    void host(std::function<std::shared_ptr<QObject>(Store&)> make)
    {
        QMetaObject::invokeMethod(&m_home, [this, make = std::move(make)] {
            if (m_store) m_guests.push_back(make(*m_store));
        });
    }

private:
    /// The one place where a store's exception becomes a value.
    template <class Work>
    AsResult<std::invoke_result_t<Work, Store&>> attempt(Work& work)
    {
        using Answer = std::invoke_result_t<Work, Store&>;
        if (!m_store) return m_failure;
        try {
            if constexpr (std::is_void_v<Answer>) {
                work(*m_store);
                return {};
            } else {
                return work(*m_store);
            }
        } catch (const std::exception& e) {
            return errorOf(e);
        }
    }

    QObject m_home;    ///< receives the work in m_thread
    QObject m_answers; ///< receives the answers in the owner's thread
    std::unique_ptr<Store> m_store;
    std::vector<std::shared_ptr<QObject>> m_guests;
    Error m_failure{Errc::notFound, "not open"};
    QThread m_thread;
};

} // namespace naskah
