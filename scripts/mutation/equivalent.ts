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
