import { expect, test } from 'vitest'
import { commandLine } from './command.ts'

test.each([
  [{}, 'adx-export apply'],
  [{ config: 'adx-export.yaml' }, 'adx-export apply adx-export.yaml'],
  [
    { config: 'infra/adx-export.yaml', environment: 'prod' },
    'adx-export apply infra/adx-export.yaml --environment prod',
  ],
  [{ config: '../x.yaml' }, 'adx-export apply ../x.yaml'],
  [{ config: 'my folder/é.yaml' }, 'adx-export apply "my folder/é.yaml"'],
  [{ environment: 'süd west' }, 'adx-export apply --environment "süd west"'],
  [{ config: '$(id).yaml', environment: '`id`' }, 'adx-export apply <config> --environment <environment>'],
  [{ config: '-o x', environment: '--yes' }, 'adx-export apply <config> --environment <environment>'],
  [{ config: "a'b", environment: 'a"b' }, 'adx-export apply <config> --environment <environment>'],
  [{ config: 'a\n::error::b', environment: 'a\\' }, 'adx-export apply <config> --environment <environment>'],
  [{ config: 'x'.repeat(301) }, 'adx-export apply <config>'],
])('%j', (run, expected) => {
  expect(commandLine('apply', run)).toBe(expected)
})

test('options follow the arguments', () => {
  expect(commandLine('plan', { environment: 'dev' }, '--out', 'plan.json')).toBe(
    'adx-export plan --environment dev --out plan.json',
  )
})
