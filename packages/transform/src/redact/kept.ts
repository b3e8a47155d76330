import type { JsonNode, JsonObject } from '../rows/json-text.ts'

/** Where in a message something stands: keys, and `*` for an item of a list. */
export type Path = readonly string[]

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A name as device models and programs have them, and no number of a phone or person in it. */
const isName = (text: string): boolean =>
  /^(?:\$\.)?[A-Za-z_$][\w$-]{0,63}$/.test(text) && !/\d{6}/.test(text) && !guid.test(text)

/** A word of the service's own, such as `devicePropertyReportedChange`. */
const isWord = (text: string): boolean => /^[a-z]+(?:[A-Z][a-z]+)*$/.test(text) && text.length <= 40

const isSchema = (text: string): boolean => /^default@v\d{1,2}$/.test(text)

const lists = [
  'telemetry',
  'properties',
  'device/properties/reported',
  'device/properties/desired',
  'device/cloudProperties',
]

/** The texts that may stay, by their place in a message, each as far as it has the form that belongs there. */
const places: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['messageSource', isWord],
  ['messageType', isWord],
  ['actor/type', isWord],
  ['resource/type', isWord],
  ['schema', isSchema],
  ['component', isName],
  ['module', isName],
  ...lists.flatMap((list) => ['name', 'component', 'module'].map((key) => [`${list}/*/${key}`, isName] as const)),
])

const geometries: ReadonlySet<string> = new Set(
  [
    'Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection Feature',
    'FeatureCollection',
  ].flatMap((line) => line.split(' ')),
)

const placeOf = (path: Path): string => path.map((key) => key.replaceAll('/', '//')).join('/')

/** Whether a text is a name that transforms look up or compare with: without it a sample would prove nothing. */
export const isKeptText = (path: Path, text: string): boolean =>
  places.get(placeOf(path))?.(text) === true || (path.at(-1) === 'type' && geometries.has(text))

/** Keys of the envelope; a device that is called like one of them changes nothing. */
const envelope: ReadonlySet<string> = new Set(
  [
    'applicationId component device deviceId enqueuedTime enrichments messageProperties messageSource',
    'messageType module properties schema telemetry templateId approved blocked cloudProperties id modules',
    'name organizations provisioned reported simulated templateName types value actor resource displayName',
    'type updated',
  ].flatMap((line) => line.split(' ')),
)

const identities = [
  'applicationId',
  'deviceId',
  'device/id',
  'device/name',
  'actor/id',
  'resource/id',
  'resource/displayName',
]

const textAt = (message: JsonObject, path: Path): readonly string[] => {
  let node: JsonNode | undefined = message
  for (const key of path) node = node?.kind === 'object' ? node.members.get(key) : undefined
  return node?.kind === 'string' ? [node.value] : []
}

/** Whether a key of a message may stay: a name or a small number, and not that of the device or of whoever the message is about. */
export const keyJudge = (message: JsonObject): ((key: string) => boolean) => {
  const own = new Set(identities.flatMap((path) => textAt(message, path.split('/'))))
  return (key) => envelope.has(key) || ((isName(key) || /^\d{1,3}$/.test(key)) && !own.has(key))
}
