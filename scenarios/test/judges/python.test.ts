import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createEmulator, loadState, serve } from '@adx-export/emulator'
import { expect, test } from 'vitest'
import { placeOf } from '../../../test/places.ts'

const here = placeOf('scenarios')

const python = '/usr/bin/python3'

const script = `
import json, sys
from azure.kusto.data import KustoClient, KustoConnectionStringBuilder
url = sys.argv[1]
client = KustoClient(KustoConnectionStringBuilder.with_aad_application_token_authentication(url, application_token="emulator"))
tables = client.execute_mgmt("vitals", ".show tables").primary_results[0]
rows = client.execute_query("vitals", "smartvitalspatch | where Device == 'patch-1' | project Device, Value").primary_results[0]
count = client.execute_query("vitals", "smartvitalspatch | count").primary_results[0]
print(json.dumps({
  "tables": [row["TableName"] for row in tables],
  "rows": [[row["Device"], row["Value"]] for row in rows],
  "count": [row[0] for row in count],
}))
`

const world = `
clusters:
  wards.${here.region}.kusto.windows.net:
    databases:
      vitals:
        tables:
          smartvitalspatch:
            columns: { Device: string, Value: dynamic }
            rows:
              - { Device: patch-1, Value: 36.6 }
              - { Device: patch-2, Value: 37.2 }
          other:
            columns: { Note: string }
`

/** The client keeps only the host of a cluster's URL, so this server is one cluster and nothing else. */
const serveCluster = async (host: string) => {
  const loaded = loadState(world)
  if (!loaded.ok) throw new Error(loaded.errors.join('; '))
  const emulator = createEmulator({ world: loaded.world })
  return serve(
    { ...emulator, handle: (request) => emulator.handle({ ...request, path: `/${host}${request.path}` }) },
    0,
  )
}

const run = promisify(execFile)
const available = await run(python, ['-c', 'import azure.kusto.data']).then(
  () => true,
  () => false,
)
const required = process.env['ADX_EXPORT_REQUIRE_JUDGES'] === '1'

test.skipIf(!available && !required)("Microsoft's Python client reads tables from the emulator", async () => {
  const server = await serveCluster(`wards.${here.region}.kusto.windows.net`)
  try {
    const { stdout } = await run(python, ['-c', script, server.url], {
      env: { NO_PROXY: '127.0.0.1', PATH: process.env['PATH'] ?? '' },
    })
    expect(JSON.parse(stdout)).toEqual({
      tables: expect.arrayContaining(['smartvitalspatch', 'other']),
      rows: [['patch-1', 36.6]],
      count: [2],
    })
  } finally {
    await server.close()
  }
})
