import { didYouMean } from '@adx-export/core'
import type { Span } from '../parse/node.ts'
import type { Context, Scope } from './context.ts'
import { useKey } from './uses.ts'
import { anything, type Alternative, join, nil, type ObjectShape, type Shape } from './shape.ts'

/** What people look for at the top of a message, and where it stands. */
const elsewhere: Readonly<Record<string, string>> = {
  deviceId: '.device.id',
  deviceName: '.device.name',
  templateId: '.device.templateId',
  templateName: '.device.templateName',
  simulated: '.device.simulated',
  approved: '.device.approved',
  blocked: '.device.blocked',
  provisioned: '.device.provisioned',
  properties: '.device.properties.reported',
  cloudProperties: '.device.cloudProperties',
  timestamp: '.enqueuedTime',
  time: '.enqueuedTime',
  messageId: '(.device.id + "@" + .enqueuedTime), which tells messages apart',
}

const outside: ReadonlySet<string> = new Set(['schema', 'messageType'])

const hintFor = (object: ObjectShape, name: string): string | undefined => {
  if (object.part === 'a telemetry message') {
    if (Object.hasOwn(elsewhere, name)) return `Write ${elsewhere[name] ?? ''}`
    if (outside.has(name)) return 'It stands in the record that is exported without a transform. Leave it out.'
    return (
      didYouMean(name, object.fields.keys()) ??
      `Look up a telemetry by its name: ([.telemetry[] | select(.name == "${name}").value][0])`
    )
  }
  if (object.part === '.device' && name === 'deviceId') return 'Write .device.id'
  return didYouMean(name, object.fields.keys()) ?? `It has ${[...object.fields.keys()].join(', ')}.`
}

const remarkOn = (context: Context, object: ObjectShape, name: string, at: Span): void => {
  const hint = hintFor(object, name)
  const message = `There is no ${name} in ${object.part ?? 'it'}, so this is always null.`
  context.remarks.push({ code: 'jq-field-not-in-message', at, message, ...(hint === undefined ? {} : { hint }) })
}

const fieldIn = (context: Context, each: Alternative, name: string, at: Span, scope: Scope): Shape => {
  if (each.type === 'null') return nil
  if (each.type !== 'object') return each.type === 'any' ? anything : []
  const found = each.fields.get(name)
  if (found !== undefined) return found.optional ? join(found.shape, nil) : found.shape
  useKey(context, at, [each], [{ type: 'string', value: name, at }])
  if (each.open) return anything
  if (each.part !== undefined && !scope.tolerant) remarkOn(context, each, name, at)
  return nil
}

/** `.name` of a value. Of what has no fields it is an error, which is no value. */
export const fieldOf = (context: Context, target: Shape, name: string, at: Span, scope: Scope): Shape =>
  join(...target.map((each) => fieldIn(context, each, name, at, scope)))

/** `.[]` of a value. */
export const itemsOf = (target: Shape): Shape =>
  join(
    ...target.map((each): Shape => {
      if (each.type === 'array') return each.items
      if (each.type === 'any') return anything
      if (each.type !== 'object') return []
      return each.open ? anything : join(...[...each.fields.values()].map(({ shape }) => shape))
    }),
  )

/** `.[key]` of a value, where the key is not known. */
export const elementOf = (target: Shape): Shape =>
  join(
    nil,
    ...target.map((each): Shape => {
      if (each.type === 'string') return []
      return each.type === 'null' ? nil : itemsOf([each])
    }),
  )
