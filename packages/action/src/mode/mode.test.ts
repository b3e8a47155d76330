import { describe, expect, test } from 'vitest'
import type { ModeInput } from '../inputs/inputs.ts'
import type { Event } from '../event/event.ts'
import { type Mode, decide } from './mode.ts'

const pull = { number: 7, head: 'a'.repeat(40), base: 'main' }

const event = (over: Partial<Event> = {}): Event => ({
  name: 'pull_request',
  action: 'synchronize',
  sha: 'b'.repeat(40),
  ref: 'refs/pull/7/merge',
  defaultBranch: 'main',
  deleted: false,
  retargeted: false,
  origin: 'own',
  isDependabot: false,
  isPrivate: true,
  ...over,
})

const way = 'the job cannot request an OIDC token. Add `id-token: write` to the `permissions` of the job.'

const modeOf = (given: Event, mode: ModeInput = 'auto', credentials = true) =>
  decide(given, { mode }, credentials ? undefined : way)

describe('auto follows the event', () => {
  test.each<[string, Event, string]>([
    ['a pull request', event({ pull }), 'plan'],
    ['a closed pull request', event({ pull, action: 'closed' }), 'validate'],
    ['a push to the default branch', event({ name: 'push', ref: 'refs/heads/main' }), 'apply'],
    ['a push to another branch', event({ name: 'push', ref: 'refs/heads/next' }), 'validate'],
    ['a tag', event({ name: 'push', ref: 'refs/tags/v1' }), 'validate'],
    ['a deleted branch', event({ name: 'push', ref: 'refs/heads/main', deleted: true }), 'validate'],
    ['a schedule', event({ name: 'schedule', ref: 'refs/heads/main' }), 'drift'],
    ['a merge queue', event({ name: 'merge_group' }), 'plan'],
    ['a dispatch', event({ name: 'workflow_dispatch', ref: 'refs/heads/main' }), 'plan'],
    ['a release', event({ name: 'release', ref: 'refs/tags/v1' }), 'validate'],
    [
      'a default branch that is not known',
      { ...event({ name: 'push', ref: 'refs/heads/' }), defaultBranch: '' },
      'validate',
    ],
  ])('%s', (_, given, mode) => {
    expect(modeOf(given).mode).toBe(mode)
  })
})

describe('who gets no credentials is validated, and told why in one line', () => {
  test.each<[string, Event, ModeInput, boolean, string]>([
    ['a fork', event({ pull, origin: 'foreign' }), 'auto', true, 'fork'],
    ['a fork that asks for a plan', event({ pull, origin: 'foreign' }), 'plan', true, 'fork'],
    ['Dependabot', event({ pull, isDependabot: true }), 'auto', true, 'Dependabot'],
    ['a job without OIDC', event({ pull }), 'auto', false, 'id-token: write'],
  ])('%s', (_, given, mode, credentials, because) => {
    expect(modeOf(given, mode, credentials)).toEqual({ mode: 'validate', because: expect.stringContaining(because) })
  })

  test.each<[string, Event, ModeInput, Mode]>([
    ['an apply', event({ name: 'push', ref: 'refs/heads/main' }), 'auto', 'apply'],
    ['drift', event({ name: 'schedule' }), 'auto', 'drift'],
    ['a plan that was asked for', event({ pull }), 'plan', 'plan'],
    ['a plan of a push', event({ name: 'push', ref: 'refs/heads/main' }), 'plan', 'plan'],
    ['a dispatch', event({ name: 'workflow_dispatch' }), 'auto', 'plan'],
    ['a merge queue', event({ name: 'merge_group' }), 'auto', 'plan'],
  ])('%s without credentials stops: it would look healthy and do nothing', (_, given, input, mode) => {
    const { error, ...decision } = modeOf(given, input, false)
    expect(decision).toEqual({ mode })
    expect(error).toMatchObject({ message: expect.stringContaining('the job cannot request an OIDC token') })
  })
})

describe('a variable that was forgotten', () => {
  const unset = 'The input client-id is empty.'

  test('fails the plan of a pull request, with its name', () => {
    const { mode, error } = decide(event({ pull }), { mode: 'auto' }, way, unset)
    expect(mode).toBe('plan')
    expect(error?.message).toContain(unset)
  })

  test.each([event({ pull, origin: 'foreign' }), event({ pull, isDependabot: true })])(
    'is none for who gets no variables',
    (given) => {
      expect(decide(given, { mode: 'auto' }, way, unset)).toMatchObject({ mode: 'validate' })
    },
  )
})

describe('strangers never meet rights', () => {
  test.each<[string, Event['origin']]>([
    ['pull_request_target', 'foreign'],
    ['workflow_run', 'foreign'],
    ['issue_comment', 'unknown'],
    ['issue_comment', 'foreign'],
  ])('%s from %s is refused in every mode', (name, origin) => {
    for (const mode of ['auto', 'validate', 'plan', 'apply', 'drift'] as const)
      expect(() => modeOf(event({ name, origin, pull }), mode)).toThrow(`does not run on ${name}`)
  })

  test('pull_request_target of the own repository is planned', () => {
    expect(modeOf(event({ name: 'pull_request_target', pull }))).toEqual({ mode: 'plan' })
  })
})

test.each(['pull_request', 'pull_request_target', 'merge_group'])('%s is never applied', (name) => {
  expect(() => modeOf(event({ name, pull }), 'apply')).toThrow('before it is merged')
})
