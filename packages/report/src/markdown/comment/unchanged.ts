import { runText } from './head.ts'
import { code } from '../parts/code.ts'
import { markerText, noDigest } from './marker.ts'
import type { CommentInput, Marker } from './model.ts'

export type UnchangedInput = Pick<CommentInput, 'config' | 'run'> & {
  /** The digest is one of zeros here: there is no plan. */
  readonly marker: Omit<Marker, 'digest'>
}

/** The comment for a push after which a pull request changes no file that the config is made of; it takes the place of a plan. */
export const renderUnchanged = ({ marker, config, run }: UnchangedInput): string =>
  [
    markerText({ ...marker, digest: noDigest, targets: [] }),
    '',
    '### adx-export: this pull request changes nothing any more',
    '',
    `At commit ${code(marker.head.slice(0, 7))} it leaves ${code(config)}, the files that it names, and the workflow as they are on the base branch. A merge applies nothing of it.`,
    '',
    `<sub>Compared ${runText(run)}.</sub>`,
  ].join('\n')
