import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apply, open, plan, test as tryTransforms, validate } from './index.ts'
import { benchIn } from './testing/emulator.test-data.ts'
import { exampleFolder } from './testing/folder.test-data.ts'

/** A config of an example, opened against an emulator of its own. */
const openedIn = async (name: string, change?: (folder: string) => Promise<void>) => {
  const folder = await exampleFolder(name)
  await change?.(folder)
  const { emulator, url, called } = await benchIn(folder)
  const env = { ADX_EXPORT_EMULATOR: url, ADX_EXPORTER_SECRET: 'canary-of-the-test' }
  const config = await open('adx-export.yaml', { cwd: folder, env })
  const writes = (): number => emulator.requests().filter(({ kind }) => kind === 'write').length
  return { config, called, writes }
}

const breakIt = async (folder: string): Promise<void> => {
  const path = join(folder, 'adx-export.yaml')
  await writeFile(path, (await readFile(path, 'utf8')).replace('enabled: true', 'enabled: perhaps'))
}

test('what it gives is what the command prints', async () => {
  const { config, called, writes } = await openedIn('managed-identity')
  const printed = async (...argv: readonly string[]): Promise<unknown> =>
    JSON.parse((await called([...argv, '--format', 'json'])).out)
  expect(await validate(config)).toEqual(await printed('validate'))
  expect(await tryTransforms(config)).toEqual(await printed('test'))
  // The first look makes the application, the cluster and the database come into being.
  await plan(config)
  const planned = await plan(config)
  expect(planned).toEqual({ kind: 'plan', refused: false, document: await printed('plan') })
  expect(writes()).toBe(0)

  if (planned.kind !== 'plan') throw new Error('there is no plan')
  const applied = await apply(config, { reviewed: planned.document, settleSeconds: 0 })
  expect(applied).toMatchObject({ kind: 'apply', ok: true, document: { kind: 'apply', summary: { applied: 9 } } })
  expect(writes()).toBeGreaterThan(0)
})

test('an environment is chosen, and needed', async () => {
  const { config, writes } = await openedIn('environments')
  expect(await validate(config, { environment: 'dev' })).toMatchObject({ valid: true })
  expect(await plan(config, { environment: 'dev' })).toMatchObject({
    kind: 'plan',
    document: { target: { environment: 'dev' } },
  })
  const needed = { valid: false, diagnostics: [{ code: 'environment-needed' }] }
  expect(await plan(config)).toMatchObject({ kind: 'invalid', document: needed })
  expect(await apply(config)).toMatchObject({ kind: 'invalid', document: needed })
  expect(writes()).toBe(0)
})

test('a config with an error is a finding for each of them, and nothing is sent', async () => {
  const { config, writes } = await openedIn('managed-identity', breakIt)
  const found = [expect.objectContaining({ severity: 'error', file: 'adx-export.yaml' })]
  expect(await validate(config)).toMatchObject({ kind: 'validate', valid: false, diagnostics: found })
  expect(await tryTransforms(config)).toMatchObject({ kind: 'test', ok: false, transforms: [], diagnostics: found })
  for (const work of [plan, apply])
    expect(await work(config)).toEqual({ kind: 'invalid', document: await validate(config) })
  expect(writes()).toBe(0)
})

test('a config that is not there is a finding', async () => {
  const config = await open('nowhere.yaml', { cwd: await exampleFolder('managed-identity') })
  expect(await validate(config)).toMatchObject({ valid: false, diagnostics: [{ code: 'config-missing' }] })
})

test('only operations of a plan of the same environment run', async () => {
  const { config, writes } = await openedIn('environments')
  const planned = await plan(config, { environment: 'dev' })
  if (planned.kind !== 'plan') throw new Error('there is no plan')
  const reviewed = planned.document
  await expect(apply(config, { environment: 'prod', reviewed })).rejects.toThrow('the plan of another environment')
  const forged = { ...reviewed, kind: 'validate' } as unknown as typeof reviewed
  await expect(apply(config, { environment: 'dev', reviewed: forged })).rejects.toThrow('is not a plan')
  const fewer = { ...reviewed, operations: [] }
  const refused = await apply(config, { environment: 'dev', reviewed: fewer, settleSeconds: 0 })
  expect(refused).toMatchObject({ kind: 'apply', ok: false, document: { summary: { applied: 0 } } })
  expect(writes()).toBe(0)
})

test('one that is stopped before it begins sends nothing', async () => {
  const { config, writes } = await openedIn('managed-identity')
  const stopped = await apply(config, { signal: AbortSignal.abort() })
  expect(stopped).toMatchObject({ kind: 'apply', ok: false, document: { summary: { applied: 0 } } })
  expect(writes()).toBe(0)
})

test('a host that does not answer rejects with a code and a hint', async () => {
  const env = { ADX_EXPORT_EMULATOR: 'http://127.0.0.1:1' }
  const config = await open('adx-export.yaml', { cwd: await exampleFolder('managed-identity'), env })
  await expect(plan(config)).rejects.toMatchObject({ name: 'AzureError', code: 'unreachable' })
})

test('what was not opened, or was closed, is no config', async () => {
  const closed = await open('adx-export.yaml', { cwd: await exampleFolder('managed-identity') })
  expect(await validate(closed)).toMatchObject({ valid: true })
  await closed.close()
  for (const config of [closed, { ...closed }])
    for (const work of [validate, tryTransforms, plan, apply])
      await expect(work(config)).rejects.toThrow(
        new TypeError('The first argument is not an open config: `open` gives one, and `close` ends it.'),
      )
})

test('it has no other functions', async () => {
  expect(Object.keys(await import('./index.ts')).toSorted()).toEqual(['apply', 'open', 'plan', 'test', 'validate'])
})
