import { n as pullNow, r as pullsBehind, t as patchesOf } from "./shared-action6.js";

export { patchesOf };