import { type Opened, choiceOf, inEnvironments, wordsIn } from '@adx-export/engine'
import { type EnvironmentsDocument, type Style, clean, count } from '@adx-export/report'
import { exit, type Exit } from '../exit.ts'
import type { Io } from '../io.ts'
import { type Output, type PartedOutput, openOutput } from '../output.ts'
import { createStatus } from '../terminal/status.ts'
import type { CommonOptions } from './options.ts'

/** The work of a command in one environment. */
type Work<Options> = (io: Io, options: Options, output: Output) => Promise<Exit>

type EnvironmentDocument = EnvironmentsDocument['documents'][number]

/**
 * What `--environment` chooses of a config: one environment, or several if it is a list, a pattern or `all`. What stands for no
 * environment goes on as the name of one: the work on it says so before any other is begun.
 */
export const chosenIn = (
  { environments }: Pick<Opened, 'environments'>,
  given: string | undefined,
): { readonly environment?: string } | { readonly several: readonly string[] } => {
  if (given === undefined || environments.includes(given)) return given === undefined ? {} : { environment: given }
  const words = wordsIn(given, environments)
  const { names, unknown } = choiceOf(words, environments)
  const [first = words.length === 0 ? given : undefined] = unknown
  if (first !== undefined) return { environment: first }
  return names.length === 0 ? {} : { several: names }
}

/** The same for a command that works on several as on one: their names; undefined stands for every one. */
export const namesIn = (
  config: Pick<Opened, 'environments'>,
  given: string | undefined,
): readonly string[] | undefined => {
  const chosen = chosenIn(config, given)
  if ('several' in chosen) return chosen.several
  return chosen.environment === undefined ? undefined : [chosen.environment]
}

/** Keeps what the work on one environment prints, until its turn comes. */
const kept = (environment: string, { style, noteStyle, reader }: Output) => {
  const notes: string[] = []
  const texts: (() => string)[] = []
  const documents: EnvironmentDocument[] = []
  const own: Output = {
    style,
    noteStyle,
    reader,
    note: (text) => void notes.push(text),
    show(text) {
      if (reader === 'person') texts.push(() => text(style))
      else notes.push(text(noteStyle))
    },
    async finish(document, text) {
      texts.push(text)
      if (document.kind !== 'environments') documents.push({ environment, document })
    },
  }
  return { own, notes, texts, documents }
}

/** An error anywhere is one of the whole; so is what is pending, where there is no error. */
const worst = (codes: readonly Exit[]): Exit => {
  if (codes.includes(exit.error)) return exit.error
  return codes.includes(exit.pending) ? exit.pending : exit.done
}

const heading = (style: Style, environment: string): string => style('strong', `== ${clean(environment)}`)

const documentOf = (documents: readonly EnvironmentDocument[]): EnvironmentsDocument => ({
  format: 1,
  kind: 'environments',
  documents,
})

/** The work of a command in several environments. */
type Several<Options extends CommonOptions, Out extends Output> = {
  readonly names: readonly string[]
  readonly options: Options
  readonly output: Out
  readonly work: Work<Options>
}

/** Several at once; everything is printed in the order in which they were chosen. */
const atOnce = async <Options extends CommonOptions>(
  io: Io,
  { names, options, output, work }: Several<Options, Output>,
): Promise<Exit> => {
  const status = createStatus(io.err)
  // One line says how far all are; that of each would be written over by the next.
  const quiet = { ...io, err: { ...io.err, isTerminal: false } }
  let ended = 0
  const show = (): void => status.show(`${String(ended)} of ${count(names.length, 'environment')}`)
  show()
  const done = await inEnvironments(names, async (environment = '') => {
    const { own, notes, texts, documents } = kept(environment, output)
    const code = await work(quiet, { ...options, environment }, own)
    ended += 1
    show()
    return { environment, notes, texts, documents, code }
  }).finally(status.stop)
  for (const { environment, notes } of done)
    for (const note of notes) output.note(`${heading(output.noteStyle, environment)}\n${note}`)
  await output.finish(documentOf(done.flatMap(({ documents }) => documents)), () =>
    done
      .map(({ environment, texts }) => [heading(output.style, environment), ...texts.map((text) => text())].join('\n'))
      .join('\n\n'),
  )
  return worst(done.map(({ code }) => code))
}

/** One after the other, each printed as it goes; the first that does not end well is the last. */
const inTurn = async <Options extends CommonOptions>(
  io: Io,
  { names, options, output, work }: Several<Options, PartedOutput>,
): Promise<Exit> => {
  const all: EnvironmentDocument[] = []
  let code: Exit = exit.done
  for (const [index, environment] of names.entries()) {
    if (index > 0) output.print(() => '')
    output.show((style) => heading(style, environment))
    const own: Output = {
      ...output,
      async finish(document, text) {
        output.print(text)
        if (document.kind !== 'environments') all.push({ environment, document })
      },
    }
    code = await work(io, { ...options, environment }, own)
    if (code === exit.done) continue
    const later = names.slice(index + 1)
    if (later.length > 0) output.note(`Not started: ${later.map(clean).join(', ')}. ${clean(environment)} comes first.`)
    break
  }
  await output.conclude(documentOf(all))
  return code
}

type InChosen<Options extends CommonOptions> = {
  readonly work: Work<Options>
  readonly order?: 'at-once' | 'in-turn'
  /** Files that the command reads besides the config. */
  readonly given?: readonly string[]
}

/**
 * Opens the output of a command, and does its work in the environment that is meant, or in each of several: then the document holds
 * one of each. `inTurn`: one after the other, up to the first that does not end well.
 */
export const inChosen = async <Options extends CommonOptions>(
  io: Io,
  config: Opened,
  options: Options,
  { work, order = 'at-once', given = [] }: InChosen<Options>,
): Promise<Exit> => {
  const output = await openOutput(io, options, config, given)
  const chosen = chosenIn(config, options.environment)
  if (!('several' in chosen)) return work(io, { ...options, environment: chosen.environment }, output)
  return order === 'in-turn'
    ? inTurn(io, { names: chosen.several, options, output, work })
    : atOnce(io, { names: chosen.several, options, output, work })
}
