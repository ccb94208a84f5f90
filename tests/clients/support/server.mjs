// SPDX-License-Identifier: MIT
// A real wedsync-server on a data folder of its own, and what is asked of it over HTTP and on the
// command line. The program is named by WEDSYNC_SERVER.
import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { hmacToken } from './tokens.mjs'
import { within } from './wait.mjs'

const program = process.env.WEDSYNC_SERVER
if (!program) throw new Error('WEDSYNC_SERVER has to name the server program')

// Runs a command to its end: { status, stdout, stderr }.
export function command(...args) {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: 20000 }, (error, stdout, stderr) => {
      resolve({ status: error ? error.code : 0, stdout, stderr })
    })
  })
}

async function json(...args) {
  const { status, stdout, stderr } = await command(...args, '--json')
  if (status !== 0) throw new Error(`${args.join(' ')}: status ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

export class Server {
  constructor() {
    this.data = mkdtempSync(join(tmpdir(), 'wedsync-clients-'))
    this.port = 0 // the system chooses once; a restart takes the same port
    this.log = ''
    this.clients = new Set() // all that were opened to it
  }

  async start(...options) {
    const listen = `127.0.0.1:${this.port}`
    const args = ['serve', '--data', this.data, '--listen', listen, ...options]
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    this.child = child
    this.ended = once(child, 'exit')
    child.stderr.on('data', (text) => (this.log += text))
    const ended = this.ended.then(([code, signal]) => {
      throw new Error(`the server ended with ${code ?? signal}: ${this.log}`)
    })
    const lines = createInterface({ input: child.stdout })
    const [line] = await within(20000, 'the server to listen', Promise.race([once(lines, 'line'), ended]))
    ended.catch(() => {}) // later it may end as it likes
    const match = /^listening on (http:\/\/127\.0\.0\.1:(\d+))$/.exec(line)
    if (!match) throw new Error(`unexpected first line: ${line}`)
    this.url = match[1]
    this.port = Number(match[2])
    return this
  }

  // Done once what was logged after the first FROM characters matches: it arrives a moment after the
  // answer that it belongs to.
  logs(pattern, from = 0) {
    const { stderr } = this.child
    const said = new Promise((resolve) => {
      const look = () => {
        if (!pattern.test(this.log.slice(from))) return
        stderr.off('data', look)
        resolve()
      }
      stderr.on('data', look)
      look()
    })
    return within(10000, `the log to say ${pattern}`, said)
  }

  // SIGTERM: drains, and has to leave with 0.
  async stop() {
    this.child.kill('SIGTERM')
    const [code] = await within(15000, 'the server to stop', this.ended)
    if (code !== 0) throw new Error(`the server stopped with ${code}: ${this.log}`)
  }

  async kill() {
    this.child.kill('SIGKILL')
    await within(15000, 'the server to die', this.ended)
  }

  // For after(): whatever state it is in.
  async remove() {
    await Promise.all([...this.clients].map((client) => client.close()))
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) await this.kill()
    rmSync(this.data, { recursive: true, force: true })
  }

  addUser(name, type, tier = 'paid') {
    return json('user', 'add', '--data', this.data, '--name', name, '--type', type, '--tier', tier)
  }

  issueToken(userId, ...options) {
    return json('token', 'issue', '--data', this.data, '--user', userId, ...options)
  }

  // A token of the server's own secret with any claims, for what `token issue` does not make.
  sign(claims) {
    return hmacToken(claims, readFileSync(join(this.data, 'jwt-secret'), 'utf8').trimEnd())
  }

  // A token that is refused in SECONDS from now: tokens are good for 30 s longer than they say.
  tokenGoodFor(user, seconds) {
    const now = Math.floor(Date.now() / 1000)
    return this.sign({ sub: user.id, role: 'authenticated', iat: now, exp: now - 30 + seconds })
  }

  // { status, headers, body }; the body as text when it is not JSON.
  async request(method, path, { token, body, raw, headers = {} } = {}) {
    const sent = { ...headers }
    if (token) sent.authorization = `Bearer ${token}`
    if (body !== undefined || raw !== undefined) sent['content-type'] ??= 'application/json'
    const response = await fetch(this.url + path, {
      method,
      headers: sent,
      body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    })
    const text = await response.text()
    let parsed = text
    try {
      parsed = JSON.parse(text)
    } catch {
      // text it is
    }
    return { status: response.status, headers: response.headers, body: parsed }
  }

  call(name, token, body) {
    return this.request('POST', `/api/websocket/channels/${name}`, { token, body })
  }

  async messages(channelName, token, query = '') {
    const path = `/api/websocket/channels/messages?channelName=${encodeURIComponent(channelName)}${query}`
    const { status, body } = await this.request('GET', path, { token })
    if (status !== 200) throw new Error(`messages: ${status} ${JSON.stringify(body)}`)
    return body.messages
  }

  // The wedding that a supplier and a couple share: its channel, made by the couple.
  async wedding(supplier, couple, metadata = {}) {
    const { status, body } = await this.call('create', couple.accessToken, {
      scope: 'collaboration',
      entity: supplier.id,
      entityId: couple.id,
      type: 'shared',
      metadata: { title: couple.displayName, ...metadata },
    })
    if (status !== 200) throw new Error(`create: ${status} ${JSON.stringify(body)}`)
    return body.channel.name
  }
}

// A supplier, a couple and the channel that they share, on a running server.
export async function weddingOn(server, couple = 'Sarah & Tom') {
  const supplier = await server.addUser('Jane Doe Photography', 'supplier')
  const pair = await server.addUser(couple, 'couple')
  return { supplier, couple: pair, channel: await server.wedding(supplier, pair) }
}

export { randomUUID }
