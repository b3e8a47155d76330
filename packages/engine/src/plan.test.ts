import { describe, expect, test } from 'vitest'
import { apply, plan } from './testing/opened.test-data.ts'
import { environments, minimal, nothingRecorded, portsWith } from './testing/memory.test-data.ts'

const config = 'adx-export.yaml'

describe('plan', () => {
  test('compares the config with the live state', async () => {
    const recorded = nothingRecorded()
    const planned = await plan({ ports: portsWith({ [config]: minimal }, recorded), config })
    if (planned.kind !== 'plan') throw new Error('the config is valid')
    expect(planned.refused).toBe(false)
    expect(planned.plan.requests).toEqual({ reads: 7, writes: 0 })
    expect(planned.plan.changes.map(({ action, address }) => `${action} ${address}`)).toContain(
      'create adx/table:wards/vitals/t',
    )
    expect(planned.flow.nodes.map(({ role, standing }) => `${role} ${standing}`)).toContain('table new')
    expect(recorded).toEqual({ phases: ['plan'], sent: [], closed: 1 })
  })

  test('is the same document every time', async () => {
    const once = () => plan({ ports: portsWith({ [config]: minimal }, nothingRecorded()), config })
    expect(JSON.stringify(await once())).toBe(JSON.stringify(await once()))
  })

  test.each([
    ['an invalid config', { [config]: 'version: 2\n' }, undefined, undefined],
    ['no config', {}, undefined, 'config-missing'],
    ['environments and none chosen', { [config]: environments() }, undefined, 'environment-needed'],
    ['an unknown environment', { [config]: environments() }, 'prd', 'environment-not-found'],
    ['an environment where there are none', { [config]: minimal }, 'prod', 'environment-not-found'],
    ['an error in the chosen environment', { [config]: environments('https://example.org') }, 'dev', undefined],
  ])('asks Azure nothing for %s', async (_name, texts, environment, code) => {
    const recorded = nothingRecorded()
    const ports = portsWith(texts, recorded)
    const planned = await plan({ ports, config, ...(environment === undefined ? {} : { environment }) })
    if (planned.kind !== 'invalid') throw new Error('the config is not valid')
    expect(planned.document.valid).toBe(false)
    if (code !== undefined) expect(planned.document.diagnostics.map((finding) => finding.code)).toContain(code)
    expect(recorded.phases).toEqual([])
  })

  test('an error in another environment is none of its business', async () => {
    const ports = portsWith({ [config]: environments('https://example.org') }, nothingRecorded())
    expect((await plan({ ports, config, environment: 'prod' })).kind).toBe('plan')
  })

  test('the connection is closed when Azure cannot be read', async () => {
    const recorded = nothingRecorded()
    const ports = portsWith({ [config]: minimal }, recorded)
    const broken: typeof ports = {
      ...ports,
      connect: async (request) => ({
        ...(await ports.connect(request)),
        observer: { observe: () => Promise.reject(new Error('dead network')), reads: () => 0 },
      }),
    }
    await expect(plan({ ports: broken, config })).rejects.toThrow('dead network')
    expect(recorded.closed).toBe(1)
  })
})

describe('apply', () => {
  test('sends what the plan holds, and finds that nothing took in a world that forgets', async () => {
    const recorded = nothingRecorded()
    const applied = await apply({ ports: portsWith({ [config]: minimal }, recorded), config, settleSeconds: 0 })
    if (applied.kind !== 'apply') throw new Error('the config is valid')
    expect(recorded.sent.length).toBeGreaterThan(0)
    expect(applied.ok).toBe(false)
    expect(applied.report.verified.converged).toBe(false)
    expect(recorded.closed).toBe(1)
  })

  test('sends nothing that was not reviewed', async () => {
    const recorded = nothingRecorded()
    const ports = portsWith({ [config]: minimal }, recorded)
    const applied = await apply({ ports, config, settleSeconds: 0, reviewed: [] })
    if (applied.kind !== 'apply') throw new Error('the config is valid')
    expect(applied.report.diagnostics.map(({ code }) => code)).toContain('unreviewed-operation')
    expect(applied.ok).toBe(false)
    expect(recorded.sent).toEqual([])
  })

  test('takes the reviewed operations from a plan document', async () => {
    const recorded = nothingRecorded()
    const first = await plan({ ports: portsWith({ [config]: minimal }, recorded), config })
    if (first.kind !== 'plan') throw new Error('the config is valid')
    const texts = { [config]: minimal, 'plan.json': JSON.stringify(first.plan) }
    await apply({ ports: portsWith(texts, recorded), config, settleSeconds: 0, reviewedFile: 'plan.json' })
    expect(recorded.sent.length).toBeGreaterThan(0)
  })

  test.each([
    ['is missing', undefined],
    ['is no JSON', '{'],
    ['is another document', '{"format":1,"kind":"validate","valid":true,"diagnostics":[]}'],
    ['has a broken operation', '{"format":1,"kind":"plan","operations":[{"hash":"x"}]}'],
    ['is of a later format', '{"format":2,"kind":"plan","operations":[]}'],
  ])('does nothing when the reviewed plan %s', async (_name, text) => {
    const recorded = nothingRecorded()
    const texts = { [config]: minimal, ...(text === undefined ? {} : { 'plan.json': text }) }
    const ports = portsWith(texts, recorded)
    const applied = await apply({ ports, config, settleSeconds: 0, reviewedFile: 'plan.json' })
    if (applied.kind !== 'invalid') throw new Error('the reviewed plan is not usable')
    expect(applied.document.diagnostics.map(({ code }) => code)).toEqual(['reviewed-plan-unreadable'])
    expect(recorded.phases).toEqual([])
  })

  test.each([
    ['dev', 'prod'],
    ['prod', 'dev'],
  ])('refuses a plan for %s in a run for %s', async (planned, applied) => {
    const recorded = nothingRecorded()
    const texts = { [config]: environments() }
    const first = await plan({ ports: portsWith(texts, recorded), config, environment: planned })
    if (first.kind !== 'plan') throw new Error('the config is valid')
    const ports = portsWith({ ...texts, 'plan.json': JSON.stringify(first.plan) }, recorded)
    const request = { ports, config, environment: applied, settleSeconds: 0, reviewedFile: 'plan.json' }
    const refused = await apply(request)
    if (refused.kind !== 'invalid') throw new Error('the plan is for another environment')
    expect(refused.document.diagnostics.map(({ message }) => message)).toEqual([
      `The reviewed plan was made for environment ${planned}, and this run is for environment ${applied}.`,
    ])
    expect(recorded.sent).toEqual([])
  })

  test('sends nothing once it is to stop', async () => {
    const recorded = nothingRecorded()
    const ports = portsWith({ [config]: minimal }, recorded)
    const applied = await apply({ ports, config, settleSeconds: 0, stopped: () => true })
    if (applied.kind !== 'apply') throw new Error('the config is valid')
    expect(recorded.sent).toEqual([])
    expect(applied.report.outcomes.every(({ outcome }) => outcome === 'skipped')).toBe(true)
  })
})
