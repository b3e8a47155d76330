import type { ExportSource } from '@adx-export/core'
import type { Capability, Enrichment, Message } from './model.ts'
import type { Random } from './random.ts'
import { modelId } from './template.ts'
import { edges, typical } from './values.ts'

/** Where telemetry comes from: the device itself, a component of it or a module. */
export type Group = Pick<Capability, 'component' | 'module'>

export type World = {
  readonly source: ExportSource
  readonly capabilities: readonly Capability[]
  readonly enrichments: Readonly<Record<string, Enrichment>>
  readonly focus: Group
  readonly messageProperties: Readonly<Record<string, string>>
}

type Entry = Readonly<Record<string, unknown>>

const entryOf = ({ name, component, module }: Capability, value: unknown): Entry => {
  const within = component ?? module
  return { id: `${modelId}${within === undefined ? '' : `:${within}`}:${name};1`, name, value }
}

const isOf = (group: Group) => (each: Capability) => each.component === group.component && each.module === group.module

const groupsOf = ({ capabilities }: World): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const { kind, component, module } of capabilities) {
    if (kind !== 'telemetry') continue
    const group = { ...(component === undefined ? {} : { component }), ...(module === undefined ? {} : { module }) }
    groups.set(JSON.stringify(group), group)
  }
  return [...groups.values()]
}

const deviceOf = (world: World, random: Random, change: Message = {}): Message => {
  const values = (kind: Capability['kind']): readonly Entry[] =>
    world.capabilities.filter((each) => each.kind === kind).map((each) => entryOf(each, typical(each.schema, random)))
  return {
    id: 'machine-07',
    name: 'Machine 7',
    templateId: 'dtmi:modelDefinition:contoso:machine',
    templateName: 'Machine',
    properties: { reported: values('property') },
    cloudProperties: values('cloudProperty'),
    approved: true,
    blocked: false,
    provisioned: true,
    simulated: false,
    types: [],
    modules: [],
    organizations: [],
    ...change,
  }
}

const enrichmentsOf = ({ enrichments }: World, all = true): Message =>
  Object.fromEntries(
    Object.entries(enrichments).flatMap(([name, given]): readonly (readonly [string, unknown])[] =>
      'value' in given ? [[name, given.value]] : all ? [[name, 'SN-4411']] : [],
    ),
  )

const envelope = (world: World, random: Random): Message => ({
  applicationId: '40a97c91-50cc-44f0-9f63-71386613facc',
  messageSource: world.source,
  enqueuedTime: '2026-11-12T10:01:30.588Z',
  device: deviceOf(world, random),
  enrichments: enrichmentsOf(world),
})

/** The same message with its device, its enrichments and its application properties as they may be too. */
const envelopeVariants = (world: World, random: Random, message: Message): readonly Message[] => [
  { ...message, enqueuedTime: '2026-11-12T10:01:30Z' },
  {
    ...message,
    device: deviceOf(world, random, {
      id: 'M_8',
      name: 'Müller "8"',
      simulated: true,
      properties: { reported: [] },
      cloudProperties: [],
    }),
  },
  ...(Object.keys(world.enrichments).length === 0 ? [] : [{ ...message, enrichments: enrichmentsOf(world, false) }]),
]

const telemetryMessages = (world: World, random: Random): readonly Message[] => {
  const of = (group: Group, telemetry: readonly Entry[], more: Message = {}): Message => ({
    ...envelope(world, random),
    ...group,
    telemetry,
    messageProperties: world.messageProperties,
    ...more,
  })
  const all = (group: Group): readonly Message[] => {
    const own = world.capabilities.filter((each) => each.kind === 'telemetry').filter(isOf(group))
    const usual = own.map((each) => entryOf(each, typical(each.schema, random)))
    const most = Math.max(...own.map(({ schema }) => edges(schema).length))
    const atEdge = (index: number): readonly Entry[] =>
      own.map((each) => entryOf(each, edges(each.schema)[index % edges(each.schema).length]))
    const first = of(group, usual)
    return [
      first,
      ...usual.map((entry) => of(group, [entry])),
      ...(usual.length > 2
        ? usual.map((entry) =>
            of(
              group,
              usual.filter((other) => other !== entry),
            ),
          )
        : []),
      of(group, usual.toReversed()),
      of(group, [...usual.slice(1), ...usual.slice(0, 1)]),
      ...Array.from({ length: most }, (_, index) => of(group, atEdge(index))),
      // Several values of one name in one message.
      of(group, [...usual, ...own.map((each) => entryOf(each, typical(each.schema, random)))]),
      ...own.map((each) => of(group, [...usual, entryOf(each, typical(each.schema, random))])),
      of(group, usual, { messageProperties: {} }),
      of(group, usual, {
        messageProperties: {
          ...world.messageProperties,
          'iothub-creation-time-utc': '2026-11-12T10:01:29.021Z',
          cell: 'c-2',
        },
      }),
      ...envelopeVariants(world, random, first),
    ]
  }
  const others = groupsOf(world).filter((group) => JSON.stringify(group) !== JSON.stringify(world.focus))
  return [...all(world.focus), ...others.flatMap(all)]
}

const propertyMessages = (world: World, random: Random): readonly Message[] => {
  const declared = world.capabilities.filter(({ kind }) => kind !== 'telemetry')
  const kinds = [
    ['devicePropertyReportedChange', declared.filter(({ kind }) => kind === 'property')],
    ['devicePropertyDesiredChange', declared.filter(({ kind }) => kind === 'property')],
    ['cloudPropertyChange', declared.filter(({ kind }) => kind === 'cloudProperty')],
  ] as const
  return kinds.flatMap(([messageType, own]) => {
    const of = (properties: readonly Entry[], more: Message = {}): Message => ({
      ...envelope(world, random),
      messageType,
      properties,
      ...more,
    })
    const usual = own.map((each) => entryOf(each, typical(each.schema, random)))
    if (usual.length === 0) return []
    return [
      of(usual),
      ...usual.map((entry) => of([entry])),
      of(usual.toReversed()),
      ...[0, 1, 2].map((index) =>
        of(own.map((each) => entryOf(each, edges(each.schema)[index % edges(each.schema).length]))),
      ),
      of(usual.map((entry) => ({ ...entry, component: 'sensors' }))),
      ...envelopeVariants(world, random, of(usual)),
    ]
  })
}

const lifecycleTypes = [
  'registered',
  'deleted',
  'provisioned',
  'enabled',
  'disabled',
  'displayNameChanged',
  'deviceTemplateChanged',
]

const eventMessages = (world: World, random: Random): readonly Message[] => {
  const each = (types: readonly string[]): readonly Message[] =>
    types.flatMap((messageType) => {
      const message = { ...envelope(world, random), messageType }
      return [message, ...envelopeVariants(world, random, message)]
    })
  if (world.source === 'deviceConnectivity') return each(['connected', 'disconnected'])
  if (world.source === 'deviceLifecycle') return each(lifecycleTypes)
  const plain = { applicationId: '40a97c91-50cc-44f0-9f63-71386613facc', messageSource: world.source }
  return ['created', 'updated', 'deleted'].flatMap((messageType) => {
    const event = { ...plain, messageType, enqueuedTime: '2026-11-12T21:54:40.588Z', enrichments: {} }
    return world.source === 'deviceTemplateLifecycle'
      ? [{ ...event, templateId: 'dtmi:modelDefinition:contoso:machine' }]
      : auditMessages(event)
  })
}

const auditMessages = (event: Message): readonly Message[] => [
  {
    ...event,
    actor: { id: 'ci-token', type: 'apiToken' },
    resource: { id: 'machine-07', displayName: 'Machine 7', type: 'device' },
  },
  {
    ...event,
    actor: { id: 'b8a1f0a2', type: 'user' },
    resource: { id: 'dtmi:contoso:x', displayName: 'Prüfstand', type: 'deviceTemplate' },
  },
]

/** Messages that may come under a device template, a typical and complete one first. */
export const validMessages = (world: World, random: Random): readonly Message[] => {
  if (world.source === 'telemetry') return telemetryMessages(world, random)
  return world.source === 'properties' ? propertyMessages(world, random) : eventMessages(world, random)
}
