// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours, phoenix, realtime1, realtime2 } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'

const GOOD_SECONDS = 3 // long enough to join with, short enough to wait for

const server = new Server()
let wedding

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
})
after(() => server.remove())

// How each client is given another token.
const renew = (flavour, client, room, token) => {
  if (flavour !== phoenix) return client.client.setAuth(token)
  room.channel.joinPush.payload().access_token = token
  room.channel.push('access_token', { access_token: token }, 1)
}

for (const flavour of flavours) {
  describe(flavour.name, { concurrency: true }, () => {
    test('an expired token is told, and the channel comes back with a fresh one', async () => {
      const token = server.tokenGoodFor(wedding.couple, GOOD_SECONDS)
      const client = flavour.open(server, wedding.couple, { token })
      const room = await client.join(wedding.channel, flavour === phoenix ? { access_token: token } : {})
      const again = room.rejoined()
      const told = await room.system.find(({ code }) => code === 'token_expired')
      assert.equal(told.status, 'error')
      assert.match(told.message, /expired/)
      await renew(flavour, client, room, wedding.couple.accessToken)
      await again
      await room.send('message:new', { text: 'back' })
      await client.close()
    })

    test('a token refreshed in time keeps the channel joined', async () => {
      const token = server.tokenGoodFor(wedding.couple, GOOD_SECONDS)
      const lapsing = flavour.open(server, wedding.couple, { token })
      const client = flavour.open(server, wedding.couple, { token })
      const lapsed = await lapsing.join(wedding.channel, flavour === phoenix ? { access_token: token } : {})
      const room = await client.join(wedding.channel, flavour === phoenix ? { access_token: token } : {})
      await renew(flavour, client, room, wedding.couple.accessToken)
      await lapsed.system.find(({ code }) => code === 'token_expired')
      await room.send('message:new', { text: 'still here' })
      assert.deepEqual(room.system.items, [])
      assert.equal(room.statuses.items.length, 1)
      await Promise.all([client.close(), lapsing.close()])
    })

    test('another user\'s token ends the channel', async () => {
      const client = flavour.open(server, wedding.couple)
      const room = await client.join(wedding.channel)
      const closed = new Promise((resolve) => {
        if (flavour === phoenix) room.channel.onClose(resolve)
        else room.statuses.find(({ status }) => status === 'CLOSED').then(resolve)
      })
      await renew(flavour, client, room, wedding.supplier.accessToken)
      assert.equal((await room.system.count(1))[0].code, 'forbidden')
      await closed
      await client.close()
    })
  })
}

for (const flavour of [realtime2, realtime1]) {
  test(`${flavour.name}: the accessToken callback renews at a heartbeat`, async () => {
    let token = server.tokenGoodFor(wedding.couple, GOOD_SECONDS)
    const lapsing = flavour.open(server, wedding.couple, { token })
    const lapsed = await lapsing.join(wedding.channel)
    const client = flavour.open(server, wedding.couple, { token, client: { accessToken: async () => token } })
    const room = await client.join(wedding.channel)
    token = wedding.couple.accessToken
    client.heartbeat()
    await lapsed.system.find(({ code }) => code === 'token_expired')
    await room.send('message:new', { text: 'renewed' })
    assert.deepEqual(room.system.items, [])
    await Promise.all([client.close(), lapsing.close()])
  })
}

describe('over HTTP', () => {
  const list = (token) => server.request('GET', '/api/websocket/channels/list', { token })
  const now = () => Math.floor(Date.now() / 1000)
  const claims = () => ({ sub: wedding.couple.id, role: 'authenticated', iat: now(), exp: now() + 3600 })

  test('a token of the secret is good, also within the leeway', async () => {
    assert.equal((await list(server.sign(claims()))).status, 200)
    assert.equal((await list(server.sign({ ...claims(), exp: now() - 5 }))).status, 200)
  })

  const refused = [
    ['expired', () => server.sign({ ...claims(), exp: now() - 60 }), 'token_expired'],
    ['without an expiry', () => server.sign({ ...claims(), exp: undefined }), 'unauthorized'],
    ['of an unknown role', () => server.sign({ ...claims(), role: 'admin' }), 'unauthorized'],
    ['without a user', () => server.sign({ ...claims(), sub: undefined }), 'unauthorized'],
    ['of a user who does not exist', () => server.sign({ ...claims(), sub: '00000000-0000-4000-8000-000000000000' }), 'unauthorized'],
    ['with another signature', () => `${server.sign(claims()).slice(0, -4)}AAAA`, 'unauthorized'],
    ['unsigned', () => {
      const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
      return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims())}.`
    }, 'unauthorized'],
  ]
  for (const [what, token, code] of refused) {
    test(`a token ${what} is refused`, async () => {
      const { status, body } = await list(token())
      assert.equal(status, 401)
      assert.deepEqual([body.success, body.error.code], [false, code])
      assert.match(body.error.message, /^[A-Z].*\.$/)
    })
  }
})
