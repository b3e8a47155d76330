import { join } from 'node:path'
import { hasChanges, renderJson, type Document } from '@adx-export/report'
import { type Plan, isRefused } from '@adx-export/planner'
import type { Job } from '../job/job.ts'
import { isDestructive } from '../proof/destructive.ts'
import { digestOfAll } from '../proof/names.ts'
import { operationsOutput } from '../proof/operations.ts'

/** A document of one environment. */
export type InEnvironment<Kind> = { readonly environment?: string; readonly document: Kind }

/** The files of an input, one an environment. */
export const pathsFor = (path: string, environments: readonly (string | undefined)[]): readonly string[] =>
  environments.map((environment) => pathFor(path, environment, environments.length > 1))

/** With several environments the name of each stands before the ending: `plan.prod.json`. */
const pathFor = (path: string, environment: string | undefined, several: boolean): string => {
  if (!several || environment === undefined) return path
  const safe = environment.replaceAll(/[^\w-]/g, '_')
  return /\.[^./\\]+$/.test(path) ? path.replace(/(\.[^./\\]+)$/, `.${safe}$1`) : `${path}.${safe}`
}

/** Writes documents as JSON, one file an environment; returns their paths, one a line. */
export const writeDocuments = async (
  job: Job,
  name: string,
  given: string | undefined,
  documents: readonly InEnvironment<Document>[],
): Promise<string> => {
  const path = given ?? join(job.io.env.RUNNER_TEMP ?? '.', 'adx-export', name)
  const paths: string[] = []
  for (const { environment, document } of documents) {
    const to = pathFor(path, environment, documents.length > 1)
    await job.io.write(to, renderJson(document))
    paths.push(to)
  }
  return paths.join('\n')
}

/** What later steps and jobs may build on. */
export const givePlans = async (job: Job, plans: readonly InEnvironment<Plan>[]): Promise<void> => {
  const { io, inputs } = job
  const documents = plans.map(({ document }) => document)
  io.output('changes', String(documents.some(hasChanges)))
  io.output('destructive', String(documents.some(({ changes }) => changes.some(isDestructive))))
  io.output('digest', digestOfAll(documents.map(({ digest }) => digest)))
  // What is refused was accepted by nobody, so it is not handed on as if it had been.
  const passed = documents.filter((document) => !isRefused(document))
  io.output('operations', operationsOutput(passed.flatMap(({ operations }) => operations.map(({ hash }) => hash))))
  io.output('plan-file', await writeDocuments(job, 'plan.json', inputs.planFile, plans))
}
