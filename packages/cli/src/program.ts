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
    .description('Checks the config and the files that it names, for every environment. It does not contact Azure.')
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
    .summary('show what apply would change')
    .description('Compares the config with the live state and shows what apply would do. It never writes.')
    .argument(...configArgument)
    .addOption(environmentsOption())
    .addOption(baseOption())
    .addOption(formatOption('plan'))
    .addOption(outOption())
    .addOption(resendOption())
    .option('--captured', 'also run changed transforms on captured messages; the plan then contains those messages')
    .option('--detailed-exitcode', 'exit with 2 if changes are pending and nothing refuses them')
    .addOption(colorOption())
    .action(async (config: string, options: PlanOptions) => {
      const { runPlan } = await import('./commands/plan.ts')
      done(await runPlan(io, config, options))
    })
  program
    .command('drift')
    .summary('show what differs from the config')
    .description(
      'Compares the live state with the config, and shows which attributes differ and how to adopt or revert them. It never writes.\n' +
        'Exit codes: 0 if nothing differs, 2 if something differs, 1 if the live state cannot be read or a plan would be refused.',
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
      'Applies the config, reads the live state again, and reports the result of each change.\n' +
        'It first shows the plan, and then applies only that plan. On a terminal it asks for confirmation. In a pipe it does\n' +
        'not ask, and refuses the plan if it has a blocking risk that the config does not accept.\n' +
        'You can stop it and run it again at any time.',
    )
    .argument(...configArgument)
    .addOption(environmentsOption())
    .addOption(baseOption())
    .option('--expect-operations <plan.json>', 'run only the operations of this reviewed plan')
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
      'Writes a first config, its schema for editors and its transform into a folder. It never overwrites a file without --force.',
    )
    .argument('[folder]', 'where to', '.')
    .option('--force', 'overwrite existing files')
    .action(async (folder: string, options: { readonly force?: boolean }) => {
      const { runInit } = await import('./commands/init.ts')
      done(await runInit(io, folder, options))
    })
  program
    .command('explain')
    .summary('explain a finding')
    .description('Shows the cause, an example and the fix of a finding. Without a code it lists all findings.')
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
      'Serves an emulator of Azure (IoT Central, Azure Data Explorer, Resource Manager) on 127.0.0.1. Ctrl-C stops it.\n' +
        'It prints one JSON line with its URL. If ADX_EXPORT_EMULATOR is set to that URL, the other commands use the emulator.\n' +
        'Unless the state is strict, it creates an empty application, cluster or database on first use.',
    )
    .addOption(new Option('-p, --port <port>', 'the port; 0 takes any free port').argParser(parsePort).default(0))
    .option('--state <file>', 'the initial state (YAML or JSON)')
    .option('--faults <file>', 'failures to simulate (YAML or JSON)')
    .action(async (options: EmulatorOptions) => {
      const { runEmulator } = await import('./commands/emulator.ts')
      done(await runEmulator(io, options))
    })
}
