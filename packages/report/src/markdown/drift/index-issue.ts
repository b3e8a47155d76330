import { clean, count, shorten } from '../../text/clean.ts'
import { bytesOf } from '../../text/bytes.ts'
import { issueMark } from './marks.ts'
import { code } from '../parts/code.ts'
import { bodyLimit } from '../parts/limits.ts'
import { driftTitle } from './title.ts'

/** An environment with an issue of its own. */
export type IndexedEnvironment = {
  readonly environment: string
  /** Its issue; absent while it never had one. */
  readonly issue?: { readonly number: number; readonly open: boolean }
}

export type DriftIndexInput = {
  /** 16 hex digits: which issue this is. */
  readonly id: string
  readonly config: string
  readonly environments: readonly IndexedEnvironment[]
}

const lineOf = ({ environment, issue }: IndexedEnvironment): string =>
  `- ${code(shorten(environment, 100))}${issue === undefined ? '' : `: #${String(issue.number)}`}`

const fitting = (lines: readonly string[], room: number): readonly string[] => {
  let left = room
  const kept = lines.filter((line) => (left -= bytesOf(line) + 1) >= 0)
  const gone = lines.length - kept.length
  return gone === 0 ? kept : [...kept, `- … ${count(gone, 'more environment')}`]
}

/** The issue that lists those of the environments of one config. It is open for as long as one of them is. */
export const driftIndex = ({
  id,
  config,
  environments,
}: DriftIndexInput): {
  readonly title: string
  readonly body: string
  readonly clean: boolean
} => {
  const open = environments.filter(({ issue }) => issue?.open === true)
  const name = clean(shorten(config, 100))
  const head = [
    issueMark(id),
    `Drift of ${code(name)}: the live state compared with the config. Each environment has a separate issue.`,
    '',
    open.length === 0
      ? `No environment of ${String(environments.length)} has an open issue.`
      : `${String(open.length)} of ${count(environments.length, 'environment')} ${open.length === 1 ? 'has' : 'have'} an open issue:`,
    '',
  ].join('\n')
  const lines = fitting(open.map(lineOf), bodyLimit - bytesOf(head) - 100)
  return {
    title: `${driftTitle(config)} (all environments)`,
    body: `${[head, ...lines].join('\n')}\n`,
    clean: open.length === 0,
  }
}
