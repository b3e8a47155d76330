import { proposedRole } from '@adx-export/engine'
import { federationFunctions } from './script-federation.ts'
import { scriptFunctions } from './script-functions.ts'
import { scriptMessages } from './script-messages.ts'
import { type Setup, type SetupCluster, type SetupTarget, prefixOf } from './setup.ts'
import { credentialNameOf } from './subjects.ts'

/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
export const mostSubjects = 20

/** What a shell reads as this very text. */
export const quoted = (text: string): string =>
  /^[A-Za-z0-9_./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** An identity that writes, and the targets whose jobs sign in as it. */
export type Writer = { readonly name: string; readonly clientId?: string; readonly targets: readonly SetupTarget[] }

const chunksOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / mostSubjects) }, (_, at) =>
    items.slice(at * mostSubjects, (at + 1) * mostSubjects),
  )

/**
 * Who writes. Each environment has a writer of its own; with `shared`, one serves as many environments as an application takes
 * subjects, and then the next. An application that the config names serves those that name it, whatever their number.
 */
export const writersOf = ({ config, targets }: Setup, shared: boolean): readonly Writer[] => {
  const name = `${prefixOf(config)}-writer`
  const named = Map.groupBy(
    targets.filter(({ signIn }) => signIn !== undefined),
    ({ signIn }) => signIn?.clientId ?? '',
  )
  const free = targets.filter(({ signIn }) => signIn === undefined)
  const own: readonly Writer[] = shared
    ? chunksOf(free).map((chunk, at) => ({ name: at === 0 ? name : `${name}-${String(at + 1)}`, targets: chunk }))
    : free.map((target) => ({
        name: target.environment === undefined ? name : `${name}-${target.environment}`,
        targets: [target],
      }))
  return [...own, ...[...named].map(([clientId, those]) => ({ name: clientId, clientId, targets: those }))]
}

/** Applications that the config names for more environments than one application takes subjects. */
export const overfull = (writers: readonly Writer[]): readonly Writer[] =>
  writers.filter(({ targets }) => targets.length > mostSubjects)

const todo = (text: string): string => `say todo ${quoted(text)}`

const plainName = /^[\w .-]+$/

type As = 'reader' | 'writer'

const databaseLines = (cluster: SetupCluster, as: As): readonly string[] =>
  cluster.databases.map(({ name, roles: { [as]: role } }) => {
    if (cluster.resourceGroup !== undefined && cluster.name !== undefined && plainName.test(name))
      return `database ${[cluster.resourceGroup, cluster.name, name, role].map(quoted).join(' ')}`
    const roles = role === 'Admin' ? 'admins' : 'monitors'
    return `by_hand ${role} ${roles} ${quoted(name)}`
  })

const clusterLines = (cluster: SetupCluster, as: As): readonly string[] => {
  const isManaged = cluster.resourceGroup !== undefined && cluster.resourceId !== undefined
  const unread =
    as === 'reader' && !isManaged && cluster.hasPrincipals
      ? [
          todo(
            `${cluster.host} has no resourceId in the config, so only an Admin sees the principals of its databases: no reader that cannot write can plan them`,
          ),
        ]
      : []
  return [
    ...(isManaged ? [`role ${cluster.roles[as]} ${quoted(cluster.resourceId ?? '')}`] : []),
    ...databaseLines(cluster, as),
    ...unread,
  ]
}

const rightsLines = (target: SetupTarget, as: As): readonly string[] => {
  const inside = as === 'reader' ? '"$view_role" \'Data export: View\'' : '"$full_role" \'Data export: Full control\''
  return [
    ...(target.applicationId === undefined ? [] : [`role ${target.roles[as]} ${quoted(target.applicationId)}`]),
    ...target.clusters.flatMap((cluster) => clusterLines(cluster, as)),
    `application ${target.subdomain}`,
    `member ${inside}`,
  ]
}

/** Environments that share a cluster ask for the same rights on it. */
const withoutRepeats = (lines: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const isRepeat = /^(?:role|database|by_hand|say) /.test(line) && seen.has(line)
    seen.add(line)
    return !isRepeat
  })
}

const readerLines = ({ config, targets, planEnvironment }: Setup): readonly string[] => [
  '# The reader plans. Whoever may push a branch may run it, so it must not be able to write.',
  `identity ${prefixOf(config)}-reader`,
  `federate ${planEnvironment} ${credentialNameOf(planEnvironment)}`,
  ...withoutRepeats(targets.flatMap((target) => rightsLines(target, 'reader'))),
  'variable AZURE_TENANT_ID "$tenant"',
  'variable AZURE_READER_CLIENT_ID "$client"',
  '',
]

const writerLines = ({ name, clientId, targets }: Writer): readonly string[] => [
  `# The writer of ${targets.map(({ environment }) => environment ?? 'the config').join(', ')}: only jobs of the GitHub environment sign in as it.`,
  clientId === undefined ? `identity ${name}` : `known ${clientId}`,
  ...withoutRepeats(
    targets.flatMap((target) => [
      `federate ${target.githubEnvironment} ${credentialNameOf(target.githubEnvironment)}`,
      ...rightsLines(target, 'writer'),
      `guard ${target.githubEnvironment}`,
      ...(clientId === undefined
        ? [
            `variable AZURE_WRITER_CLIENT_ID "$client"${target.environment === undefined ? '' : ` ${target.githubEnvironment}`}`,
          ]
        : []),
    ]),
  ),
  '',
]

/** Where the script is written: beside the workflows, whose owners it has. */
export const scriptPathOf = (config: string): string => `.github/${prefixOf(config)}-setup.sh`

/** The repository that an earlier script is about, in the letter case that was given then. */
export const repositoryIn = (script: string): string | undefined =>
  /^repository=([\w.-]+\/[\w.-]+)\r?$/m.exec(script)?.[1]

/** Whether an earlier script made one writer for several environments; undefined where there is no script. */
export const sharesWriter = (script: string, config: string): boolean | undefined => {
  const names = [...script.matchAll(/^identity (\S+)\r?$/gm)].map(([, name]) => name)
  if (names.length === 0) return undefined
  return names.includes(`${prefixOf(config)}-writer`)
}

const head = (setup: Setup): string => `#!/usr/bin/env bash
# Makes the identities, rights and settings that the workflows of adx-export need. Written by \`adx-export github init\`.
# Run it any number of times: each step says what it found, and changes only what is missing or differs.
#   bash ${scriptPathOf(setup.config)}            do it
#   bash ${scriptPathOf(setup.config)} --print    show what would be done
# You need: az login and gh auth login; permission to register applications in Microsoft Entra and to assign roles on the resources
# (Owner, or Contributor and User Access Administrator); Administrator in the IoT Central application; admin of the repository.
# shellcheck disable=SC2016 # what jq reads, and names as they are
set -euo pipefail

repository=${quoted(setup.repository)}
branch=${quoted(setup.branch)}
# Two roles inside the application, made by hand under Permissions, Roles: with 'Data export: View', and 'Data export: Full control'.
view_role=\${VIEW_ROLE:-${proposedRole('reader')}}
full_role=\${FULL_ROLE:-${proposedRole('writer')}}

usage() {
  printf '%s\\n' \
    ${quoted(`bash ${scriptPathOf(setup.config)}            do it`)} \
    ${quoted(`bash ${scriptPathOf(setup.config)} --print    show what would be done, and change nothing`)}
}

# A word that it does not know may be a --print with a typo, so nothing is done.
unknown() {
  printf "error: unknown option '%s'\\n" "$1" >&2
  usage >&2
  exit 2
}

print=no
if [ $# -gt 1 ]; then unknown "$2"; fi
if [ $# -eq 1 ]; then
  case "$1" in
    --print) print=yes ;;
    -h | --help) usage && exit 0 ;;
    *) unknown "$1" ;;
  esac
fi
`

/** The script that makes everything outside the repository. */
export const renderScript = (setup: Setup, shared: boolean): string =>
  [
    head(setup).trimEnd(),
    scriptMessages.trimEnd(),
    scriptFunctions.trimEnd(),
    federationFunctions.trimEnd(),
    '',
    'preflight',
    'subjects',
    '',
    ...readerLines(setup),
    ...writersOf(setup, shared).flatMap(writerLines),
    '# The rules that make a review count.',
    'protect plan',
    '',
    'summary',
    '',
  ].join('\n')
