import { type DeviceNeeds, drawDevice } from '../device.ts'
import { envelope, lookupEntry, plainStyles } from '../lookups.ts'
import type { Capability } from '../model.ts'
import { type Text, or, t } from '../pieces.ts'
import type { Random } from '../random.ts'
import { type Draft, type Entry, columnsOf, drawHand, each, head, literal, path, row, rows } from '../words.ts'
import { type Shape, telemetryOf } from './wide.ts'

export const drawn = (
  random: Random,
  needs: DeviceNeeds,
  of: (
    capabilities: readonly Capability[],
  ) => { readonly entries: readonly Entry[]; readonly before: Text } & Partial<Draft>,
): Draft => {
  const { capabilities, casing } = drawDevice(random, needs)
  const hand = drawHand(random, casing)
  const { entries, before, ...more } = of(capabilities)
  return {
    text: t`${head()}${rows(t`${before}${row(hand, entries)}`)}\n`,
    columns: columnsOf(hand, entries),
    capabilities,
    ...more,
  }
}

const nameValue: readonly Entry[] = [
  { name: 'name', type: 'string', value: [or('.name', { 'field-typo': ['.key', '.Name'] })] },
  {
    name: 'value',
    type: 'dynamic',
    value: [
      or('.value', {
        'field-typo': ['.Value', '.val'],
        'alternative-false': ['(.value // null)', '(.value // "n/a")'],
      }),
    ],
  },
]

const componentEntry = (base: string): Entry => ({
  name: 'component',
  type: 'string',
  value: [
    or(`(${base}.component // "")`, {
      'field-typo': [`(${base}.components // "")`, `(${base}.device.component // "")`],
      'text-null': [`"\\(${base}.component)"`],
    }),
  ],
})

const components: Shape = {
  name: 'component-rows',
  draw: (random) =>
    drawn(random, { telemetry: ['double', 'string'], inComponent: ['double', 'boolean'] }, (all) => ({
      entries: [...envelope(random, '$m'), componentEntry('$m'), ...nameValue],
      before: t`. as $m\n| ${each('.telemetry')}\n| `,
      focus: { component: all.find(({ component }) => component !== undefined)?.component ?? '' },
    })),
}

/** Only what a certain component sends, in columns. */
const ofComponent: Shape = {
  name: 'component-wide',
  draw: (random) =>
    drawn(random, { telemetry: ['double', 'string'], inComponent: ['double', 'integer', 'boolean'] }, (all) => {
      const own = telemetryOf(all).filter(({ component }) => component !== undefined)
      const component = own[0]?.component ?? ''
      const style = random.pick(plainStyles('.telemetry'))
      const condition = t`${path('.component')} == ${literal(component)}`
      return {
        entries: [...envelope(random), ...own.map((each) => lookupEntry(style, each, telemetryOf(all)))],
        before: random.pick([t`select(${condition})\n| `, t`if ${condition} then . else empty end\n| `]),
        focus: { component },
      }
    }),
}

const modules: Shape = {
  name: 'module-rows',
  draw: (random) =>
    drawn(random, { telemetry: ['double', 'boolean'], inModule: ['double', 'long'] }, (all) => ({
      entries: [
        ...envelope(random, '$m'),
        {
          name: 'module',
          type: 'string',
          value: [
            or('$m.module', {
              'field-typo': ['$m.device.module', '$m.moduleName'],
              'text-null': ['"\\($m.module)"'],
              'lost-context': ['.module'],
            }),
          ],
        },
        ...nameValue,
      ],
      before: t`. as $m\n| ${each('.telemetry')}\n| `,
      focus: { module: all.find(({ module }) => module !== undefined)?.module ?? '' },
    })),
}

const ofModule: Shape = {
  name: 'module-wide',
  draw: (random) =>
    drawn(random, { telemetry: ['double'], inModule: ['double', 'long', 'boolean'] }, (all) => {
      const own = telemetryOf(all).filter(({ module }) => module !== undefined)
      const module = own[0]?.module ?? ''
      const style = random.pick(plainStyles('.telemetry'))
      return {
        entries: [
          ...envelope(random),
          { name: 'module', type: 'string', value: [path('.module')] },
          ...own.map((each) => lookupEntry(style, each, telemetryOf(all))),
        ],
        before: t`select(${path('.module')} == ${literal(module)})\n| `,
        focus: { module },
      }
    }),
}

/** Reported and cloud properties, which every telemetry message brings along. */
const reported: Shape = {
  name: 'telemetry-with-properties',
  draw: (random) =>
    drawn(random, { telemetry: ['double', 'boolean'], properties: 3 }, (all) => {
      const properties = all.filter(({ kind }) => kind === 'property')
      const cloud = all.filter(({ kind }) => kind === 'cloudProperty')
      const [inReported, inCloud] = ['.device.properties.reported', '.device.cloudProperties']
      const telemetry = telemetryOf(all)
      const style = random.pick(plainStyles('.telemetry'))
      const own = random.pick(plainStyles(inReported))
      const ownCloud = random.pick(plainStyles(inCloud))
      return {
        entries: [
          ...envelope(random),
          ...properties.map((each) => lookupEntry(own, each, properties, inReported)),
          ...cloud.map((each) => lookupEntry(ownCloud, each, cloud, inCloud)),
          ...telemetry.map((each) => lookupEntry(style, each, telemetry)),
        ],
        before: [],
      }
    }),
}

const changes: Shape = {
  name: 'property-changes',
  draw: (random) =>
    drawn(random, { telemetry: ['double'], properties: 4 }, () => ({
      entries: [
        ...envelope(random, '$m'),
        { name: 'change', type: 'string', value: [path('.messageType', '$m')] },
        componentEntry(''),
        ...nameValue,
      ],
      before: t`. as $m\n| ${each('.properties')}\n| `,
      source: 'properties',
    })),
}

/** Only what devices report. */
const reportedChanges: Shape = {
  name: 'property-reported',
  draw: (random) =>
    drawn(random, { telemetry: ['double'], properties: 4 }, (all) => {
      const style = random.pick(plainStyles('.properties'))
      const own = all.filter(({ kind }) => kind === 'property')
      const condition = t`${path('.messageType')} == ${literal('devicePropertyReportedChange', ['devicePropertyReported', 'reported', 'devicePropertyChange'])}`
      return {
        entries: [...envelope(random), ...own.map((each) => lookupEntry(style, each, own, '.properties'))],
        before: t`select(${condition})\n| `,
        source: 'properties',
      }
    }),
}

export const sourceShapes: readonly Shape[] = [
  components,
  ofComponent,
  modules,
  ofModule,
  reported,
  changes,
  reportedChanges,
]
