// SPDX-License-Identifier: MIT
// Tokens of the business's own: of a secret it gives to the server, or of a key of which the server
// knows the public half.
import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { flavours } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'
import { hmacToken, keyToken } from './support/tokens.mjs'

const now = () => Math.floor(Date.now() / 1000)
const claims = (user, more = {}) => ({ sub: user.id, role: 'authenticated', exp: now() + 3600, ...more })
const list = (server, token) => server.request('GET', '/api/websocket/channels/list', { token })
const isRefused = async (server, token, code = 'unauthorized') => {
  const { status, body } = await list(server, token)
  assert.deepEqual([status, body.error?.code], [401, code])
}

// Every client joins and sends with the token, and the server knows whose it is.
async function worksEverywhere(server, wedding, token) {
  const { status, body } = await list(server, token)
  assert.deepEqual([status, body.channels?.map(({ name }) => name)], [200, [wedding.channel]])
  for (const flavour of flavours) {
    const client = flavour.open(server, wedding.couple, { token })
    const room = await client.join(wedding.channel)
    await room.send('message:new', { text: flavour.name })
    await client.close()
    const last = (await server.messages(wedding.channel, wedding.supplier.accessToken)).at(-1)
    assert.deepEqual([last.payload.text, last.senderId], [flavour.name, wedding.couple.id])
  }
}

const kinds = [
  { alg: 'RS256', make: () => generateKeyPairSync('rsa', { modulusLength: 2048 }) },
  { alg: 'ES256', make: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }) },
]

for (const { alg, make } of kinds) {
  describe(`--jwt-public-key, ${alg}`, () => {
    const server = new Server()
    const own = make()
    const pem = own.publicKey.export({ type: 'spki', format: 'pem' })
    let wedding

    before(async () => {
      const file = join(server.data, 'public.pem')
      writeFileSync(file, pem)
      await server.start('--jwt-public-key', file, '--limit', 'auth.failures-per-minute=1000')
      wedding = await weddingOn(server)
    })
    after(() => server.remove())

    test('a token of the key is good over HTTP and on every client', () =>
      worksEverywhere(server, wedding, keyToken(alg, claims(wedding.couple), own.privateKey)))

    test('the server\'s own tokens are good beside it', async () => {
      assert.equal((await list(server, wedding.couple.accessToken)).status, 200)
    })

    test('its back end passes as service_role', async () => {
      const token = keyToken(alg, { role: 'service_role', exp: now() + 60 }, own.privateKey)
      const { status } = await server.call('broadcast', token, { channelName: wedding.channel, eventType: 'note', payload: {} })
      assert.equal(status, 200)
    })

    test('a token of another key is refused, and one that has expired', async () => {
      await isRefused(server, keyToken(alg, claims(wedding.couple), make().privateKey))
      await isRefused(server, keyToken(alg, claims(wedding.couple, { exp: now() - 60 }), own.privateKey), 'token_expired')
    })

    test('the public key is no secret: what is signed with it as one is refused', async () => {
      await isRefused(server, hmacToken(claims(wedding.couple), pem))
      await isRefused(server, hmacToken(claims(wedding.couple), pem.trimEnd()))
    })

    test('the other algorithm is refused, whatever the key', async () => {
      const other = kinds.find((kind) => kind.alg !== alg)
      await isRefused(server, keyToken(other.alg, claims(wedding.couple), other.make().privateKey))
      await isRefused(server, keyToken(other.alg, claims(wedding.couple), own.privateKey))
    })
  })
}

describe('--jwt-secret-file', () => {
  const server = new Server()
  const secret = 'a secret that the business has chosen by itself'
  let wedding

  before(async () => {
    const file = join(server.data, 'chosen-secret')
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    await server.start('--jwt-secret-file', file, '--limit', 'auth.failures-per-minute=1000')
    // Users made by the server itself, so that their tokens are of its secret.
    const invited = await server.addUser('Jane Doe Photography', 'supplier')
    const pair = await server.addUser('Sarah & Tom', 'couple')
    const supplier = { ...invited, accessToken: hmacToken(claims(invited), secret) }
    const couple = { ...pair, accessToken: hmacToken(claims(pair), secret) }
    wedding = { supplier, couple, channel: await server.wedding(supplier, couple) }
  })
  after(() => server.remove())

  test('a token of the secret is good over HTTP and on every client', () =>
    worksEverywhere(server, wedding, wedding.couple.accessToken))

  test('what the server itself issues is of this secret', async () => {
    const { body } = await server.call('invite', wedding.supplier.accessToken, { channelName: wedding.channel })
    const login = await server.request('POST', '/api/auth/redeem', { body: { code: body.code, displayName: 'Guest' } })
    const [head, payload, signature] = login.body.accessToken.split('.')
    assert.equal(createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url'), signature)
    assert.equal((await list(server, login.body.accessToken)).status, 200)
  })

  test('a token of any other secret is refused', async () => {
    await isRefused(server, hmacToken(claims(wedding.couple), `${secret}.`))
    await isRefused(server, hmacToken(claims(wedding.couple), `${secret}\n`))
  })
})
