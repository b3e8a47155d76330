import type { HeadRepository, Repository } from '../state/model.ts'

/** Where answers point to: the origin that was asked, with `/api/v3` where the caller came in through it. */
export type Places = { readonly api: string; readonly web: string }

/** The address of a repository in the API. */
export const repositoryUrl = ({ api }: Places, { owner, name }: Pick<Repository, 'owner' | 'name'>): string =>
  `${api}/repos/${owner}/${name}`

export const webUrl = ({ web }: Places, { owner, name }: Pick<HeadRepository, 'owner' | 'name'>): string =>
  `${web}/${owner}/${name}`

/** Node ids are opaque; these are readable. */
export const nodeId = (kind: string, id: number | string): string => `${kind}_${id}`
