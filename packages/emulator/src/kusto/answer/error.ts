import type { JsonValue } from '../../state/model.ts'
import type { RefusalWords } from '../refusal.ts'
import type { RequestIds } from './v2.ts'

export type ErrorPlace = RequestIds & { readonly now: string; readonly host: string; readonly database: string }

/** The error object that every failure but 401 carries. Source: Microsoft Learn, "OneApiError". */
export const errorBody = (words: RefusalWords, place: ErrorPlace): JsonValue => ({
  error: {
    code: words.code,
    message: 'Request is invalid and cannot be executed.',
    '@type': `Kusto.Data.Exceptions.${words.type}`,
    '@message': words.message,
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
            '@type': `Kusto.Data.Exceptions.${words.type}`,
            '@message': words.message,
            '@permanent': words.permanent ?? true,
          },
        }),
  },
})
