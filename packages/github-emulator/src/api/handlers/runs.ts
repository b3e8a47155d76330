import { runAnswer } from '../answers/run.ts'
import { type Call, type Handler, notFound, pageOf } from '../call.ts'
import type { WorkflowRun } from '../state/model.ts'

const fits = (call: Call, run: WorkflowRun): boolean => {
  const { query } = call
  const [branch, event, status, head] = ['branch', 'event', 'status', 'head_sha'].map((name) => query.get(name))
  return (
    (branch == null || run.headBranch === branch) &&
    (event == null || run.event === event) &&
    (head == null || run.headSha === head) &&
    (status == null || run.status === status || run.conclusion === status)
  )
}

const listed = (call: Call, which: (run: WorkflowRun) => boolean) => {
  const { state, places } = call
  const found = [...state.runs.values()]
    .filter((run) => which(run) && fits(call, run))
    .filter(({ id }) => !state.habits.runs.hides(String(id)))
    .toSorted((one, other) => other.id - one.id)
  const page = pageOf(call, found)
  const runs = page.items.map((run) => runAnswer(places, state, run))
  return { status: 200, body: { total_count: found.length, workflow_runs: runs }, headers: page.headers }
}

/** A workflow is named by its file or by its id; here by its file. */
const ofWorkflow: Handler = (call) => {
  const name = decodeURIComponent(call.params['workflow_id'] ?? '')
  const path = `.github/workflows/${name}`
  // GitHub keeps the workflow of every file that ever stood on the default branch.
  return listed(call, (run) => run.path === path)
}

const get: Handler = ({ state, places, params }) => {
  const run = state.runs.get(Number(params['run_id']))
  return run === undefined ? notFound : { status: 200, body: runAnswer(places, state, run) }
}

export const runHandlers: Readonly<Record<string, Handler>> = {
  'actions/list-workflow-runs': ofWorkflow,
  'actions/list-workflow-runs-for-repo': (call) => listed(call, () => true),
  'actions/get-workflow-run': get,
}
