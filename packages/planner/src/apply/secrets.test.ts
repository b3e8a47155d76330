import { expect, test } from 'vitest'
import { draft } from '../index.ts'
import { aConfig, aDestination, lab } from '../resources/testing/config.test-data.ts'
import { aWorld } from '../resources/testing/world.test-data.ts'
import { missingSecrets } from './secrets.ts'

const hash = (text: string): string => `${text.length}`.padStart(64, '0')
const other = { ...lab, name: 'other', clientSecret: { env: 'ADX_OTHER_SECRET' } }

const missing = (authorizations: readonly string[], set: Readonly<Record<string, string>> = {}) => {
  const destinations = authorizations.map((authorization, index) =>
    aDestination({ name: `d${String(index)}`, displayName: `D${String(index)}`, authorization }),
  )
  const config = aConfig({ ...aConfig(), identities: [...aConfig().identities, other], destinations })
  const { changes } = draft(config, aWorld(), hash)
  return missingSecrets(changes, { read: (name) => set[name] }).map(({ code, message }) => `${code} ${message}`)
}
const finding = (name: string): string =>
  `secret-missing The environment variable ${name} is not set, and this apply needs its value.`

test.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
  ['an identity without a secret needs none', ['app'], {}, []],
  ['one that is set is there', ['lab'], { ADX_LAB_SECRET: 'canary' }, []],
  ['one that is not is told', ['lab'], { ADX_OTHER_SECRET: 'canary' }, [finding('ADX_LAB_SECRET')]],
  ['one that is empty is told', ['lab'], { ADX_LAB_SECRET: '' }, [finding('ADX_LAB_SECRET')]],
  ['one that two destinations need is told once', ['lab', 'lab'], {}, [finding('ADX_LAB_SECRET')]],
  ['each is told', ['lab', 'other'], {}, [finding('ADX_LAB_SECRET'), finding('ADX_OTHER_SECRET')]],
])('of the secrets of an apply, %s', (_what, authorizations, set, expected) => {
  expect(missing(authorizations, set)).toEqual(expected)
})
