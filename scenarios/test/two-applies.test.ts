import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AllPorts, apply } from './opening.ts'
import { load } from 'js-yaml'
import { describe, expect, onTestFinished, test } from 'vitest'
import { saveState } from '@adx-export/emulator'
import { portsFor, startEmulator } from './play.ts'
import { folderOf } from './folders.ts'

const scenario = folderOf('iot-central/link--added')

const table = `          other:
            columns:
              EnqueuedTime: datetime
              Device: string
              Value: dynamic
`
const transform = "transform: '{ EnqueuedTime: .enqueuedTime, Device: .device.id, Value: .telemetry }'"

/** Three tables with a destination each, and an export that is linked to the first. */
const world = `${readFileSync(join(scenario, 'before.yaml'), 'utf8')}${table}`.replace(
  '    exports:\n',
  `${['archive', 'other']
    .map(
      (name) =>
        `      - { id: ${name}, displayName: ${name}, type: dataexplorer@v1, clusterUrl: https://wards.westeurope.kusto.windows.net, database: vitals, table: ${name}, authorization: { type: systemAssignedManagedIdentity } }\n`,
    )
    .join('')}    exports:\n`,
)

/** The export linked to one more destination. */
const configWith = (link: string): string => {
  const text = readFileSync(join(scenario, 'adx-export.yaml'), 'utf8').replace(
    'destinations:\n  vitals',
    `${table}destinations:\n  vitals`,
  )
  const declared = ['archive', 'other'].map(
    (name) => `  ${name}: { displayName: ${name}, table: wards/vitals/${name}, authorization: app }\n`,
  )
  return text
    .replace(/  archive:\n    displayName[\s\S]*?authorization: app\n/, declared.join(''))
    .replace(/      - destination: archive[\s\S]*$/, `      - destination: ${link}\n        ${transform}\n`)
}

const host = 'contoso-wards.azureiotcentral.com'

type Saved = {
  readonly applications: Readonly<
    Record<string, { readonly exports: readonly { readonly destinations?: readonly { readonly id: string }[] }[] }>
  >
}

/** Something else happens once, after everything was read and directly before the first request of this run that writes. */
const interrupted = (ports: AllPorts, meanwhile: () => Promise<void>): AllPorts => {
  let happened = false
  return {
    ...ports,
    async connect(request) {
      const azure = await ports.connect(request)
      const send: typeof azure.sender.send = async (steps, tell) => {
        if (!happened && steps.some(({ system }) => system === 'iot-central')) {
          happened = true
          await meanwhile()
        }
        return azure.sender.send(steps, tell)
      }
      return { ...azure, sender: { ...azure.sender, send } }
    },
  }
}

const setUp = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'adx-export-two-'))
  const server = await startEmulator(world)
  onTestFinished(async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const configFile = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const ports = portsFor(server.url, folder)
  const run = (path: string, given: AllPorts = ports) => apply({ ports: given, config: path, settleSeconds: 0 })
  const links = (): readonly string[] => {
    const saved = load(saveState(server.emulator)) as Saved
    return (saved.applications[host]?.exports[0]?.destinations ?? []).map(({ id }) => id).toSorted()
  }
  const change = async (method: string, path: string, body?: object): Promise<void> => {
    const response = await fetch(`${server.url}/${host}/api/dataExport/${path}?api-version=2022-10-31-preview`, {
      method,
      headers: { 'content-type': 'application/json', authorization: 'Bearer emulator' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    expect(response.ok).toBe(true)
  }
  return { server, configFile, ports, run, links, change }
}

describe('an apply while somebody else changes the same export', () => {
  test('two applies that each add a link lose none: the second is refused, and goes on from there', async () => {
    const { configFile, ports, run, links } = await setUp()
    const [one, other] = [configFile('one.yaml', configWith('archive')), configFile('other.yaml', configWith('other'))]
    const first = await run(
      one,
      interrupted(ports, async () => {
        expect(await run(other)).toMatchObject({ ok: true })
        expect(links()).toEqual(['other', 'vitals'])
      }),
    )
    expect(first).toMatchObject({
      ok: false,
      report: {
        outcomes: [
          { outcome: 'failed', message: expect.stringContaining('it was changed after this run had read it') },
        ],
        verified: { converged: false },
      },
    })
    expect(links()).toEqual(['other', 'vitals'])
    expect(await run(one)).toMatchObject({ ok: true })
    expect(links()).toEqual(['archive', 'other', 'vitals'])
  })

  test.each<[string, (set: Awaited<ReturnType<typeof setUp>>) => Promise<void>]>([
    ['changed by hand', ({ change }) => change('PATCH', 'exports/telemetry', { displayName: 'By hand' })],
    ['unlinked by hand', ({ change }) => change('PATCH', 'exports/telemetry', { destinations: [{ id: 'other' }] })],
    ['deleted', ({ change }) => change('DELETE', 'exports/telemetry')],
  ])('what was %s is not written over', async (_, meanwhile) => {
    const set = await setUp()
    let there: string | undefined
    const applied = await set.run(
      set.configFile('one.yaml', configWith('archive')),
      interrupted(set.ports, async () => {
        await meanwhile(set)
        there = saveState(set.server.emulator)
        set.server.emulator.clearRequests()
      }),
    )
    expect(applied).toMatchObject({ kind: 'apply', ok: false })
    expect(set.server.emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
    expect(saveState(set.server.emulator)).toBe(there)
  })

  test('what was created under the same id is not written over', async () => {
    const set = await setUp()
    await set.change('DELETE', 'exports/telemetry')
    const theirs = { displayName: 'Theirs', source: 'telemetry', enabled: false, destinations: [{ id: 'other' }] }
    const applied = await set.run(
      set.configFile('one.yaml', configWith('archive')),
      interrupted(set.ports, () => set.change('PUT', 'exports/telemetry', theirs)),
    )
    expect(applied).toMatchObject({ kind: 'apply', ok: false })
    expect(set.links()).toEqual(['other'])
  })

  test('how an export fares is no change of it', async () => {
    const set = await setUp()
    const applied = await set.run(
      set.configFile('one.yaml', configWith('archive')),
      interrupted(set.ports, async () => {
        const to = `${set.server.url}/${host}/_emulator/devices/press-07/messages`
        expect((await fetch(to, { method: 'POST', body: '{"heartRate":71}' })).ok).toBe(true)
      }),
    )
    expect(applied).toMatchObject({ ok: true })
    expect(set.links()).toEqual(['archive', 'vitals'])
  })
})
