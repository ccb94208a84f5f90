// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours, phoenix, realtime1, realtime2 } from './support/clients.mjs'
import { randomUUID, Server, weddingOn } from './support/server.mjs'

const server = new Server()
let wedding

before(() => server.start('--limit', 'messages.per-minute=10000'))
after(() => server.remove())

for (const sending of flavours) {
  for (const listening of flavours) {
    describe(`${sending.name} to ${listening.name}`, () => {
      let couple
      let supplier
      before(async () => {
        wedding = await weddingOn(server)
        couple = sending.open(server, wedding.couple)
        supplier = listening.open(server, wedding.supplier)
      })
      after(() => Promise.all([couple.close(), supplier.close()]))

      test('both ways, with an acknowledgement', async () => {
        const [ours, theirs] = await Promise.all([couple.join(wedding.channel), supplier.join(wedding.channel)])
        await ours.send('venue:changed', { from: 'Barn', to: 'Café Zoë — 2nd floor 🎉' })
        await theirs.send('message:new', { text: 'Noted' })
        const [change] = await theirs.inbox.count(1)
        const [answer] = await ours.inbox.count(1)
        assert.deepEqual(change.payload, { from: 'Barn', to: 'Café Zoë — 2nd floor 🎉' })
        assert.equal(change.event, 'venue:changed')
        assert.deepEqual(answer.payload, { text: 'Noted' })
        assert.deepEqual([change.meta.seq, answer.meta.seq], [1, 2])
        assert.equal(change.meta.senderId, wedding.couple.id)
        assert.match(change.meta.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
      })
    })
  }
}

for (const flavour of flavours) {
  describe(flavour.name, () => {
    before(async () => {
      wedding = await weddingOn(server)
    })

    test('self: the sending channel hears itself only when it asks to', async () => {
      const first = flavour.open(server, wedding.couple)
      const other = flavour.open(server, wedding.supplier)
      const theirs = await other.join(wedding.channel)
      const silent = await first.join(wedding.channel, { self: false })
      await silent.send('message:new', { text: 'one' })
      await theirs.send('message:new', { text: 'two' })
      // What the other side sent comes after what this side would have heard of itself.
      assert.deepEqual((await silent.inbox.count(1)).map(({ payload }) => payload.text), ['two'])

      const second = flavour.open(server, wedding.couple)
      const hearing = await second.join(wedding.channel, { self: true })
      await hearing.send('message:new', { text: 'three' })
      assert.deepEqual((await hearing.inbox.count(1)).map(({ payload }) => payload.text), ['three'])
      await Promise.all([first.close(), second.close(), other.close()])
    })

    test('without an acknowledgement it arrives as well', async () => {
      const other = flavour.open(server, wedding.supplier)
      const theirs = await other.join(wedding.channel)
      const quiet = flavour.open(server, wedding.couple)
      const room = await quiet.join(wedding.channel, { ack: false })
      await room.cast('message:new', { text: 'no answer wanted' })
      const heard = await theirs.inbox.find(({ payload }) => payload.text === 'no answer wanted')
      assert.equal(heard.event, 'message:new')
      await Promise.all([quiet.close(), other.close()])
    })

    test('a refusal is told, and the channel stays open', async () => {
      const client = flavour.open(server, wedding.couple)
      const room = await client.join(wedding.channel)
      await assert.rejects(room.send('message:new', { text: 'x'.repeat(70000) }))
      await room.send('message:new', { text: 'short enough' })
      await client.close()
    })
  })
}

test('phoenix.js is told why: payload_too_large, rate_limited with a time', async () => {
  const limited = new Server()
  await limited.start('--limit', 'messages.per-minute=2')
  const { couple, channel } = await weddingOn(limited)
  const client = phoenix.open(limited, couple)
  const room = await client.join(channel)
  await assert.rejects(room.send('message:new', { text: 'x'.repeat(70000) }), { code: 'payload_too_large' })
  await room.send('message:new', {})
  await room.send('message:new', {})
  const refused = await room.send('message:new', {}).then(() => assert.fail('the third was taken'), (error) => error)
  assert.equal(refused.code, 'rate_limited')
  assert.ok(refused.retryAfterMs > 0 && refused.retryAfterMs <= 60000)
  assert.match(refused.reason, /^rate_limited: [A-Z].*\.$/)
  await client.close()
  await limited.remove()
})

test('a repeated clientMessageId is stored once and answered alike', async () => {
  wedding = await weddingOn(server)
  const client = phoenix.open(server, wedding.couple)
  const room = await client.join(wedding.channel)
  const id = randomUUID()
  const first = await room.send('message:new', { text: 'once' }, id)
  const second = await room.send('message:new', { text: 'once' }, id)
  assert.deepEqual(second, first)
  assert.equal(first.recipientCount, 1)
  assert.equal((await server.messages(wedding.channel, wedding.couple.accessToken)).length, 1)
  await client.close()
})

test('a number of any length arrives as it was written', async () => {
  wedding = await weddingOn(server)
  const client = phoenix.open(server, wedding.couple)
  const room = await client.join(wedding.channel, { self: true })
  await room.send('message:new', { n: 1e20, m: [-123456789012345680000] })
  const [{ payload }] = await room.inbox.count(1)
  assert.deepEqual(payload, { n: 1e20, m: [-123456789012345680000] })
  const path = `/api/websocket/channels/messages?channelName=${wedding.channel}`
  const raw = await (await fetch(server.url + path, { headers: { authorization: `Bearer ${wedding.couple.accessToken}` } })).text()
  assert.ok(raw.includes('"payload":{"n":100000000000000000000,"m":[-123456789012345680000]}'))
  await client.close()
})

describe('binary payloads', () => {
  const bytes = Uint8Array.from([1, 2, 0, 255])
  let client
  let others

  before(async () => {
    wedding = await weddingOn(server)
    others = [realtime2, realtime1, phoenix].map((flavour) => flavour.open(server, wedding.supplier))
  })
  after(() => Promise.all([client, ...others].map((each) => each.close())))

  test('reach version 2 as bytes and version 1 as base64', async () => {
    const [two, one, plain] = await Promise.all(others.map((each) => each.join(wedding.channel)))
    const raw = new Promise((resolve) => plain.channel.on('photo:raw', resolve))
    client = realtime2.open(server, wedding.couple)
    const room = await client.join(wedding.channel)
    await room.send('photo:raw', bytes.buffer)
    const [asBytes] = await two.inbox.count(1)
    assert.deepEqual(new Uint8Array(asBytes.payload), bytes)
    assert.equal(asBytes.meta.senderId, wedding.couple.id)
    const [asText] = await one.inbox.count(1)
    assert.deepEqual(asText.payload, { $bytes: Buffer.from(bytes).toString('base64') })
    assert.deepEqual(new Uint8Array(await raw), bytes)
  })

  test('are sent by phoenix.js too', async () => {
    const sender = phoenix.open(server, wedding.couple)
    const room = await sender.join(wedding.channel)
    const { seq } = await room.push('photo:raw', bytes.buffer)
    const stored = await server.messages(wedding.channel, wedding.supplier.accessToken, `&after=${seq - 1}`)
    assert.deepEqual(stored.map(({ eventType, payload }) => [eventType, payload.$bytes]), [
      ['photo:raw', Buffer.from(bytes).toString('base64')],
    ])
    await sender.close()
  })
})
