import type { PlannedChange, PlannedRisk } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { hasChanges } from '../../text/plan.ts'
import {
  exportUpdated,
  grantCreated,
  input,
  policyDeleted,
  risk,
  tableCreated,
  tableDeleted,
  target,
  typicalPlan,
} from '../../testing/comments.test-data.ts'
import { change, finding, plan } from '../../testing/plans.test-data.ts'
import { renderComment, renderSummary } from './comment.ts'
import { renderFindingsMarkdown } from './findings.ts'
import { renderInvalid } from './invalid.ts'
import { readSeen } from './marker.ts'
import type { PlannedTarget } from './model.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('report')

const bodyOf = (targets: readonly PlannedTarget[], over: Parameters<typeof input>[1] = {}): string =>
  renderComment(input(targets, over)).body

const headingIn = (body: string): string | undefined => /^### (.*)$/m.exec(body)?.[1]

const accepted = (one: PlannedChange): PlannedChange => ({
  ...one,
  risks: one.risks.map((each) => ({ ...each, accepted: true })),
})

const retentionShortened = change({
  action: 'update',
  address: 'adx/table-policy:wards/vitals/smartvitals/retention',
  attributes: [{ path: 'softDelete', from: '3650.00:00:00', to: '365.00:00:00' }],
  risks: [risk({ code: 'shortens-retention', attribute: 'softDelete', message: 'Data goes.' })],
})

const counting = (rows: PlannedRisk['rows'], address = retentionShortened.address): PlannedChange => ({
  ...retentionShortened,
  address,
  risks: retentionShortened.risks.map((each) => ({ ...each, ...(rows === undefined ? {} : { rows }) })),
})

describe('how many rows go because of their age', () => {
  const other = 'adx/table-policy:wards/vitals/pumps/retention'
  test.each<[string, readonly PlannedChange[], string | undefined]>([
    ['is told first', [counting({ older: 2_104_311, all: 4_012_332 })], '**2.1 M of 4.0 M rows would be deleted**'],
    ['is told of none', [counting({ older: 0, all: 1 })], '**No rows would be deleted today**'],
    [
      'is summed up',
      [counting({ older: 1, all: 10 }), counting({ older: 2, all: 1_000 }, other)],
      '**3 of 1,010 rows would be deleted**',
    ],
    [
      'stands in full where it would read as all',
      [counting({ older: 2_040_000, all: 2_049_000 })],
      '**2,040,000 of 2,049,000 rows would be deleted**',
    ],
    [
      'says that views are not counted',
      [counting({ older: 0, all: 1, withoutViews: true }), counting({ older: 0, all: 2 }, other)],
      '**No rows in tables would be deleted today (materialized views are not counted)**',
    ],
    ['is never taken for 0', [counting({ uncounted: 'no' })], '**Rows that would be deleted could not be counted**'],
    [
      'says where it is not all',
      [counting({ older: 1, all: 10 }), counting({ uncounted: 'no' }, other)],
      '**1 of 10 rows would be deleted, and not all tables could be counted**',
    ],
    ['is not told where nobody asked', [counting(undefined)], undefined],
  ])('%s', (_, changes, text) => {
    const body = bodyOf([target(plan(changes), { refused: true })])
    const line = body.split('\n').find((each) => each.includes('to update'))
    expect(line?.startsWith(text === undefined ? '0 to create' : `${text} · resources: 0 to create`)).toBe(true)
    const several = bodyOf([
      target(plan(changes), { refused: true, environment: 'a', id: '00000000000000a1' }),
      target(plan(changes), { refused: true, environment: 'b', id: '00000000000000b1' }),
    ])
    expect(several.includes(`${text ?? '**Rows'}<br>`)).toBe(text !== undefined)
  })
})

describe('the heading', () => {
  const failure: PlannedTarget = {
    id: '00000000000000f1',
    environment: 'lab',
    kind: 'failure',
    failure: { code: 'x', message: 'No answer.' },
  }
  test.each<[string, readonly PlannedTarget[], string]>([
    [
      'a harm that is accepted',
      [target(plan([accepted(tableDeleted)]))],
      '⚠️ Deletes data, accepted: deletes table `old_vitals`',
    ],
    ['no changes', [target(plan([change({ action: 'no-op' })]))], '✅ No changes'],
    [
      'a refusal',
      [target(plan([tableDeleted]), { refused: true })],
      '⛔ Cannot be applied: deletes table `old_vitals`',
    ],
    [
      'from what to what',
      [target(plan([retentionShortened]), { refused: true })],
      '⛔ Cannot be applied: shortens retention of `smartvitals` from `3650d` to `365d`',
    ],
    [
      'an accepted harm',
      [target(plan([accepted(retentionShortened), tableCreated]))],
      '⚠️ Deletes data, accepted: shortens retention of `smartvitals` from `3650d` to `365d`',
    ],
    [
      'what is not accepted before what is',
      [target(plan([accepted(retentionShortened), tableDeleted]), { refused: true })],
      '⛔ Cannot be applied: deletes table `old_vitals`; deletes data, accepted: shortens retention of `smartvitals` from `3650d` to `365d`',
    ],
    [
      'two harms and counts the rest',
      [
        target(plan(['a', 'b', 'c'].map((name) => ({ ...tableDeleted, address: `adx/table:w/v/${name}` }))), {
          refused: true,
        }),
      ],
      '⛔ Cannot be applied: deletes table `a`, deletes table `b` and 1 more',
    ],
    [
      'an error that stands in the way',
      [target(plan([tableCreated], { diagnostics: [finding()] }), { refused: true })],
      '⛔ Cannot be applied: 1 error',
    ],
    ['what is created', [target(plan([tableCreated]))], '📋 1 to create'],
    ['a refusal without changes', [target(plan([]), { refused: true })], '⛔ Cannot be applied'],
    ['a failure', [failure], '❌ Could not be planned'],
    [
      'several',
      [target(plan([tableCreated])), target(plan([policyDeleted]))],
      '⚠️ 1 to create, 1 to delete in 2 environments',
    ],
    [
      'a failure among several',
      [target(plan([tableCreated])), failure],
      '❌ Could not be planned in 1 of 2 environments',
    ],
    [
      'refusals everywhere',
      [target(plan([]), { refused: true }), target(plan([]), { refused: true })],
      '⛔ Cannot be applied in all 2 environments',
    ],
  ])('says %s', (_, targets, text) => {
    expect(headingIn(bodyOf(targets))).toBe(text)
  })

  test('takes its counts from the summary of the plan', () => {
    const summary = { create: 7, update: 0, delete: 3, noOp: 11 }
    const body = bodyOf([target(plan([tableCreated], { summary }))])
    expect(headingIn(body)).toBe('⚠️ 7 to create, 3 to delete')
    expect(body).toContain('7 to create, 0 to update, 3 to delete, 11 unchanged')
  })
})

describe('what is live and left alone', () => {
  const leftAlone = [{ path: 'filter', value: 'SELECT * FROM devices' }]
  const one = change({ address: 'iot-central/data-export:telemetry', action: 'no-op', attributes: [], leftAlone })
  const line = '- `iot-central/data-export:telemetry`: `live filter, not in the file: "SELECT * FROM devices"`'

  test('stands open, of an export that stays as it is too', () => {
    expect(bodyOf([target(plan([one]))])).toContain(
      `**Live but not in the file** (adx-export does not touch it):\n\n${line}\n`,
    )
  })

  test('is said of each environment in which it differs', () => {
    const body = bodyOf([target(plan([one])), target(plan([change({ ...one, leftAlone: [] })]))])
    expect(body.split(line)).toHaveLength(2)
  })

  test('is the last to go where there is no room, and is counted then', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      change({
        ...one,
        address: `iot-central/data-export:e${String(index)}`,
        leftAlone: [{ path: 'filter', value: 'x'.repeat(300) }],
      }),
    )
    expect(bodyOf([target(plan(many))])).toMatch(/- … and \d+ more lines/)
  })
})

describe('destructive changes', () => {
  test('stand open, above everything that folds, what is not accepted first', () => {
    const accepted = {
      ...exportUpdated,
      risks: [risk({ code: 'interrupts-export', accepted: true, message: 'It stops.' })],
    }
    const body = bodyOf([target(plan([policyDeleted, accepted, tableDeleted]), { refused: true })])
    const caution = body.slice(body.indexOf('> [!CAUTION]'), body.indexOf('| change'))
    expect(body.indexOf('> [!CAUTION]')).toBeLessThan(body.indexOf('<details>'))
    expect(caution.match(/^> - .*$/gm)).toEqual([
      '> - **delete** `adx/table:wards/vitals/old_vitals` (`adx-export.yaml:50`)',
      '> - **update** `iot-central/data-export:telemetry` (`adx-export.yaml:37`)',
      '> - **delete** `adx/table-policy:wards/vitals/ingestion-batching` (`adx-export.yaml:53`)',
      '> - { risk: deletes-data, at: "adx/table:wards/vitals/old_vitals", seen: "f7665451" }',
    ])
    expect(caution).toContain('`interrupts-export`, accepted: It stops.')
    expect(caution).toContain('3 destructive changes; 1 blocking risk not accepted')
  })

  test('the lines go into the file that holds consent, where there is one', () => {
    const put = (over: Parameters<typeof plan>[1]) =>
      /^> To accept the risk, add this line (.*):$/mu.exec(
        bodyOf([target(plan([tableDeleted], over), { refused: true })]),
      )?.[1]
    expect(put({})).toBe('under `accept:` in `adx-export.yaml`')
    expect(put({ acceptFile: 'infra/accept.yaml' })).toBe('to `infra/accept.yaml`')
  })

  test('a line to accept stands there once', () => {
    const twice = { ...tableDeleted, risks: [risk(), risk({ message: 'Again.' })] }
    const body = bodyOf([target(plan([twice]), { refused: true })])
    expect(body.match(/^> - \{ risk: /gm)).toHaveLength(1)
  })

  test('are told of each environment, however alike', () => {
    const targets = ['dev', 'prod'].map((environment, index) =>
      target(plan([tableDeleted]), { environment, id: `000000000000000${String(index)}`, refused: true }),
    )
    const body = bodyOf(targets)
    expect(body.match(/^> \[!CAUTION\]$/gm)).toHaveLength(2)
    expect(body.match(/^#### .*$/gm)).toEqual(['#### `dev`, `prod`: 1 to delete'])
  })

  test('there is no such block without any', () => {
    expect(bodyOf([target(plan([tableCreated, grantCreated]))])).not.toContain('[!CAUTION]')
  })
})

describe('several environments', () => {
  const of = (environment: string, index: number, attributes = tableCreated.attributes) =>
    target(plan([{ ...tableCreated, attributes }]), { environment, id: `000000000000000${String(index)}` })

  test('are shown once where they change the same, and by themselves where one value differs', () => {
    const other = [{ path: "columns['EnqueuedTime']", from: null, to: 'string' }]
    const body = bodyOf([of('dev', 0), of('prod', 1, other), of('test', 2)])
    expect(body.match(/^#### .*$/gm)).toEqual(['#### `dev`, `test`: 1 to create', '#### `prod`: 1 to create'])
  })

  test('say whose steps and previews are whose where only the changes are the same', () => {
    const [step] = tableCreated.steps
    const steps =
      step?.system === 'kusto' ? [{ ...step, cluster: `https://other.${here.region}.kusto.windows.net` }] : []
    const prod = target(plan([{ ...tableCreated, steps }]), { environment: 'prod', id: '0000000000000001' })
    const body = bodyOf([of('dev', 0), prod])
    expect(body).toContain('#### `dev`, `prod`: 1 to create')
    const stepsOf = (name: string): string => body.split(`**\`${name}\`**\n\n\`\`\`text\n`)[1]?.split('```')[0] ?? ''
    expect(stepsOf('dev')).toMatch(/^1\. create table/)
    expect(stepsOf('dev')).toContain(`wards.${here.region}.`)
    expect(stepsOf('prod')).toMatch(/^1\. create table/)
    expect(stepsOf('prod')).toContain(`other.${here.region}.`)
  })
})

test('captured messages are shown only where that is asked for', () => {
  const targets = [target(typicalPlan())]
  expect(bodyOf(targets)).not.toContain('CAPTURED-DEVICE')
  expect(bodyOf(targets)).toContain('1 captured message not shown')
  expect(renderSummary(input(targets)).body).not.toContain('CAPTURED-DEVICE')
  expect(bodyOf(targets, { captured: true })).toContain('CAPTURED-DEVICE')
})

test('what looks like a secret is starred out wherever it stands', () => {
  const secret = `abc8Q~${'x'.repeat(34)}`
  const attributes = [
    { path: 'a', from: null, to: secret },
    { path: 'b', from: `1\n${secret}`, to: `2\n${secret}` },
    { path: secret, from: 'c', to: { [secret]: [secret] } },
  ]
  const [step] = exportUpdated.steps
  const hostile = {
    ...exportUpdated,
    address: `kind:${secret}`,
    attributes,
    risks: [risk({ message: `${'x '.repeat(30)}${secret}`, accept: secret })],
    steps:
      step?.system === 'kusto' || step === undefined
        ? []
        : [{ ...step, title: secret, path: `/${secret}`, body: { a: secret } }],
  }
  const targets = [
    target(plan([hostile], { diagnostics: [finding({ message: secret, hint: `1\n${secret}` })] }), { refused: true }),
    {
      id: '00000000000000f1',
      environment: 'x',
      kind: 'failure',
      failure: { code: 'x', message: secret, hint: secret },
    } as const,
  ]
  const failed = { state: 'failed', commit: 'c'.repeat(40), runUrl: 'x', why: `${'y'.repeat(280)} ${secret}` } as const
  const over = { states: new Map([['00000000000000f1', failed]]), config: secret }
  for (const body of [bodyOf(targets, over), renderSummary({ ...input(targets, over), notes: [secret] }).body]) {
    expect(body).not.toContain('abc8Q~')
    expect(body).not.toContain('x'.repeat(20))
    expect(body).toContain('*'.repeat(40))
  }
})

test('what was not planned this time is not said to be gone, nor to be new the next time', () => {
  const failure: PlannedTarget = {
    id: '00000000000000f1',
    environment: 'lab',
    kind: 'failure',
    failure: { code: 'x', message: 'm' },
  }
  const before = {
    head: '7654321'.padEnd(40, '0'),
    operations: [
      { hash: 'a'.repeat(12), title: 'lab: create t' },
      { hash: 'b'.repeat(12), title: 'dev: create t' },
    ],
  }
  const body = bodyOf([target(plan([]), { environment: 'dev' }), failure], { before })
  expect(body).toContain('- gone: `dev: create t`')
  expect(body).not.toContain('gone: `lab')
  expect(readSeen(body)).toEqual([before.operations[0]])
  const invalid = renderInvalid({ ...input([], { before }), findings: [finding()] })
  expect(readSeen(invalid)).toEqual(before.operations)
})

test('findings stand errors first, then by place, with what to do', () => {
  const at = (line: number) => ({ start: { line, column: 1 }, end: { line, column: 2 } })
  const text = renderFindingsMarkdown(
    [
      finding({ severity: 'info', code: 'n', range: at(1) }),
      finding({ severity: 'warning', code: 'w', range: at(1) }),
      finding({ code: 'e9', range: at(9), hint: 'Do it.' }),
      finding({ code: 'e2', range: at(2), documentation: 'docs/reference/findings.md#e2' }),
    ],
    { documentation: 'https://github.com/contoso/adx-export/blob/v1/' },
  )
  expect(text.split('\n').map((line) => line.replace(/: The.*/, ''))).toEqual([
    '- **error** `adx-export.yaml:2:1` [`e2`](https://github.com/contoso/adx-export/blob/v1/docs/reference/findings.md#e2)',
    '- **error** `adx-export.yaml:9:1` [`e9`](https://example.org/findings#unknown-destination)',
    '  - **What to do:** Do it.',
    '- **warning** `adx-export.yaml:1:1` [`w`](https://example.org/findings#unknown-destination)',
    '- **note** `adx-export.yaml:1:1` [`n`](https://example.org/findings#unknown-destination)',
  ])
  expect(renderFindingsMarkdown([])).toBe('')
})

test('the summary says the same, with its notes and without hidden lines at its head', () => {
  const targets = [target(typicalPlan(), { refused: true })]
  const { body } = renderSummary({ ...input(targets), notes: ['No comment: the token may not write any.'] })
  expect(body.startsWith('### ⛔ Cannot be applied: ')).toBe(true)
  expect(body).toContain('- `No comment: the token may not write any.`')
  const rest = (text: string): string => text.slice(text.indexOf('### '), text.indexOf('<sub>'))
  expect(rest(body).replace('- `No comment: the token may not write any.`\n\n', '')).toBe(rest(bodyOf(targets)))
})

test('a plan that changes nothing has no table and no fold', () => {
  const nothing = plan([change({ action: 'no-op' })])
  expect(hasChanges(nothing)).toBe(false)
  const body = bodyOf([target(nothing)])
  expect(body).not.toMatch(/<details>|\| change/)
  expect(body).toContain('✅ **Nothing to do.**')
})
