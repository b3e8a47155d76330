import { n as once, t as connectGithub } from "./shared-bottleneck.js";

export { connectGithub };