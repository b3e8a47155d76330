import type { CatalogueEntry } from '../entry.ts'

/** Findings that come from reading a transform's text, without running it. */
export const transformJqCatalogue = {
  'jq-forbidden': {
    title: 'The transform uses something outside its message',
    severity: 'error',
    cause:
      'A transform receives one message and makes rows. In IoT Central, it has no environment variables, further inputs, files, terminal or modules except `iotc`.',
    example: '{ Site: env.SITE, Device: .device.id }',
    fix: 'Read the value from the message. If the value is fixed for the export, add it as an enrichment.',
  },
  'jq-function-not-portable': {
    title: 'Some versions of jq lack this function',
    severity: 'warning',
    cause:
      'Microsoft does not document which jq IoT Central runs. Its behaviour matches jq 1.6 or gojq 0.12, and one of them lacks this function. IoT Central could reject the whole transform.',
    example: '.device.name | trim',
    fix: 'Paste what the finding offers. Every version accepts it.',
  },
  'jq-syntax-not-portable': {
    title: 'Some versions of jq reject this syntax',
    severity: 'warning',
    cause:
      'Microsoft does not document which jq IoT Central runs. Its behaviour matches jq 1.6 or gojq 0.12, and one of them rejects this syntax and so the whole transform.',
    example: '{ Fahrenheit: .value * 1.8 + 32 }   # jq 1.6 needs brackets around the value',
    fix: 'Paste what the finding offers. Every version accepts it.',
  },
  'jq-regex-not-portable': {
    title: 'Some versions of jq reject this regular expression',
    severity: 'warning',
    cause:
      'gojq does not support look-around, back references, atomic groups, possessive repeats or the flag x. If IoT Central runs gojq, the message fails and makes no row.',
    example: 'test("^(?!test)")',
    fix: 'Use a second `test` or a plain group instead.',
  },
  'jq-meaning-differs': {
    title: 'Versions of jq give different results',
    severity: 'warning',
    cause:
      'Microsoft does not document which jq IoT Central runs. jq 1.6, jq 1.8 and gojq 0.12 accept this text but give different results.',
    example: '.a + .b as $sum | $sum * 2   # jq 1.6 binds only .b',
    fix: 'Paste what the finding offers. Every version gives the same result for it.',
  },
  'jq-fromdate-fraction': {
    title: 'The function does not accept fractions of a second',
    severity: 'warning',
    cause:
      'The times that IoT Central sends have fractions of a second. `fromdate`, and `strptime` with `%SZ`, fail on them, so the message makes no row.',
    example: '{ Time: (.enqueuedTime | fromdate) }',
    fix: 'For a datetime column, leave the text as it is. Otherwise paste what the finding offers: it removes the fraction first.',
  },
  'jq-alternative-loses-false': {
    title: 'The default also replaces false',
    severity: 'warning',
    cause:
      '`a // b` gives b if a is null, and also if a is false. So a value of false is lost. The finding is an error if one of your own messages, or a message made from a device template, contains false.',
    example: '{ Running: (.value // null) }',
    fix: 'Paste what the finding offers. If you only delete `// null`, you lose the row of a message without the value.',
  },
  'jq-double-question-mark': {
    title: '`??` does not give a default in jq',
    severity: 'warning',
    cause:
      'jq reads `??` as `?` twice, and joins the next part to it: `.a ?? .b` is `.a.b`. The operator for a default is `//`.',
    example: '{ Name: (.device.name ?? .device.id) }',
    fix: 'Write `//` instead of `??`.',
  },
  'jq-depends-on-clock': {
    title: 'The result depends on the clock',
    severity: 'info',
    cause:
      'The same message makes different rows at another time or in another time zone. If adx-export runs a transform, the clock is fixed and in UTC.',
    example: '{ Loaded: (now | todate) }',
    fix: 'For the time of the message, use `.enqueuedTime`. For the time of ingestion, use `ingestion_time()` in your queries.',
  },
  'jq-not-read': {
    title: 'adx-export can check the transform only by running it',
    severity: 'info',
    cause:
      'adx-export could not analyse the text at this place. jq still decides whether it is valid, and adx-export still checks the rows of your samples.',
    example: 'A program nested more than five hundred levels deep.',
    fix: 'If your samples cover what the transform does, you need to do nothing.',
  },
  'jq-field-not-in-message': {
    title: 'Messages do not contain this field',
    severity: 'warning',
    cause:
      'The input of a transform differs from the default record. It has `device.id` instead of `deviceId`, and no `schema` or `messageId`. A missing field is null in every row.',
    example: '{ Device: .deviceId }',
    fix: 'Use the path that the finding gives.',
  },
  'jq-telemetry-unknown': {
    title: 'The telemetry is unknown',
    severity: 'warning',
    cause:
      'The transform looks up a telemetry that no device template, test message or captured message contains. Names are case-sensitive. IoT Central also exports telemetry that is not in a template, so the name may be correct.',
    example: 'select(.name == "temprature")   # the template says temperature',
    fix: 'Correct the name, or add a message that contains it under `tests`.',
  },
  'jq-property-unknown': {
    title: 'The property is unknown',
    severity: 'warning',
    cause:
      'The transform looks up a property or cloud property that no device template and no given message contains. Names are case-sensitive.',
    example: '.device.properties.reported[] | select(.name == "Firmware")   # the template says firmware',
    fix: 'Correct the name, or add the device template that contains it to `samples`.',
  },
  'jq-enrichment-unknown': {
    title: 'The export does not declare this enrichment',
    severity: 'warning',
    cause:
      'An export adds only the enrichments that it declares. Any other name is null in every message. Names are case-sensitive.',
    example: '.enrichments.Region   # the export declares region',
    fix: 'Correct the name, or declare the enrichment.',
  },
  'jq-message-property-unknown': {
    title: 'The message property is unknown',
    severity: 'warning',
    cause:
      'The transform reads an application property that no test message or captured message contains. Some of these messages contain other application properties. Names are case-sensitive.',
    example: '.messageProperties.Priority   # the messages contain priority',
    fix: 'Correct the name, or add a message that contains it under `tests`.',
  },
  'jq-text-unknown': {
    title: 'The condition compares with an unknown text',
    severity: 'warning',
    cause:
      'The transform compares a message type, a component, a module or an enumeration value with a text that never occurs. Microsoft does not document it, and no device template and no given message contains it. Texts are case-sensitive.',
    example: 'select(.messageType == "Deleted")   # Microsoft documents deleted',
    fix: 'Correct the text, or add a message that contains it under `tests`.',
  },
  'jq-never-equal': {
    title: 'A comparison with a constant of another type is never true',
    severity: 'warning',
    cause:
      'In jq, values of different types are never equal: true is not the text "true", and 1 is not "1". The column contains the same result for every message. adx-export checks the values of all given messages and of the device templates.',
    example: '{ Alarm: ($t.alarm == "on") }   # alarm is true or false',
    fix: 'Compare the value with a value of its own type. If devices send values of both types, add such a message under `tests`.',
  },
  'jq-key-twice': {
    title: 'An object has the same key twice',
    severity: 'warning',
    cause: 'jq keeps only the last value of a key, and does not report the loss of the others.',
    example: '{ Temperature: .a, Temperature: .b }',
    fix: 'Delete one of the two keys, or give it the name of another column.',
  },
} as const satisfies Record<string, CatalogueEntry>
