import type { CheckRunAnnotation } from '@adx-export/report/github'
import type { Connection } from './client.ts'
import { asking } from './errors.ts'

/** Adds findings to the job's own check run, where nothing limits them to ten; GitHub takes 50 at a time. */
export const annotateCheck = async (
  { octokit, owner, repo }: Connection,
  checkRunId: number,
  title: string,
  batches: readonly (readonly CheckRunAnnotation[])[],
): Promise<void> => {
  for (const annotations of batches) {
    await asking({ what: "annotate the job's own check run", permission: 'checks: write' }, () =>
      octokit.rest.checks.update({
        owner,
        repo,
        check_run_id: checkRunId,
        output: { title, summary: title, annotations: annotations.map((one) => ({ ...one })) },
      }),
    )
  }
}
