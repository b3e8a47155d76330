/** What formatted texts must look like: used by the published schema and by the rules that report them. */
export const patterns = {
  guid: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
  /** The first label of an application's host name. */
  subdomain: '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$',
  // What `init` writes is valid as it stands; that its placeholder is still there is a finding of its own.
  applicationResource:
    '^/subscriptions/(?:[0-9a-fA-F-]{36}|change-me)/resource[gG]roups/(?!\\.{1,2}/)[^/%?#\\\\\\s]{1,90}/providers/[mM]icrosoft\\.[iI]o[tT][cC]entral/[iI][oO][tT][aA]pps/[a-zA-Z0-9-]{3,100}$',
  clusterResource:
    '^/subscriptions/(?:[0-9a-fA-F-]{36}|change-me)/resource[gG]roups/(?!\\.{1,2}/)[^/%?#\\\\\\s]{1,90}/providers/(?:[mM]icrosoft\\.[kK]usto/[cC]lusters/[a-zA-Z0-9-]{1,100}|[mM]icrosoft\\.[sS]ynapse/[wW]orkspaces/[a-zA-Z0-9-]{1,100}/[kK]usto[pP]ools/[a-zA-Z0-9-]{1,100})$',
  /** Names of variables that may hold a secret; `ADX_EXPORT_…` are the tool's own. */
  secretVariable: '^ADX_(?!EXPORT_)[A-Z0-9_]{1,100}$',
  /** Ids of destinations and exports; https://github.com/Azure/azure-rest-api-specs gives none, so this is what is seen to work. */
  id: '^[A-Za-z0-9](?:[A-Za-z0-9-]{0,126}[A-Za-z0-9])?$',
  environmentKey: '^[A-Za-z_][A-Za-z0-9_-]{0,99}$',
  tableReference: '^[^/]+/[^/]+/[^/]+$',
  fingerprint: '^[0-9a-f]{8}$',
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  timespan: '^(?:\\d+(?:\\.\\d+)?\\s*[a-z]+|(?:\\d+\\.)?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,7})?)?)$',
} as const

const compiled = new Map<keyof typeof patterns, RegExp>()

/** Whether a text looks as the named pattern asks. */
export const matches = (name: keyof typeof patterns, text: string): boolean => {
  const known = compiled.get(name)
  if (known !== undefined) return known.test(text)
  const pattern = new RegExp(patterns[name], 'u')
  compiled.set(name, pattern)
  return pattern.test(text)
}
