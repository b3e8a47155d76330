import type {
  CheckState,
  DoctorDocument,
  JudgedBy,
  JudgedIdentity,
  SetupCheck,
  TestedIdentity,
} from '../json/doctor.ts'
import { clean } from './clean.ts'
import type { Role, Style } from './style.ts'

const marks: Readonly<Record<CheckState, readonly [mark: string, role: Role]>> = {
  ok: ['ok', 'good'],
  missing: ['NO', 'error'],
  unknown: ['?', 'warning'],
}

const means: Readonly<Record<JudgedBy, string>> = {
  'sign-in': 'tried as itself',
  'own-permissions': 'asked as itself',
  'role-assignments': 'by its Azure role assignments',
  'database-principals': "by the database's principals",
  'application-users': "by the application's users and roles",
  'federated-credentials': 'by its federated credentials',
}

const lineOf = ({ state, what, fix, environment, by }: SetupCheck, style: Style): readonly string[] => {
  const [mark, role] = marks[state]
  const where = environment === undefined ? '' : `${clean(environment)}: `
  const how = by === undefined ? '' : ` ${style('faint', `[${means[by]}]`)}`
  const line = `${style(role, mark.padEnd(3))} ${where}${clean(what)}${how}`
  return fix === undefined ? [line] : [line, `      ${style('strong', 'fix:')} ${clean(fix)}`]
}

const names = {
  reader: 'the reader',
  writer: 'the writer',
  somebody: 'somebody who is neither the reader nor a writer',
}

const testedText = ({ as, applicationId, objectId, subject }: TestedIdentity): string => {
  const id = applicationId === undefined ? objectId : `application ${applicationId}`
  const shown = [id, subject === undefined ? undefined : `subject ${subject}`].flatMap((text) => text ?? [])
  return `Signed in as ${names[as]}${shown.length === 0 ? '' : ` (${shown.map(clean).join(', ')})`}.`
}

const judgedText = ({ as, applicationId, environment }: JudgedIdentity): string => {
  const whose = environment === undefined ? '' : ` of ${clean(environment)}`
  return `Judged by what others tell of it: ${names[as]}${whose} (application ${clean(applicationId)}).`
}

/** A line for each check, and the counts at the end. */
export const renderDoctor = ({ identity, judged, checks, summary }: DoctorDocument, style: Style): string => {
  const who = [...(identity === undefined ? [] : [testedText(identity)]), ...judged.map(judgedText)]
  return [
    ...(who.length === 0 ? [] : [...who, '']),
    ...checks.flatMap((check) => lineOf(check, style)),
    '',
    `${String(summary.missing)} missing, ${String(summary.unknown)} unknown; nothing was written`,
  ].join('\n')
}
