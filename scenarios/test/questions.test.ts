import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenarioRoot } from './folders.ts'
import { test as tryConfig } from './opening.ts'
import { type Jobs, configs, least, startJobs } from './rights-jobs.test-data.ts'
import { portsAs, reader, withRights, writer } from './rights.test-data.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs', 'rights.md'), 'utf8')

/** A question of the page, and the requests that ask it. */
type Question = { readonly question: string; readonly spans: readonly string[] }

/** The rows of the tables below a line of the page that begins like this, up to the next heading. */
const questionsBelow = (start: string): readonly Question[] => {
  const [, after = ''] = page.split(`\n${start}`)
  const [section = ''] = after.split('\n#')
  return section
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) => {
      const [, question = '', requests = ''] = line.split('|')
      return { question: question.trim(), spans: [...requests.matchAll(/`([^`]+)`/gu)].map(([, span = '']) => span) }
    })
}

const isOfDoctor = ({ question }: Question): boolean => question.includes('`github doctor` only')
const all = questionsBelow('## What a plan asks')
const ofPlans = all.filter((question) => !isOfDoctor(question))
const ofDoctor = all.filter(isOfDoctor)
const ofRemovals = questionsBelow('If a table or column is under `removed`')
const ofRetentions: readonly Question[] = [{ question: 'rows', spans: ['.show tables (…) extents'] }]

/** `…` stands for anything within a command, for one name at the end of an address, and for any names before. Letter case is ARM's. */
const matcherOf = (span: string): RegExp => {
  const escaped = span
    .replace(/^GET /u, '')
    .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\/…$/u, String.raw`/[^/]+`)
    .replaceAll('…', '.+')
  return new RegExp(`^${escaped}$`, 'iu')
}

/** What a request asks: the command without its options, or the path without its host and query. */
const askedBy = (line: string): string => {
  const [method = '', address = ''] = line.split(' ')
  if (method === 'GET') return decodeURIComponent(address.replace(/^\/[^/]+/u, '').replace(/\?.*$/u, ''))
  const { csl } = JSON.parse(line.slice(line.indexOf('{'))) as { readonly csl: string }
  return csl.replace(/ with \(.*\)$/u, '').replace(/ \| .*$/u, '')
}

/** What the plan of a scenario asks, by the file of requests that its test holds it to. */
const plannedIn = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: scenarioRoot })
    .map((path) => readFileSync(join(scenarioRoot, path), 'utf8').split('\n\n# apply')[0] ?? '')
    .flatMap((text) => text.split('\n').filter((line) => /^(GET|POST) /u.test(line)))
    .map(askedBy)

const spansOf = (questions: readonly Question[]): readonly string[] => questions.flatMap(({ spans }) => spans)
const answering = (asked: string, questions: readonly Question[]): readonly string[] =>
  spansOf(questions).filter((span) => matcherOf(span).test(asked))
const unused = (asked: readonly string[], questions: readonly Question[]): readonly string[] =>
  spansOf(questions).filter((span) => !asked.some((one) => matcherOf(span).test(one)))

describe('the page on rights lists what a plan asks', () => {
  const examples = plannedIn('both/example--*/requests.txt')

  test('every request of a plan of the examples answers one question of the table, and no row is unused', () => {
    expect(examples.length).toBeGreaterThan(60)
    expect(examples.filter((asked) => answering(asked, ofPlans).length !== 1)).toEqual([])
    expect(unused(examples, ofPlans)).toEqual([])
  })

  test('no plan of a scenario asks anything that the page does not list', () => {
    const known = [...ofPlans, ...ofRemovals, ...ofRetentions]
    expect(plannedIn('*/*/requests.txt').filter((asked) => answering(asked, known).length === 0)).toEqual([])
  })

  test('what is listed for removals and shorter retentions is asked by such plans alone', () => {
    const asked = plannedIn('*/{column,table}--removed*/requests.txt').concat(plannedIn('*/retention--*/requests.txt'))
    expect(ofRemovals).toHaveLength(5)
    expect(unused(asked, [...ofRemovals, ...ofRetentions])).toEqual([])
    expect(unused(examples, ofRemovals)).toEqual([
      '.show materialized-views',
      '.show continuous-exports',
      '.show table * policy row_level_security',
      '… partitioning',
    ])
    expect(unused(examples, ofRetentions)).toHaveLength(1)
  })
})

describe('what is listed for `github doctor`', () => {
  let jobs: Jobs
  beforeAll(async () => {
    jobs = await startJobs()
  })
  afterAll(async () => {
    await jobs.close()
  })

  test('is asked by it, and by no plan', async () => {
    const world = withRights(await jobs.settled('resources'), least.resources)
    const { value: asked } = await jobs.within(world, async (_, { url, emulator }) => {
      const ports = portsAs('writer', configs.resources, { github: jobs.github, emulator: url })
      const tested = await tryConfig(ports, 'adx-export.yaml')
      if (tested.kind === 'invalid') throw new Error(JSON.stringify(tested.document.diagnostics))
      emulator.clearRequests()
      const azure = await ports.connect({ config: tested.config, phase: 'plan', tell: () => undefined })
      await azure.rights?.(tested.config)
      await azure.rightsOf?.(tested.config, [reader.clientId, writer.clientId])
      await azure.close()
      return emulator
        .requests()
        .filter(({ path }) => !path.includes('/oauth2/'))
        .map(({ method, path, body }) => askedBy(`${method} ${path} ${body === null ? '' : JSON.stringify(body)}`))
    })
    expect(ofDoctor.length).toBeGreaterThan(3)
    expect(unused(asked, ofDoctor)).toEqual([])
    expect(plannedIn('*/*/requests.txt').filter((one) => answering(one, ofDoctor).length > 0)).toEqual([])
    expect(asked.filter((one) => answering(one, all).length === 0)).toEqual([])
  })
})
