/** jq's memory, seen afresh on every access because growing it replaces the buffer. */
export type Memory = {
  readText(address: number): string
  bytes(address: number, length: number): Uint8Array
  readNumber(address: number): number
  writeNumber(address: number, value: number): void
}

const decoder = new TextDecoder()

export const viewMemory = (memory: WebAssembly.Memory): Memory => ({
  readText: (address) => {
    const all = new Uint8Array(memory.buffer)
    return decoder.decode(all.subarray(address, all.indexOf(0, address)))
  },
  bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
  readNumber: (address) => new DataView(memory.buffer).getUint32(address, true),
  writeNumber: (address, value) => new DataView(memory.buffer).setUint32(address, value, true),
})
