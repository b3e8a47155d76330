import type { CatalogueEntry } from './entry.ts'

/** Findings about transforms: running them on messages, and their rows against the table. */
export const transformCatalogue = {
  'transform-does-not-compile': {
    title: 'jq does not take the transform',
    severity: 'error',
    cause: 'The text is no jq program, or it uses something that is defined nowhere. IoT Central would export nothing.',
    example: 'transform: "{ Device: .device.id"',
    fix: 'Correct the marked place. Of several errors the first is usually the cause of the others.',
  },
  'transform-fails': {
    title: 'The transform fails on a message',
    severity: 'error',
    cause:
      'jq stopped with an error while it ran on this message, so the message makes no row. It is an error for tests, captured messages and messages made from a device template. If only built-in sample messages show it, it is a warning.',
    example: '.telemetry | from_entries | .temperature + "°C"   # temperature is a number',
    fix: 'Make the transform take the message, or correct the message if no device sends the like.',
  },
  'transform-keeps-less': {
    title: 'A new transform may keep less than the live one',
    severity: 'warning',
    cause:
      'On built-in sample messages the live transform of an enabled export makes rows or stores values, and the new one does not. Built-in sample messages are no evidence of what your devices send, so this is a warning. Messages that you gave and that lose nothing do not settle it: they may lack what is lost.',
    example:
      '`select(.device.organizations[0] == "north")` in place of `{ Device: .device.id }`, in a config without tests',
    fix: 'Compare the rows before and after. Name a real message that holds such values under `tests`, so that the plan can tell for sure.',
  },
  'transform-fails-on-variation': {
    title: 'The transform fails on a changed message',
    severity: 'warning',
    cause:
      'The message as given works, but one that differs as real messages do makes jq stop with an error. Such a message makes no row. If only values that are null or of another type show it, it is a note.',
    example: '.component | ascii_upcase   # component is absent where there is none',
    fix: 'Handle the absent or other value, with `?`, `// ""` or `if … then … else … end`.',
  },
  'transform-timed-out': {
    title: 'The transform does not end in time',
    severity: 'error',
    cause: 'It was stopped at the limit of steps for one message. It loops, or its work grows with the message.',
    example: 'def f: f; f',
    fix: 'Remove the loop. A transform needs milliseconds for a message.',
  },
  'transform-out-of-memory': {
    title: 'The transform needs too much memory',
    severity: 'error',
    cause: 'It was stopped at the limit of memory for one message.',
    example: '[range(1e12)]',
    fix: 'Build less at once.',
  },
  'transform-output-too-large': {
    title: 'The transform writes too much',
    severity: 'error',
    cause: 'It was stopped at the limit of output for one message.',
    example: 'repeat("x")',
    fix: 'Yield one object for each row, and few rows for a message.',
  },
  'transform-crashed': {
    title: 'The jq engine gave up on the transform',
    severity: 'error',
    cause: 'The engine stopped without a word of its own; very deep nesting is the usual reason.',
    example: 'reduce range(1e5) as $i (null; [.]) | tojson',
    fix: 'Nest less deeply.',
  },
  'transform-not-tried': {
    title: 'A transform was not tried',
    severity: 'error',
    cause:
      'All runs of jq in one environment share a limit of steps. It was used up before the transform was compiled, or before it ran on a single message, so nothing is known of it.',
    example: 'Thirty transforms that take 100 million steps each for a message.',
    fix: 'Make the slow transforms faster: those that `transform-timed-out` names, or else those before this one.',
  },
  'test-not-run': {
    title: 'A test of the config did not run',
    severity: 'error',
    cause:
      'A limit was reached before the test had its turn, so its rows are neither those expected nor others. Tests run before everything but compiling.',
    example: 'Two tests on which the transform does not end, and a third after them.',
    fix: 'Mend the transform that reaches the limit, or name fewer tests.',
  },
  'row-not-object': {
    title: 'An output that is no row',
    severity: 'error',
    cause:
      'Azure Data Explorer takes an object per row, each key a column. A text, number or null is no row. If only built-in sample messages show it, it is a warning.',
    example: '.telemetry[].value',
    fix: 'Yield an object: { Value: .value }.',
  },
  'rows-in-array': {
    title: 'An array where rows were meant',
    severity: 'error',
    cause: 'An array is one record, not many, and a record that is no object is refused.',
    example: '[.telemetry[] | { Name: .name, Value: .value }]',
    fix: 'Add `.[]` at the end, or leave the outer brackets out.',
  },
  'row-key-unknown': {
    title: 'A key of a row has no column',
    severity: 'error',
    cause: 'Rows meet columns by name. What has no column of its name is lost without a word.',
    example: '{ Devise: .device.id }   # the table has Device',
    fix: 'Correct the key, or declare the column.',
  },
  'row-key-case': {
    title: 'A key of a row differs from its column in upper and lower case',
    severity: 'error',
    cause: 'Column names are case-sensitive, so the value is lost and the column stays empty.',
    example: '{ deviceId: .device.id }   # the table has DeviceId',
    fix: 'Spell the key like the column.',
  },
  'row-key-from-message': {
    title: 'The keys of a row come from the message',
    severity: 'warning',
    cause:
      'The transform does not write its keys out but takes the names that a message holds. A name without a column, which any device may send, is lost without a word.',
    example: '.telemetry | map({ key: .name, value: .value }) | from_entries',
    fix: 'Name the columns at the end of the transform: … | from_entries | { Pressure, Flow }.',
  },
  'column-not-filled': {
    title: 'A column that no row fills',
    severity: 'warning',
    cause:
      'No sample’s row has a value for it. Either the transform does not name it, or what it names is never there. Without a transform only columns that are called like a key of the default record are filled.',
    example: 'columns: { Device: string, Site: string } with the transform { Device: .device.id }',
    fix: 'Fill the column in the transform, add a sample that fills it, or leave the column out.',
  },
  'value-does-not-fit': {
    title: 'A value does not fit its column',
    severity: 'error',
    cause:
      'Azure Data Explorer stores null if a value cannot be read as the column’s type, and says nothing about it. If only made-up texts or built-in sample messages show it, it is a warning.',
    example: '{ Temperature: "71.3 °C" }   # Temperature is a real',
    fix: 'Convert the value in the transform, or give the column another type.',
  },
  'value-may-not-fit': {
    title: 'A value that a message may bring does not fit its column',
    severity: 'info',
    cause: 'The values of the samples fit, but values at the edge of what a device may send do not, and become null.',
    example: 'Count: int   # a device may send 2147483648',
    fix: 'Give the column a wider type if such values can come: long for int, dynamic for anything.',
  },
  'value-form-not-documented': {
    title: 'A value has a form that is not documented for its column',
    severity: 'warning',
    cause:
      'Microsoft documents which texts a datetime takes: ISO 8601, RFC 822, RFC 850 and sortable ones. Azure Data Explorer reads some other forms too, but nobody says which. Such a value may be stored as you mean it, as another moment or as null.',
    example: '{ When: "11/12/2026 10:01:30 AM" }   # or a number: { When: 1794477690 }',
    fix: 'Convert the value in the transform to ISO 8601: 2026-11-12T10:01:30Z. Seconds since 1970 become such a text with `todate`.',
  },
  'row-lost-when-missing': {
    title: 'A message without a value loses its whole row',
    severity: 'warning',
    cause:
      'A lookup of a telemetry that the message does not hold yields nothing, and an object with nothing in it is no object at all. A condition that is not true of null, `numbers` and `// empty` lose the row as well: the finding names which it is. Devices usually send some of their telemetry in a message, not all of it.',
    example: '{ A: .telemetry | iotc::find(.name == "a").value, B: .telemetry | iotc::find(.name == "b").value }',
    fix: 'Write what the finding offers: `adx-export test` ran it on the same messages. A lookup keeps every match, and is null where there is none: ([.telemetry[] | select(.name == "a").value] | if length == 0 then null else .[] end). If the loss is meant, name such a message under tests with rows that hold [].',
  },
  'rows-doubled': {
    title: 'A value that comes twice makes more rows',
    severity: 'warning',
    cause:
      'Looking up a telemetry that the message holds twice yields two values, and every combination of values makes a row of its own.',
    example: '{ A: .telemetry | iotc::find(.name == "a").value }   # a message holds "a" twice',
    fix: 'If the value comes once by rights, take the first match of a list: ([.telemetry[] | select(.name == "a").value][0]).',
  },
  'rows-repeated': {
    title: 'A transform makes the same row more than once',
    severity: 'warning',
    cause:
      'Rows of one message are equal in every column although nothing in the message repeats, so the table holds each reading more than once, and sums and counts are too high. The values of the message are made different first: readings that are equal by chance do not count.',
    example: '.telemetry[] | { Name: .name, Value: .value } | ., .',
    fix: 'Make each row once. If the rows are meant, name the message under tests, with the rows expected.',
  },
  'row-depends-on-order': {
    title: 'A row depends on the order of the values in a message',
    severity: 'warning',
    cause:
      'The same values in another order make other rows. A message lists its telemetry in no certain order, so a value lands in the column of another, or is lost.',
    example: '{ Temperature: .telemetry[0].value }',
    fix: 'Select each value by its name: ([.telemetry[] | select(.name == "temperature").value][0]).',
  },
  'value-dropped': {
    title: 'A value is lost if a message holds more values',
    severity: 'warning',
    cause:
      'The rows hold the values of the message, but no longer do so if it holds a further value or repeats one. The transform counts on a number of values.',
    example: 'select((.telemetry | length) == 2) | { … }',
    fix: 'Select values by name, and make a row whatever the number of values is.',
  },
  'value-not-sent': {
    title: 'A column holds a value that the message does not hold',
    severity: 'warning',
    cause:
      'The column follows a value of the message. Without that value the column is not empty but holds something that looks like a reading: in jq null < 50 is true, null + 1 is 1, and "\\(null)" is the text null.',
    example: '{ Cold: ([.telemetry[] | select(.name == "temperature").value][0] < 50) }',
    fix: 'Pass null on: … | if . == null then null else . < 50 end. If the value is meant, name a message without it under tests, with the rows expected.',
  },
  'false-lost': {
    title: 'A value of false is lost',
    severity: 'error',
    cause:
      'The rows hold a value if it is true, or any number, but not if it is false, or false is stored as null: jq takes false for absent in select(.value), in if .value then, in // and in paths(scalars). The reading is lost although the device sent it. It is an error for a message that holds false as it stands and that you gave or that is made from a device template, and a warning for one that may hold it.',
    example: '.telemetry[] | select(.value) | { Name: .name, Value: .value }',
    fix: 'Ask whether the value is there: select(.value != null). If false is to be left out, name a message that holds it under tests, with the rows expected.',
  },
  'no-row': {
    title: 'A message makes no row',
    severity: 'error',
    cause:
      'The transform yields nothing for the message as it stands, so nothing of it reaches the table. It is an error for the message of a test, and for a captured message that lacks a value on which the row hangs. For any other message it is a warning, because the transform may leave such messages out on purpose.',
    example: '.telemetry[] | select(.name == "temprature") | { Value: .value }',
    fix: 'Correct the condition. If such messages are to be left out, give the test an empty list of rows: [].',
  },
  'many-rows': {
    title: 'A message makes very many rows',
    severity: 'warning',
    cause: 'Combinations of several values multiply, and so does every `[]` in an object.',
    example: '{ A: .telemetry[].value, B: .telemetry[].value }',
    fix: 'Take one value for each key, or make one row for each element: .telemetry[] | { … }.',
  },
  'expected-rows-differ': {
    title: 'The rows are not those expected',
    severity: 'error',
    cause: 'The test names the rows that its message makes. Their order counts, the order of keys does not.',
    example: 'tests: [{ message: samples/a.json, rows: samples/a.rows.json }]   # the transform changed since',
    fix: 'Correct the transform, or write the new rows with `adx-export test --update` and review them.',
  },
  'expected-rows-malformed': {
    title: 'The file of expected rows is no list of rows',
    severity: 'error',
    cause: 'It must be a JSON array with one object for each row, nested at most 100 deep.',
    example: 'rows: samples/a.rows.json   # the file holds one object',
    fix: 'Write the rows in brackets, or let `adx-export test --update` write the file.',
  },
  'sample-malformed': {
    title: 'A sample is no message',
    severity: 'error',
    cause: 'A sample is one JSON object, nested at most 100 deep: a message as a transform gets it.',
    example: 'message: samples/a.json   # the file holds an array of messages',
    fix: 'Put each message into a file of its own.',
  },
  'sample-of-other-source': {
    title: 'A test’s message is of another source than its export',
    severity: 'warning',
    cause: 'Its `messageSource` is not the source of the export, so the transform never gets such a message.',
    example: 'source: telemetry with a message that says "messageSource": "properties"',
    fix: 'Use a message of the export’s source.',
  },
  'sample-of-default-record': {
    title: 'A sample has the shape of what is exported, not of what a transform gets',
    severity: 'warning',
    cause:
      'Without a transform IoT Central sends a record with `deviceId`, `schema` and telemetry as an object. A transform gets `device.id` and telemetry as an array of { id, name, value }.',
    example: '{ "schema": "default@v1", "deviceId": "press-07", "telemetry": { "temperature": 71.3 } }',
    fix: 'Capture a message as a transform gets it: send an export with the transform `.` to a webhook.',
  },
  'samples-not-tried': {
    title: 'Not every sample was tried',
    severity: 'info',
    cause:
      'What a transform is tried on is limited in number and time, so that a check always ends. Variations are left out first, and tests never as a note.',
    example: 'Four hundred captured messages, or a message of thirty values.',
    fix: 'Nothing, if the rest are alike; else name fewer samples.',
  },
  'model-malformed': {
    title: 'A device model cannot be read',
    severity: 'error',
    cause: 'It must be the JSON of a device template, or of its capability model, as IoT Central exports it.',
    example: 'samples: { templates: [models/press.json] }   # the file is no JSON',
    fix: 'Export the device template from IoT Central again.',
  },
} as const satisfies Record<string, CatalogueEntry>
