/** Words of a key whose numbers can tell where somebody is, or who. */
const words: ReadonlySet<string> = new Set(
  [
    'alt bbox easting elevation lat lng lon long northing utm address age badge card dob fax iban id ids',
    'member nino owner pin plz sin ssn tel uid user zip',
  ].flatMap((line) => line.split(' ')),
)

/** Parts of such words, which are long enough to mean nothing else. */
const parts =
  /latitud|longitud|altitud|latlo|gps|geo|coord|locat|posit|phone|mobile|msisdn|imei|imsi|iccid|birth|postal|postcode|passport|patient|person|employee|customer|contact|licen[cs]e|account|insurance|identi/

/** Whether numbers under a key, or of a telemetry so called, are to be replaced however short they are. */
export const isTelling = (key: string): boolean => {
  const spaced = key.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  return parts.test(spaced.replaceAll(/[^a-z]/g, '')) || spaced.split(/[^a-z]+/).some((word) => words.has(word))
}
