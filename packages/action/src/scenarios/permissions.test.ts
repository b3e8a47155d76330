import { describe, expect, test } from 'vitest'
import { type ActionBench, actionBench, permissionsFor } from '../testing/bench.test-data.ts'
import { pullRequest, pushBranch, schedule, type Permission, type Permissions } from '@adx-export/github-emulator'
import type { Ran } from '@adx-export/github-emulator/runner'
import { small } from '../testing/small.test-data.ts'
import { setRetention } from '../testing/world.test-data.ts'

const inputs = {
  'client-id': '11111111-1111-4111-8111-111111111111',
  'tenant-id': '22222222-2222-4222-8222-222222222222',
}

type Mode = keyof typeof permissionsFor

/** What the token of a mode's job is used for, beside the checkout (`contents: read`) and the sign-in (`id-token: write`). */
const asked = {
  plan: { checks: 'write', contents: 'read', 'pull-requests': 'write' },
  apply: { actions: 'read', checks: 'write', contents: 'read', 'pull-requests': 'write' },
  drift: { issues: 'write' },
} as const satisfies Readonly<Record<Mode, Permissions>>

/** What a job signs at its end, by an identity token of its own; drift signs nothing. */
const signedLast: Readonly<Record<Mode, RegExp>> = {
  plan: /^adx-export:plan:[0-9a-f]{64}$/u,
  apply: /^adx-export:applied:[0-9a-f]{64}$/u,
  drift: /^api:\/\/AzureADTokenExchange$/u,
}

/** A repository in which a mode has something to do. */
const before: Readonly<Record<Mode, (bench: ActionBench) => Promise<void>>> = {
  plan: () => Promise.resolve(),
  apply: async (bench) => {
    const { pull } = await bench.plan({ inputs })
    bench.github.seed.merge(pull.number)
    // The push that merges finds its reviews before another commit, so that it is looked back over first parents.
    bench.github.seed.push('main')
  },
  drift: async (bench) => {
    const { pull } = await bench.plan({ inputs })
    await bench.mergeAndApply(pull.number, { inputs })
    setRetention(bench.emulator, 400)
  },
}

const eventOf: Readonly<Record<Mode, (bench: ActionBench) => Parameters<ActionBench['run']>[0]>> = {
  plan: ({ github }) => pullRequest(github, github.seed.pull().number),
  apply: ({ github }) => pushBranch(github),
  drift: ({ github }) => schedule(github),
}

const runIn = async (
  mode: Mode,
  permissions: Permissions,
): Promise<{ readonly bench: ActionBench; readonly ran: Ran }> => {
  const bench = await actionBench(small)
  await before[mode](bench)
  bench.emulator.clearRequests()
  return { bench, ran: await bench.run(eventOf[mode](bench), { permissions, inputs }) }
}

const said = ({ annotations }: Ran) => annotations.filter(({ file }) => file === undefined)

const without = (mode: Mode, permission: Permission): Permissions =>
  Object.fromEntries(Object.entries(permissionsFor[mode]).filter(([name]) => name !== permission))

describe.each(['plan', 'apply', 'drift'] as const)('the permissions of %s', (mode) => {
  test('are enough, and no more than it takes', async () => {
    const { bench, ran } = await runIn(mode, permissionsFor[mode])
    expect(ran).toMatchObject({ exitCode: 0, outputs: { mode, changes: 'true' } })
    expect(said(ran)).toEqual([])
    expect(bench.github.usedPermissions(ran.job.token)).toEqual(asked[mode])
    expect(bench.github.audiences).toContain('api://AzureADTokenExchange')
    expect(bench.github.audiences.at(-1)).toMatch(signedLast[mode])
    expect(permissionsFor[mode]).toEqual({ contents: 'read', 'id-token': 'write', ...asked[mode] })
  })
})

/** What becomes of a job that lacks one: everything beside the real work is a warning. */
const lacking: readonly (readonly [Mode, Permission, number, readonly (readonly [string, string])[]])[] = [
  ['plan', 'checks', 1, [['error', '`checks: write`']]],
  ['plan', 'pull-requests', 1, [['error', '`pull-requests: write`']]],
  ['apply', 'actions', 1, [['error', '`actions: read`']]],
  ['apply', 'checks', 1, [['error', '`checks: read`']]],
  ['apply', 'pull-requests', 1, [['error', '`pull-requests: read`']]],
  ['apply', 'contents', 1, [['error', '`contents: read`']]],
  ['drift', 'issues', 1, [['error', '`issues: write`']]],
]

describe('a job without', () => {
  test.each(lacking)('%s: %s', async (mode, permission, exitCode, expected) => {
    const { bench, ran } = await runIn(mode, without(mode, permission))
    expect(ran.exitCode).toBe(exitCode)
    expect(said(ran)).toMatchObject(
      expected.map(([level, text]) => ({ level, message: expect.stringContaining(text) })),
    )
    if (exitCode === 1) expect(bench.emulator.requests().filter(({ kind }) => kind === 'write')).toEqual([])
  })

  test.each([
    ['plan', 0, 'validate', 'notice'],
    ['apply', 1, 'apply', 'error'],
    ['drift', 1, 'drift', 'error'],
  ] as const)('%s: id-token', async (mode, exitCode, does, level) => {
    const bench = await actionBench(small)
    const ran = await bench.run(eventOf[mode](bench), {
      permissions: without(mode, 'id-token'),
      inputs,
      env: { ADX_EXPORT_EMULATOR: undefined },
    })
    expect(ran.exitCode).toBe(exitCode)
    expect(ran.outputs['mode']).toBe(does)
    expect(said(ran)).toMatchObject([
      { level, message: expect.stringContaining('`id-token: write` to the `permissions` of the job') },
    ])
    expect(bench.github.journal).toEqual([])
  })

  test('apply, reading where it would write: it applies, and warns of each thing that it could not tell', async () => {
    const { bench, ran } = await runIn('apply', { ...permissionsFor.apply, checks: 'read', 'pull-requests': 'read' })
    expect(ran.exitCode).toBe(0)
    expect(said(ran).map(({ level, message }) => `${level} ${/`[a-z-]+: \w+`/u.exec(message)?.[0] ?? ''}`)).toEqual([
      'warning `checks: write`',
      'warning `pull-requests: write`',
    ])
    expect(bench.emulator.requests().filter(({ kind }) => kind === 'write')).not.toEqual([])
  })
})
