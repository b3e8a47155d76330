import type { Location } from '../../findings/diagnostic.ts'
import type { Draft } from '../../schema/draft.ts'
import { itemsOf } from '../walk.ts'
import type { Path } from '../../text/document.ts'
import { need } from '../../values/need.ts'
import { splitRemoval } from '../../values/removal.ts'
import type { RemovalSection } from '../../values/removal.ts'

/** One entry of `removed`, its names split: `wards/vitals/t/Obsolete` is four. */
export type Removal = { readonly at: Location; readonly names: readonly string[] }

/** Everything that may be deleted. Names need not be declared any more. */
export type Removed = {
  /** [id in IoT Central] */
  readonly exports: readonly Removal[]
  /** [id in IoT Central] */
  readonly destinations: readonly Removal[]
  /** [export, destination] */
  readonly links: readonly Removal[]
  /** [cluster, database, table] */
  readonly tables: readonly Removal[]
  /** [cluster, database, table, column] */
  readonly columns: readonly Removal[]
  /** [cluster, database, role, identity name, or `user=ID`, `group=ID`, `application=ID` with an optional `;TENANT`] */
  readonly principals: readonly Removal[]
  /** [cluster, database, policy] or [cluster, database, table, policy] */
  readonly policies: readonly Removal[]
}

export const buildRemoved = (draft: Draft, at: (path: Path) => Location): Removed => {
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
