import type { SetupCheck } from '@adx-export/report'
import { memberAt, textAt } from './github-reads.ts'

type Judged = Pick<SetupCheck, 'state' | 'what'>

/** Which refs may deploy by the environment's own setting; undefined where its policies have to be read. */
export const judgeSetting = (body: unknown, name: string, branch: string): Judged | undefined => {
  const policy = memberAt(body, 'deployment_branch_policy')
  if (policy === null)
    return {
      state: 'missing',
      what: `any branch may deploy to ${name}, so any workflow can sign in as the writer`,
    }
  const [isProtected, isCustom] = ['protected_branches', 'custom_branch_policies'].map((key) => memberAt(policy, key))
  if (isProtected === true && isCustom === false)
    return {
      state: 'missing',
      what: `not only ${branch} deploys to ${name}, but every protected branch, and any branch if none is protected`,
    }
  return isProtected === false && isCustom === true
    ? undefined
    : {
        state: 'unknown',
        what: `whether only ${branch} deploys to ${name}: GitHub answers with a setting that is not known`,
      }
}

/** Which refs may deploy by the policies of an environment: a tag of the branch's name is no branch. */
export const judgePolicies = (policies: readonly unknown[], name: string, branch: string): Judged => {
  const only = `only ${branch} deploys to ${name}`
  const refs = policies.map((policy) => ({ type: textAt(policy, 'type'), ref: textAt(policy, 'name') }))
  const others = refs.filter(({ type, ref }) => (type === 'branch' && ref !== branch) || type === 'tag')
  const names = others.map(({ type, ref = 'one without a name' }) => (type === 'tag' ? `the tag ${ref}` : ref))
  if (names.length > 0) return { state: 'missing', what: `not ${only}, but ${names.join(', ')}` }
  if (refs.length === 0) return { state: 'missing', what: `not ${only}, but no branch` }
  return refs.every(({ type }) => type === 'branch')
    ? { state: 'ok', what: only }
    : { state: 'unknown', what: `whether ${only}: GitHub answers with a policy of a kind that is not known` }
}
