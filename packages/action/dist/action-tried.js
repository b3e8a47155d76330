import { t as tryTransforms } from "./shared-transform3.js";

export { tryTransforms };