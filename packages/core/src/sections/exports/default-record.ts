import { diagnose } from '../../findings/diagnose.ts'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { RuleContext } from '../rule.ts'
import { columnsOf, linksOf, tableName, tablesOf } from '../walk.ts'

const always = ['applicationId', 'messageSource', 'schema', 'enqueuedTime', 'enrichments']
const ofDevice = [...always, 'deviceId', 'templateId']

/** Keys of the record that IoT Central sends without a transform; https://learn.microsoft.com/azure/iot-central/core/howto-export-to-blob-storage */
const keysBySource: Readonly<Record<string, readonly string[]>> = {
  telemetry: [...ofDevice, 'telemetry', 'module', 'component', 'messageProperties'],
  properties: [...ofDevice, 'messageType', 'properties'],
  deviceConnectivity: [...ofDevice, 'messageType'],
  deviceLifecycle: [...ofDevice, 'messageType'],
  deviceTemplateLifecycle: [...always, 'messageType', 'templateId'],
  audit: [...always, 'messageType', 'actor', 'resource', 'updated', 'deviceId'],
}

const listed = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ')

const noMapping =
  'Add a transform to the link that fills them. An ingestion mapping of the table does not help, because IoT Central never uses one.'

/** Rows meet columns by name and letter case: without a transform only those of the default record are filled. */
export function* defaultRecordRule({ draft, at, isWritten }: RuleContext): Generator<Diagnostic> {
  const tables = new Map(tablesOf(draft).map((table) => [tableName(table), table]))
  for (const link of linksOf(draft)) {
    if (isWritten([...link.path, 'transform'])) continue
    const { destination } = link.value
    const keys = keysBySource[link.export.value.source ?? '']
    const table = tables.get((destination === undefined ? undefined : draft.destinations?.[destination]?.table) ?? '')
    if (keys === undefined || table === undefined) continue
    const columns = columnsOf(table).map(({ name }) => name)
    const empty = columns.filter((name) => !keys.includes(name))
    if (empty.length === 0 || columns.length === 0) continue
    const cased = empty.find((name) => keys.some((key) => key.toLowerCase() === name.toLowerCase()))
    const key = keys.find((each) => each.toLowerCase() === cased?.toLowerCase())
    const hint =
      cased === undefined ? noMapping : `Names are case-sensitive: the record has '${key ?? ''}', the table '${cased}'.`
    const place = at([...link.path, 'destination'])
    if (empty.length === columns.length) {
      const message = `Without a transform, no column of the table '${table.name}' receives a value.`
      yield diagnose('default-record-nothing', place, message, {
        hint: cased === undefined ? `Its keys are ${keys.join(', ')}. ${noMapping}` : hint,
      })
    } else {
      const message = `Without a transform, the default record does not fill ${listed(empty)}.`
      yield diagnose('default-record-columns', place, message, { hint })
    }
  }
}
