import { clean } from '@adx-export/report'
import { type Command, Option } from 'commander'
import type { ApplyOptions } from './commands/apply.ts'
import type { DriftOptions } from './commands/drift.ts'
import type { EmulatorOptions } from './commands/emulator.ts'
import {
  type CommonOptions,
  baseOption,
  colorOption,
  configArgument,
  environmentsOption,
  formatOption,
  outOption,
  parsePort,
  resendOption,
  settleOption,
} from './commands/options.ts'
import type { PlanOptions } from './commands/plan.ts'
import { UsageError } from './exit.ts'
import type { Io } from './io.ts'
import { addGithubCommands } from './program-github.ts'
import { addTransformCommands } from './program-transforms.ts'

type Done = (code: number) => void

/** Every command. Each loads only what it needs, and help nothing of any. */
export const addCommands = (program: Command, io: Io, done: Done): void => {
  addReaders(program, io, done)
  addTransformCommands(program, io, done)
  addApply(program, io, done)
  addGithubCommands(program, io, done)
  addHelpers(program, io, done)
  refuseRepeats(program)
  refuseEmpty(program)
}

/**
 * An option that takes one value takes it once: commander keeps the last one in silence, and `-e dev -e prod` would be prod alone.
 * A list (`<name...>`) goes on to take as many as are given.
 */
const refuseRepeats = (command: Command): void => {
  for (const option of command.options) if (takesOneValue(option)) takeOnce(option)
  for (const inner of command.commands) refuseRepeats(inner)
}

/** An argument, or a value of a list, that is empty names nothing: the current folder would be taken in its place, or nobody. */
const refuseEmpty = (command: Command): void => {
  for (const argument of command.registeredArguments) {
    argument.argParser((value: string) => {
      const name = argument.required ? `<${argument.name()}>` : `[${argument.name()}]`
      const fix = argument.required ? `Give ${name} a value.` : `Give ${name} a value, or leave it out.`
      if (value === '') throw new UsageError(`The argument ${name} is empty.`, fix)
      return value
    })
  }
  for (const option of command.options) if (option.variadic) takeFilled(option)
  for (const inner of command.commands) refuseEmpty(inner)
}

const takeFilled = (option: Option): void => {
  let taken: readonly string[] = []
  option.argParser((value: string) => {
    const name = option.long ?? option.flags
    if (value === '') throw new UsageError(`A value of ${name} is empty.`, `Give ${name} a value, or leave it out.`)
    taken = [...taken, value]
    return taken
  })
}

const takesOneValue = ({ required, optional, variadic }: Option): boolean => (required || optional) && !variadic

const takeOnce = (option: Option): void => {
  const { parseArg } = option
  let first: string | undefined
  option.argParser((value: string, previous: unknown) => {
    const name = option.long ?? option.flags
    // A variable of a pipeline that is not set arrives as an empty value.
    if (value === '') throw new UsageError(`The value of ${name} is empty.`, `Give ${name} a value, or leave it out.`)
    if (first !== undefined) {
      throw new UsageError(
        `${name} takes one value and was given twice: '${clean(first)}' and '${clean(value)}'.`,
        `Give ${name} once.`,
      )
    }
    first = value
    return parseArg === undefined ? value : parseArg(value, previous)
  })
}

const addReaders = (program: Command, io: Io, done: Done): void => {
  program
    .command('validate')
    .summary('check the config')
    .description('Checks the config and the files that it names, for every environment. Asks Azure nothing.')
    .argument(...configArgument)
    .addOption(environmentsOption())
    .addOption(formatOption('validate'))
    .addOption(outOption())
    .addOption(colorOption())
    .action(async (config: string, options: CommonOptions) => {
      const { runValidate } = await import('./commands/validate.ts')
      done(await runValidate(io, config, options))
    })
  program
    .command('plan')
    .summary('say what apply would change')
    .description('Compares the config with the live state and says what apply would do. It cannot write.')
    .argument(...configArgument)
    .addOption(environmentsOption())
    .addOption(baseOption())
    .addOption(formatOption('plan'))
    .addOption(outOption())
    .addOption(resendOption())
    .option('--captured', 'try changed transforms on captured messages too; the plan then holds those messages')
    .option('--detailed-exitcode', 'exit with 2 if changes are pending and nothing refuses them')
    .addOption(colorOption())
    .action(async (config: string, options: PlanOptions) => {
      const { runPlan } = await import('./commands/plan.ts')
      done(await runPlan(io, config, options))
    })
  program
    .command('drift')
    .summary('say what differs from the config by now')
    .description(
      'Compares the live state with the config and says which attributes differ, and how to adopt or revert that. It cannot write.\n' +
        'Exits with 0 where nothing differs, 2 where something does, 1 where that cannot be told or applying the config is refused.',
    )
    .argument(...configArgument)
    .addOption(environmentsOption())
    .addOption(baseOption())
    .addOption(formatOption('drift'))
    .addOption(outOption())
    .addOption(colorOption())
    .action(async (config: string, options: DriftOptions) => {
      const { runDrift } = await import('./commands/drift.ts')
      done(await runDrift(io, config, options))
    })
}

const addApply = (program: Command, io: Io, done: Done): void => {
  program
    .command('apply')
    .summary('make Azure match the config')
    .description(
      'Carries out the config, reads everything again, and says what happened to each change.\n' +
        'It shows the plan first, and then runs nothing but what it showed. On a terminal it asks; in a pipe it never asks:\n' +
        'there it applies what the gate lets pass, which is everything but risks that the config does not accept.\n' +
        'It may be stopped and run again at any time.',
    )
    .argument(...configArgument)
    .addOption(environmentsOption())
    .addOption(baseOption())
    .option('--expect-operations <plan.json>', 'run only what this reviewed plan holds')
    .addOption(resendOption())
    .addOption(settleOption())
    .option('-y, --yes', 'do not ask')
    .addOption(formatOption('apply'))
    .addOption(outOption())
    .addOption(colorOption())
    .action(async (config: string, options: ApplyOptions) => {
      const { runApply } = await import('./commands/apply.ts')
      done(await runApply(io, config, options))
    })
}

const addHelpers = (program: Command, io: Io, done: Done): void => {
  program
    .command('init')
    .summary('write a first config')
    .description(
      'Writes a first config, its schema for editors and its transform into a folder, never over what is there.',
    )
    .argument('[folder]', 'where to', '.')
    .option('--force', 'overwrite files that are there')
    .action(async (folder: string, options: { readonly force?: boolean }) => {
      const { runInit } = await import('./commands/init.ts')
      done(await runInit(io, folder, options))
    })
  program
    .command('explain')
    .summary('say what a finding means')
    .description('Says why a finding is one, shows an example, and says what to do. Without a code it lists them all.')
    .argument('[code]', 'the code of the finding')
    .addOption(colorOption())
    .action(async (code: string | undefined, options: { readonly color: boolean }) => {
      const { runExplain } = await import('./commands/explain.ts')
      done(runExplain(io, code, options))
    })
  program
    .command('emulator')
    .summary('run an emulator of Azure on this machine')
    .description(
      'Serves an emulator of Azure (IoT Central, Azure Data Explorer, Resource Manager) on 127.0.0.1 until it is interrupted.\n' +
        'Prints one JSON line with its url. Set ADX_EXPORT_EMULATOR to that url, and the other commands talk to it.\n' +
        'Unless the state is strict, an application, cluster or database is created, empty, on first use.',
    )
    .addOption(new Option('-p, --port <port>', 'the port; 0 takes any free one').argParser(parsePort).default(0))
    .option('--state <file>', 'the state to begin with (YAML or JSON)')
    .option('--faults <file>', 'failures on demand (YAML or JSON)')
    .action(async (options: EmulatorOptions) => {
      const { runEmulator } = await import('./commands/emulator.ts')
      done(await runEmulator(io, options))
    })
}
