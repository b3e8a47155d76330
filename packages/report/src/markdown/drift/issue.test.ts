import type { Plan } from '@adx-export/planner'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { change, finding, plan } from '../../testing/plans.test-data.ts'
import { type DriftInput, type DriftSection, driftIssue } from './issue.ts'

const id = '0123456789abcdef'
const [prod, dev] = ['a'.repeat(16), 'b'.repeat(16)]
const monday = '2026-11-23T08:00:00.000Z'
const tuesday = '2026-11-24T09:30:00Z'

const renamed = change({
  address: 'iot-central/data-export:telemetry',
  action: 'update',
  attributes: [
    { path: 'displayName', from: 'Telemetry', to: 'Telemetry to ADX' },
    { path: 'filter', from: null, to: 'SELECT * FROM devices' },
    { path: "enrichments['site']", from: { value: 'north' }, to: null },
    { path: "destinations['vitals'].transform", from: '.a\n.b\n', to: '.a\n.c\n' },
  ],
})
const hash = 'c'.repeat(24)
const workflow = 'https://github.com/contoso/wards/actions/workflows/drift.yml'
const operations: Plan['operations'] = [
  { hash, address: renamed.address, attribute: 'displayName', value: 'Telemetry to ADX', risks: [] },
]

const section = (over: Partial<DriftSection> = {}): DriftSection => ({
  targetId: prod,
  environment: 'prod',
  outcome: { kind: 'plan', plan: plan([renamed], { operations }) },
  runUrl: 'https://github.com/contoso/wards/actions/runs/1',
  commit: 'd'.repeat(40),
  now: monday,
  ...over,
})

const asIs: DriftSection['outcome'] = { kind: 'plan', plan: plan([]) }
const unreached: DriftSection['outcome'] = {
  kind: 'failure',
  failure: { code: 'forbidden', message: 'No access.', hint: 'Grant it.' },
}

const issue = (sections: readonly DriftSection[], over: Partial<DriftInput> = {}) =>
  driftIssue({ id, config: 'adx-export.yaml', sections, ...over })

describe('what differences come from', () => {
  const { address } = renamed
  const [name = '', filter = '', site = '', transform = ''] = renamed.attributes.map(({ path }) => path)
  const ignored = { reason: 'audit ```', until: '2026-12-30' }
  type Differences = NonNullable<Plan['differences']>
  const told = (differences: Differences, over: Partial<Plan> = {}) => {
    const attributes = renamed.attributes.filter(({ path }) => differences.some(({ attribute }) => attribute === path))
    const made = plan([{ ...renamed, attributes }], { operations, differences, ...over })
    return issue([section({ outcome: { kind: 'plan', plan: made } })], { workflow })
  }
  const all: Differences = [
    { address, attribute: name, origin: 'live' },
    { address, attribute: filter, origin: 'merged' },
    { address, attribute: site, origin: 'both' },
    { address, attribute: transform, origin: 'live', ignored },
  ]

  test('is told in sections, and only the first two are drift', () => {
    const { body, drifted, clean } = told(all)
    const parts = body.split(/^\*\*(?=Changed|Merged|Accepted)/mu)
    expect(parts.map((part) => part.split(/[,.:*]/u, 1)[0])).toEqual([
      '<!-- adx-export',
      'Changed live',
      'Changed live and in the config',
      'Merged',
      'Accepted',
    ])
    expect(
      parts.slice(1).map((part) => renamed.attributes.findIndex(({ path }) => part.includes(`${path} (since`))),
    ).toEqual([0, 2, 1, 3])
    expect(body).toContain(
      '**2 differences in 1 resource.** In addition, 1 merged change waits for its apply, 1 difference is accepted.',
    )
    expect(body).toContain('accepted until 2026-12-30: audit ```')
    expect(body).toContain(
      'runs exactly the operations of this plan, including those of merges that wait for their apply:',
    )
    expect({ drifted, clean }).toEqual({ drifted: true, clean: false })
  })

  test.each<[string, Differences, string]>([
    ['waits', all.slice(1, 2), 'No drift: 1 merged change waits for its apply.'],
    ['is accepted', all.slice(3), 'No drift: 1 difference is accepted.'],
  ])('that %s is no drift, and asks for nothing', (_what, differences, words) => {
    const { body, drifted, clean } = told(differences)
    expect(body).toContain(words)
    expect(body).not.toContain('**revert**')
    expect({ drifted, clean }).toEqual({ drifted: false, clean: true })
  })

  test('that are not known stand in one list, as drift', () => {
    const { body, drifted } = told(all.map(({ origin: _origin, ignored: _ignored, ...rest }) => rest))
    expect(body).toContain('**4 differences in 1 resource.**')
    expect(body).not.toContain('**Changed live**')
    expect(drifted).toBe(true)
  })

  test('are offered to be accepted, each with its value, an end and the environment', () => {
    const valued = all.map((one, index) => ({
      ...one,
      value: ['Telemetry', null, { value: 'north' }, '.a'][index] ?? null,
    }))
    const { body } = told(valued, { target: { application: 'a', clusters: [], environment: 'prod' } })
    const [, lines = ''] = /under `drift\.ignore`[^]*?```yaml\n([^]*?)\n```/u.exec(body) ?? []
    const rest = 'reason: "<why>", until: 2026-12-23, only: [prod] }'
    expect(lines.split('\n')).toEqual([
      `- { at: "${address}", attribute: ${name}, value: "Telemetry", ${rest}`,
      `- { at: "${address}", attribute: "${site}", value: { "value": north }, ${rest}`,
    ])
  })

  test('are not offered where no line can accept them', () => {
    expect(told(all).body).not.toContain('**accept**')
  })

  test('say what was accepted where another value is live', () => {
    const acceptedOther = { value: '60d', reason: 'audit', until: '2026-12-30' }
    const { body, drifted } = told([{ address, attribute: name, origin: 'live', acceptedOther }])
    expect(body).toContain('\n  accepted was 60d until 2026-12-30: audit\n')
    expect(drifted).toBe(true)
  })

  test('cannot be taken back while the plan is refused', () => {
    expect(told(all, { diagnostics: [finding({ code: 'gate' })] }).body).toContain('You cannot **revert** it yet')
  })
})

describe('a drift issue', () => {
  test('says what differs, since when, and how to adopt or revert it', () => {
    expect(issue([section()], { workflow })).toEqual({
      title: 'adx-export drift: adx-export.yaml',
      drifted: true,
      clean: false,
      body: `<!-- adx-export:drift v1 id=${id} -->
Drift of \`adx-export.yaml\`: the live state compared with the config.

1 of 1 environment differs from the config or could not be read.

<!-- adx-export:drift-target id=${prod} standing=drift -->
### \`prod\`

**4 differences in 1 resource.** Read 2026-11-23 08:00 UTC at commit \`dddddddddddd\`, [this run](https://github.com/contoso/wards/actions/runs/1).

#### \`iot-central/data-export:telemetry\`

\`\`\`diff
displayName (since 2026-11-23 08:00 UTC)
  live:   Telemetry
  config: "Telemetry to ADX"
  adopt:  write the live value at adx-export.yaml:12
filter (since 2026-11-23 08:00 UTC)
  live:   not set
  config: "SELECT * FROM devices"
  adopt:  take it out at adx-export.yaml:12
enrichments['site'] (since 2026-11-23 08:00 UTC)
  live:   { value: north }
  config: not set
  adopt:  set it at adx-export.yaml:12
destinations['vitals'].transform (since 2026-11-23 08:00 UTC)
  - live, + config:
  .a
- .b
+ .c
  ${''}
  adopt:  write the live value at adx-export.yaml:12
\`\`\`

To **adopt** the live state, change the config as the lines \`adopt\` say, and merge the change. To **revert** it, [dispatch the drift workflow](https://github.com/contoso/wards/actions/workflows/drift.yml) on the default branch with these inputs. Its apply job runs exactly the operations of this plan:

\`\`\`text
expected-operations: ${'ab'.repeat(32)}
environment: prod
\`\`\`

<!-- adx-export:drift-since ${hash}-20261123T080000Z.XXXX -->
<!-- adx-export:drift-end id=${prod} -->
`.replace('XXXX', sinceOthers(issue([section()]).body)),
    })
  })

  const { environment: _, ...alone } = section()
  test.each([
    ['differs', alone, '**4 differences in 1 resource.** Read '],
    ['is clean', { ...alone, outcome: asIs }, 'The live state matches the config. Read '],
    ['is not read', { ...alone, outcome: unreached }, '**It could not be read**'],
  ])('of a config without environments names none: %s', (_name, only, words) => {
    const { body } = issue([only])
    const [first = '', second = ''] = body.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'))
    expect(first).toBe('Drift of `adx-export.yaml`: the live state compared with the config.')
    expect(second.startsWith(words)).toBe(true)
    expect(body).not.toMatch(/environment|^###\s/mu)
  })

  test('tells what is missing and what is too much', () => {
    const made = change({ attributes: [] })
    const gone = change({ address: 'adx/table:wards/vitals/old', action: 'delete', attributes: [] })
    const { body } = issue([section({ outcome: { kind: 'plan', plan: plan([made, gone]) } })])
    expect(body).toContain('  live:   it does not exist\n  config: declares it\n')
    expect(body).toContain('  live:   it is there\n  config: names it under removed\n')
    expect(body).toContain('**2 differences in 2 resources.**')
  })

  test('of what is clean says so, with the time', () => {
    const { body, drifted, clean } = issue([section({ outcome: asIs })])
    expect({ drifted, clean }).toEqual({ drifted: false, clean: true })
    expect(body).toContain('Every environment matches the config (2026-11-23 08:00 UTC).')
    expect(body).not.toContain('adopt')
  })

  test('shows errors that say that something differs though nothing may be changed', () => {
    const diagnostics = [finding({ code: 'unmanaged-differs', message: 'The table lacks a column.' })]
    const { body, drifted } = issue([section({ outcome: { kind: 'plan', plan: plan([], { diagnostics }) } })])
    expect(drifted).toBe(true)
    expect(body).toContain('unmanaged-differs: The table lacks a column.')
  })
})

/** What the state holds beside the first entry. */
const sinceOthers = (body: string): string =>
  /drift-since [0-9a-f]{24}-20261123T080000Z\.(\S+)/.exec(body)?.[1] ?? 'none'

describe('from run to run', () => {
  const first = issue([section()]).body

  test('a difference keeps its day, and a new one has its own', () => {
    const [displayName, ...others] = renamed.attributes
    if (displayName === undefined) throw new Error('no attribute')
    const added = { path: 'enabled', from: true, to: false }
    const outcome = {
      kind: 'plan',
      plan: plan([{ ...renamed, attributes: [displayName, added] }], { operations }),
    } as const
    const { body } = issue([section({ outcome, now: tuesday })], { previousBody: first })
    expect(body).toContain('displayName (since 2026-11-23 08:00 UTC)')
    expect(body).toContain('enabled (since 2026-11-24 09:30 UTC)')
    expect(others.some(({ path }) => body.includes(path))).toBe(false)
  })

  test('what was gone in between has a new day', () => {
    const between = issue([section({ outcome: asIs, now: monday })], { previousBody: first }).body
    expect(issue([section({ now: tuesday })], { previousBody: between }).body).toContain(
      'displayName (since 2026-11-24',
    )
  })

  test('GitHub gives the body back with other line ends', () => {
    const previousBody = first.replaceAll('\n', '\r\n')
    expect(issue([section({ now: tuesday })], { previousBody }).body).toContain('displayName (since 2026-11-23')
  })

  test('what could not be read keeps its days', () => {
    const unread = { kind: 'plan', plan: plan([], { diagnostics: [finding({ code: 'unreadable' })] }) } as const
    const between = issue([section({ outcome: unread, now: tuesday })], { previousBody: first })
    expect(between).toMatchObject({ clean: false })
    const again = issue([section({ now: tuesday })], { previousBody: between.body })
    expect(again.body).toContain('displayName (since 2026-11-23')
  })

  test('an environment that is not looked at stays as it was, in its place', () => {
    const both = issue([section(), section({ targetId: dev, environment: 'dev' })]).body
    const after = issue([section({ outcome: asIs, now: tuesday })], { previousBody: both })
    expect(after).toMatchObject({ drifted: true, clean: false })
    const cut = (body: string) => body.slice(body.indexOf(`drift-target id=${dev}`))
    expect(cut(after.body)).toBe(cut(both))
    const again = issue([section({ targetId: dev, environment: 'dev', outcome: asIs })], { previousBody: after.body })
    expect(again).toMatchObject({ drifted: false, clean: true })
    expect(again.body.indexOf(prod)).toBeLessThan(again.body.indexOf(dev))
  })

  describe('an environment that the config no longer has', () => {
    const both = (outcome: DriftSection['outcome']) =>
      issue([section(), section({ targetId: dev, environment: 'dev', outcome })]).body
    const after = (previousBody: string, more: Partial<DriftInput> = {}) =>
      issue([section({ outcome: asIs, now: tuesday })], { previousBody, targets: [prod], ...more })
    const left = 'No longer in the config'

    test('goes where it was clean', () => {
      const now = after(both(asIs))
      expect(now).toMatchObject({ drifted: false, clean: true })
      expect(now.body).not.toContain(dev)
    })

    test.each([
      ['drifted', section().outcome],
      ['was not read', unreached],
    ])('stands where it %s, says so once, and keeps the issue open', (_, outcome) => {
      const now = after(both(outcome))
      expect(now.clean).toBe(false)
      expect(now.body).toContain(`### \`dev\`\n\n**${left}**`)
      expect(now.body).toContain('1 of 2 environments differs from the config')
      expect(now.body).not.toContain('Every environment matches the config')
      const again = after(now.body)
      expect(again).toEqual(now)
      expect(again.body.split(left)).toHaveLength(2)
    })

    test('stands in a config that has no environments now', () => {
      const { environment: _, ...alone } = section({ targetId: 'c'.repeat(16), outcome: asIs })
      const now = issue([alone], { previousBody: both(asIs), targets: [alone.targetId] })
      expect(now).toMatchObject({ drifted: true, clean: false })
      expect(now.body).toContain(`### \`prod\`\n\n**${left}**`)
      const { environment: __, ...before } = section()
      const unnamed = issue([section({ targetId: dev, environment: 'dev', outcome: asIs })], {
        previousBody: issue([before]).body,
        targets: [dev],
      })
      expect(unnamed.body).toContain(`standing=drift -->\n\n**${left}**`)
    })

    test('goes from an issue that somebody closed', () => {
      const now = after(after(both(section().outcome)).body, { previousOpen: false })
      expect(now).toMatchObject({ drifted: false, clean: true })
      expect(now.body).not.toContain(dev)
    })

    test('is like any other once it is back', () => {
      const previousBody = after(both(section().outcome)).body
      const back = after(previousBody, { targets: [prod, dev] })
      expect(back.body).not.toContain(left)
      expect(back.body).toContain('### `dev`\n\n**4 differences')
    })

    test('keeps its name and its days where it is too long', () => {
      const attributes = renamed.attributes.map((each) => ({ ...each, from: 'x'.repeat(900), to: 'y'.repeat(900) }))
      const many = Array.from({ length: 30 }, (_, at) => ({ ...renamed, address: `adx/table:a/b/t${at}`, attributes }))
      const previousBody = both({ kind: 'plan', plan: plan(many) })
      const now = after(previousBody)
      expect(now.body).toContain('### `dev`')
      expect(now.body).toContain(left)
      expect(now.body).toContain('left out because it is too long')
      expect(after(now.body)).toEqual(now)
    })
  })

  test('what cannot be read is not clean, and nothing that was known is forgotten', () => {
    const failed = issue([section({ outcome: unreached, now: tuesday })], { previousBody: first })
    expect(failed).toMatchObject({ drifted: true, clean: false })
    expect(failed.body).toContain('When it was last read, there were 4 differences.')
    expect(failed.body).toContain('forbidden: No access.\n  Fix: Grant it.')
    const later = issue([section({ now: tuesday })], { previousBody: failed.body })
    expect(later.body).toContain('displayName (since 2026-11-23')
  })

  test.each([
    ['a failure', unreached],
    [
      'a part that was unreadable',
      { kind: 'plan', plan: plan([], { diagnostics: [finding({ code: 'unreadable' })] }) },
    ],
  ] satisfies readonly (readonly [string, DriftSection['outcome']])[])(
    '%s alone is no drift, and does not close',
    (_, outcome) => {
      expect(issue([section({ outcome })])).toMatchObject({ drifted: false, clean: false })
    },
  )

  test.each([
    ['another issue', first.replace(id, 'f'.repeat(16))],
    ['a mark that is not the first line', `x\n${first}`],
    ['a broken section', first.replace('drift-end', 'drift-and')],
    ['something else', 'drift'],
  ])('%s is not taken for the one before', (_, previousBody) => {
    expect(issue([section({ now: tuesday })], { previousBody }).body).toContain('displayName (since 2026-11-24')
  })

  test('is a fixed point', () => {
    const once = issue([section()], { previousBody: first }).body
    expect(once).toBe(first)
  })
})

const skeleton = (body: string): string =>
  micromark(body.replaceAll(/^<!-- adx-export:drift-since .*$/gm, ''), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  }).replaceAll(/<code[^>]*>[^]*?<\/code>/g, '<code/>')

describe('text from outside', () => {
  const hostile = fc.constantFrom(
    '`',
    '```',
    '````\n',
    '\n',
    '@octocat',
    '#1',
    '<img src=x>',
    '![a](b)',
    '-->',
    '|',
    '\u202e',
    '::error::',
    `\n<!-- adx-export:drift-end id=${prod} -->\n`,
    `\n<!-- adx-export:drift-target id=${dev} standing=drift -->\n`,
  )
  const texts = fc.array(fc.oneof(hostile, fc.string()), { maxLength: 8 }).map((parts) => `x${parts.join('')}x`)
  const bodyWith = (text: string): string => {
    const update = change({
      action: 'update',
      address: text,
      source: { file: text, line: 1 },
      attributes: [
        { path: text, from: text, to: 'b' },
        { path: 'b', from: `a\n${text}`, to: `${text}\nb` },
      ],
    })
    const diagnostics = [finding({ message: text, hint: text, code: 'unreadable' })]
    return issue(
      [
        section({ environment: text, outcome: { kind: 'plan', plan: plan([update], { diagnostics }) } }),
        section({
          targetId: dev,
          outcome: { kind: 'failure', failure: { code: 'c', message: text } },
          commit: text,
          runUrl: text,
        }),
      ],
      { config: text },
    ).body
  }

  test('stands in code and nowhere else', () => {
    const expected = skeleton(bodyWith('x'))
    fc.assert(
      fc.property(texts, (text) => {
        expect(skeleton(bodyWith(text))).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('is never taken for a mark of ours', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const body = bodyWith(text)
        const kept = issue([], { previousBody: body }).body.match(/^<!-- adx-export:drift-target id=.*$/gm)
        expect(kept?.map((line) => /id=([0-9a-f]+)/.exec(line)?.[1])).toEqual([prod, dev])
        expect(body.match(/^<!-- adx-export:drift-end id=[0-9a-f]{16} -->$/gm)).toHaveLength(2)
      }),
    )
  })

  test('of a journal stands in the same fence', () => {
    const { address } = renamed
    const withChange = (text: string): string => {
      const changed = { at: text, of: 'difference', by: text, command: text } as const
      const differences = [{ address, attribute: 'displayName', origin: 'live', changed } as const]
      return issue([section({ outcome: { kind: 'plan', plan: plan([renamed], { operations, differences }) } })]).body
    }
    const expected = skeleton(withChange('x'))
    expect(withChange('x')).toContain('  last change in the journal: x by x (x)\n')
    expect(withChange(`abc1Q~${'x'.repeat(34)}`)).not.toContain('1Q~x')
    fc.assert(
      fc.property(texts, (text) => {
        expect(skeleton(withChange(text))).toBe(expected)
        expect(withChange(text).match(/^<!-- adx-export:drift-end id=[0-9a-f]{16} -->$/gm)).toHaveLength(1)
      }),
    )
  })

  test('leaves the title on one line', () => {
    fc.assert(
      fc.property(texts, (config) => {
        expect(issue([], { config }).title).toMatch(/^adx-export drift: [\p{L}\p{N} ./_-]+$/u)
      }),
    )
  })
})

describe('the limit', () => {
  const large = (differences: number, value = 'x'.repeat(900)) =>
    Array.from({ length: differences }, (_, index) =>
      change({
        action: 'update',
        address: `adx/table:wards/vitals/t${index}`,
        attributes: [{ path: 'docstring', from: value, to: `${value}y` }],
      }),
    )
  const bytes = (text: string): number => new TextEncoder().encode(text).length

  test.each([[[500]], [[500, 500, 500]], [Array.from({ length: 200 }, () => 3)]])(
    'of 60,000 bytes is kept with whole blocks (%j differences)',
    (amounts) => {
      const sections = amounts.map((amount, index) =>
        section({
          targetId: index.toString(16).padStart(16, '0'),
          environment: '日'.repeat(200),
          outcome: { kind: 'plan', plan: plan(large(amount, '日'.repeat(900))) },
        }),
      )
      const { body } = issue(sections)
      expect(bytes(body)).toBeLessThanOrEqual(60_000)
      expect(bytes(body)).toBeGreaterThan(20_000)
      expect(body).toMatch(/… \d+ more (blocks?|environments?) left out here/)
      expect((body.match(/^```/gm)?.length ?? 1) % 2).toBe(0)
      const again = issue([section({ targetId: dev })], { previousBody: body })
      expect(bytes(again.body)).toBeLessThanOrEqual(60_000)
      expect(again.body).toContain(`drift-target id=${'0'.repeat(16)}`)
    },
  )

  test('does not let one long value push out the rest', () => {
    const [one] = large(1, 'x'.repeat(100_000))
    const { body } = issue([
      section({ outcome: { kind: 'plan', plan: plan([...(one === undefined ? [] : [one]), ...large(5)]) } }),
    ])
    expect(body).toContain('live:   (100000 characters: the command drift shows them)')
    expect(body).toContain('wards/vitals/t4')
  })
})

test('needs an ISO time', () => {
  expect(() => issue([section({ now: 'today' })])).toThrow('ISO')
})
