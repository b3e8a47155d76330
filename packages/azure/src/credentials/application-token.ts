import { AzureError } from '../errors.ts'

export const applicationTokenVariable = 'ADX_EXPORT_IOTC_TOKEN'

const prefix = 'SharedAccessSignature '
/** `se` counts milliseconds in IoT Central's own sample and seconds in the SAS tokens of other services. */
const secondsBelow = 100_000_000_000

/** Milliseconds since the epoch; undefined where the token does not say. */
export const applicationTokenExpiry = (token: string): number | undefined => {
  const se = Number(new URLSearchParams(token.slice(prefix.length)).get('se') ?? Number.NaN)
  if (!Number.isFinite(se) || se <= 0) return undefined
  return se < secondsBelow ? se * 1000 : se
}

/**
 * An API token of the application, in place of an Entra token; the whole text is the header.
 * https://learn.microsoft.com/azure/iot-central/core/howto-authorize-rest-api
 */
export const applicationTokenOf = (
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): string | undefined => {
  const token = env[applicationTokenVariable]?.trim()
  if (token === undefined || token === '') return undefined
  if (!token.startsWith(prefix))
    throw new AzureError('credential-unavailable', `${applicationTokenVariable} is not an API token of IoT Central.`, {
      hint: `It begins with "${prefix.trim()}", as the application showed it when the token was made.`,
    })
  const expiry = applicationTokenExpiry(token)
  if (expiry !== undefined && expiry <= now)
    throw new AzureError('token-expired', `The API token in ${applicationTokenVariable} has expired.`, {
      hint: 'Make a new one in the application under Permissions, API tokens.',
    })
  return token
}
