import { type CloudState, type Row, Refused, optionIn, write } from './state.test-data.ts'

type Answer = unknown

/** The words of a call, and what it read from its standard input. */
export type Sent = { readonly words: readonly string[]; readonly input: string }

const bodyIn = ({ words, input }: Sent): Row =>
  words.includes('--input')
    ? (JSON.parse(input) as Row)
    : Object.fromEntries(
        words.flatMap((word, index) => (words[index - 1] === '-f' ? [word.split('=') as [string, string]] : [])),
      )

const missing = (): never => {
  throw new Refused('gh: Not Found (HTTP 404)', '{"message":"Not Found","status":"404"}')
}

const rulesetAt = (state: CloudState, method: string, rest: string, sent: Sent): Answer => {
  const id = rest.replace('rulesets', '').replace('/', '')
  if (method === 'GET')
    return id === '' ? state.rulesets : (state.rulesets.find((row) => String(row['id']) === id) ?? missing())
  const body = bodyIn(sent)
  if (method === 'POST') state.rulesets.push({ ...body, id: state.rulesets.length + 1 })
  else state.rulesets = state.rulesets.map((row) => (String(row['id']) === id ? { ...body, id: row['id'] } : row))
  write(state, `${method} ${rest}`)
  return {}
}

const environmentAt = (state: CloudState, method: string, rest: string, sent: Sent): Answer => {
  const [, name = '', more, variable] = rest.split('/')
  const found = state.environments[name]
  if (more === 'variables') {
    const value = state.variables[`${name}/${String(variable)}`]
    return value === undefined ? missing() : { value }
  }
  if (more === 'deployment-branch-policies') {
    if (found === undefined) return missing()
    if (method === 'GET') return { branch_policies: found.branches.map((branch) => ({ name: branch })) }
    found.branches.push(String(bodyIn(sent)['name']))
  } else if (method === 'GET') {
    return found?.body ?? missing()
  } else {
    const body = bodyIn(sent)
    const reviewers = (body['reviewers'] ?? []) as readonly Row[]
    const rules = reviewers.map((one) => ({ type: one['type'], reviewer: { id: one['id'] } }))
    state.environments[name] = {
      branches: found?.branches ?? [],
      body: {
        deployment_branch_policy: body['deployment_branch_policy'],
        protection_rules:
          rules.length === 0 ? [] : [{ type: 'required_reviewers', prevent_self_review: false, reviewers: rules }],
      },
    }
  }
  write(state, `${method} ${rest}`)
  return {}
}

const route = (state: CloudState, path: string, sent: Sent): Answer => {
  const { words } = sent
  const method = words.includes('--method') ? optionIn(words, '--method') : 'GET'
  const rest = path.replace(/^repos\/contoso\/wards\/?/, '')
  if (rest === '') return state.repository
  if (rest.startsWith('rulesets')) return rulesetAt(state, method, rest, sent)
  if (rest.startsWith('environments/')) return environmentAt(state, method, rest, sent)
  if (rest === 'actions/oidc/customization/sub') return state.subject ?? missing()
  const variable = /^actions\/variables\/(\w+)$/.exec(rest)?.[1]
  if (variable === undefined) return missing()
  const value = state.variables[variable]
  return value === undefined ? missing() : { value }
}

/** jq as gh has it, as WebAssembly. */
const jq = async (value: unknown, program: string): Promise<string> => {
  const { raw } = (await import('jq-wasm')) as unknown as {
    readonly raw: (json: unknown, query: string, flags: readonly string[]) => Promise<{ readonly stdout: string }>
  }
  const { stdout } = await raw(value, program, ['-r', '-c'])
  return stdout === '' || stdout.endsWith('\n') ? stdout : `${stdout}\n`
}

export const gh = async (state: CloudState, sent: Sent): Promise<string> => {
  const { words } = sent
  const [first, second] = words
  if (first === 'auth') return ''
  if (first === 'variable') {
    const place = words.includes('--env') ? `${optionIn(words, '--env')}/` : ''
    state.variables[`${place}${words[2] ?? ''}`] = optionIn(words, '--body')
    write(state, `variable ${place}${words[2] ?? ''}`)
    return ''
  }
  if (first !== 'api') throw new Refused(`unknown command ${String(first)}`)
  const path = words.find((word) => word.startsWith('repos/')) ?? second ?? ''
  const answer = route(state, path, sent)
  return words.includes('--jq') ? jq(answer, optionIn(words, '--jq')) : `${JSON.stringify(answer)}\n`
}
