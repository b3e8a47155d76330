import { type CloudState, type Row, Refused, at, optionIn, write } from './state.test-data.ts'

/** The queries of the script: `[?a=='x' && b=='y'].c`, `[].c`, `[?a=='x'].b[].c`, `a`. */
const queried = (value: unknown, query: string): readonly string[] => {
  const [, filter, path = ''] = /^\[(?:\?(.*?))?\]\.([\w.[\]]+)$/.exec(query) ?? []
  if (!query.startsWith('[')) return [String(at(value, query))]
  if (path === '' || !Array.isArray(value)) throw new Error(`a query that no stand-in knows: ${query}`)
  const tests = (filter ?? '').split(' && ').filter((test) => test !== '')
  const rows = (value as readonly unknown[]).filter((row) =>
    tests.every((test) => {
      const [, name = '', text] = /^(\w+)=='(.*)'$/.exec(test) ?? []
      if (text === undefined) throw new Error(`a test that no stand-in knows: ${test}`)
      return at(row, name) === text
    }),
  )
  return path
    .split('.')
    .reduce<readonly unknown[]>(
      (found, step) =>
        found.flatMap((each) => {
          const inside = at(each, step.replace('[]', ''))
          return inside === undefined ? [] : inside
        }),
      rows,
    )
    .map(String)
}

/** Rows are shown once their lag has passed: each read that misses them brings that nearer. */
const shown = (rows: Row[]): readonly Row[] =>
  rows.filter((row) => {
    const lag = Number(row['lag'] ?? 0)
    row['lag'] = Math.max(0, lag - 1)
    return lag <= 0
  })

const idOf = (kind: string, count: number): string =>
  `${kind}0000000-0000-4000-8000-${String(count + 1).padStart(12, '0')}`

const filtered = (rows: readonly Row[], filter: string): readonly Row[] => {
  const [, name = '', text = ''] = /^(\w+) eq '(.*)'$/.exec(filter) ?? []
  return rows.filter((row) => row[name] === text)
}

type Answer = unknown
type Handler = (state: CloudState, words: readonly string[]) => Answer

const azHandlers: Readonly<Record<string, Handler>> = {
  'account show': ({ tenant }) => ({ tenantId: tenant }),
  'extension show': ({ extensions }, words) => {
    const name = optionIn(words, '--name')
    if (!extensions.includes(name)) throw new Refused(`The extension ${name} is not installed.`)
    return { name }
  },
  'extension add': (state, words) => {
    state.extensions.push(optionIn(words, '--name'))
    write(state, `extension ${optionIn(words, '--name')}`)
    return ''
  },
  'ad app list': ({ apps }, words) => filtered(shown(apps), optionIn(words, '--filter')),
  'ad app create': (state, words) => {
    const displayName = optionIn(words, '--display-name')
    state.apps.push({ appId: idOf('a', state.apps.length), displayName, lag: state.lag })
    write(state, `app ${displayName}`)
    return ''
  },
  'ad sp list': ({ principals }, words) => filtered(shown(principals), optionIn(words, '--filter')),
  'ad sp create': (state, words) => {
    const appId = optionIn(words, '--id')
    if (state.principals.some((row) => row['appId'] === appId))
      throw new Refused('The service principal cannot be created because the service principal name is already in use.')
    state.principals.push({ id: idOf('b', state.principals.length), appId, lag: state.lag, unknown: state.lag })
    write(state, `sp ${appId}`)
    return ''
  },
  'ad app federated-credential list': ({ credentials }, words) =>
    credentials.filter((row) => row['app'] === optionIn(words, '--id')),
  'ad app federated-credential create': (state, words) => {
    const [app, parameters] = [optionIn(words, '--id'), JSON.parse(optionIn(words, '--parameters')) as Row]
    const own = state.credentials.filter((row) => row['app'] === app)
    if (own.some(({ name }) => name === parameters['name']))
      throw new Refused('FederatedIdentityCredential with name already exists.')
    if (own.length >= 20) throw new Refused('No more than 20 federated credentials are allowed.')
    state.credentials.push({ ...parameters, app })
    write(state, `credential ${String(parameters['subject'])}`)
    return ''
  },
  'ad app federated-credential update': (state, words) => {
    const [app, name] = [optionIn(words, '--id'), optionIn(words, '--federated-credential-id')]
    const parameters = JSON.parse(optionIn(words, '--parameters')) as Row
    const found = state.credentials.find((row) => row['app'] === app && row['name'] === name)
    if (found === undefined) throw new Refused('was not found')
    Object.assign(found, parameters)
    write(state, `credential ${String(parameters['subject'])}`)
    return ''
  },
  'role assignment list': ({ roles }, words) => roles.filter((row) => row['scope'] === optionIn(words, '--scope')),
  'role assignment create': (state, words) => {
    const [principalId, roleDefinitionName, scope] = ['--assignee-object-id', '--role', '--scope'].map((name) =>
      optionIn(words, name),
    )
    const principal = state.principals.find(({ id }) => id === principalId)
    if (principal === undefined || Number(principal['unknown'] ?? 0) > 0) {
      if (principal !== undefined) principal['unknown'] = Number(principal['unknown']) - 1
      throw new Refused(`(PrincipalNotFound) Principal ${String(principalId)} does not exist in the directory.`)
    }
    state.roles.push({ id: idOf('c', state.roles.length), principalId, roleDefinitionName, scope })
    write(state, `role ${String(roleDefinitionName)} ${String(scope)}`)
    return ''
  },
  'kusto database list': ({ databases }, words) =>
    databases.filter((name) => name.startsWith(`${optionIn(words, '--cluster-name')}/`)).map((name) => ({ name })),
  'kusto database-principal-assignment list': ({ assignments }, words) =>
    assignments.filter(
      (row) => row['database'] === `${optionIn(words, '--cluster-name')}/${optionIn(words, '--database-name')}`,
    ),
  'kusto database-principal-assignment create': (state, words) => {
    const name = optionIn(words, '--principal-assignment-name')
    const database = `${optionIn(words, '--cluster-name')}/${optionIn(words, '--database-name')}`
    const [principalId, role] = [optionIn(words, '--principal-id'), optionIn(words, '--role')]
    state.assignments = state.assignments.filter((row) => row['name'] !== name || row['database'] !== database)
    state.assignments.push({ name, database, principalId, role })
    write(state, `assignment ${role} ${database}`)
    return ''
  },
  'iot central app list': ({ applications }) => applications,
  'iot central role list': ({ applicationRoles }) => applicationRoles,
  'iot central user list': ({ users }, words) => users.filter((row) => row['app'] === optionIn(words, '--app-id')),
  'iot central user create': (state, words) => {
    const [app, id, objectId, role] = ['--app-id', '--user-id', '--object-id', '--role'].map((name) =>
      optionIn(words, name),
    )
    state.users.push({ app, id, objectId, roles: [{ role }] })
    write(state, `user ${String(app)}`)
    return ''
  },
}

const needed: Readonly<Record<string, string>> = { kusto: 'kusto', iot: 'azure-iot' }

export const az = (state: CloudState, words: readonly string[]): string => {
  const name = Object.keys(azHandlers)
    .filter((each) => words.slice(0, each.split(' ').length).join(' ') === each)
    .toSorted((a, b) => b.length - a.length)[0]
  const extension = needed[words[0] ?? '']
  if (name === undefined || (extension !== undefined && !state.extensions.includes(extension)))
    throw new Refused(`'${words[0] ?? ''}' is misspelled or not recognized by the system.`)
  const answer = azHandlers[name]?.(state, words)
  if (!words.includes('--query')) return ''
  const found = queried(answer, optionIn(words, '--query'))
  return found.length === 0 ? '' : `${found.join('\n')}\n`
}
