import type { CatalogueEntry } from '../findings/entry.ts'

/** Findings about files that the config names. */
export const fileTexts = {
  'file-missing': {
    title: 'A file does not exist',
    severity: 'error',
    cause: 'Paths are relative to the config, use forward slashes, and are case-sensitive.',
    example: 'transform: { file: transform/telemetry.jq }',
    fix: 'Correct the path, or add the file to the repository.',
  },
  'file-outside': {
    title: 'A file is outside the folder of the config',
    severity: 'error',
    cause:
      'adx-export reads only files in or below the folder of the config, also through links. So a config in a pull request cannot read other files.',
    example: 'transform: { file: ../shared/telemetry.jq }',
    fix: 'Move the file into the folder of the config, or below it.',
  },
  'file-hidden': {
    title: 'A part of the path begins with a dot',
    severity: 'error',
    cause:
      'Files and folders such as `.git/config` and `.env` contain credentials, and adx-export shows parts of the files that it reads. So it reads no hidden file, also through links.',
    example: 'transform: { file: .git/config }',
    fix: 'Move the file into a folder whose name does not begin with a dot.',
  },
  'file-too-large': {
    title: 'A file is too large',
    severity: 'error',
    cause:
      'adx-export reads at most 1 MiB of each file that the config names, and at most 64 MiB in 2,000 files. A larger file is usually a mistake.',
    example: 'tests: [{ message: samples/dump.json }]   # 50 MB',
    fix: 'Reduce the file to what the test needs.',
  },
  'file-not-a-file': {
    title: 'A path is not the expected kind of file',
    severity: 'error',
    cause: 'The path names a folder instead of a file, a file instead of a folder, or something else such as a device.',
    example: 'transform: { file: transforms/ }',
    fix: 'Correct the path, for example `transform: { file: transforms/telemetry.jq }`.',
  },
  'file-not-text': {
    title: 'A file is not text',
    severity: 'error',
    cause: 'adx-export reads transforms and samples as UTF-8.',
    example: 'A sample saved as UTF-16.',
    fix: 'Save the file as UTF-8.',
  },
} as const satisfies Record<string, CatalogueEntry>
