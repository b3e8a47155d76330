import { describe, expect, test } from 'vitest'
import { at } from '../../testing/config.test-data.ts'
import { livePrincipal } from '../../testing/world.test-data.ts'
import { whyAmbiguous, objectIdCommand } from './ambiguous-grants.ts'
import type { PrincipalTarget, PrincipalType } from './targets.ts'

describe('the command that prints an object id', () => {
  test.each<[PrincipalType, string, string]>([
    ['Group', 'nurses', `az ad group show --group 'nurses' --query id --output tsv`],
    ['Group', "nurses' night", `az ad group show --group 'nurses'\\'' night' --query id --output tsv`],
    // A group is found by its mail only through a filter; the quotes there are those of OData.
    [
      'Group',
      "night'shift@contoso.example",
      `az ad group list --filter "mail eq 'night''shift@contoso.example'" --query "[].id" --output tsv`,
    ],
    ['User', 'boss@contoso.example', `az ad user show --id 'boss@contoso.example' --query id --output tsv`],
    ['User', "o'brien", `az ad user show --id 'o'\\''brien' --query id --output tsv`],
    ['App', 'client-id', `az ad sp show --id 'client-id' --query id --output tsv`],
  ])('of a %s %s', (type, id, command) => {
    expect(objectIdCommand(type, id)).toBe(command)
  })
})

describe('a row may be the principal that was looked for', () => {
  const guid = '11111111-1111-1111-1111-111111111111'
  const target: PrincipalTarget = {
    clusterKey: 'wards',
    databaseKey: 'vitals',
    cluster: undefined,
    database: undefined,
    role: 'viewer',
    subject: 'lab',
    removed: true,
    who: undefined,
    at,
  }
  const row = (over: Parameters<typeof livePrincipal>[0]) => {
    const { objectId: _objectId, ...bare } = livePrincipal()
    return { ...bare, role: 'Viewer', type: 'AAD Application', fqn: 'aadapp=other;t', displayName: 'lab', ...over }
  }

  test.each<[string, Parameters<typeof livePrincipal>[0], string, boolean]>([
    ['of the same role and type, without an object id', {}, guid, true],
    ['not of another role', { role: 'Admin' }, guid, false],
    ['not of another type', { type: 'AAD User', fqn: 'aaduser=x' }, guid, false],
    ['not of another type as its name says', { type: '', fqn: 'aadgroup=x' }, guid, false],
    ['of a type that nothing tells', { type: '', fqn: 'x' }, guid, true],
    ['not with another object id: it would show', { objectId: '22222222-2222-2222-2222-222222222222' }, guid, false],
    ['with an empty object id', { objectId: '' }, guid, true],
    ['not with a name, where a name was looked for', { fqn: 'aadapp=a@contoso.example' }, 'b@contoso.example', false],
    ['with an object id, where a name was looked for', { objectId: guid }, 'b@contoso.example', true],
  ])('%s', (_what, over, id, expected) => {
    const said = whyAmbiguous({ principals: [row(over)], assignments: [] }, target, id)
    expect(said === undefined).toBe(!expected)
  })

  test('is called by the name that the portal shows, or by its id where it has none', () => {
    const saying = (displayName: string) =>
      whyAmbiguous({ principals: [row({ displayName })], assignments: [] }, target, guid)?.why
    expect(saying('Night shift')).toContain('lists the principal Night shift as')
    expect(saying('')).toContain('lists the principal aadapp=other;t as')
  })

  test('not one that an assignment of Azure Resource Manager accounts for', () => {
    const one = row({ objectId: guid })
    const accounted = { name: 'a', principalId: 'p', aadObjectId: guid, principalType: 'App', role: 'Viewer' }
    const other = { ...accounted, aadObjectId: '22222222-2222-2222-2222-222222222222' }
    const with_ = (assignments: readonly (typeof accounted)[]) =>
      whyAmbiguous({ principals: [one], assignments }, target, 'b@contoso.example')
    expect(with_([accounted])).toBeUndefined()
    expect(with_([other])).toBeDefined()
    expect(with_([other, accounted])).toBeUndefined()
  })
})
