import type { JsonValue } from '../../state/model.ts'
import type { RefusalWords } from '../refusal.ts'
import type { RequestIds } from './v2.ts'

export type ErrorPlace = RequestIds & { readonly now: string; readonly host: string; readonly database: string }

const fullType = (type: string): string => (type.includes('.') ? type : `Kusto.Data.Exceptions.${type}`)

/** A node's error inside the text of the gateway's, with the line ends of the service. */
const messageOf = (words: RefusalWords, place: ErrorPlace): string => {
  if (words.behind === undefined) return words.message
  const whole = JSON.stringify(errorBody(words.behind, place), null, 2).replaceAll('\n', '\r\n')
  return `${words.code} (${words.status}-${words.code}): ${whole}`
}

/** The error object that every failure but 401 carries. Source: Microsoft Learn, "OneApiError". */
export const errorBody = (words: RefusalWords, place: ErrorPlace): JsonValue => ({
  error: {
    code: words.code,
    message:
      words.status === 403
        ? 'Caller is not authorized to perform this action'
        : 'Request is invalid and cannot be executed.',
    '@type': fullType(words.type),
    '@message': messageOf(words, place),
    '@context': {
      timestamp: place.now,
      serviceAlias: place.host.split('.')[0]?.toUpperCase() ?? '',
      machineName: 'KEngine000000',
      processName: 'Kusto.WinSvc.Svc',
      clientRequestId: place.clientRequestId,
      activityId: place.activityId,
      activityStack: '',
    },
    '@permanent': words.permanent ?? true,
    '@database': place.database,
    ...(words.inner === undefined
      ? {}
      : {
          innererror: {
            code: words.inner,
            message: 'Request is invalid and cannot be executed.',
            '@type': fullType(words.type),
            '@message': words.message,
            '@permanent': words.permanent ?? true,
          },
        }),
  },
})
