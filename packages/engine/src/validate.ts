import { type ValidateDocument, type Sources, validateDocument } from '@adx-export/report'
import type { RunJq } from '@adx-export/transform'
import { choose } from './environment.ts'
import { load } from './load.ts'
import { withTransforms } from './transforms.ts'
import type { Files } from './ports.ts'

export type ValidateRequest = {
  readonly files: Files
  /** The path of the config. */
  readonly config: string
  /** Only this environment; every one where it is absent. */
  readonly environment?: string
  /** jq that stands ready; without it one is opened where a transform needs it. */
  readonly runJq?: RunJq
}

export type Validated = {
  readonly document: ValidateDocument
  readonly environments: readonly string[]
  readonly sources: Sources
  /** The config's name in findings. */
  readonly file: string
}

/** Checks a config without asking Azure anything. */
export const validate = async (request: ValidateRequest): Promise<Validated> => {
  const options = { run: { config: request.config } }
  const loaded = await withTransforms(await load(request.files, request.config), options, request.runJq)
  const { diagnostics } = request.environment === undefined ? loaded : choose(loaded, request.environment)
  const { environments, sources, file } = loaded
  return { document: validateDocument(diagnostics), environments, sources, file }
}
