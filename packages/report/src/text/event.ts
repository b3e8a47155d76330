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

type Event<T extends ApplyEvent['type']> = Extract<ApplyEvent, { readonly type: T }>

const texts: { readonly [T in ApplyEvent['type']]: (event: Event<T>) => string } = {
  observing: () => 'reading the live state',
  stage: ({ stage, steps }) => `${stageTitles[stage]} (${count(steps, 'step')})`,
  sending: ({ title }) => clean(title),
  answered: ({ title, outcome, message }) =>
    `${clean(title)}: ${outcome}${message === undefined ? '' : ` (${clean(message)})`}`,
  waiting: ({ what, seconds }) => `waiting up to ${String(seconds)} s for ${clean(what)}`,
  note: ({ text }) => clean(text),
  settling: ({ seconds, waitingFor }) =>
    `watching for ${String(seconds)} s until data flows: ${waitingFor.map(clean).join(', ')}`,
}

const textOf = <T extends ApplyEvent['type']>(type: T, event: Event<T>): string => texts[type](event)

/** What apply is doing now, on one line. */
export const renderEvent = (event: ApplyEvent): string => textOf(event.type, event)
