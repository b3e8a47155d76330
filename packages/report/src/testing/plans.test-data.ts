import type { Diagnostic } from '@adx-export/core'
import type { Plan, PlannedChange, Report } from '@adx-export/planner'
import { placeOf } from '../../../../test/places.ts'

const here = placeOf('report')

export const finding = (over: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'unknown-destination',
  severity: 'error',
  message: 'The link names "vitalz", which the file does not declare.',
  file: 'adx-export.yaml',
  range: { start: { line: 3, column: 18 }, end: { line: 3, column: 24 } },
  documentation: 'https://example.org/findings#unknown-destination',
  ...over,
})

export const change = (over: Partial<PlannedChange> = {}): PlannedChange => ({
  address: 'adx/table:wards/vitals/t',
  action: 'create',
  reason: 'it does not exist',
  attributes: [{ path: "columns['Value']", from: null, to: 'dynamic' }],
  risks: [],
  source: { file: 'adx-export.yaml', line: 12 },
  steps: [],
  ...over,
})

export const plan = (changes: readonly PlannedChange[], over: Partial<Plan> = {}): Plan => ({
  format: 1,
  kind: 'plan',
  target: {
    application: 'contoso.azureiotcentral.com',
    clusters: [`https://wards.${here.region}.kusto.windows.net`],
    environment: 'prod',
  },
  digest: 'ab'.repeat(32),
  madeFrom: { config: 'cd'.repeat(32), world: 'ef'.repeat(32) },
  summary: {
    create: changes.filter(({ action }) => action === 'create').length,
    update: changes.filter(({ action }) => action === 'update').length,
    delete: changes.filter(({ action }) => action === 'delete').length,
    noOp: changes.filter(({ action }) => action === 'no-op').length,
  },
  operations: [],
  changes,
  exports: [],
  unmanaged: [],
  unmanagedOmitted: 0,
  diagnostics: [],
  requests: { reads: 9, writes: 0 },
  ...over,
})

export const report = (over: Partial<Report> = {}): Report => ({
  format: 1,
  kind: 'apply',
  digest: 'ab'.repeat(32),
  outcomes: [],
  summary: { applied: 0, failed: 0, unknown: 0, skipped: 0 },
  verified: { converged: true, exports: [] },
  diagnostics: [],
  ...over,
})
