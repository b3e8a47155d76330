import type { CatalogueEntry } from './entry.ts'

/** Findings about the text of the config: what keeps it from being read as YAML. */
export const textCatalogue = {
  syntax: {
    title: 'The file is not YAML',
    severity: 'error',
    cause:
      'The YAML parser could not go on. It stops at the first place that it does not understand, so there may be more.',
    example: 'clusters:\n  wards: {\n',
    fix: 'Correct the line. The cause is often one line above: a missing colon, quote or bracket, or wrong indentation.',
  },
  'unquoted-expression': {
    title: 'An expression inside { } or [ ] has no quotes',
    severity: 'error',
    cause:
      'Inside braces and brackets YAML gives the characters { and } a meaning of their own, so `${{ … }}` must be quoted there.',
    example: 'application: { subdomain: ${{ environment.subdomain }} }',
    fix: 'Write application: { subdomain: "${{ environment.subdomain }}" }, or put the key on a line of its own.',
  },
  'duplicate-key': {
    title: 'A mapping has the same key twice',
    severity: 'error',
    cause: 'Only one of the two values could count, and which one is not visible.',
    example: 'exports:\n  telemetry: { … }\n  telemetry: { … }\n',
    fix: 'Rename or delete one of them.',
  },
  'empty-file': {
    title: 'The file is empty',
    severity: 'error',
    cause: 'There is nothing but white space and comments. That is never taken for a wish to manage nothing.',
    example: '# nothing here',
    fix: 'Write a config, or pass the right file.',
  },
  'several-documents': {
    title: 'The file holds several YAML documents',
    severity: 'error',
    cause: 'A line `---` begins a new document; a config is exactly one.',
    example: 'version: 1\n---\nversion: 1\n',
    fix: 'Delete the line `---`, or split the file.',
  },
  'wrong-encoding': {
    title: 'The file is not UTF-8',
    severity: 'error',
    cause:
      'Configs are read as UTF-8, with or without a byte order mark. Some Windows programs write UTF-16 or a code page.',
    example: 'A file written by `>` in Windows PowerShell 5.',
    fix: 'Save the file as UTF-8.',
  },
  'text-too-large': {
    title: 'The file is too large',
    severity: 'error',
    cause: 'At most 8 MiB are read.',
    example: 'A config with captured messages pasted into it.',
    fix: 'Move transforms and samples into files of their own.',
  },
  'too-deep': {
    title: 'Values are nested too deeply',
    severity: 'error',
    cause: 'At most 100 levels are read; a config needs fewer than 15.',
    example: '[[[[[[ … ]]]]]]',
    fix: 'Correct the brackets or the indentation.',
  },
  'alias-expansion': {
    title: 'Aliases multiply the file beyond all bounds',
    severity: 'error',
    cause: 'Every alias is a copy of its anchor. Written out, the file would hold more than a million values.',
    example: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n',
    fix: 'Use fewer aliases of aliases.',
  },
  'alias-unknown': {
    title: 'An alias names no anchor',
    severity: 'error',
    cause: 'An alias `*name` needs an anchor `&name` before it, and must not be inside that anchor’s own value.',
    example: 'columns: *vitals',
    fix: 'Correct the name, or write the value.',
  },
  'key-not-text': {
    title: 'A key is not text',
    severity: 'error',
    cause: 'The keys of a config are names. A list, a mapping or nothing at all cannot be one.',
    example: '? [a, b]\n: value\n',
    fix: 'Write a name, in quotes if it has special characters.',
  },
  'key-reserved': {
    title: 'A key is reserved',
    severity: 'error',
    cause: 'The name `__proto__` has a meaning in JavaScript and is no valid name in Kusto or IoT Central either.',
    example: '__proto__: {}',
    fix: 'Use another name.',
  },
  'merge-key': {
    title: 'A merge key',
    severity: 'error',
    cause: 'Merge keys belong to YAML 1.1. What they yield is hard to see in a review, so they are not supported.',
    example: 'columns: { <<: *common, Value: dynamic }',
    fix: 'Repeat the keys, or give the whole value as an alias.',
  },
  'tag-unknown': {
    title: 'A YAML tag that does not fit',
    severity: 'error',
    cause: 'Only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map are known, on values that they fit.',
    example: 'caching: !duration 30d',
    fix: 'Leave the tag out.',
  },
  'value-too-long': {
    title: 'A value is too long',
    severity: 'error',
    cause: 'One value may have about a million characters.',
    example: 'A transform with data pasted into it.',
    fix: 'Move it into a file.',
  },
  'findings-omitted': {
    title: 'There are more findings than are shown',
    severity: 'info',
    cause: 'At most 1000 findings are reported, errors before warnings and those before infos.',
    example: 'A generated file with the same mistake in every table.',
    fix: 'Correct those that are shown, and run again.',
  },
  'number-not-finite': {
    title: 'A number is not finite',
    severity: 'error',
    cause: '`.inf` and `.nan` are numbers in YAML, but not in JSON, which is what travels.',
    example: 'items: .inf',
    fix: 'Write a finite number, or quote the text.',
  },
} as const satisfies Record<string, CatalogueEntry>
