import { readFileSync } from 'node:fs'
import type { Evidence, GithubEvidence } from '@adx-export/planner'
import type { TestDocument } from '@adx-export/transform'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { renderJson } from '../formats/json.ts'
import { validateDocument, type Document } from '../json/documents.ts'
import { doctorDocument } from '../json/doctor.ts'
import { driftDocument } from '../json/drift.ts'
import { aPreview, bothSides } from '../testing/previews.test-data.ts'
import { dead, destination, unread } from '../testing/exports.test-data.ts'
import { change, finding, plan, report } from '../testing/plans.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('report')

const validators = new Map(
  ['validate', 'test', 'plan', 'apply', 'drift', 'doctor', 'failure'].map((kind) => {
    const text = readFileSync(new URL(`./${kind}.schema.json`, import.meta.url), 'utf8')
    return [kind, new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(text))] as const
  }),
)

const accepts = (kind: string, value: unknown): boolean => validators.get(kind)?.(value) === true

const aCell = { column: 'Value', given: '1', stored: 1, text: '1', fits: true }

const tested: TestDocument = {
  format: 1,
  kind: 'test',
  ok: false,
  transforms: [
    {
      export: 'telemetry',
      destination: 'vitals',
      table: 'wards/vitals/t',
      samples: [
        {
          name: 'samples/a.json',
          variation: 'without temperature',
          origin: 'test',
          assumed: false,
          rows: [
            {
              cells: [{ column: 'Value', given: '"high"', stored: null, text: 'null', fits: false }],
              unknownKeys: ['value'],
            },
          ],
          diagnostics: [finding()],
        },
      ],
    },
  ],
  diagnostics: [finding()],
}

const against: NonNullable<TestDocument['against']> = {
  of: 'commit',
  name: 'main',
  unchanged: 1,
  changed: [
    {
      export: 'telemetry',
      destination: 'vitals',
      table: 'wards/vitals/t',
      onlyBuiltIn: true,
      losses: [{ code: 'empties-column', blocking: true, message: 'm' }],
      samples: [
        {
          name: 'samples/a.json',
          origin: 'test',
          assumed: false,
          before: 2,
          after: 1,
          rows: {
            same: 0,
            changed: [{ before: 1, after: 1, cells: [{ column: 'Value', before: aCell }] }],
            gone: [{ number: 2, cells: [aCell], unknownKeys: [] }],
            new: [],
          },
          lost: [{ column: 'Value', value: '.telemetry[0].value' }],
        },
      ],
    },
    { export: 'e', destination: 'd', table: 'a/b/c', notCompared: 'w', losses: [], samples: [] },
  ],
  others: [
    { export: 'e', destination: 'f', state: 'new' },
    { export: 'e', destination: 'g', state: 'left-alone', why: 'w' },
  ],
}

const documents: readonly (readonly [string, Document])[] = [
  ['validate', validateDocument([finding(), finding({ hint: 'do this', environments: ['dev'] })])],
  ['test', tested],
  [
    'plan',
    plan(
      [
        change({
          leftAlone: [{ path: 'enrichments', value: { site: { value: 'north' } } }],
          attributes: [
            {
              path: 'p',
              from: null,
              to: { $ref: 'iot-central/managed-identity:app', attribute: 'principalId' },
              known: 'x',
            },
          ],
          risks: [{ code: 'deletes-data', message: 'm', blocking: true, accepted: false, accept: '- {}' }],
          steps: [
            {
              system: 'kusto',
              stage: 'grant',
              limitSeconds: 60,
              done: 'answered',
              title: 'grant admin',
              cluster: `https://wards.${here.region}.kusto.windows.net`,
              database: 'vitals',
              command: ['.add database', { $ref: 'iot-central/managed-identity:app', attribute: 'principalId' }],
            },
            {
              system: 'iot-central',
              stage: 'destination',
              limitSeconds: 60,
              done: 'answered',
              title: 'create destination',
              host: 'contoso.azureiotcentral.com',
              method: 'PUT',
              path: '/api/dataExport/destinations/vitals',
              body: { authorization: { clientSecret: { $secret: 'ADX_X' } } },
            },
          ],
        }),
      ],
      {
        operations: [{ hash: 'a'.repeat(24), address: 'a', value: 'present', risks: ['deletes-data'] }],
        diagnostics: [finding()],
        unmanaged: [{ address: 'a', what: 'w' }],
      },
    ),
  ],
  [
    'apply',
    report({
      outcomes: [{ address: 'a', action: 'create', outcome: 'failed', attributes: ['p'], message: 'm', hint: 'h' }],
      verified: {
        converged: false,
        exports: [{ address: 'e', status: 'error', flowing: false, errors: [{ code: 'c', message: 'm' }] }],
      },
    }),
  ],
  ['drift', driftDocument(plan([change()], { diagnostics: [finding()], unmanaged: [{ address: 'a', what: 'w' }] }))],
  [
    'doctor',
    doctorDocument(
      [
        { state: 'missing', area: 'azure', environment: 'prod', what: 'w', fix: 'f' },
        { state: 'unknown', area: 'github', what: 'w' },
        { state: 'ok', area: 'azure', identity: 'writer', by: 'role-assignments', what: 'w' },
      ],
      undefined,
      [
        { as: 'reader', applicationId: 'a' },
        { as: 'writer', applicationId: 'b', environment: 'prod' },
      ],
    ),
  ],
  ['failure', { format: 1, kind: 'failure', code: 'forbidden', message: 'no access' }],
]

describe.each(documents)('the %s document', (kind, document) => {
  const printed: Readonly<Record<string, unknown>> = JSON.parse(renderJson(document))

  test('fits its schema and no other', () => {
    const fitting = [...validators.keys()].filter((name) => accepts(name, printed))
    expect(fitting).toEqual([kind])
  })

  test.each(Object.keys(printed))('needs %s and allows nothing unknown', (key) => {
    expect(accepts(kind, Object.fromEntries(Object.entries(printed).filter(([name]) => name !== key)))).toBe(false)
    expect(accepts(kind, { ...printed, [`${key}s`]: 1 })).toBe(false)
  })
})

const commit = 'c'.repeat(40)

const github = {
  repository: 'contoso/wards',
  commit,
  ref: 'refs/heads/main',
  run: {
    id: 9,
    attempt: 1,
    url: 'https://github.com/contoso/wards/actions/runs/9',
    event: 'push',
    actor: 'nora',
    triggeringActor: 'nora',
    workflow: 'contoso/wards/.github/workflows/adx-export.yml@refs/heads/main',
    workflowCommit: commit,
  },
  allowedBy: 'plans-on-record',
  pullRequests: [
    {
      number: 3,
      url: 'https://github.com/contoso/wards/pull/3',
      head: commit,
      base: 'main',
      author: 'nora',
      mergedBy: 'ada',
      reviews: { approvals: [{ login: 'ada', commit }], others: [{ login: 'bo', why: 'older-commit', commit }] },
      showed: ['a'.repeat(24)],
    },
  ],
  pullRequestsOmitted: 0,
  environmentReviews: { notRead: 'it needs the permission `actions: read`' },
} as const satisfies GithubEvidence

const evidence = {
  version: 1,
  by: 'github-action',
  github,
  target: { application: 'contoso-wards.azureiotcentral.com', clusters: [] },
  config: 'c'.repeat(64),
  identity: { clientId: 'c', objectId: 'o', tenantId: 't' },
  consents: [{ risk: 'deletes-data', at: 'a', seen: '9f31c2aa', until: '2026-12-30', reason: 'm', file: 'f', line: 3 }],
  operations: [
    {
      hash: 'a'.repeat(24),
      address: 'a',
      action: 'delete',
      before: 'present',
      after: 'absent',
      risks: [],
      outcome: 'applied',
    },
  ],
} as const satisfies Evidence

const { github: _of, ...alone } = evidence

test.each<[string, unknown, boolean]>([
  ['by the GitHub Action', evidence, true],
  ['by the GitHub Action, without what GitHub knows', { ...alone, by: 'github-action' }, false],
  ['by the command line', { ...alone, by: 'cli' }, true],
  ['by the command line, with what GitHub knows', { ...evidence, by: 'cli' }, false],
  ['absent, as in documents of earlier versions', undefined, true],
  [
    'whose approvers were not read',
    { ...evidence, github: { ...github, pullRequests: { notRead: 'no right' } } },
    true,
  ],
  ['that does not say why they were not read', { ...evidence, github: { ...github, pullRequests: {} } }, false],
  ['of another version', { ...evidence, version: 2 }, false],
  ['with a token', { ...evidence, identity: { clientId: 'c', token: 't' } }, false],
])('the evidence of an apply: %s', (_, given, fits) => {
  expect(accepts('apply', { ...report(), ...(given === undefined ? {} : { evidence: given }) })).toBe(fits)
})

test.each([
  ['whole', [{ address: 'a', attribute: 'filter', what: 'live', line: 'filter: null' }], true],
  ['without what has none', [{ address: 'a', what: 'w' }], true],
  ['empty', [], true],
  ['without an address', [{ what: 'w' }], false],
  ['with something unknown', [{ address: 'a', what: 'w', lines: 'l' }], false],
])('what is no longer declared may stand in plans and drift: %s', (_, noLongerDeclared, fits) => {
  expect(accepts('plan', { ...plan([]), noLongerDeclared })).toBe(fits)
  expect(accepts('drift', { ...driftDocument(plan([])), noLongerDeclared })).toBe(fits)
})

test.each([
  ['an export', dead, true],
  ['a destination', destination, true],
  ['one that could not be read', unread, true],
  ['without errors', { address: 'a', status: 'healthy' }, false],
  ['with a place that is none', { ...dead, beside: 'else' }, false],
])('how exports fare stands in plans, drift and reports in one shape: %s', (_, one, fits) => {
  const exports = [one]
  expect(accepts('plan', { ...plan([]), exports })).toBe(fits)
  expect(accepts('drift', { ...driftDocument(plan([])), exports })).toBe(fits)
  expect(accepts('apply', { ...report(), verified: { converged: true, exports } })).toBe(fits)
})

describe('the previews of a plan', () => {
  const printed = (previews: readonly unknown[]): unknown =>
    JSON.parse(JSON.stringify({ ...plan([change()]), previews }))

  test.each(Object.values(bothSides))('show rows before and after', (sample) => {
    expect(
      accepts('plan', printed([aPreview({ samples: [sample], notCompared: 'jq stopped', onlyBuiltIn: true })])),
    ).toBe(true)
    const half = { ...sample, before: { rows: [] } }
    expect(accepts('plan', printed([aPreview({ samples: [] }), { ...aPreview(), samples: [half] }]))).toBe(false)
  })
})

test.each([
  [{ as: 'reader' }, true],
  [{ as: 'writer', applicationId: 'a', objectId: 'o', tenantId: 't', subject: 's' }, true],
  [{ as: 'admin' }, false],
  [{ applicationId: 'a' }, false],
  [{ as: 'reader', token: 't' }, false],
])('who was tested may stand in a doctor document: %j', (identity, fits) => {
  expect(accepts('doctor', { ...doctorDocument([], undefined, []), identity })).toBe(fits)
})

test.each([...validators.keys()])('the published copy of the %s schema is the same', (kind) => {
  const published = new URL(`../../../../schemas/${kind}.schema.json`, import.meta.url)
  const own = new URL(`./${kind}.schema.json`, import.meta.url)
  expect(readFileSync(published, 'utf8')).toBe(readFileSync(own, 'utf8'))
})

test('a change in a drift document is that of a plan', () => {
  const definitionsOf = (kind: string): Readonly<Record<string, unknown>> =>
    JSON.parse(readFileSync(new URL(`./${kind}.schema.json`, import.meta.url), 'utf8')).$defs
  expect(definitionsOf('plan')).toMatchObject(definitionsOf('drift'))
})

test.each([
  ['nothing', plan([change({ action: 'no-op' })]), false],
  ['a change', plan([change()]), true],
  ['what is only described', plan([], { diagnostics: [finding({ code: 'unmanaged-differs' })] }), true],
  ['something unreadable', plan([], { diagnostics: [finding({ code: 'unreadable' })] }), false],
])('drift of %s', (_, given, drifted) => expect(driftDocument(given).drifted).toBe(drifted))

test('a document is valid unless a finding is an error', () => {
  expect(validateDocument([]).valid).toBe(true)
  expect(validateDocument([finding({ severity: 'warning' })]).valid).toBe(true)
  expect(validateDocument([finding()]).valid).toBe(false)
})

test('characters that a terminal acts on are escaped in JSON, and read back unchanged', () => {
  const document = validateDocument([finding({ message: '\u001B[2J\u009B\u202E\u2028' })])
  const text = renderJson(document)
  for (const bad of ['\u001B', '\u009B', '\u202E', '\u2028']) expect(text).not.toContain(bad)
  expect(JSON.parse(text)).toEqual(document)
})

describe('the test document beside earlier transforms', () => {
  test('may hold what was compared, whole and nothing else', () => {
    expect(accepts('test', { ...tested, against })).toBe(true)
    expect(accepts('test', { ...tested, against: { ...against, more: 1 } })).toBe(false)
  })

  test.each(Object.keys(against))('needs %s of it', (key) => {
    const part = Object.fromEntries(Object.entries(against).filter(([name]) => name !== key))
    expect(accepts('test', { ...tested, against: part })).toBe(false)
  })
})
