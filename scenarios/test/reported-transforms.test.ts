import { fileURLToPath } from 'node:url'
import { diskFiles, type Tested } from '@adx-export/engine'
import { describe, expect, test } from 'vitest'
import { test as tryTransforms } from './opening.ts'

const running = new Map<string, Promise<Tested>>()

const run = async (name: string): Promise<Tested> => {
  const folder = fileURLToPath(new URL(`../reports/${name}`, import.meta.url))
  const found = await tryTransforms({ files: diskFiles(folder) }, 'adx-export.yaml')
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.document.diagnostics))
  return found
}

/** What `adx-export test` says in a folder of `reports`. */
const tried = (name: string): Promise<Tested> => {
  const found = running.get(name) ?? run(name)
  running.set(name, found)
  return found
}

const findings = async (name: string) => (await tried(name)).document.diagnostics

const told = async (name: string) =>
  (await findings(name))
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, code }) => `${severity} ${code}`)

describe('datetime texts', () => {
  const name = 'datetime-texts'

  /** What is stored, `null`, or `unknown`, where it is not documented. */
  test.each([
    ['m02', '2014-11-08T15:05:02.0000000Z'],
    ['m03', 'unknown'],
    ['m04', '2014-11-08T15:05:00.0000000Z'],
    ['m05', '2014-11-08T15:05:02.0000000Z'],
    ['m06', '2026-11-12T10:01:30.0000000Z'],
    ['m07', '2026-11-12T10:01:30.0000000Z'],
    ['m08', '2026-11-12T10:01:30.1234567Z'],
    ['m09', '2026-11-12T09:01:30.0000000Z'],
    ['m10', '2026-11-12T09:01:30.5000000Z'],
    ['m11', 'unknown'],
    ['m12', 'unknown'],
    ['m13', '2026-11-12T00:00:00.0000000Z'],
    ['m14', '2026-11-12T10:01:00.0000000Z'],
    ['m15', 'unknown'],
    ['m16', 'unknown'],
    ['m17', 'unknown'],
    ['m18', 'unknown'],
    ['m19', 'null'],
  ])('of %s: %s', async (message, wanted) => {
    const { document } = await tried(name)
    const samples = document.transforms[0]?.samples ?? []
    const sample = samples.find((each) => each.name === `${message}.json` && each.variation === undefined)
    const cell = sample?.rows[0]?.cells.find(({ column }) => column === 'When')
    expect(cell?.fits === true ? cell.stored : cell?.fits === false ? cell.text : cell?.fits).toBe(wanted)
    const codes = sample?.diagnostics.map(({ severity, code }) => `${severity} ${code}`)
    const code = { unknown: 'warning value-form-not-documented', null: 'error value-does-not-fit' }[wanted]
    expect(codes).toEqual(code === undefined ? [] : [code])
  })

  test('are told to be documented or not, and never said to be null where that is not known', async () => {
    const found = (await findings(name)).filter(({ code }) => code === 'value-form-not-documented')
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain('does not document')
    expect(found[0]?.message).not.toContain('would store null')
    expect(found[0]?.hint).toMatch(/ISO 8601.*`todate`/u)
  })
})

describe('an ingestion mapping in place of a transform', () => {
  test('leaves the columns empty that the default record has not, and is not used', async () => {
    const found = (await findings('mapping-instead-of-transform')).filter(({ code }) => code === 'column-not-filled')
    expect(found.map(({ message }) => /\w+Name/u.exec(message)?.[0])).toEqual(['deviceName', 'templateName'])
    for (const { hint } of found) expect(hint).toContain('names no ingestion mapping')
  })
})

describe('a table with more columns than its transform fills', () => {
  const name = 'plant-time-from-device'

  test('has the empty columns told, and the time in a form that is not documented', async () => {
    expect(await told(name)).toEqual([
      'warning column-not-filled',
      'warning value-form-not-documented',
      'warning row-lost-when-missing',
      'warning rows-doubled',
    ])
    const found = await findings(name)
    const empty = found.filter(({ code }) => code === 'column-not-filled')
    expect(empty.map(({ message }) => message)).toEqual([expect.stringMatching(/kwh.*plannedkwh/u)])
    expect(found.find(({ code }) => code === 'value-form-not-documented')?.message).toContain('m2.json')
  })
})

describe('many lookups in one row', () => {
  test('are one finding that names them all, with a rewrite that was run', async () => {
    const name = 'registers-22-finds'
    expect(await told(name)).toEqual(['warning row-lost-when-missing', 'warning rows-doubled'])
    const lost = (await findings(name)).find(({ code }) => code === 'row-lost-when-missing')
    const names = /without (.*?) makes/u.exec(lost?.message ?? '')?.[1]?.split(/, | or /u)
    expect(names).toEqual(
      Array.from({ length: 13 }, (_, index) => `G${index}`).concat(
        'LINK',
        'COUNTER',
        'STATE',
        'FAULT1',
        'FAULT2',
        'FAULT3',
        'ADDR1',
        'ADDR2',
        'AUX',
      ),
    )
    expect(lost?.hint).toContain(
      '([.telemetry[] | select(.name == "G0").value] | if length == 0 then null else .[] end)',
    )
    expect(lost?.related).toHaveLength(21)
  })
})

describe('a quickstart without a sample', () => {
  test('passes, with the rows that it may lose as the only finding', async () => {
    const name = 'quickstart-without-sample'
    expect((await tried(name)).document.ok).toBe(true)
    expect(await told(name)).toEqual(['warning row-lost-when-missing'])
  })
})
