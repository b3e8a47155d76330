import type { Places } from '../api/answers/places.ts'
import { fullRepositoryAnswer } from '../api/answers/repository.ts'
import { userAnswer } from '../api/answers/user.ts'
import type { GithubEmulator, User } from '../api/index.ts'

/** What started a workflow run, with everything the runner derives from it. */
export type Happened = {
  /** `GITHUB_EVENT_NAME` */
  readonly name: string
  /** The file at `GITHUB_EVENT_PATH`. */
  readonly payload: Readonly<Record<string, unknown>>
  /** `GITHUB_REF`, whole */
  readonly ref: string
  /** `GITHUB_SHA` */
  readonly sha: string
  /** `GITHUB_HEAD_REF` and `GITHUB_BASE_REF`: branches without `refs/heads/`, for pull requests only. */
  readonly headRef: string
  readonly baseRef: string
  /** `GITHUB_ACTOR` */
  readonly actor: string
  /** From a fork or from Dependabot, GitHub gives a token that only reads, and no OIDC. */
  readonly trust: 'own' | 'fork' | 'dependabot'
  /** The commit that the job's own check run stands on. */
  readonly checkedSha: string
}

/** The repository that something happens in. */
export type Scene = Pick<GithubEmulator, 'state' | 'urls'>

export const placesOf = ({ urls }: Scene): Places => ({ api: urls.api, web: urls.server })

/** What every payload holds. */
export const around = (scene: Scene, sender: User) => ({
  repository: fullRepositoryAnswer(placesOf(scene), scene.state.repository),
  sender: userAnswer(placesOf(scene), sender),
})

/** The head of a branch; of the default branch where none is named. */
export const headOf = ({ state }: Scene, branch: string = state.repository.defaultBranch): string => {
  const sha = state.branches.get(branch)
  if (sha === undefined) throw new Error(`There is no branch ${branch}: push to it first.`)
  return sha
}

/** Runs on the default branch, whatever the payload is about. */
export const onDefault = (
  scene: Scene,
  name: string,
  actor: User,
  payload: Readonly<Record<string, unknown>>,
): Happened => {
  const sha = headOf(scene)
  return {
    name,
    payload: { ...payload, ...around(scene, actor) },
    ref: `refs/heads/${scene.state.repository.defaultBranch}`,
    sha,
    headRef: '',
    baseRef: '',
    actor: actor.login,
    trust: 'own',
    checkedSha: sha,
  }
}

export const nora: User = { login: 'nora', id: 5_001, type: 'User' }
