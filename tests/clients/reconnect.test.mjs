// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours, phoenix, realtime2 } from './support/clients.mjs'
import { randomUUID, Server, weddingOn } from './support/server.mjs'

const server = new Server()
let wedding

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
})
after(() => server.remove())

for (const flavour of flavours) {
  describe(flavour.name, () => {
    for (const [how, end] of [['a restart (1012)', () => server.stop()], ['a crash', () => server.kill()]]) {
      test(`rejoins after ${how} and hears what comes then`, async () => {
        const client = flavour.open(server, wedding.couple)
        const room = await client.join(wedding.channel)
        const closing = new Promise((resolve) => {
          const socket = client.client.socketAdapter ?? client.client
          socket.onClose(resolve)
        })
        const again = room.rejoined()
        await end()
        if (how.includes('1012')) assert.equal((await closing).code, 1012)
        await server.start()
        await again

        const other = realtime2.open(server, wedding.supplier)
        const theirs = await other.join(wedding.channel)
        await theirs.send('message:new', { text: `after ${how}` })
        await room.inbox.find(({ payload }) => payload.text === `after ${how}`)
        await room.send('message:new', { text: 'and the other way' })
        await theirs.inbox.find(({ payload }) => payload.text === 'and the other way')
        await Promise.all([client.close(), other.close()])
      })
    }
  })
}

describe('kill -9', () => {
  test('three messages written while the server is gone arrive once, in order', async () => {
    const client = phoenix.open(server, wedding.couple)
    const room = await client.join(wedding.channel)
    const before = await room.send('message:new', { text: 'before' })
    const again = room.rejoined()
    await server.kill()
    const sent = ['one', 'two', 'three'].map((text) => room.send('message:new', { text }, randomUUID()))
    await server.start()
    await again
    const answers = await Promise.all(sent)
    assert.deepEqual(answers.map(({ seq }) => seq), [before.seq + 1, before.seq + 2, before.seq + 3])
    const stored = await server.messages(wedding.channel, wedding.supplier.accessToken, `&after=${before.seq}`)
    assert.deepEqual(stored.map(({ payload }) => payload.text), ['one', 'two', 'three'])
    await client.close()
  })

  test('whatever was acknowledged is there afterwards, once, in order, without a gap', async () => {
    const crashing = new Server()
    await crashing.start('--limit', 'messages.per-minute=100000')
    const { couple, supplier, channel } = await weddingOn(crashing)
    const acknowledged = new Map() // text -> seq
    for (let round = 0; round < 5; ++round) {
      const client = phoenix.open(crashing, couple)
      const room = await client.join(channel)
      let running = true
      const writing = (async () => {
        for (let i = 0; running; ++i) {
          const text = `round ${round}, no. ${i}`
          const { seq } = await room.send('message:new', { text }, randomUUID())
          acknowledged.set(text, seq)
          if (i === 20) crashing.kill() // in the middle of the writing that goes on
        }
      })()
      writing.catch(() => {})
      await crashing.ended
      running = false
      await client.close()
      await crashing.start('--limit', 'messages.per-minute=100000')
    }
    const stored = []
    for (let page; page === undefined || page.length > 0; stored.push(...page))
      page = await crashing.messages(channel, supplier.accessToken, `&after=${stored.length}`)
    assert.deepEqual(stored.map(({ seq }) => seq), stored.map((_, i) => i + 1))
    const texts = stored.map(({ payload }) => payload.text)
    assert.equal(new Set(texts).size, texts.length)
    assert.ok(acknowledged.size > 100)
    for (const [text, seq] of acknowledged) assert.equal(texts[seq - 1], text)
    await crashing.remove()
  })

  test('a message that was stored before the crash is not stored again', async () => {
    const client = phoenix.open(server, wedding.couple)
    const room = await client.join(wedding.channel)
    const id = randomUUID()
    const first = await room.send('message:new', { text: 'stored' }, id)
    const again = room.rejoined()
    await server.kill()
    await server.start()
    await again
    assert.deepEqual(await room.send('message:new', { text: 'stored' }, id), first)
    await client.close()
  })
})
