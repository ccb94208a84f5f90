// SPDX-License-Identifier: MIT
// Eight weddings, each with the couple who posts to it, what they post and through which client.
import { phoenix, realtime1, realtime2 } from './clients.mjs'

export const weddings = [
  { title: 'Sarah & Tom', flavour: realtime2, date: '2031-06-14', venue: 'St Mary Chapel' },
  { title: 'Mike & Jo', flavour: realtime2, date: '2031-06-21', venue: 'Lakeside Barn' },
  { title: 'Lee & Kim', flavour: realtime2, date: '2031-07-05', venue: 'Town Hall' },
  { title: 'Ana & Pavel', flavour: realtime2, date: '2031-07-12', venue: 'Vineyard Lodge' },
  { title: 'Zoë & Ümit', flavour: realtime1, date: '2031-08-02', venue: 'Harbour House' },
  { title: 'Ruth & Noor', flavour: realtime1, date: '2031-08-16', venue: 'Orchard Farm' },
  { title: 'Gwen & Ada', flavour: phoenix, date: '2031-09-06', venue: 'Old Library' },
  { title: 'Ivo & Mara', flavour: phoenix, date: '2031-09-20', venue: 'Hill Manor' },
]

// What the couple of wedding INDEX posts: the four kinds of event, then one message more than the
// couple before, so that every wedding's number differs and a mix-up shows.
export function postsOf(index) {
  const { title } = weddings[index]
  const posts = [
    ['timeline:changed', { item: 'Ceremony', from: '15:00', to: `15:${30 + index}` }],
    ['venue:changed', { from: weddings[index].venue, to: `${weddings[index].venue}, east wing` }],
    ['form:response:new', { formName: 'Guest list', answers: { Guests: 80 + index, 'Vegan meals': index } }],
    ['journey:step:completed', { step: `Tasting ${index + 1}`, done: index + 1, total: 9 }],
  ]
  for (let i = 0; i <= index; ++i) posts.push(['message:new', { text: `${title} write, no. ${i + 1}` }])
  return posts
}

// Connects the couple's client, posts everything with an acknowledgement each, and leaves.
export async function postAll(server, index, user, channelName) {
  const client = weddings[index].flavour.open(server, user)
  try {
    const room = await client.join(channelName)
    for (const [event, payload] of postsOf(index)) await room.send(event, payload)
  } finally {
    await client.close()
  }
}
