import { readFile } from 'node:fs/promises'
import { formats } from '@adx-export/report'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { addCommands } from './program.ts'
import { run } from './run.ts'
import { recordingIo } from './testing/io.test-data.ts'

const reference = await readFile(new URL('../../../docs/reference/command-line.md', import.meta.url), 'utf8')
const program = new Command('adx-export')
addCommands(program, recordingIo({ cwd: '/nowhere' }).io, () => undefined)

describe.each(program.commands.map((command) => ({ name: command.name(), command })))('$name', ({ name, command }) => {
  test('says what it does, in short and at length', () => {
    expect(command.summary()).not.toBe('')
    expect(command.description()).toMatch(/\.$/)
    expect(command.options.every(({ description }) => description !== '')).toBe(true)
  })

  test('stands in the reference with every option', () => {
    expect(reference).toContain(`| \`${name}`)
    const rows = reference.split('\n')
    const missing = command.options.filter(
      ({ long }) => !rows.some((row) => row.includes(String(long)) && row.includes(name)),
    )
    expect(missing.map(({ flags }) => flags)).toEqual([])
  })
})

/** The formats that each command offers, under the name by which it is called. */
const offered = (
  command: Command,
  words: readonly string[] = [],
): readonly (readonly [string, readonly string[]])[] => [
  ...command.options
    .filter(({ long }) => long === '--format')
    .map(({ argChoices = [] }) => [words.join(' '), argChoices] as const),
  ...command.commands.flatMap((inner) => offered(inner, [...words, inner.name()])),
]

describe.each(Object.entries(formats))('the format %s', (name, { summary }) => {
  const commands = offered(program).flatMap(([command, choices]) => (choices.includes(name) ? [command] : []))

  test('is offered by some command, whose help says what it is', () => {
    expect(commands).not.toEqual([])
    for (const words of commands) {
      const command = words
        .split(' ')
        .reduce((outer, word) => outer.commands.find((one) => one.name() === word) ?? outer, program)
      expect(command.helpInformation().replaceAll(/\s+/g, ' ')).toContain(summary)
    }
  })

  test('stands in the reference with just those commands', () => {
    const row = reference.split('\n').find((line) => line.startsWith(`| \`${name}\``))
    const [, , listed = ''] = row?.split('|') ?? []
    expect(listed.trim().split(', ').toSorted()).toEqual(commands.toSorted())
  })
})

type Case = { readonly argv: readonly string[]; readonly long: string }

/** Every option of every command that takes one value, given twice. */
const repeats = (command: Command, words: readonly string[] = []): readonly Case[] => [
  ...command.options
    .filter(({ required, optional, variadic }) => (required || optional) && !variadic)
    .map(({ long }) => ({ argv: [...words, `${String(long)}=1`, `${String(long)}=2`], long: String(long) })),
  ...command.commands.flatMap((inner) => repeats(inner, [...words, inner.name()])),
]

test.each([
  [['plan', '-e', 'dev', '--environment', 'prod'], 'takes one value'],
  [['plan', '-edev', '-eprod'], 'takes one value'],
  [['apply', 'dev.yaml', 'prod.yaml'], 'Too many arguments'],
])('a second target is an error, however it is written: %j', async (argv, said) => {
  const { io, recorded } = recordingIo({ cwd: '/nowhere' })
  expect(await run(argv, io)).toBe(1)
  expect(recorded.err).toContain(said)
})

const valued: Readonly<Record<string, readonly string[]>> = {
  '--format': ['text', 'json'],
  '--source': ['telemetry', 'audit'],
  '--as': ['reader', 'writer'],
}

describe('an option that takes one value', () => {
  const all = repeats(program)

  test('there are such options', () => {
    expect(all.map(({ long }) => long)).toContain('--environment')
    expect(all.length).toBeGreaterThan(20)
  })

  test.each(all)('$argv is an error, and the last one does not win', async ({ argv, long }) => {
    const [one, two] = valued[long] ?? ['1', '2']
    const { io, recorded } = recordingIo({ cwd: '/nowhere' })
    const given = [...argv.slice(0, -2), `${long}=${String(one)}`, `${long}=${String(two)}`]
    expect(await run(given, io)).toBe(1)
    expect(recorded.err).toContain(
      `${long} takes one value and was given twice: '${String(one)}' and '${String(two)}'.`,
    )
    // One of the two formats is json, and whoever reads that gets a document.
    const message = `${long} takes one value and was given twice: '${String(one)}' and '${String(two)}'.`
    if (long === '--format') expect(JSON.parse(recorded.out)).toMatchObject({ kind: 'failure', message })
    else expect(recorded.out).toBe('')
  })

  test.each(all)('$argv.0 $long with an empty value is an error that names it', async ({ argv, long }) => {
    const { io, recorded } = recordingIo({ cwd: '/nowhere' })
    expect(await run([...argv.slice(0, -2), `${long}=`], io)).toBe(1)
    expect(recorded.err).toContain(valued[long] !== undefined ? long : `The value of ${long} is empty.`)
  })
})

test('a list of names takes as many as are given', async () => {
  const { io, recorded } = recordingIo({ cwd: '/nowhere' })
  expect(await run(['plan', 'none.yaml', '--resend-secrets', 'a', 'b', '--resend-secrets', 'c'], io)).toBe(1)
  expect(recorded.err).not.toContain('takes one value')
  expect(recorded.out).toContain('none.yaml')
})

test('an option that takes one value still checks it, and repeats nothing that acts on a terminal', async () => {
  const settle = recordingIo({ cwd: '/nowhere' })
  expect(await run(['apply', '--settle', 'soon'], settle.io)).toBe(1)
  expect(settle.recorded.err).toContain('Give a duration up to 1h')
  const twice = recordingIo({ cwd: '/nowhere' })
  expect(await run(['plan', '-e', '\u001b[31mdev', '-e', '\u001b[31mprod'], twice.io)).toBe(1)
  expect(twice.recorded.err).toContain('takes one value')
  expect(twice.recorded.err).not.toContain('\u001b')
})
