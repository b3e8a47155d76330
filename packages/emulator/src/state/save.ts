import { dump } from 'js-yaml'
import type { JsonObject } from './application.ts'
import { sorted } from './json.ts'
import type { JsonValue } from './model.ts'
import { saveApplication } from './save-application.ts'
import { saveCluster } from './save-cluster.ts'
import type { EmulatedWorld } from './world.ts'

const byKey = <V>(map: ReadonlyMap<string, V>, save: (value: V) => JsonValue): JsonObject =>
  Object.fromEntries(
    [...map]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]): [string, JsonValue] => [key, save(value)]),
  )

/**
 * The world as a state file's content: sorted, without secrets, without what is at its default, so that two can be compared;
 * with `ids`, those of tables that were made since.
 */
export const worldDocument = (world: EmulatedWorld, keep: { readonly ids?: boolean } = {}): JsonObject => {
  const { strict, readOnly, applications, clusters, directory, roles, choices, visibleAfter } = world
  return {
    ...(strict ? { strict } : {}),
    ...(readOnly ? { readOnly } : {}),
    ...(applications.size > 0 ? { applications: byKey(applications, saveApplication) } : {}),
    ...(clusters.size > 0 ? { clusters: byKey(clusters, (cluster) => saveCluster(cluster, keep)) } : {}),
    ...(directory.length > 0 ? { directory: directory.map((known): JsonValue => ({ ...known })) } : {}),
    ...(roles.size > 0 ? { roles: byKey(roles, (caller): JsonValue => ({ ...caller })) } : {}),
    ...(Object.keys(choices).length > 0 ? { choices: sorted({ ...choices }) } : {}),
    ...(visibleAfter === undefined ? {} : { visibleAfter: { ...visibleAfter } }),
  }
}

/** The YAML text of a state file that `loadState` reads again. */
export const saveState = (emulator: { world(): EmulatedWorld }): string =>
  dump(worldDocument(emulator.world()), { lineWidth: 120, noRefs: true })
