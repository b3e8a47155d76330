import type { CatalogueEntry } from './entry.ts'

/** Findings that come from reading a transform's text, without running it. */
export const transformJqCatalogue = {
  'jq-forbidden': {
    title: 'A transform reaches for something outside of its message',
    severity: 'error',
    cause:
      'A transform gets one message and yields rows. There is no environment, no further input, no file, no terminal and no module but "iotc" where IoT Central runs it.',
    example: '{ Site: env.SITE, Device: .device.id }',
    fix: 'Take it from the message. What is fixed for an export can come with it as an enrichment.',
  },
  'jq-function-not-portable': {
    title: 'A function that not every jq has',
    severity: 'warning',
    cause:
      'IoT Central does not say which jq it runs. What it shows fits jq 1.6 or gojq 0.12, and this function is missing in one of them, so the whole transform could be refused.',
    example: '.device.name | trim',
    fix: 'Use the spelling that the finding gives, which every version takes.',
  },
  'jq-syntax-not-portable': {
    title: 'A spelling that not every jq accepts',
    severity: 'warning',
    cause:
      'IoT Central does not say which jq it runs. What it shows fits jq 1.6 or gojq 0.12, and one of them refuses this spelling, with it the whole transform.',
    example: '{ Fahrenheit: .value * 1.8 + 32 }   # jq 1.6 wants brackets around the value',
    fix: 'Use the spelling that the finding gives, which every version takes.',
  },
  'jq-regex-not-portable': {
    title: 'A regular expression that not every jq accepts',
    severity: 'warning',
    cause:
      'gojq has no look-around, back references, atomic groups or possessive repeats, and does not know the flag x. If IoT Central runs it, the message fails and makes no row.',
    example: 'test("^(?!test)")',
    fix: 'Say it without them, with a second test or a plain group.',
  },
  'jq-meaning-differs': {
    title: 'A text that not every jq understands alike',
    severity: 'warning',
    cause:
      'IoT Central does not say which jq it runs. jq 1.6, jq 1.8 and gojq 0.12 take this text, but do not give the same result.',
    example: '.a + .b as $sum | $sum * 2   # jq 1.6 binds .b alone',
    fix: 'Use the spelling that the finding gives, which every version understands alike.',
  },
  'jq-fromdate-fraction': {
    title: 'A date with fractions of a second is read by a function that takes none',
    severity: 'warning',
    cause:
      'The times that IoT Central sends have fractions of a second. fromdate, and strptime with %SZ, fail on them, so the message makes no row.',
    example: '{ Time: (.enqueuedTime | fromdate) }',
    fix: 'Leave the text as it is for a datetime column, or write what the finding offers: it cuts the fraction off first.',
  },
  'jq-alternative-loses-false': {
    title: 'A default that replaces false too',
    severity: 'warning',
    cause:
      '`a // b` gives b where a is null, and also where a is false. A value that is truly false is lost. It is an error if a message that you gave, or one made from a device template, holds such a value as it stands.',
    example: '{ Running: (.value // null) }',
    fix: 'Write what the finding offers. Leaving `// null` out alone loses the row where nothing is found.',
  },
  'jq-double-question-mark': {
    title: 'Two question marks, which give no default in jq',
    severity: 'warning',
    cause:
      'jq reads `??` as `?` twice, and what follows as a part of what comes before it: `.a ?? .b` is `.a.b`. A default for null follows `//`.',
    example: '{ Name: (.device.name ?? .device.id) }',
    fix: 'Write `//` in place of `??`.',
  },
  'jq-depends-on-clock': {
    title: 'A result that depends on the clock',
    severity: 'info',
    cause:
      'The same message gives other rows at another time or in another time zone. When transforms are tried here the clock does not move, and is in UTC.',
    example: '{ Loaded: (now | todate) }',
    fix: 'Use .enqueuedTime where the time of the message is meant. Azure Data Explorer knows the time of ingestion itself: ingestion_time().',
  },
  'jq-not-read': {
    title: 'A transform that cannot be checked without running it',
    severity: 'info',
    cause:
      'The checks that only read a transform did not understand it here. jq decides whether it is valid; its rows are checked on samples alone.',
    example: 'A program nested more than five hundred levels deep.',
    fix: 'Nothing, if the samples cover what the transform does.',
  },
  'jq-field-not-in-message': {
    title: 'A field that messages do not have',
    severity: 'warning',
    cause:
      'What a transform gets differs from what is exported without one: there is no deviceId but device.id, no schema, no messageId. A field that is absent is null, in every row.',
    example: '{ Device: .deviceId }',
    fix: 'Use the path that the finding gives.',
  },
  'jq-telemetry-unknown': {
    title: 'A telemetry that nobody sends',
    severity: 'warning',
    cause:
      'The transform looks up a telemetry by a name that no device template, test message or captured message has. Names are case-sensitive. Telemetry that no template models is exported too, so this may be meant.',
    example: 'select(.name == "temprature")   # the template says temperature',
    fix: 'Correct the name, or name a message that holds it under tests.',
  },
  'jq-property-unknown': {
    title: 'A property that no device has',
    severity: 'warning',
    cause:
      'The transform looks up a property or a cloud property by a name that no device template has, nor any given message. Names are case-sensitive.',
    example: '.device.properties.reported[] | select(.name == "Firmware")   # the template says firmware',
    fix: 'Correct the name, or add the device template that has it to samples.',
  },
  'jq-enrichment-unknown': {
    title: 'An enrichment that the export does not declare',
    severity: 'warning',
    cause:
      'An export adds the enrichments that it declares, under exactly these names. Any other name is null in every message. Names are case-sensitive.',
    example: '.enrichments.Region   # the export declares region',
    fix: 'Correct the name, or declare the enrichment.',
  },
  'jq-message-property-unknown': {
    title: 'A message property that no given message has',
    severity: 'warning',
    cause:
      'The transform reads an application property that no test message or captured message holds, while some of them hold others. Names are case-sensitive.',
    example: '.messageProperties.Priority   # the messages hold priority',
    fix: 'Correct the name, or name a message that holds it under tests.',
  },
  'jq-text-unknown': {
    title: 'A condition asks for a text that never comes',
    severity: 'warning',
    cause:
      'The transform compares a kind of message, a component, a module or the value of an enumeration with a text that is not among those that Microsoft documents or the device template has, nor in any given message. Texts are case-sensitive.',
    example: 'select(.messageType == "Deleted")   # the documented text is deleted',
    fix: 'Correct the text, or name a message that holds it under tests.',
  },
  'jq-never-equal': {
    title: 'A comparison with a constant of another type is never true',
    severity: 'warning',
    cause:
      'jq never takes values of two types for equal: true is not the text "true", and 1 is not "1". The column holds the same whatever the device sends. Values of all given messages and of the device templates count.',
    example: '{ Alarm: ($t.alarm == "on") }   # alarm is true or false',
    fix: 'Compare the value with one of its own type. If devices send values of both types, name such a message under tests.',
  },
  'jq-key-twice': {
    title: 'A key that an object has twice',
    severity: 'warning',
    cause: 'jq keeps the last value of a key. The values before it are lost without a word.',
    example: '{ Temperature: .a, Temperature: .b }',
    fix: 'Remove one of the two, or give it the name of another column.',
  },
} as const satisfies Record<string, CatalogueEntry>
