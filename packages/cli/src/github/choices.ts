import { UsageError } from '../exit.ts'
import type { Io } from '../io.ts'
import { clean } from '@adx-export/report'
import { placeholderAction } from './setup.ts'

/** What `github init` takes from the command line. */
export type GithubInitOptions = {
  readonly config: string
  readonly repository?: string
  readonly branch?: string
  readonly planEnvironment?: string
  readonly action?: string
  readonly reviewers?: string
  readonly sharedWriter?: boolean
  readonly root?: string
  readonly print?: boolean
  readonly force?: boolean
}

/** What was chosen before: by a clone, and by files that an earlier run wrote. */
export type Known = {
  readonly repository?: string | undefined
  readonly branch?: string | undefined
  readonly planEnvironment?: string | undefined
  readonly action?: string | undefined
  readonly reviewers?: string | undefined
  readonly sharedWriter?: boolean | undefined
}

type Texts = Omit<Known, 'sharedWriter'>

export type Choices = {
  readonly repository: string
  readonly branch: string
  readonly planEnvironment: string
  readonly action: string
  readonly reviewers: readonly string[]
}

type Choice = {
  readonly name: keyof Texts
  readonly flag: string
  readonly question: string
  readonly form: RegExp
  readonly like: string
  /** Where nobody says anything; absent where somebody has to. */
  readonly usual?: string
}

const owners = /^@[\w.-]+(?:\/[\w.-]+)?(?:[\s,]+@[\w.-]+(?:\/[\w.-]+)?)*$/

const choices: readonly Choice[] = [
  {
    name: 'repository',
    flag: '--repository',
    question: 'The repository on GitHub',
    form: /^[\w.-]+\/[\w.-]+$/,
    like: 'OWNER/REPO, such as contoso/wards, in upper and lower case as GitHub shows it',
  },
  {
    name: 'branch',
    flag: '--branch',
    question: 'The branch that pull requests are merged into',
    form: /^[A-Za-z0-9][\w./-]*$/,
    like: 'a branch, such as main',
    usual: 'main',
  },
  {
    name: 'reviewers',
    flag: '--reviewers',
    question: 'Who reviews the config and .github/ (teams or users)',
    form: owners,
    like: 'code owners between commas, such as @contoso/platform,@nora',
    usual: '',
  },
  {
    name: 'action',
    flag: '--action',
    question: 'The GitHub Action and its commit',
    form: /^[\w.-]+\/adx-export@[0-9a-f]{40}(?: #[^\n]*)?$/,
    like: 'OWNER/adx-export@<the 40 hex digits of a commit>',
    usual: placeholderAction,
  },
  {
    name: 'planEnvironment',
    flag: '--plan-environment',
    question: 'The GitHub environment of jobs that plan',
    form: /^[A-Za-z_][\w-]{0,99}$/,
    like: 'a name of letters, digits, _ and -, such as plan',
    usual: 'plan',
  },
]

const checked = ({ flag, form, like }: Choice, value: string): string => {
  if (value === '' || form.test(value)) return value
  throw new UsageError(`${flag} must be ${like}, but it is '${clean(value)}'.`, `Give ${flag} ${like}.`)
}

type Ask = Io['askText']

const answered = async (ask: NonNullable<Ask>, { question }: Choice, usual: string | undefined): Promise<string> => {
  const shown = usual === undefined || usual === '' ? '' : ` [${clean(usual)}]`
  const answer = await ask(`${question}${shown}: `)
  if (answer !== undefined) return answer.trim()
  throw new UsageError(
    'Nothing was written, because some questions have no answer.',
    'Answer them, or give the values as options.',
  )
}

const chosen = async (
  ask: Ask,
  choice: Choice,
  given: string | undefined,
  known: string | undefined,
): Promise<string> => {
  if (given !== undefined) return checked(choice, given.trim())
  const usual = known ?? choice.usual
  const answer = ask === undefined ? '' : await answered(ask, choice, usual)
  if (answer !== '') return checked(choice, answer)
  if (usual !== undefined) return checked(choice, usual)
  throw new UsageError(
    `${choice.flag} has no value, because this folder is not in a clone whose origin names a repository.`,
    `Add ${choice.flag} ${choice.like}.`,
  )
}

/** Every choice: from the command line, else asked on a terminal, else as it was before. Throws a UsageError for one that cannot be. */
export const choose = async (asked: Ask, options: GithubInitOptions, known: Known): Promise<Choices> => {
  const values = new Map<keyof Texts, string>()
  for (const choice of choices) {
    // Few want another name for it.
    const ask = choice.name === 'planEnvironment' ? undefined : asked
    values.set(choice.name, await chosen(ask, choice, options[choice.name], known[choice.name]))
  }
  const valueOf = (name: keyof Texts): string => values.get(name) ?? ''
  return {
    repository: valueOf('repository'),
    branch: valueOf('branch'),
    planEnvironment: valueOf('planEnvironment'),
    action: valueOf('action'),
    reviewers: valueOf('reviewers')
      .split(/[\s,]+/)
      .filter((owner) => owner !== ''),
  }
}
