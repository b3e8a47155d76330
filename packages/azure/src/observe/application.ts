import type { Config } from '@adx-export/core'
import type { ApplicationSnapshot, LiveDestination, LiveExport, Part } from '@adx-export/planner'
import { armApiVersion, armRights, createArmClient, armHostOf } from '../arm/client.ts'
import { applicationResourceOf } from '../arm/replies.ts'
import { applicationApiVersion, applicationRights, createApplicationClient } from '../iot-central/client.ts'
import { destinationOf, exportOf } from '../iot-central/replies.ts'
import type { RestClient } from '../rest/client.ts'
import type { Session } from '../session.ts'
import { existingPartOf, partOf } from './part.ts'

const listOfAll = <T>(client: RestClient, path: string, read: (entry: unknown) => T): Promise<Part<readonly T[]>> =>
  partOf(async () => (await client.list(path, applicationApiVersion)).map(read), applicationRights.plan)

/** One list of destinations and one of exports, page by page, and the ARM resource where the file names it. */
export const observeApplication = async (session: Session, config: Config): Promise<ApplicationSnapshot> => {
  const { host, resourceId } = config.application
  const client = createApplicationClient(session, host)
  const [resource, destinations, exports] = await Promise.all([
    resourceId === undefined
      ? Promise.resolve({ state: 'not-asked' } as const)
      : existingPartOf(async () => {
          const arm = createArmClient(session, armHostOf('public'))
          return applicationResourceOf(await arm.read(resourceId, armApiVersion(resourceId)), resourceId)
        }, armRights.plan),
    listOfAll<LiveDestination>(client, '/api/dataExport/destinations', (entry) =>
      destinationOf(entry, session.redactor),
    ),
    listOfAll<LiveExport>(client, '/api/dataExport/exports', (entry) => exportOf(entry, session.redactor)),
  ])
  return { resource, destinations, exports }
}
