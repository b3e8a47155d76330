import type { Kind } from '../../../model/kind.ts'
import { expectedExport } from '../expected.ts'
import {
  type DataExportAttributes,
  type ExportTarget,
  aim,
  counterpart,
  desire,
  needs,
  part,
  rules,
} from './targets.ts'
import { health, healthNow } from './health.ts'
import { read } from './read.ts'
import { refuse, risks } from './risks.ts'
import { steps } from './steps.ts'

/**
 * A data export: what it sends, whether it runs, its filter and enrichments, and its links with their transforms.
 *
 * In place: everything but the source, in one request of changed members, so that it is never disabled or made again.
 * The transform of a link that the file names is owned: left out means cleared. A live filter and live enrichments that
 * the file does not name are left alone, and told on the export's own line; `filter: null` and `enrichments: {}` clear
 * them, and a map of enrichments is owned whole. Links that the file does not name are sent back as they were read; only
 * `removed.links` takes one away, last.
 * Refused: another source (the way round is a new id beside it, then `removed`), and more than IoT Central holds.
 * Risks: `interrupts-export` (disabled, deleted, unlinked while it runs), `narrows-export` (a filter added or changed, a
 * transform cleared), `drops-rows` and `empties-column` (another transform keeps less, an enrichment removed that something
 * still takes), `duplicates-data` (beside an unmanaged export of the same source into the same table).
 */
export const dataExportKind: Kind<DataExportAttributes, ExportTarget> = {
  id: 'iot-central/data-export',
  called: (names) => {
    const name = names.join('/')
    return { title: ['export ', { name }], many: { of: 'exports', place: name } }
  },
  visibleWithinSeconds: 60,
  rules,
  desire,
  needs,
  read,
  refuse,
  risks,
  steps,
  aim,
  // Another export of the same id may send something else.
  identity: (_target, { source }, _context, action) => (action === 'delete' ? null : source),
  counterpart,
  part,
  expects: ({ id }, context) => expectedExport(context, id),
  health,
  healthNow,
}
