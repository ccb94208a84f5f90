// SPDX-License-Identifier: MIT
// What lets people in and puts them out: invites, refresh tokens, revocation.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { phoenix, realtime2 } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'

const server = new Server()
let wedding

before(async () => {
  await server.start('--limit', 'auth.failures-per-minute=1000')
  wedding = await weddingOn(server)
})
after(() => server.remove())

const post = (path, body, token) => server.request('POST', `/api/auth/${path}`, { body, token })
const invite = async (options = {}) => {
  const { status, body } = await server.call('invite', wedding.supplier.accessToken, {
    channelName: wedding.channel, role: 'member', ...options,
  })
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const isRefused = ({ status, body }, expectedStatus, code) => {
  assert.deepEqual([status, body.error?.code], [expectedStatus, code])
  assert.match(body.error.message, /^[A-Z].*\.$/)
}

// What was logged since FROM for the calls before this one: the line of its own comes after.
const logged = async (from) => {
  const { user, refreshToken } = (await post('redeem', { code: (await invite()).code, displayName: 'Last' })).body
  assert.equal((await post('refresh', { refreshToken })).status, 200)
  isRefused(await post('refresh', { refreshToken }), 401, 'unauthorized')
  const own = new RegExp(`.*reused.*user=${user.id}\n`)
  await server.logs(own, from)
  return server.log.slice(from).replace(own, '')
}

describe('an invite', () => {
  test('makes a user and a member, who can join at once', async () => {
    const { code, url, expiresAt } = await invite()
    assert.ok(url.endsWith(`/join/${code}`))
    assert.ok(Math.abs(Date.parse(expiresAt) - Date.now() - 7 * 86400_000) < 60_000)
    const { status, body } = await post('redeem', { code, displayName: '  Ann & Bob ' })
    assert.equal(status, 200)
    assert.equal(body.channelName, wedding.channel)
    assert.deepEqual([body.user.displayName, body.user.userType, body.user.tier], ['Ann & Bob', 'couple', 'free'])
    const client = phoenix.open(server, body)
    const room = await client.join(wedding.channel)
    await room.send('message:new', { text: 'here we are' })
    await client.close()
  })

  test('attaches the one who is signed in, with the role it is for', async () => {
    const guest = await server.addUser('Guest', 'couple')
    const { code } = await invite({ role: 'reader' })
    const { status, body } = await post('redeem', { code }, guest.accessToken)
    assert.deepEqual([status, body.user.id, body.user.displayName], [200, guest.id, 'Guest'])
    const refused = await server.call('broadcast', guest.accessToken, { channelName: wedding.channel, eventType: 'e', payload: {} })
    isRefused(refused, 403, 'forbidden')
  })

  test('is good for as many uses as it says, and for as long', async () => {
    const { code } = await invite({ maxUses: 2 })
    for (const name of ['One', 'Two']) assert.equal((await post('redeem', { code, displayName: name })).status, 200)
    isRefused(await post('redeem', { code, displayName: 'Three' }), 404, 'not_found')
    const short = await invite({ expiresIn: 1 })
    while (Date.now() < Date.parse(short.expiresAt)) await new Promise((resolve) => setTimeout(resolve, 50))
    isRefused(await post('redeem', { code: short.code, displayName: 'Late' }), 404, 'not_found')
    const unknown = await post('redeem', { code: 'no-such-code-at-all-000', displayName: 'X' })
    assert.deepEqual(unknown.body, (await post('redeem', { code, displayName: 'X' })).body)
  })

  const wrong = [
    { expiresIn: '1s' }, { expiresIn: 1.5 }, { expiresIn: 0 }, { expiresIn: -1 }, { expiresIn: 1e20 }, { expiresIn: true },
    { maxUses: 1.5 }, { maxUses: '2' }, { maxUses: 0 }, { maxUses: 1001 }, { maxUses: [] },
    { role: 'owner' }, { role: 'king' }, { role: 5 }, { role: {} },
  ]
  for (const options of wrong) {
    test(`with ${JSON.stringify(options)} is refused, not made otherwise`, async () => {
      const answer = await server.call('invite', wedding.supplier.accessToken, { channelName: wedding.channel, ...options })
      isRefused(answer, 400, 'invalid_request')
    })
  }

  test('leaves its defaults to whoever leaves them out, or writes null', async () => {
    const { code } = await invite({ role: null, expiresIn: null, maxUses: null })
    assert.equal((await post('redeem', { code, displayName: 'A' })).status, 200)
    assert.equal((await post('redeem', { code, displayName: 'B' })).status, 404)
  })

  const names = ['', ' ', '\u200b', 'Sa\0rah', 'Sarah\nTom', '\u202eeoD', '\u2066Jane\u2069', 'x'.repeat(201), 5, null, undefined]
  for (const displayName of names) {
    test(`is not redeemed by ${JSON.stringify(displayName)?.slice(0, 20)}, and not used up`, async () => {
      const { code } = await invite()
      isRefused(await post('redeem', { code, displayName }), 400, 'invalid_request')
      assert.equal((await post('redeem', { code, displayName: 'Sarah' })).status, 200)
    })
  }
})

describe('a refresh token', () => {
  const signedIn = async () => (await post('redeem', { code: (await invite()).code, displayName: 'Sarah' })).body

  test('is good once, for a pair of new ones', async () => {
    const first = await signedIn()
    const { status, body } = await post('refresh', { refreshToken: first.refreshToken })
    assert.equal(status, 200)
    assert.equal(body.user.id, first.user.id)
    assert.notEqual(body.refreshToken, first.refreshToken)
    assert.ok(Math.abs(Date.parse(body.expiresAt) - Date.now() - 3600_000) < 60_000)
    assert.equal((await server.request('GET', '/api/websocket/channels/list', { token: body.accessToken })).status, 200)
    isRefused(await post('refresh', { refreshToken: 'none' }), 401, 'unauthorized')
    isRefused(await post('refresh', {}), 400, 'invalid_request')
  })

  test('used twice ends the family at once, on live sockets too, and the log says which', async () => {
    const first = await signedIn()
    const second = (await post('refresh', { refreshToken: first.refreshToken })).body
    const bystander = await signedIn()
    const client = phoenix.open(server, second)
    const room = await client.join(wedding.channel)
    const other = phoenix.open(server, bystander)
    const theirs = await other.join(wedding.channel)
    const before = server.log.length
    isRefused(await post('refresh', { refreshToken: first.refreshToken }), 401, 'unauthorized')
    assert.equal((await room.system.count(1))[0].code, 'unauthorized')
    isRefused(await post('refresh', { refreshToken: second.refreshToken }), 401, 'unauthorized')
    isRefused(await server.request('GET', '/api/websocket/channels/list', { token: second.accessToken }), 401, 'unauthorized')
    await theirs.send('message:new', { text: 'not concerned' })
    await theirs.leave()
    const lines = await logged(before)
    assert.match(lines, new RegExp(`warning refresh token reused, family revoked user=${first.user.id}\\n`))
    for (const secret of [first.refreshToken, second.refreshToken, second.accessToken, 'Sarah'])
      assert.ok(!lines.includes(secret))
    await Promise.all([client.close(), other.close()])
  })
})

describe('revoking', () => {
  const signedIn = async (code) => (await post('redeem', { code, displayName: 'Tom' })).body

  test('ends the session it is asked with, at once, and no other', async () => {
    const guest = await server.addUser('Tom', 'couple')
    const { code } = await invite({ maxUses: 2 })
    const one = (await post('redeem', { code }, guest.accessToken)).body
    const two = (await post('redeem', { code }, guest.accessToken)).body
    const client = realtime2.open(server, one)
    const room = await client.join(wedding.channel)
    const other = realtime2.open(server, two)
    const theirs = await other.join(wedding.channel)
    const before = server.log.length
    assert.equal((await post('revoke', { refreshToken: one.refreshToken }, one.accessToken)).status, 200)
    assert.equal((await room.system.count(1))[0].code, 'unauthorized')
    isRefused(await post('refresh', { refreshToken: one.refreshToken }), 401, 'unauthorized')
    await theirs.send('message:new', { text: 'still signed in' })
    assert.equal((await post('refresh', { refreshToken: two.refreshToken })).status, 200)
    assert.ok(!(await logged(before)).includes('reused'))
    await Promise.all([client.close(), other.close()])
  })

  test('everywhere ends all of them', async () => {
    const one = await signedIn((await invite()).code)
    const again = (await post('refresh', { refreshToken: one.refreshToken })).body
    assert.equal((await post('revoke', { everywhere: true }, again.accessToken)).status, 200)
    isRefused(await post('refresh', { refreshToken: again.refreshToken }), 401, 'unauthorized')
    isRefused(await server.request('GET', '/api/websocket/channels/list', { token: one.accessToken }), 401, 'unauthorized')
  })

  test('needs to know who asks', async () => isRefused(await post('revoke', {}), 401, 'unauthorized'))
})

test('the log has a line for what happened, and nothing of what was said or shown', async () => {
  const secrets = ['Sarah', 'here we are', wedding.supplier.accessToken, wedding.supplier.refreshToken]
  const { code } = await invite()
  const login = (await post('redeem', { code, displayName: 'Mrs. Unheard-Of' })).body
  secrets.push(code, 'Unheard-Of', login.accessToken, login.refreshToken)
  const clients = [phoenix, realtime2].map((flavour) => flavour.open(server, login)) // subprotocol, query
  for (const client of clients) {
    const room = await client.join(wedding.channel)
    await room.send('message:new', { text: 'a very private word' })
    await client.close()
  }
  secrets.push('a very private word')
  await server.request('GET', `/api/websocket/channels/list?apikey=${login.accessToken}&token=query-secret`)
  await server.request('GET', '/api/websocket/channels/list?token=query-secret', { token: 'header-secret' })
  await post('redeem', { code: 'wrong-code-secret', displayName: 'X' })
  await post('refresh', { refreshToken: 'wrong-refresh-secret' })
  await server.request('POST', '/api/auth/redeem', { raw: '{"code":"broken-secret' })
  secrets.push('query-secret', 'header-secret', 'wrong-code-secret', 'wrong-refresh-secret', 'broken-secret')
  const lines = (await logged(0)).trimEnd().split('\n')
  assert.ok(lines.some((line) => line.includes('refresh refused')))
  for (const line of lines) assert.match(line, /^\d{4}-\d\d-\d\dT[\d:.]+Z (info|warning|error) [a-z][a-z ,]*( [a-z]+=("[^"]*"|[^ "]+))*$/)
  for (const secret of [...secrets, 'Last']) assert.ok(!server.log.includes(secret), secret)
})
