import { describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { recordingIo } from './testing/io.test-data.ts'
import { version } from './version.ts'

const called = async (...argv: readonly string[]) => {
  const { io, recorded } = recordingIo({ cwd: '/nowhere' })
  return { code: await run(argv, io), ...recorded }
}

describe('the command line', () => {
  test('prints its version and nothing else', async () => {
    expect(await called('--version')).toEqual({ code: 0, out: `${version}\n`, err: '', asked: [] })
  })

  test.each([['--help'], ['help'], ['plan', '--help'], ['help', 'apply'], ['emulator', '-h']])(
    'helps with %s %s',
    async (...argv) => {
      const { code, out, err } = await called(...argv)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Usage: adx-export')
    },
  )

  test.each([
    ['apply', 'In a pipe it does not ask'],
    ['emulator', 'creates an empty application, cluster or database on first use'],
    ['plan', 'the folder'],
  ])('the help of %s says: %s', async (command, words) => {
    expect((await called(command, '--help')).out.replaceAll(/\s+/g, ' ')).toContain(words)
  })

  test('says in its help what the exit codes are and which variables it reads', async () => {
    const { out } = await called('--help')
    for (const word of ['Exit codes', '--detailed-exitcode', 'ADX_EXPORT_EMULATOR', 'AZURE_CLIENT_ID']) {
      expect(out).toContain(word)
    }
  })

  test.each([
    [[], 'Usage'],
    [['pln'], 'Did you mean plan?'],
    [['plan', '--enviroment', 'x'], '--environment'],
    [['plan', '--format', 'yaml'], 'text, json'],
    [['plan', 'a.yaml', 'b.yaml'], 'Too many arguments'],
    [['apply', '--settle', 'soon'], '90s'],
    [['apply', '--settle', '2h'], 'up to 1h'],
    [['emulator', '--port', '70000'], '65535'],
    [['explain', 'gat'], 'gate'],
    [['explain', 'nothing-like-it-at-all'], 'adx-export explain'],
  ])('calling it as %j is an error in words', async (argv, words) => {
    const { code, out, err } = await called(...argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(words)
    expect(err).not.toMatch(/\n\s+at /)
  })
})

test('nothing that is printed is a workflow command, whoever prints it', async () => {
  const evil = 'x\n ::error::y\n##[error]z'
  for (const argv of [[evil], ['plan', '--format', evil], ['validate', evil], ['emulator', '--state', evil]]) {
    const { out, err } = await called(...argv)
    expect(`${out}${err}`).not.toMatch(/^\s*::|##\[/m)
    expect(`${out}${err}`).toContain('error')
  }
})

describe('a bug', () => {
  const broken = async (env: Readonly<Record<string, string>>) => {
    const { io, recorded } = recordingIo({ cwd: '/nowhere', env })
    const failing = {
      ...io,
      get out(): never {
        throw new RangeError('of the test\u001B[31m')
      },
    }
    return { code: await run(['explain'], failing), err: recorded.err }
  }

  test('is one short message without a stack', async () => {
    const { code, err } = await broken({})
    expect(code).toBe(1)
    expect(err).toContain('This is a bug in adx-export: RangeError: of the test\\x1b[31m')
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('shows its stack with ADX_EXPORT_DEBUG=1', async () => {
    expect((await broken({ ADX_EXPORT_DEBUG: '1' })).err).toMatch(/\n\s+at /)
  })
})

test.each([['explain'], ['validate'], ['no-such-command:']])(
  'a word of 10 MB after %s is cut where it is printed',
  async (command) => {
    const { io, recorded } = recordingIo({ cwd: '/nowhere', env: {} })
    const code = await run([command, 'x'.repeat(10_000_000)], io)
    expect(code).toBe(1)
    expect(recorded.out.length + recorded.err.length).toBeLessThan(20_000)
  },
)
