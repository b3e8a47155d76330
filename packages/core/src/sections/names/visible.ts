import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { Path } from '../../text/document.ts'
import { invisibleBesideEmoji, invisibleIn } from '../../values/invisible.ts'
import type { RuleContext } from '../rule.ts'
import {
  clustersOf,
  columnsOf,
  databasesOf,
  destinationsOf,
  entriesOf,
  exportsOf,
  identitiesOf,
  principalsOf,
  tablesOf,
} from '../walk.ts'
import type { Found } from '../walk.ts'

type Named = Found<unknown> & {
  /** What else about it is a name: the texts by their keys. */
  readonly texts?: Readonly<Record<string, string | undefined>>
}

const namedIn = ({ draft }: RuleContext): readonly Named[] => [
  ...identitiesOf(draft),
  ...clustersOf(draft),
  ...[...databasesOf(draft), ...tablesOf(draft)].map((each) => ({ ...each, texts: { name: each.value.name } })),
  ...[...destinationsOf(draft), ...exportsOf(draft)].map((each) => ({
    ...each,
    texts: { id: each.value.id, displayName: each.value.displayName },
  })),
  ...exportsOf(draft).flatMap(({ path, value }) => entriesOf(value.enrichments, [...path, 'enrichments'])),
]

/** Nearly every name of a column is seen, and a config has more of them than of anything else: only the others get a place. */
const hiddenColumns = ({ draft }: RuleContext): readonly Named[] =>
  tablesOf(draft).flatMap((table) =>
    Object.keys(table.value.columns ?? {}).some((name) => invisibleIn(name) !== undefined) ? columnsOf(table) : [],
  )

const finding = (context: RuleContext, path: Path, place: 'key' | 'value', character: string): Diagnostic =>
  diagnose(
    'name-invisible',
    place === 'key' ? context.keyAt(path) : context.at(path),
    `This name contains ${character}, an invisible character.`,
  )

function* textFindings(context: RuleContext, path: Path, texts: Named['texts'] = {}): Generator<Diagnostic> {
  for (const [key, text = ''] of Object.entries(texts)) {
    const character = key === 'displayName' ? invisibleBesideEmoji(text) : invisibleIn(text)
    if (character !== undefined) yield finding(context, [...path, key], 'value', character)
  }
}

/** What a reviewer reads is all that a name is: nothing in it is invisible or turns the direction of text. */
export function* visibleRule(context: RuleContext): Generator<Diagnostic> {
  for (const { name, path, texts } of [...namedIn(context), ...hiddenColumns(context)]) {
    const character = invisibleIn(name)
    if (character !== undefined) yield finding(context, path, 'key', character)
    yield* textFindings(context, path, texts)
  }
  for (const { path, value } of databasesOf(context.draft).flatMap(principalsOf)) {
    const { user, group, application, tenantId } = value
    yield* textFindings(context, path, { user, group, application, tenantId })
  }
}
