import { jsonResponse, type EmulatorResponse } from '../server/exchange.ts'

/** The error body of Azure Resource Manager. */
export const armError = (status: number, code: string, message: string): EmulatorResponse =>
  jsonResponse(status, { error: { code, message } }, { 'x-ms-failure-cause': 'gateway' })

/** As recorded of assignments. */
export const resourceNotFound = (id: string): EmulatorResponse =>
  armError(404, 'ResourceNotFound', `The resource with identifier '${id}' is not found.`)

export const invalidBody = (message: string): EmulatorResponse => armError(400, 'InvalidRequestContent', message)
