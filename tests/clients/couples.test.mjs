// SPDX-License-Identifier: MIT
// The couples' page as it is served, in a document without a browser around it: what is typed, what
// is shown, what survives a reload.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { JSDOM, VirtualConsole } from 'jsdom'

import { phoenix } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'
import { Inbox, within } from './support/wait.mjs'

const server = new Server()
let wedding

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
})
after(() => server.remove())

async function invite(maxUses = 1) {
  const { status, body } = await server.call('invite', wedding.supplier.accessToken, { channelName: wedding.channel, maxUses })
  assert.equal(status, 200)
  return body.code
}

// The page of one invite, in one browser.
class Page {
  received = new Inbox() // frames
  sends = (frame, send) => send() // a test may hold frames back, or lose them
  #stored = {}

  // STORAGE: what another tab of the same browser has, and changes.
  constructor(code, storage) {
    this.code = code
    this.storage = storage
    this.server = server
  }

  async open() {
    const get = async (path) => {
      const response = await fetch(this.server.url + path)
      assert.equal(response.status, 200)
      return response.text()
    }
    const [html, script] = [await get(`/join/${this.code}`), await get('/couples/app.js')]
    const fails = new VirtualConsole()
    fails.on('jsdomError', (error) => { throw error })
    this.dom = new JSDOM(html, { url: `${this.server.url}/join/${this.code}`, runScripts: 'outside-only', virtualConsole: fails })
    const { window } = this.dom
    window.fetch = (path, options) => fetch(new URL(path, window.location), options)
    window.Element.prototype.scrollIntoView = () => {} // there is nothing to scroll
    const page = this
    window.WebSocket = class extends window.WebSocket {
      constructor(...args) {
        super(...args)
        page.socket = this
        this.addEventListener('message', ({ data }) => page.received.push(JSON.parse(data)))
      }

      send(text) {
        page.sends(JSON.parse(text), () => super.send(text))
      }
    }
    if (this.storage) Object.defineProperty(window, 'localStorage', { value: this.storage })
    for (const [key, value] of Object.entries(this.#stored)) window.localStorage.setItem(key, value)
    window.eval(`'use strict';${script}`) // the page loads it as a module
    return this
  }

  close() {
    this.#stored = { ...this.dom.window.localStorage }
    // A browser runs nothing of a page that is gone; this document would still hear its socket.
    if (this.socket) this.socket.onclose = this.socket.onmessage = this.socket.onopen = null
    this.dom.window.close()
  }

  async reload() {
    this.close()
    return this.open()
  }

  $(id) {
    return this.dom.window.document.getElementById(id)
  }

  text(id) {
    return this.$(id).textContent
  }

  get messages() {
    return [...this.$('messages').children].map((item) => [item.querySelector('.who').textContent, item.lastChild.textContent])
  }

  fill(fields) {
    for (const [id, value] of Object.entries(fields)) {
      this.$(id).value = value
      this.$(id).dispatchEvent(new this.dom.window.Event('change', { bubbles: true }))
    }
  }

  submit(id) {
    this.$(id).dispatchEvent(new this.dom.window.Event('submit', { bubbles: true, cancelable: true }))
  }

  // Done once MET holds; the document says when it changes.
  shows(what, met) {
    const seen = new Promise((resolve) => {
      const observer = new this.dom.window.MutationObserver(() => look())
      const look = () => {
        if (!met()) return
        observer.disconnect()
        resolve()
      }
      observer.observe(this.dom.window.document, { subtree: true, childList: true, characterData: true, attributes: true })
      look()
    })
    return within(20000, `${what}; it shows ${this.dom.window.document.body.textContent.replace(/\s+/g, ' ')}`, seen)
  }

  async join(displayName) {
    assert.equal(this.$('join').hidden, false)
    assert.equal(this.$('channel').hidden, true)
    this.fill({ name: displayName })
    this.submit('join')
    await this.live()
  }

  live() {
    return this.shows('being live', () => this.text('connection') === 'Live')
  }

  write(text) {
    this.fill({ kind: 'message', text })
    this.submit('composer')
  }
}

describe('the couples\' page', () => {
  let page
  let photographer
  let room

  before(async () => {
    photographer = phoenix.open(server, wedding.supplier)
    room = await photographer.join(wedding.channel)
    await room.send('message:new', { text: 'Welcome!' })
  })
  after(async () => {
    page.close()
    await photographer.close()
  })

  test('lets the invited one in by a name, and shows what was said before', async () => {
    page = await new Page(await invite()).open()
    await page.join('Sarah & Tom')
    assert.equal(page.$('join').hidden, true)
    assert.equal(page.$('channel').hidden, false)
    assert.deepEqual(page.messages, [['Jane Doe Photography', 'Welcome!']])
  })

  test('sends each kind of message, and says whose it is', async () => {
    page.write('  Thank you! <b>Zoë</b> 🎉 ')
    page.fill({ kind: 'timeline' })
    assert.deepEqual(['item', 'from', 'to', 'text'].map((id) => page.$(id).closest('[data-kind]').hidden), [false, false, false, true])
    page.fill({ item: 'Ceremony', from: '15:00', to: '15:30' })
    page.submit('composer')
    page.fill({ kind: 'venue', from: 'Barn', to: 'Lake' })
    page.submit('composer')
    const received = await room.inbox.count(3)
    assert.deepEqual(received.map(({ event, payload }) => [event, payload]), [
      ['message:new', { text: 'Thank you! <b>Zoë</b> 🎉' }],
      ['timeline:changed', { item: 'Ceremony', from: '15:00', to: '15:30' }],
      ['venue:changed', { from: 'Barn', to: 'Lake' }],
    ])
    await page.shows('all of it', () => page.messages.length === 4)
    assert.deepEqual(page.messages.slice(1), [
      ['You', 'Thank you! <b>Zoë</b> 🎉'], ['You', 'Ceremony: 15:00 → 15:30'], ['You', 'Venue: Barn → Lake'],
    ])
    assert.deepEqual(['text', 'item', 'from', 'to', 'queue'].map((id) => page.$(id).value ?? page.text(id)), ['', '', '', '', ''])
  })

  test('sends nothing that is empty', async () => {
    page.write('   ')
    page.fill({ kind: 'timeline', item: ' ', to: '16:00' })
    page.submit('composer')
    page.fill({ item: '', to: '' })
    page.write('after nothing')
    assert.equal((await room.inbox.count(4))[3].payload.text, 'after nothing')
  })

  test('receives', async () => {
    await room.send('form:response:new', { formName: 'Guest list', answers: {} })
    await page.shows('the form', () => page.messages.at(-1)?.[1] === 'Form “Guest list” was answered')
  })

  test('keeps its session over a reload, and shows everything once', async () => {
    const before = page.messages
    await page.reload()
    assert.equal(page.$('join').hidden, true)
    await page.live()
    assert.deepEqual(page.messages, before)
    page.write('still me')
    await room.inbox.find(({ payload }) => payload.text === 'still me')
    await page.shows('the new one', () => page.messages.at(-1)?.[1] === 'still me')
    assert.equal(page.messages.at(-1)[0], 'You')
  })

  test('keeps what is written while the server is away, over a reload too, and sends it once', async () => {
    await server.kill()
    await page.shows('being offline', () => page.text('connection').startsWith('Offline'))
    page.write('written offline')
    assert.equal(page.text('queue'), '1 waiting to be sent')
    const again = room.rejoined()
    await server.start()
    await page.reload()
    await page.live()
    await again
    page.write('and after')
    await room.inbox.find(({ payload }) => payload.text === 'and after')
    const stored = await server.messages(wedding.channel, wedding.supplier.accessToken)
    assert.deepEqual(stored.slice(-2).map(({ payload }) => payload.text), ['written offline', 'and after'])
    await page.shows('an empty queue', () => page.text('queue') === '')
  })

  test('says when it has no access any more', async () => {
    const path = `/api/websocket/channels/members?channelName=${wedding.channel}`
    const { body } = await server.request('GET', path, { token: wedding.supplier.accessToken })
    const { userId } = body.members.find((member) => member.displayName === 'Sarah & Tom' && member.userId !== wedding.couple.id)
    await server.call('members', wedding.supplier.accessToken, { channelName: wedding.channel, userId, action: 'remove' })
    await page.shows('the end', () => page.text('problem') === 'You have no access to this conversation any more.')
    assert.equal(page.text('connection'), 'Not connected')
  })
})

test('an invite that is used up says so', async () => {
  const code = await invite()
  const first = await new Page(code).open()
  await first.join('First')
  first.close()
  const second = await new Page(code).open()
  second.fill({ name: 'Second' })
  second.submit('join')
  await second.shows('the reason', () => second.text('problem') === 'This invite is unknown, expired or used up.')
  assert.equal(second.$('channel').hidden, true)
  second.close()
})

test('a name that nobody can see is refused, and can be mended', async () => {
  const page = await new Page(await invite()).open()
  page.fill({ name: '\u202e' })
  page.submit('join')
  await page.shows('the reason', () => page.text('problem') !== '')
  await page.join('Tom')
  assert.equal(page.text('problem'), '')
  page.close()
})

// The storage that the tabs of a browser share.
function sharedStorage() {
  const entries = new Map()
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, String(value)),
    removeItem: (key) => void entries.delete(key),
  }
}

test('two tabs renew their token at once, and both stay in', async () => {
  const code = await invite()
  const storage = sharedStorage()
  const first = await new Page(code, storage).open()
  await first.join('Two tabs')
  first.close()
  const key = `wedsync:${code}`
  const stored = JSON.parse(storage.getItem(key))
  storage.setItem(key, JSON.stringify({ ...stored, expiresAt: new Date(Date.now() + 60_000).toISOString() }))
  const tabs = await Promise.all([new Page(code, storage).open(), new Page(code, storage).open()])
  await Promise.all(tabs.map((tab) => tab.live()))
  assert.notEqual(JSON.parse(storage.getItem(key)).refreshToken, stored.refreshToken)
  assert.deepEqual(tabs.map((tab) => tab.text('problem')), ['', ''])
  for (const tab of tabs) tab.close()
})

test('a sign-in that has ended leads back to the form, and loses nothing that was written', async () => {
  const code = await invite(2)
  const page = await new Page(code).open()
  await page.join('Comes back')
  page.sends = ([, , , event], send) => event === 'broadcast' || send() // the line breaks in this direction
  page.write('written before the end')
  assert.equal(page.text('queue'), '1 waiting to be sent')
  await fetch(`${server.url}/api/auth/revoke`, {
    method: 'POST',
    headers: { authorization: `Bearer ${JSON.parse(page.dom.window.localStorage.getItem(`wedsync:${code}`)).accessToken}` },
  })
  await page.shows('the form', () => page.$('join').hidden === false)
  assert.match(page.text('problem'), /signed out/)
  page.sends = (frame, send) => send()
  await page.join('Is back')
  await page.shows('an empty queue', () => page.text('queue') === '')
  const stored = await server.messages(wedding.channel, wedding.supplier.accessToken)
  assert.equal(stored.filter(({ payload }) => payload?.text === 'written before the end').length, 1)
  page.close()
})

test('what nobody foresaw in a payload is shown as well as it can be, and nothing stops', async () => {
  const page = await new Page(await invite()).open()
  await page.join('Reader')
  for (const payload of [null, 7, 'text', [1], {}, { text: null }]) {
    for (const eventType of ['message:new', 'timeline:changed', 'venue:changed', 'form:response:new', 'journey:step:completed', 'other'])
      assert.equal((await server.call('broadcast', wedding.supplier.accessToken, { channelName: wedding.channel, eventType, payload })).status, 200)
  }
  await server.call('broadcast', wedding.supplier.accessToken, { channelName: wedding.channel, eventType: 'message:new', payload: { text: 'the last' } })
  await page.shows('the last one', () => page.messages.at(-1)?.[1] === 'the last')
  const { length } = page.messages
  await page.reload()
  await page.shows('all of them again', () => page.messages.length === length)
  page.close()
})

test('messages that come while a long history is fetched are not taken for the end', async () => {
  const busy = new Server()
  await busy.start('--limit', 'messages.per-minute=100000')
  const other = await weddingOn(busy)
  const post = (text) => busy.call('broadcast', other.supplier.accessToken, { channelName: other.channel, eventType: 'message:new', payload: { text } })
  for (let i = 0; i < 250; ++i) await post(`old ${i}`)
  const { body } = await busy.call('invite', other.supplier.accessToken, { channelName: other.channel })
  const page = new Page(body.code)
  page.server = busy
  await page.open()
  // The page listens since it has its first hundred; here it asks for the next.
  let joins = 0
  const asked = new Promise((resolve) => {
    page.sends = ([, , , event], send) => (event === 'phx_join' && ++joins === 2 ? resolve(send) : send())
  })
  page.fill({ name: 'Late' })
  page.submit('join')
  const ask = await within(20000, 'the second part to be asked for', asked)
  for (let i = 0; i < 5; ++i) await post(`new ${i}`)
  await page.received.find(([, , , event, payload]) => event === 'broadcast' && payload.meta.seq === 255)
  assert.notEqual(page.text('connection'), 'Live')
  ask()
  await page.shows('all of it', () => page.messages.length === 255 && page.text('connection') === 'Live')
  assert.deepEqual(page.messages.map(([, text]) => text),
    [...Array(250).keys()].map((i) => `old ${i}`).concat([...Array(5).keys()].map((i) => `new ${i}`)))
  page.close()
  await busy.remove()
})
