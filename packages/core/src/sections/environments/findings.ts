import type { CatalogueEntry } from '../../findings/entry.ts'

/** Findings about environments and expressions. */
export const environmentFindings = {
  'expression-malformed': {
    title: 'The expression is not valid',
    severity: 'error',
    cause:
      '`${{ environment.key }}` is the only kind of expression. Secrets, functions and operators are not supported.',
    example: 'subdomain: ${{ secrets.SUBDOMAIN }}',
    fix: 'Add the value to every environment and refer to it: `${{ environment.subdomain }}`. To write the text `${{` itself, write `$${{`.',
  },
  'expression-not-allowed': {
    title: 'An expression is not allowed here',
    severity: 'error',
    cause:
      'adx-export replaces expressions only in values. It does not replace them in keys, in jq, in file names or inside environments.',
    example: 'transform: { file: "transforms/${{ environment.name }}.jq" }',
    fix: 'Write the value itself. To limit an entry to some environments, use `only`.',
  },
  'environments-missing': {
    title: 'The file has an expression but no environments',
    severity: 'error',
    cause: 'The file has no section `environments`, so the expression has no value.',
    example: 'subdomain: ${{ environment.subdomain }}   # and no environments',
    fix: 'Add the section, or write the value.',
  },
  'environment-key-unknown': {
    title: 'An expression uses a key that the environment does not have',
    severity: 'error',
    cause: 'The key is misspelt, or this environment does not have it.',
    example: '${{ environment.cluter }}',
    fix: 'Correct the expression, or add the key to every environment.',
  },
  'environment-keys-differ': {
    title: 'Environments have different keys',
    severity: 'error',
    cause:
      'All environments must have the same keys. Otherwise a config can work in one environment and fail in another.',
    example: 'environments:\n  dev: { subdomain: a, cluster: b }\n  prod: { subdomain: c }\n',
    fix: 'Add the missing key to this environment, or delete it from the others.',
  },
  'environment-name': {
    title: 'The name of an environment or key is not valid',
    severity: 'error',
    cause:
      'Names occur on the command line and in expressions. They contain letters, digits, `_` and `-`, and begin with a letter or `_`.',
    example: 'environments:\n  "my prod": { … }\n',
    fix: 'Rename it, for example `my-prod`.',
  },
  'environments-too-many': {
    title: 'Too many environments',
    severity: 'error',
    cause: 'adx-export checks every environment separately, so a config has at most 1,000 of them.',
    example: '`environments` with 1,001 names.',
    fix: 'Split the config into several files.',
  },
  'environment-unknown': {
    title: '`only` names an environment that does not exist',
    severity: 'error',
    cause: 'An entry that is limited to an unknown environment would never have an effect.',
    example: 'only: [production]   # the file has dev and prod',
    fix: 'Correct the name, or add the environment.',
  },
  'environment-value-unused': {
    title: 'A key of the environments is not used',
    severity: 'warning',
    cause: 'No expression in the file refers to this key.',
    example: 'environments:\n  dev: { subdomain: a, obsolete: b }\n',
    fix: 'Delete the key from every environment.',
  },
} as const satisfies Record<string, CatalogueEntry>
