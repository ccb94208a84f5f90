// SPDX-License-Identifier: MIT
// The `ws` package as a server of channels, to compare with: `S<channel>` joins, `P<channel> <payload>`
// goes to all others in the channel. Prints `listening on PORT`.
import { WebSocketServer } from 'ws';

const channels = new Map();
const server = new WebSocketServer({
  host: '127.0.0.1', port: Number(process.argv[2] ?? 0), backlog: 4096, perMessageDeflate: false,
});

server.on('connection', (socket) => {
  socket.on('message', (data) => {
    const text = data.toString();
    if (text[0] === 'S') {
      const name = text.slice(1);
      if (!channels.has(name)) channels.set(name, new Set());
      channels.get(name).add(socket);
      socket.on('close', () => channels.get(name).delete(socket));
      socket.send('A');
      return;
    }
    const space = text.indexOf(' ');
    const payload = Buffer.from(text.slice(space + 1)); // once for all receivers
    for (const receiver of channels.get(text.slice(1, space)) ?? []) {
      if (receiver !== socket) receiver.send(payload, { binary: false });
    }
  });
});
server.on('listening', () => console.log(`listening on ${server.address().port}`));
