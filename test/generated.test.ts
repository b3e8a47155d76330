import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { generateActionTables } from '../scripts/generate/action-tables.ts'
import { generateConfigTypes } from '../scripts/generate/config-types.ts'
import { generateConfigSchema, publishedConfigSchema } from '../scripts/generate/config-schema.ts'
import { generateConfigValidator } from '../scripts/generate/config-validator.ts'
import { generateConfigReference } from '../scripts/generate/config-reference.ts'
import { generateExampleWorkflows } from '../scripts/generate/example-workflows.ts'
import { generateFindings } from '../scripts/generate/findings.ts'
import { generateVersion } from '../scripts/generate/version.ts'
import { configText } from '../packages/core/src/sections/findings.test-data.ts'
import { interpolate } from '../packages/core/src/sections/environments/interpolate.ts'
import { parse } from '../packages/core/src/text/parse.ts'

const root = join(import.meta.dirname, '..')

test.each([
  generateConfigSchema,
  generateConfigValidator,
  generateConfigTypes,
  generateFindings,
  generateConfigReference,
  generateActionTables,
  generateVersion,
  generateExampleWorkflows,
])('what %o makes is what is committed', async (generate) => {
  for (const { path, text } of await generate()) {
    expect(await readFile(join(root, path), 'utf8')).toBe(text)
  }
})

describe('the published schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(publishedConfigSchema())

  const valueOf = (text: string): unknown => {
    const { document } = parse(text, 'x')
    // As an editor sees it: expressions are still text.
    return document === undefined ? undefined : interpolate({ ...document, text: '' }, undefined).value
  }

  const url = 'https://c.westeurope.kusto.windows.net'

  test.each([
    ['a sound config', configText(), true],
    ['an unknown key', `${configText()}\nexport: {}`, false],
    ['a malformed guid', configText({ identities: ' { app: { managedIdentity: { principalId: x } } }' }), false],
    [
      'a column type of two forms',
      configText({
        clusters: ` { c: { url: ${url}, databases: { d: { tables: { t: { columns: { A: { type: int }, B: int } } } } } } }`,
      }),
      true,
    ],
    ['text for a flag', configText({ clusters: ` { c: { url: ${url}, manage: "yes" } }` }), false],
  ])('%s', (_, text, expected) => {
    expect(validate(valueOf(text))).toBe(expected)
  })

  test('an expression stands beside every scalar that has a form', () => {
    const config = {
      version: 1,
      application: { subdomain: '${{ environment.a }}', resourceId: '${{ environment.b }}' },
      clusters: { c: { url: '${{ environment.c }}', streamingIngestion: '${{ environment.d }}' } },
      environments: { dev: { a: 'x', b: 'y', c: 'z', d: true } },
    }
    expect(validate(config)).toBe(true)
    expect(validate({ ...config, version: 'one' })).toBe(false)
  })
})
