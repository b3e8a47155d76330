import type { CatalogueEntry } from '../entry.ts'

/** Findings about how a command was started: which config, which environment, which reviewed plan. */
export const runCatalogue = {
  usage: {
    title: 'The command line has a mistake',
    severity: 'error',
    cause:
      'adx-export does not know the command, an option, a value or a file in the command line. It did not contact Azure.',
    example: 'adx-export plan -e dev -e prod   # --environment takes one value',
    fix: 'Follow the line that begins with `fix:`. Or run `adx-export <command> --help` to see all options.',
  },
  bug: {
    title: 'adx-export itself failed',
    severity: 'error',
    cause: 'The code of adx-export reached a state that it does not expect. Your config is not the cause.',
    example: 'This is a bug in adx-export: RangeError: …',
    fix: 'Run the command again with ADX_EXPORT_DEBUG=1, and report what it prints. Run `adx-export plan` before you apply again.',
  },
  'config-missing': {
    title: 'The config file cannot be read',
    severity: 'error',
    cause: 'The path is not a regular file of at most 8 MiB, or you have no permission to read it.',
    example: 'adx-export plan exports/adx-export.yaml   # there is no such file',
    fix: 'Run the command in the folder of the config, or give the path of the config. `adx-export init` writes a first config.',
  },
  'environment-needed': {
    title: 'The command needs an environment',
    severity: 'error',
    cause:
      'The config has environments, so it describes several applications. `validate` checks all of them. Every other command works on the environments that you choose.',
    example: 'adx-export plan   # the config has environments dev and prod',
    fix: "Add `--environment` with the name of an environment, or with a pattern such as `'site*'` for several.",
  },
  'environment-not-found': {
    title: 'The environment is not in the config',
    severity: 'error',
    cause:
      'The name in `--environment` is not a key under `environments`, or the pattern matches no key. Names are case-sensitive.',
    example: 'adx-export plan --environment prd   # the config has prod',
    fix: 'Use a name that the config lists under `environments`. If the config has no environments, leave the option out.',
  },
  'resend-unknown': {
    title: 'The destination has no secret to send again',
    severity: 'error',
    cause:
      'A name in `--resend-secrets` must be a managed destination of the config that signs in as a service principal. Managed identities have no secret.',
    example: 'adx-export plan --resend-secrets vital   # the config has vitals',
    fix: 'Use names of destinations from the config, or `--resend-secrets all`.',
  },
  'reviewed-plan-unreadable': {
    title: 'The reviewed plan cannot be used',
    severity: 'error',
    cause:
      'The file in `--expect-operations` is missing or too large. Or it is not a plan that `adx-export plan --format json` or `--out` wrote.',
    example: 'adx-export apply --expect-operations findings.json   # a validate document',
    fix: 'Write the plan with `adx-export plan --out plan.json`, review it, and run `adx-export apply --expect-operations plan.json`.',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
