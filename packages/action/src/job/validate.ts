import type { Diagnostic } from '@adx-export/core'
import { clean, countFindings, datedFindings } from '@adx-export/report'
import { renderFindingsMarkdown } from '@adx-export/report/github'
import { chosenOf } from './environments.ts'
import type { Job } from './job.ts'
import { consentEndIn } from '../publish/consent-end.ts'
import { documentationIn } from '../publish/documentation.ts'
import { hasErrors, joined, showFindings } from '../publish/findings.ts'
import { type Checked, check, countText } from './check.ts'
import { type Outcome, bad, good } from './outcome.ts'

const summaryOf = (job: Job, line: string, because: string | undefined, findings: readonly Diagnostic[]): string =>
  [
    `### adx-export: ${findings.length === 0 ? 'the config is valid' : countFindings(findings)}`,
    '',
    clean(line),
    ...(because === undefined ? [] : ['', `Only validated. ${because}`]),
    '',
    renderFindingsMarkdown(datedFindings(findings, consentEndIn(job)), documentationIn(job)),
    '',
  ].join('\n')

/** Who gets no plan is still told what the transforms would lose: trying them asks Azure nothing. */
const allFindings = async (job: Job, checked: Checked, because: string | undefined): Promise<readonly Diagnostic[]> => {
  if (because === undefined || !checked.valid) return checked.findings
  const { testTransforms } = await import('./transforms.ts')
  return joined(checked.findings, ...(await testTransforms(job, checked)).values())
}

const verdict = (job: Job, findings: readonly Diagnostic[], environments: readonly string[]): Outcome => {
  if (hasErrors(findings)) return bad(`${countText(job, findings)}.`)
  const where = environments.length === 0 ? '' : ` for ${environments.join(', ')}`
  return good(`${job.label} is valid${where}${findings.length === 0 ? '' : ` (${countText(job, findings)})`}.`)
}

/**
 * Checks the config and asks nobody anything. `because` says why a job that would plan only validates: then the transforms
 * are tried as well.
 */
export const validateMode = async (job: Job, because?: string): Promise<Outcome> => {
  const checked = await check(job)
  const findings = await allFindings(job, checked, because)
  job.io.output('valid', String(!hasErrors(findings)))
  await showFindings(job, findings, checked.sources)
  const outcome = verdict(job, findings, chosenOf(job) ?? checked.environments)
  await job.io.summary(summaryOf(job, outcome.line, because, findings))
  return outcome
}
