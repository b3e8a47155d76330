import { i as pullsBehind, n as patchesOf, r as pullNow, t as numberIn } from "./shared-action9.js";

export { patchesOf };