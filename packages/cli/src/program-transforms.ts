import { exportSources, configName } from '@adx-export/core'
import { type Command, Option } from 'commander'
import {
  againstOption,
  colorOption,
  configArgument,
  environmentOption,
  environmentsOption,
  formatOption,
  outOption,
} from './commands/options.ts'
import type { SuggestTableOptions, SuggestTransformOptions } from './commands/suggest.ts'
import type { TestOptions } from './commands/test.ts'
import type { Io } from './io.ts'

type Done = (code: number) => void

const templateOption = (): Option =>
  new Option('-t, --template <model.json...>', 'device templates, as IoT Central exports them')

const textOutOption = (): Option =>
  new Option('-o, --out <file>', 'write to this file instead of printing; a failure leaves the file unchanged')

const addTest = (program: Command, io: Io, done: Done): void => {
  program
    .command('test')
    .summary('run every transform on messages')
    .description(
      'Runs every transform on messages and on realistic variations of them, and shows the rows as the tables would store them.\n' +
        'Compares the rows with those that tests expect. It does not contact Azure, except with --against live, which only reads.',
    )
    .argument(...configArgument)
    .addOption(environmentsOption())
    .option('-u, --update', 'write the actual rows into the files of expected rows')
    .option('-w, --watch', 'run again whenever a file changes; Ctrl-C stops it')
    .addOption(againstOption())
    .option('--all', 'also show the rows of every variation, and all infos')
    .addOption(formatOption('test'))
    .addOption(outOption())
    .addOption(colorOption())
    .action(async (config: string, options: TestOptions) => {
      const { runTest } = await import('./commands/test.ts')
      done(await runTest(io, config, options))
    })
}

const addSuggest = (program: Command, io: Io, done: Done): void => {
  const suggest = program
    .command('suggest')
    .summary('write a table for a transform, or a transform for a table')
    .description('Prints the columns that a transform needs, or a transform that fills a table.')
  suggest
    .command('table')
    .summary('the columns for a transform')
    .description('Prints the columns that the rows of a transform need, as YAML.')
    .requiredOption('--transform <file.jq>', 'the transform')
    .addOption(new Option('--source <source>', 'what the export sends').choices(exportSources).default('telemetry'))
    .addOption(templateOption())
    .addOption(textOutOption())
    .action(async (options: SuggestTableOptions) => {
      const { runSuggestTable } = await import('./commands/suggest.ts')
      done(await runSuggestTable(io, options))
    })
  suggest
    .command('transform')
    .summary('a transform for a table')
    .description(
      'Prints a transform that fills a table of the config. It uses the names in device templates, test messages, captured\n' +
        'messages and enrichments. A missing value does not lose a row. --out may name a transform of the config\n' +
        'that is not written yet.',
    )
    .requiredOption('--table <name>', 'the table: cluster/database/table')
    .option('-c, --config <path>', 'the config file', configName)
    .addOption(environmentOption())
    .addOption(templateOption())
    .addOption(textOutOption())
    .action(async (options: SuggestTransformOptions) => {
      const { runSuggestTransform } = await import('./commands/suggest.ts')
      done(await runSuggestTransform(io, options))
    })
}

/** The commands about transforms. */
export const addTransformCommands = (program: Command, io: Io, done: Done): void => {
  addTest(program, io, done)
  addSuggest(program, io, done)
  program
    .command('redact')
    .summary('remove personal data from a captured message')
    .description(
      'Prints a captured message. It replaces texts, places, times, long numbers and keys that are not names.\n' +
        'It keeps the structure, types, readings, flags and the names that transforms look up, so the message still tests transforms.',
    )
    .argument('<message>', 'the file of the message')
    .action(async (path: string) => {
      const { runRedact } = await import('./commands/redact.ts')
      done(await runRedact(io, path))
    })
}
