// SPDX-License-Identifier: MIT
// The couples' page: redeems the invite in its address, then speaks the same protocol as the desktop
// (Phoenix channels, version 2). What is sent waits in the browser's storage until it is
// acknowledged, under one client message id for its whole life.

const code = decodeURIComponent(location.pathname.split('/').pop());
const storageKey = `wedsync:${code}`;
const outboxKey = `${storageKey}:outbox`;
const $ = (id) => document.getElementById(id);
const read = (key, otherwise) => JSON.parse(localStorage.getItem(key) ?? 'null') ?? otherwise;
const write = (key, value) => localStorage.setItem(key, JSON.stringify(value));

const HEARTBEAT_MS = 30_000;
const ANSWER_MS = 10_000;
const BACKOFF_FIRST_MS = 500;
const BACKOFF_CEILING_MS = 30_000;
const REFRESH_BEFORE_MS = 5 * 60_000;
const QUEUE_BOUND = 100;
const LEASE_MS = 10_000;

let session = read(storageKey, null); // {user, accessToken, refreshToken, expiresAt, channelName}
let socket = null;
let ref = 0;
let joinRef = null; // of the latest join: answers to earlier ones mean nothing
let attempts = 0;
let joined = false;
let position = { epoch: '', seq: 0 };
let newest = 0; // seq of the newest message heard of, shown or not
let renewing = null; // while the access token is
let heartbeatUnanswered = null;
let sending = null; // client message id of the one on its way
const waiting = new Map(); // ref -> what to do with the reply

function say(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text;
}

// ---- signing in

async function call(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(json.error.message), { code: json.error.code });
  return json;
}

function keep(login) {
  session = { channelName: session?.channelName, ...login };
  write(storageKey, session);
}

$('join').addEventListener('submit', async (event) => {
  event.preventDefault();
  say('problem', '');
  try {
    keep(await call('/api/auth/redeem', { code, displayName: $('name').value.trim() }));
    show();
  } catch (error) {
    say('problem', error.code ? error.message : 'The server cannot be reached. Try again in a moment.');
  }
});

const isFresh = () => Date.parse(session.expiresAt) - Date.now() > REFRESH_BEFORE_MS;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// WORK runs in one tab at a time: two that spend one refresh token end the sign-in for both. Where
// there are no locks (they need a secure context) a lease in the storage does, read again after a
// while in which another tab may have overwritten it.
async function alone(work) {
  if (navigator.locks) return navigator.locks.request(storageKey, work);
  const leaseKey = `${storageKey}:lease`;
  const own = fallbackId();
  for (;;) {
    if ((read(leaseKey, null)?.until ?? 0) < Date.now()) {
      write(leaseKey, { own, until: Date.now() + LEASE_MS });
      await pause(50 + Math.random() * 100);
      if (read(leaseKey, null)?.own === own) break;
    }
    await pause(50 + Math.random() * 100);
  }
  try {
    return await work();
  } finally {
    localStorage.removeItem(leaseKey);
  }
}

function refreshIfNeeded() {
  if (isFresh()) return Promise.resolve();
  renewing ??= alone(async () => {
    session = read(storageKey, session); // another tab may have been first
    if (!isFresh()) keep(await call('/api/auth/refresh', { refreshToken: session.refreshToken }));
  }).then(() => {
    if (joined) push('access_token', { access_token: session.accessToken });
  }).finally(() => { renewing = null; });
  return renewing;
}

// ---- the connection

function connect() {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const token = btoa(session.accessToken).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  say('connection', 'Connecting…');
  socket = new WebSocket(`${scheme}://${location.host}/socket/websocket?vsn=2.0.0`,
    ['phoenix', `base64url.bearer.phx.${token}`]);
  socket.onopen = join;
  socket.onmessage = (event) => receive(JSON.parse(event.data));
  socket.onclose = lost;
}

function lost(event) {
  joined = false;
  sending = null;
  waiting.clear();
  clearTimeout(heartbeatUnanswered);
  const bound = Math.min(BACKOFF_CEILING_MS, BACKOFF_FIRST_MS * 2 ** Math.min(attempts++, 10));
  say('connection', 'Offline: reading and writing still work. Reconnecting by itself.');
  showQueue();
  // A server that restarts says when to come back, to each another time.
  const told = Number(/retryAfterMs=(\d{1,5})$/.exec(event?.reason)?.[1] ?? 0);
  setTimeout(start, Math.max(Math.random() * bound, told));
}

async function start() {
  try {
    await refreshIfNeeded();
    connect();
  } catch (error) {
    if (['unauthorized', 'token_expired'].includes(error.code)) return signedOut();
    lost(); // the server is away, or overloaded: it may take the same token later
  }
}

// Nothing leads back in but the invite; what waits to be sent stays.
function signedOut() {
  localStorage.removeItem(storageKey);
  session = null;
  show();
  say('problem', 'You have been signed out. Join once more, or ask for a new invite.');
}

function refused(sentence) {
  say('connection', 'Not connected');
  say('problem', sentence);
}

function push(event, payload, onReply) {
  const own = String(++ref);
  if (onReply) waiting.set(own, onReply);
  const topic = event === 'heartbeat' ? 'phoenix' : session.channelName;
  if (event === 'phx_join') joinRef = own;
  socket.send(JSON.stringify([topic === 'phoenix' ? null : joinRef, own, topic, event, payload]));
}

function join() {
  // What is on its way belongs to the join before and may go unanswered: it is sent again.
  joined = false;
  sending = null;
  push('phx_join', {
    config: {
      broadcast: { ack: true, self: true },
      wedsync: { epoch: position.epoch, afterSeq: position.seq, limit: 100 },
    },
  }, (status, response) => {
    if (status !== 'ok') {
      notJoined(response);
      return;
    }
    caughtUp(response);
  });
}

function notJoined({ code: why, reason, retryAfterMs }) {
  const final = ['unauthorized', 'not_found', 'forbidden', 'invalid_channel_name'];
  if (final.includes(why)) {
    socket.onclose = null;
    socket.close();
    if (why === 'unauthorized') signedOut();
    else refused(why === 'invalid_channel_name' ? reason : 'You have no access to this conversation any more.');
    return;
  }
  if (why === 'token_expired') session.expiresAt = new Date(0).toISOString(); // whatever this clock says
  setTimeout(() => socket.close(), retryAfterMs ?? 1000);
}

function caughtUp(response) {
  if (response.epoch !== position.epoch) {
    $('messages').replaceChildren();
    position = { epoch: response.epoch, seq: 0 };
    newest = Math.min(newest, response.headSeq);
  }
  if (!response.recovered) {
    const gone = response.missing ? response.missing.to - response.missing.from + 1 : 0;
    $('gap').hidden = gone === 0;
    say('gap', gone ? `${gone} older messages have expired and are not shown.` : '');
    if (response.missing) position.seq = Math.max(position.seq, response.missing.to);
  }
  for (const message of response.queuedMessages) add(message);
  // There is more: the next page, or what came live while this one was on its way.
  const isMore = position.seq < response.headSeq && response.queuedMessages.length > 0;
  if (isMore || position.seq < newest) {
    join();
    return;
  }
  joined = true;
  attempts = 0;
  say('connection', 'Live');
  drain();
}

function receive([theirs, own, , event, payload]) {
  if (event === 'phx_reply') {
    const onReply = waiting.get(own);
    waiting.delete(own);
    onReply?.(payload.status, payload.response);
  } else if (event === 'broadcast' && payload.meta?.seq) {
    const { id, seq, senderId, senderName, ts, clientMessageId } = payload.meta;
    newest = Math.max(newest, seq);
    if (seq > position.seq + 1) { // a hole: fetch what is missing, unless that is under way
      if (joined) join();
      return;
    }
    add({ id, seq, senderId, senderName, createdAt: ts, clientMessageId,
      eventType: payload.event, payload: payload.payload });
  } else if (event === 'phx_error') {
    socket.close();
  } else if (event === 'phx_close' && theirs === joinRef) {
    socket.close(); // joining again tells whether it is the token that has ended, or the access
  }
}

setInterval(() => {
  if (socket?.readyState !== WebSocket.OPEN) return;
  push('heartbeat', {}, () => clearTimeout(heartbeatUnanswered));
  heartbeatUnanswered = setTimeout(() => socket.close(), ANSWER_MS);
  refreshIfNeeded().catch(() => {}); // the next heartbeat tries again
}, HEARTBEAT_MS);

addEventListener('online', () => {
  if (session && socket?.readyState === WebSocket.CLOSED) attempts = 0;
});

// ---- messages

// A payload is whatever JSON somebody sent.
function describe({ eventType, payload }) {
  const part = (name) => payload?.[name] || '–';
  switch (eventType) {
    case 'message:new': return part('text');
    case 'timeline:changed': return `${part('item')}: ${part('from')} → ${part('to')}`;
    case 'venue:changed': return `Venue: ${part('from')} → ${part('to')}`;
    case 'form:response:new': return `Form “${part('formName')}” was answered`;
    case 'journey:step:completed': return `Done: ${part('step')}`;
    default: return `${eventType} ${JSON.stringify(payload)}`;
  }
}

function add(message) {
  if (message.seq <= position.seq) return; // each once
  position.seq = message.seq;
  const item = document.createElement('li');
  const who = document.createElement('span');
  const when = document.createElement('time');
  const what = document.createElement('div');
  who.className = 'who';
  who.textContent = message.senderId === session.user.id ? 'You' : message.senderName;
  when.dateTime = message.createdAt;
  when.textContent = new Date(message.createdAt).toLocaleString();
  what.textContent = describe(message);
  if (message.eventType.endsWith(':changed')) what.className = 'change';
  item.append(who, when, what);
  $('messages').append(item);
  item.scrollIntoView({ block: 'nearest' });
  // What came back to us is delivered, whatever became of its acknowledgement.
  if (message.clientMessageId) delivered(message.clientMessageId);
}

// ---- sending

function delivered(id) {
  write(outboxKey, read(outboxKey, []).filter((item) => item.clientMessageId !== id));
  if (sending === id) sending = null;
  showQueue();
}

function drain() {
  const [next] = read(outboxKey, []);
  if (!joined || sending || !next) return;
  sending = next.clientMessageId;
  push('broadcast', { type: 'broadcast', ...next }, (status, response) => {
    sending = null;
    if (status === 'ok') {
      delivered(next.clientMessageId);
      drain();
    } else if (response.retryAfterMs) {
      setTimeout(drain, response.retryAfterMs);
    } else if (response.code === 'store_unavailable') {
      setTimeout(drain, 5000);
    } else {
      say('problem', `Not sent: ${response.message}`);
      delivered(next.clientMessageId);
      $('text').value ||= next.payload.text ?? ''; // nothing that was written is lost
      drain();
    }
  });
}

function showQueue() {
  const count = read(outboxKey, []).length;
  say('queue', count ? `${count} waiting to be sent` : '');
}

$('kind').addEventListener('change', () => {
  for (const part of document.querySelectorAll('[data-kind]'))
    part.hidden = !part.dataset.kind.split(' ').includes($('kind').value);
});

$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  say('problem', '');
  const kind = $('kind').value;
  const filled = kind === 'message' ? $('text').value.trim() : $('to').value.trim();
  if (!filled || (kind === 'timeline' && !$('item').value.trim())) return;
  const outbox = read(outboxKey, []);
  if (outbox.length >= QUEUE_BOUND) {
    say('problem', 'A hundred messages wait already. This one stays here until some are sent.');
    return;
  }
  const payload = kind === 'message' ? { text: filled }
    : kind === 'venue' ? { from: $('from').value.trim(), to: filled }
      : { item: $('item').value.trim(), from: $('from').value.trim(), to: filled };
  const eventName = { message: 'message:new', venue: 'venue:changed', timeline: 'timeline:changed' }[kind];
  outbox.push({ event: eventName, payload, clientMessageId: crypto.randomUUID?.() ?? fallbackId() });
  try {
    write(outboxKey, outbox);
  } catch {
    say('problem', 'This browser cannot store the message. It stays here.');
    return;
  }
  for (const id of ['text', 'item', 'from', 'to']) $(id).value = '';
  showQueue();
  drain();
});

// crypto.randomUUID needs a secure context; a photographer's own network often has none.
function fallbackId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
}

function show() {
  $('join').hidden = Boolean(session);
  $('channel').hidden = !session;
  if (!session) return;
  showQueue();
  start();
}

show();
