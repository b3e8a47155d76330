import { describe, expect, test } from 'vitest'
import type { Step } from '../model/step.ts'
import { type ValueWithHoles, referenceTo, secretIn } from '../model/value.ts'
import { fill } from './filled-step.ts'

const secrets = { read: (name: string) => `value of ${name}` }
const put = (body: ValueWithHoles): Step => ({
  stage: 'destination',
  limitSeconds: 1,
  done: 'answered',
  title: 'put',
  system: 'iot-central',
  host: 'a.azureiotcentral.com',
  method: 'PUT',
  path: '/x',
  body,
})
const run = (command: Step extends infer S ? (S extends { command: infer C } ? C : never) : never): Step => ({
  stage: 'grant',
  limitSeconds: 1,
  done: 'answered',
  title: 'run',
  system: 'kusto',
  cluster: 'https://a.kusto.windows.net',
  database: 'd',
  command,
})
const bodyOf = (step: Step): unknown => {
  const filled = fill(step, () => 'id-1', secrets)
  return filled.ok && filled.step.system !== 'kusto' ? filled.step.body : filled
}

describe('holes of our own making', () => {
  test('are filled', () => {
    const body = { a: [secretIn('ADX_LAB')], b: referenceTo('x:y', 'id'), c: null }
    expect(bodyOf(put(body))).toEqual({ a: ['value of ADX_LAB'], b: 'id-1', c: null })
  })

  test.each([
    ['a config', { value: { $secret: 'AZURE_CLIENT_SECRET' } }],
    ['an answer', [{ id: 'hook', note: { $secret: 'ADX_LAB', more: 1 } }]],
    ['a reference', { $ref: 'x:y', attribute: 'id' }],
  ])('are not mistaken for values of %s that look like them', (_what, body) => {
    expect(bodyOf(put(body))).toEqual(body)
  })

  test.each(['AZURE_CLIENT_SECRET', 'PATH', 'ADX_EXPORT_IOTC_TOKEN', 'adx_lab'])('never read %s', (name) => {
    expect(fill(put({ a: secretIn(name) }), () => undefined, secrets)).toMatchObject({ ok: false })
  })
})

describe('the values of secrets', () => {
  test('are named beside the step that holds them, each once', () => {
    const filled = fill(
      put([secretIn('ADX_LAB'), secretIn('ADX_LAB'), referenceTo('x:y', 'id')]),
      () => 'id-1',
      secrets,
    )
    expect(filled).toMatchObject({ ok: true, step: { secrets: ['value of ADX_LAB'] } })
    const command = fill(run(['.x ', secretIn('ADX_LAB')]), () => undefined, secrets)
    expect(command).toMatchObject({ ok: true, step: { secrets: ['value of ADX_LAB'] } })
  })

  test('are absent for none', () => {
    const filled = fill(put({ a: referenceTo('x:y', 'id') }), () => 'id-1', secrets)
    expect(filled.ok && 'secrets' in filled.step).toBe(false)
  })
})

describe('a command', () => {
  test.each(["it's", 'a\nb', 'a\\', 'a"b', '', 'x'.repeat(513)])('takes no value that could break out: %j', (value) => {
    const step = run([".add database ['d'] admins ('aadapp=", referenceTo('x:y', 'id'), "')"])
    expect(fill(step, () => value, secrets)).toMatchObject({ ok: false })
  })

  test('takes a plain value', () => {
    const filled = fill(run(["('aadapp=", referenceTo('x:y', 'id'), "')"]), () => '1-2', secrets)
    expect(filled).toMatchObject({ ok: true, step: { command: "('aadapp=1-2')" } })
  })
})

test('what is not known yet is said', () => {
  expect(fill(put(referenceTo('x:y', 'id')), () => undefined, secrets)).toEqual({
    ok: false,
    missing: 'id of x:y is not known yet',
  })
})
