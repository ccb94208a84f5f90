// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'

import { flavours, phoenix } from './support/clients.mjs'
import { Server, weddingOn } from './support/server.mjs'

const server = new Server()

before(() => server.start())
after(() => server.remove())

for (const tracking of flavours) {
  for (const watching of flavours) {
    describe(`${tracking.name} seen by ${watching.name}`, () => {
      let wedding
      before(async () => {
        wedding = await weddingOn(server)
      })

      test('join, update, leave; and the state for whoever comes later', async () => {
        const supplier = watching.open(server, wedding.supplier)
        const theirs = await supplier.join(wedding.channel, { presence: { key: 'studio' } })
        const couple = tracking.open(server, wedding.couple)
        const ours = await couple.join(wedding.channel, { presence: { key: 'sarah' } })

        await ours.track({ name: 'Sarah', where: 'timeline' })
        await theirs.presence.find(({ event, key, metas }) => event === 'join' && key === 'sarah' && metas[0].where === 'timeline')
        assert.deepEqual(theirs.present(), { sarah: [{ name: 'Sarah', where: 'timeline' }] })

        await ours.track({ name: 'Sarah', where: 'venue' })
        await theirs.presence.find(({ event, metas }) => event === 'join' && metas.some(({ where }) => where === 'venue'))
        await theirs.track({ name: 'Jane' })
        await ours.presence.find(({ key }) => key === 'studio')
        const both = { sarah: [{ name: 'Sarah', where: 'venue' }], studio: [{ name: 'Jane' }] }
        assert.deepEqual(theirs.present(), both)
        assert.deepEqual(ours.present(), both)

        const late = watching.open(server, wedding.supplier)
        const latecomer = await late.join(wedding.channel, { presence: { key: 'second-shooter' } })
        await latecomer.presence.find(({ key }) => key === 'sarah')
        await latecomer.presence.find(({ key }) => key === 'studio')
        assert.deepEqual(latecomer.present(), both)

        await ours.untrack()
        await theirs.presence.find(({ event, key }) => event === 'leave' && key === 'sarah')
        assert.deepEqual(theirs.present(), { studio: [{ name: 'Jane' }] })

        await theirs.leave()
        await latecomer.presence.find(({ event, key }) => event === 'leave' && key === 'studio')
        assert.deepEqual(latecomer.present(), {})
        await Promise.all([couple, supplier, late].map((client) => client.close()))
      })
    })
  }
}

test('a connection that is lost and back within the grace has not left', async () => {
  const wedding = await weddingOn(server)
  const supplier = phoenix.open(server, wedding.supplier)
  const theirs = await supplier.join(wedding.channel, { presence: { key: 'studio' } })
  const couple = phoenix.open(server, wedding.couple)
  const ours = await couple.join(wedding.channel, { presence: { key: 'sarah' } })
  await ours.track({ name: 'Sarah' })
  await theirs.presence.find(({ key }) => key === 'sarah')

  const again = ours.rejoined()
  couple.client.conn.terminate() // without a word, as a lost network is
  await again
  await ours.track({ name: 'Sarah', back: true })
  await theirs.presence.find(({ event, metas }) => event === 'join' && metas.some(({ back }) => back))
  assert.deepEqual(theirs.present(), { sarah: [{ name: 'Sarah', back: true }] })
  // Whoever comes back tells of a change: a join, and the leave of what was told before, not ahead of it.
  const { items } = theirs.presence
  const returned = items.findIndex(({ event, metas }) => event === 'join' && metas.some(({ back }) => back))
  const left = items.findIndex(({ event, key }) => event === 'leave' && key === 'sarah')
  assert.ok(left === -1 || left > returned, JSON.stringify(items))
  await Promise.all([couple.close(), supplier.close()])
})

test('what is no map cannot be tracked', async () => {
  const wedding = await weddingOn(server)
  const client = phoenix.open(server, wedding.couple)
  const room = await client.join(wedding.channel, { presence: { key: 'sarah' } })
  await assert.rejects(room.track('here'), { code: 'invalid_request' })
  await room.track({ name: 'Sarah' })
  await client.close()
})
