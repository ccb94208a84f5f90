// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours, phoenix } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'

const server = new Server()
const Texts = ['one', 'two', 'three', 'four', 'five']
let wedding
let since
let many // another wedding, with 60 messages

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
  const client = phoenix.open(server, wedding.couple)
  const room = await client.join(wedding.channel)
  await room.send('message:new', { text: 'before' })
  const [first] = await server.messages(wedding.channel, wedding.couple.accessToken)
  since = Date.parse(first.createdAt) + 1
  while (Date.now() < since); // the clock that the server reads has to have moved on
  for (const text of Texts) await room.send('message:new', { text })
  many = { ...(await weddingOn(server)), since }
  const theirs = phoenix.open(server, many.couple)
  const longer = await theirs.join(many.channel)
  for (let number = 0; number < 60; ++number) await longer.send('message:new', { number })
  await theirs.close()
  await client.close()
})
after(() => server.remove())

for (const flavour of flavours) {
  describe(flavour.name, () => {
    const replayed = async (replay, { supplier, channel } = wedding) => {
      const client = flavour.open(server, supplier)
      const room = await client.join(channel, { replay, self: true })
      await room.send('user:typing', {}) // what is replayed comes before anything that is live
      await room.inbox.find(({ event }) => event === 'user:typing')
      await client.close()
      return room.inbox.items.slice(0, -1)
    }

    test('everything since a time, oldest first, marked as replayed', async () => {
      const items = await replayed({ since, limit: 25 })
      assert.deepEqual(items.map(({ payload }) => payload.text), Texts)
      assert.ok(items.every(({ meta }) => meta.replayed === true && typeof meta.id === 'string'))
      assert.deepEqual(items.map(({ meta }) => meta.seq), [2, 3, 4, 5, 6])
    })

    test('the newest ones when there are more than the limit', async () => {
      const items = await replayed({ since, limit: 2 })
      assert.deepEqual(items.map(({ payload }) => payload.text), ['four', 'five'])
    })

    // The service that these clients come from gives 25 and says nothing of the others.
    test('more than the 25 that others give', async () => {
      const items = await replayed({ since: many.since, limit: 60 }, many)
      assert.deepEqual(items.map(({ payload }) => payload.number), [...Array(60).keys()])
    })

    test('nothing when nothing is new enough', async () => {
      assert.deepEqual(await replayed({ since: Date.now() + 60000, limit: 25 }), [])
    })
  })
}

describe('the own client\'s catch-up', () => {
  const joined = async (wedsync) => {
    const client = phoenix.open(server, wedding.supplier)
    const channel = client.client.channel(wedding.channel, { config: { wedsync } })
    const response = await new Promise((resolve, reject) => {
      channel.join().receive('ok', resolve).receive('error', reject)
    })
    await client.close()
    return response
  }

  test('gives what is missing after a seq', async () => {
    const { epoch } = await joined({ afterSeq: 0 })
    const { queuedMessages, recovered, limited, headSeq } = await joined({ epoch, afterSeq: 4, limit: 100 })
    assert.deepEqual(queuedMessages.map(({ payload }) => payload.text), ['four', 'five'])
    assert.deepEqual([recovered, limited, headSeq], [true, false, 6])
  })

  test('says when there is more than was asked for', async () => {
    const { epoch } = await joined({ afterSeq: 0 })
    const { queuedMessages, limited } = await joined({ epoch, afterSeq: 0, limit: 2 })
    assert.equal(queuedMessages.length, 2)
    assert.equal(limited, true)
  })

  test('says when the epoch is another', async () => {
    const { recovered } = await joined({ epoch: 'another life', afterSeq: 4 })
    assert.equal(recovered, false)
  })
})
