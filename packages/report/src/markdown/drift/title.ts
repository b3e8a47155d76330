import { clean, shorten } from '../../text/clean.ts'

const plainName = (text: string): string => clean(shorten(text, 100)).replaceAll(/[^\p{L}\p{N} ./-]/gu, '_')

/** The title of an issue of drift: of a config, or of one of its environments. */
export const driftTitle = (config: string, environment?: string): string =>
  `adx-export drift: ${plainName(config)}${environment === undefined ? '' : ` (${plainName(environment)})`}`
