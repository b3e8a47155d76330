import type { Clock } from '@adx-export/planner'
import type { Ports } from './ports.ts'

/** What a caller may settle beside the environment variables. */
export type ConnectLimits = {
  /** The audience of GitHub's identity token; `ADX_EXPORT_OIDC_AUDIENCE`, or what Microsoft Entra proposes, when left out. */
  readonly audience?: string
  /** The only hosts of clusters and the application that tokens may go to; every one that the config names when left out. */
  readonly allowedHosts?: readonly string[]
}

/** Connects to Azure. Its SDKs are loaded only now: a config is checked without them. */
export const connectTo =
  (env: Ports['env'], clock: Clock, version: string, limits: ConnectLimits = {}): Ports['connect'] =>
  async ({ config, phase, forApply, tell }) => {
    const { connect } = await import('@adx-export/azure')
    return connect({ ...limits, config, env, clock, version, phase, forApply: forApply === true, onNote: tell })
  }
