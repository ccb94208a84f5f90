// SPDX-License-Identifier: MIT
// A bare WebSocket that speaks the protocol as a test tells it to, without a client's own ideas.
import { once } from 'node:events'
import WebSocket from 'ws'

import { Inbox, within } from './wait.mjs'

export class RawSocket {
  inbox = new Inbox() // { joinRef, ref, topic, event, payload }
  #ref = 0

  constructor(server, token, vsn = '2.0.0') {
    this.vsn = vsn
    this.socket = new WebSocket(`${server.url.replace('http', 'ws')}/socket/websocket?vsn=${vsn}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    this.closed = once(this.socket, 'close')
    this.socket.on('error', () => {})
    this.socket.on('message', (data, isBinary) => {
      if (isBinary) return
      const frame = JSON.parse(data)
      const [joinRef, ref, topic, event, payload] = Array.isArray(frame)
        ? frame
        : [frame.join_ref, frame.ref, frame.topic, frame.event, frame.payload]
      this.inbox.push({ joinRef, ref, topic, event, payload })
    })
  }

  async open() {
    await within(10000, 'the socket to open', once(this.socket, 'open'))
    return this
  }

  // The payload of the reply: { status, response }.
  async push(topic, event, payload, joinRef = null) {
    const ref = String(++this.#ref)
    const frame = this.vsn === '2.0.0' ? [joinRef, ref, topic, event, payload] : { topic, event, payload, ref, join_ref: joinRef }
    this.socket.send(JSON.stringify(frame))
    return (await this.inbox.find((message) => message.event === 'phx_reply' && message.ref === ref)).payload
  }

  join(topic, config = {}) {
    return this.push(topic, 'phx_join', { config: { broadcast: { ack: true }, ...config } }, String(this.#ref + 1))
  }

  send(topic, event, payload = {}) {
    return this.push(topic, 'broadcast', { type: 'broadcast', event, payload })
  }

  async close() {
    this.socket.close()
    await within(10000, 'the socket to close', this.closed)
  }
}
