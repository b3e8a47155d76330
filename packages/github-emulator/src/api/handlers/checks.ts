import { annotationAnswer, checkRunAnswer } from '../answers/check-run.ts'
import { type Answer, type Call, type Handler, invalid, listed, notFound, pageOf, refusal } from '../call.ts'
import { type Annotation, type CheckRun, actionsApp } from '../state/model.ts'
import { commitOf } from './commit-of.ts'

type Output = {
  readonly title?: string
  readonly summary?: string
  readonly text?: string
  readonly annotations?: readonly Annotation[]
}

type Written = {
  readonly name?: string
  readonly head_sha?: string
  readonly details_url?: string
  readonly external_id?: string
  readonly status?: CheckRun['status']
  readonly conclusion?: NonNullable<CheckRun['conclusion']>
  readonly started_at?: string
  readonly completed_at?: string
  readonly output?: Output
}

const written = ({ body }: Call): Written => body ?? {}

const kibibytes64 = 64 * 1024

/** What GitHub's description says in words only. */
const faultOf = ({ title = '', annotations = [] }: Output = {}): string | undefined => {
  if (title.length > 255) return 'title is too long (maximum is 255 characters)'
  for (const each of annotations) {
    const { start_line: start, end_line: end, start_column: from, end_column: to } = each
    if (start < 1 || end < start) return 'lines of an annotation start at 1 and end where they start or later'
    if (start !== end && (from !== undefined || to !== undefined)) return 'columns need start_line and end_line equal'
    if ((from ?? 1) < 1 || (to ?? from ?? 1) < (from ?? 1))
      return 'columns start at 1 and end where they start or later'
    if ((each.title ?? '').length > 255) return 'the title of an annotation is too long'
    if (Buffer.byteLength(each.message) > kibibytes64) return 'the message of an annotation is too long'
    if (each.message === '') return 'the message of an annotation is empty'
    if (Buffer.byteLength(each.raw_details ?? '') > kibibytes64) return 'raw_details of an annotation are too long'
  }
  return undefined
}

const outputOf = (before: CheckRun['output'], output: Output | undefined): CheckRun['output'] => ({
  title: output?.title ?? before.title,
  summary: output?.summary ?? before.summary,
  text: output?.text ?? before.text,
})

const merged = (before: CheckRun, more: Written, now: string): CheckRun => {
  const conclusion = more.conclusion ?? (more.status === undefined ? before.conclusion : null)
  const status = conclusion === null ? (more.status ?? before.status) : 'completed'
  return {
    ...before,
    name: more.name ?? before.name,
    externalId: more.external_id ?? before.externalId,
    detailsUrl: more.details_url ?? before.detailsUrl,
    status,
    conclusion,
    startedAt: more.started_at ?? before.startedAt,
    completedAt: status === 'completed' ? (more.completed_at ?? before.completedAt ?? now) : null,
    output: outputOf(before.output, more.output),
    annotations: [...before.annotations, ...(more.output?.annotations ?? [])],
  }
}

const kept = (call: Call, status: number, run: CheckRun): Answer => {
  call.state.checkRuns.set(run.id, run)
  return { status, body: checkRunAnswer(call.places, call.state, run) }
}

const create: Handler = (call) => {
  const { state } = call
  const more = written(call)
  const fault = faultOf(more.output)
  if (fault !== undefined) return invalid('CheckRun', 'output', fault)
  if (!state.commits.has(more.head_sha ?? '')) return refusal(422, 'No commit found for SHA')
  const now = state.now()
  const run: CheckRun = {
    id: state.nextId(),
    name: '',
    headSha: more.head_sha ?? '',
    externalId: null,
    status: 'queued',
    conclusion: null,
    detailsUrl: null,
    startedAt: now,
    completedAt: null,
    app: actionsApp,
    output: { title: null, summary: null, text: null },
    annotations: [],
  }
  return kept(call, 201, merged(run, more, now))
}

const runOf = ({ state, params }: Call): CheckRun | undefined => state.checkRuns.get(Number(params['check_run_id']))

const update: Handler = (call) => {
  const before = runOf(call)
  if (before === undefined) return notFound
  if (before.app.id !== actionsApp.id) {
    return refusal(
      403,
      `Invalid app_id \`${actionsApp.id}\` - check run can only be modified by the GitHub App that created it.`,
    )
  }
  const fault = faultOf(written(call).output)
  if (fault !== undefined) return invalid('CheckRun', 'output', fault)
  return kept(call, 200, merged(before, written(call), call.state.now()))
}

const get: Handler = (call) => {
  const run = runOf(call)
  return run === undefined ? notFound : { status: 200, body: checkRunAnswer(call.places, call.state, run) }
}

const annotations: Handler = (call) => {
  const run = runOf(call)
  if (run === undefined) return notFound
  return listed(call, run.annotations, (each) => annotationAnswer(call.places, call.state, run, each))
}

/** `filter=latest`, the default, leaves out what a later run of the same name and app replaced. */
const listForRef: Handler = (call) => {
  const { state, query, params } = call
  const commit = commitOf(state, params['ref'] ?? '')
  if (commit === undefined) return refusal(422, `No commit found for SHA: ${params['ref'] ?? ''}`)
  const [name, status, app] = [query.get('check_name'), query.get('status'), query.get('app_id')]
  const own = [...state.checkRuns.values()]
    .filter((run) => run.headSha === commit.sha && (name === null || run.name === name))
    .filter((run) => app === null || run.app.id === Number(app))
    .filter(({ id }) => !state.habits.checkRuns.hides(String(id)))
    .toSorted((one, other) => other.id - one.id)
  const latest = new Map<string, CheckRun>()
  for (const run of own) {
    const key = `${run.app.id} ${run.name}`
    if (!latest.has(key)) latest.set(key, run)
  }
  const shown = (query.get('filter') === 'all' ? own : [...latest.values()]).filter(
    (run) => status === null || run.status === status,
  )
  const page = pageOf(call, shown)
  const runs = page.items.map((run) => checkRunAnswer(call.places, state, run))
  return { status: 200, body: { total_count: shown.length, check_runs: runs }, headers: page.headers }
}

export const checkHandlers: Readonly<Record<string, Handler>> = {
  'checks/create': create,
  'checks/get': get,
  'checks/update': update,
  'checks/list-annotations': annotations,
  'checks/list-for-ref': listForRef,
}
