import { defined } from '../values/need.ts'
import type { Config } from '../config.ts'
import type { Files } from '../files/files.ts'
import type { Location } from '../findings/diagnostic.ts'
import type { Draft } from '../schema/draft.ts'
import { buildAccept } from './accept/config.ts'
import { buildApplication } from './application/config.ts'
import { buildClusters } from './clusters/config.ts'
import { buildDestinations } from './destinations/config.ts'
import { buildIgnore } from './drift/config.ts'
import { buildSignIn } from './environments/config.ts'
import { buildExports } from './exports/build.ts'
import { buildIdentity } from './identities/config.ts'
import { buildRemoved } from './removed/config.ts'
import { buildSamples } from './samples/config.ts'
import { identitiesOf } from './walk.ts'
import { keyLocationOf, locationOf } from '../text/document.ts'
import type { Document, Path } from '../text/document.ts'

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
    ...defined({ environment, signIn: buildSignIn(document, environment) }),
    application: buildApplication(draft, keyAt(['application'])),
    identities: identitiesOf(draft).map((found) => buildIdentity(found, keyAt(found.path))),
    clusters: buildClusters(draft, keyAt),
    destinations: buildDestinations(document, draft),
    exports: buildExports(document, draft, files),
    samples: buildSamples(document, draft, files),
    removed: buildRemoved(draft, at),
    accept: buildAccept(draft, environment, at),
    ...(draft.drift?.ignore === undefined ? {} : { ignore: buildIgnore(draft, at) }),
    ...defined({ acceptFile: document.parts?.get('accept')?.file }),
  }
}
