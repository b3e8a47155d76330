import type { CatalogueEntry } from './entry.ts'

/** Findings about how a command was started: which config, which environment, which reviewed plan. */
export const runCatalogue = {
  usage: {
    title: 'The command line has a mistake',
    severity: 'error',
    cause:
      'The command line names a command, an option, a value or a file that the command does not take. adx-export did not contact Azure.',
    example: 'adx-export plan -e dev -e prod   # --environment takes one value',
    fix: 'Follow the line that begins with `fix:`, or list what the command takes with `adx-export <command> --help`.',
  },
  bug: {
    title: 'adx-export itself failed',
    severity: 'error',
    cause: 'The code of adx-export met something that it does not expect. The config is not to blame.',
    example: 'This is a bug in adx-export: RangeError: …',
    fix: 'Run the command again with ADX_EXPORT_DEBUG=1, and report what it prints. Run `adx-export plan` before you apply again.',
  },
  'config-missing': {
    title: 'The config file cannot be read',
    severity: 'error',
    cause: 'The path that the command was given names no regular file of at most 8 MiB, or the file may not be read.',
    example: 'adx-export plan exports/adx-export.yaml   # there is no such file',
    fix: 'Run the command in the folder of the config, or name the path. `adx-export init` writes a first config.',
  },
  'environment-needed': {
    title: 'The command must know which environment is meant',
    severity: 'error',
    cause:
      'The config has environments, so one text describes several applications. Only `validate` looks at all of them; every other command works on those that you choose.',
    example: 'adx-export plan   # the config has environments dev and prod',
    fix: "Add `--environment` with the name of one of them, or with a pattern for several, such as `'site*'`.",
  },
  'environment-not-found': {
    title: 'The environment is not in the config',
    severity: 'error',
    cause:
      'The name given with `--environment` is not a key under `environments`, or the pattern matches none of them. Names are case-sensitive.',
    example: 'adx-export plan --environment prd   # the config has prod',
    fix: 'Use a name that the config lists under `environments`, or leave the option out where the config has none.',
  },
  'resend-unknown': {
    title: 'There is no secret of that name to send again',
    severity: 'error',
    cause:
      'A name given with `--resend-secrets` is no destination of the config that writes as a service principal and is managed by it. Managed identities have no secret.',
    example: 'adx-export plan --resend-secrets vital   # the config has vitals',
    fix: 'Name destinations as the config does under `destinations`, or say `all`.',
  },
  'reviewed-plan-unreadable': {
    title: 'The reviewed plan cannot be used',
    severity: 'error',
    cause:
      'The file given with `--expect-operations` is missing, too large, or not a plan document that `adx-export plan --format json` or `--out` wrote.',
    example: 'adx-export apply --expect-operations findings.json   # a validate document',
    fix: 'Write the plan with `adx-export plan --out plan.json`, review it, and give that file.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
