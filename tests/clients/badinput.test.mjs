// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'

import { command, Server, weddingOn } from './support/server.mjs'

const server = new Server()
let wedding

before(async () => {
  await server.start()
  wedding = await weddingOn(server)
})
after(() => server.remove())

const isRefused = ({ status, body }, expectedStatus, code) => {
  assert.equal(status, expectedStatus)
  assert.deepEqual(Object.keys(body), ['success', 'error'])
  assert.equal(body.success, false)
  assert.equal(body.error.code, code)
  assert.match(body.error.message, /^[A-Z][^\n]*\.$/)
}

describe('over HTTP', () => {
  const calls = ['create', 'subscribe', 'unsubscribe', 'broadcast', 'read']

  for (const call of calls) {
    test(`${call}: a missing token, a body that is no JSON, a wrong name`, async () => {
      const path = `/api/websocket/channels/${call}`
      const token = wedding.couple.accessToken
      isRefused(await server.call(call, undefined, {}), 401, 'unauthorized')
      for (const raw of ['{"scope":', '[]', '"text"', '', '{"a":1}{"b":2}', '\xff'])
        isRefused(await server.request('POST', path, { token, raw }), 400, 'invalid_request')
      const names = ['', 'wedding', 'guest:a:b', 'collaboration:a:b:c', 'collaboration:a:é', `form:a:${'x'.repeat(246)}`]
      for (const channelName of names) {
        const body = { channelName, scope: channelName, entity: 'a', entityId: 'b', type: 'shared' }
        const answer = await server.call(call, token, { ...body, eventType: 'e', payload: {}, lastSeenMessageId: 'm' })
        isRefused(answer, 400, 'invalid_channel_name')
      }
    })
  }

  test('a deeply nested body is refused, not followed', async () => {
    const raw = `{"channelName":"${wedding.channel}","eventType":"e","payload":${'['.repeat(20000)}${']'.repeat(20000)}}`
    const path = '/api/websocket/channels/broadcast'
    isRefused(await server.request('POST', path, { token: wedding.couple.accessToken, raw }), 400, 'invalid_request')
  })

  test('a payload over 64 KiB and a body over 1 MiB are too large', async () => {
    const token = wedding.couple.accessToken
    const payload = { text: 'x'.repeat(70 * 1024) }
    const body = { channelName: wedding.channel, eventType: 'message:new', payload }
    isRefused(await server.call('broadcast', token, body), 413, 'payload_too_large')
    // Refused by what its head announces, before any of it has come.
    const answer = await new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': 1100 * 1024 }
      const upload = request(`${server.url}/api/websocket/channels/broadcast`, { method: 'POST', headers }, (response) => {
        response.setEncoding('utf8').once('data', (text) => {
          upload.destroy()
          resolve({ status: response.statusCode, body: JSON.parse(text) })
        })
      })
      upload.once('error', reject)
      upload.flushHeaders()
    })
    isRefused(answer, 413, 'payload_too_large')
  })

  test('what is not there: a call, a channel, a wrong method', async () => {
    const token = wedding.couple.accessToken
    isRefused(await server.request('GET', '/api/websocket/nothing', { token }), 404, 'not_found')
    isRefused(await server.request('GET', '/api/websocket/channels/create', { token }), 405, 'invalid_request')
    isRefused(await server.call('subscribe', token, { channelName: 'form:none:1' }), 404, 'not_found')
  })

  test('nothing of it was stored', async () => {
    assert.deepEqual(await server.messages(wedding.channel, wedding.couple.accessToken), [])
  })
})

describe('on the command line', () => {
  const isRefusedWith = async (status, sentence, ...args) => {
    const answer = await command(...args)
    assert.equal(answer.status, status, answer.stderr)
    assert.equal(answer.stdout, '')
    const [said, help, ...more] = answer.stderr.trimEnd().split('\n')
    assert.match(said, sentence)
    // A failure starts with its code; a wrong usage names the help as well.
    assert.match(said, status === 1 ? /^[a-z_]+: [A-Z]/ : /^["A-Z-].*\.$/)
    assert.deepEqual([help, more], [status === 2 ? 'See wedsync-server --help.' : undefined, []])
  }

  test('a port in use', async () => {
    const data = join(server.data, 'second')
    await isRefusedWith(1, /Another program listens on 127\.0\.0\.1:\d+/, 'serve', '--data', data, '--listen', `127.0.0.1:${server.port}`)
  })

  test('a data folder that is a file', async () => {
    const file = join(server.data, 'a-file')
    writeFileSync(file, 'not a folder\n')
    await isRefusedWith(1, /a-file/, 'serve', '--data', file, '--listen', '127.0.0.1:0')
    await isRefusedWith(1, /a-file/, 'user', 'add', '--data', file, '--name', 'A', '--type', 'couple')
  })

  test('a data folder that cannot be made', () =>
    isRefusedWith(1, /\/proc\/no-such-folder/, 'serve', '--data', '/proc/no-such-folder', '--listen', '127.0.0.1:0'))

  test('an address that is none', () =>
    isRefusedWith(2, /--listen/, 'serve', '--data', join(server.data, 'third'), '--listen', 'example:0'))

  test('an unknown user, a wrong name', async () => {
    const data = ['--data', server.data]
    await isRefusedWith(1, /user/, 'token', 'issue', ...data, '--user', 'nobody')
    await isRefusedWith(2, /--type/, 'user', 'add', ...data, '--name', 'A')
    await isRefusedWith(2, /--type/, 'user', 'add', ...data, '--name', 'A', '--type', 'guest')
  })

  test('no command, an unknown one, an unknown option', async () => {
    for (const args of [[], ['dance'], ['serve', '--data', server.data, '--dance']]) {
      const { status, stdout, stderr } = await command(...args)
      assert.equal(status, 2)
      assert.equal(stdout, '')
      assert.notEqual(stderr, '')
    }
  })

  test('another interface than loopback without TLS', () =>
    isRefusedWith(2, /--behind-proxy|--insecure/, 'serve', '--data', join(server.data, 'fourth'), '--listen', '0.0.0.0:0'))

  test('a damaged database is refused and left as it was', async () => {
    const damaged = new Server()
    await damaged.addUser('A', 'couple')
    const { readdirSync, readFileSync } = await import('node:fs')
    const name = readdirSync(damaged.data).find((file) => /\.(db|sqlite)$/.test(file))
    writeFileSync(join(damaged.data, name), 'this is no database\n'.repeat(400))
    await isRefusedWith(1, new RegExp(name), 'serve', '--data', damaged.data, '--listen', '127.0.0.1:0')
    assert.match(readFileSync(join(damaged.data, name), 'utf8'), /^this is no database\n/)
    await damaged.remove()
  })
})
