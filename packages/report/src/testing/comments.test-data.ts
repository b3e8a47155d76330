import type { Plan, PlannedChange, PlannedRisk } from '@adx-export/planner'
import { referenceTo, secretIn } from '@adx-export/planner'
import type { CommentInput, PlannedTarget } from '../markdown/comment/model.ts'
import { change, plan } from './plans.test-data.ts'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('report')

const cluster = `https://wards.${here.region}.kusto.windows.net`
const host = 'contoso.azureiotcentral.com'

export const risk = (over: Partial<PlannedRisk> = {}): PlannedRisk => ({
  code: 'deletes-data',
  message: 'Drops table old_vitals with 48213 rows; the last one came in on 2026-11-20.',
  blocking: true,
  accepted: false,
  accept: '- { risk: deletes-data, at: "adx/table:wards/vitals/old_vitals", seen: "f7665451" }',
  ...over,
})

const kusto = (title: string, stage: 'schema' | 'remove' | 'grant', ...command: string[]) =>
  ({
    system: 'kusto',
    cluster,
    database: 'vitals',
    limitSeconds: 120,
    done: 'answered',
    stage,
    title,
    command,
  }) as const

export const tableCreated: PlannedChange = change({
  address: 'adx/table:wards/vitals/smartvitals',
  reason: 'the config declares it and it does not exist',
  attributes: [
    { path: "columns['EnqueuedTime']", from: null, to: 'datetime' },
    { path: "columns['Device']", from: null, to: 'string' },
    { path: "columns['HeartRate']", from: null, to: 'real' },
  ],
  source: { file: 'adx-export.yaml', line: 21 },
  steps: [
    kusto(
      'create table smartvitals',
      'schema',
      ".create-merge table ['smartvitals'] (['EnqueuedTime']:datetime, ['Device']:string, ['HeartRate']:real)",
    ),
  ],
})

export const grantCreated: PlannedChange = change({
  address: 'adx/database-principal:wards/vitals/ingestor/app',
  reason: 'the config declares it and it does not exist',
  attributes: [
    { path: 'role', from: null, to: 'ingestor' },
    { path: 'principalId', from: null, to: referenceTo('iot-central/managed-identity:app', 'principalId') },
  ],
  risks: [
    {
      code: 'grants-access',
      message: 'app becomes ingestor of database vitals: it may write rows into every table there.',
      blocking: false,
      accepted: false,
    },
  ],
  source: { file: 'adx-export.yaml', line: 14 },
  steps: [
    {
      ...kusto('make app ingestor of database vitals', 'grant'),
      command: [
        ".add database ['vitals'] ingestors ('aadapp=",
        referenceTo('iot-central/managed-identity:app', 'principalId'),
        "')",
      ],
    },
  ],
})

export const exportUpdated: PlannedChange = change({
  address: 'iot-central/data-export:telemetry',
  action: 'update',
  reason: 'it differs from the config',
  attributes: [
    { path: 'displayName', from: 'Telemetry', to: 'Telemetry of all wards' },
    {
      path: "destinations['vitals'].transform",
      from: '{\n  EnqueuedTime: .enqueuedTime,\n  Device: .device.id,\n  HeartRate: .telemetry.hr\n}',
      to: '{\n  EnqueuedTime: .enqueuedTime,\n  Device: .device.id,\n  HeartRate: (.telemetry.hr // .telemetry.heartRate)\n}',
    },
  ],
  source: { file: 'adx-export.yaml', line: 37 },
  steps: [
    {
      system: 'iot-central',
      stage: 'export',
      host,
      method: 'PATCH',
      path: '/api/dataExport/exports/telemetry',
      limitSeconds: 60,
      done: 'answered',
      title: 'change export telemetry',
      body: { displayName: 'Telemetry of all wards', authorization: { clientSecret: secretIn('ADX_CLIENT_SECRET') } },
    },
  ],
})

export const tableDeleted: PlannedChange = change({
  address: 'adx/table:wards/vitals/old_vitals',
  action: 'delete',
  reason: 'the config names it under removed',
  attributes: [],
  risks: [risk()],
  source: { file: 'adx-export.yaml', line: 50 },
  steps: [kusto('drop table old_vitals', 'remove', ".drop table ['old_vitals'] ifexists")],
})

export const policyDeleted: PlannedChange = change({
  address: 'adx/table-policy:wards/vitals/ingestion-batching',
  action: 'delete',
  reason: 'the config names it under removed',
  attributes: [],
  source: { file: 'adx-export.yaml', line: 53 },
})

const operation = (hash: string, address: string, attribute?: string) => ({
  hash: hash.repeat(24).slice(0, 24),
  address,
  ...(attribute === undefined ? {} : { attribute }),
  value: attribute === undefined ? 'present' : 'x',
  risks: [],
})

const cell = (column: string, stored: string) => ({
  column,
  given: JSON.stringify(stored),
  stored,
  text: stored,
  fits: true,
})

const previews: NonNullable<Plan['previews']> = [
  {
    export: 'telemetry',
    destination: 'vitals',
    table: 'wards/vitals/smartvitals',
    samples: [
      {
        name: 'a patch that reports heartRate',
        origin: 'test',
        assumed: false,
        message: { enqueuedTime: '2026-11-20T10:00:00Z', device: { id: 'patch-07' }, telemetry: { heartRate: 71 } },
        rows: [
          {
            cells: [cell('EnqueuedTime', '2026-11-20T10:00:00Z'), cell('Device', 'patch-07'), cell('HeartRate', '71')],
            unknownKeys: [],
          },
        ],
        rowsOmitted: 0,
      },
      {
        name: 'captured-1',
        origin: 'captured',
        assumed: false,
        message: { device: { id: 'CAPTURED-DEVICE' } },
        rows: [],
        rowsOmitted: 0,
      },
    ],
    samplesOmitted: 0,
  },
]

/** Everything that a plan of an ordinary day may hold. */
export const typicalPlan = (over: Partial<Plan> = {}): Plan =>
  plan(
    [
      grantCreated,
      tableCreated,
      exportUpdated,
      tableDeleted,
      change({ action: 'no-op', address: 'adx/database:wards/vitals' }),
    ],
    {
      target: { application: host, clusters: [cluster] },
      operations: [
        operation('a1', 'adx/table:wards/vitals/smartvitals'),
        operation('b2', 'adx/table:wards/vitals/smartvitals', "columns['HeartRate']"),
        operation('c3', 'iot-central/data-export:telemetry', "destinations['vitals'].transform"),
        { ...operation('d4', 'adx/table:wards/vitals/old_vitals'), value: { absent: 'f7'.repeat(12) } },
      ],
      unmanaged: [
        { address: 'adx/table:wards/vitals/scratch', what: 'a table' },
        { address: 'iot-central/data-export:Made in the portal', what: 'an export' },
      ],
      previews,
      ...over,
    },
  )

export const target = (of: Plan, over: Partial<Extract<PlannedTarget, { kind: 'plan' }>> = {}): PlannedTarget => ({
  id: '00000000000000a1',
  kind: 'plan',
  plan: of,
  refused: false,
  findings: [],
  ...(of.target.environment === undefined ? {} : { environment: of.target.environment }),
  ...over,
})

export const url = 'https://github.com/contoso/wards/actions/runs/987'

export const input = (targets: readonly PlannedTarget[], over: Partial<CommentInput> = {}): CommentInput => ({
  marker: {
    id: '0123456789abcdef',
    head: '1234567'.padEnd(40, 'a'),
    run: 987,
    attempt: 1,
    digest: 'ab'.repeat(32),
    targets: targets.map(({ id }) => id),
  },
  config: 'adx-export.yaml',
  targets,
  states: new Map(targets.map(({ id }) => [id, { state: 'planned', proof: true }])),
  run: { url, id: 987, attempt: 1, seconds: 4 },
  captured: false,
  documentation: 'https://github.com/contoso/adx-export/blob/v1/',
  ...over,
})
