import { expect, test } from 'vitest'
import { draft } from '../plan/plan.ts'
import { type ShelfWorld, emptyConfig, emptyWorld, hash, shelfKind, want } from '../testing/example-kind.test-data.ts'
import { createLedger } from './ledger.ts'
import { outcomesOf } from './outcomes.ts'

const drafted = (live: ShelfWorld) =>
  draft(emptyConfig, emptyWorld, {
    kinds: [shelfKind({ desired: { a: want({ colour: 'red', size: 1 }) }, live })],
    hash,
  })

const first = drafted(new Map())
const hidden: ShelfWorld = new Map([['a', 'unreadable']])
const asAsked: ShelfWorld = new Map([['a', { colour: 'red', size: 1 }]])
const refusing: ShelfWorld = new Map([['a', { colour: 'red', size: 2 }]])

const unread = {
  outcome: 'unknown',
  message: 'It was sent, and could not be read again afterwards.',
  hint: expect.stringContaining('Run the same command again'),
}

test.each<[string, boolean, ShelfWorld | undefined, object]>([
  ['sent, and can no longer be read', true, hidden, unread],
  ['not sent, and can no longer be read', false, hidden, { outcome: 'skipped', message: 'It can no longer be read.' }],
  ['sent, and nothing can be read', true, undefined, unread],
  ['not sent, and nothing can be read', false, undefined, { outcome: 'skipped', message: 'halted' }],
  ['sent, and is as asked', true, asAsked, { outcome: 'applied' }],
  [
    'not sent, and is as asked',
    false,
    asAsked,
    { outcome: 'applied', message: expect.stringContaining('already matched the config') },
  ],
  [
    'sent, and is refused now',
    true,
    refusing,
    { outcome: 'failed', message: 'size 2 is not 1', hint: 'Build another.' },
  ],
  ['not sent, and is still pending', false, new Map(), { outcome: 'skipped', message: 'halted' }],
])('what was %s', (_what, sent, live, expected) => {
  const ledger = createLedger()
  const [change] = first.changes
  const [step] = change?.steps ?? []
  if (sent && change !== undefined && step !== undefined) ledger.record(change.address, step, { outcome: 'done' })
  const last = live === undefined ? undefined : drafted(live)
  ledger.looked(last ?? first)
  expect(outcomesOf({ first, last, ledger, halted: 'halted' })).toEqual([
    { address: 'shelf:a', action: 'create', attributes: ['colour', 'size'], ...expected },
  ])
})
