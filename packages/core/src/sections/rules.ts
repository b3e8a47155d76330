import type { Rule } from './rule.ts'
import { acceptRule } from './accept/rules.ts'
import { applicationRule } from './application/rules.ts'
import { clusterRule } from './clusters/rules.ts'
import { columnTypeRule } from './tables/column-types.ts'
import { defaultRecordRule } from './exports/default-record.ts'
import { destinationRule } from './destinations/rules.ts'
import { deviationRule } from './drift/rules.ts'
import { doubleRule } from './exports/doubles.ts'
import { enrichmentRule } from './exports/enrichments.ts'
import { environmentRule } from './environments/rules.ts'
import { exportRule } from './exports/rules.ts'
import { filterRule } from './exports/filters.ts'
import { grantRule } from './principals/grants.ts'
import { identityRule } from './identities/rules.ts'
import { keyRule } from './names/keys.ts'
import { nameRule } from './names/names.ts'
import { onlyRule } from './environments/only.ts'
import { placeholderRule } from '../text/placeholders.ts'
import { policyRule } from './policies/rules.ts'
import { principalRule } from './principals/rules.ts'
import { removedRule } from './removed/rules.ts'
import { secretRule } from '../text/secrets.ts'
import { visibleRule } from './names/visible.ts'

/** Rules about the text alone: they see no draft, and say the same in every environment, so they run once. */
export const documentRules: readonly Rule[] = [environmentRule, onlyRule, secretRule, placeholderRule]

/** Those that hold in a section that stands in a file of its own too; secrets are looked for in every file that is named. */
export const partRules: readonly Rule[] = [onlyRule, placeholderRule]

/** Every other rule of a config. A new one is a file here and a line in one of these lists. */
export const rules: readonly Rule[] = [
  applicationRule,
  identityRule,
  keyRule,
  visibleRule,
  clusterRule,
  nameRule,
  columnTypeRule,
  policyRule,
  principalRule,
  destinationRule,
  grantRule,
  exportRule,
  doubleRule,
  filterRule,
  enrichmentRule,
  defaultRecordRule,
  removedRule,
  acceptRule,
  deviationRule,
]
