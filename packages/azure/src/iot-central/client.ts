import { applicationTokenOf } from '../credentials/application-token.ts'
import { AzureError } from '../errors.ts'
import { isApplicationHost } from '../hosts.ts'
import { createRestClient, type RestClient } from '../rest/client.ts'
import type { Session } from '../session.ts'

/** Data export was never part of a stable version; this is the newest that has it. */
export const applicationApiVersion = '2022-10-31-preview'
/** https://learn.microsoft.com/azure/iot-central/core/howto-authorize-rest-api */
const scope = 'https://apps.azureiotcentral.com/.default'

/** What each phase needs in the application; Builder is not enough. */
export const applicationRights = {
  plan: "a role in the application with the permission 'Data export: View' (Administrator, or a custom role; Azure roles do not count)",
  apply:
    "a role in the application with the permission 'Data export: Full control' (Administrator, or a custom role; Builder is not enough)",
} as const

/** The REST API of one application. `host` is `<subdomain>.azureiotcentral.com`. */
export const createApplicationClient = (session: Session, host: string): RestClient => {
  if (!isApplicationHost(host))
    throw new AzureError('host-refused', `'${host}' is refused: it is not a host of IoT Central; no request was made.`)
  return createRestClient(session, {
    host,
    service: { name: `IoT Central (${host})`, right: applicationRights[session.phase] },
    scope,
    ownToken: () => {
      // One that Azure would refuse is refused at the emulator too, where none is sent.
      const token = applicationTokenOf(session.env, session.clock.now())
      return session.target.type === 'emulator' ? undefined : token
    },
    perSecond: session.limits.applicationRequestsPerSecond,
  })
}
