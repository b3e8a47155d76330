import { test } from 'vitest'
import { dirname, join } from 'node:path'
import { plan, apply } from '@adx-export/engine'
import { saveState } from '@adx-export/emulator'
import { portsFor, startEmulator } from './play.ts'
test('debug', async () => {
  const config = join(import.meta.dirname, '..', 'examples', 'managed-identity', 'adx-export.yaml')
  const r = await startEmulator('{}')
  const ports = portsFor(r.url, dirname(config), {})
  const a = await apply({ ports, config, settleSeconds: 0 })
  if (a.kind === 'apply') console.log(JSON.stringify(a.report, null, 1)); else console.log(JSON.stringify(a.document,null,1))
  const p = await plan({ ports, config })
  if (p.kind === 'plan') console.log(JSON.stringify({ ...p.plan, operations: p.plan.operations.length, changes: p.plan.changes.filter((c) => c.action !== 'no-op') }, null, 1))
  console.log(r.emulator.requests().map((e) => `${e.kind} ${e.status} ${e.method} ${e.path} ${JSON.stringify((e.body as any)?.csl ?? e.body)}`).join('\n'))
  console.log(saveState(r.emulator))
  await r.close()
})
