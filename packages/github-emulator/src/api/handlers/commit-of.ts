import type { Commit } from '../state/model.ts'
import type { State } from '../state/state.ts'

/** The commit that a sha or a branch names. */
export const commitOf = (state: State, ref: string): Commit | undefined => {
  const branch = ref.replace(/^(?:refs\/)?heads\//u, '')
  return state.commits.get(ref) ?? state.commits.get(state.branches.get(branch) ?? '')
}

/** Everything that can be reached from the default branch. */
export const onDefaultBranch = (state: State): ReadonlySet<string> => {
  const seen = new Set<string>()
  const left = [state.branches.get(state.repository.defaultBranch) ?? '']
  for (let sha = left.pop(); sha !== undefined; sha = left.pop()) {
    const commit = state.commits.get(sha)
    if (commit === undefined || seen.has(sha)) continue
    seen.add(sha)
    for (const parent of commit.parents) left.push(parent)
  }
  return seen
}
