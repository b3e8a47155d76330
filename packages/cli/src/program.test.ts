import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { addCommands } from './program.ts'
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
