// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours, realtime1, realtime2 } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'

const server = new Server()
let wedding

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
})
after(() => server.remove())

// How each client is given another token.
const renew = (flavour, client, room, token) => {
  if (!flavour.isPhoenix) return client.client.setAuth(token)
  room.channel.joinPush.payload().access_token = token
  room.channel.push('access_token', { access_token: token }, 1)
}

const withToken = (flavour, token) => (flavour.isPhoenix ? { access_token: token } : {})

// Runs ATTEMPT with a token that is soon refused; again with one that is good for longer when it
// answers false, because this machine was too slow to use the token while it was good.
async function withLapsingToken(attempt) {
  for (let seconds = 3; seconds < 60; seconds *= 2) {
    if (await attempt(server.tokenGoodFor(wedding.couple, seconds), 1000 * (seconds + 30))) return
  }
  assert.fail('no token was good for long enough')
}

// A room that was joined with a token while it was good, or nothing.
async function joinedInTime(flavour, client, token) {
  try {
    return await client.join(wedding.channel, withToken(flavour, token))
  } catch (error) {
    assert.match(`${error.code} ${error.message}`, /token_expired/)
    await client.close()
    return undefined
  }
}

const isExpiry = ({ code }) => code === 'token_expired'

// Two clients join with one token and the second RENEWS its own in time: when the token lapses, the
// first is told and the second goes on.
const keepsJoined = (flavour, open, renews) => withLapsingToken(async (token, ms) => {
  const lapsing = flavour.open(server, wedding.couple, { token })
  const lapsed = await joinedInTime(flavour, lapsing, token)
  if (!lapsed) return false
  const client = open(token)
  const room = await joinedInTime(flavour, client, token)
  try {
    if (!room) return false
    await renews(client, room)
    // What is answered was sent after the new token: the server has that by then.
    const inTime = await room.send('message:new', { text: 'renewed' }).then(() => !room.system.items.some(isExpiry), () => false)
    if (!inTime) {
      assert.ok(room.system.items.some(isExpiry), 'the renewed channel was refused for another reason')
      return false
    }
    await lapsed.system.find(isExpiry, ms)
    await room.send('message:new', { text: 'still here' })
    assert.deepEqual(room.system.items, [])
    assert.equal(room.statuses.items.length, 1)
    return true
  } finally {
    await Promise.all([client.close(), lapsing.close()])
  }
})

for (const flavour of flavours) {
  describe(flavour.name, { concurrency: true }, () => {
    test('an expired token is told, and the channel comes back with a fresh one', () => withLapsingToken(async (token, ms) => {
      const client = flavour.open(server, wedding.couple, { token })
      const room = await joinedInTime(flavour, client, token)
      if (!room) return false
      const again = room.rejoined()
      const told = await room.system.find(isExpiry, ms)
      assert.equal(told.status, 'error')
      assert.match(told.message, /expired/)
      await renew(flavour, client, room, wedding.couple.accessToken)
      await again
      await room.send('message:new', { text: 'back' })
      await client.close()
      return true
    }))

    test('a token refreshed in time keeps the channel joined', () => keepsJoined(
      flavour,
      (token) => flavour.open(server, wedding.couple, { token }),
      (client, room) => renew(flavour, client, room, wedding.couple.accessToken),
    ))

    test('another user\'s token ends the channel', async () => {
      const client = flavour.open(server, wedding.couple)
      const room = await client.join(wedding.channel)
      const closed = new Promise((resolve) => {
        if (flavour.isPhoenix) room.channel.onClose(resolve)
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
  test(`${flavour.name}: the accessToken callback renews at a heartbeat`, () => {
    let current
    const open = (token) => {
      current = token
      return flavour.open(server, wedding.couple, { token, client: { accessToken: async () => current } })
    }
    return keepsJoined(flavour, open, async (client) => {
      current = wedding.couple.accessToken
      client.heartbeat()
      await client.heartbeats.find((status) => status === 'ok')
    })
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
