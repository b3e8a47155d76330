import type { JsonValue } from '../../state/model.ts'
import type { Result } from './result.ts'

/** What a request says of the size of its result. Source: Microsoft Learn, "Request properties". */
export type ResultLimits = {
  /** `truncationmaxrecords`: the most rows that are answered. */
  readonly records?: number
  /** `deferpartialqueryfailures`: the rest is told beside the result, and not in its place. */
  readonly deferred: boolean
}

/** A result that has fewer rows than the query found. */
export type PartialFailure = { readonly limit: number; readonly deferred: boolean }

/** The rows that fit, and the failure if some do not. */
export const cutTo = (
  result: Result,
  { records, deferred }: ResultLimits,
): { readonly result: Result; readonly failure?: PartialFailure } =>
  records === undefined || result.rows.length <= records
    ? { result }
    : { result: { ...result, rows: result.rows.slice(0, records) }, failure: { limit: records, deferred } }

const type = 'Kusto.Data.Exceptions.KustoServicePartialQueryFailureLimitsExceededException'

const messageOf = ({ limit }: PartialFailure): string =>
  `Query execution has exceeded the allowed limits (80DA0003): The results of this query exceed the set limit of ${limit} records, so not all records were returned (E_QUERY_RESULT_SET_TOO_LARGE, 0x80DA0003). See https://aka.ms/kustoquerylimits for more information and possible solutions.`

/** The texts of V1, in the place of a row and beside the tables. */
export const exceptionsOf = (failure: PartialFailure): readonly string[] => [
  `${messageOf(failure)}.\r\n[0]${type}: ${messageOf(failure)}.\r\n`,
]

type Ids = { readonly clientRequestId: string; readonly activityId: string }

/** The errors of V2, in the place of a row and in the last frame. */
export const oneApiErrorsOf = (
  failure: PartialFailure,
  now: string,
  { clientRequestId, activityId }: Ids,
): JsonValue[] => [
  {
    error: {
      code: 'LimitsExceeded',
      message: 'Request is invalid and cannot be executed.',
      '@type': type,
      '@message': messageOf(failure),
      '@context': {
        timestamp: now,
        machineName: 'KEngine000000',
        processName: 'Kusto.WinSvc.Svc',
        processId: 1,
        threadId: 1,
        appDomainName: 'RdRuntime',
        clientRequestId,
        activityId,
        subActivityId: activityId,
        activityType: 'PO-OWIN-CallContext',
        parentActivityId: activityId,
        activityStack: '',
      },
      '@permanent': false,
    },
  },
]

/** What the status of a deferred failure says. Sources: recorded answers of Microsoft's Python client. */
export const limitsExceeded = {
  level: 2,
  levelName: 'Error',
  code: -2_133_196_797,
  codeName: 'Query result set too large (E_QUERY_RESULT_SET_TOO_LARGE). (-2133196797)',
  textOf: ({ limit }: PartialFailure): string =>
    `Query result set has exceeded the internal record count limit ${limit} (E_QUERY_RESULT_SET_TOO_LARGE; see http://aka.ms/kustoquerylimits)`,
} as const
