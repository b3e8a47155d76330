import { describe, expect, test } from 'vitest'
import { placeOf } from '../../../../../test/places.ts'
import type { KustoCaller } from '../contract.ts'
import { ask, type Trial, trial, type TrialOptions } from '../trial.ts'

const mike: KustoCaller = {
  displayName: 'imike@contoso.example',
  objectId: 'b1c2d3e4-0000-4000-8000-000000000001',
  tenantId: placeOf('journal').tenant,
  cluster: 'admin',
}
const reader: KustoCaller = {
  ...mike,
  displayName: 'reader',
  objectId: 'r',
  applicationId: 'app-1',
  cluster: 'monitor',
}

const setUp = [
  '.create table T (a:string)',
  '.alter table T policy retention \'{"SoftDeletePeriod":"10.00:00:00"}\'',
  '.alter-merge table T (b:long)',
  '.rename table T to U',
  '.alter database vitals policy caching hot = 3d',
  ".add database vitals viewers ('aaduser=x@contoso.example')",
  '.drop table U',
]

const played = (options: TrialOptions = {}, commands: readonly string[] = setUp): Trial => {
  const on = trial({ caller: mike, ...options })
  for (const command of commands) expect([command, ask(on, command).status]).toEqual([command, 200])
  return on
}

/** The same database, asked by somebody else. */
const askedBy = (on: Trial, caller: KustoCaller, command = '.show database vitals journal') =>
  ask({ ...on, context: { ...on.context, principalOf: () => caller } }, command)

const ids = (on: Trial) =>
  ask(on, '.show database vitals journal').rows.map(({ Event, EntityName, UpdatedEntityName, EntityContainerName }) =>
    [Event, EntityName, UpdatedEntityName, EntityContainerName].map(String).join(' ').trim(),
  )

describe('the journal', () => {
  test('holds what commands changed, oldest first, with command and principal', () => {
    const on = played()
    expect(ids(on)).toEqual([
      'CREATE-TABLE T T vitals',
      'ALTER-TABLE-POLICY T T vitals',
      'ALTER-TABLE T T vitals',
      'RENAME-TABLE T U vitals',
      'ALTER-DATABASE-POLICY vitals vitals',
      'ALTER-DATABASE-PRINCIPALS vitals vitals',
      'DROP-TABLE U  vitals',
    ])
    expect(ask(on, '.show database vitals journal').rows[1]).toMatchObject({
      EventTimestamp: '2026-01-02T03:04:05.0000000Z',
      Database: 'vitals',
      EntityVersion: 'v1.2',
      ChangeCommand: setUp[1],
      Principal: 'imike@contoso.example',
    })
    expect(ask(on, '.show journal').rows).toHaveLength(setUp.length)
  })

  test('has each command of a script for itself, and none that changed nothing or failed', () => {
    const on = played({}, ['.execute database script <|\n.create table T (a:string)\n.create-merge table T (a:string)'])
    ask(on, '.drop table Nothing')
    expect(ask(on, '.show database vitals journal').rows.map(({ ChangeCommand }) => ChangeCommand)).toEqual([
      '.create table T (a:string)',
    ])
  })

  test('goes through operators', () => {
    const rows = (piped: string) => ask(played(), `.show database ['vitals'] journal | ${piped}`).rows
    expect(rows('where EventTimestamp > ago(30d) | order by EventTimestamp desc | take 2')).toHaveLength(2)
    expect(rows('where EventTimestamp > ago(0d)')).toEqual([])
  })

  test('forgets what is older than its newest thousand changes', () => {
    const on = played({}, ['.create table T (a:string)'])
    for (let at = 0; at < 1001; at += 1) ask(on, `.alter table T folder '${String(at)}'`)
    expect(on.database.journal).toHaveLength(1000)
    expect(on.database.journal?.[0]?.event).toBe('ALTER-TABLE')
  })
})

describe('who sees it', () => {
  test.each<[string, TrialOptions['choices'], number]>([
    ['a monitor sees nothing of others', {}, 0],
    ['or all of it', { journalRows: 'watchers' }, setUp.length],
  ])('%s', (_what, choices = {}, rows) => {
    expect(askedBy(played({ choices }), reader).rows).toHaveLength(rows)
  })

  test('everybody sees what they changed themselves', () => {
    const on = played()
    const other: KustoCaller = { ...reader, cluster: 'admin' }
    askedBy(on, other, '.create table Mine (a:string)')
    expect(askedBy(on, reader).rows).toMatchObject([{ EntityName: 'Mine', Principal: 'Microsoft Entra app id=app-1' }])
  })
})

describe('its bad habits', () => {
  const answer = (value: string) => ask(played({ choices: { journalAnswer: value } }), '.show database vitals journal')

  test('refused', () => {
    expect(answer('forbidden').status).toBe(403)
  })

  test.each(['empty', 'late'])('%s has no rows yet', (value) => {
    expect(answer(value)).toMatchObject({ status: 200, rows: [] })
  })

  test('another name for its time', () => {
    expect(answer('renamed-column').rows[0]).toMatchObject({ OperationTimestamp: '2026-01-02T03:04:05.0000000Z' })
    const on = played({ choices: { journalAnswer: 'renamed-column' } })
    expect(ask(on, '.show database vitals journal | where EventTimestamp > ago(1d)').status).toBe(400)
  })
})
