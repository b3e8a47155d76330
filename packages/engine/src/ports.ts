import type { OwnRights, RightsOfOthers } from '@adx-export/azure'
import type { Config } from '@adx-export/core'
import type { Clock, Extents, History, Observer, Sender } from '@adx-export/planner'

/**
 * Why a file could not be given. `outside`: it is not in the folder of the config, or a link leads out of it.
 * `hidden`: a part of its path below that folder begins with a dot, as written or with links resolved.
 */
export type FileProblem = 'missing' | 'outside' | 'hidden' | 'too-large' | 'not-a-file' | 'not-text' | 'unreadable'

export type FileBytes = { readonly bytes: Uint8Array } | { readonly problem: FileProblem; readonly detail?: string }

export type FolderNames =
  | { readonly names: readonly string[] }
  | { readonly problem: FileProblem; readonly detail?: string }

/** Reads, and nothing else. */
export type Files = {
  /** A file that the user named: anywhere. */
  read(path: string, maxBytes: number): Promise<FileBytes>
  /** A file that the config at `config` names, relative to it: only what really stands in the config's folder and is not hidden. */
  readBeside(config: string, name: string, maxBytes: number): Promise<FileBytes>
  /** The names of the regular files in a folder that the config names, sorted; hidden ones left out. */
  listBeside(config: string, name: string): Promise<FolderNames>
  /** The path as findings show it: relative to the folder that the command runs in, with forward slashes. */
  label(path: string): string
}

export type Azure = {
  readonly observer: Observer
  /** Asked by a search for drift only; absent: nobody knows who changed what. */
  readonly history?: History
  /** Asked by a plan that keeps rows for a shorter time; absent: nobody knows how old rows are. */
  readonly extents?: Extents
  readonly sender: Sender
  /** What the caller itself may do, as the services say it; absent where nobody can tell. */
  rights?(config: Config): Promise<OwnRights>
  /** What others tell of identities that are not signed in, by client id; absent where nobody can tell. */
  rightsOf?(config: Config, applicationIds: readonly string[]): Promise<RightsOfOthers>
  close(): Promise<void> | void
}

export type ConnectRequest = {
  readonly config: Config
  readonly phase: 'plan' | 'apply'
  /** An apply follows this plan: its secrets are judged now, before anybody is asked for a yes. */
  readonly forApply?: boolean
  /** Told what takes long: a retry, a long-running operation. */
  readonly tell: (note: string) => void
}

/** Everything from outside that work with Azure needs; files and jq come with what is open. */
export type Ports = {
  /** Where apply reads secrets, by name, just before it sends them. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  connect(request: ConnectRequest): Promise<Azure>
}
