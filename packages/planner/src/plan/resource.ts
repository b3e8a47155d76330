import { type Diagnostic, type Location, diagnose } from '@adx-export/core'
import type { Context } from '../model/kind.ts'

const hostOf = (uri: string): string =>
  uri
    .replace(/^https?:\/\//iu, '')
    .replace(/[/:].*$/u, '')
    .toLowerCase()

const mismatch = (at: Location, resourceId: string, is: string, declared: string): Diagnostic =>
  diagnose('resource-mismatch', at, `The resource ${resourceId} is ${is}, not ${declared}.`, {
    hint: 'Correct the resourceId or the address. Otherwise grants would go to another resource.',
  })

/** An ARM resource that is not the application or cluster that it stands beside in the file. */
export const resourceMismatches = ({ config, world }: Context): readonly Diagnostic[] => {
  const { application, clusters } = config
  const { resource } = world.application
  const found: Diagnostic[] = []
  if (resource.state === 'read' && resource.value.subdomain !== undefined) {
    const { subdomain, id } = resource.value
    if (subdomain.toLowerCase() !== application.subdomain.toLowerCase()) {
      found.push(mismatch(application.at, id, `the application ${subdomain}`, application.subdomain))
    }
  }
  for (const { name, host, at } of clusters) {
    const cluster = world.clusters[name]?.resource
    if (cluster?.state !== 'read' || cluster.value.uri === undefined || cluster.value.uri === '') continue
    const is = hostOf(cluster.value.uri)
    if (is !== host) found.push(mismatch(at, cluster.value.id, `the cluster ${is}`, host))
  }
  return found
}
