// SPDX-License-Identifier: MIT
// Waiting for what happens, with a bound and a name; never for time to pass.

// PROMISE, or an error that says WHAT did not come within MS milliseconds.
export function within(ms, what, promise) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${ms} ms for ${what}`)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

// Collects what arrives and lets a test wait until there is enough of it.
export class Inbox {
  items = []
  #waiting = new Set()

  push = (item) => {
    this.items.push(item)
    for (const check of [...this.#waiting]) check()
  }

  // All items, once there are at least COUNT.
  async count(count, ms = 10000) {
    await this.when((items) => items.length >= count, ms)
    return this.items
  }

  // The first item for which MATCHES, of those that are there or to come.
  async find(matches, ms = 10000) {
    await this.when((items) => items.some(matches), ms)
    return this.items.find(matches)
  }

  // Done once MET(items) holds.
  when(met, ms = 10000) {
    return new Promise((resolve, reject) => {
      const finish = (settle, value) => {
        this.#waiting.delete(check)
        clearTimeout(timer)
        settle(value)
      }
      const check = () => met(this.items) && finish(resolve)
      const late = () => finish(reject, new Error(`waited ${ms} ms for ${met}; have ${JSON.stringify(this.items)}`))
      const timer = setTimeout(late, ms)
      this.#waiting.add(check)
      check()
    })
  }
}
