import { type Command, Option } from 'commander'
import type { GithubDoctorOptions } from './commands/github-doctor.ts'
import { colorOption, configName, environmentOption, formatOption, outOption } from './commands/options.ts'
import type { GithubInitOptions } from './github/choices.ts'
import type { Io } from './io.ts'

type Done = (code: number) => void

const addInit = (github: Command, io: Io, done: Done): void => {
  github
    .command('init')
    .summary('write the workflows, code owners and the script that sets up the rest')
    .description(
      'Writes the workflows that plan, apply and look for drift, lines of CODEOWNERS, and a script that makes identities, rights\n' +
        'and rules. On a terminal it asks for what it does not know. Run it again at any time: it remembers what you chose,\n' +
        'replaces what it wrote itself, and keeps what you changed by hand. Does not contact Azure or GitHub.',
    )
    .option('-c, --config <path>', 'the config file', configName)
    .option('--repository <owner/repo>', 'the repository on GitHub; that of the remote origin unless given')
    .option('--branch <name>', 'the branch that pull requests are merged into')
    .option('--plan-environment <name>', 'the GitHub environment of jobs that plan: plan unless given')
    .option('--action <owner/adx-export@commit>', 'the GitHub Action, by the 40 hex digits of a commit')
    .option(
      '--reviewers <owners>',
      'code owners of the config and of .github/, between commas: @contoso/platform,@nora',
    )
    .option('--shared-writer', 'one identity writes to as many environments as it can, in place of one for each')
    .option('--no-shared-writer', 'each environment has a writer of its own again')
    .option('--root <folder>', 'the root of the repository; that of the clone unless given')
    .option('--print', 'print every file, and write none')
    .option('--force', 'replace files that were changed by hand, too')
    .action(async (options: GithubInitOptions) => {
      const { runGithubInit } = await import('./commands/github-init.ts')
      done(await runGithubInit(io, options))
    })
}

const addDoctor = (github: Command, io: Io, done: Done): void => {
  github
    .command('doctor')
    .summary('say what is set up, and what is missing')
    .description(
      'Judges the reader and every writer, and the settings on GitHub with GH_TOKEN or GITHUB_TOKEN. The identity that is signed\n' +
        'in tries every read of a plan; the others are judged by their role assignments, grants, users and federated credentials.\n' +
        'It cannot write. Exits with 1 if anything is missing; what cannot be proved is no error.',
    )
    .option('-c, --config <path>', 'the config file', configName)
    .addOption(environmentOption())
    .addOption(
      new Option('--as <identity>', 'what the identity that is signed in is meant to be').choices(['reader', 'writer']),
    )
    .option('--repository <owner/repo>', 'the repository on GitHub; that of the remote origin unless given')
    .option('--branch <name>', 'the branch that pull requests are merged into')
    .option('--plan-environment <name>', 'the GitHub environment of jobs that plan: plan unless given')
    .option('--root <folder>', 'the root of the repository; that of the clone unless given')
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
    .summary('set up a repository on GitHub, and check what is set up')
    .description('Sets up a repository on GitHub for the GitHub Action, and checks what is set up.')
  addInit(github, io, done)
  addDoctor(github, io, done)
}
