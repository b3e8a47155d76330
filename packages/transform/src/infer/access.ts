import { didYouMean } from '@adx-export/core'
import type { Span } from '../parse/node.ts'
import type { Context, Scope } from './context.ts'
import { useKey } from './uses.ts'
import { anything, type Alternative, join, nil, type ObjectShape, type Shape } from './shape.ts'

/** What people look for at the top of a message, and where it stands, behind what yields the message. */
const elsewhere: Readonly<Record<string, (message: string) => string>> = {
  deviceId: (message) => `${message}.device.id`,
  deviceName: (message) => `${message}.device.name`,
  templateId: (message) => `${message}.device.templateId`,
  templateName: (message) => `${message}.device.templateName`,
  simulated: (message) => `${message}.device.simulated`,
  approved: (message) => `${message}.device.approved`,
  blocked: (message) => `${message}.device.blocked`,
  provisioned: (message) => `${message}.device.provisioned`,
  properties: (message) => `${message}.device.properties.reported`,
  cloudProperties: (message) => `${message}.device.cloudProperties`,
  timestamp: (message) => `${message}.enqueuedTime`,
  time: (message) => `${message}.enqueuedTime`,
  // Together they tell messages apart.
  messageId: (message) => `(${message}.device.id + "@" + ${message}.enqueuedTime)`,
}

/** A list in the place of null: what reads a field of it stops there, so it is named and never offered. */
const lists: ReadonlySet<string> = new Set(['properties', 'cloudProperties'])

/** What to write for a field that a telemetry message does not have; `message` is the text of what yields the message. */
const insteadOf = (object: ObjectShape, name: string): ((message: string) => string) | undefined => {
  if (object.part === '.device' && name === 'deviceId') return (device) => `${device}.id`
  if (object.part !== 'a telemetry message' || outside.has(name)) return undefined
  if (lists.has(name)) return undefined
  if (Object.hasOwn(elsewhere, name)) return elsewhere[name]
  if (didYouMean(name, object.fields.keys()) !== undefined) return undefined
  return (message) => `([${message}.telemetry[] | select(.name == ${JSON.stringify(name)}).value][0])`
}

const outside: ReadonlySet<string> = new Set(['schema', 'messageType'])

const hintFor = (object: ObjectShape, name: string): string | undefined => {
  if (object.part === 'a telemetry message') {
    if (Object.hasOwn(elsewhere, name)) return `A message has it as ${elsewhere[name]?.('') ?? ''}.`
    if (outside.has(name)) return 'It is in the record that is exported without a transform. Leave it out.'
    return didYouMean(name, object.fields.keys()) ?? 'Look up a telemetry by its name.'
  }
  if (object.part === '.device' && name === 'deviceId') return 'A message has it as .device.id.'
  return didYouMean(name, object.fields.keys()) ?? `It has ${[...object.fields.keys()].join(', ')}.`
}

const remarkOn = (context: Context, object: ObjectShape, name: string, at: Span): void => {
  const hint = hintFor(object, name)
  const message = `There is no ${name} in ${object.part ?? 'it'}, so this is always null.`
  const instead = insteadOf(object, name)
  context.remarks.push({
    code: 'jq-field-not-in-message',
    at,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(instead === undefined ? {} : { instead }),
  })
}

/** The name of a field, and where it is written. */
type FieldName = { readonly name: string; readonly at: Span }

const fieldIn = (context: Context, each: Alternative, { name, at }: FieldName, scope: Scope): Shape => {
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
export const fieldOf = (context: Context, target: Shape, field: FieldName, scope: Scope): Shape =>
  join(...target.map((each) => fieldIn(context, each, field, scope)))

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
