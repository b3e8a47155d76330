import { type App, type User, actionsApp } from '../state/model.ts'
import { type Places, nodeId } from './places.ts'

const lists = ['followers', 'subscriptions', 'repos', 'received_events'] as const

export const userAnswer = (places: Places, { login, id, type }: User) => {
  const url = `${places.api}/users/${encodeURIComponent(login)}`
  return {
    login,
    id,
    node_id: nodeId('U', id),
    avatar_url: `${places.web}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${places.web}/${type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login}`,
    ...Object.fromEntries(lists.map((list) => [list === 'repos' ? 'repos_url' : `${list}_url`, `${url}/${list}`])),
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    organizations_url: `${url}/orgs`,
    events_url: `${url}/events{/privacy}`,
    type,
    user_view_type: 'public',
    site_admin: false,
  }
}

export const appAnswer = (places: Places, { id, slug, name }: App = actionsApp) => ({
  id,
  slug,
  node_id: nodeId('A', id),
  client_id: `Iv1.${id}`,
  owner: userAnswer(places, { login: 'github', id: 9919, type: 'Organization' }),
  name,
  description: 'Automate your workflow',
  external_url: `${places.web}/features/actions`,
  html_url: `${places.web}/apps/${slug}`,
  created_at: '2018-07-30T09:30:17Z',
  updated_at: '2024-04-10T20:33:16Z',
  permissions: { checks: 'write', contents: 'write', issues: 'write', metadata: 'read' },
  events: ['check_run', 'push'],
})
