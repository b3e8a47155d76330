import { expect, test } from 'vitest'
import { redactorOf, secretsIn, withoutSecrets } from './secrets.ts'
import { recordingIo } from './testing/io.test-data.ts'

const env = {
  ADX_LAB_SECRET: 'canary-of-the-lab',
  ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1234',
  ADX_EXPORT_IOTC_TOKEN: 'SharedAccessSignature canary',
  AZURE_CLIENT_SECRET: 'canary-client',
  ADX_SHORT: 'abc',
  ADX_KEY: 'first-line-of-it\nsecond-line-of-it',
  PATH: '/usr/bin/somewhere',
}

test('secrets are what a config, a credential or the token may hold, long enough to be hidden', () => {
  const secrets = secretsIn(env, 'ghs_canary-token')
  expect(secrets).toEqual(
    expect.arrayContaining([
      'ghs_canary-token',
      'canary-of-the-lab',
      'canary-client',
      'first-line-of-it',
      'second-line-of-it',
    ]),
  )
  expect(secrets.some((secret) => ['abc', env.PATH, env.ADX_EXPORT_EMULATOR].includes(secret))).toBe(false)
})

test('one that begins another is taken out with it', () => {
  const redact = redactorOf(secretsIn({ ADX_A: 'canary-12', ADX_B: 'canary-12345' }, ''))
  expect(redact('canary-12345 canary-12')).toBe('*** ***')
})

test('no way to the runner lets one through', async () => {
  const { io, recorded } = recordingIo()
  const quiet = withoutSecrets(io, redactorOf(secretsIn(env, 'ghs_canary-token')))
  const text = Object.values(env).join(' ')
  quiet.info(text)
  quiet.say('error', text)
  quiet.fold(text, text)
  quiet.output('x', text)
  await quiet.summary(text)
  await quiet.write('file', text)
  expect(JSON.stringify([recorded, ...recorded.outputs.values(), ...recorded.written.values()])).not.toContain('canary')
})
