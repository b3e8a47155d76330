import { type ValidateDocument, type Sources, validateDocument } from '@adx-export/report'
import { findingsIn } from './environment.ts'
import type { Opened } from './open.ts'

export type ValidateRequest = {
  /** Only these environments; every one where they are left out. A name that the config does not have is a finding. */
  readonly environments?: readonly string[]
}

export type Validated = {
  readonly document: ValidateDocument
  /** All that the config has, in the order of the file. */
  readonly environments: readonly string[]
  readonly sources: Sources
  /** The config's name in findings. */
  readonly file: string
}

/** Checks a config without asking Azure anything. Rejects only where jq cannot be started. */
export const validate = async (opened: Opened, { environments: meant }: ValidateRequest = {}): Promise<Validated> => {
  const document = validateDocument(await findingsIn(opened, meant))
  const { environments, sources, file } = await opened.load()
  return { document, environments, sources, file }
}
