import { parseModels } from '../dtdl/model.ts'
import { type Capability, capabilitiesOfModels } from '../infer/model.ts'
import { parseJsonText } from '../rows/json-text.ts'

/** What a file that is given as a device template says of devices, or what it holds instead. */
export type TemplateText = { readonly capabilities: readonly Capability[] } | { readonly instead: 'message' | 'other' }

const isMessage = (text: string): boolean => {
  const root = parseJsonText(text)
  const messages = root?.kind === 'array' ? root.items : [root]
  return messages.some(
    (each) =>
      each?.kind === 'object' &&
      ['messageSource', 'telemetry', 'enqueuedTime', 'deviceId'].some((key) => each.members.has(key)),
  )
}

/** Reads the text of a device template, of a capability model or of a list of either. */
export const readTemplate = (text: string): TemplateText => {
  const models = parseModels(text)
  if (models.length > 0) return { capabilities: capabilitiesOfModels(models) }
  return { instead: isMessage(text) ? 'message' : 'other' }
}
