import type { Rule } from '../rule.ts'
import { acceptRule } from './accept.ts'
import { applicationRule } from './application.ts'
import { clusterRule } from './clusters.ts'
import { columnTypeRule } from './column-types.ts'
import { defaultRecordRule } from './default-record.ts'
import { destinationRule } from './destinations.ts'
import { deviationRule } from './deviations.ts'
import { doubleRule } from './doubles.ts'
import { enrichmentRule } from './enrichments.ts'
import { environmentRule } from './environments.ts'
import { exportRule } from './exports.ts'
import { filterRule } from './filters.ts'
import { grantRule } from './grants.ts'
import { identityRule } from './identities.ts'
import { keyRule } from './keys.ts'
import { nameRule } from './names.ts'
import { onlyRule } from './only.ts'
import { placeholderRule } from './placeholders.ts'
import { policyRule } from './policies.ts'
import { principalRule } from './principals.ts'
import { removedRule } from './removed.ts'
import { secretRule } from './secrets.ts'
import { visibleRule } from './visible.ts'

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
