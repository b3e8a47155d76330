/** What the host uses of WebAssembly's own interface; the language's libraries have it only with the browser's. */
declare namespace WebAssembly {
  interface Module {
    readonly [Symbol.toStringTag]: string
  }
  const Module: {
    new (bytes: Uint8Array): Module
    exports(module: Module): readonly { readonly name: string; readonly kind: string }[]
  }
  class Memory {
    readonly buffer: ArrayBuffer
  }
  /** A number that is shared with the module; of 64 bits here. */
  class Global {
    value: bigint
  }
  type Imports = Record<string, Record<string, unknown>>
  class Instance {
    constructor(module: Module, imports: Imports)
    readonly exports: Record<string, unknown>
  }
}
