import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { benchIn } from '../testing/emulator.test-data.ts'
import { exampleFolder } from '../testing/folder.test-data.ts'
import { chosenIn } from './environments.ts'

const takes = new Ajv2020().compile(
  JSON.parse(await readFile(new URL('../../../../schemas/environments.schema.json', import.meta.url), 'utf8')),
)

const environments = ['dev', 'prod'] as const

test.each([
  [undefined, {}],
  ['prod', { environment: 'prod' }],
  ['p*', { several: ['prod'] }],
  ['prod,dev', { several: ['prod', 'dev'] }],
  ['*', { several: environments }],
  ['all', { several: environments }],
  ['prd', { environment: 'prd' }],
  ['dev,prd', { environment: 'prd' }],
  ['site*', { environment: 'site*' }],
  [',', { environment: ',' }],
])('%j chooses %j', (given, chosen) => {
  expect(chosenIn({ environments }, given)).toEqual(chosen)
})

test('without environments `all` is the config as it is', () => {
  expect(chosenIn({ environments: [] }, 'all')).toEqual({})
})

const bench = async () => {
  const cwd = await exampleFolder('environments')
  return { cwd, ...(await benchIn(cwd)) }
}

describe('a pattern', () => {
  test.each(['validate', 'test', 'plan', 'apply', 'drift'])(
    'that fits no environment is an error of %s, which lists the names and suggests the nearest',
    async (command) => {
      const { called } = await bench()
      const { code, out } = await called([command, '-e', 'prob*'])
      expect(code).toBe(1)
      expect(out).toContain('No environment of the config matches "prob*".')
      expect(out).toContain("Did you mean 'prod'? The config has: dev, prod.")
      const json = JSON.parse((await called([command, '-e', 'prob*', '--format', 'json'])).out)
      expect(json.diagnostics[0].code).toBe('environment-not-found')
    },
  )

  test.each(['test', 'plan', 'drift'])(
    'prints of %s for each environment what it prints for that one',
    async (command) => {
      const { called } = await bench()
      const [dev, prod, both] = [
        await called([command, '-e', 'dev']),
        await called([command, '-e', 'prod']),
        await called([command, '-e', '*']),
      ]
      expect(both.out).toBe(`== dev\n${dev.out}\n== prod\n${prod.out}`)
      expect(both.code).toBe(Math.max(dev.code, prod.code))
      const documentOf = async (environment: string) =>
        JSON.parse((await called([command, '-e', environment, '--format', 'json'])).out)
      const several = await documentOf('prod,dev')
      expect(takes(several) || takes.errors).toBe(true)
      expect(several).toEqual({
        format: 1,
        kind: 'environments',
        documents: [
          { environment: 'prod', document: await documentOf('prod') },
          { environment: 'dev', document: await documentOf('dev') },
        ],
      })
    },
  )
})

describe('apply of several', () => {
  test('runs one after the other what was reviewed of each, and then nothing is pending', async () => {
    const { called, cwd } = await bench()
    expect((await called(['plan', '-e', '*', '-o', 'plans.json'])).code).toBe(0)
    const { code, out } = await called(['apply', '-e', '*', '--expect-operations', 'plans.json', '-o', 'report.json'])
    expect(code).toBe(0)
    expect(out.indexOf('== dev\n')).toBe(0)
    expect(out.indexOf('\n== prod\n')).toBeGreaterThan(0)
    expect(out.endsWith('\n\n')).toBe(false)
    const report = JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8'))
    expect(report.documents.map((each: { document: { kind: string } }) => each.document.kind)).toEqual([
      'apply',
      'apply',
    ])
    expect((await called(['plan', '-e', '*', '--detailed-exitcode'])).code).toBe(0)
  })

  test('ends at the first that does not end well, and says which were not begun', async () => {
    const { called } = await bench()
    await called(['plan', '-e', 'prod', '-o', 'prod.json'])
    const { code, out, err } = await called(['apply', '-e', 'dev,prod', '--expect-operations', 'prod.json'])
    expect(code).toBe(1)
    expect(out).toContain('== dev\n')
    expect(out).not.toContain('== prod')
    expect(err).toContain('Not started: prod. dev comes first.')
  })

  test('asks for each', async () => {
    const { called } = await bench()
    const { asked, code } = await called(['apply', '-e', '*'], { answer: true })
    expect(code).toBe(0)
    expect(asked).toHaveLength(2)
  })
})

test('rows are written for one environment only', async () => {
  const { called } = await bench()
  const { code, err } = await called(['test', '-e', '*', '--update'])
  expect(code).toBe(1)
  expect(err).toContain('--update writes the rows of one environment')
  expect((await called(['test', '-e', 'd*', '--update'])).code).toBe(0)
})
