// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { postAll, postsOf, weddings } from './support/couples.mjs'
import { realtime2 } from './support/clients.mjs'
import { Server } from './support/server.mjs'

const server = new Server()
let supplier
const couples = []
const channels = []

before(async () => {
  supplier = await server.addUser('Jane Doe Photography', 'supplier')
  for (const { title } of weddings) couples.push(await server.addUser(title, 'couple', 'free'))
  await server.start()
  for (const [index, { venue, date }] of weddings.entries())
    channels.push(await server.wedding(supplier, couples[index], { venue, weddingDate: date }))
})
after(() => server.remove())

test('eight couples post at once, each to its own wedding, while the supplier listens to all', async () => {
  const client = realtime2.open(server, supplier)
  const rooms = []
  for (const channel of channels) rooms.push(await client.join(channel))

  await Promise.all(weddings.map((_, index) => postAll(server, index, couples[index], channels[index])))

  for (const [index, room] of rooms.entries()) {
    const posts = postsOf(index)
    const heard = await room.inbox.count(posts.length)
    assert.deepEqual(heard.map(({ event, payload }) => [event, payload]), posts)
    assert.deepEqual(heard.map(({ meta }) => meta.seq), posts.map((_, i) => i + 1))
    assert.ok(heard.every(({ meta }) => meta.senderId === couples[index].id))
  }
  await client.close()
})

test('the history of each wedding holds what its couple posted and no other\'s', async () => {
  for (const [index, channel] of channels.entries()) {
    const messages = await server.messages(channel, supplier.accessToken)
    assert.deepEqual(messages.map(({ eventType, payload }) => [eventType, payload]), postsOf(index))
    assert.ok(messages.every(({ channelName, senderId }) => channelName === channel && senderId === couples[index].id))
  }
})

test('the supplier\'s list has eight weddings with the right unread numbers', async () => {
  const { status, body } = await server.request('GET', '/api/websocket/channels/list', { token: supplier.accessToken })
  assert.equal(status, 200)
  const unread = Object.fromEntries(body.channels.map(({ metadata, unreadCount }) => [metadata.title, unreadCount]))
  assert.deepEqual(unread, Object.fromEntries(weddings.map(({ title }, index) => [title, postsOf(index).length])))
})

test('a couple sees its own wedding only', async () => {
  const { body } = await server.request('GET', '/api/websocket/channels/list', { token: couples[0].accessToken })
  assert.deepEqual(body.channels.map(({ name }) => name), [channels[0]])
})
