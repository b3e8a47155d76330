import type { AgainstProblem, AgainstRequest, Opened, Ports } from '@adx-export/engine'
import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { createStatus } from '../terminal/status.ts'
import { baseAt } from './git-base.ts'
import { filesAt } from './git-files.ts'
import { portsOf } from './session.ts'

/** That there is nothing to compare with, as an error of the call. */
export const refuseAgainst = ({ problem, hint }: AgainstProblem): never => {
  throw new UsageError(problem, hint)
}

/** What to do by what git says. */
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /not a git repository/,
    'The folder of the config is in no clone. Run the command on the config in a clone, or compare with the live state: `--against live`.',
  ],
  [/^git is not installed/, 'Install git, or compare with the live state: `--against live`.'],
  [
    /dubious ownership/,
    'The clone belongs to another user. Run the command as that user, or list the folder under `safe.directory` of git.',
  ],
  [/gave no answer in time/, 'Run the command again, or compare with the live state: `--against live`.'],
]

const otherwise =
  'Name a branch, a tag or a commit of this clone, or `live`. `git fetch` gets those that it does not have.'

/** Throws `UsageError` where git knows no such commit: that is told before any transform is tried. */
const commitRequest = async (io: Io, config: string, ref: string): Promise<AgainstRequest> => {
  const base = await baseAt(io, config, ref)
  if ('unreadable' in base) {
    const { name, unreadable } = base
    const [, hint = otherwise] = hints.find(([said]) => said.test(unreadable)) ?? []
    throw new UsageError(`The config at ${name} cannot be read: ${unreadable}`, hint)
  }
  return { of: 'commit', base, read: filesAt(io, config, ref) }
}

/** Does work that holds transforms against a git ref, or against the live state; a line says so to somebody who waits. */
export const withAgainst = async <Result>(
  io: Io,
  { path: config }: Opened,
  against: string,
  work: (request: AgainstRequest) => Promise<Result>,
): Promise<Result> => {
  if (against !== 'live') return work(await commitRequest(io, config, against))
  const status = createStatus(io.err)
  const ports = portsOf(io)
  const connect: Ports['connect'] = (request) => {
    status.show('reading the live state')
    return ports.connect(request)
  }
  return work({ of: 'live', connect, tell: status.show }).finally(status.stop)
}
