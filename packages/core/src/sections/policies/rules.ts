import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import { policyFindingsIn } from './index.ts'
import type { RuleContext } from '../rule.ts'
import { databasesOf, tablesOf } from '../walk.ts'

/** Policies of tables and databases; what each may hold stands with the policy. */
export function* policyRule({ draft, at }: RuleContext): Generator<Diagnostic> {
  const holders = [...databasesOf(draft).map((database) => ({ ...database, database })), ...tablesOf(draft)]
  for (const holder of holders) yield* policyFindingsIn({ at, diagnose }, holder)
}
