import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { type Bench, benchIn } from '../testing/emulator.test-data.ts'
import { exampleFolder } from '../testing/folder.test-data.ts'

const application = 'contoso-wards.azureiotcentral.com'
const denied = { code: 'Unauthorized', message: "Principal 'app' lacks required permissions" }

const fits = async (kind: string, text: string): Promise<boolean> => {
  const schema = await readFile(new URL(`../../../../schemas/${kind}.schema.json`, import.meta.url), 'utf8')
  return new Ajv2020().validate(JSON.parse(schema), JSON.parse(text))
}

/** The live state matches the config, and a grant is gone that nobody declared. */
const broken = async (): Promise<Bench> => {
  const bench = await benchIn(await exampleFolder('managed-identity'))
  expect(await bench.called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
  const { exports, destinations } = bench.emulator.world().applications.get(application) ?? {}
  for (const one of [...(exports?.values() ?? []), ...(destinations?.values() ?? [])]) {
    one.status = 'error'
    one.errors = [denied]
  }
  bench.emulator.clearRequests()
  return bench
}

const lost = /But \d+ exports? (?:is|are) in error: (?:its|their) messages are being lost\./

describe('exports in error without a difference', () => {
  test('stand in a plan, which never says only that there is nothing to do, and change no exit code', async () => {
    const { called } = await broken()
    const { code, out } = await called(['plan', '--detailed-exitcode'])
    expect(code).toBe(0)
    expect(out).not.toContain('Nothing to do')
    expect(out).toMatch(lost)
    expect(out).toMatch(/^Export \w+ is in error:\n {4}Principal 'app' lacks required permissions\n/m)
    expect(out).toContain('What to do: Check the identity of the destination')
  })

  test('stand in what drift says, and are no drift', async () => {
    const { called } = await broken()
    const { code, out } = await called(['drift'])
    expect(code).toBe(0)
    expect(out).toMatch(/^No drift: .* But \d+ exports? /m)
    expect(out).toMatch(lost)
  })

  test('stand in what apply says, which changes nothing and goes well', async () => {
    const { called, emulator } = await broken()
    const { code, out } = await called(['apply', '--yes', '--settle', '0'])
    expect(code).toBe(0)
    expect(out).not.toContain('Nothing to do')
    expect(out.split('\n').filter((line) => lost.test(line))).toHaveLength(2)
    expect(emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
  })

  test.each(['plan', 'drift', 'apply'])('stand in the document of %s in one shape', async (command) => {
    const { called } = await broken()
    const { code, out } = await called([command, '--format', 'json', ...(command === 'apply' ? ['--settle', '0'] : [])])
    expect(code).toBe(0)
    expect(await fits(command, out)).toBe(true)
    const document = JSON.parse(out)
    const [one] = command === 'apply' ? document.verified.exports : document.exports
    expect(one).toMatchObject({
      address: expect.stringMatching(/^iot-central\/data-export:/),
      enabled: true,
      status: 'error',
      errors: [denied, { code: 'Unauthorized', message: expect.stringMatching(/^destination \w+: Principal/) }],
    })
  })
})

test('what could not be read is no healthy export, in text and in the document', async () => {
  const { called, emulator } = await broken()
  emulator.replaceFaults([{ answer: { status: 403 }, method: 'GET', path: 'dataExport/exports' }])
  const text = await called(['plan'])
  expect(text.code).toBe(1)
  expect(text.out).toMatch(/^It is unknown whether (?:this export sends|these exports send) data, because /m)
  emulator.replaceFaults([{ answer: { status: 403 }, method: 'GET', path: 'dataExport/exports' }])
  const { exports } = JSON.parse((await called(['drift', '--format', 'json'])).out)
  expect(exports).toContainEqual({
    address: expect.stringMatching(/^iot-central\/data-export:/),
    status: 'unreadable',
    errors: [],
  })
})
