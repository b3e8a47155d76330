import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dump } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { Rewrite } from './play.ts'
import { type Met, meet, principalRows } from './reports.ts'
import { placeOf } from '../../test/places.ts'

const here = placeOf('scenarios')

/** Rows of principals as the service wrote them over the years, and every way in which a file may name one of them. */

type Recorded = {
  readonly Role: string
  readonly PrincipalType: string
  readonly PrincipalDisplayName: string
  readonly PrincipalObjectId: string | null
  readonly PrincipalFQN: string
}
type Kind = 'user' | 'group' | 'application'

const recordings = join(import.meta.dirname, '../../packages/azure/src/fixtures/recordings/principals.json')
const recorded = (
  JSON.parse(readFileSync(recordings, 'utf8')) as readonly (readonly [Recorded, { readonly role: string }])[]
).map(([row, { role }]) => ({ row, role }))

const tenant = here.tenant
const resourceId = `/subscriptions/${here.subscription}/resourceGroups/wards/providers/Microsoft.Kusto/clusters/wards`
const ids = {
  object: '11111111-aaaa-4aaa-8aaa-111111111111',
  client: '22222222-bbbb-4bbb-8bbb-222222222222',
  other: '33333333-cccc-4ccc-8ccc-333333333333',
}

const kindOf = ({ PrincipalFQN }: Recorded): Kind => {
  const [prefix] = PrincipalFQN.split('=')
  return prefix === 'aaduser' ? 'user' : prefix === 'aadgroup' ? 'group' : 'application'
}
const addressIn = (text: string): string | undefined => /[\w.]+@[\w.]+/u.exec(text)?.[0]
const addressOf = ({ PrincipalFQN, PrincipalDisplayName }: Recorded): string | undefined =>
  addressIn(PrincipalFQN) ?? addressIn(PrincipalDisplayName)

/** Shortened ids of a recording in whole; an application is shown by its client id, as the service does it. */
const rowOf = (row: Recorded): readonly (string | null)[] => {
  const shown = kindOf(row) === 'application' ? ids.client : ids.object
  const fqn =
    addressIn(row.PrincipalFQN) === undefined
      ? row.PrincipalFQN.replace(/=.*$/u, `=${shown};${tenant}`)
      : row.PrincipalFQN
  const role = row.Role.replace(/^Database .* /u, 'Database vitals ')
  const objectId = row.PrincipalObjectId === null ? null : ids.object
  return [role, row.PrincipalType, row.PrincipalDisplayName, objectId, fqn, '', '']
}

const configOf = (role: string, kind: Kind, id: string, throughArm: boolean): string =>
  dump({
    version: 1,
    application: { subdomain: 'contoso-wards' },
    clusters: {
      wards: {
        url: `https://wards.${here.region}.kusto.windows.net`,
        ...(throughArm ? { resourceId } : {}),
        databases: { vitals: { principals: [{ role, [kind]: id, tenantId: tenant }] } },
      },
    },
  })

const stateWith = (more: object): string =>
  dump({
    ...more,
    clusters: { [`wards.${here.region}.kusto.windows.net`]: { resourceId, databases: { vitals: { tables: {} } } } },
  })

/** Azure Resource Manager lists the principal as it was given, and by its object id. */
const listing =
  (kind: Kind, role: string, given: string): Rewrite =>
  ({ method, path }, { body }) => {
    if (method !== 'GET' || !/\/principalAssignments\?/u.test(path)) return undefined
    const { value } = JSON.parse(body) as { readonly value: readonly unknown[] }
    const principalType = kind === 'application' ? 'App' : kind === 'user' ? 'User' : 'Group'
    const arm = `${role.charAt(0).toUpperCase()}${role.slice(1)}`
    const properties = { principalId: given, principalType, role: arm, aadObjectId: ids.object, tenantId: tenant }
    return JSON.stringify({ value: [...value, { name: 'wards/vitals/by-portal', properties }] })
  }

/** `looped` is what must never be: applied, and planned again all the same. A refusal names a command that tells more. */
const verdictOf = ({ planned, applied, again }: Met): string => {
  const isPending = ({ plan }: Met['planned']): boolean => plan.operations.length > 0
  const errors = planned.plan.diagnostics.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    return errors.every(({ hint = '' }) => hint.includes('az ad ')) ? 'refused' : `refused: ${JSON.stringify(errors)}`
  if (isPending(again) || !applied.ok) return `looped: ${JSON.stringify(applied.report.outcomes)}`
  return isPending(planned) ? 'granted' : 'matched'
}

const waysOf = (row: Recorded): Readonly<Record<string, string>> => {
  const address = addressOf(row)
  const isApplication = kindOf(row) === 'application'
  return {
    'object id': ids.object,
    ...(isApplication ? { 'client id': ids.client } : {}),
    ...(address === undefined ? {} : { 'its address': address.toUpperCase() }),
    ...(isApplication ? {} : { 'an address': 'somebody@contoso.example' }),
    'the object id of somebody else': ids.other,
  }
}

/** What becomes of each way of giving a principal, where the row tells all that the way needs. */
const usually: Readonly<Record<string, string>> = {
  'object id': 'matched',
  'client id': 'matched',
  'its address': 'matched',
  'an address': 'granted',
  'the object id of somebody else': 'granted',
}

/** Rows that do not tell, by their role and name. */
const otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Database Apsty Viewer x': { 'object id': 'refused', 'the object id of somebody else': 'refused' },
  'Database MyDatabase UnrestrictedViewer J': { 'an address': 'refused' },
  'AllDatabasesViewer x': { 'an address': 'refused' },
}

describe.each(recorded.map(({ row, role }) => ({ name: `${row.Role} ${row.PrincipalDisplayName}`, row, role })))(
  'a row $name, $row.PrincipalType, $row.PrincipalFQN',
  ({ name, row, role }) => {
    const kind = kindOf(row)
    const ways = waysOf(row)
    const expected = { ...usually, ...otherwise[name] }
    const shown = principalRows((own) => [...own, rowOf(row)])
    const verdict = async (id: string, throughArm: boolean, rewrite = shown): Promise<string> =>
      verdictOf(
        await meet('user-group-principals-cmd', {
          config: () => configOf(role, kind, id, throughArm),
          state: () => stateWith({}),
          rewrite,
        }),
      )

    test.each(Object.entries(ways))('given by %s', async (way, id) => {
      expect([await verdict(id, false), await verdict(id, true)]).toEqual([expected[way], expected[way]])
    })

    test('is matched by the object id where Azure Resource Manager lists it', async () => {
      const arm = listing(kind, role, ids.object)
      const both: Rewrite = (request, response) => shown(request, response) ?? arm(request, response)
      expect(await verdict(ids.object, true, both)).toBe('matched')
    })
  },
)

test('a deleted principal without an object id stands in the way of nobody', async () => {
  const deleted = [
    'AllDatabasesMonitor',
    'AAD Group',
    'Deleted principal',
    '',
    `aadgroup=${ids.other};${tenant}`,
    '',
    '',
  ]
  const met = await meet('user-group-principals-cmd', {
    config: () => configOf('monitor', 'group', ids.object, false),
    state: () => stateWith({}),
    rewrite: principalRows((own) => [...own, deleted]),
  })
  expect(verdictOf(met)).toBe('granted')
})

describe('a grant is found again, whatever Azure shows of it', () => {
  const mail = 'jane@contoso.example'
  const forms = ['entra', 'entra-addresses', 'aad', 'aad-addresses'].flatMap((rows) =>
    ['application-id', 'object-id'].map((principalName) => ({ principalRows: rows, principalName })),
  )
  const given: readonly (readonly [Kind, string, string])[] = [
    ['user', mail, 'granted'],
    ['group', mail, 'refused'],
    ['group', ids.object, 'granted'],
    ['application', ids.client, 'granted'],
  ]
  const verdict = async (kind: Kind, id: string, throughArm: boolean, choices: object): Promise<string> => {
    const own = kind === 'application' ? { applicationId: ids.client } : { mail }
    const type = kind === 'application' ? 'app' : kind
    const directory = [{ type, displayName: 'Jane Doe', objectId: ids.object, tenantId: tenant, ...own }]
    return verdictOf(
      await meet('user-group-principals-cmd', {
        config: () => configOf('viewer', kind, id, throughArm),
        state: () => stateWith({ choices, directory }),
      }),
    )
  }

  test.each(given)('made by command for the %s %s: %s', async (kind, id, expected) => {
    for (const form of forms.filter(({ principalName }) => kind === 'application' || principalName === 'object-id'))
      expect([form, await verdict(kind, id, false, form)]).toEqual([form, expected])
  })

  test.each(given)('made through Azure Resource Manager for the %s %s', async (kind, id) => {
    for (const assignmentId of ['given', 'application', 'object'])
      for (const form of forms.filter((_, index) => index % 4 === 0 || index % 4 === 3)) {
        const choices = { ...form, assignmentId }
        expect([choices, await verdict(kind, id, true, choices)]).toEqual([choices, 'granted'])
      }
  })
})
