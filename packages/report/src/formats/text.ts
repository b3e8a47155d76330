import { type Format, everyKind } from './format.ts'

/** Words for people, of each command its own. */
export const text: Format = { summary: 'text for people', kinds: everyKind, reader: 'person' }
