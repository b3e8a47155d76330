import { a as Poller, c as init_poller$1, i as init_lroEngine, l as createHttpPoller, n as init_esm, o as PollerCancelledError, r as LroEngine, s as PollerStoppedError, u as init_poller } from "./shared-azure-core-lro.js";

init_poller();
init_poller$1();
init_lroEngine();
init_esm();
export { createHttpPoller };