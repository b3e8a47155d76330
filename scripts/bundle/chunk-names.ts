/** What a bundler knows of a chunk before it writes it. */
type Chunk = { readonly facadeModuleId?: string | null; readonly moduleIds: readonly string[] }

const ownModule = /\/packages\/([^/]+)\/src\/(?:.*\/)?([^/]+)\.ts$/
const package_ = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g

/** `azure`, `octokit-core`: the package that a module is of; of two that are nested, the inner one. */
const packageOf = (id: string): string | undefined => {
  const path = id.replaceAll('\\', '/')
  const foreign = [...path.matchAll(package_)].at(-1)?.[1]
  return foreign?.replaceAll('@', '').replaceAll('/', '-') ?? ownModule.exec(path)?.[1]
}

/** The package that most modules of a chunk are of; of two with as many, the first in the alphabet. */
const mostOf = (ids: readonly string[]): string => {
  const counts = Map.groupBy(ids, (id) => packageOf(id) ?? 'runtime')
  const sorted = [...counts].toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
  return sorted[0]?.[0] ?? 'runtime'
}

/** A name that says what is in a chunk and stays as it is from build to build, so that a difference can be read. */
export const chunkName = ({ facadeModuleId, moduleIds }: Chunk): string => {
  if (facadeModuleId === undefined || facadeModuleId === null) return `shared-${mostOf(moduleIds)}.js`
  const [, own, file] = ownModule.exec(facadeModuleId.replaceAll('\\', '/')) ?? []
  if (own === undefined || file === undefined) return `${packageOf(facadeModuleId) ?? 'runtime'}.js`
  return file === 'index' ? `${own}.js` : `${own}-${file}.js`
}
