import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '@adx-export/core'
import { diskFiles, test as testConfig, type Tested } from '@adx-export/engine'
import { describe, expect, test } from 'vitest'

const tried = async (name: string): Promise<Tested> => {
  const folder = fileURLToPath(new URL(`reports/${name}`, import.meta.url))
  const found = await testConfig({ files: diskFiles(folder), config: 'adx-export.yaml' })
  if (found.kind === 'invalid') throw new Error(JSON.stringify(found.document))
  return found
}
test.each(['datetime-texts', 'mapping-instead-of-transform', 'plant-time-from-device', 'registers-22-finds', 'quickstart-without-sample'])('x %s', async (name) => {
  const { document } = await tried(name)
  console.log(name, document.diagnostics.map(({ severity, code, message, hint }) => `${severity} ${code}: ${message} | ${hint}`).join('\n\n'))
  expect(1).toBe(1)
})
