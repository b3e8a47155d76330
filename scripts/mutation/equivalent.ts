/**
 * Mutants that no test can kill, each with the reason. They run every time: an entry whose line is gone, or whose
 * mutant is killed, is an error.
 */
export type Equivalent = {
  readonly file: string
  /** The line, trimmed. */
  readonly text: string
  readonly change: string
  readonly reason: string
}

export const equivalents: readonly Equivalent[] = [
  {
    file: 'packages/azure/src/redact.ts',
    text: 'text.length < shortestSecret',
    change: '`text.length < shortestSecret` to `(false)`',
    reason: 'Every spelling that is looked for is at least that long, so a shorter text holds none.',
  },
  {
    file: 'packages/azure/src/send/unchanged.ts',
    text: 'if (Array.isArray(value)) return value.map(withoutNulls)',
    change: '`Array.isArray(value)` to `(false)`',
    reason: 'Both sides of the comparison are written in the same way, and a list is only compared with a list.',
  },
  {
    file: 'packages/azure/src/send/unchanged.ts',
    text: "const links = 'links' in rest ? { links: rest.links.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } : {}",
    change: '`<` to `<=`',
    reason: 'No export links to one destination twice.',
  },
  {
    file: 'packages/core/src/values/days.ts',
    text: 'if (year === undefined) return undefined',
    change: '`year === undefined` to `(false)`',
    reason: 'What is computed of no year is no number, and no date is written like that.',
  },
  {
    file: 'packages/planner/src/diff/unreadable-parts.ts',
    text: '? [{ part, why: of.why, ...(of.right === undefined ? {} : { right: of.right }) }]',
    change: '`of.right === undefined` to `(false)`',
    reason: 'A right that is undefined and one that is left out are told in the same way.',
  },
  {
    file: 'packages/report/src/text/exports.ts',
    text: "parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`",
    change: "`parts.at(-1) ?? ''` to `(parts.at(-1))`",
    reason: 'Of two parts or more there is a last one.',
  },
  {
    file: 'packages/planner/src/plan/gate.ts',
    text: '...(attribute === undefined ? {} : { attribute }),',
    change: '`attribute === undefined` to `(false)`',
    reason: 'JSON leaves out a member that is undefined, and nothing asks whether it is there.',
  },
  {
    file: 'packages/planner/src/resources/adx/table-policy/risks.ts',
    text: "const fresh = change.action === 'create' ? isNew(context, target) : known(false)",
    change: "`change.action === 'create'` to `(true)`",
    reason: 'A policy that is updated or deleted was read, so its table or database is there, which is what is asked.',
  },
  {
    file: 'packages/planner/src/resources/adx/table-policy/risks.ts',
    text: 'const from = observed ?? inherited',
    change: '`observed ?? inherited` to `(observed)`',
    reason:
      'Nothing was observed only of what is not there, and what is only being made has no risks before this line.',
  },
  {
    file: 'packages/transform/src/rows/decimal.ts',
    text: "if (digits === '') return 0n",
    change: "`digits === ''` to `(false)`",
    reason: 'The line says what BigInt makes of an empty text anyway: zero.',
  },
]
