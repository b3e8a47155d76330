import { issueMark, markerText } from '@adx-export/report/github'
import { describe, expect, test } from 'vitest'
import { driftLabel } from '../github/issues.ts'
import { appliedName, planName } from '../proof/names.ts'
import { signatureBlock } from '../proof/statement.ts'
import { isNamedIn, parse, redactorOf } from '@adx-export/core'
import { secretInOwnWords, secretsIn, withoutSecrets } from './secrets.ts'
import { recordingIo } from '../testing/io.test-data.ts'

const env = {
  ADX_LAB_SECRET: 'canary-of-the-lab',
  ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1234',
  ADX_EXPORT_IOTC_TOKEN: 'SharedAccessSignature canary',
  AZURE_CLIENT_SECRET: 'canary-client',
  ADX_SHORT: 'abc',
  ADX_KEY: 'first-line-of-it\nsecond-line-of-it',
  ADX_PROJECT: 'adx-export',
  PATH: '/usr/bin/somewhere',
}

const namedIn = (text: string) => isNamedIn(parse(text, 'adx-export.yaml').document)

const config = namedIn('a: { env: ADX_LAB_SECRET }\nb: { env: ADX_SHORT }\nc: { env: ADX_KEY }\n')

test('secrets are what a config, a credential or the token may hold, long enough to be hidden', () => {
  const secrets = secretsIn(env, 'ghs_canary-token', config)
  expect(secrets).toEqual(
    expect.arrayContaining([
      'ghs_canary-token',
      'canary-of-the-lab',
      'canary-client',
      'first-line-of-it',
      'second-line-of-it',
    ]),
  )
  expect(secrets.some((secret) => ['abc', env.PATH, env.ADX_EXPORT_EMULATOR, env.ADX_PROJECT].includes(secret))).toBe(
    false,
  )
})

test('one that begins another is taken out with it', () => {
  const redact = redactorOf(
    secretsIn({ ADX_A: 'canary-12', ADX_B: 'canary-12345' }, '', namedIn('[{ env: ADX_A }, { env: ADX_B }]')),
  )
  expect(redact('canary-12345 canary-12')).toBe('*** ***')
})

test('no way to the runner lets one through', async () => {
  const { io, recorded } = recordingIo()
  const quiet = withoutSecrets(io, redactorOf(secretsIn(env, 'ghs_canary-token', config)))
  const text = Object.values(env).join(' ')
  quiet.info(text)
  quiet.say('error', text)
  quiet.fold(text, text)
  quiet.output('x', text)
  await quiet.summary(text)
  await quiet.write('file', text)
  expect(JSON.stringify([recorded, ...recorded.outputs.values(), ...recorded.written.values()])).not.toContain('canary')
})

describe('a variable is a secret where the config', () => {
  const found = (text: string) =>
    secretsIn({ ADX_LAB_SECRET: 'canary-of-the-lab', ADX_OTHER: 'none-of-it' }, '', namedIn(text))

  test.each([
    ['names it', 'clientSecret: { env: ADX_LAB_SECRET }'],
    ['names it in quotes', `clientSecret: {"env":"ADX_LAB_SECRET"}`],
    ['names it on a line of its own', 'clientSecret:\n  env:\n    ADX_LAB_SECRET\n'],
    ['names it folded', 'clientSecret:\n  env: >-\n    ADX_LAB_SECRET\n'],
    ['escapes the name', 'clientSecret: { env: "ADX_LAB\\x5fSECRET" }'],
    ['names it in an anchor', 'a: &name ADX_LAB_SECRET\nclientSecret: { env: *name }'],
  ])('%s, and no other is', (_, text) => {
    expect(found(text)).toEqual(['canary-of-the-lab'])
  })

  test.each([
    ['puts the name together', 'env: ADX_${{ environment.name }}_SECRET'],
    ['takes the name from an environment', 'clientSecret: { env: "${{ environment.secret }}" }'],
    ['puts it together on the lines below', 'env: >-\n    ADX_${{ environment.name }}_SECRET'],
  ])('%s: then every one could be', (_, text) => {
    expect(found(text)).toEqual(['canary-of-the-lab', 'none-of-it'])
  })

  test.each([
    ['does not name it', 'version: 1\n'],
    ['names a longer one', 'env: ADX_LAB_SECRET_2'],
    ['names settings of ours', 'env: ADX_EXPORT_EMULATOR'],
  ])('not where it %s', (_, text) => {
    expect(
      secretsIn({ ADX_LAB_SECRET: 'canary-of-the-lab', ADX_EXPORT_EMULATOR: 'http://a' }, '', namedIn(text)),
    ).toEqual([])
  })

  test('is found in a large text', () => {
    const text = 'env :'.repeat(100_000) + '{ env: ADX_LAB_SECRET }'
    expect(found(text)).toContain('canary-of-the-lab')
  })
})

describe('our own words', () => {
  const [id, hash] = ['0'.repeat(16), '0'.repeat(64)]
  const target = { config: 'adx-export.yaml' }
  const written = [
    markerText({ id, head: hash, run: 0, attempt: 0, digest: hash, targets: [id] }),
    issueMark(id),
    driftLabel,
    planName(target),
    appliedName(target),
    signatureBlock('0'),
  ]

  /** What stands between ids and numbers, for as long as nothing shorter is a secret. */
  const words = written
    .flatMap((text) => text.split(/0+/))
    .map((text) => text.trim())
    .filter((text) => text.length >= 8)

  test.each([...words, 'adx-export', 'validate'].map((word) => [word]))('hold no secret: %s', (word) => {
    expect(secretInOwnWords({ ADX_LAB_SECRET: word }, '', config)).toBe('ADX_LAB_SECRET')
    expect(secretInOwnWords({ ADX_PROJECT: word }, '', config)).toBeUndefined()
    expect(secretInOwnWords({}, word, config)).toBe('the input github-token')
  })

  test('are no reason to refuse what is not in them', () => {
    expect(secretInOwnWords(env, 'ghs_canary-token', config)).toBeUndefined()
  })
})

test('one that JSON or an address spells in another way is found there too', () => {
  const secret = 'pa"ss\\wo%rd-123'
  const redact = redactorOf([secret])
  for (const text of [secret, JSON.stringify({ secret }), `https://x?s=${encodeURIComponent(secret)}`]) {
    expect(redact(text)).not.toContain('rd-123')
  }
})
