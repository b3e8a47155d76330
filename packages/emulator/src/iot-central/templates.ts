import { jsonResponse, type EmulatorResponse } from '../server/exchange.ts'
import type { ApplicationContext } from './context.ts'
import { refusal } from './errors.ts'
import { page } from './lists.ts'
import { renderTemplate } from './render.ts'

export const listTemplates = (context: ApplicationContext): EmulatorResponse =>
  page(context, '/api/deviceTemplates', [...context.application.templates.values()].map(renderTemplate), true)

export const getTemplate = (context: ApplicationContext, id: string): EmulatorResponse => {
  const found = context.application.templates.get(id)
  if (found === undefined) return refusal(context, 404, `There is no device template '${id}'.`)
  return jsonResponse(200, renderTemplate(found))
}
