import { type Config, defined } from '@adx-export/core'
import type { World } from '@adx-export/planner'
import type { JudgedIdentity, SetupCheck, TestedIdentity } from '@adx-export/report'
import { failureOf } from '../failure.ts'
import type { Azure, Ports } from '../ports.ts'
import type { Trust } from './credential-checks.ts'
import { insideCheck } from './inside.ts'
import { otherChecks } from './other-checks.ts'
import { ownChecks } from './own-checks.ts'
import type { Subject } from './subject.ts'
import { tenantCheck } from './tenants.ts'

/** An identity that the workflows sign in as. */
export type KnownIdentity = {
  readonly as: 'reader' | 'writer'
  /** Its client id. */
  readonly applicationId: string
  readonly tenantId?: string
  readonly trust: Trust
}

/** What was found in Azure for one environment. */
export type AzureChecks = {
  readonly identity?: TestedIdentity
  readonly judged: readonly JudgedIdentity[]
  readonly checks: readonly SetupCheck[]
}

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase()

/** The rights of those who are not signed in, and the users of the application, which say something of each of them. */
const lookAround = async (
  azure: Azure,
  config: Config,
  known: readonly KnownIdentity[],
  own: { readonly subject: Subject; readonly self: World['self'] },
): Promise<readonly SetupCheck[]> => {
  const others = known.filter(
    ({ as, applicationId }) => !same(own.self.applicationId, applicationId) && as !== own.subject.as,
  )
  const told = await azure.rightsOf?.(
    config,
    others.map(({ applicationId }) => applicationId),
  )
  if (told === undefined) return []
  const { objectId } = own.self
  const ownInside =
    own.subject.as === 'somebody'
      ? []
      : [
          insideCheck(
            own.subject,
            told.users,
            objectId === undefined ? { state: 'not-asked' } : { state: 'read', value: objectId },
          ),
        ]
  const looked = own.self.tenantId
  const ofOthers = others.flatMap(({ as, applicationId, tenantId: wanted, trust }) => {
    const rights = told.identities.get(applicationId)
    if (rights === undefined) return []
    const id = rights.objectId.state === 'read' ? rights.objectId.value : undefined
    const subject: Subject = { config, as, applicationId, objectId: id, tenantId: wanted ?? looked }
    const elsewhere = tenantCheck(subject, rights.objectId, { wanted, looked })
    if (elsewhere !== undefined) return [elsewhere]
    const checks = otherChecks(subject, rights, trust)
    return rights.objectId.state === 'absent' ? checks : [...checks, insideCheck(subject, told.users, rights.objectId)]
  })
  return [...ownInside, ...ofOthers]
}

/**
 * Looks at Azure as the identity that is signed in. Of that one it tries every read of a plan, and asks what else it may
 * do; of the others it reads what Azure, IoT Central and Microsoft Entra tell. Never writes.
 */
export const azureChecks = async (
  ports: Ports,
  config: Config,
  known: readonly KnownIdentity[],
  /** What the identity that is signed in is meant to be, where somebody says so. */
  as?: 'reader' | 'writer',
): Promise<AzureChecks> => {
  const environment = defined({ environment: config.environment })
  try {
    const azure = await ports.connect({ config, phase: 'plan', tell: () => undefined })
    try {
      const world = await azure.observer.observe(config)
      const rights = await azure.rights?.(config)
      const { self } = world
      const found = known.find(({ applicationId }) => same(self.applicationId, applicationId))?.as
      const subject: Subject = { config, as: as ?? found ?? 'somebody', ...self }
      const token = rights?.subject
      const checks = [
        ...ownChecks(subject, world, rights),
        ...(await lookAround(azure, config, known, { subject, self })),
      ]
      const judged = known
        .filter((one) => one.as !== subject.as && !same(self.applicationId, one.applicationId))
        .map((one) => ({
          as: one.as,
          applicationId: one.applicationId,
          ...(one.as === 'writer' ? environment : {}),
        }))
      return {
        identity: { as: subject.as, ...self, ...defined({ subject: token }) },
        judged,
        checks,
      }
    } finally {
      await azure.close()
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === undefined) throw error
    return {
      judged: [],
      checks: [
        {
          state: 'missing',
          area: 'azure',
          ...environment,
          what: `nobody signs in to Azure: ${failure.message}`,
          ...defined({ fix: failure.hint }),
        },
      ],
    }
  }
}
