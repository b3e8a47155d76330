import type { Sharing } from '@adx-export/core'
import type { Plan, PlannedChange } from '@adx-export/planner'
import { describe, expect, test } from 'vitest'
import { change, finding, plan } from '../testing/plans.test-data.ts'
import { renderDrift } from './drift.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('report')

const renamed = change({
  action: 'update',
  address: 'iot-central/data-export:telemetry',
  reason: 'it differs from the config',
  attributes: [{ path: 'displayName', from: 'Telemetry', to: 'Vitals' }],
})

describe('drift as text', () => {
  test('shows what differs and both ways out', () => {
    expect(renderDrift(plan([renamed, change({ action: 'no-op', attributes: [] })])))
      .toBe(`Drift of contoso.azureiotcentral.com, wards.${here.region}.kusto.windows.net (environment prod) (live -> config)

  ~ update iot-central/data-export:telemetry
        it differs from the config (adx-export.yaml:12)
        displayName: Telemetry -> Vitals
        to adopt it: write the live value at adx-export.yaml:12

Drift: 0 to create, 1 to update, 0 to delete, 1 unchanged.
To adopt the live state, change the config as the lines above say. To revert it, run adx-export apply --environment prod.`)
  })

  test('says where each difference comes from, and which of them are no drift', () => {
    const two = change({
      ...renamed,
      attributes: [...renamed.attributes, { path: 'filter', from: null, to: 'SELECT 1' }],
    })
    const { address } = renamed
    const text = (differences: NonNullable<Plan['differences']>) => renderDrift(plan([two], { differences }))
    const merged = { address, attribute: 'filter', origin: 'merged' } as const
    const mixed = text([{ address, attribute: 'displayName', origin: 'live' }, merged])
    expect(mixed).toContain('displayName: changed live since the last apply\n')
    expect(mixed).toContain('filter: merged, and waits for its apply\n')
    expect(mixed).toContain('Of these, 1 merged change waits for its apply.')
    const ignored = { reason: 'audit', until: '2026-12-30' }
    const quiet = text([merged, { address, attribute: 'displayName', ignored }])
    expect(quiet).toContain('displayName: accepted until 2026-12-30: audit\n')
    expect(quiet).toContain('No drift, but 1 merged change waits for its apply, 1 difference is accepted')
    expect(quiet).not.toContain('To revert it')
  })

  test('says how to accept it, and what was accepted before', () => {
    const { address } = renamed
    const acceptedOther = { value: null, reason: 'audit', until: '2026-12-30' }
    const differences = [{ address, attribute: 'displayName', value: 'Old', origin: 'live', acceptedOther }] as const
    const text = renderDrift(plan([renamed], { differences }), { end: '2026-12-31' })
    expect(text).toContain('changed live since the last apply; accepted was not set until 2026-12-30: audit\n')
    expect(text).toContain(
      `under drift.ignore in the config, with a reason:\n  - { at: "${address}", attribute: displayName, value: "Old", reason: "<why>", until: 2026-12-31`,
    )
    expect(renderDrift(plan([renamed], { differences }))).not.toContain('drift.ignore')
    const many = Array.from({ length: 23 }, (_, index) => ({ ...differences[0], attribute: `a${String(index)}` }))
    expect(renderDrift(plan([renamed], { differences: many }), { end: '2026-12-31' })).toContain('… and 3 more lines')
  })

  test('says who changed it last, as the journal has it', () => {
    const { address } = renamed
    const changed = { at: '2026-11-24T09:30:00.000Z', of: 'difference', by: 'imike@contoso.example' } as const
    const text = (one: NonNullable<Plan['differences']>[number]['changed']) =>
      renderDrift(
        plan([renamed], { differences: [{ address, attribute: 'displayName', ...(one && { changed: one }) }] }),
      )
    const command = '.alter table t policy retention'
    const who = 'last change in the journal: 2026-11-24 09:30 UTC by imike@contoso.example'
    expect(text({ ...changed, command })).toContain(`        ${who} (${command})\n`)
    expect(text(changed)).toContain(`        ${who}\n`)
    expect(text({ at: changed.at, of: 'table' })).toContain(
      'last change of the table in the journal: 2026-11-24 09:30 UTC\n',
    )
    expect(text(undefined)).not.toContain('journal')
    const hostile = text({ ...changed, by: '\u001b[2J\n::error::x', command: `\u202e${'y'.repeat(5000)}` })
    for (const bad of ['\u001b', '\u202e', '\n::']) expect(hostile).not.toContain(bad)
    expect(hostile.length).toBeLessThan(1500)
  })

  test.each([
    ['create', 'to adopt it: take it out of the config at adx-export.yaml:12'],
    ['delete', 'to adopt it: take it out of removed at adx-export.yaml:12'],
  ] as const)('says how to adopt a %s', (action, words) => {
    expect(renderDrift(plan([change({ action })]))).toContain(words)
  })

  const shared = (over: Partial<Sharing> = {}): ReadonlyMap<string, Sharing> =>
    new Map([[renamed.address, { environments: ['dev', 'prod'], limitable: true, scalars: [], ...over }]])
  const at = (line: number) => ({
    file: 'adx-export.yaml',
    range: { start: { line, column: 1 }, end: { line, column: 2 } },
  })

  test.each<[string, Partial<PlannedChange>, ReadonlyMap<string, Sharing>, string]>([
    [
      'its own value',
      {},
      shared({ scalars: [{ name: 'displayName', at: at(14), own: { key: 'title', at: at(40) } }] }),
      'to adopt it: write the live value into environments.prod.title at adx-export.yaml:40',
    ],
    [
      'a shared scalar',
      {},
      shared({ scalars: [{ name: 'displayName', at: at(14) }] }),
      'to adopt it: adx-export.yaml:14 applies to dev, prod: write ${{ environment.<key> }} there, the live value into environments.prod.<key>',
    ],
    [
      'what takes no expression',
      {},
      shared(),
      'to adopt it: adx-export.yaml:12 applies to dev, prod: what you write there applies to all of them',
    ],
    [
      'what this environment has alone',
      {},
      shared({ environments: ['prod'] }),
      'to adopt it: write the live value at adx-export.yaml:12',
    ],
    [
      'what is missing',
      { action: 'create' },
      shared(),
      'to adopt it: adx-export.yaml:12 applies to dev, prod: limit it to the others with `only: [dev]`',
    ],
    [
      'what is missing and takes no only',
      { action: 'create' },
      shared({ limitable: false }),
      'to adopt it: adx-export.yaml:12 applies to dev, prod: if you take it out of the config there, you do so for all of them',
    ],
    [
      'what is too much',
      { action: 'delete' },
      shared(),
      'to adopt it: adx-export.yaml:12 applies to dev, prod: limit it to the others with `{ name: …, only: [dev] }`',
    ],
  ])('does not offer a line of all environments as one of its own: %s', (_, over, sharing, words) => {
    expect(renderDrift(plan([{ ...renamed, ...over }]), { sharing })).toContain(words)
  })

  test('repeats the config of the run', () => {
    const text = renderDrift(plan([renamed]), { run: { config: 'infra/x.yaml' } })
    expect(text).toContain('To revert it, run adx-export apply infra/x.yaml --environment prod.')
  })

  test('says that nothing differs', () => {
    const text = renderDrift(plan([change({ action: 'no-op', attributes: [] })]))
    expect(text).toContain('No drift: the live state matches the config (1 unchanged).')
    expect(text).not.toContain('adopt')
  })

  test('shows what is live and left alone, which is no drift', () => {
    const leftAlone = [{ path: 'filter', value: 'SELECT 1' }]
    const text = renderDrift(plan([change({ action: 'no-op', attributes: [], leftAlone })]))
    expect(text).toContain('        live filter, not in the file: "SELECT 1"\n\nNo drift: ')
  })

  test('does not take what could not be read for no drift', () => {
    const text = renderDrift(plan([], { diagnostics: [finding({ code: 'unreadable' })] }))
    expect(text).toContain('It is unknown whether there is drift: 1 error above.')
    expect(text).not.toContain('No drift')
  })

  test('says that there is more than is known', () => {
    const text = renderDrift(plan([renamed], { diagnostics: [finding({ code: 'unreadable' })] }))
    expect(text).toContain(
      '1 unchanged. The list may be incomplete: 1 error above.'.replace('1 unchanged', '0 unchanged'),
    )
  })

  test('shows the lines that accept what reverting would risk', () => {
    const risk = { code: 'shortens-retention', message: 'm', blocking: true, accepted: false, accept: '- { risk: x }' }
    expect(renderDrift(plan([{ ...renamed, risks: [risk] }]))).toContain('  - { risk: x }')
  })

  test('prints no command and no escape sequence', () => {
    const bad = '\n::error::x\u001b[2J##[error]y'
    const update = change({ action: 'update', address: bad, source: { file: bad, line: 1 }, reason: bad })
    const text = renderDrift(plan([update]), { emulator: 'http://127.0.0.1:1' })
    expect(text).not.toMatch(/^\s*::|##\[/m)
    expect(text).not.toContain('\u001b')
    expect(text).toContain('emulator')
  })
})
