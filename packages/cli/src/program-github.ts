import { type Command, Option } from 'commander'
import type { GithubDoctorOptions } from './commands/github-doctor.ts'
import { colorOption, environmentOption, formatOption, outOption } from './commands/options.ts'
import type { GithubInitOptions } from './github/choices.ts'
import type { Io } from './io.ts'
import { configName } from '@adx-export/core'

type Done = (code: number) => void

const addInit = (github: Command, io: Io, done: Done): void => {
  github
    .command('init')
    .summary('write the workflows, the code owners and the setup script')
    .description(
      'Writes the workflows that plan, apply and look for drift, lines of CODEOWNERS, and a script that creates identities, rights\n' +
        'and rules. On a terminal it asks for missing values. You can run it again at any time: it remembers your choices,\n' +
        'replaces its own files, and keeps files that you changed. It does not contact Azure or GitHub.',
    )
    .option('-c, --config <path>', 'the config file', configName)
    .option('--repository <owner/repo>', 'the repository on GitHub (default: the remote origin)')
    .option('--branch <name>', 'the branch that pull requests are merged into')
    .option('--plan-environment <name>', 'the GitHub environment of jobs that plan (default: plan)')
    .option('--action <owner/adx-export@commit>', 'the GitHub Action, by the 40 hex digits of a commit')
    .option(
      '--reviewers <owners>',
      'code owners of the config and of .github/, separated by commas: @contoso/platform,@nora',
    )
    .option('--shared-writer', 'use one writer for as many environments as possible, instead of one for each')
    .option('--no-shared-writer', 'use a separate writer for each environment again')
    .option('--root <folder>', 'the root of the repository (default: the root of the clone)')
    .option('--print', 'print every file, and write nothing')
    .option('--force', 'also replace files that you changed')
    .action(async (options: GithubInitOptions) => {
      const { runGithubInit } = await import('./commands/github-init.ts')
      done(await runGithubInit(io, options))
    })
}

const addDoctor = (github: Command, io: Io, done: Done): void => {
  github
    .command('doctor')
    .summary('check the setup, and show what is missing')
    .description(
      'Checks the reader, every writer and, with GH_TOKEN or GITHUB_TOKEN, the settings on GitHub. It tries every read of a plan\n' +
        'with the signed-in identity. It checks the others by their role assignments, grants, users and federated credentials.\n' +
        'It never writes. It exits with 1 if anything is missing. A check without a result is not an error.',
    )
    .option('-c, --config <path>', 'the config file', configName)
    .addOption(environmentOption())
    .addOption(new Option('--as <identity>', 'the role of the signed-in identity').choices(['reader', 'writer']))
    .option('--repository <owner/repo>', 'the repository on GitHub (default: the remote origin)')
    .option('--branch <name>', 'the branch that pull requests are merged into')
    .option('--plan-environment <name>', 'the GitHub environment of jobs that plan (default: plan)')
    .option('--root <folder>', 'the root of the repository (default: the root of the clone)')
    .addOption(formatOption('doctor'))
    .addOption(outOption())
    .addOption(colorOption())
    .action(async (options: GithubDoctorOptions) => {
      const { runGithubDoctor } = await import('./commands/github-doctor.ts')
      done(await runGithubDoctor(io, options))
    })
}

/** The commands about a repository on GitHub. */
export const addGithubCommands = (program: Command, io: Io, done: Done): void => {
  const github = program
    .command('github')
    .summary('set up a repository on GitHub, and check the setup')
    .description('Sets up a repository on GitHub for the GitHub Action, and checks the setup.')
  addInit(github, io, done)
  addDoctor(github, io, done)
}
