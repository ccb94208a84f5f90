// SPDX-License-Identifier: MIT
// Who may do what, asked from outside in every way there is: over HTTP, on a bare WebSocket and by
// the official clients, for each type of channel, role and status.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours } from './support/clients.mjs'
import { randomUUID, Server } from './support/server.mjs'
import { RawSocket } from './support/socket.mjs'

// One letter per operation: Allowed, Forbidden, Not found (as a channel never made), Pending (an
// owner has to accept first), becomes a Reader.
const operations = ['list', 'unsubscribe', 'subscribe', 'history', 'members', 'send', 'read', 'invite', 'manage']
const table = {
  private: {
    nobody: 'NNNNNNNNN',
    'owner active': 'AAAAAAAAA',
    'owner paused': 'AAAAAAAAA',
    'member active': 'AAAAAAAFF',
    'member paused': 'AAAAAAAFF',
    'reader active': 'AAAAAFAFF',
    'reader paused': 'AAAAAFAFF',
    service: 'NAAAAAAAA',
  },
  shared: {
    nobody: 'NNPNNNNNN',
    'owner active': 'AAAAAAAAA',
    'owner paused': 'AAAAAAAAA',
    'owner pending': 'PAPNNNNNN',
    'member active': 'AAAAAAAFF',
    'member paused': 'AAAAAAAFF',
    'member pending': 'PAPNNNNNN',
    'reader active': 'AAAAAFAFF',
    'reader paused': 'AAAAAFAFF',
    'reader pending': 'PAPNNNNNN',
    service: 'NAAAAAAAA',
  },
  broadcast: {
    nobody: 'AARAAFFFF',
    'owner active': 'AAAAAAAAA',
    'owner paused': 'AAAAAAAAA',
    'member active': 'AAAAAFAFF',
    'member paused': 'AAAAAFAFF',
    'reader active': 'AAAAAFAFF',
    'reader paused': 'AAAAAFAFF',
    service: 'AAAAAAAAA',
  },
}
const statuses = { A: 200, R: 200, P: 200, F: 403, N: 404 }
const codes = { F: 'forbidden', N: 'not_found' }

const server = new Server()
const people = {} // by subject: a user
let founder
let third // a further member of every channel

before(async () => {
  const limits = ['channels.paid', 'messages.per-minute', 'auth.failures-per-minute']
  await server.start(...limits.flatMap((name) => ['--limit', `${name}=10000`]))
  founder = await server.addUser('Founder', 'supplier')
  third = await server.addUser('Third', 'couple')
  for (const subject of Object.keys(table.shared)) people[subject] = await server.addUser(subject, 'couple')
  const now = Math.floor(Date.now() / 1000)
  // The business's own back end has no user here.
  people.service = { id: '', accessToken: server.sign({ role: 'service_role', iat: now, exp: now + 3600 }) }
})
after(() => server.remove())

const succeeds = async (answer) => {
  const { status, body } = await answer
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

// A channel of TYPE in which SUBJECT is what it says; { name, messageId }.
async function channelFor(type, subject) {
  const user = people[subject]
  const [role, status] = subject.split(' ')
  const owner = role === 'owner' && status !== 'pending' ? user : founder
  const entityId = randomUUID()
  const { channel } = await succeeds(server.call('create', owner.accessToken, { scope: 'journey', entity: 'case', entityId, type }))
  const channelName = channel.name
  const letIn = async (person, as) => {
    const { code } = await succeeds(server.call('invite', owner.accessToken, { channelName, role: as }))
    await succeeds(server.request('POST', '/api/auth/redeem', { token: person.accessToken, body: { code } }))
  }
  await letIn(third, 'reader')
  if (status === 'pending') {
    await succeeds(server.call('subscribe', user.accessToken, { channelName }))
    await succeeds(server.call('members', owner.accessToken, { channelName, userId: user.id, action: 'role', role }))
  } else if (status && owner !== user) {
    await letIn(user, role)
  }
  if (status === 'paused') await succeeds(server.call('unsubscribe', user.accessToken, { channelName }))
  const message = { channelName, eventType: 'message:new', payload: { text: 'a secret' } }
  const { messageId } = await succeeds(server.call('broadcast', owner.accessToken, message))
  return { name: channelName, messageId, unknown: `journey:case:${randomUUID()}` }
}

const rows = Object.entries(table).flatMap(([type, subjects]) =>
  Object.entries(subjects).map(([subject, letters]) => ({
    type, subject, may: Object.fromEntries(operations.map((operation, i) => [operation, letters[i]])),
  })))

test('the table has every case', () => {
  assert.equal(rows.length, 3 * 8 + 3)
  for (const { may } of rows) assert.equal(Object.values(may).filter((letter) => /[AFNPR]/.test(letter)).length, operations.length)
})

describe('over HTTP', () => {
  const get = (path, name, token) =>
    server.request('GET', `/api/websocket/channels/${path}?channelName=${encodeURIComponent(name)}`, { token })
  const single = (name, token) =>
    server.request('POST', `/realtime/v1/api/broadcast/${encodeURIComponent(name)}/events/message`, { token, body: {} })

  // All ways to do an operation, in an order in which none changes what the next one meets.
  const calls = [
    ['history', (name, token) => get('messages', name, token)],
    ['members', (name, token) => get('members', name, token)],
    ['send', (name, token) => server.call('broadcast', token, { channelName: name, eventType: 'message:new', payload: {} })],
    ['send', single],
    ['read', (name, token, { messageId }) => server.call('read', token, { channelName: name, lastSeenMessageId: messageId })],
    ['invite', (name, token) => server.call('invite', token, { channelName: name })],
    ...['role', 'accept'].map((action) => ['manage', (name, token) =>
      server.call('members', token, { channelName: name, userId: third.id, action, role: 'reader' })]),
    ['manage', (name, token) => server.call('members', token, { channelName: name, userId: third.id, action: 'remove' })],
    ['unsubscribe', (name, token) => server.call('unsubscribe', token, { channelName: name })],
    ['subscribe', (name, token) => server.call('subscribe', token, { channelName: name })],
  ]
  const whole = ({ status, headers, body }) => ({ status, headers: [...headers], body })

  for (const { type, subject, may } of rows) {
    test(`${type}, ${subject}`, async () => {
      const { accessToken } = people[subject]
      const channel = await channelFor(type, subject)

      const { channels } = await succeeds(server.request('GET', '/api/websocket/channels/list', { token: accessToken }))
      const listed = channels.find(({ name }) => name === channel.name)
      assert.equal(listed === undefined, may.list === 'N')
      // Of what was only asked for, nothing is told but that.
      if (may.list === 'P') assert.deepEqual([listed.status, listed.headSeq, listed.unreadCount, listed.metadata], ['pending', 0, 0, {}])
      if (may.list === 'A') assert.equal(listed.headSeq, 1)

      for (const [operation, call] of calls) {
        const answer = await call(channel.name, accessToken, channel)
        const letter = may[operation]
        const expected = call === single && letter === 'A' ? 202 : statuses[letter]
        assert.deepEqual([operation, answer.status, answer.body.error?.code], [operation, expected, codes[letter]])
        if (letter === 'N') assert.deepEqual(whole(answer), whole(await call(channel.unknown, accessToken, channel)))
        if (operation === 'subscribe' && letter === 'P') {
          const { status, headSeq, unreadCount, queuedMessages } = answer.body.subscription
          assert.deepEqual([status, headSeq, unreadCount, queuedMessages], ['pending', 0, 0, []])
        }
        if (operation === 'subscribe' && letter === 'R') assert.equal(answer.body.subscription.status, 'active')
      }
    })

    test(`${type}, ${subject}: a batch`, async () => {
      const { accessToken } = people[subject]
      const channel = await channelFor(type, subject)
      const messages = [channel.name, channel.unknown].map((topic) => ({ topic, event: 'message:new', payload: {} }))
      const { status, body } = await server.request('POST', '/realtime/v1/api/broadcast', { token: accessToken, body: { messages } })
      assert.equal(status, 202)
      assert.equal(body.results[0].error?.code, codes[may.send])
      if (may.send === 'N') assert.deepEqual(body.results[0], body.results[1])
    })
  }

  test('without a token nothing is told of any', async () => {
    for (const type of Object.keys(table)) {
      const channel = await channelFor(type, 'nobody')
      for (const [, call] of calls) {
        const answer = await call(channel.name, undefined, channel)
        assert.deepEqual([answer.status, answer.body.error.code], [401, 'unauthorized'])
        assert.deepEqual(whole(answer), whole(await call(channel.unknown, undefined, channel)))
      }
    }
  })

  test('a name that is taken is a conflict for everybody but its owner', async () => {
    const { name } = await channelFor('private', 'owner active')
    const entityId = name.split(':')[2]
    const create = (subject) => server.call('create', people[subject].accessToken, { scope: 'journey', entity: 'case', entityId, type: 'private' })
    const theirs = await create('owner active')
    assert.deepEqual([theirs.status, theirs.body.channel.name], [200, name])
    assert.deepEqual([(await create('nobody')).body.error.code, (await create('member active')).body.error.code], ['conflict', 'conflict'])
  })
})

// What a join is answered with. One who joins may look on, and read; to send is another thing.
const joins = { A: undefined, R: undefined, P: 'forbidden', N: 'not_found' }
// What asks for everything that was sent, and so for what a stranger must not be given.
const replay = { since: 1, limit: 25 }

for (const vsn of ['2.0.0', '1.0.0']) {
  describe(`on a bare WebSocket, vsn ${vsn}`, () => {
    for (const { type, subject, may } of rows) {
      test(`${type}, ${subject}`, async () => {
        const channel = await channelFor(type, subject)
        const socket = await new RawSocket(server, people[subject].accessToken, vsn).open()
        const { name, unknown, messageId } = channel
        const config = { presence: { enabled: true }, broadcast: { ack: true, replay } }
        const pushes = (topic) => [
          () => socket.send(topic, 'message:new'),
          () => socket.send(topic, 'user:typing'),
          () => socket.push(topic, 'read', { lastSeenMessageId: messageId }),
          () => socket.push(topic, 'presence', { type: 'presence', event: 'track', payload: { name: 'A' } }),
        ]
        const joined = await socket.join(name, config)
        assert.equal(joined.response.code, joins[may.subscribe])
        if (may.subscribe === 'N') assert.deepEqual(joined, await socket.join(unknown, config))
        if (joins[may.subscribe]) {
          for (const [i, push] of pushes(name).entries()) assert.deepEqual(await push(), await pushes(unknown)[i]())
          assert.ok(!JSON.stringify(socket.inbox.items).includes('a secret'))
          assert.ok(!socket.inbox.items.some(({ event }) => event === 'presence_state'))
        } else {
          const send = may.send === 'A' ? undefined : 'forbidden'
          const answers = []
          for (const push of pushes(name)) answers.push((await push()).response.code)
          assert.deepEqual(answers, [send, send, undefined, undefined])
          const state = await socket.inbox.find(({ event }) => event === 'presence_state')
          assert.equal(state.topic, name)
          const told = socket.inbox.items.filter(({ event }) => event === 'broadcast')
          assert.deepEqual(told.map(({ payload }) => payload.meta.id), [messageId])
        }
        await socket.close()
      })
    }
  })
}

for (const flavour of flavours) {
  describe(`by ${flavour.name}`, () => {
    const joined = async (subject, name, config = {}) => {
      const client = flavour.open(server, people[subject])
      try {
        return { client, room: await client.join(name, { presence: { key: 'me' }, ...config }) }
      } catch ({ code, reason }) {
        return { client, code, reason }
      }
    }

    for (const { type, subject, may } of rows) {
      test(`${type}, ${subject}`, async () => {
        const channel = await channelFor(type, subject)
        const { client, room, code, reason } = await joined(subject, channel.name, { replay })
        assert.equal(code, joins[may.subscribe])
        if (room) {
          assert.equal((await room.inbox.find(({ meta }) => meta?.replayed)).meta.id, channel.messageId)
          if (flavour.isPhoenix) {
            await room.push('read', { lastSeenMessageId: channel.messageId })
          } else {
            assert.equal(await room.channel.send({ type: 'read', lastSeenMessageId: channel.messageId }), 'ok')
          }
          for (const event of ['message:new', 'user:typing']) {
            if (may.send === 'A') await room.send(event, {})
            else await assert.rejects(room.send(event, {}), flavour.isPhoenix ? { code: 'forbidden' } : /error/)
          }
          await room.track({ name: subject })
          await room.presence.find(({ event, key }) => event === 'join' && key === 'me')
        }
        await client.close()
        if (may.subscribe !== 'N') return
        const never = await joined(subject, channel.unknown, { replay })
        assert.deepEqual([code, reason], [never.code, never.reason])
        await never.client.close()
      })
    }

    test('one who is removed hears at once why, and nothing more', async () => {
      const { name } = await channelFor('shared', 'member active')
      const { client, room } = await joined('member active', name)
      const over = flavour.isPhoenix
        ? new Promise((resolve) => room.channel.onClose(resolve))
        : room.statuses.find(({ status }) => status === 'CLOSED')
      const userId = people['member active'].id
      await succeeds(server.call('members', founder.accessToken, { channelName: name, userId, action: 'remove' }))
      assert.equal((await room.system.count(1))[0].code, 'not_found')
      await over
      await succeeds(server.call('broadcast', founder.accessToken, { channelName: name, eventType: 'message:new', payload: {} }))
      client.heartbeat()
      await client.heartbeats.find((status) => status === 'ok')
      assert.deepEqual(room.inbox.items, [])
      await client.close()
    })

    test('one whose role is taken may no longer send, and goes on listening', async () => {
      const { name } = await channelFor('shared', 'member active')
      const { client, room } = await joined('member active', name)
      await room.send('message:new', {})
      const userId = people['member active'].id
      await succeeds(server.call('members', founder.accessToken, { channelName: name, userId, action: 'role', role: 'reader' }))
      for (const event of ['message:new', 'user:typing']) await assert.rejects(room.send(event, {}))
      await succeeds(server.call('broadcast', founder.accessToken, { channelName: name, eventType: 'message:new', payload: { text: 'to all' } }))
      await room.inbox.find(({ payload }) => payload.text === 'to all')
      await client.close()
    })
  })
}
