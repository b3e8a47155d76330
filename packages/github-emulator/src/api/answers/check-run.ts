import type { Annotation, CheckRun } from '../state/model.ts'
import type { State } from '../state/state.ts'
import { type Places, nodeId, repositoryUrl, webUrl } from './places.ts'
import { appAnswer } from './user.ts'

export const checkRunAnswer = (places: Places, state: State, run: CheckRun) => {
  const url = `${repositoryUrl(places, state.repository)}/check-runs/${run.id}`
  const html = webUrl(places, state.repository)
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    // The real one answers '' where nothing was given.
    external_id: run.externalId ?? '',
    url,
    html_url: `${html}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${html}/runs/${run.id}`,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      ...run.output,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 60_000 + run.app.id },
    app: appAnswer(places, run.app),
    pull_requests: [...state.pulls.values()]
      .filter(({ head, state: open }) => open === 'open' && head.sha === run.headSha)
      .map(({ number, head, base }) => ({
        url: `${repositoryUrl(places, state.repository)}/pulls/${number}`,
        id: 2_000_000_000 + number,
        number,
        head: { ref: head.ref, sha: head.sha, repo: repositoryName(places, state) },
        base: { ref: base.ref, sha: base.sha, repo: repositoryName(places, state) },
      })),
  }
}

const repositoryName = (places: Places, { repository }: State) => ({
  id: repository.id,
  url: repositoryUrl(places, repository),
  name: repository.name,
})

export const annotationAnswer = (places: Places, state: State, { headSha }: CheckRun, annotation: Annotation) => ({
  start_column: null,
  end_column: null,
  title: null,
  raw_details: null,
  ...annotation,
  blob_href: `${webUrl(places, state.repository)}/blob/${headSha}/${annotation.path}`,
})
