// SPDX-License-Identifier: MIT
// node post.mjs URL < USERS: the eight couples connect with their official clients, all at once,
// post what support/couples.mjs says, each to its own wedding, and leave. USERS is a JSON list of
// { id, accessToken, channel }, in the order of the weddings. Done when everything is acknowledged.
import { postAll } from './support/couples.mjs'

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const users = JSON.parse(Buffer.concat(chunks).toString())
const server = { url: process.argv[2] }
await Promise.all(users.map((user, index) => postAll(server, index, user, user.channel)))
