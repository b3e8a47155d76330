import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { matches } from '../../values/patterns.ts'
import type { RuleContext } from '../rule.ts'

const subdomainHint = (text: string): string | undefined => {
  const label = /^(?:https?:\/\/)?([A-Za-z0-9-]+)(?:\.azureiotcentral\.com)?\/?$/.exec(text)?.[1]?.toLowerCase()
  return label === undefined || !matches('subdomain', label) ? undefined : `Write ${label}.`
}

/** The application's address and resource. */
export function* applicationRule({ draft, at }: RuleContext): Generator<Diagnostic> {
  const { subdomain, resourceId } = draft.application ?? {}
  if (subdomain !== undefined && !matches('subdomain', subdomain)) {
    const message = `'${subdomain}' is not a valid subdomain. A subdomain has at most 63 lower-case letters, digits and hyphens.`
    yield diagnose('subdomain-malformed', at(['application', 'subdomain']), message, { hint: subdomainHint(subdomain) })
  }
  if (resourceId !== undefined && !matches('applicationResource', resourceId)) {
    yield diagnose(
      'resource-id-malformed',
      at(['application', 'resourceId']),
      `'${resourceId}' is not the resource id of an IoT Central application.`,
      { hint: '/subscriptions/<guid>/resourceGroups/<name>/providers/Microsoft.IoTCentral/iotApps/<name>' },
    )
  }
}
