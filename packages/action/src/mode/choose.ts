import type { Opened } from '@adx-export/engine'
import type { Event } from '../event/event.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Io } from '../runner/io.ts'
import { missingCredentials, signedInEnv } from './credentials.ts'
import { emptyInputs } from './empty-inputs.ts'
import { type Decision, decide } from './mode.ts'

type Known = {
  readonly io: Io
  readonly inputs: Inputs
  readonly event: Event
  /** Opens the config, which may say who signs in. */
  readonly config: () => Promise<Opened>
}

/** The mode of a job, by its event, its inputs and whether it can sign in to Azure. Rejects with a JobError for a refused event. */
export const chooseMode = async ({ io, inputs, event, config }: Known): Promise<Decision> => {
  const env = await signedInEnv(io, inputs, config)
  const missing = await missingCredentials(env)
  return decide(event, inputs, missing, missing === undefined ? undefined : await emptyInputs(io, env))
}
