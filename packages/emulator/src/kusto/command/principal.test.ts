import { beforeEach, describe, expect, test } from 'vitest'
import { isObject, parseJson } from '../json.ts'
import type { KustoCaller, KnownPrincipal } from '../contract.ts'
import { ask, type Trial, trial, type TrialOptions } from '../trial.ts'
import { textOf } from '../types/value.ts'

const app: KnownPrincipal = {
  type: 'app',
  displayName: 'wards',
  objectId: '11111111-1111-4111-8111-111111111111',
  applicationId: '22222222-2222-4222-8222-222222222222',
  tenantId: '99999999-9999-4999-8999-999999999999',
}

let on: Trial

beforeEach(() => {
  on = trial({ directory: [app] })
})

const add = (id: string, role = 'admins', verb = 'add'): string =>
  `.${verb} database ['VITALS'] ${role} ('aadapp=${id};${app.tenantId}')`

describe('granting', () => {
  test('by object id or application id is the same grant', () => {
    ask(on, `${add(app.objectId)} 'for the export'`)
    const { rows } = ask(on, add(app.applicationId ?? ''))
    expect(rows).toEqual([
      {
        Role: 'Database vitals Admin',
        PrincipalType: 'Microsoft Entra app',
        PrincipalDisplayName: `wards (app id: ${app.applicationId})`,
        PrincipalObjectId: app.objectId,
        PrincipalFQN: `aadapp=${app.applicationId};${app.tenantId}`,
        Notes: 'for the export',
        RoleAssignmentIdentifier: '',
      },
    ])
    expect(ask(on, add(app.applicationId ?? '', 'admins', 'drop')).rows).toEqual([])
  })

  test('may be told by object id', () => {
    on = trial({ directory: [app], choices: { principalName: 'object-id' } })
    expect(ask(on, add(app.objectId)).rows[0]?.['PrincipalFQN']).toBe(`aadapp=${app.objectId};${app.tenantId}`)
  })

  test('a user is told by object id, with the principal name behind the name', () => {
    const user: KnownPrincipal = { ...app, type: 'user', displayName: 'nurse@contoso.example' }
    on = trial({ directory: [user] })
    expect(ask(on, `.add database vitals viewers ('aaduser=${user.objectId}')`).rows[0]).toMatchObject({
      PrincipalDisplayName: 'nurse (upn: nurse@contoso.example)',
      PrincipalObjectId: user.objectId,
    })
  })

  test('skip-results answers with no row', () => {
    expect(ask(on, `${add(app.objectId)} skip-results`).rows).toEqual([])
    expect(ask(on, '.show database principals').rows).toHaveLength(1)
  })

  test('.set takes the role from the others, and from no other role', () => {
    ask(on, add('a', 'viewers'))
    ask(on, add('b', 'admins'))
    ask(on, add('c', 'admins', 'set'))
    expect(on.database.principals.map((one) => [one.objectId, one.role])).toEqual([
      ['a', 'Viewer'],
      ['c', 'Admin'],
    ])
    ask(on, '.set database vitals admins none')
    expect(on.database.principals.map((one) => one.objectId)).toEqual(['a'])
  })

  test('what the cluster grants stays', () => {
    on.database.principals.push({ ...app, role: 'Admin', notes: '', inherited: true })
    ask(on, add(app.objectId, 'admins', 'drop'))
    ask(on, '.set database vitals admins none')
    expect(ask(on, '.show database vitals principals').rows[0]?.['Role']).toBe('AllDatabasesAdmin')
  })

  test.each([
    [".add database vitals admin ('aadapp=a;b')", /expected one of admins/],
    [".add database vitals admins ('somebody')", /not a fully qualified name/],
    ['.add database vitals admins none', /expected '\('/],
    [".add database elsewhere admins ('aadapp=a;b')", /kind 'Database' does not exist/],
  ])('%s is refused', (command, message) => {
    expect(ask(on, command).message).toMatch(message)
    expect(on.database.principals).toEqual([])
  })

  test('somebody unknown is accepted or refused as the choice has it', () => {
    expect(ask(on, add('unknown')).status).toBe(200)
    const strict = trial({ choices: { unknownPrincipal: 'refuse' } })
    expect(ask(strict, add('unknown')).message).toMatch(/principal not found/)
    expect(strict.database.principals).toEqual([])
  })
})

const caller: KustoCaller = { displayName: 'wards', objectId: app.objectId, tenantId: app.tenantId, cluster: 'none' }

const as = (
  role: string | undefined,
  cluster: KustoCaller['cluster'] = 'none',
  choices: TrialOptions['choices'] = {},
): Trial => {
  const made = trial({ caller: { ...caller, cluster }, choices })
  ask({ ...made, context: { ...made.context, principalOf: () => 'anyone' } }, '.create table T (a:string)')
  if (role !== undefined) made.database.principals.push({ ...app, role, notes: '', inherited: false })
  return made
}

const refusalBy = (forbiddenAnswer: string) => ask(as(undefined, 'none', { forbiddenAnswer }), '.show tables').body

describe('a caller who may not is told so', () => {
  const sentence = `Principal 'aadapp=${app.objectId};${app.tenantId}' is not authorized to read database 'vitals'.`

  test('by a gateway, with the whole error of the node inside', () => {
    const body = refusalBy('nested')
    const error = isObject(body) && isObject(body['error'] ?? null) ? Object(body['error']) : {}
    const [, head, inside] = /^(.*?): (.*)$/s.exec(error['@message']) ?? []
    expect(head).toBe('Forbidden (403-Forbidden)')
    expect(inside).toContain('\r\n')
    expect(parseJson(inside ?? '')).toMatchObject({
      error: {
        '@type': 'Kusto.DataNode.Exceptions.UnauthorizedDatabaseAccessException',
        '@message': sentence,
        '@permanent': true,
      },
    })
  })

  test.each([
    ['plain', 'Kusto.Data.Exceptions.KustoRequestDeniedException'],
    ['operation', 'Kusto.Common.Svc.Exceptions.UnauthorizedOperationException'],
    ['database-access', 'Kusto.DataNode.Exceptions.UnauthorizedDatabaseAccessException'],
  ])('by the node itself (%s)', (way, type) => {
    expect(refusalBy(way)).toMatchObject({ error: { code: 'Forbidden', '@type': type, '@message': sentence } })
  })
})

const group: KnownPrincipal = {
  ...caller,
  type: 'group',
  displayName: 'Readers',
  objectId: 'g-1',
  mail: 'readers@contoso.example',
}
const user: KnownPrincipal = {
  ...caller,
  type: 'user',
  displayName: 'Jane Doe',
  objectId: 'u-1',
  mail: 'jane@contoso.example',
}
const tenant = app.tenantId

describe('whatever was written, the rows show object ids', () => {
  const rowsOf = (written: string, choices: TrialOptions['choices'] = {}) => {
    const { applicationId: _, ...known } = app
    return ask(trial({ directory: [group, user, known], choices }), `.add database vitals viewers ('${written}')`).rows
  }

  test.each([
    ['aadgroup=readers@contoso.example', 'g-1', `aadgroup=g-1;${tenant}`, 'Readers'],
    ['aaduser=jane@contoso.example', 'u-1', `aaduser=u-1;${tenant}`, 'Jane Doe (upn: jane@contoso.example)'],
  ])('%s', (written, id, name, displayed) => {
    expect(rowsOf(written)).toMatchObject([
      { PrincipalObjectId: id, PrincipalFQN: name, PrincipalDisplayName: displayed },
    ])
  })

  test('and the domain of a tenant where it is shown by that', () => {
    const [row] = rowsOf('aaduser=jane@contoso.example', { principalTenant: 'domain' })
    expect(row?.['PrincipalFQN']).toBe('aaduser=u-1;contoso.example')
  })

  test('of somebody who is not in the directory too', () => {
    const [row] = rowsOf(`aadgroup=others@contoso.example;${tenant}`)
    expect(row?.['PrincipalObjectId']).toMatch(/^[0-9a-f-]{36}$/)
    expect(row?.['PrincipalFQN']).toBe(`aadgroup=${textOf(row?.['PrincipalObjectId'])};${tenant}`)
  })

  test.each([
    ['entra', 'Microsoft Entra user', `aaduser=u-1;${tenant}`, ['Notes', 'RoleAssignmentIdentifier']],
    ['entra-addresses', 'Microsoft Entra user', 'aaduser=jane@contoso.example', []],
    ['aad', 'AAD User', `aaduser=u-1;${tenant}`, ['Notes']],
    ['aad-addresses', 'AAD User', 'aaduser=jane@contoso.example', []],
  ])('in the era %s', (principalRows, type, name, added) => {
    const [row] = rowsOf('aaduser=jane@contoso.example', { principalRows })
    expect(row).toMatchObject({ PrincipalType: type, PrincipalFQN: name, PrincipalObjectId: 'u-1' })
    expect(Object.keys(row ?? {}).slice(5)).toEqual(added)
  })
})

describe('permissions', () => {
  const commands = {
    see: '.show tables details',
    query: '.set-or-append N <| T',
    create: '.create table N (a:string)',
    extend: '.create-merge table T (b:string)',
    policy: '.alter table T policy retention "{}"',
    databasePolicy: '.alter database vitals policy retention "{}"',
    clear: '.clear table T cache streamingingestion schema',
    principals: '.show database vitals principals',
    script: '.execute database script <|\n.create table S (a:string)',
  } as const

  const all = Object.keys(commands)

  test.each([
    ['Admin', all],
    ['User', ['see', 'query', 'create']],
    ['Viewer', ['see']],
    ['Monitor', ['see']],
    ['Ingestor', ['clear']],
    [undefined, []],
  ])('%s may %j', (role, allowed) => {
    const found = Object.entries(commands).flatMap(([name, command]) => {
      const answer = ask(as(role), command)
      if (answer.status === 403) expect(answer.code).toBe('Forbidden')
      return answer.status === 200 ? [name] : []
    })
    expect(found).toEqual(allowed)
  })

  test('a cluster admin may everything, a cluster viewer only see', () => {
    for (const command of Object.values(commands)) expect(ask(as(undefined, 'admin'), command).status).toBe(200)
    expect(ask(as(undefined, 'viewer'), commands.see).status).toBe(200)
    expect(ask(as(undefined, 'viewer'), commands.create).status).toBe(403)
  })

  test.each([
    ['nobody', undefined, 'none', []],
    ['a Viewer of one database, as recorded', 'Viewer', 'none', []],
    ['a Monitor of one database', 'Monitor', 'none', []],
    ['AllDatabasesMonitor', undefined, 'monitor', ['vitals']],
    ['AllDatabasesAdmin', undefined, 'admin', ['vitals']],
  ] as const)('.show databases for %s', (_, role, cluster, names) => {
    const answer = ask(as(role, cluster), '.show databases')
    expect([answer.status, answer.rows.map((row) => row['DatabaseName'])]).toEqual([200, names])
  })

  test('.show databases may list what the caller may see', () => {
    expect(ask(as('Viewer', 'none', { databaseList: 'visible' }), '.show databases').rows).toHaveLength(1)
  })

  test('AllDatabasesMonitor sees what there is, and no data', () => {
    expect(ask(as(undefined, 'monitor'), commands.see).status).toBe(200)
    expect(ask(as(undefined, 'monitor'), 'T', { path: '/v2/rest/query' }).status).toBe(403)
    expect(ask(as('Monitor'), 'T', { path: '/v2/rest/query' }).status).toBe(403)
    expect(ask(as('Viewer'), 'T', { path: '/v2/rest/query' }).status).toBe(200)
  })

  test('everybody sees their own roles', () => {
    expect(ask(as('Viewer'), '.show database vitals principal roles').rows).toEqual([
      { Scope: 'Database vitals', DisplayName: 'wards', AADObjectID: app.objectId, Role: 'Viewer' },
    ])
  })
})
