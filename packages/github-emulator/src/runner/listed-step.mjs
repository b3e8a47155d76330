/** Stands where the built GitHub Action will: does what `LISTED_STEP` lists, with the libraries that the real one uses. */
import { appendFileSync, readFileSync } from 'node:fs'
import * as core from '@actions/core'
import { context, getOctokit } from '@actions/github'

const github = () => getOctokit(core.getInput('github-token'))
const number = () => context.payload.pull_request?.number ?? context.issue.number

const acts = {
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  error: ([message, place]) => core.error(message, place),
  notice: (message) => core.notice(message),
  secret: (value) => core.setSecret(value),
  group: ([title, line]) => core.group(title, async () => core.info(line)),
  output: ([name, value]) => core.setOutput(name, value),
  file: ([variable, text]) => appendFileSync(process.env[variable], text),
  summary: ([text, times = 1]) => core.summary.addRaw(text.repeat(times)).write(),
  fail: (message) => core.setFailed(message),
  input: (name) => core.info(`${name}=${core.getInput(name)}`),
  variable: (name) => core.info(`${name}=${process.env[name]}`),
  variables: () => core.info(JSON.stringify(process.env)),
  folder: () => core.info(process.cwd()),
  read: (path) => core.info(readFileSync(path, 'utf8')),
  debug: (text) => core.debug(text),
  oidc: async (audience) => core.info(`oidc ${(await core.getIDToken(audience)).split('.')[1]}`),
  comment: (body) => github().rest.issues.createComment({ ...context.repo, issue_number: number(), body }),
  comments: async () => {
    const { rest, paginate } = github()
    const all = await paginate(rest.issues.listComments, { ...context.repo, issue_number: number(), per_page: 100 })
    core.info(`comments=${all.length}`)
  },
  viewer: async () => core.info((await github().graphql('{ viewer { login } }')).viewer.login),
  request: ([route, parameters]) => github().request(route, { ...context.repo, ...parameters }),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

try {
  for (const [act, given] of JSON.parse(process.env.LISTED_STEP)) await acts[act](given)
} catch (error) {
  core.setFailed(`${error.status ?? ''} ${error.message}`)
}
