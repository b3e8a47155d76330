import type { CatalogueEntry } from './entry.ts'

/** Findings about expressions, environments and files that the config names. */
export const environmentsCatalogue = {
  'expression-malformed': {
    title: 'Not an expression that is known',
    severity: 'error',
    cause: '`${{ environment.key }}` is the only expression. Secrets, functions and operators are not available.',
    example: 'subdomain: ${{ secrets.SUBDOMAIN }}',
    fix: 'Put the value into every environment and refer to it there; for the text `${{` itself write `$${{`.',
  },
  'expression-not-allowed': {
    title: 'An expression where none is replaced',
    severity: 'error',
    cause:
      'Expressions are replaced in values only: never in keys, in jq, in names of files or in environments themselves.',
    example: 'transform: { file: "transforms/${{ environment.name }}.jq" }',
    fix: 'Write the text itself, or use `only` for what differs between environments.',
  },
  'environments-missing': {
    title: 'An expression without environments',
    severity: 'error',
    cause: 'The file has no section `environments`, so there is nothing to take the value from.',
    example: 'subdomain: ${{ environment.subdomain }}   # and no environments',
    fix: 'Add the section, or write the value.',
  },
  'environment-key-unknown': {
    title: 'An expression names a key that the environment lacks',
    severity: 'error',
    cause: 'The key is misspelt, or not given in this environment.',
    example: '${{ environment.cluter }}',
    fix: 'Correct the expression, or add the key to every environment.',
  },
  'environment-keys-differ': {
    title: 'Environments have different keys',
    severity: 'error',
    cause:
      'Every environment gives the same keys, so that what works in one does not fail for a missing value in another.',
    example: 'environments:\n  dev: { subdomain: a, cluster: b }\n  prod: { subdomain: c }\n',
    fix: 'Add the missing key, or delete it from the others.',
  },
  'environment-name': {
    title: 'An unusable name of an environment or key',
    severity: 'error',
    cause:
      'Names are passed on the command line and written in expressions: letters, digits, `_` and `-`, beginning with a letter or `_`.',
    example: 'environments:\n  "my prod": { … }\n',
    fix: 'Choose another name.',
  },
  'environments-too-many': {
    title: 'Too many environments',
    severity: 'error',
    cause: 'Every environment is checked by itself, so a config has at most 1,000 of them.',
    example: 'environments with 101 names',
    fix: 'Divide the config into several files.',
  },
  'environment-unknown': {
    title: '`only` names an environment that does not exist',
    severity: 'error',
    cause: 'What is limited to an environment that the file does not have would never count.',
    example: 'only: [production]   # the file has dev and prod',
    fix: 'Correct the name, or add the environment.',
  },
  'environment-value-unused': {
    title: 'A key of the environments that nothing uses',
    severity: 'warning',
    cause: 'No expression in the file refers to it.',
    example: 'environments:\n  dev: { subdomain: a, obsolete: b }\n',
    fix: 'Delete the key from every environment.',
  },
  'file-missing': {
    title: 'A file does not exist',
    severity: 'error',
    cause: 'Paths are relative to the config, use forward slashes, and are case-sensitive.',
    example: 'transform: { file: transform/telemetry.jq }',
    fix: 'Correct the path, or add the file to the repository.',
  },
  'file-outside': {
    title: 'A file lies outside the folder of the config',
    severity: 'error',
    cause:
      'Only files beside or below the config are read, links resolved: a config from a pull request must not reach other files.',
    example: 'transform: { file: ../shared/telemetry.jq }',
    fix: 'Move the file below the config.',
  },
  'file-hidden': {
    title: 'A path has a part that begins with a dot',
    severity: 'error',
    cause:
      'Files and folders such as `.git/config` and `.env` hold credentials, and what is read as a sample or transform is shown and sent on. So nothing hidden is read, links resolved.',
    example: 'transform: { file: .git/config }',
    fix: 'Move the file into a folder whose name does not begin with a dot.',
  },
  'file-too-large': {
    title: 'A file is too large',
    severity: 'error',
    cause: 'Transforms and samples are small; a large file there is a mistake, and would make every run slow.',
    example: 'tests: [{ message: samples/dump.json }]   # 50 MB',
    fix: 'Cut the file down to what the test needs.',
  },
  'file-not-a-file': {
    title: 'A path is not a file of the kind that is meant',
    severity: 'error',
    cause: 'The path names a folder instead of a file, a file instead of a folder, or something else such as a device.',
    example: 'transform: { file: transforms/ }',
    fix: 'Correct the path.',
  },
  'file-not-text': {
    title: 'A file is not text',
    severity: 'error',
    cause: 'Transforms and samples are read as UTF-8.',
    example: 'A sample saved as UTF-16.',
    fix: 'Save the file as UTF-8.',
  },
} as const satisfies Record<string, CatalogueEntry>
