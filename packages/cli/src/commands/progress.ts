import type { ApplyEvent } from '@adx-export/planner'
import { type Style, clean, renderEvent } from '@adx-export/report'
import type { Out } from '../io.ts'
import { createStatus } from '../terminal/status.ts'

/** What apply tells while it runs. */
export type Progress = {
  readonly tell: (event: ApplyEvent) => void
  readonly say: (text: string) => void
  /** For somebody who leaves at once: what was done, what nobody knows, and how to go on. */
  readonly leaving: () => string
  readonly stop: () => void
}

type Sent = Map<string, 'unknown' | 'done' | 'refused'>

const list = (title: string, sent: Sent, outcome: 'unknown' | 'done' | 'refused'): readonly string[] => {
  const titles = [...sent].filter(([, state]) => state === outcome).map(([name]) => `    ${clean(name)}`)
  return titles.length === 0 ? [] : [`  ${title}:`, ...titles]
}

const leavingText = (sent: Sent): string =>
  [
    sent.size === 0 ? 'Left before anything was sent.' : 'Left before the run was over.',
    ...list('done', sent, 'done'),
    ...list('refused', sent, 'refused'),
    ...list('sent, and nobody knows whether it took', sent, 'unknown'),
    'Everything else was not started. Run the same command again: it reads the live state first and continues from there.',
  ].join('\n')

/** Worth a line of its own in a log, where nobody watches a moving line. */
const isWorthALine = (event: ApplyEvent): boolean =>
  event.type === 'stage' ||
  event.type === 'waiting' ||
  event.type === 'note' ||
  event.type === 'settling' ||
  (event.type === 'answered' && event.outcome !== 'done')

/** A moving line on a terminal; elsewhere one line for each stage, wait and failure. */
export const createProgress = (err: Out, style: Style): Progress => {
  const status = createStatus(err)
  const sent: Sent = new Map()
  let lastWait = ''
  const line = (text: string): void => {
    status.clear()
    err.write(`${style('faint', text)}\n`)
  }
  return {
    tell(event) {
      if (event.type === 'sending') sent.set(event.title, 'unknown')
      if (event.type === 'answered') sent.set(event.title, event.outcome)
      const text = renderEvent(event)
      status.show(text)
      if (err.isTerminal || !isWorthALine(event)) return
      // A wait is told again and again with fewer seconds: once is enough for a log.
      const wait =
        event.type === 'waiting'
          ? event.what
          : event.type === 'note'
            ? event.text
            : event.type === 'settling'
              ? event.type
              : ''
      if (wait === '' || wait !== lastWait) line(text)
      lastWait = wait
    },
    say: line,
    leaving: () => leavingText(sent),
    stop: status.stop,
  }
}
