import type { Answer, FilledStep, Sender } from '@adx-export/planner'
import { createArmClient } from '../arm/client.ts'
import { createApplicationClient } from '../iot-central/client.ts'
import type { Cluster } from '../kusto/client.ts'
import type { Session } from '../session.ts'
import { answerOf, unknownWith } from './answer.ts'
import { sendKusto, type KustoCommand } from './kusto.ts'
import { sendRest, type RestClients, type RestCommand } from './rest.ts'

type Tell = (note: string) => void
type Indexed<S> = { readonly index: number; readonly step: S }

const isKusto = (entry: Indexed<FilledStep>): entry is Indexed<KustoCommand> => entry.step.system === 'kusto'
const isRest = (entry: Indexed<FilledStep>): entry is Indexed<RestCommand> => entry.step.system !== 'kusto'

/** What goes to one place: the commands of one database together, every other request by itself. */
const keyOf = ({ index, step }: Indexed<FilledStep>): string =>
  step.system === 'kusto' ? `${step.cluster} ${step.database}` : String(index)

/** One client for each host, so that its rate and slots hold for all steps. */
const once = <T>(create: (host: string) => T): ((host: string) => T) => {
  const made = new Map<string, T>()
  return (host) => {
    const client = made.get(host) ?? create(host)
    made.set(host, client)
    return client
  }
}

export const createSender = (session: Session, clusterAt: (url: string) => Cluster): Sender => {
  const clients: RestClients = {
    application: once((host) => createApplicationClient(session, host)),
    arm: once((host) => createArmClient(session, host)),
  }
  const sendGroup = async (group: readonly Indexed<FilledStep>[], tell: Tell): Promise<readonly Answer[]> => {
    try {
      const [command] = group.filter(isKusto)
      if (command !== undefined) {
        const commands = group.filter(isKusto).map(({ step }) => step)
        return await sendKusto(session, clusterAt(command.step.cluster), commands, tell)
      }
      const [request] = group.filter(isRest)
      return request === undefined ? [] : [await sendRest(session, clients, request.step, tell)]
    } catch (error) {
      const answer = answerOf(error)
      return group.map(() => answer)
    }
  }
  return {
    // One after the other: ARM turns away a second change of a resource while the first goes on, and whoever stops a
    // run in the middle finds that a prefix of what a stage sends was sent.
    send: async (steps, tell) => {
      const say: Tell = (note) => {
        tell(session.redactor.clean(note))
      }
      // What a service may quote back in its refusal must be known as secret before it is sent.
      for (const secret of steps.flatMap(({ secrets = [] }) => secrets)) session.redactor.hide(secret)
      const groups = Map.groupBy(
        steps.map((step, index) => ({ index, step })),
        keyOf,
      )
      const answers = new Map<number, Answer>()
      for (const group of groups.values()) {
        const sent = await sendGroup(group, say)
        for (const [at, { index }] of group.entries())
          answers.set(index, sent[at] ?? unknownWith('There was no answer.'))
      }
      return steps.map((_, index) => answers.get(index) ?? unknownWith('It was not sent.'))
    },
    writes: () => session.count.writes,
  }
}
