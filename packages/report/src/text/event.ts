import type { ApplyEvent, Stage } from '@adx-export/planner'
import { clean, count } from './clean.ts'

const stageTitles = {
  identity: 'switching on identities',
  cluster: 'setting up clusters',
  grant: 'granting access',
  schema: 'shaping tables',
  destination: 'setting up destinations',
  export: 'setting up exports',
  remove: 'removing',
} as const satisfies Record<Stage, string>

/** What apply is doing now, on one line. */
export const renderEvent = (event: ApplyEvent): string => {
  switch (event.type) {
    case 'observing':
      return 'reading what is live'
    case 'stage':
      return `${stageTitles[event.stage]} (${count(event.steps, 'step')})`
    case 'sending':
      return clean(event.title)
    case 'answered':
      return `${clean(event.title)}: ${event.outcome}${event.message === undefined ? '' : ` (${clean(event.message)})`}`
    case 'waiting':
      return `waiting ${String(event.seconds)} s for ${clean(event.what)}`
    case 'settling':
      return `watching for ${String(event.seconds)} s until data flows: ${event.waitingFor.map(clean).join(', ')}`
  }
}
