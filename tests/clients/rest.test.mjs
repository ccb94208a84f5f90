// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { phoenix, realtime1, realtime2 } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'

const server = new Server()
let wedding
let listener
let heard

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
  listener = phoenix.open(server, wedding.supplier)
  heard = (await listener.join(wedding.channel)).inbox
})
after(() => server.remove())

for (const flavour of [realtime2, realtime1]) {
  describe(flavour.name, () => {
    test('httpSend() is stored and delivered', async () => {
      const client = flavour.open(server, wedding.couple)
      const room = await client.join(wedding.channel)
      const text = `by httpSend, ${flavour.vsn}`
      assert.deepEqual(await room.channel.httpSend('message:new', { text }), { success: true })
      await room.channel.httpSend('photo:raw', Uint8Array.from([0, 255]).buffer)
      const message = await heard.find(({ payload }) => payload.text === text)
      assert.equal(message.meta.senderId, wedding.couple.id)
      await assert.rejects(room.channel.httpSend('message:new', { text: 'x'.repeat(70000) }))
      const stored = await server.messages(wedding.channel, wedding.couple.accessToken)
      assert.deepEqual(stored.slice(-2).map(({ payload }) => payload), [{ text }, { $bytes: 'AP8=' }])
      await client.close()
    })

    test('send() before the channel is joined goes by the batch call', async () => {
      const client = flavour.open(server, wedding.couple, { client: { logger: () => {} } })
      await client.client.setAuth(wedding.couple.accessToken)
      const channel = client.client.channel(wedding.channel, { config: { private: true } })
      const text = `not joined, ${flavour.vsn}`
      assert.equal(await channel.send({ type: 'broadcast', event: 'message:new', payload: { text } }), 'ok')
      await heard.find(({ payload }) => payload.text === text)
      await client.close()
    })
  })
}

const post = (path, token, options) => server.request('POST', path, { token, ...options })

for (const path of ['/realtime/v1/api/broadcast', '/api/broadcast']) {
  test(`${path}: a batch answers for each of its messages`, async () => {
    const messages = [
      { topic: wedding.channel, event: 'message:new', payload: { text: `first by ${path}` } },
      { topic: 'supplier:dashboard:somebody-else', event: 'message:new', payload: {} },
      { topic: 'no grammar', event: 'message:new', payload: {} },
      { topic: wedding.channel, event: 'message:new', payload: { text: `last by ${path}` } },
    ]
    const { status, body } = await post(path, wedding.couple.accessToken, { body: { messages } })
    assert.equal(status, 202)
    assert.deepEqual(body.results.map(({ error }) => error?.code), [undefined, 'not_found', 'invalid_channel_name', undefined])
    assert.equal(body.results[3].seq, body.results[0].seq + 1)
    await heard.find(({ payload }) => payload.text === `last by ${path}`)
  })
}

test('a payload may be as deep in a batch as by itself', async () => {
  const nested = (depth) => (depth === 1 ? {} : { a: nested(depth - 1) })
  const messages = [64, 65, 1].map((depth) => ({ topic: wedding.channel, event: 'deep', payload: nested(depth) }))
  const { status, body } = await post('/api/broadcast', wedding.couple.accessToken, { body: { messages } })
  assert.equal(status, 202)
  assert.deepEqual(body.results.map(({ error }) => error?.code), [undefined, 'invalid_request', undefined])
})

test('a batch over the limit is refused as a whole, and told which part of it was not', async () => {
  const limited = new Server()
  await limited.start('--limit', 'messages.per-minute=3')
  try {
    const { couple, channel } = await weddingOn(limited)
    const messages = [1, 2].map((n) => ({ topic: channel, event: 'message:new', payload: { n } }))
    const send = () => limited.request('POST', '/realtime/v1/api/broadcast', { token: couple.accessToken, body: { messages } })
    assert.equal((await send()).status, 202)
    const partly = await send()
    assert.equal(partly.status, 202)
    assert.deepEqual(partly.body.results.map(({ error }) => error?.code), [undefined, 'rate_limited'])
    const nothing = await send()
    assert.equal(nothing.status, 429)
    assert.equal(nothing.body.error.code, 'rate_limited')
    assert.ok(Number(nothing.headers.get('retry-after')) > 0)
  } finally {
    await limited.remove()
  }
})

test('a single message is refused with its own status', async () => {
  const single = (topic) => `/realtime/v1/api/broadcast/${encodeURIComponent(topic)}/events/message%3Anew`
  const body = { text: 'one' }
  const cases = [
    [single(wedding.channel), wedding.couple.accessToken, 202, undefined],
    [single(wedding.channel), undefined, 401, 'unauthorized'],
    [single('form:none:1'), wedding.couple.accessToken, 404, 'not_found'],
    [single('nonsense'), wedding.couple.accessToken, 400, 'invalid_channel_name'],
  ]
  for (const [path, token, status, code] of cases) {
    const answer = await post(path, token, { body })
    assert.deepEqual([answer.status, answer.body.error?.code], [status, code])
  }
})

test('the apikey header and the query are taken as a token too', async () => {
  const body = { messages: [{ topic: wedding.channel, event: 'message:new', payload: { text: 'keyed' } }] }
  const headers = { apikey: wedding.couple.accessToken }
  assert.equal((await post('/api/broadcast', undefined, { body, headers })).status, 202)
  assert.equal((await post(`/api/broadcast?apikey=${wedding.couple.accessToken}`, undefined, { body })).status, 202)
  assert.ok(!server.log.includes(wedding.couple.accessToken), 'and no log holds it')
})

test('a browser\'s pre-flight is answered', async () => {
  const headers = { origin: 'https://example.org', 'access-control-request-method': 'POST' }
  const { status, headers: answer } = await server.request('OPTIONS', '/realtime/v1/api/broadcast', { headers })
  assert.equal(status, 204)
  assert.equal(answer.get('access-control-allow-origin'), '*')
  assert.match(answer.get('access-control-allow-headers'), /apikey/)
})
