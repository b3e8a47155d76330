import { loadState, type LoadedState } from '../state/load.ts'
import { mergePatch } from '../state/json.ts'
import { saveState, worldDocument } from '../state/save.ts'
import { emptyWorld } from '../state/open.ts'
import { readYaml } from '../state/yaml.ts'
import type { Address } from './address.ts'
import type { Emulator } from './emulator.ts'
import { emptyResponse, jsonResponse, type EmulatorRequest, type EmulatorResponse } from './exchange.ts'
import { loadFaults } from './load-faults.ts'

const wrong = (errors: readonly string[]): EmulatorResponse => jsonResponse(400, { errors })

/** PUT replaces the state; PATCH puts a merge patch over it, for changing a live world from outside. */
const loadInto = (emulator: Emulator, request: EmulatorRequest): LoadedState => {
  if (request.method === 'PUT') return loadState(request.body)
  const patch = readYaml(request.body)
  if (!patch.ok) return { ok: false, errors: [patch.error] }
  return loadState(JSON.stringify(mergePatch(worldDocument(emulator.world(), { ids: true }), patch.value ?? {})))
}

const state = (emulator: Emulator, request: EmulatorRequest): EmulatorResponse | undefined => {
  if (request.method === 'GET') {
    const yaml = request.headers['accept']?.includes('yaml') === true
    if (!yaml) return jsonResponse(200, worldDocument(emulator.world()))
    return { status: 200, headers: { 'content-type': 'application/yaml' }, body: saveState(emulator) }
  }
  if (request.method === 'DELETE') {
    emulator.replaceWorld(emptyWorld())
    return emptyResponse(204)
  }
  if (request.method !== 'PUT' && request.method !== 'PATCH') return undefined
  const loaded = loadInto(emulator, request)
  if (!loaded.ok) return wrong(loaded.errors)
  emulator.replaceWorld(loaded.world)
  return emptyResponse(204)
}

const requests = (emulator: Emulator, request: EmulatorRequest): EmulatorResponse | undefined => {
  if (request.method === 'GET') {
    return jsonResponse(200, emulator.requests())
  }
  if (request.method !== 'DELETE') return undefined
  emulator.clearRequests()
  return emptyResponse(204)
}

const faults = (emulator: Emulator, request: EmulatorRequest): EmulatorResponse | undefined => {
  if (request.method === 'GET') return jsonResponse(200, emulator.faults())
  if (request.method === 'DELETE') {
    emulator.replaceFaults([])
    return emptyResponse(204)
  }
  if (request.method !== 'PUT') return undefined
  const loaded = loadFaults(request.body)
  if (!loaded.ok) return wrong(loaded.errors)
  emulator.replaceFaults(loaded.faults)
  return emptyResponse(204)
}

/** `PUT true` or `false`: whether every write from now on is a violation. */
const readOnly = (emulator: Emulator, request: EmulatorRequest): EmulatorResponse | undefined => {
  if (request.method === 'GET') return jsonResponse(200, emulator.world().readOnly)
  if (request.method !== 'PUT') return undefined
  const read = readYaml(request.body)
  if (!read.ok || typeof read.value !== 'boolean') return wrong(['the body must be true or false'])
  emulator.world().readOnly = read.value
  return emptyResponse(204)
}

const pages: Readonly<Record<string, typeof state>> = { state, requests, faults, 'read-only': readOnly }

/** `/_emulator/…`: for tests, never for clients; not part of the journal. */
export const handleControl = (emulator: Emulator, request: EmulatorRequest, address: Address): EmulatorResponse => {
  const answer = pages[address.parts[1] ?? '']?.(emulator, request)
  return answer ?? wrong([`there is no ${request.method} /${address.parts.join('/')}`])
}
