import type { Diagnostic } from '@adx-export/core'
import { countFindings, renderFindingsMarkdown } from '@adx-export/report'
import type { Job } from '../job.ts'
import { documentationIn } from '../publish/documentation.ts'
import { showFindings } from '../publish/findings.ts'
import { check, countText } from './checked.ts'
import { type Outcome, bad, good } from './outcome.ts'

const summaryOf = (job: Job, findings: readonly Diagnostic[]): string =>
  [`### adx-export: ${countFindings(findings)}`, '', renderFindingsMarkdown(findings, documentationIn(job)), ''].join(
    '\n',
  )

/** Checks the config and asks nobody anything. */
export const validateMode = async (job: Job): Promise<Outcome> => {
  const { valid, findings, environments, sources } = await check(job)
  await showFindings(job, findings, sources)
  if (findings.length > 0) await job.io.summary(summaryOf(job, findings))
  if (!valid) return bad(`${countText(job, findings)}.`)
  const where = environments.length === 0 ? '' : ` for ${environments.join(', ')}`
  return good(`${job.label} is valid${where}${findings.length === 0 ? '' : ` (${countText(job, findings)})`}.`)
}
