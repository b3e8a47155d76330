import type { CatalogueEntry } from '../entry.ts'

/** Findings about transforms: running them on messages, and their rows against the table. */
export const transformCatalogue = {
  'transform-does-not-compile': {
    title: 'The transform is not valid jq',
    severity: 'error',
    cause: 'The text is not a jq program, or it uses something that is not defined. IoT Central would export nothing.',
    example: 'transform: "{ Device: .device.id"',
    fix: 'Correct the marked place. If there are several errors, begin with the first.',
  },
  'transform-fails': {
    title: 'The transform fails on a message',
    severity: 'error',
    cause:
      'jq stopped with an error on this message, so the message makes no row. It is an error for tests, captured messages and messages made from a device template. If it happens only on built-in sample messages, it is a warning.',
    example: '.telemetry | from_entries | .temperature + "°C"   # temperature is a number',
    fix: 'Change the transform so that it accepts the message. If no device sends such a message, correct the message.',
  },
  'transform-keeps-less': {
    title: 'A new transform may keep less than the live one',
    severity: 'warning',
    cause:
      'On built-in sample messages, the live transform makes rows or stores values, and the new one does not. Your devices may send other messages, so this is a warning. The warning stays even if your own messages lose nothing, because they may not contain those values.',
    example:
      '`select(.device.organizations[0] == "north")` instead of `{ Device: .device.id }`, in a config without tests',
    fix: 'Compare the rows before and after. Add a real message that contains such values under `tests`, so that the plan can decide.',
  },
  'transform-fails-on-variation': {
    title: 'The transform fails on a changed message',
    severity: 'warning',
    cause:
      'The transform works on the message as you gave it, but jq stops with an error on a realistic variation. Such a message makes no row. If it happens only for null or for values of another type, it is an info.',
    example: '.component | ascii_upcase   # some messages have no component',
    fix: 'Handle the missing or different value with `?`, `// ""` or `if … then … else … end`.',
  },
  'transform-timed-out': {
    title: 'The transform reaches the limit of steps',
    severity: 'error',
    cause:
      'jq reached the limit of steps for one message. The transform loops, or takes far more steps for larger messages.',
    example: 'def f: f; f',
    fix: 'Remove the loop. A normal transform needs a few milliseconds for a message.',
  },
  'transform-out-of-memory': {
    title: 'The transform reaches the limit of memory',
    severity: 'error',
    cause: 'jq reached the limit of memory for one message.',
    example: '[range(1e12)]',
    fix: 'Build smaller values, and make one row at a time.',
  },
  'transform-output-too-large': {
    title: 'The transform reaches the limit of output',
    severity: 'error',
    cause: 'jq reached the limit of output for one message.',
    example: 'repeat("x")',
    fix: 'Make one object for each row, and few rows for a message.',
  },
  'transform-crashed': {
    title: 'The jq engine failed on the transform',
    severity: 'error',
    cause: 'The engine stopped without a message. The usual reason is very deep nesting.',
    example: 'reduce range(1e5) as $i (null; [.]) | tojson',
    fix: 'Nest values less deeply.',
  },
  'transform-not-tried': {
    title: 'A transform was not run',
    severity: 'error',
    cause:
      'All runs of jq in one environment share a limit of steps. It was reached before this transform was compiled or ran on any message, so its result is unknown.',
    example: 'Thirty transforms that take 100 million steps each for one message.',
    fix: 'Make the slow transforms faster. `transform-timed-out` names them. If it names none, begin with the transforms before this one.',
  },
  'test-not-run': {
    title: 'A test of the config did not run',
    severity: 'error',
    cause: 'A limit was reached before this test, so its result is unknown. Only compiling comes before the tests.',
    example: 'Two tests whose transforms do not end, and a third test after them.',
    fix: 'Correct the transform that reaches the limit, or add fewer tests.',
  },
  'row-not-object': {
    title: 'A row is not an object',
    severity: 'error',
    cause:
      'Azure Data Explorer needs one object for each row, with one key for each column. A text, a number or null is not a row. If it happens only on built-in sample messages, it is a warning.',
    example: '.telemetry[].value',
    fix: 'Make an object: `{ Value: .value }`.',
  },
  'rows-in-array': {
    title: 'The transform makes an array instead of rows',
    severity: 'error',
    cause: 'An array is one record, not several. Azure Data Explorer rejects a record that is not an object.',
    example: '[.telemetry[] | { Name: .name, Value: .value }]',
    fix: 'Add `| .[]` at the end, or delete the outer brackets.',
  },
  'row-key-unknown': {
    title: 'A key of a row has no column',
    severity: 'error',
    cause:
      'Azure Data Explorer matches keys and columns by name. It drops a key without a column, and reports nothing.',
    example: '{ Devise: .device.id }   # the table has Device',
    fix: 'Correct the key, or add a line such as `Devise: string` to the `columns` of the table.',
  },
  'row-key-case': {
    title: 'A key of a row differs from its column only in case',
    severity: 'error',
    cause: 'Column names are case-sensitive, so the value is lost and the column stays empty.',
    example: '{ deviceId: .device.id }   # the table has DeviceId',
    fix: 'Spell the key like the column: `DeviceId`.',
  },
  'row-key-from-message': {
    title: 'The keys of the rows come from the message',
    severity: 'warning',
    cause:
      'The transform uses names from the message as keys. A device may send a name that has no column. Azure Data Explorer drops its value and reports nothing.',
    example: '.telemetry | map({ key: .name, value: .value }) | from_entries',
    fix: 'List the columns at the end of the transform: `… | from_entries | { Pressure, Flow }`.',
  },
  'column-not-filled': {
    title: 'No row fills the column',
    severity: 'warning',
    cause:
      'No row of any sample has a value for this column. Either the transform does not output a key with the name of the column, or no message contains the value. Without a transform, a column is filled only if its name is a key of the default record.',
    example: 'columns: { Device: string, Site: string } with the transform { Device: .device.id }',
    fix: 'Fill the column in the transform, add a sample that fills it, or delete the column.',
  },
  'value-does-not-fit': {
    title: 'A value does not fit its column',
    severity: 'error',
    cause:
      'If Azure Data Explorer cannot read a value as the type of the column, it stores null and reports nothing. If this happens only with generated strings or built-in sample messages, the finding is a warning.',
    example: '{ Temperature: "71.3 °C" }   # Temperature is a real',
    fix: 'Convert the value in the transform, or change the type of the column.',
  },
  'value-may-not-fit': {
    title: 'A possible value does not fit its column',
    severity: 'info',
    cause:
      'The values of the samples fit. But the largest or smallest values that a device may send do not fit, and become null.',
    example: 'Count: int   # a device may send 2147483648',
    fix: 'If devices send such values, use a wider type: `long` instead of `int`, or `dynamic` for any value.',
  },
  'value-form-not-documented': {
    title: 'The format of a value is not documented for its column',
    severity: 'warning',
    cause:
      'Microsoft documents these formats for a datetime: ISO 8601, RFC 822, RFC 850 and sortable date strings. Azure Data Explorer also reads some other formats, but they are not documented. Such a value may be stored correctly, as another time, or as null.',
    example: '{ When: "11/12/2026 10:01:30 AM" }   # or a number: { When: 1794477690 }',
    fix: 'Convert the value in the transform to ISO 8601, for example `2026-11-12T10:01:30Z`. For seconds since 1970, use `todate`.',
  },
  'row-lost-when-missing': {
    title: 'A missing value loses the whole row',
    severity: 'warning',
    cause:
      'If a message lacks the telemetry, the lookup yields nothing, and jq makes no object from nothing. Conditions that are not true for null, `numbers` and `// empty` also lose the row. The finding says which one it is. Devices usually send only some of their telemetry in a message.',
    example: '{ A: .telemetry | iotc::find(.name == "a").value, B: .telemetry | iotc::find(.name == "b").value }',
    fix: 'Paste what the finding offers: adx-export ran it on the same messages. This lookup keeps every match, and gives null if there is none: `([.telemetry[] | select(.name == "a").value] | if length == 0 then null else .[] end)`. If you want to lose the row, add such a message under `tests` with rows that contain `[]`.',
  },
  'rows-doubled': {
    title: 'A repeated value makes more rows',
    severity: 'warning',
    cause:
      'If a message contains a telemetry twice, the lookup yields two values. jq makes one row for every combination of values.',
    example: '{ A: .telemetry | iotc::find(.name == "a").value }   # a message holds "a" twice',
    fix: 'If only one value is expected, take the first match: `([.telemetry[] | select(.name == "a").value][0])`.',
  },
  'rows-repeated': {
    title: 'A transform makes the same row more than once',
    severity: 'warning',
    cause:
      'The transform outputs several identical rows for one message, although no value in the message repeats. The table contains each reading more than once, so sums and counts are too high. adx-export first makes all values of the message different, so readings that are equal by chance do not count.',
    example: '.telemetry[] | { Name: .name, Value: .value } | ., .',
    fix: 'Change the transform so that it outputs each row once. If you want the repeated rows, add the message under `tests` with the expected rows.',
  },
  'row-depends-on-order': {
    title: 'A row depends on the order of the values in a message',
    severity: 'warning',
    cause:
      'The same values in another order make different rows. The order of telemetry in a message is not guaranteed. A value may end up in the wrong column, or be lost.',
    example: '{ Temperature: .telemetry[0].value }',
    fix: 'Select each value by its name: `([.telemetry[] | select(.name == "temperature").value][0])`.',
  },
  'value-dropped': {
    title: 'A value is lost if a message contains more values',
    severity: 'warning',
    cause:
      'The rows contain the value. But if the message contains another value, or repeats one, they do not. The transform depends on the number of values.',
    example: 'select((.telemetry | length) == 2) | { … }',
    fix: 'Select values by name, and make a row for any number of values.',
  },
  'value-not-sent': {
    title: 'A column contains a value that the message does not contain',
    severity: 'warning',
    cause:
      'The column depends on a value of the message. Without that value, the column is not null, but contains something that looks like a reading. In jq, `null < 50` is true, `null + 1` is 1, and `"\\(null)"` is the text null.',
    example: '{ Cold: ([.telemetry[] | select(.name == "temperature").value][0] < 50) }',
    fix: 'Keep null as null: `… | if . == null then null else . < 50 end`. If you want the value, add a message without it under `tests` with the expected rows.',
  },
  'false-lost': {
    title: 'A value of false is lost',
    severity: 'error',
    cause:
      'If the value is true or a number, the row contains it. If the value is false, the row loses it or contains null. jq treats false as missing in `select(.value)`, `if .value then`, `//` and `paths(scalars)`. The finding is an error if one of your own messages, or a message made from a device template, contains false. It is a warning if a message only may contain false.',
    example: '.telemetry[] | select(.value) | { Name: .name, Value: .value }',
    fix: 'Check whether the value exists: `select(.value != null)`. If you want to leave false out, add such a message under `tests` with the expected rows.',
  },
  'no-row': {
    title: 'A message makes no row',
    severity: 'error',
    cause:
      'The transform yields nothing for the message, so nothing reaches the table. It is an error for the message of a test, and for a captured message that lacks a value that the row needs. For any other message, it is a warning, because the transform may leave it out on purpose.',
    example: '.telemetry[] | select(.name == "temprature") | { Value: .value }',
    fix: 'Correct the condition. If you want to leave such messages out, give the test an empty list of rows: `[]`.',
  },
  'many-rows': {
    title: 'A message makes very many rows',
    severity: 'warning',
    cause: 'Every combination of several values makes a row, and every `[]` in an object multiplies the rows.',
    example: '{ A: .telemetry[].value, B: .telemetry[].value }',
    fix: 'Take one value for each key. Or make one row for each element: `.telemetry[] | { Value: .value }`.',
  },
  'expected-rows-differ': {
    title: 'The rows differ from the expected rows',
    severity: 'error',
    cause:
      'The test lists the rows that its message must make. The order of rows counts, but the order of keys does not.',
    example: 'tests: [{ message: samples/a.json, rows: samples/a.rows.json }]   # somebody changed the transform',
    fix: 'Correct the transform. Or run `adx-export test --update` to write the new rows, and review them.',
  },
  'expected-rows-malformed': {
    title: 'The file of expected rows is not valid',
    severity: 'error',
    cause: 'The file must be a JSON array with one object for each row, nested at most 100 levels deep.',
    example: 'rows: samples/a.rows.json   # the file holds one object',
    fix: 'Put the rows in brackets, or run `adx-export test --update` to write the file.',
  },
  'sample-malformed': {
    title: 'The sample is not a message',
    severity: 'error',
    cause: 'A sample is one JSON object, nested at most 100 levels deep. It is a message as a transform receives it.',
    example: 'message: samples/a.json   # the file holds an array of messages',
    fix: 'Put each message into a separate file.',
  },
  'sample-of-other-source': {
    title: 'The source of the message differs from the source of the export',
    severity: 'warning',
    cause:
      'The `messageSource` of the message is not the source of the export, so the transform never receives such a message.',
    example: 'source: telemetry with a message that says "messageSource": "properties"',
    fix: 'Use a message whose `messageSource` is the source of the export.',
  },
  'sample-of-default-record': {
    title: 'The sample is a default record, not the input of a transform',
    severity: 'warning',
    cause:
      'Without a transform, IoT Central sends a record with `deviceId`, `schema` and telemetry as an object. A transform receives `device.id` and telemetry as an array of { id, name, value }.',
    example: '{ "schema": "default@v1", "deviceId": "press-07", "telemetry": { "temperature": 71.3 } }',
    fix: 'Capture a message as a transform receives it: send an export with the transform `.` to a webhook.',
  },
  'samples-not-tried': {
    title: 'Some samples were not run',
    severity: 'info',
    cause:
      'adx-export limits how many messages it runs, so that a check always ends. It leaves out variations first. It never leaves out a test without a finding.',
    example: 'Four hundred captured messages, or a message of thirty values.',
    fix: 'If the other samples are similar, you need to do nothing. Otherwise add fewer samples.',
  },
  'model-malformed': {
    title: 'A device model cannot be read',
    severity: 'error',
    cause: 'The file must be the JSON of a device template, or of its capability model, as IoT Central exports it.',
    example: 'samples: { templates: [models/press.json] }   # the file is no JSON',
    fix: 'Export the device template from IoT Central again.',
  },
} as const satisfies Record<string, CatalogueEntry>
