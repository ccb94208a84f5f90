// SPDX-License-Identifier: MIT
// node weddings.mjs: the eight weddings and what their couples post, as one JSON list.
import { postsOf, weddings } from './support/couples.mjs'

console.log(JSON.stringify(weddings.map(({ title, date, venue }, index) => ({ title, date, venue, posts: postsOf(index) }))))
