import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { benchIn } from '../testing/emulator.test-data.ts'
import { exampleFolder } from '../testing/folder.test-data.ts'

const schema: object = JSON.parse(
  await readFile(new URL('../../../../schemas/apply.schema.json', import.meta.url), 'utf8'),
)

const bench = async () => {
  const folder = await exampleFolder('managed-identity')
  const made = await benchIn(folder)
  const writes = () => made.emulator.requests().filter(({ kind }) => kind === 'write').length
  return { folder, writes, ...made }
}

describe('apply in a pipe', () => {
  test('prints exactly one document that fits the published schema, and everything else on stderr', async () => {
    const { called, folder } = await bench()
    const { code, out, err, asked } = await called(['apply', '--settle', '0', '--format', 'json', '-o', 'report.json'])
    expect({ code, asked }).toEqual({ code: 0, asked: [] })
    expect(new Ajv2020().validate(schema, JSON.parse(out))).toBe(true)
    expect(err).toContain('shaping tables')
    expect(await readFile(join(folder, 'report.json'), 'utf8')).toBe(out)
  })

  test.each([[[]], [['--yes']], [['--expect-operations', 'plan.json']]])(
    'shows the whole plan before it applies with %j, and never asks',
    async (options) => {
      const { called } = await bench()
      const planned = await called(['plan', '-o', 'plan.json'])
      const { code, out, asked } = await called(['apply', '--settle', '0', ...options])
      expect({ code, asked }).toEqual({ code: 0, asked: [] })
      expect(out.startsWith(planned.out)).toBe(true)
      expect(out.slice(planned.out.length)).toContain('applied create')
    },
  )

  test('runs nothing but what it showed', async () => {
    const { called, url, emulator } = await bench()
    await called(['apply', '--settle', '0'])
    // Somebody switches the export off between the plan that is shown and the run.
    let looks = 0
    const { code, out } = await called(['apply', '--settle', '0'], {
      async beforeConnect() {
        looks++
        if (looks !== 2) return
        const path = 'contoso-wards.azureiotcentral.com/api/dataExport/exports/telemetry'
        await fetch(`${url}/${path}?api-version=2022-10-31-preview`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/json', authorization: 'Bearer emulator' },
          body: '{"enabled":false}',
        })
        emulator.clearRequests()
      },
    })
    expect({ code, looks }).toEqual({ code: 1, looks: 2 })
    expect(out).toContain('unreviewed-operation')
    expect(emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
  })

  test('shows a refused plan once, with the line that accepts it, and writes nothing', async () => {
    const { called, folder, url, writes } = await bench()
    await called(['apply', '--settle', '0'])
    await fetch(`${url}/contoso-wards.azureiotcentral.com/_emulator/devices/press-07/messages`, {
      method: 'POST',
      body: '{"heartRate":71}',
    })
    const file = join(folder, 'adx-export.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('retention: 365d', 'retention: 30d'))
    const before = writes()
    const { code, out } = await called(['apply', '--settle', '0', '--yes'])
    expect(code).toBe(1)
    expect(out.match(/^Refused\. /gm)).toHaveLength(1)
    expect(out).toMatch(/ {2}- \{ risk: shortens-retention.*\}\n$/)
    expect(out).not.toMatch(/applied (create|update)/)
    expect(writes()).toBe(before)
  })

  test('says which lines are about the emulator', async () => {
    const { called, url } = await bench()
    const mark = ` (emulator at ${url})`
    const text = await called(['apply', '--settle', '0', '--no-color'], { answer: true })
    const marked = text.out.split('\n').filter((line) => line.endsWith(mark))
    expect(marked.map((line) => line.split(' ')[0])).toEqual(['Plan', 'Plan:', 'Exports', '9'])
    expect(text.asked[0]).toContain(mark)
    const json = await called(['apply', '--settle', '0', '--format', 'json'])
    expect(json.err.split('\n').filter((line) => line.includes('(emulator at'))).toEqual([mark.trim()])
    expect(json.out).not.toContain('(emulator at')
  })

  test('carries out a reviewed plan', async () => {
    const { called } = await bench()
    await called(['plan', '--out', 'plan.json'])
    expect(await called(['apply', '--settle', '0', '--expect-operations', 'plan.json'])).toMatchObject({ code: 0 })
  })

  test('carries out nothing beyond a reviewed plan', async () => {
    const { called, folder, writes } = await bench()
    await called(['plan', '--out', 'plan.json'])
    const file = join(folder, 'adx-export.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('caching: 30d', 'caching: 31d'))
    const { code, out } = await called(['apply', '--settle', '0', '--expect-operations', 'plan.json'])
    expect(code).toBe(1)
    expect(out).toContain('unreviewed-operation')
    expect(writes()).toBe(0)
  })

  test('knows before it starts that the file of --out cannot be written', async () => {
    const { called, writes } = await bench()
    expect(await called(['apply', '--settle', '0', '-o', 'no/such/folder.json'])).toMatchObject({ code: 1 })
    expect(writes()).toBe(0)
  })

  test('fails with what the service said, and goes on from there', async () => {
    const { called, emulator } = await bench()
    emulator.replaceFaults([
      {
        path: 'dataExport/exports',
        method: 'PUT',
        answer: { status: 403, body: { error: { code: 'Forbidden', message: 'not you' } } },
      },
    ])
    const failed = await called(['apply', '--settle', '0'])
    expect(failed.code).toBe(1)
    expect(failed.out).toContain('not you')
    expect(failed.out).toContain('Run the same command again')
    emulator.replaceFaults([])
    expect(await called(['apply', '--settle', '0'])).toMatchObject({ code: 0 })
  })
})

describe('apply on a terminal', () => {
  test('shows the plan, asks, and does it', async () => {
    const { called, writes } = await bench()
    const { code, out, asked } = await called(['apply', '--settle', '0'], { answer: true })
    expect(code).toBe(0)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('contoso-wards.azureiotcentral.com')
    expect(out).toContain('Plan:')
    expect(writes()).toBeGreaterThan(0)
  })

  test('does nothing without a yes, and leaves no file behind', async () => {
    const { called, writes, folder } = await bench()
    const { code, err } = await called(['apply', '--settle', '0', '-o', 'report.json'], { answer: false })
    expect(code).toBe(1)
    expect(err).toContain('Nothing was changed.')
    expect(writes()).toBe(0)
    expect((await readdir(folder)).filter((name) => name.startsWith('report.json'))).toEqual([])
  })

  test.each([[['--yes']], [['--expect-operations', 'plan.json']]])('does not ask with %j', async (options) => {
    const { called } = await bench()
    await called(['plan', '--out', 'plan.json'])
    const { code, asked } = await called(['apply', '--settle', '0', ...options], { answer: false })
    expect({ code, asked }).toEqual({ code: 0, asked: [] })
  })

  test('has nothing to ask where there is nothing to do', async () => {
    const { called } = await bench()
    await called(['apply', '--settle', '0'])
    expect(await called(['apply', '--settle', '0'], { answer: false })).toMatchObject({ code: 0, asked: [] })
  })

  test('keeps stdout to the one document with --format json', async () => {
    const { called } = await bench()
    const { out, err } = await called(['apply', '--settle', '0', '--format', 'json'], { answer: true })
    expect(JSON.parse(out)).toMatchObject({ kind: 'apply' })
    expect(err).toContain('Plan')
  })

  test.each([
    ['is not set', '', 'secret-missing'],
    ['is too short to be hidden', 'short', 'secret-too-short'],
  ])('does not ask for a yes where a secret that it will send %s', async (_, value, code) => {
    const made = await benchIn(await exampleFolder('service-principal'))
    const env = { ADX_EXPORTER_SECRET: value }
    const { code: exitCode, out, asked } = await made.called(['apply', '--settle', '0'], { answer: true, env })
    expect({ exitCode, asked }).toEqual({ exitCode: 1, asked: [] })
    expect(out).toContain(code)
    expect(made.emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
    expect(await made.called(['plan'], { env })).toMatchObject({ code: 0 })
  })
})
