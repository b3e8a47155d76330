import type { CatalogueEntry } from '../findings/entry.ts'

/** Findings about the text of the config: what keeps it from being read as YAML. */
export const textCatalogue = {
  syntax: {
    title: 'The file is not valid YAML',
    severity: 'error',
    cause: 'The YAML parser stopped at this place. There may be more mistakes after it.',
    example: 'clusters:\n  wards: {\n',
    fix: 'Correct the line. The cause is often one line above: a missing colon, quote or bracket, or wrong indentation.',
  },
  'unquoted-expression': {
    title: 'An expression inside { } or [ ] has no quotes',
    severity: 'error',
    cause:
      'In YAML, `{` and `}` have their own meaning inside braces and brackets. So you must quote `${{ … }}` there.',
    example: 'application: { subdomain: ${{ environment.subdomain }} }',
    fix: 'Write `application: { subdomain: "${{ environment.subdomain }}" }`, or put the key on its own line.',
  },
  'duplicate-key': {
    title: 'A mapping has the same key twice',
    severity: 'error',
    cause: 'Only one of the two values can be used, and it is not clear which one.',
    example: 'exports:\n  telemetry: { … }\n  telemetry: { … }\n',
    fix: 'Rename or delete one of the two keys.',
  },
  'empty-file': {
    title: 'The file is empty',
    severity: 'error',
    cause:
      'The file contains only white space and comments. adx-export does not take that as a config that manages nothing.',
    example: '# nothing here',
    fix: 'Write a config, or give the path of another file. `adx-export init` writes a first config.',
  },
  'several-documents': {
    title: 'The file contains several YAML documents',
    severity: 'error',
    cause: 'The line `---` starts a new YAML document, but a config must be a single document.',
    example: 'version: 1\n---\nversion: 1\n',
    fix: 'Delete the line `---`, or split the file.',
  },
  'wrong-encoding': {
    title: 'The file is not UTF-8',
    severity: 'error',
    cause:
      'adx-export reads configs as UTF-8, with or without a byte order mark. Some Windows programs write UTF-16 or a code page.',
    example: 'A file written by `>` in Windows PowerShell 5.',
    fix: 'Save the file as UTF-8.',
  },
  'text-too-large': {
    title: 'The file is too large',
    severity: 'error',
    cause: 'adx-export reads at most 8 MiB.',
    example: 'A config with captured messages pasted into it.',
    fix: 'Move transforms and samples into separate files.',
  },
  'too-deep': {
    title: 'Values are nested too deeply',
    severity: 'error',
    cause: 'adx-export reads at most 100 levels. A config needs fewer than 15.',
    example: '[[[[[[ … ]]]]]]',
    fix: 'Correct the brackets or the indentation.',
  },
  'alias-expansion': {
    title: 'The aliases make the file too large',
    severity: 'error',
    cause: 'Every alias is a copy of its anchor. With all copies the file would contain more than a million values.',
    example: 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n',
    fix: 'Use fewer aliases that contain other aliases.',
  },
  'alias-unknown': {
    title: 'An alias has no anchor',
    severity: 'error',
    cause:
      'An alias `*name` needs an anchor `&name` before it. An alias must not be inside the value of its own anchor.',
    example: 'columns: *vitals',
    fix: 'Correct the name, or write the value.',
  },
  'key-not-text': {
    title: 'A key is not text',
    severity: 'error',
    cause: 'The keys of a config are names. A list, a mapping or an empty key is not a name.',
    example: '? [a, b]\n: value\n',
    fix: 'Write a name. If it contains special characters, put it in quotes.',
  },
  'key-reserved': {
    title: 'The key is reserved',
    severity: 'error',
    cause: 'The name `__proto__` has a special meaning in JavaScript. It is not a valid name in Kusto or IoT Central.',
    example: '__proto__: {}',
    fix: 'Use another name.',
  },
  'merge-key': {
    title: 'Merge keys are not supported',
    severity: 'error',
    cause: 'Merge keys belong to YAML 1.1. Their result is hard to see in a review.',
    example: 'columns: { <<: *common, Value: dynamic }',
    fix: 'Repeat the keys, or use an alias for the whole value.',
  },
  'tag-unknown': {
    title: 'The YAML tag is not allowed',
    severity: 'error',
    cause: 'adx-export knows only !!str, !!int, !!float, !!bool, !!null, !!seq and !!map, on values of that type.',
    example: 'caching: !duration 30d',
    fix: 'Delete the tag.',
  },
  'value-too-long': {
    title: 'A value is too long',
    severity: 'error',
    cause: 'A value can have at most about a million characters.',
    example: 'A transform with data pasted into it.',
    fix: 'Move the value into a file, for example `transform: { file: transforms/telemetry.jq }`.',
  },
  'findings-omitted': {
    title: 'Some findings are not shown',
    severity: 'info',
    cause: 'adx-export shows at most 1,000 findings: first errors, then warnings, then infos.',
    example: 'A generated file with the same mistake in every table.',
    fix: 'Correct the findings that are shown, and run the command again.',
  },
  'number-not-finite': {
    title: 'A number is not finite',
    severity: 'error',
    cause: '`.inf` and `.nan` are numbers in YAML but not in JSON, and adx-export sends JSON to Azure.',
    example: 'items: .inf',
    fix: 'Write a finite number. If you mean text, put it in quotes.',
  },
} as const satisfies Record<string, CatalogueEntry>
