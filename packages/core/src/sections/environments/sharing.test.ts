import { expect, test } from 'vitest'
import { parse } from '../../text/parse.ts'
import { sharingAt } from './sharing.ts'

const yaml = `version: 1
exports:
  telemetry:
    displayName: Telemetry
    enabled: \${{ environment.on }}
    destinations:
      - { destination: vitals, transform: '.x = "\${{ environment.on }}"' }
  dev-only: { displayName: '\${{ environment.on }} x', only: [dev] }
clusters:
  wards:
    only: [dev, prod]
    databases:
      vitals:
        retention: \${{ environment.keep }}
        principals:
          - { role: viewer, user: a, only: [prod] }
removed:
  tables: [a/b/c]
environments:
  dev: { on: true, keep: 1d }
  test: { on: true, keep: 2d }
  prod:
    on: false
    keep: 3d
`

const at = (words: string, environment = 'prod') => {
  const { document } = parse(new TextEncoder().encode(yaml), 'c.yaml')
  if (document === undefined) throw new Error('the text is not readable')
  const found = sharingAt(document, environment, yaml.split('\n').findIndex((line) => line.includes(words)) + 1)
  if (found === undefined) return undefined
  const { environments, limitable, scalars } = found
  const short = scalars.map(({ name, own }) =>
    own === undefined ? name : `${name}=${own.key}:${String(own.at.range.start.line)}`,
  )
  return { environments, limitable, scalars: short }
}

test.each([
  ['telemetry:', { environments: ['dev', 'test', 'prod'], limitable: true, scalars: ['displayName', 'enabled=on:23'] }],
  ['enabled:', { environments: ['dev', 'test', 'prod'], limitable: false, scalars: ['=on:23'] }],
  ['dev-only:', { environments: ['dev'], limitable: true, scalars: ['displayName'] }],
  ['wards:', { environments: ['dev', 'prod'], limitable: true, scalars: [] }],
  ['retention:', { environments: ['dev', 'prod'], limitable: false, scalars: ['=keep:24'] }],
  ['role: viewer', { environments: ['prod'], limitable: true, scalars: ['role', 'user'] }],
  ['destination: vitals', { environments: ['dev', 'test', 'prod'], limitable: false, scalars: ['destination'] }],
])('what stands at %s', (words, expected) => {
  expect(at(words)).toEqual(expected)
})

test('is about the environment that is asked for', () => {
  expect(at('retention:', 'dev')?.scalars).toEqual(['=keep:20'])
})

test('a line on which nothing begins, and a config without environments, share nothing', () => {
  expect(at('no such line')).toBeUndefined()
  const { document } = parse(new TextEncoder().encode('version: 1\n'), 'c.yaml')
  expect(document && sharingAt(document, 'prod', 1)).toBeUndefined()
})

test('what holds for all of a fleet holds one list of it, however many changes there are', () => {
  const { document } = parse(new TextEncoder().encode(yaml), 'c.yaml')
  if (document === undefined) throw new Error('the text is not readable')
  const [one, other] = [sharingAt(document, 'prod', 3), sharingAt(document, 'dev', 4)]
  expect(one?.environments).toEqual(['dev', 'test', 'prod'])
  expect(other?.environments).toBe(one?.environments)
})
