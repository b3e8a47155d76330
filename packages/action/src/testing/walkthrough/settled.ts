/** What differs from run to run, in the words of one run; everything else is as it came. */
export const settled = (text: string, origin: string): string =>
  text
    .replaceAll(origin, 'https://github.com')
    .replaceAll(/\bin \d+ seconds? by\b/gu, 'in 3 seconds by')
    .replaceAll(/\b\d{4}-\d\d-\d\d \d\d:\d\d UTC\b/gu, '2026-01-06 05:17 UTC')
    .replaceAll(/\buntil: \d{4}-\d\d-\d\d\b/gu, 'until: 2026-02-05')

/** Without the hidden lines and the hidden ends of lines, which only later runs read. */
export const visible = (text: string): string =>
  text
    .replaceAll(/^<!-- adx-export:.* -->\n/gmu, '')
    .replaceAll(/ ?<!-- adx-export:.* -->/gu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
