import { expect, test } from 'vitest'
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
  url,
} from '../../testing/comments.test-data.ts'
import { change, finding, plan, report } from '../../testing/plans.test-data.ts'
import { renderComment } from './comment.ts'
import { renderInvalid } from './invalid.ts'
import { withState } from './heading.ts'
import { placeOf } from '../../../../../test/places.ts'

const here = placeOf('report')

/** The files were written in one region; where a run takes place is all that may differ from them. */
const asReviewed = (body = ''): string => body.replaceAll(`.${here.region}.`, '.westeurope.')

const flow = {
  nodes: [{ id: 'n1', role: 'export', label: 'telemetry', standing: 'changed' }],
  edges: [],
} as const
const diagramOf = (): string => 'flowchart LR\n  n1["telemetry"]'

const golden = (name: string): string => `./fixtures/${name}.golden.md`

test('a plan that cannot be applied as it stands', async () => {
  const refused = target(typicalPlan(), {
    refused: true,
    flow,
    findings: [
      finding({
        severity: 'warning',
        code: 'column-not-filled',
        message: "The transform has no key 'Ward'.",
        documentation: 'docs/reference/findings.md#column-not-filled',
        hint: 'Fill it, or take the column out.',
      }),
    ],
  })
  const before = {
    head: '7654321'.padEnd(40, 'b'),
    operations: [
      { hash: 'c3c3c3c3c3c3', title: "change iot-central/data-export:telemetry destinations['vitals'].transform" },
      { hash: 'eeeeeeeeeeee', title: 'create adx/table:wards/vitals/smartvitals' },
      { hash: 'ffffffffffff', title: 'delete adx/table:wards/vitals/older' },
    ],
  }
  const { body } = renderComment({ ...input([refused], { before }), diagramOf })
  await expect(asReviewed(body)).toMatchFileSnapshot(golden('refused'))
})

const { code, message, blocking } = risk()
const spoken = [{ code, message, blocking, accepted: true }]

test('several environments, of which some change the same', async () => {
  const of = (environment: string, changes: readonly ReturnType<typeof change>[]) =>
    plan(changes, {
      target: {
        application: `contoso-${environment}.azureiotcentral.com`,
        clusters: [`https://wards-${environment}.${here.region}.kusto.windows.net`],
        environment,
      },
    })
  const same = [tableCreated, exportUpdated]
  const targets = [
    target(of('dev', same), { id: '00000000000000d0' }),
    target(of('test', same), { id: '00000000000000d1' }),
    target(of('prod', [...same, { ...tableDeleted, risks: spoken }, policyDeleted]), { id: '00000000000000d2' }),
    target(of('demo', [change({ action: 'no-op' })]), { id: '00000000000000d3' }),
    {
      id: '00000000000000d4',
      environment: 'lab',
      kind: 'failure',
      failure: {
        code: 'azure-unreachable',
        message: `The cluster wards-lab.${here.region}.kusto.windows.net does not answer.`,
        hint: 'Start the cluster and run the job again.',
      },
    } as const,
  ]
  await expect(asReviewed(renderComment(input(targets)).body)).toMatchFileSnapshot(golden('environments'))
})

test('a plan that was applied in part', async () => {
  const { body } = renderComment(input([target(plan([grantCreated, tableCreated], { target: typicalPlan().target }))]))
  const failed = withState(body, '00000000000000a1', {
    state: 'failed',
    commit: '9999999'.padEnd(40, 'c'),
    runUrl: url,
    why: `The cluster wards.${here.region}.kusto.windows.net answered 403: Forbidden.`,
    hint: 'Give the identity the role AllDatabasesAdmin.',
    report: report({
      outcomes: [
        { address: grantCreated.address, action: 'create', outcome: 'applied', attributes: [] },
        {
          address: tableCreated.address,
          action: 'create',
          outcome: 'failed',
          attributes: [],
          message: 'Forbidden: not authorized.',
        },
        {
          address: 'iot-central/data-export:telemetry',
          action: 'create',
          outcome: 'skipped',
          attributes: [],
          message: 'It needs what failed.',
        },
      ],
      summary: { applied: 1, failed: 1, unknown: 0, skipped: 1 },
      verified: { converged: false, exports: [] },
    }),
  })
  await expect(asReviewed(failed)).toMatchFileSnapshot(golden('failed'))
})

test('a plan without changes', async () => {
  const { body } = renderComment(input([target(plan([change({ action: 'no-op' })], { target: typicalPlan().target }))]))
  await expect(asReviewed(body)).toMatchFileSnapshot(golden('no-changes'))
})

test('a config that is invalid', async () => {
  const body = renderInvalid({
    ...input([]),
    findings: [
      finding({ severity: 'warning', range: { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } } }),
      finding({
        hint: 'Declare it under destinations:\nvitalz:\n  table: wards/vitals/t',
        environments: ['dev', 'prod'],
      }),
    ],
  })
  await expect(asReviewed(body)).toMatchFileSnapshot(golden('invalid'))
})
