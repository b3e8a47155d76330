import { beforeEach, describe, expect, test } from 'vitest'
import { ask, type Trial, trial } from '../trial.ts'

const script = (flags: string, ...commands: readonly string[]): string =>
  [`.execute database script ${flags}<|`, ...commands].join('\n')

const outcomes = (on: Trial, text: string): readonly unknown[] => ask(on, text).rows.map((row) => row['Result'])

const good = '.create table A (a:string)'
const bad = '.alter table Missing folder "x"'
const last = '.create table B (a:string)'

let on: Trial

beforeEach(() => {
  on = trial()
})

describe('a script', () => {
  test('reports each command in a row', () => {
    const { rows, status, was } = ask(on, script('', good))
    expect({ status, was }).toEqual({ status: 200, was: 'write' })
    expect(rows).toEqual([
      {
        OperationId: expect.any(String),
        CommandType: 'TableCreate',
        CommandText: good,
        Result: 'Completed',
        Reason: '',
      },
    ])
  })

  test('stops at the first failure and still answers 200', () => {
    const answer = ask(on, script('', good, bad, last))
    expect(answer.status).toBe(200)
    expect(answer.rows.map((row) => row['Result'])).toEqual(['Completed', 'Failed', 'Skipped'])
    expect(answer.rows[1]?.['Reason']).toMatch(/could not be found/)
    expect([...on.database.tables.keys()]).toEqual(['A'])
  })

  test('goes on with ContinueOnErrors', () => {
    expect(outcomes(on, script('with (ContinueOnErrors=true) ', good, bad, last))).toEqual([
      'Completed',
      'Failed',
      'Completed',
    ])
    expect([...on.database.tables.keys()]).toEqual(['A', 'B'])
  })

  test('fails as a whole with ThrowOnErrors, without undoing anything', () => {
    const answer = ask(on, script('with (ThrowOnErrors=true) ', good, bad, last))
    expect(answer).toMatchObject({ status: 400, message: expect.stringMatching(/Missing/) })
    expect([...on.database.tables.keys()]).toEqual(['A'])
  })

  test('does not take both flags', () => {
    expect(ask(on, script('with (ThrowOnErrors=true, ContinueOnErrors=true) ', good)).message).toMatch(/exclude/)
  })

  test('skips reads and refuses scripts inside', () => {
    expect(
      outcomes(
        on,
        script('with (ContinueOnErrors=true) ', '.show tables', '.execute database script <| .drop table A'),
      ),
    ).toEqual(['Skipped', 'Failed'])
  })

  test('holds comments, blank lines, and commands over several lines', () => {
    const text = script(
      '',
      '// first',
      '',
      '.create table A (',
      '  a:string,',
      '  b:long)',
      '  .create-or-alter function F() {',
      '    A',
      '    | take 1',
      '  }',
      ".alter table A docstring 'dot at a line\\n.drop table A'",
    )
    expect(outcomes(on, text)).toEqual(['Completed', 'Completed', 'Completed'])
    expect(on.database.tables.get('A')?.docstring).toBe('dot at a line\n.drop table A')
  })

  test('may begin on the line of the mark', () => {
    expect(outcomes(on, `.execute script <| ${good}`)).toEqual(['Completed'])
  })

  test('holds nothing but commands', () => {
    expect(ask(on, script('', 'T | take 5')).message).toMatch(/Syntax error/)
  })
})
