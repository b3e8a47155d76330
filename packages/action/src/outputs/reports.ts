import { join } from 'node:path'
import type { Report } from '@adx-export/planner'
import { renderJson } from '@adx-export/report'
import { environmentsOf } from '../job/environments.ts'
import type { Job } from '../job/job.ts'
import { pathsFor } from './outputs.ts'

/** The reports of an apply, one file an environment. */
export type Reports = {
  /** Writes a report at once. That it could not be written stops nothing: see `end`. */
  keep(environment: string | undefined, report: Report): Promise<void>
  /** Names what was written to later steps. */
  give(): void
  /** Rejects with what kept a report from being written: an apply without its report does not end well. */
  end(): void
}

export const reportsOf = (job: Job, known: readonly string[]): Reports => {
  const environments = environmentsOf(job, known)
  const paths = pathsFor(join(job.io.env.RUNNER_TEMP ?? '.', 'adx-export', 'report.json'), environments)
  const written: string[] = []
  const failures: unknown[] = []
  return {
    async keep(environment, report) {
      const path = paths[environments.indexOf(environment)] ?? ''
      try {
        await job.io.write(path, renderJson(report))
        written.push(path)
      } catch (error) {
        failures.push(error)
      }
    },
    give: () => job.io.output('report', written.join('\n')),
    end() {
      if (failures.length > 0) throw failures[0]
    },
  }
}
