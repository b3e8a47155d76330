import type { Config } from '@adx-export/core'
import type { ApplicationSnapshot, LiveDestination, LiveExport, Part } from '@adx-export/planner'
import { armApiVersion, armRights, createArmClient, armHostOf } from '../arm/client.ts'
import { applicationResourceOf } from '../arm/replies.ts'
import { applicationApiVersion, applicationRights, createApplicationClient } from '../iot-central/client.ts'
import { destinationOf, exportOf } from '../iot-central/replies.ts'
import { withoutDoubles } from '../members.ts'
import type { RestClient } from '../rest/client.ts'
import type { Session } from '../session.ts'
import { claimOf, partOf, settle } from './part.ts'

const destinationsPath = '/api/dataExport/destinations'

const listOfAll = <T extends { readonly id: string }>(
  client: RestClient,
  path: string,
  read: (entry: unknown) => T,
): Promise<Part<readonly T[]>> =>
  partOf(async () => {
    const entries = (await client.list(path, applicationApiVersion)).map(read)
    return withoutDoubles(entries, ({ id }) => id, `the list ${path}`)
  }, applicationRights.plan)

/**
 * Destinations that an export sends to and the list does not name. Whether an application keeps such links is not
 * established, so each is asked for by itself: one that exists proves that the list is not whole.
 */
const withLinked = async (
  client: RestClient,
  destinations: Part<readonly LiveDestination[]>,
  exports: Part<readonly LiveExport[]>,
): Promise<Part<readonly LiveDestination[]>> => {
  if (destinations.state !== 'read' || exports.state !== 'read') return destinations
  const listed = new Set(destinations.value.map(({ id }) => id))
  const linked = new Set(exports.value.flatMap(({ links }) => links.map(({ id }) => id)))
  for (const id of linked) {
    if (listed.has(id)) continue
    const path = `${destinationsPath}/${encodeURIComponent(id)}`
    const one = await claimOf(() => client.read(path, applicationApiVersion), applicationRights.plan)
    if (one.state === 'silent') return one.part
    if (one.state === 'read')
      return {
        state: 'unreadable',
        why: `Two answers contradict each other. The list of destinations does not name '${id}', but it exists and an export sends to it. Run it again.`,
      }
  }
  return destinations
}

/** One list of destinations and one of exports, page by page, and the ARM resource where the file names it. */
export const observeApplication = async (session: Session, config: Config): Promise<ApplicationSnapshot> => {
  const { host, resourceId } = config.application
  const client = createApplicationClient(session, host)
  const [resource, destinations, exports] = await Promise.all([
    resourceId === undefined
      ? Promise.resolve({ state: 'not-asked' } as const)
      : claimOf(async () => {
          const arm = createArmClient(session, armHostOf('public'))
          return applicationResourceOf(await arm.read(resourceId, armApiVersion(resourceId)), resourceId)
          // That the application answers does not contradict a denial: the file may name another resource.
        }, armRights.plan).then((claim) => settle(claim, [])),
    listOfAll<LiveDestination>(client, destinationsPath, (entry) => destinationOf(entry, session.redactor)),
    listOfAll<LiveExport>(client, '/api/dataExport/exports', (entry) => exportOf(entry, session.redactor)),
  ])
  return { resource, destinations: await withLinked(client, destinations, exports), exports }
}
