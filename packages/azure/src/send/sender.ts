import pLimit from 'p-limit'
import type { Answer, FilledStep, Sender } from '@adx-export/planner'
import type { Cluster } from '../kusto/client.ts'
import { createApplicationClient } from '../iot-central/client.ts'
import { createArmClient } from '../arm/client.ts'
import type { RestClient } from '../rest/client.ts'
import type { Session } from '../session.ts'
import { answerOf } from './answer.ts'
import { sendKusto, type KustoCommand } from './kusto.ts'
import { sendRest, type RestCommand } from './rest.ts'

type Indexed<S> = { readonly index: number; readonly step: S }
type Answered = readonly (readonly [index: number, answer: Answer])[]

/** Steps of one database share requests; those of one host share a client. */
const groupBy = <S>(steps: readonly Indexed<S>[], keyOf: (step: S) => string): readonly (readonly Indexed<S>[])[] => [
  ...Map.groupBy(steps, ({ step }) => keyOf(step)).values(),
]

const isKusto = (entry: Indexed<FilledStep>): entry is Indexed<KustoCommand> => entry.step.system === 'kusto'
const isRest = (entry: Indexed<FilledStep>): entry is Indexed<RestCommand> => entry.step.system !== 'kusto'

const clientFor = (session: Session, { system, host }: RestCommand): RestClient =>
  system === 'arm' ? createArmClient(session, host) : createApplicationClient(session, host)

export const createSender = (session: Session, clusterAt: (url: string) => Cluster): Sender => {
  const clients = new Map<string, RestClient>()
  const restClient = (step: RestCommand): RestClient => {
    const key = `${step.system} ${step.host}`
    const client = clients.get(key) ?? clientFor(session, step)
    clients.set(key, client)
    return client
  }
  const sendGroup = async (
    group: readonly Indexed<KustoCommand>[],
    tell: (note: string) => void,
  ): Promise<Answered> => {
    const steps = group.map(({ step }) => step)
    const [first] = steps
    if (first === undefined) return []
    let answers: readonly Answer[]
    try {
      answers = await sendKusto(session, clusterAt(first.cluster), steps, tell)
    } catch (error) {
      const answer = answerOf(error)
      answers = steps.map(() => answer)
    }
    return group.map(({ index }, at) => [index, answers[at] ?? { outcome: 'unknown', message: 'No answer.' }])
  }
  const sendSingle = async ({ index, step }: Indexed<RestCommand>, tell: (note: string) => void): Promise<Answered> => {
    try {
      return [[index, await sendRest(session, restClient(step), step, tell)]]
    } catch (error) {
      return [[index, answerOf(error)]]
    }
  }
  return {
    send: async (steps, tell) => {
      if (session.phase === 'plan') throw new Error('A plan does not write.')
      const say = (note: string): void => {
        tell(session.redactor.clean(note))
      }
      const indexed = steps.map((step, index) => ({ index, step }))
      const parallel = pLimit(session.limits.parallelRest)
      const databases = groupBy(indexed.filter(isKusto), ({ cluster, database }) => `${cluster} ${database}`)
      const answered = await Promise.all([
        ...databases.map((group) => sendGroup(group, say)),
        ...indexed.filter(isRest).map((entry) => parallel(() => sendSingle(entry, say))),
      ])
      const byIndex = new Map(answered.flat())
      return steps.map((_, index) => byIndex.get(index) ?? { outcome: 'unknown', message: 'No answer.' })
    },
    writes: () => session.count.writes,
  }
}
