import { type Diagnostic, defined } from '@adx-export/core'
import { countFindings } from '../../text/findings.ts'
import { renderFindingsMarkdown } from './findings.ts'
import { runText } from './head.ts'
import { code } from '../parts/code.ts'
import { bodyLimit } from '../parts/limits.ts'
import { markerText, noDigest, seenText } from './marker.ts'
import type { CommentInput, Marker } from './model.ts'

export type InvalidInput = Pick<CommentInput, 'config' | 'run' | 'documentation' | 'before'> & {
  /** The digest is one of zeros here: there is no plan. */
  readonly marker: Omit<Marker, 'digest'>
  readonly findings: readonly Diagnostic[]
}

/** Bytes for all but the findings, the hidden line among them. */
const roomBeside = 15_000

/** The comment for a commit whose config is invalid: it takes the place of an older plan. At most 60,000 UTF-8 bytes. */
export const renderInvalid = ({ marker, config, findings, run, documentation, before }: InvalidInput): string => {
  // The next plan is compared with the last one there was.
  const seen = seenText(before?.operations ?? [])
  const counted = countFindings(findings)
  const head = [
    markerText({ ...marker, digest: noDigest, targets: [] }),
    ...(before === undefined || seen === undefined ? [] : [seen]),
    '',
    `### ⛔ The config is invalid${counted === '' ? '' : `: ${counted}`}`,
    '',
    `${code(config)} at commit ${code(marker.head.slice(0, 7))} cannot be planned. This commit has no plan, and plans of earlier commits are outdated.`,
    '',
  ].join('\n')
  const end = `\n\n<sub>Checked by adx-export ${runText(run)}.</sub>`
  const list = renderFindingsMarkdown(findings, {
    bytes: bodyLimit - roomBeside,
    ...defined({ documentation }),
  })
  return `${head}\n${list}${end}`
}
