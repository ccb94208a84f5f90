// SPDX-License-Identifier: MIT
// The official clients, behind one small interface: open(), join(), send(), close(). What differs
// between them stays in here; what a test sees is the client's own behaviour.
//
//   const client = await flavours[0].open(server, user, { config })
//   const room = await client.join(channelName, { self: true, ack: true, replay: … })
//   await room.send('message:new', { text: 'Hi' })   // rejects with { code } when it is refused
//   await room.inbox.count(1)                        // [{ event, payload, meta }]
import { RealtimeClient } from '@supabase/realtime-js'
import { Presence, Socket } from 'phoenix'
import WebSocket from 'ws'

import { Inbox, within } from './wait.mjs'

const RECONNECT_MS = 50 // the clients' own first delay is a second; what follows is the same

// Done at the next join after this call, which the client makes by itself.
function joinedAgain(statuses) {
  const joins = (items) => items.filter(({ status }) => status === 'SUBSCRIBED').length
  const before = joins(statuses.items)
  return statuses.when((items) => joins(items) > before, 30000)
}

// Runs DISCONNECT, which sets itself a limit of 10 s and never clears it: without this every process
// would live that long.
function withoutHolding(disconnect) {
  const setTimer = globalThis.setTimeout
  globalThis.setTimeout = (run, ms, ...args) => {
    const timer = setTimer(run, ms, ...args)
    return ms === 10000 ? timer.unref() : timer
  }
  try {
    return disconnect()
  } finally {
    globalThis.setTimeout = setTimer
  }
}

// So that server.remove() can close what a failed test left open: a client that goes on trying to
// reconnect keeps the process alive.
function opened(server, client) {
  server.clients?.add(client)
  return client
}

class RealtimeRoom {
  inbox = new Inbox()
  statuses = new Inbox() // { status, error }
  system = new Inbox()

  constructor(channel) {
    this.channel = channel
    channel.on('broadcast', { event: '*' }, ({ event, payload, meta }) => this.inbox.push({ event, payload, meta }))
    channel.on('system', {}, this.system.push)
  }

  // Listens to presence; before join().
  withPresence() {
    this.presence = new Inbox() // { event: 'join' | 'leave', key, metas } of others and oneself
    for (const event of ['join', 'leave']) {
      this.channel.on('presence', { event }, ({ key, newPresences, leftPresences }) => {
        this.presence.push({ event, key, metas: newPresences ?? leftPresences })
      })
    }
    return this
  }

  async track(payload) {
    const answer = await this.channel.track(payload)
    if (answer !== 'ok') throw new Error(answer)
  }

  untrack() {
    return this.channel.untrack()
  }

  // key -> what each of its presences tells of itself
  present() {
    const entries = Object.entries(this.channel.presenceState())
    return Object.fromEntries(entries.map(([key, metas]) => [key, metas.map(({ presence_ref, ...meta }) => meta)]))
  }

  async join() {
    this.channel.subscribe((status, error) => this.statuses.push({ status, error }))
    const { status, error } = (await this.statuses.count(1, 15000))[0]
    if (status !== 'SUBSCRIBED') {
      throw Object.assign(new Error(error?.message ?? status), { code: error?.cause?.code, reason: error?.cause?.reason })
    }
    return this
  }

  async send(event, payload) {
    const answer = await this.channel.send({ type: 'broadcast', event, payload })
    if (answer !== 'ok') throw new Error(answer)
  }

  // For a room that was joined with `ack: false`.
  cast(event, payload) {
    return this.send(event, payload)
  }

  rejoined() {
    return joinedAgain(this.statuses)
  }

  async leave() {
    return this.channel.unsubscribe()
  }
}

class RealtimeFlavour {
  isPhoenix = false

  constructor(vsn) {
    this.vsn = vsn
    this.name = `realtime-js, vsn ${vsn}`
    this.binary = vsn === '2.0.0' // version 1 has no binary frames
  }

  open(server, user, options = {}) {
    const token = options.token ?? user.accessToken
    const client = new RealtimeClient(`${server.url.replace('http', 'ws')}/realtime/v1`, {
      transport: WebSocket,
      vsn: this.vsn,
      params: { apikey: options.apikey ?? token },
      reconnectAfterMs: () => RECONNECT_MS,
      ...options.client,
    })
    const heartbeats = new Inbox()
    client.onHeartbeat((status) => heartbeats.push(status))
    return opened(server, {
      client,
      heartbeats,
      // TABLES: whose changes are asked for, as applications of the service do that this one stands for.
      join: async (name, { presence, tables = [], ...broadcast } = {}) => {
        if (!options.client?.accessToken) await client.setAuth(token)
        const config = { private: true, broadcast: { ack: true, self: false, ...broadcast } }
        if (presence) config.presence = presence
        const room = new RealtimeRoom(client.channel(name, { config }))
        for (const table of tables) room.channel.on('postgres_changes', { event: '*', schema: 'public', table }, () => {})
        return (presence ? room.withPresence() : room).join()
      },
      heartbeat: () => client.sendHeartbeat(),
      connected: () => client.isConnected(),
      close: async () => {
        await withoutHolding(() => client.disconnect())
        client.channels.forEach((channel) => channel.teardown())
      },
    })
  }
}

class PhoenixRoom {
  inbox = new Inbox()
  statuses = new Inbox()
  system = new Inbox()

  constructor(channel) {
    this.channel = channel
    channel.on('broadcast', ({ event, payload, meta }) => this.inbox.push({ event, payload, meta }))
    channel.on('system', this.system.push)
  }

  withPresence() {
    this.presence = new Inbox()
    this.state = new Presence(this.channel)
    this.state.onJoin((key, _, { metas }) => this.presence.push({ event: 'join', key, metas }))
    this.state.onLeave((key, _, { metas }) => this.presence.push({ event: 'leave', key, metas }))
    return this
  }

  track(payload) {
    return this.push('presence', { type: 'presence', event: 'track', payload })
  }

  untrack() {
    return this.push('presence', { type: 'presence', event: 'untrack' })
  }

  present() {
    const strip = ({ phx_ref, phx_ref_prev, ...meta }) => meta
    return Object.fromEntries(this.state.list((key, { metas }) => [key, metas.map(strip)]))
  }

  async join() {
    const answer = new Promise((resolve, reject) => {
      this.channel
        .join()
        .receive('ok', (response) => {
          this.statuses.push({ status: 'SUBSCRIBED', response })
          resolve(response)
        })
        .receive('error', (response) => reject(Object.assign(new Error(response.reason), response)))
        .receive('timeout', () => reject(new Error('timed out')))
    })
    this.response = await within(15000, `joining ${this.channel.topic}`, answer)
    return this
  }

  push(event, payload) {
    return new Promise((resolve, reject) => {
      this.channel
        .push(event, payload)
        .receive('ok', resolve)
        .receive('error', (response) => reject(Object.assign(new Error(response.reason), response)))
        .receive('timeout', () => reject(new Error('timed out')))
    })
  }

  // Answers what the server answered: { messageId, seq, recipientCount }.
  send(event, payload, clientMessageId) {
    return this.push('broadcast', { type: 'broadcast', event, payload, clientMessageId })
  }

  // For a room that was joined with `ack: false`: no reply comes, so none is waited for.
  cast(event, payload) {
    this.channel.push('broadcast', { type: 'broadcast', event, payload }, 1)
  }

  rejoined() {
    return joinedAgain(this.statuses)
  }

  async leave() {
    return new Promise((resolve) => this.channel.leave().receive('ok', () => resolve('ok')))
  }
}

// What an application gives phoenix.js to speak version 1: its own default is version 2.
const objects = {
  encode: (message, done) => done(JSON.stringify(message)),
  decode: (raw, done) => done(JSON.parse(raw)),
}

class PhoenixFlavour {
  isPhoenix = true

  constructor(vsn) {
    this.vsn = vsn
    this.name = vsn === '2.0.0' ? 'phoenix.js' : `phoenix.js, vsn ${vsn}`
    this.binary = vsn === '2.0.0'
  }

  open(server, user, options = {}) {
    const socket = new Socket(`${server.url.replace('http', 'ws')}/socket`, {
      transport: WebSocket,
      authToken: options.token ?? user.accessToken,
      vsn: this.vsn,
      ...(this.binary ? {} : objects),
      reconnectAfterMs: () => RECONNECT_MS,
      rejoinAfterMs: () => RECONNECT_MS,
      ...options.client,
    })
    const heartbeats = new Inbox()
    socket.onMessage(({ topic, event, payload }) => {
      if (topic === 'phoenix' && event === 'phx_reply') heartbeats.push(payload.status)
    })
    socket.connect()
    return opened(server, {
      client: socket,
      heartbeats,
      join: (name, { presence, access_token, ...broadcast } = {}) => {
        const payload = { config: { broadcast: { ack: true, self: false, ...broadcast } }, access_token }
        if (presence) payload.config.presence = { enabled: true, ...presence }
        const room = new PhoenixRoom(socket.channel(name, payload))
        return (presence ? room.withPresence() : room).join()
      },
      heartbeat: () => socket.sendHeartbeat(),
      connected: () => socket.isConnected(),
      close: () => new Promise((resolve) => socket.disconnect(resolve)),
    })
  }
}

export const realtime2 = new RealtimeFlavour('2.0.0')
export const realtime1 = new RealtimeFlavour('1.0.0')
export const phoenix = new PhoenixFlavour('2.0.0')
export const phoenix1 = new PhoenixFlavour('1.0.0')
export const flavours = [realtime2, realtime1, phoenix, phoenix1]
