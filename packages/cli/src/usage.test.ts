import { mkdirSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { exampleFolder } from './testing/folder.test-data.ts'
import { recordingIo } from './testing/io.test-data.ts'

const schema: object = JSON.parse(
  await readFile(new URL('../../../schemas/failure.schema.json', import.meta.url), 'utf8'),
)
const fits = new Ajv2020().compile(schema)

const called = async (argv: readonly string[], cwd = '/nowhere') => {
  const { io, recorded } = recordingIo({ cwd })
  return { code: await run(argv, io), ...recorded }
}

/** Every command that prints a document. */
const documented = ['validate', 'test', 'plan', 'apply', 'drift'] as const

type Case = {
  readonly wrong: string
  readonly words: readonly string[]
  readonly message: string
  readonly fix: string
}

/** What any of those commands may be called with that it does not take. */
const ofAll: readonly Case[] = [
  {
    wrong: 'an empty value, as of a variable that is not set',
    words: ['--environment', ''],
    message: 'The value of --environment is empty.',
    fix: 'Give --environment a value, or leave it out.',
  },
  {
    wrong: 'an option twice',
    words: ['-e', 'dev', '-e', 'prod'],
    message: "--environment takes one value and was given twice: 'dev' and 'prod'.",
    fix: 'Give --environment once.',
  },
  {
    wrong: 'an option in both spellings',
    words: ['-edev', '--environment=prod'],
    message: "--environment takes one value and was given twice: 'dev' and 'prod'.",
    fix: 'Give --environment once.',
  },
  {
    wrong: 'an unknown option that is nearly one',
    words: ['--enviroment', 'dev'],
    message: "Unknown option '--enviroment'.",
    fix: 'Did you mean --environment?',
  },
  {
    wrong: 'an unknown option',
    words: ['--zzzzzzzz'],
    message: "Unknown option '--zzzzzzzz'.",
    fix: 'List the options with `adx-export COMMAND --help`.',
  },
  {
    wrong: 'an unknown short option',
    words: ['-z'],
    message: "Unknown option '-z'.",
    fix: 'List the options with `adx-export COMMAND --help`.',
  },
  {
    wrong: 'an argument too many',
    words: ['dev.yaml', 'prod.yaml'],
    message: "Too many arguments for 'COMMAND'. Expected 1 argument but got 2: dev.yaml, prod.yaml.",
    fix: 'See how to call it with `adx-export COMMAND --help`.',
  },
  {
    wrong: 'an option without its value',
    words: ['--out'],
    message: "Option '-o, --out <file>' argument missing.",
    fix: 'Add the value: --out <file>.',
  },
]

const ofOne: readonly (Case & { readonly command: string })[] = [
  {
    command: 'apply',
    wrong: 'a bad duration',
    words: ['--settle', 'soon'],
    message: "Option '--settle <duration>' argument 'soon' is invalid.",
    fix: 'Give a duration up to 1h, such as 90s or 5m; 0 does not wait.',
  },
  {
    command: 'apply',
    wrong: 'a list without a name',
    words: ['--resend-secrets'],
    message: "Option '--resend-secrets <name...>' argument missing.",
    fix: 'Add the value: --resend-secrets <name...>.',
  },
  {
    command: 'apply',
    wrong: 'two reviewed plans',
    words: ['--expect-operations', 'a.json', '--expect-operations', 'b.json'],
    message: "--expect-operations takes one value and was given twice: 'a.json' and 'b.json'.",
    fix: 'Give --expect-operations once.',
  },
  {
    command: 'plan',
    wrong: 'an option of another command',
    words: ['--yes'],
    message: "Unknown option '--yes'.",
    fix: 'List the options with `adx-export plan --help`.',
  },
  {
    command: 'pln',
    wrong: 'an unknown command',
    words: [],
    message: "Unknown command 'pln'.",
    fix: 'Did you mean plan?',
  },
  {
    command: 'status2',
    wrong: 'no such command',
    words: [],
    message: "Unknown command 'status2'.",
    fix: 'List the commands with `adx-export --help`.',
  },
]

const cases = [...documented.flatMap((command) => ofAll.map((one) => ({ ...one, command }))), ...ofOne].map((one) => ({
  ...one,
  message: one.message.replaceAll('COMMAND', one.command),
  fix: one.fix.replaceAll('COMMAND', one.command),
}))

const formats = [[['--format', 'json']], [['--format=json']]] as const

/** The one document on stdout. */
const failureIn = (out: string): unknown => {
  const document: unknown = JSON.parse(out)
  expect(fits(document)).toBe(true)
  return document
}

describe.each(cases)('$command with $wrong', ({ command, words, message, fix }) => {
  test.each(formats)('prints one document with %j', async (format) => {
    const { code, out, err } = await called([command, ...format, ...words])
    expect(code).toBe(1)
    expect(failureIn(out)).toEqual({ format: 1, kind: 'failure', code: 'usage', message, hint: fix })
    expect(err).toBe(`error: ${message}\nfix: ${fix}\n`)
  })

  test('says so on stderr as text', async () => {
    const { code, out, err } = await called([command, ...words])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe(`error: ${message}\nfix: ${fix}\n`)
  })
})

test('what only JSON rules out is one document too', async () => {
  const { code, out, err } = await called(['test', '--watch', '--format', 'json'])
  expect(code).toBe(1)
  const [message, hint] = [
    '--watch prints again and again, so it takes --format text only.',
    'Leave out --watch, or --format json.',
  ]
  expect(failureIn(out)).toEqual({ format: 1, kind: 'failure', code: 'usage', message, hint })
  expect(err).toBe(`error: ${message}\nfix: ${hint}\n`)
})

describe('a document is wanted', () => {
  test.each([
    ['behind the mistake', ['plan', '--zzzzzzzz', '--format', 'json']],
    ['before it', ['plan', '--format', 'json', '--zzzzzzzz']],
    ['before the command', ['--format', 'json', 'plan']],
    ['twice', ['plan', '--format', 'json', '--format', 'json']],
    ['twice, last', ['plan', '--format', 'text', '--format=json']],
    ['twice, first', ['plan', '--format', 'json', '--format=text']],
    ['of a command within another', ['suggest', '--format', 'json']],
    ['of a command within another that is unknown', ['suggest', 'tabel', '--format', 'json']],
    ['of help for nothing', ['help', 'nothing', '--format', 'json']],
    ['of a command that has none', ['emulator', '--port', '0', '--format', 'json']],
    ['of a command that has none, with =', ['explain', '--format=json']],
  ])('%s', async (_, argv) => {
    const { code, out, err } = await called(argv)
    expect(code).toBe(1)
    expect(failureIn(out)).toMatchObject({ kind: 'failure', code: 'usage', hint: expect.stringMatching(/[.?]$/) })
    expect(err).not.toBe('')
  })
})

describe('text is wanted', () => {
  test.each([
    ['with another format', ['plan', '--format', 'yaml'], 'Use one of text, json.'],
    ['with the format of json that is none', ['plan', '--format', 'json5'], 'Use one of text, json.'],
    ['with the words behind --', ['plan', '--', '--format', 'json', 'x'], 'adx-export plan --help'],
    ['with the word as the value of another option', ['plan', '--out', '--format=json', 'a', 'b'], 'plan --help'],
    ['with the word as the value of a short option', ['plan', '-e', '--format', 'json', 'b'], 'plan --help'],
    ['without the value', ['plan', '--format'], 'Add the value: --format <format>.'],
  ])('%s', async (_, argv, words) => {
    const { code, out, err } = await called(argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^error: .*\nfix: .*\n$/)
    expect(err).toContain(words)
  })
})

describe('help for what does not exist is an error with a fix', () => {
  test.each([
    [['help', 'nope'], "Unknown command 'nope'.", 'List the commands with `adx-export --help`.'],
    [['help', 'pln'], "Unknown command 'pln'.", 'Did you mean'],
    [['help', 'plan', 'x'], "Unknown command 'x'.", 'List the commands'],
    [['help', 'suggest', 'tabel'], "Unknown command 'tabel'.", 'Did you mean'],
    [['suggest', 'help', 'nope'], "Unknown command 'nope'.", 'List the commands'],
    [['help', 'help'], "Unknown command 'help'.", 'List the commands'],
    [['--no-color', 'help', 'nope'], "Unknown command 'nope'.", 'List the commands'],
  ])('%j', async (argv, message, fix) => {
    const { code, out, err } = await called(argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`error: ${message}\nfix: ${fix}`)
  })

  test.each([[['help']], [['help', 'suggest', 'table']], [['suggest', 'help', 'table']]])(
    'and none for what exists: %j',
    async (argv) => {
      const { code, out, err } = await called(argv)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Usage: adx-export')
    },
  )

  test.each([[[]], [['suggest']]])('and so is a call without a command: %j', async (argv) => {
    const { code, err } = await called(argv)
    expect(code).toBe(1)
    expect(err).toContain('Usage: ')
    expect(err).toContain('error: No command was named.\nfix: List the commands with `adx-export')
  })
})

describe('an empty argument, as of a variable that is not set, names nothing', () => {
  test.each<readonly [readonly string[], string]>([
    ...documented.map((command) => [[command, ''], '[config]'] as const),
    [['init', ''], '[folder]'],
    [['redact', ''], '<message>'],
    [['explain', ''], '[code]'],
  ])('%j', async (argv, name) => {
    const { code, out, err } = await called(argv, await exampleFolder('managed-identity'))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`error: The argument ${name} is empty.\nfix: Give ${name} a value`)
  })

  test.each([
    [['suggest', 'table', '--transform', 'x.jq', '-t', ''], '--template'],
    [['suggest', 'table', '--transform', 'x.jq', '-t', 'a.json', ''], '--template'],
    [['plan', '--resend-secrets', 'a', ''], '--resend-secrets'],
  ])('%j', async (argv, name) => {
    const { code, out, err } = await called(argv)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`error: A value of ${name} is empty.`)
  })
})

test.each([
  ['validate', 'validate'],
  ['test', 'test'],
  ['plan', 'validate'],
  ['apply', 'validate'],
  ['drift', 'validate'],
])(
  '%s answers with the kind that its documents tell of: an unknown environment is a %s document',
  async (command, kind) => {
    const folder = await exampleFolder('managed-identity')
    const { code, out } = await called([command, '-e', 'x', '--format', 'json'], folder)
    expect(code).toBe(1)
    const document: unknown = JSON.parse(out)
    expect(document).toMatchObject({ format: 1, kind, diagnostics: [{ code: 'environment-not-found' }] })
    const published: object = JSON.parse(
      await readFile(new URL(`../../../schemas/${kind}.schema.json`, import.meta.url), 'utf8'),
    )
    expect(new Ajv2020().compile(published)(document)).toBe(true)
  },
)

const only = 'Leave out --format: only validate, plan, drift, test, apply and github doctor have it.'

test.each([
  [['suggest', 'table'], 'Add --transform <file.jq>.'],
  [['redact'], 'See how to call it with `adx-export redact --help`.'],
  [['suggest', 'table', '--transform', 'x', '--source', 'all'], 'Use one of telemetry, properties'],
  [['suggest', 'transform', '--table', 'x', '--tabel', 'y'], 'Did you mean --table?'],
  [['emulator', '--port', 'x'], 'Give a port from 0 to 65535; 0 takes any free one.'],
  [['emulator', '--port', '70000'], 'Give a port from 0 to 65535'],
  [['emulator', '--format', 'text'], only],
  [['init', '--format=text'], only],
  [['init', '--formt', 'text'], 'Did you mean --force?'],
  [['redact', 'missing.json'], 'Name a file'],
  [['emulator', '--state', 'missing.yaml'], 'Name a file'],
])('every other mistake says what to do: %j', async (argv, fix) => {
  const { code, out, err } = await called(argv)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^error: /)
  expect(err.split('\nfix: ')[1]).toContain(fix)
})

describe('a mistake that only the work finds', () => {
  test.each(documented)('%s prints one document if --out cannot be written', async (command) => {
    const folder = await exampleFolder('managed-identity')
    await mkdir(`${folder}/out`)
    const { code, out, err } = await called([command, '--format', 'json', '--out', 'out'], folder)
    expect(code).toBe(1)
    expect(failureIn(out)).toMatchObject({
      code: 'usage',
      message: 'The file of --out cannot be written: out (it is a folder).',
    })
    expect(err).toContain('fix: ')
  })

  test.each(documented)('%s prints one document if the path is too long for any file', async (command) => {
    const { out } = await called([command, '--format', 'json', 'x'.repeat(40_000)])
    expect(failureIn(out)).toMatchObject({ code: 'usage', message: expect.stringContaining('40000 characters') })
  })
})

describe('a bug', () => {
  const connect = (): never => {
    throw new RangeError('of the test')
  }

  test.each(['plan', 'apply', 'drift'])('in %s is one document too, and says that it is a bug', async (command) => {
    const { io, recorded } = recordingIo({ cwd: await exampleFolder('managed-identity'), connect })
    expect(await run([command, '--format', 'json'], io)).toBe(1)
    expect(failureIn(recorded.out)).toMatchObject({
      code: 'bug',
      message: 'This is a bug in adx-export: RangeError: of the test',
    })
    expect(recorded.err).toContain('error: This is a bug in adx-export: RangeError: of the test')
  })

  test('in text is told on stderr alone', async () => {
    const { io, recorded } = recordingIo({ cwd: await exampleFolder('managed-identity'), connect })
    expect(await run(['plan'], io)).toBe(1)
    expect(recorded.out).toBe('')
  })
})

test('a document that was printed already stays the only one', async () => {
  const folder = await exampleFolder('managed-identity')
  const { io, recorded } = recordingIo({ cwd: folder })
  // The file is fit to be written when the command starts, and a folder once the document is printed.
  const write = (text: string): void => {
    mkdirSync(`${folder}/out.json`)
    io.out.write(text)
  }
  const code = await run(['validate', '--format', 'json', '--out', 'out.json'], { ...io, out: { ...io.out, write } })
  expect(code).toBe(1)
  expect(JSON.parse(recorded.out)).toMatchObject({ kind: 'validate', valid: true })
  expect(recorded.err).toContain('The file of --out cannot be written: out.json')
})

test('the document of a word of 10 MB is short', async () => {
  const { out } = await called(['plan', '--format', 'json', `--${'x'.repeat(10_000_000)}`])
  expect(out.length).toBeLessThan(20_000)
  expect(failureIn(out)).toMatchObject({ code: 'usage' })
})

test('nothing in the document is a workflow command or acts on a terminal', async () => {
  const evil = '--x\n ::error::y\n##[error]z\u001B[31m'
  const { out, err } = await called(['plan', '--format', 'json', evil])
  expect(`${out}${err}`).not.toMatch(/^\s*::|##\[/m)
  expect(`${out}${err}`).not.toContain('\u001B')
  expect(failureIn(out)).toMatchObject({ message: expect.stringContaining('error') })
})
