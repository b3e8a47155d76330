import { type Diagnostic, dedupeDiagnostics, sortDiagnostics } from '@adx-export/core'
import { countFindings, datedFindings, renderFindings, type Sources } from '@adx-export/report'
import { annotationsOf, changedLinesOf, checkRunAnnotationsOf } from '@adx-export/report/github'
import type { Job } from '../job/job.ts'
import { limits } from '../limits.ts'
import { consentEndIn } from './consent-end.ts'
import { warnOf } from './missing-permission.ts'

/** What was found, in one order, each once. */
export const joined = (...lists: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] =>
  sortDiagnostics(dedupeDiagnostics(lists.flat()))

export const hasErrors = (findings: readonly Diagnostic[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

type Changed = NonNullable<Parameters<typeof annotationsOf>[1]['changedLines']>

/** The lines that the pull request changes: findings on them are shown first. */
const changedLinesIn = async (job: Job): Promise<Changed | undefined> => {
  const { github, event } = job
  if (github === undefined || event.pull === undefined || event.origin !== 'own') return undefined
  const { patchesOf } = await import('../github/pulls.ts')
  const patches = await patchesOf(await github.connection(), event.pull.number)
  return new Map([...patches].map(([file, patch]) => [file, changedLinesOf(patch)]))
}

/** Only asked for where it decides what is shown. */
const isCrowded = (findings: readonly Diagnostic[]): boolean =>
  (['error', 'warning'] as const).some(
    (severity) => findings.filter((finding) => finding.severity === severity).length > limits.annotations,
  )

type Shown = { readonly changedLines?: Changed }

const annotateJob = async (job: Job, findings: readonly Diagnostic[], shown: Shown): Promise<void> => {
  const { inputs, github } = job
  if (!inputs.checkRun || findings.length === 0) return
  if (github === undefined || inputs.checkRunId === undefined) {
    job.io.say(
      'notice',
      'The job has no check run of its own, so it could not add the findings to one (input check-run).',
    )
    return
  }
  const { annotateCheck } = await import('../github/annotate.ts')
  const batches = checkRunAnnotationsOf(findings, shown)
  await annotateCheck(await github.connection(), inputs.checkRunId, countFindings(findings), batches)
}

/** Shows findings on their lines, in the log, and wherever else the inputs ask for. */
export const showFindings = async (job: Job, undated: readonly Diagnostic[], sources: Sources): Promise<void> => {
  const { io } = job
  await job.sarif.add(undated)
  if (undated.length === 0) return
  const findings = datedFindings(undated, consentEndIn(job))
  io.fold(`Findings: ${countFindings(findings)}`, renderFindings(findings, { sources }))
  // Notes are for whoever reads the log or the summary; on the lines of a pull request they would be noise, unless it asks for them.
  const marked = findings.filter(({ severity }) => severity !== 'info')
  const changedLines = isCrowded(marked) ? await warnOf(job, () => changedLinesIn(job)) : undefined
  const near: Shown = changedLines === undefined ? {} : { changedLines }
  for (const { level, message, ...place } of annotationsOf(marked, { most: limits.annotations, ...near }))
    io.say(level, message, place)
  await warnOf(job, () => annotateJob(job, findings, near))
}
