// SPDX-License-Identifier: MIT
// Tokens as another program would make them: with a secret it shares, or a key of its own.
import { createHmac, sign } from 'node:crypto'

function token(alg, claims, signature) {
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${signature(text).toString('base64url')}`
}

export const hmacToken = (claims, secret) =>
  token('HS256', claims, (text) => createHmac('sha256', secret).update(text).digest())

// ALG: RS256 with an RSA key, ES256 with one of the curve P-256.
export const keyToken = (alg, claims, privateKey) =>
  token(alg, claims, (text) => sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }))
