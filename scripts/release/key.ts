import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'
import { type Run, must } from './run.ts'

/** How git reaches the repository with a deploy key. */
export type Opened = { readonly remote: string; readonly env: Readonly<Record<string, string>> }

const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`

/**
 * Writes a deploy key and the keys of GitHub's own hosts into a folder that the job throws away. The keys of the hosts come
 * from GitHub over TLS, so that nobody between can pretend to be it. Throws a Refusal where there is no key.
 */
export const openWithKey = async (
  key: string,
  folder: string,
  { repository, host, run }: { readonly repository: string; readonly host: string; readonly run: Run },
): Promise<Opened> => {
  if (key.trim() === '')
    throw new Refusal(
      'The environment release has no secret RELEASE_KEY, so the tag of the major version cannot be moved. CONTRIBUTING.md says how to make it. The release itself is complete.',
    )
  const [identity, hosts] = [join(folder, 'release-key'), join(folder, 'release-hosts')]
  const keys = must(run, 'gh', 'api', 'meta', '--jq', '.ssh_keys[]').trim().split('\n')
  await writeFile(identity, `${key.trim()}\n`, { mode: 0o600 })
  await writeFile(hosts, keys.map((each) => `${host} ${each}\n`).join(''))
  const ssh = `ssh -i ${quoted(identity)} -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=${quoted(hosts)}`
  return { remote: `ssh://git@${host}/${repository}.git`, env: { GIT_SSH_COMMAND: ssh } }
}
