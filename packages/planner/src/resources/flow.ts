import { type Config, type Destination, type DataExport, type Link, tablePolicies } from '@adx-export/core'
import { unreadReason } from '../diff/changes.ts'
import type { Action } from '../model/change.ts'
import type { Flow, FlowNode, FlowStanding } from '../model/flow.ts'
import type { Plan, PlannedAttribute, PlannedChange } from '../model/plan.ts'
import type { Address } from '../model/value.ts'
import { destinationAddress, exportAddress } from './iot-central/application.ts'
import { type TableKeys, destinationPlace, policyAddress, tableAddress } from './place.ts'
import { tableTargets } from './adx/table/targets.ts'
import { exportTargets, linkName, transformPath } from './iot-central/data-export/targets.ts'
import { destinationTargets } from './iot-central/destination/targets.ts'

const standings: Readonly<Record<Action, FlowStanding>> = {
  create: 'new',
  update: 'changed',
  delete: 'removed',
  'no-op': 'same',
}

type Changes = ReadonlyMap<Address, PlannedChange>

const standingOf = (change: PlannedChange | undefined): FlowStanding =>
  change === undefined || change.reason === unreadReason ? 'unknown' : standings[change.action]

/** Nodes in the order in which they come up; one address is one node. */
const createGraph = (changes: Changes) => {
  const nodes: FlowNode[] = []
  const known = new Map<Address, string>()
  const edges = new Map<string, Flow['edges'][number]>()
  const add = (node: Omit<FlowNode, 'id'>): string => {
    const id = `n${nodes.length}`
    nodes.push({ id, ...node })
    return id
  }
  return {
    nodes,
    edges,
    add,
    /** A resource, by its address; `standing` where something that belongs to it decides. */
    resource(
      role: FlowNode['role'],
      label: string,
      address: Address,
      standing?: Pick<FlowNode, 'standing' | 'address'>,
    ) {
      const id =
        known.get(address) ?? add({ role, label, standing: standingOf(changes.get(address)), address, ...standing })
      known.set(address, id)
      return id
    },
    join(from: string, to: string): void {
      edges.set(`${from}-${to}`, { from, to })
    },
  }
}

type Graph = ReturnType<typeof createGraph>

type Part = { readonly graph: Graph; readonly changes: Changes; readonly config: Config }

/** A table whose policies change is changed, though its columns stay. */
const tableStanding = (changes: Changes, table: TableKeys) => {
  const address = tableAddress(table)
  const standing = standingOf(changes.get(address))
  const policy = tablePolicies
    .map(({ name }) => policyAddress(table, name))
    .find((one) => !['no-op', undefined].includes(changes.get(one)?.action))
  return standing === 'same' && policy !== undefined
    ? { standing: 'changed' as const, address: policy }
    : { standing, address }
}

const addTable = (graph: Graph, changes: Changes, table: TableKeys): string =>
  graph.resource(
    'table',
    `${table.clusterKey}/${table.databaseKey}/${table.tableKey}`,
    tableAddress(table),
    tableStanding(changes, table),
  )

const addDestination = ({ graph, changes, config }: Part, destination: Destination): string => {
  const { name } = destination
  const id = graph.resource('destination', name, destinationAddress(name))
  const table = destinationPlace(config, destination)
  if (table !== undefined) graph.join(id, addTable(graph, changes, table))
  return id
}

const transformStanding = (
  change: PlannedChange | undefined,
  attribute: PlannedAttribute | undefined,
): FlowStanding => {
  const standing = standingOf(change)
  if (standing !== 'changed') return standing
  if (attribute === undefined) return 'same'
  if (attribute.from === null) return 'new'
  return attribute.to === null ? 'removed' : 'changed'
}

const addLink = (
  { graph, changes, config }: Part,
  from: string,
  address: Address,
  { destination, transform }: Link,
): void => {
  const { key } = linkName(config, destination)
  const change = changes.get(address)
  const to = graph.resource('destination', key, destinationAddress(key))
  const attribute = change?.attributes.find(({ path }) => path === transformPath(key))
  // One that is taken away is no longer in the file, and the plan still has to show it.
  if (transform === undefined && attribute === undefined) return graph.join(from, to)
  const standing = transformStanding(change, attribute)
  const via = graph.add({ role: 'transform', label: transform?.file ?? 'jq', standing, address })
  graph.join(from, via)
  graph.join(via, to)
}

const addExport = (part: Part, application: string, { name, links }: DataExport): void => {
  const address = exportAddress(name)
  const id = part.graph.resource('export', name, address)
  part.graph.join(application, id)
  for (const link of links) addLink(part, id, address, link)
}

/** What the file names and no declared export leads to, as long as something is to be said of it. */
const addOthers = ({ graph, changes, config }: Part, application: string): void => {
  const isPending = (address: Address): boolean => !['no-op', undefined].includes(changes.get(address)?.action)
  for (const [address, { id, declared }] of exportTargets(config)) {
    if (declared === undefined && isPending(address)) graph.join(application, graph.resource('export', id, address))
  }
  for (const [address, { id, declared }] of destinationTargets(config)) {
    if (declared === undefined && isPending(address)) graph.resource('destination', id, address)
  }
  for (const [, target] of tableTargets(config)) {
    const { standing } = tableStanding(changes, target)
    if (['new', 'changed', 'removed'].includes(standing)) addTable(graph, changes, target)
  }
}

/** The way of the data that a config asks for, and what a plan made from it does to it. Same input, same ids. */
export const flowOf = (config: Config, plan: Plan): Flow => {
  const changes: Changes = new Map(plan.changes.map((change) => [change.address, change]))
  const graph = createGraph(changes)
  const part: Part = { graph, changes, config }
  const application = graph.add({ role: 'application', label: config.application.host, standing: 'same' })
  for (const declared of config.exports) addExport(part, application, declared)
  for (const declared of config.destinations) addDestination(part, declared)
  addOthers(part, application)
  return { nodes: graph.nodes, edges: [...graph.edges.values()] }
}
