import { describe, expect, test } from 'vitest'
import { ask, githubWith } from './asking.test-data.ts'
import type { GithubEmulator } from './index.ts'

const numbers = async (github: GithubEmulator, line: string, key?: string): Promise<number> => {
  const { body } = await ask(github, line)
  const list: unknown = key === undefined ? body : Object(body)[key]
  return Array.isArray(list) ? list.length : Number.NaN
}

describe('habits of GitHub', () => {
  test('the index of pull requests is behind a merge, and then is not', async () => {
    const github = await githubWith()
    const sha = github.seed.merge(github.seed.pull().number)
    github.state.habits.pulls.behind(2)
    const asked = () => numbers(github, `GET ~/commits/${sha}/pulls`)
    expect([await asked(), await asked(), await asked()]).toEqual([0, 0, 1])
    expect(await ask(github, 'GET ~/pulls/1')).toMatchObject({ body: { merged: true, merge_commit_sha: sha } })
    github.state.habits.pulls.behind(Infinity)
    expect([await asked(), await asked()]).toEqual([0, 0])
    github.state.habits.pulls.release()
    expect(await asked()).toBe(1)
  })

  test('what was just written is not listed at first', async () => {
    const github = await githubWith()
    const { state } = github
    const sha = state.branches.get('main') ?? ''
    for (const lag of [state.habits.checkRuns, state.habits.issues, state.habits.runs]) lag.behind(1)
    await ask(github, 'POST ~/check-runs', { name: 'x', head_sha: sha })
    await ask(github, 'POST ~/issues', { title: 'x' })
    github.seed.run({ headSha: sha })
    for (const [line, key] of [
      [`GET ~/commits/${sha}/check-runs`, 'check_runs'],
      ['GET ~/issues', undefined],
      ['GET ~/actions/runs', 'workflow_runs'],
    ] as const)
      expect([await numbers(github, line, key), await numbers(github, line, key)], line).toEqual([0, 1])
  })

  test('a deleted run is gone, and issues can be switched off', async () => {
    const github = await githubWith()
    const { id } = github.seed.run({ headSha: github.state.branches.get('main') ?? '' })
    github.seed.deleteRun(id)
    expect((await ask(github, `GET ~/actions/runs/${id}`)).status).toBe(404)
    github.state.habits.withoutIssues = true
    expect((await ask(github, 'GET ~/issues')).status).toBe(410)
    expect((await ask(github, 'POST ~/issues', { title: 'x' })).status).toBe(410)
  })

  test('a pull request that was retargeted has another base', async () => {
    const github = await githubWith()
    github.seed.push('next')
    const { number } = github.seed.pull()
    github.seed.retarget(number, 'next')
    expect((await ask(github, `GET ~/pulls/${number}`)).body).toMatchObject({ base: { ref: 'next' } })
    github.seed.merge(number)
    expect(github.state.pulls.get(number)?.mergeCommitSha).toBe(github.state.branches.get('next'))
  })
})

describe('trees', () => {
  test('have the sha that git gives them, and equal folders have equal ones', async () => {
    const github = await githubWith()
    github.seed.push('main', { files: { 'a/b.txt': 'hello\n', 'a.txt': '', 'c/b.txt': 'hello\n' } })
    const { body } = await ask(github, 'GET ~/git/trees/main')
    const { tree } = body as { readonly tree: readonly { readonly path: string; readonly sha: string }[] }
    // As `git ls-tree` and `git write-tree` say.
    expect(tree.map(({ path, sha }) => [path, sha])).toEqual([
      ['a.txt', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
      ['a', 'dd5a3627ad3d4a1eaa9b180972bab37891a5e101'],
      ['c', 'dd5a3627ad3d4a1eaa9b180972bab37891a5e101'],
    ])
    expect(Object(body).sha).toBe('39d82976088327988de98b1e499f5a5a8c407396')
    expect((await ask(github, 'GET ~/git/trees/dd5a3627ad3d4a1eaa9b180972bab37891a5e101')).body).toMatchObject({
      tree: [{ path: 'b.txt', type: 'blob', sha: 'ce013625030ba8dba906f756967f9e9ca394464a' }],
    })
  })
})
