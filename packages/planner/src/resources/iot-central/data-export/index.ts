import type { Kind } from '../../../model/kind.ts'
import { expectedExport } from '../expected.ts'
import { aim } from './aim.ts'
import { desire } from './desire.ts'
import { health } from './health.ts'
import { needs } from './needs.ts'
import { read } from './read.ts'
import { refuse } from './refuse.ts'
import { risks } from './risks.ts'
import { type DataExportAttributes, rules } from './rules.ts'
import { steps } from './steps.ts'
import type { ExportTarget } from './targets.ts'

/**
 * A data export: what it sends, whether it runs, its filter and enrichments, and its links with their transforms.
 *
 * In place: everything but the source, in one request of changed members, so that it is never disabled or made again.
 * Filter, enrichments and the transform of a link that the file names are owned: left out means cleared. Links that the
 * file does not name are sent back as they were read; only `removed.links` takes one away, last.
 * Refused: another source (the way round is a new id beside it, then `removed`), and more than IoT Central holds.
 * Risks: `interrupts-export` (disabled, deleted, unlinked while it runs), `narrows-export` (a filter added or changed, a
 * transform cleared), `duplicates-data` (beside an unmanaged export of the same source into the same table).
 */
export const dataExportKind: Kind<DataExportAttributes, ExportTarget> = {
  id: 'iot-central/data-export',
  rules,
  desire,
  needs,
  read,
  refuse,
  risks,
  steps,
  aim,
  expects: ({ id }, { world }) => expectedExport(world, id),
  health,
}
