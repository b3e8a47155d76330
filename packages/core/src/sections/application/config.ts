import type { Location } from '../../findings/diagnostic.ts'
import type { Draft } from '../../schema/draft.ts'
import { applicationDomain } from '../../values/hosts.ts'
import { defined, need } from '../../values/need.ts'

export type Application = {
  readonly at: Location
  readonly subdomain: string
  /** `<subdomain>.azureiotcentral.com`. */
  readonly host: string
  readonly resourceId?: string
}

/** The application of a checked draft; `at` is the place of its key. */
export const buildApplication = (draft: Draft, at: Location): Application => {
  const subdomain = need(draft.application?.subdomain)
  return {
    at,
    subdomain,
    host: `${subdomain}.${applicationDomain}`,
    ...defined({ resourceId: draft.application?.resourceId }),
  }
}
