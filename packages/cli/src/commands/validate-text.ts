import {
  clean,
  countFindings,
  leadingCode,
  renderFindings,
  type ValidateDocument,
  type Style,
  type Sources,
} from '@adx-export/report'

type Shown = { readonly style: Style; readonly sources: Sources; readonly file: string }

/** Findings and a closing line. */
export const validateText = (
  document: ValidateDocument,
  environments: readonly string[],
  { style, sources, file }: Shown,
): string => {
  const findings = renderFindings(document.diagnostics, { style, sources })
  const counted = countFindings(document.diagnostics)
  const where = environments.length === 0 ? '' : ` for ${environments.map(clean).join(', ')}`
  const closing = document.valid
    ? style('good', `${clean(file)} is valid${where}${counted === '' ? '' : ` (${counted})`}.`)
    : style('error', `${counted} in ${clean(file)}.`)
  const explain = leadingCode(document.diagnostics)
  const more = explain === undefined ? [] : [style('faint', `More about a finding: adx-export explain ${explain}`)]
  return [...(findings === '' ? [] : [findings, '']), closing, ...more].join('\n')
}
