import { expect } from 'vitest'
import type { Planned } from '@adx-export/engine'
import { saveState } from '@adx-export/emulator'
import { load } from 'js-yaml'
import {
  type Both,
  type Road,
  type World,
  configOf,
  emptyWorld,
  runAs,
  startGithub,
  startWorld,
  withRights,
} from './rights.test-data.ts'

/** The table of docs/rights.md, by how the config reaches Azure; without grants where they go through commands. */
export const least: Readonly<Record<Road, Both>> = {
  resources: {
    reader: { dataExport: 'view', application: 'reader', cluster: 'reader', roles: ['Monitor'] },
    writer: { dataExport: 'full', application: 'contributor', cluster: 'contributor', roles: ['Admin'] },
  },
  commands: {
    reader: { dataExport: 'view', roles: ['Monitor'] },
    writer: { dataExport: 'full', roles: ['User', 'Ingestor'], tables: 'admin' },
  },
}
export const configs: Readonly<Record<Road, string>> = {
  resources: configOf('resources'),
  commands: configOf('commands', { grants: false }),
}
export const roads = ['resources', 'commands'] as const

/** Jobs of a GitHub of their own. */
export const startJobs = async () => {
  const github = await startGithub()
  /** Works at an emulator of a world, and says what the world is afterwards. */
  const within = async <T>(
    world: World,
    work: (as: (who: 'reader' | 'writer', config: string) => ReturnType<typeof runAs>, server: Started) => Promise<T>,
  ): Promise<{ readonly value: T; readonly after: World }> => {
    const server = await startWorld(world)
    try {
      const value = await work(
        (who, config) => runAs(who, config, { github: github.url, emulator: server.url }),
        server,
      )
      return { value, after: load(saveState(server.emulator)) as World }
    } finally {
      await server.close()
    }
  }

  const made = new Map<string, Promise<World>>()

  /** The world after an apply of the writer. */
  const settled = (road: Road, config = configs[road], rights = least[road]): Promise<World> => {
    const key = JSON.stringify([road, config, rights.writer])
    const make = async (): Promise<World> => {
      const { value, after } = await within(withRights(emptyWorld(road), rights), (as) => as('writer', config).apply())
      expect(value).toMatchObject({ ok: true, report: { verified: { converged: true } } })
      return after
    }
    const world = made.get(key) ?? make()
    made.set(key, world)
    return world
  }

  return { github: github.url, within, settled, close: github.close }
}

export type Jobs = Awaited<ReturnType<typeof startJobs>>
export type Started = Awaited<ReturnType<typeof startWorld>>

export const wordsOf = ({ plan }: Planned): string =>
  plan.diagnostics.map(({ message, hint = '' }) => `${message} ${hint}`).join('\n')
