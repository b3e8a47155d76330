import type { Planned } from '@adx-export/engine'
import type { Report } from '@adx-export/planner'
import { datedReport } from '@adx-export/report'
import { renderReportMarkdown } from '@adx-export/report/github'
import type { Job } from '../job/job.ts'
import { consentEndIn } from './consent-end.ts'

/** What was applied, on the summary of the job. */
export const summarizeApply = (job: Job, { plan }: Planned, report: Report): Promise<void> =>
  job.io.summary(renderReportMarkdown(datedReport(report, consentEndIn(job)), plan.target))
