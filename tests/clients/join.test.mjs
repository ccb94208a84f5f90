// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours, phoenix } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'

const server = new Server()
let wedding
let stranger

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
  stranger = await server.addUser('Stranger', 'couple')
})
after(() => server.remove())

for (const flavour of flavours) {
  describe(flavour.name, () => {
    let client
    const refusal = async (user, name, options) => {
      client = flavour.open(server, user, options)
      try {
        await client.join(name)
      } catch (error) {
        return error
      } finally {
        await client.close()
      }
      throw new Error('the join was not refused')
    }

    test('joins and leaves', async () => {
      client = flavour.open(server, wedding.couple)
      const room = await client.join(wedding.channel)
      assert.equal(await room.leave(), 'ok')
      await client.close()
    })

    test('a private channel does not exist for others', async () => {
      const dashboard = { scope: 'supplier', entity: 'dashboard', entityId: wedding.supplier.id, type: 'private' }
      const created = await server.call('create', wedding.supplier.accessToken, dashboard)
      assert.equal(created.status, 200)
      const refused = await refusal(stranger, created.body.channel.name)
      const unknown = await refusal(stranger, 'supplier:dashboard:no-such-one')
      assert.equal(refused.code, 'not_found')
      assert.match(refused.reason, /^not_found: [A-Z].*\.$/)
      assert.equal(unknown.code, refused.code)
      assert.equal(unknown.reason, refused.reason)
    })

    test('a shared channel is not joined before an owner accepts', async () => {
      const error = await refusal(stranger, wedding.channel)
      assert.equal(error.code, 'forbidden')
      assert.match(error.reason, /owner/)
    })

    test('a name outside the grammar is refused as such', async () => {
      const error = await refusal(wedding.couple, 'no such grammar')
      assert.equal(error.code, 'invalid_channel_name')
      assert.match(error.reason, /scope:entity:id/)
    })

    test('a token that is none is refused with a sentence, on an open socket', async () => {
      const error = await refusal(wedding.couple, wedding.channel, { token: 'not.a.token' })
      assert.equal(error.code, 'unauthorized')
      assert.match(error.reason, /^unauthorized: The token .*\.$/)
    })

    test('a heartbeat is answered', async () => {
      client = flavour.open(server, wedding.couple)
      await client.join(wedding.channel)
      client.heartbeat()
      await client.heartbeats.find((status) => status === 'ok')
      await client.close()
    })
  })
}

for (const flavour of flavours.filter(({ isPhoenix }) => !isPhoenix)) {
  // The client compares what it asked for with the answer, and fails when they differ.
  test(`${flavour.name} joins that asks for changes of tables too`, async () => {
    const another = await weddingOn(server)
    const client = flavour.open(server, another.couple)
    const room = await client.join(another.channel, { tables: ['messages', 'guests'] })
    await room.send('message:new', { text: 'joined' })
    await client.close()
  })
}

test('phoenix.js is told where the channel stands', async () => {
  const client = phoenix.open(server, wedding.couple)
  const { response } = await client.join(wedding.channel)
  assert.equal(response.status, 'active')
  assert.equal(typeof response.epoch, 'string')
  assert.deepEqual([response.headSeq, response.unreadCount, response.recovered], [0, 0, true])
  await client.close()
})

test('what is sent to a topic that is not joined is refused', async () => {
  const client = phoenix.open(server, wedding.couple)
  const room = await client.join(wedding.channel)
  const reply = new Promise((resolve) => {
    client.client.onMessage((message) => message.ref === '777' && resolve(message))
  })
  client.client.push({ topic: 'form:reply:9', event: 'broadcast', payload: {}, ref: '777', join_ref: null })
  assert.equal((await reply).payload.response.reason, 'unmatched topic')
  await room.send('message:new', { text: 'the socket is still good' })
  await client.close()
})
