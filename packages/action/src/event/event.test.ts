import { expect, test } from 'vitest'
import { recordingIo } from '../testing/io.test-data.ts'
import { readEvent } from './event.ts'

const read = (name: string, payload: unknown, env: Readonly<Record<string, string>> = {}) =>
  readEvent(
    recordingIo({
      env: { GITHUB_EVENT_NAME: name, GITHUB_SHA: 'c'.repeat(40), GITHUB_REF: 'refs/heads/main', ...env },
      payload,
    }).io,
  )

const pullRequest = (head: unknown, base: unknown = { ref: 'main', repo: { id: 1 } }) => ({
  action: 'opened',
  pull_request: { number: 3, head, base, user: { login: 'someone' } },
})

test.each<[string, unknown, string]>([
  ['pull_request', pullRequest({ sha: 'a'.repeat(40), repo: { id: 1 } }), 'own'],
  ['pull_request', pullRequest({ sha: 'a'.repeat(40), repo: { id: 2 } }), 'foreign'],
  ['pull_request', pullRequest({ sha: 'a'.repeat(40), repo: null }), 'foreign'],
  ['pull_request', pullRequest({ sha: 'a'.repeat(40) }, { ref: 'main' }), 'foreign'],
  ['pull_request_target', pullRequest({ sha: 'a'.repeat(40), repo: { id: '1' } }), 'foreign'],
  ['workflow_run', { repository: { id: 1 }, workflow_run: { head_repository: { id: 2 } } }, 'foreign'],
  ['workflow_run', { repository: { id: 1 }, workflow_run: { head_repository: null } }, 'foreign'],
  ['workflow_run', {}, 'foreign'],
  ['workflow_run', { repository: { id: 1 }, workflow_run: { head_repository: { id: 1 } } }, 'own'],
  ['issue_comment', { issue: { pull_request: { url: 'x' } } }, 'unknown'],
  ['issue_comment', { issue: {} }, 'own'],
  ['push', {}, 'own'],
])('%s %j comes from %s', async (name, payload, origin) => {
  expect((await read(name, payload)).origin).toBe(origin)
})

test('what is no commit is not taken for one', async () => {
  const event = await read('pull_request', pullRequest({ sha: 'main', repo: { id: 1 } }), { GITHUB_SHA: '$(id)' })
  expect(event.pull).toBeUndefined()
  expect(event.sha).toBe('0'.repeat(40))
})

test('Dependabot is who pushed, not who opened', async () => {
  expect((await read('pull_request', {}, { GITHUB_ACTOR: 'dependabot[bot]' })).isDependabot).toBe(true)
  const payload = { pull_request: { user: { login: 'dependabot[bot]' } } }
  expect((await read('pull_request', payload)).isDependabot).toBe(false)
  expect((await read('pull_request', {}, { GITHUB_ACTOR: 'dependabot' })).isDependabot).toBe(false)
})
