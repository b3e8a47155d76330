import type { Files } from '../files/files.ts'
import { acceptedIn, deviationsIn, identitiesOf, itemsOf } from './walk.ts'
import type { DraftIdentity, Found } from './walk.ts'
import type { Acceptance, Application, Config, Deviation, Identity, Removal, Removed, SignIn } from '../config.ts'
import type { Location } from '../findings/diagnostic.ts'
import { keyLocationOf, locationOf } from '../text/document.ts'
import type { Document, Path } from '../text/document.ts'
import { environmentsOf } from './environments/environments.ts'
import type { Draft } from '../schema/draft.ts'
import { applicationDomain } from '../values/hosts.ts'
import { splitRemoval } from '../values/removal.ts'
import type { RemovalSection } from '../values/removal.ts'
import { buildClusters } from './clusters/build.ts'
import { buildDestinations, buildExports, buildSamples, isJson } from './exports/build.ts'
import { defined, need } from '../values/need.ts'

const applicationOf = (draft: Draft, at: Location): Application => {
  const subdomain = need(draft.application?.subdomain)
  return {
    at,
    subdomain,
    host: `${subdomain}.${applicationDomain}`,
    ...defined({ resourceId: draft.application?.resourceId }),
  }
}

const identityOf = ({ name, value }: Found<DraftIdentity>, at: Location): Identity => {
  if (value === 'managedIdentity') return { name, at, type: 'managedIdentity' }
  if (value.managedIdentity !== undefined) {
    const { principalId, tenantId } = value.managedIdentity
    return { name, at, type: 'managedIdentity', ...defined({ principalId, tenantId }) }
  }
  const { clientId, tenantId, clientSecret } = need(value.servicePrincipal)
  return {
    name,
    at,
    type: 'servicePrincipal',
    clientId: need(clientId),
    tenantId: need(tenantId),
    clientSecret: { env: need(clientSecret?.env) },
  }
}

const removedOf = (draft: Draft, at: (path: Path) => Location): Removed => {
  const section = (name: RemovalSection): readonly Removal[] =>
    itemsOf(draft.removed?.[name], ['removed', name]).map(({ path, value }) => {
      const [text, place] = typeof value === 'string' ? [value, path] : [need(value.name), [...path, 'name']]
      return { at: at(place), names: need(splitRemoval(name, text)) }
    })
  return {
    exports: section('exports'),
    destinations: section('destinations'),
    links: section('links'),
    tables: section('tables'),
    columns: section('columns'),
    principals: section('principals'),
    policies: section('policies'),
  }
}

/** Consent of one environment: a line that names others only says nothing here. */
const acceptOf = (draft: Draft, environment: string | undefined, at: (path: Path) => Location): readonly Acceptance[] =>
  acceptedIn(draft).flatMap(({ path, value }) => {
    const given = need(value.seen)
    const seen = typeof given === 'string' ? given : given[environment ?? '']
    if (seen === undefined) return []
    const risk = need(value.risk)
    return [{ at: at([...path, 'risk']), risk, address: need(value.at), seen, until: need(value.until) }]
  })

const ignoreOf = (draft: Draft, at: (path: Path) => Location): readonly Deviation[] =>
  deviationsIn(draft).map(({ path, value }) => ({
    at: at([...path, 'at']),
    address: need(value.at),
    reason: need(value.reason),
    until: need(value.until),
    ...defined({ attribute: value.attribute, value: isJson(value.value) ? value.value : undefined }),
  }))

const signInOf = (document: Document, environment: string | undefined): SignIn | undefined => {
  const signIn = environmentsOf(document).find(({ name }) => name === environment)?.signIn
  return signIn === undefined ? undefined : { clientId: need(signIn.clientId), tenantId: need(signIn.tenantId) }
}

/** The config of a draft without errors. Throws only if a rule let something through. */
export const buildConfig = (
  document: Document,
  draft: Draft,
  environment: string | undefined,
  files: Files,
): Config => {
  const at = (path: Path): Location => locationOf(document, path)
  const keyAt = (path: Path): Location => keyLocationOf(document, path)
  return {
    file: document.file,
    ...defined({ environment, signIn: signInOf(document, environment) }),
    application: applicationOf(draft, keyAt(['application'])),
    identities: identitiesOf(draft).map((found) => identityOf(found, keyAt(found.path))),
    clusters: buildClusters(draft, keyAt),
    destinations: buildDestinations(document, draft),
    exports: buildExports(document, draft, files),
    samples: buildSamples(document, draft, files),
    removed: removedOf(draft, at),
    accept: acceptOf(draft, environment, at),
    ...(draft.drift?.ignore === undefined ? {} : { ignore: ignoreOf(draft, at) }),
    ...defined({ acceptFile: document.parts?.get('accept')?.file }),
  }
}
