import { expect, test } from 'vitest'
import { actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { schedule } from '@adx-export/github-emulator'
import { smallConfig } from '../testing/small.test-data.ts'
import { asConfigured, setRetention } from '../testing/world.test-data.ts'

const config = `${smallConfig().replace('//wards.', '//${{ environment.name }}.')}
environments:
  dev: { name: wards-dev }
  prod: { name: wards-prod }
`

test('two jobs that find drift while GitHub lists issues late come to one open issue', async () => {
  const hosts = ['wards-dev', 'wards-prod'].map((name) => `${name}${/\/\/wards(\S+)/u.exec(smallConfig())?.[1] ?? ''}`)
  const emulator = asConfigured({}, hosts)
  for (const host of hosts) setRetention(emulator, 400, host)
  const bench = await actionBench({ files: { 'adx-export.yaml': config }, emulator })
  const { github } = bench
  github.state.habits.issues.behind(2)
  const gate = github.hold(/^POST \S+\/issues$/u)
  const more = { permissions: permissionsFor.drift, quick: true }
  const running = ['dev', 'prod'].map((environment) =>
    bench.run(schedule(github), { ...more, inputs: { environment } }),
  )
  await gate.arrived(2)
  gate.release()
  for (const ran of await Promise.all(running)) expect(ran).toMatchObject({ exitCode: 0, annotations: [] })
  const issues = [...github.state.issues.values()]
  expect(issues).toHaveLength(2)
  const open = issues.filter(({ state }) => state === 'open')
  expect(open).toHaveLength(1)
  expect(open[0]?.body).toContain('dev')
  expect(open[0]?.body).toContain('prod')
})
