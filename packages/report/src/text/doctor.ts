import type { CheckState, DoctorDocument, SetupCheck, TestedIdentity } from '../json/doctor.ts'
import { clean } from './clean.ts'
import type { Role, Style } from './style.ts'

const marks: Readonly<Record<CheckState, readonly [mark: string, role: Role]>> = {
  ok: ['ok', 'good'],
  missing: ['NO', 'error'],
  unknown: ['?', 'warning'],
}

const lineOf = ({ state, what, fix, environment }: SetupCheck, style: Style): readonly string[] => {
  const [mark, role] = marks[state]
  const where = environment === undefined ? '' : `${clean(environment)}: `
  const line = `${style(role, mark.padEnd(3))} ${where}${clean(what)}`
  return fix === undefined ? [line] : [line, `      ${style('strong', 'fix:')} ${clean(fix)}`]
}

const names = {
  reader: 'the reader',
  writer: 'the writer',
  somebody: 'somebody who is neither the reader nor the writer',
}

const testedText = ({ as, applicationId, objectId, subject }: TestedIdentity): string => {
  const id = applicationId === undefined ? objectId : `application ${applicationId}`
  const shown = [id, subject === undefined ? undefined : `subject ${subject}`].flatMap((text) => text ?? [])
  return `Tested as ${names[as]}${shown.length === 0 ? '' : ` (${shown.map(clean).join(', ')})`}.`
}

/** A line for each check, and the counts at the end. */
export const renderDoctor = ({ identity, checks, summary }: DoctorDocument, style: Style): string =>
  [
    ...(identity === undefined ? [] : [testedText(identity), '']),
    ...checks.flatMap((check) => lineOf(check, style)),
    '',
    `${String(summary.missing)} missing, ${String(summary.unknown)} unknown; nothing was written`,
  ].join('\n')
