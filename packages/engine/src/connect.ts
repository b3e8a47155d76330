import type { Clock } from '@adx-export/planner'
import type { Ports } from './ports.ts'

/** Connects to Azure. Its SDKs are loaded only now: a config is checked without them. */
export const connectTo =
  (env: Ports['env'], clock: Clock, version: string): Ports['connect'] =>
  async ({ config, phase, tell }) => {
    const { connect } = await import('@adx-export/azure')
    return connect({ config, env, clock, version, phase, onNote: tell })
  }
