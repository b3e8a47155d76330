import type { Hole, ValueWithHoles } from './value.ts'

/** In the order of apply: expand, switch, contract. */
export const stages = ['identity', 'cluster', 'grant', 'schema', 'destination', 'export', 'remove'] as const
export type Stage = (typeof stages)[number]

type StepCommon = {
  readonly stage: Stage
  /** Seconds after which the outcome counts as unknown. */
  readonly limitSeconds: number
  /**
   * When the request counts as done: `answered`: a success status; `every-row-succeeded`: a result whose rows all say
   * `Succeeded`, asked again until they do; `arm-finished`: the long-running operation ended well.
   * Whether it took is always judged by reading again.
   */
  readonly done: 'answered' | 'every-row-succeeded' | 'arm-finished'
  /** Never in a script with others. */
  readonly alone?: true
  /** What the step does, for people: `create table smartvitalspatch`. */
  readonly title: string
}

/** A management command. Holes are filled and quoted as Kusto string content when the step is sent. */
export type KustoStep = StepCommon & {
  readonly system: 'kusto'
  /** The cluster's URL and the database's name in Kusto. */
  readonly cluster: string
  readonly database: string
  readonly command: readonly (string | Hole)[]
}

export type RestStep = StepCommon & {
  readonly system: 'iot-central' | 'arm'
  /** The host that the path belongs to: the application's host, or ARM's. */
  readonly host: string
  readonly method: 'PUT' | 'PATCH' | 'DELETE'
  /** From the root, without `api-version`. */
  readonly path: string
  readonly body?: ValueWithHoles
}

/** One request that apply will send, as data: the plan shows it, apply interprets it, nothing else can write. Every step is idempotent. */
export type Step = KustoStep | RestStep
