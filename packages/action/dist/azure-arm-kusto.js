import { a as __toCommonJS, n as __esmMin, r as __exportAll, t as __commonJSMin } from "./shared-runtime.js";
import { n as init_esm, t as esm_exports } from "./shared-azure-core-client.js";
import { n as init_esm$1, t as esm_exports$1 } from "./shared-typespec-ts-http-runtime.js";
import { n as init_esm$2, t as esm_exports$2 } from "./shared-azure-core-lro.js";

// node_modules/tslib/tslib.es6.mjs
var tslib_es6_exports = /* @__PURE__ */ __exportAll({
	__addDisposableResource: () => __addDisposableResource,
	__assign: () => __assign,
	__asyncDelegator: () => __asyncDelegator,
	__asyncGenerator: () => __asyncGenerator,
	__asyncValues: () => __asyncValues,
	__await: () => __await,
	__awaiter: () => __awaiter,
	__classPrivateFieldGet: () => __classPrivateFieldGet,
	__classPrivateFieldIn: () => __classPrivateFieldIn,
	__classPrivateFieldSet: () => __classPrivateFieldSet,
	__createBinding: () => __createBinding,
	__decorate: () => __decorate,
	__disposeResources: () => __disposeResources,
	__esDecorate: () => __esDecorate,
	__exportStar: () => __exportStar,
	__extends: () => __extends,
	__generator: () => __generator,
	__importDefault: () => __importDefault,
	__importStar: () => __importStar,
	__makeTemplateObject: () => __makeTemplateObject,
	__metadata: () => __metadata,
	__param: () => __param,
	__propKey: () => __propKey,
	__read: () => __read,
	__rest: () => __rest,
	__rewriteRelativeImportExtension: () => __rewriteRelativeImportExtension,
	__runInitializers: () => __runInitializers,
	__setFunctionName: () => __setFunctionName,
	__spread: () => __spread,
	__spreadArray: () => __spreadArray,
	__spreadArrays: () => __spreadArrays,
	__values: () => __values,
	default: () => tslib_es6_default
});
function __extends(d, b) {
	if (typeof b !== "function" && b !== null) throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
	extendStatics(d, b);
	function __() {
		this.constructor = d;
	}
	d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
}
function __rest(s, e) {
	var t = {};
	for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0) t[p] = s[p];
	if (s != null && typeof Object.getOwnPropertySymbols === "function") {
		for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i])) t[p[i]] = s[p[i]];
	}
	return t;
}
function __decorate(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function __param(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
function __esDecorate(ctor, descriptorIn, decorators, contextIn, initializers, extraInitializers) {
	function accept(f) {
		if (f !== void 0 && typeof f !== "function") throw new TypeError("Function expected");
		return f;
	}
	var kind = contextIn.kind, key = kind === "getter" ? "get" : kind === "setter" ? "set" : "value";
	var target = !descriptorIn && ctor ? contextIn["static"] ? ctor : ctor.prototype : null;
	var descriptor = descriptorIn || (target ? Object.getOwnPropertyDescriptor(target, contextIn.name) : {});
	var _, done = false;
	for (var i = decorators.length - 1; i >= 0; i--) {
		var context = {};
		for (var p in contextIn) context[p] = p === "access" ? {} : contextIn[p];
		for (var p in contextIn.access) context.access[p] = contextIn.access[p];
		context.addInitializer = function(f) {
			if (done) throw new TypeError("Cannot add initializers after decoration has completed");
			extraInitializers.push(accept(f || null));
		};
		var result = (0, decorators[i])(kind === "accessor" ? {
			get: descriptor.get,
			set: descriptor.set
		} : descriptor[key], context);
		if (kind === "accessor") {
			if (result === void 0) continue;
			if (result === null || typeof result !== "object") throw new TypeError("Object expected");
			if (_ = accept(result.get)) descriptor.get = _;
			if (_ = accept(result.set)) descriptor.set = _;
			if (_ = accept(result.init)) initializers.unshift(_);
		} else if (_ = accept(result)) {
			if (kind === "field") initializers.unshift(_);
			else descriptor[key] = _;
		}
	}
	if (target) Object.defineProperty(target, contextIn.name, descriptor);
	done = true;
}
function __runInitializers(thisArg, initializers, value) {
	var useValue = arguments.length > 2;
	for (var i = 0; i < initializers.length; i++) value = useValue ? initializers[i].call(thisArg, value) : initializers[i].call(thisArg);
	return useValue ? value : void 0;
}
function __propKey(x) {
	return typeof x === "symbol" ? x : "".concat(x);
}
function __setFunctionName(f, name, prefix) {
	if (typeof name === "symbol") name = name.description ? "[".concat(name.description, "]") : "";
	return Object.defineProperty(f, "name", {
		configurable: true,
		value: prefix ? "".concat(prefix, " ", name) : name
	});
}
function __metadata(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function __awaiter(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
}
function __generator(thisArg, body) {
	var _ = {
		label: 0,
		sent: function() {
			if (t[0] & 1) throw t[1];
			return t[1];
		},
		trys: [],
		ops: []
	}, f, y, t, g = Object.create((typeof Iterator === "function" ? Iterator : Object).prototype);
	return g.next = verb(0), g["throw"] = verb(1), g["return"] = verb(2), typeof Symbol === "function" && (g[Symbol.iterator] = function() {
		return this;
	}), g;
	function verb(n) {
		return function(v) {
			return step([n, v]);
		};
	}
	function step(op) {
		if (f) throw new TypeError("Generator is already executing.");
		while (g && (g = 0, op[0] && (_ = 0)), _) try {
			if (f = 1, y && (t = op[0] & 2 ? y["return"] : op[0] ? y["throw"] || ((t = y["return"]) && t.call(y), 0) : y.next) && !(t = t.call(y, op[1])).done) return t;
			if (y = 0, t) op = [op[0] & 2, t.value];
			switch (op[0]) {
				case 0:
				case 1:
					t = op;
					break;
				case 4:
					_.label++;
					return {
						value: op[1],
						done: false
					};
				case 5:
					_.label++;
					y = op[1];
					op = [0];
					continue;
				case 7:
					op = _.ops.pop();
					_.trys.pop();
					continue;
				default:
					if (!(t = _.trys, t = t.length > 0 && t[t.length - 1]) && (op[0] === 6 || op[0] === 2)) {
						_ = 0;
						continue;
					}
					if (op[0] === 3 && (!t || op[1] > t[0] && op[1] < t[3])) {
						_.label = op[1];
						break;
					}
					if (op[0] === 6 && _.label < t[1]) {
						_.label = t[1];
						t = op;
						break;
					}
					if (t && _.label < t[2]) {
						_.label = t[2];
						_.ops.push(op);
						break;
					}
					if (t[2]) _.ops.pop();
					_.trys.pop();
					continue;
			}
			op = body.call(thisArg, _);
		} catch (e) {
			op = [6, e];
			y = 0;
		} finally {
			f = t = 0;
		}
		if (op[0] & 5) throw op[1];
		return {
			value: op[0] ? op[1] : void 0,
			done: true
		};
	}
}
function __exportStar(m, o) {
	for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(o, p)) __createBinding(o, m, p);
}
function __values(o) {
	var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
	if (m) return m.call(o);
	if (o && typeof o.length === "number") return { next: function() {
		if (o && i >= o.length) o = void 0;
		return {
			value: o && o[i++],
			done: !o
		};
	} };
	throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
}
function __read(o, n) {
	var m = typeof Symbol === "function" && o[Symbol.iterator];
	if (!m) return o;
	var i = m.call(o), r, ar = [], e;
	try {
		while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
	} catch (error) {
		e = { error };
	} finally {
		try {
			if (r && !r.done && (m = i["return"])) m.call(i);
		} finally {
			if (e) throw e.error;
		}
	}
	return ar;
}
function __spread() {
	for (var ar = [], i = 0; i < arguments.length; i++) ar = ar.concat(__read(arguments[i]));
	return ar;
}
function __spreadArrays() {
	for (var s = 0, i = 0, il = arguments.length; i < il; i++) s += arguments[i].length;
	for (var r = Array(s), k = 0, i = 0; i < il; i++) for (var a = arguments[i], j = 0, jl = a.length; j < jl; j++, k++) r[k] = a[j];
	return r;
}
function __spreadArray(to, from, pack) {
	if (pack || arguments.length === 2) {
		for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
			if (!ar) ar = Array.prototype.slice.call(from, 0, i);
			ar[i] = from[i];
		}
	}
	return to.concat(ar || Array.prototype.slice.call(from));
}
function __await(v) {
	return this instanceof __await ? (this.v = v, this) : new __await(v);
}
function __asyncGenerator(thisArg, _arguments, generator) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var g = generator.apply(thisArg, _arguments || []), i, q = [];
	return i = Object.create((typeof AsyncIterator === "function" ? AsyncIterator : Object).prototype), verb("next"), verb("throw"), verb("return", awaitReturn), i[Symbol.asyncIterator] = function() {
		return this;
	}, i;
	function awaitReturn(f) {
		return function(v) {
			return Promise.resolve(v).then(f, reject);
		};
	}
	function verb(n, f) {
		if (g[n]) {
			i[n] = function(v) {
				return new Promise(function(a, b) {
					q.push([
						n,
						v,
						a,
						b
					]) > 1 || resume(n, v);
				});
			};
			if (f) i[n] = f(i[n]);
		}
	}
	function resume(n, v) {
		try {
			step(g[n](v));
		} catch (e) {
			settle(q[0][3], e);
		}
	}
	function step(r) {
		r.value instanceof __await ? Promise.resolve(r.value.v).then(fulfill, reject) : settle(q[0][2], r);
	}
	function fulfill(value) {
		resume("next", value);
	}
	function reject(value) {
		resume("throw", value);
	}
	function settle(f, v) {
		if (f(v), q.shift(), q.length) resume(q[0][0], q[0][1]);
	}
}
function __asyncDelegator(o) {
	var i = {}, p;
	return verb("next"), verb("throw", function(e) {
		throw e;
	}), verb("return"), i[Symbol.iterator] = function() {
		return this;
	}, i;
	function verb(n, f) {
		i[n] = o[n] ? function(v) {
			return (p = !p) ? {
				value: __await(o[n](v)),
				done: false
			} : f ? f(v) : v;
		} : f;
	}
}
function __asyncValues(o) {
	if (!Symbol.asyncIterator) throw new TypeError("Symbol.asyncIterator is not defined.");
	var m = o[Symbol.asyncIterator], i;
	return m ? m.call(o) : (o = typeof __values === "function" ? __values(o) : o[Symbol.iterator](), i = {}, verb("next"), verb("throw"), verb("return"), i[Symbol.asyncIterator] = function() {
		return this;
	}, i);
	function verb(n) {
		i[n] = o[n] && function(v) {
			return new Promise(function(resolve, reject) {
				v = o[n](v), settle(resolve, reject, v.done, v.value);
			});
		};
	}
	function settle(resolve, reject, d, v) {
		Promise.resolve(v).then(function(v) {
			resolve({
				value: v,
				done: d
			});
		}, reject);
	}
}
function __makeTemplateObject(cooked, raw) {
	if (Object.defineProperty) Object.defineProperty(cooked, "raw", { value: raw });
	else cooked.raw = raw;
	return cooked;
}
function __importStar(mod) {
	if (mod && mod.__esModule) return mod;
	var result = {};
	if (mod != null) {
		for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
	}
	__setModuleDefault(result, mod);
	return result;
}
function __importDefault(mod) {
	return mod && mod.__esModule ? mod : { default: mod };
}
function __classPrivateFieldGet(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
}
function __classPrivateFieldSet(receiver, state, value, kind, f) {
	if (kind === "m") throw new TypeError("Private method is not writable");
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
	return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
}
function __classPrivateFieldIn(state, receiver) {
	if (receiver === null || typeof receiver !== "object" && typeof receiver !== "function") throw new TypeError("Cannot use 'in' operator on non-object");
	return typeof state === "function" ? receiver === state : state.has(receiver);
}
function __addDisposableResource(env, value, async) {
	if (value !== null && value !== void 0) {
		if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
		var dispose, inner;
		if (async) {
			if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
			dispose = value[Symbol.asyncDispose];
		}
		if (dispose === void 0) {
			if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
			dispose = value[Symbol.dispose];
			if (async) inner = dispose;
		}
		if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
		if (inner) dispose = function() {
			try {
				inner.call(this);
			} catch (e) {
				return Promise.reject(e);
			}
		};
		env.stack.push({
			value,
			dispose,
			async
		});
	} else if (async) env.stack.push({ async: true });
	return value;
}
function __disposeResources(env) {
	function fail(e) {
		env.error = env.hasError ? new _SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
		env.hasError = true;
	}
	var r, s = 0;
	function next() {
		while (r = env.stack.pop()) try {
			if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
			if (r.dispose) {
				var result = r.dispose.call(r.value);
				if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
					fail(e);
					return next();
				});
			} else s |= 1;
		} catch (e) {
			fail(e);
		}
		if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
		if (env.hasError) throw env.error;
	}
	return next();
}
function __rewriteRelativeImportExtension(path, preserveJsx, extraExtensions, ignoreCase) {
	if (typeof path === "string" && /^\.\.?\//.test(path)) {
		if (extraExtensions) for (var extension in extraExtensions) {
			var suffix = path.slice(-extension.length);
			if (suffix === extension || ignoreCase && suffix.toLowerCase() === extension.toLowerCase()) {
				var output = extraExtensions[extension];
				return output === extension ? path : path.slice(0, -extension.length) + output;
			}
		}
		return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function(m, tsx, d, ext, cm) {
			return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
		});
	}
	return path;
}
var extendStatics, __assign, __createBinding, __setModuleDefault, ownKeys, _SuppressedError, tslib_es6_default;
var init_tslib_es6 = __esmMin((() => {
	extendStatics = function(d, b) {
		extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
			d.__proto__ = b;
		} || function(d, b) {
			for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p];
		};
		return extendStatics(d, b);
	};
	__assign = function() {
		__assign = Object.assign || function __assign(t) {
			for (var s, i = 1, n = arguments.length; i < n; i++) {
				s = arguments[i];
				for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
			}
			return t;
		};
		return __assign.apply(this, arguments);
	};
	__createBinding = Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	});
	__setModuleDefault = Object.create ? (function(o, v) {
		Object.defineProperty(o, "default", {
			enumerable: true,
			value: v
		});
	}) : function(o, v) {
		o["default"] = v;
	};
	ownKeys = function(o) {
		ownKeys = Object.getOwnPropertyNames || function(o) {
			var ar = [];
			for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
			return ar;
		};
		return ownKeys(o);
	};
	_SuppressedError = typeof SuppressedError === "function" ? SuppressedError : function(error, suppressed, message) {
		var e = new Error(message);
		return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
	};
	tslib_es6_default = {
		__extends,
		__assign,
		__rest,
		__decorate,
		__param,
		__esDecorate,
		__runInitializers,
		__propKey,
		__setFunctionName,
		__metadata,
		__awaiter,
		__generator,
		__createBinding,
		__exportStar,
		__values,
		__read,
		__spread,
		__spreadArrays,
		__spreadArray,
		__await,
		__asyncGenerator,
		__asyncDelegator,
		__asyncValues,
		__makeTemplateObject,
		__importStar,
		__importDefault,
		__classPrivateFieldGet,
		__classPrivateFieldSet,
		__classPrivateFieldIn,
		__addDisposableResource,
		__disposeResources,
		__rewriteRelativeImportExtension
	};
}));

// node_modules/@azure/arm-kusto/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var tslib = (init_tslib_es6(), __toCommonJS(tslib_es6_exports));
	var coreClient = (init_esm(), __toCommonJS(esm_exports));
	var coreRestPipeline = (init_esm$1(), __toCommonJS(esm_exports$1));
	var coreLro = (init_esm$2(), __toCommonJS(esm_exports$2));
	function _interopNamespaceDefault(e) {
		var n = Object.create(null);
		if (e) Object.keys(e).forEach(function(k) {
			if (k !== "default") {
				var d = Object.getOwnPropertyDescriptor(e, k);
				Object.defineProperty(n, k, d.get ? d : {
					enumerable: true,
					get: function() {
						return e[k];
					}
				});
			}
		});
		n.default = e;
		return Object.freeze(n);
	}
	var coreClient__namespace = /*#__PURE__*/ _interopNamespaceDefault(coreClient);
	var coreRestPipeline__namespace = /*#__PURE__*/ _interopNamespaceDefault(coreRestPipeline);
	const pageMap = /* @__PURE__ */ new WeakMap();
	function getContinuationToken(page) {
		var _a;
		if (typeof page !== "object" || page === null) return;
		return (_a = pageMap.get(page)) === null || _a === void 0 ? void 0 : _a.continuationToken;
	}
	function setContinuationToken(page, continuationToken) {
		var _a;
		if (typeof page !== "object" || page === null || !continuationToken) return;
		const pageInfo = (_a = pageMap.get(page)) !== null && _a !== void 0 ? _a : {};
		pageInfo.continuationToken = continuationToken;
		pageMap.set(page, pageInfo);
	}
	exports.KnownAzureSkuName = void 0;
	(function(KnownAzureSkuName) {
		KnownAzureSkuName["DevNoSLAStandardD11V2"] = "Dev(No SLA)_Standard_D11_v2";
		KnownAzureSkuName["DevNoSLAStandardE2AV4"] = "Dev(No SLA)_Standard_E2a_v4";
		KnownAzureSkuName["StandardD11V2"] = "Standard_D11_v2";
		KnownAzureSkuName["StandardD12V2"] = "Standard_D12_v2";
		KnownAzureSkuName["StandardD13V2"] = "Standard_D13_v2";
		KnownAzureSkuName["StandardD14V2"] = "Standard_D14_v2";
		KnownAzureSkuName["StandardD32DV4"] = "Standard_D32d_v4";
		KnownAzureSkuName["StandardD16DV5"] = "Standard_D16d_v5";
		KnownAzureSkuName["StandardD32DV5"] = "Standard_D32d_v5";
		KnownAzureSkuName["StandardDS13V21TBPS"] = "Standard_DS13_v2+1TB_PS";
		KnownAzureSkuName["StandardDS13V22TBPS"] = "Standard_DS13_v2+2TB_PS";
		KnownAzureSkuName["StandardDS14V23TBPS"] = "Standard_DS14_v2+3TB_PS";
		KnownAzureSkuName["StandardDS14V24TBPS"] = "Standard_DS14_v2+4TB_PS";
		KnownAzureSkuName["StandardL4S"] = "Standard_L4s";
		KnownAzureSkuName["StandardL8S"] = "Standard_L8s";
		KnownAzureSkuName["StandardL16S"] = "Standard_L16s";
		KnownAzureSkuName["StandardL8SV2"] = "Standard_L8s_v2";
		KnownAzureSkuName["StandardL16SV2"] = "Standard_L16s_v2";
		KnownAzureSkuName["StandardL8SV3"] = "Standard_L8s_v3";
		KnownAzureSkuName["StandardL16SV3"] = "Standard_L16s_v3";
		KnownAzureSkuName["StandardL32SV3"] = "Standard_L32s_v3";
		KnownAzureSkuName["StandardL8AsV3"] = "Standard_L8as_v3";
		KnownAzureSkuName["StandardL16AsV3"] = "Standard_L16as_v3";
		KnownAzureSkuName["StandardL32AsV3"] = "Standard_L32as_v3";
		KnownAzureSkuName["StandardE64IV3"] = "Standard_E64i_v3";
		KnownAzureSkuName["StandardE80IdsV4"] = "Standard_E80ids_v4";
		KnownAzureSkuName["StandardE2AV4"] = "Standard_E2a_v4";
		KnownAzureSkuName["StandardE4AV4"] = "Standard_E4a_v4";
		KnownAzureSkuName["StandardE8AV4"] = "Standard_E8a_v4";
		KnownAzureSkuName["StandardE16AV4"] = "Standard_E16a_v4";
		KnownAzureSkuName["StandardE8AsV41TBPS"] = "Standard_E8as_v4+1TB_PS";
		KnownAzureSkuName["StandardE8AsV42TBPS"] = "Standard_E8as_v4+2TB_PS";
		KnownAzureSkuName["StandardE16AsV43TBPS"] = "Standard_E16as_v4+3TB_PS";
		KnownAzureSkuName["StandardE16AsV44TBPS"] = "Standard_E16as_v4+4TB_PS";
		KnownAzureSkuName["StandardE8AsV51TBPS"] = "Standard_E8as_v5+1TB_PS";
		KnownAzureSkuName["StandardE8AsV52TBPS"] = "Standard_E8as_v5+2TB_PS";
		KnownAzureSkuName["StandardE16AsV53TBPS"] = "Standard_E16as_v5+3TB_PS";
		KnownAzureSkuName["StandardE16AsV54TBPS"] = "Standard_E16as_v5+4TB_PS";
		KnownAzureSkuName["StandardE2AdsV5"] = "Standard_E2ads_v5";
		KnownAzureSkuName["StandardE4AdsV5"] = "Standard_E4ads_v5";
		KnownAzureSkuName["StandardE8AdsV5"] = "Standard_E8ads_v5";
		KnownAzureSkuName["StandardE16AdsV5"] = "Standard_E16ads_v5";
		KnownAzureSkuName["StandardEC8AsV51TBPS"] = "Standard_EC8as_v5+1TB_PS";
		KnownAzureSkuName["StandardEC8AsV52TBPS"] = "Standard_EC8as_v5+2TB_PS";
		KnownAzureSkuName["StandardEC16AsV53TBPS"] = "Standard_EC16as_v5+3TB_PS";
		KnownAzureSkuName["StandardEC16AsV54TBPS"] = "Standard_EC16as_v5+4TB_PS";
		KnownAzureSkuName["StandardEC8AdsV5"] = "Standard_EC8ads_v5";
		KnownAzureSkuName["StandardEC16AdsV5"] = "Standard_EC16ads_v5";
		KnownAzureSkuName["StandardE8SV41TBPS"] = "Standard_E8s_v4+1TB_PS";
		KnownAzureSkuName["StandardE8SV42TBPS"] = "Standard_E8s_v4+2TB_PS";
		KnownAzureSkuName["StandardE16SV43TBPS"] = "Standard_E16s_v4+3TB_PS";
		KnownAzureSkuName["StandardE16SV44TBPS"] = "Standard_E16s_v4+4TB_PS";
		KnownAzureSkuName["StandardE8SV51TBPS"] = "Standard_E8s_v5+1TB_PS";
		KnownAzureSkuName["StandardE8SV52TBPS"] = "Standard_E8s_v5+2TB_PS";
		KnownAzureSkuName["StandardE16SV53TBPS"] = "Standard_E16s_v5+3TB_PS";
		KnownAzureSkuName["StandardE16SV54TBPS"] = "Standard_E16s_v5+4TB_PS";
		KnownAzureSkuName["StandardE2DV4"] = "Standard_E2d_v4";
		KnownAzureSkuName["StandardE4DV4"] = "Standard_E4d_v4";
		KnownAzureSkuName["StandardE8DV4"] = "Standard_E8d_v4";
		KnownAzureSkuName["StandardE16DV4"] = "Standard_E16d_v4";
		KnownAzureSkuName["StandardE2DV5"] = "Standard_E2d_v5";
		KnownAzureSkuName["StandardE4DV5"] = "Standard_E4d_v5";
		KnownAzureSkuName["StandardE8DV5"] = "Standard_E8d_v5";
		KnownAzureSkuName["StandardE16DV5"] = "Standard_E16d_v5";
	})(exports.KnownAzureSkuName || (exports.KnownAzureSkuName = {}));
	exports.KnownAzureSkuTier = void 0;
	(function(KnownAzureSkuTier) {
		KnownAzureSkuTier["Basic"] = "Basic";
		KnownAzureSkuTier["Standard"] = "Standard";
	})(exports.KnownAzureSkuTier || (exports.KnownAzureSkuTier = {}));
	exports.KnownCreatedByType = void 0;
	(function(KnownCreatedByType) {
		KnownCreatedByType["User"] = "User";
		KnownCreatedByType["Application"] = "Application";
		KnownCreatedByType["ManagedIdentity"] = "ManagedIdentity";
		KnownCreatedByType["Key"] = "Key";
	})(exports.KnownCreatedByType || (exports.KnownCreatedByType = {}));
	exports.KnownIdentityType = void 0;
	(function(KnownIdentityType) {
		KnownIdentityType["None"] = "None";
		KnownIdentityType["SystemAssigned"] = "SystemAssigned";
		KnownIdentityType["UserAssigned"] = "UserAssigned";
		KnownIdentityType["SystemAssignedUserAssigned"] = "SystemAssigned, UserAssigned";
	})(exports.KnownIdentityType || (exports.KnownIdentityType = {}));
	exports.KnownState = void 0;
	(function(KnownState) {
		KnownState["Creating"] = "Creating";
		KnownState["Unavailable"] = "Unavailable";
		KnownState["Running"] = "Running";
		KnownState["Deleting"] = "Deleting";
		KnownState["Deleted"] = "Deleted";
		KnownState["Stopping"] = "Stopping";
		KnownState["Stopped"] = "Stopped";
		KnownState["Starting"] = "Starting";
		KnownState["Updating"] = "Updating";
		KnownState["Migrated"] = "Migrated";
	})(exports.KnownState || (exports.KnownState = {}));
	exports.KnownProvisioningState = void 0;
	(function(KnownProvisioningState) {
		KnownProvisioningState["Running"] = "Running";
		KnownProvisioningState["Creating"] = "Creating";
		KnownProvisioningState["Deleting"] = "Deleting";
		KnownProvisioningState["Succeeded"] = "Succeeded";
		KnownProvisioningState["Failed"] = "Failed";
		KnownProvisioningState["Moving"] = "Moving";
		KnownProvisioningState["Canceled"] = "Canceled";
	})(exports.KnownProvisioningState || (exports.KnownProvisioningState = {}));
	exports.KnownVnetState = void 0;
	(function(KnownVnetState) {
		KnownVnetState["Enabled"] = "Enabled";
		KnownVnetState["Disabled"] = "Disabled";
	})(exports.KnownVnetState || (exports.KnownVnetState = {}));
	exports.KnownLanguageExtensionName = void 0;
	(function(KnownLanguageExtensionName) {
		KnownLanguageExtensionName["Python"] = "PYTHON";
		KnownLanguageExtensionName["R"] = "R";
	})(exports.KnownLanguageExtensionName || (exports.KnownLanguageExtensionName = {}));
	exports.KnownLanguageExtensionImageName = void 0;
	(function(KnownLanguageExtensionImageName) {
		KnownLanguageExtensionImageName["R"] = "R";
		KnownLanguageExtensionImageName["Python365"] = "Python3_6_5";
		KnownLanguageExtensionImageName["Python3108"] = "Python3_10_8";
		KnownLanguageExtensionImageName["Python3108DL"] = "Python3_10_8_DL";
		KnownLanguageExtensionImageName["PythonCustomImage"] = "PythonCustomImage";
	})(exports.KnownLanguageExtensionImageName || (exports.KnownLanguageExtensionImageName = {}));
	exports.KnownPublicNetworkAccess = void 0;
	(function(KnownPublicNetworkAccess) {
		KnownPublicNetworkAccess["Enabled"] = "Enabled";
		KnownPublicNetworkAccess["Disabled"] = "Disabled";
	})(exports.KnownPublicNetworkAccess || (exports.KnownPublicNetworkAccess = {}));
	exports.KnownEngineType = void 0;
	(function(KnownEngineType) {
		KnownEngineType["V2"] = "V2";
		KnownEngineType["V3"] = "V3";
	})(exports.KnownEngineType || (exports.KnownEngineType = {}));
	exports.KnownClusterNetworkAccessFlag = void 0;
	(function(KnownClusterNetworkAccessFlag) {
		KnownClusterNetworkAccessFlag["Enabled"] = "Enabled";
		KnownClusterNetworkAccessFlag["Disabled"] = "Disabled";
	})(exports.KnownClusterNetworkAccessFlag || (exports.KnownClusterNetworkAccessFlag = {}));
	exports.KnownPublicIPType = void 0;
	(function(KnownPublicIPType) {
		KnownPublicIPType["IPv4"] = "IPv4";
		KnownPublicIPType["DualStack"] = "DualStack";
	})(exports.KnownPublicIPType || (exports.KnownPublicIPType = {}));
	exports.KnownMigrationClusterRole = void 0;
	(function(KnownMigrationClusterRole) {
		KnownMigrationClusterRole["Source"] = "Source";
		KnownMigrationClusterRole["Destination"] = "Destination";
	})(exports.KnownMigrationClusterRole || (exports.KnownMigrationClusterRole = {}));
	exports.KnownReason = void 0;
	(function(KnownReason) {
		KnownReason["Invalid"] = "Invalid";
		KnownReason["AlreadyExists"] = "AlreadyExists";
	})(exports.KnownReason || (exports.KnownReason = {}));
	exports.KnownClusterPrincipalRole = void 0;
	(function(KnownClusterPrincipalRole) {
		KnownClusterPrincipalRole["AllDatabasesAdmin"] = "AllDatabasesAdmin";
		KnownClusterPrincipalRole["AllDatabasesViewer"] = "AllDatabasesViewer";
	})(exports.KnownClusterPrincipalRole || (exports.KnownClusterPrincipalRole = {}));
	exports.KnownPrincipalType = void 0;
	(function(KnownPrincipalType) {
		KnownPrincipalType["App"] = "App";
		KnownPrincipalType["Group"] = "Group";
		KnownPrincipalType["User"] = "User";
	})(exports.KnownPrincipalType || (exports.KnownPrincipalType = {}));
	exports.KnownDatabaseShareOrigin = void 0;
	(function(KnownDatabaseShareOrigin) {
		KnownDatabaseShareOrigin["Direct"] = "Direct";
		KnownDatabaseShareOrigin["DataShare"] = "DataShare";
		KnownDatabaseShareOrigin["Other"] = "Other";
	})(exports.KnownDatabaseShareOrigin || (exports.KnownDatabaseShareOrigin = {}));
	exports.KnownAzureScaleType = void 0;
	(function(KnownAzureScaleType) {
		KnownAzureScaleType["Automatic"] = "automatic";
		KnownAzureScaleType["Manual"] = "manual";
		KnownAzureScaleType["None"] = "none";
	})(exports.KnownAzureScaleType || (exports.KnownAzureScaleType = {}));
	exports.KnownKind = void 0;
	(function(KnownKind) {
		KnownKind["ReadWrite"] = "ReadWrite";
		KnownKind["ReadOnlyFollowing"] = "ReadOnlyFollowing";
	})(exports.KnownKind || (exports.KnownKind = {}));
	exports.KnownCallerRole = void 0;
	(function(KnownCallerRole) {
		KnownCallerRole["Admin"] = "Admin";
		KnownCallerRole["None"] = "None";
	})(exports.KnownCallerRole || (exports.KnownCallerRole = {}));
	exports.KnownDatabasePrincipalRole = void 0;
	(function(KnownDatabasePrincipalRole) {
		KnownDatabasePrincipalRole["Admin"] = "Admin";
		KnownDatabasePrincipalRole["Ingestor"] = "Ingestor";
		KnownDatabasePrincipalRole["Monitor"] = "Monitor";
		KnownDatabasePrincipalRole["User"] = "User";
		KnownDatabasePrincipalRole["UnrestrictedViewer"] = "UnrestrictedViewer";
		KnownDatabasePrincipalRole["Viewer"] = "Viewer";
	})(exports.KnownDatabasePrincipalRole || (exports.KnownDatabasePrincipalRole = {}));
	exports.KnownDatabasePrincipalType = void 0;
	(function(KnownDatabasePrincipalType) {
		KnownDatabasePrincipalType["App"] = "App";
		KnownDatabasePrincipalType["Group"] = "Group";
		KnownDatabasePrincipalType["User"] = "User";
	})(exports.KnownDatabasePrincipalType || (exports.KnownDatabasePrincipalType = {}));
	exports.KnownLanguage = void 0;
	(function(KnownLanguage) {
		KnownLanguage["Python"] = "Python";
	})(exports.KnownLanguage || (exports.KnownLanguage = {}));
	exports.KnownDefaultPrincipalsModificationKind = void 0;
	(function(KnownDefaultPrincipalsModificationKind) {
		KnownDefaultPrincipalsModificationKind["Union"] = "Union";
		KnownDefaultPrincipalsModificationKind["Replace"] = "Replace";
		KnownDefaultPrincipalsModificationKind["None"] = "None";
	})(exports.KnownDefaultPrincipalsModificationKind || (exports.KnownDefaultPrincipalsModificationKind = {}));
	exports.KnownDataConnectionKind = void 0;
	(function(KnownDataConnectionKind) {
		KnownDataConnectionKind["EventHub"] = "EventHub";
		KnownDataConnectionKind["EventGrid"] = "EventGrid";
		KnownDataConnectionKind["IotHub"] = "IotHub";
		KnownDataConnectionKind["CosmosDb"] = "CosmosDb";
	})(exports.KnownDataConnectionKind || (exports.KnownDataConnectionKind = {}));
	exports.KnownStatus = void 0;
	(function(KnownStatus) {
		KnownStatus["Succeeded"] = "Succeeded";
		KnownStatus["Canceled"] = "Canceled";
		KnownStatus["Failed"] = "Failed";
		KnownStatus["Running"] = "Running";
	})(exports.KnownStatus || (exports.KnownStatus = {}));
	exports.KnownPrincipalsModificationKind = void 0;
	(function(KnownPrincipalsModificationKind) {
		KnownPrincipalsModificationKind["Union"] = "Union";
		KnownPrincipalsModificationKind["Replace"] = "Replace";
		KnownPrincipalsModificationKind["None"] = "None";
	})(exports.KnownPrincipalsModificationKind || (exports.KnownPrincipalsModificationKind = {}));
	exports.KnownEventHubDataFormat = void 0;
	(function(KnownEventHubDataFormat) {
		KnownEventHubDataFormat["Multijson"] = "MULTIJSON";
		KnownEventHubDataFormat["Json"] = "JSON";
		KnownEventHubDataFormat["CSV"] = "CSV";
		KnownEventHubDataFormat["TSV"] = "TSV";
		KnownEventHubDataFormat["Scsv"] = "SCSV";
		KnownEventHubDataFormat["Sohsv"] = "SOHSV";
		KnownEventHubDataFormat["PSV"] = "PSV";
		KnownEventHubDataFormat["TXT"] = "TXT";
		KnownEventHubDataFormat["RAW"] = "RAW";
		KnownEventHubDataFormat["Singlejson"] = "SINGLEJSON";
		KnownEventHubDataFormat["Avro"] = "AVRO";
		KnownEventHubDataFormat["Tsve"] = "TSVE";
		KnownEventHubDataFormat["Parquet"] = "PARQUET";
		KnownEventHubDataFormat["ORC"] = "ORC";
		KnownEventHubDataFormat["Apacheavro"] = "APACHEAVRO";
		KnownEventHubDataFormat["W3Clogfile"] = "W3CLOGFILE";
	})(exports.KnownEventHubDataFormat || (exports.KnownEventHubDataFormat = {}));
	exports.KnownCompression = void 0;
	(function(KnownCompression) {
		KnownCompression["None"] = "None";
		KnownCompression["GZip"] = "GZip";
	})(exports.KnownCompression || (exports.KnownCompression = {}));
	exports.KnownDatabaseRouting = void 0;
	(function(KnownDatabaseRouting) {
		KnownDatabaseRouting["Single"] = "Single";
		KnownDatabaseRouting["Multi"] = "Multi";
	})(exports.KnownDatabaseRouting || (exports.KnownDatabaseRouting = {}));
	exports.KnownIotHubDataFormat = void 0;
	(function(KnownIotHubDataFormat) {
		KnownIotHubDataFormat["Multijson"] = "MULTIJSON";
		KnownIotHubDataFormat["Json"] = "JSON";
		KnownIotHubDataFormat["CSV"] = "CSV";
		KnownIotHubDataFormat["TSV"] = "TSV";
		KnownIotHubDataFormat["Scsv"] = "SCSV";
		KnownIotHubDataFormat["Sohsv"] = "SOHSV";
		KnownIotHubDataFormat["PSV"] = "PSV";
		KnownIotHubDataFormat["TXT"] = "TXT";
		KnownIotHubDataFormat["RAW"] = "RAW";
		KnownIotHubDataFormat["Singlejson"] = "SINGLEJSON";
		KnownIotHubDataFormat["Avro"] = "AVRO";
		KnownIotHubDataFormat["Tsve"] = "TSVE";
		KnownIotHubDataFormat["Parquet"] = "PARQUET";
		KnownIotHubDataFormat["ORC"] = "ORC";
		KnownIotHubDataFormat["Apacheavro"] = "APACHEAVRO";
		KnownIotHubDataFormat["W3Clogfile"] = "W3CLOGFILE";
	})(exports.KnownIotHubDataFormat || (exports.KnownIotHubDataFormat = {}));
	exports.KnownEventGridDataFormat = void 0;
	(function(KnownEventGridDataFormat) {
		KnownEventGridDataFormat["Multijson"] = "MULTIJSON";
		KnownEventGridDataFormat["Json"] = "JSON";
		KnownEventGridDataFormat["CSV"] = "CSV";
		KnownEventGridDataFormat["TSV"] = "TSV";
		KnownEventGridDataFormat["Scsv"] = "SCSV";
		KnownEventGridDataFormat["Sohsv"] = "SOHSV";
		KnownEventGridDataFormat["PSV"] = "PSV";
		KnownEventGridDataFormat["TXT"] = "TXT";
		KnownEventGridDataFormat["RAW"] = "RAW";
		KnownEventGridDataFormat["Singlejson"] = "SINGLEJSON";
		KnownEventGridDataFormat["Avro"] = "AVRO";
		KnownEventGridDataFormat["Tsve"] = "TSVE";
		KnownEventGridDataFormat["Parquet"] = "PARQUET";
		KnownEventGridDataFormat["ORC"] = "ORC";
		KnownEventGridDataFormat["Apacheavro"] = "APACHEAVRO";
		KnownEventGridDataFormat["W3Clogfile"] = "W3CLOGFILE";
	})(exports.KnownEventGridDataFormat || (exports.KnownEventGridDataFormat = {}));
	exports.KnownBlobStorageEventType = void 0;
	(function(KnownBlobStorageEventType) {
		KnownBlobStorageEventType["MicrosoftStorageBlobCreated"] = "Microsoft.Storage.BlobCreated";
		KnownBlobStorageEventType["MicrosoftStorageBlobRenamed"] = "Microsoft.Storage.BlobRenamed";
	})(exports.KnownBlobStorageEventType || (exports.KnownBlobStorageEventType = {}));
	const AzureSku = { type: {
		name: "Composite",
		className: "AzureSku",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			capacity: {
				serializedName: "capacity",
				type: { name: "Number" }
			},
			tier: {
				serializedName: "tier",
				required: true,
				type: { name: "String" }
			}
		}
	} };
	const SystemData = { type: {
		name: "Composite",
		className: "SystemData",
		modelProperties: {
			createdBy: {
				serializedName: "createdBy",
				type: { name: "String" }
			},
			createdByType: {
				serializedName: "createdByType",
				type: { name: "String" }
			},
			createdAt: {
				serializedName: "createdAt",
				type: { name: "DateTime" }
			},
			lastModifiedBy: {
				serializedName: "lastModifiedBy",
				type: { name: "String" }
			},
			lastModifiedByType: {
				serializedName: "lastModifiedByType",
				type: { name: "String" }
			},
			lastModifiedAt: {
				serializedName: "lastModifiedAt",
				type: { name: "DateTime" }
			}
		}
	} };
	const Identity = { type: {
		name: "Composite",
		className: "Identity",
		modelProperties: {
			principalId: {
				serializedName: "principalId",
				readOnly: true,
				type: { name: "String" }
			},
			tenantId: {
				serializedName: "tenantId",
				readOnly: true,
				type: { name: "String" }
			},
			type: {
				serializedName: "type",
				required: true,
				type: { name: "String" }
			},
			userAssignedIdentities: {
				serializedName: "userAssignedIdentities",
				type: {
					name: "Dictionary",
					value: { type: {
						name: "Composite",
						className: "ComponentsSgqdofSchemasIdentityPropertiesUserassignedidentitiesAdditionalproperties"
					} }
				}
			}
		}
	} };
	const ComponentsSgqdofSchemasIdentityPropertiesUserassignedidentitiesAdditionalproperties = { type: {
		name: "Composite",
		className: "ComponentsSgqdofSchemasIdentityPropertiesUserassignedidentitiesAdditionalproperties",
		modelProperties: {
			principalId: {
				serializedName: "principalId",
				readOnly: true,
				type: { name: "String" }
			},
			clientId: {
				serializedName: "clientId",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const TrustedExternalTenant = { type: {
		name: "Composite",
		className: "TrustedExternalTenant",
		modelProperties: { value: {
			serializedName: "value",
			type: { name: "String" }
		} }
	} };
	const OptimizedAutoscale = { type: {
		name: "Composite",
		className: "OptimizedAutoscale",
		modelProperties: {
			version: {
				serializedName: "version",
				required: true,
				type: { name: "Number" }
			},
			isEnabled: {
				serializedName: "isEnabled",
				required: true,
				type: { name: "Boolean" }
			},
			minimum: {
				serializedName: "minimum",
				required: true,
				type: { name: "Number" }
			},
			maximum: {
				serializedName: "maximum",
				required: true,
				type: { name: "Number" }
			}
		}
	} };
	const VirtualNetworkConfiguration = { type: {
		name: "Composite",
		className: "VirtualNetworkConfiguration",
		modelProperties: {
			subnetId: {
				serializedName: "subnetId",
				required: true,
				type: { name: "String" }
			},
			enginePublicIpId: {
				serializedName: "enginePublicIpId",
				required: true,
				type: { name: "String" }
			},
			dataManagementPublicIpId: {
				serializedName: "dataManagementPublicIpId",
				required: true,
				type: { name: "String" }
			},
			state: {
				defaultValue: "Enabled",
				serializedName: "state",
				type: { name: "String" }
			}
		}
	} };
	const KeyVaultProperties = { type: {
		name: "Composite",
		className: "KeyVaultProperties",
		modelProperties: {
			keyName: {
				serializedName: "keyName",
				type: { name: "String" }
			},
			keyVersion: {
				serializedName: "keyVersion",
				type: { name: "String" }
			},
			keyVaultUri: {
				serializedName: "keyVaultUri",
				type: { name: "String" }
			},
			userIdentity: {
				serializedName: "userIdentity",
				type: { name: "String" }
			}
		}
	} };
	const LanguageExtensionsList = { type: {
		name: "Composite",
		className: "LanguageExtensionsList",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "LanguageExtension"
				} }
			}
		} }
	} };
	const LanguageExtension = { type: {
		name: "Composite",
		className: "LanguageExtension",
		modelProperties: {
			languageExtensionName: {
				serializedName: "languageExtensionName",
				type: { name: "String" }
			},
			languageExtensionImageName: {
				serializedName: "languageExtensionImageName",
				type: { name: "String" }
			},
			languageExtensionCustomImageName: {
				serializedName: "languageExtensionCustomImageName",
				type: { name: "String" }
			}
		}
	} };
	const AcceptedAudiences = { type: {
		name: "Composite",
		className: "AcceptedAudiences",
		modelProperties: { value: {
			serializedName: "value",
			type: { name: "String" }
		} }
	} };
	const PrivateEndpointProperty = { type: {
		name: "Composite",
		className: "PrivateEndpointProperty",
		modelProperties: { id: {
			serializedName: "id",
			readOnly: true,
			type: { name: "String" }
		} }
	} };
	const PrivateLinkServiceConnectionStateProperty = { type: {
		name: "Composite",
		className: "PrivateLinkServiceConnectionStateProperty",
		modelProperties: {
			status: {
				serializedName: "status",
				type: { name: "String" }
			},
			description: {
				serializedName: "description",
				type: { name: "String" }
			},
			actionsRequired: {
				serializedName: "actionsRequired",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const Resource = { type: {
		name: "Composite",
		className: "Resource",
		modelProperties: {
			id: {
				serializedName: "id",
				readOnly: true,
				type: { name: "String" }
			},
			name: {
				serializedName: "name",
				readOnly: true,
				type: { name: "String" }
			},
			type: {
				serializedName: "type",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const MigrationClusterProperties = { type: {
		name: "Composite",
		className: "MigrationClusterProperties",
		modelProperties: {
			id: {
				serializedName: "id",
				readOnly: true,
				type: { name: "String" }
			},
			uri: {
				serializedName: "uri",
				readOnly: true,
				type: { name: "String" }
			},
			dataIngestionUri: {
				serializedName: "dataIngestionUri",
				readOnly: true,
				type: { name: "String" }
			},
			role: {
				serializedName: "role",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const ErrorResponse = { type: {
		name: "Composite",
		className: "ErrorResponse",
		modelProperties: { error: {
			serializedName: "error",
			type: {
				name: "Composite",
				className: "ErrorDetail"
			}
		} }
	} };
	const ErrorDetail = { type: {
		name: "Composite",
		className: "ErrorDetail",
		modelProperties: {
			code: {
				serializedName: "code",
				readOnly: true,
				type: { name: "String" }
			},
			message: {
				serializedName: "message",
				readOnly: true,
				type: { name: "String" }
			},
			target: {
				serializedName: "target",
				readOnly: true,
				type: { name: "String" }
			},
			details: {
				serializedName: "details",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "ErrorDetail"
					} }
				}
			},
			additionalInfo: {
				serializedName: "additionalInfo",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "ErrorAdditionalInfo"
					} }
				}
			}
		}
	} };
	const ErrorAdditionalInfo = { type: {
		name: "Composite",
		className: "ErrorAdditionalInfo",
		modelProperties: {
			type: {
				serializedName: "type",
				readOnly: true,
				type: { name: "String" }
			},
			info: {
				serializedName: "info",
				readOnly: true,
				type: {
					name: "Dictionary",
					value: { type: { name: "any" } }
				}
			}
		}
	} };
	const ClusterMigrateRequest = { type: {
		name: "Composite",
		className: "ClusterMigrateRequest",
		modelProperties: { clusterResourceId: {
			serializedName: "clusterResourceId",
			required: true,
			type: { name: "String" }
		} }
	} };
	const ClusterPrincipalAssignmentCheckNameRequest = { type: {
		name: "Composite",
		className: "ClusterPrincipalAssignmentCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters/principalAssignments",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const CheckNameResult = { type: {
		name: "Composite",
		className: "CheckNameResult",
		modelProperties: {
			nameAvailable: {
				serializedName: "nameAvailable",
				type: { name: "Boolean" }
			},
			name: {
				serializedName: "name",
				type: { name: "String" }
			},
			message: {
				serializedName: "message",
				type: { name: "String" }
			},
			reason: {
				serializedName: "reason",
				type: { name: "String" }
			}
		}
	} };
	const ClusterPrincipalAssignmentListResult = { type: {
		name: "Composite",
		className: "ClusterPrincipalAssignmentListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "ClusterPrincipalAssignment"
				} }
			}
		} }
	} };
	const FollowerDatabaseListResult = { type: {
		name: "Composite",
		className: "FollowerDatabaseListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "FollowerDatabaseDefinition"
				} }
			}
		} }
	} };
	const FollowerDatabaseDefinition = { type: {
		name: "Composite",
		className: "FollowerDatabaseDefinition",
		modelProperties: {
			clusterResourceId: {
				serializedName: "clusterResourceId",
				required: true,
				type: { name: "String" }
			},
			attachedDatabaseConfigurationName: {
				serializedName: "attachedDatabaseConfigurationName",
				required: true,
				type: { name: "String" }
			},
			databaseName: {
				serializedName: "databaseName",
				readOnly: true,
				type: { name: "String" }
			},
			tableLevelSharingProperties: {
				serializedName: "tableLevelSharingProperties",
				type: {
					name: "Composite",
					className: "TableLevelSharingProperties"
				}
			},
			databaseShareOrigin: {
				serializedName: "databaseShareOrigin",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const TableLevelSharingProperties = { type: {
		name: "Composite",
		className: "TableLevelSharingProperties",
		modelProperties: {
			tablesToInclude: {
				serializedName: "tablesToInclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			tablesToExclude: {
				serializedName: "tablesToExclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			externalTablesToInclude: {
				serializedName: "externalTablesToInclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			externalTablesToExclude: {
				serializedName: "externalTablesToExclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			materializedViewsToInclude: {
				serializedName: "materializedViewsToInclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			materializedViewsToExclude: {
				serializedName: "materializedViewsToExclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			functionsToInclude: {
				serializedName: "functionsToInclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			functionsToExclude: {
				serializedName: "functionsToExclude",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			}
		}
	} };
	const DiagnoseVirtualNetworkResult = { type: {
		name: "Composite",
		className: "DiagnoseVirtualNetworkResult",
		modelProperties: { findings: {
			serializedName: "findings",
			type: {
				name: "Sequence",
				element: { type: { name: "String" } }
			}
		} }
	} };
	const ClusterListResult = { type: {
		name: "Composite",
		className: "ClusterListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "Cluster"
				} }
			}
		} }
	} };
	const SkuDescriptionList = { type: {
		name: "Composite",
		className: "SkuDescriptionList",
		modelProperties: { value: {
			serializedName: "value",
			readOnly: true,
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "SkuDescription"
				} }
			}
		} }
	} };
	const SkuDescription = { type: {
		name: "Composite",
		className: "SkuDescription",
		modelProperties: {
			resourceType: {
				serializedName: "resourceType",
				readOnly: true,
				type: { name: "String" }
			},
			name: {
				serializedName: "name",
				readOnly: true,
				type: { name: "String" }
			},
			tier: {
				serializedName: "tier",
				readOnly: true,
				type: { name: "String" }
			},
			locations: {
				serializedName: "locations",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			locationInfo: {
				serializedName: "locationInfo",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "SkuLocationInfoItem"
					} }
				}
			},
			restrictions: {
				serializedName: "restrictions",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Dictionary",
						value: { type: { name: "any" } }
					} }
				}
			}
		}
	} };
	const SkuLocationInfoItem = { type: {
		name: "Composite",
		className: "SkuLocationInfoItem",
		modelProperties: {
			location: {
				serializedName: "location",
				required: true,
				type: { name: "String" }
			},
			zones: {
				serializedName: "zones",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			zoneDetails: {
				serializedName: "zoneDetails",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "ResourceSkuZoneDetails"
					} }
				}
			}
		}
	} };
	const ResourceSkuZoneDetails = { type: {
		name: "Composite",
		className: "ResourceSkuZoneDetails",
		modelProperties: {
			name: {
				serializedName: "name",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			capabilities: {
				serializedName: "capabilities",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "ResourceSkuCapabilities"
					} }
				}
			}
		}
	} };
	const ResourceSkuCapabilities = { type: {
		name: "Composite",
		className: "ResourceSkuCapabilities",
		modelProperties: {
			name: {
				serializedName: "name",
				readOnly: true,
				type: { name: "String" }
			},
			value: {
				serializedName: "value",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const ClusterCheckNameRequest = { type: {
		name: "Composite",
		className: "ClusterCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const CheckNameRequest = { type: {
		name: "Composite",
		className: "CheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				serializedName: "type",
				required: true,
				type: {
					name: "Enum",
					allowedValues: ["Microsoft.Kusto/clusters/databases", "Microsoft.Kusto/clusters/attachedDatabaseConfigurations"]
				}
			}
		}
	} };
	const AttachedDatabaseConfigurationsCheckNameRequest = { type: {
		name: "Composite",
		className: "AttachedDatabaseConfigurationsCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters/attachedDatabaseConfigurations",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const ManagedPrivateEndpointsCheckNameRequest = { type: {
		name: "Composite",
		className: "ManagedPrivateEndpointsCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters/managedPrivateEndpoints",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const ListResourceSkusResult = { type: {
		name: "Composite",
		className: "ListResourceSkusResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AzureResourceSku"
				} }
			}
		} }
	} };
	const AzureResourceSku = { type: {
		name: "Composite",
		className: "AzureResourceSku",
		modelProperties: {
			resourceType: {
				serializedName: "resourceType",
				type: { name: "String" }
			},
			sku: {
				serializedName: "sku",
				type: {
					name: "Composite",
					className: "AzureSku"
				}
			},
			capacity: {
				serializedName: "capacity",
				type: {
					name: "Composite",
					className: "AzureCapacity"
				}
			}
		}
	} };
	const AzureCapacity = { type: {
		name: "Composite",
		className: "AzureCapacity",
		modelProperties: {
			scaleType: {
				serializedName: "scaleType",
				required: true,
				type: { name: "String" }
			},
			minimum: {
				serializedName: "minimum",
				required: true,
				type: { name: "Number" }
			},
			maximum: {
				serializedName: "maximum",
				required: true,
				type: { name: "Number" }
			},
			default: {
				serializedName: "default",
				required: true,
				type: { name: "Number" }
			}
		}
	} };
	const DatabaseListResult = { type: {
		name: "Composite",
		className: "DatabaseListResult",
		modelProperties: {
			nextLink: {
				serializedName: "nextLink",
				type: { name: "String" }
			},
			value: {
				serializedName: "value",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "Database"
					} }
				}
			}
		}
	} };
	const DatabaseInviteFollowerRequest = { type: {
		name: "Composite",
		className: "DatabaseInviteFollowerRequest",
		modelProperties: {
			inviteeEmail: {
				serializedName: "inviteeEmail",
				required: true,
				type: { name: "String" }
			},
			tableLevelSharingProperties: {
				serializedName: "tableLevelSharingProperties",
				type: {
					name: "Composite",
					className: "TableLevelSharingProperties"
				}
			}
		}
	} };
	const DatabaseInviteFollowerResult = { type: {
		name: "Composite",
		className: "DatabaseInviteFollowerResult",
		modelProperties: { generatedInvitation: {
			serializedName: "generatedInvitation",
			type: { name: "String" }
		} }
	} };
	const DatabasePrincipalAssignmentCheckNameRequest = { type: {
		name: "Composite",
		className: "DatabasePrincipalAssignmentCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters/databases/principalAssignments",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const DatabasePrincipalAssignmentListResult = { type: {
		name: "Composite",
		className: "DatabasePrincipalAssignmentListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "DatabasePrincipalAssignment"
				} }
			}
		} }
	} };
	const DatabasePrincipalListResult = { type: {
		name: "Composite",
		className: "DatabasePrincipalListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "DatabasePrincipal"
				} }
			}
		} }
	} };
	const DatabasePrincipal = { type: {
		name: "Composite",
		className: "DatabasePrincipal",
		modelProperties: {
			role: {
				serializedName: "role",
				required: true,
				type: { name: "String" }
			},
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				serializedName: "type",
				required: true,
				type: { name: "String" }
			},
			fqn: {
				serializedName: "fqn",
				type: { name: "String" }
			},
			email: {
				serializedName: "email",
				type: { name: "String" }
			},
			appId: {
				serializedName: "appId",
				type: { name: "String" }
			},
			tenantName: {
				serializedName: "tenantName",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const DatabasePrincipalListRequest = { type: {
		name: "Composite",
		className: "DatabasePrincipalListRequest",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "DatabasePrincipal"
				} }
			}
		} }
	} };
	const ScriptListResult = { type: {
		name: "Composite",
		className: "ScriptListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "Script"
				} }
			}
		} }
	} };
	const SandboxCustomImagesListResult = { type: {
		name: "Composite",
		className: "SandboxCustomImagesListResult",
		modelProperties: {
			nextLink: {
				serializedName: "nextLink",
				type: { name: "String" }
			},
			value: {
				serializedName: "value",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "SandboxCustomImage"
					} }
				}
			}
		}
	} };
	const SandboxCustomImagesCheckNameRequest = { type: {
		name: "Composite",
		className: "SandboxCustomImagesCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters/sandboxCustomImages",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const ManagedPrivateEndpointListResult = { type: {
		name: "Composite",
		className: "ManagedPrivateEndpointListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "ManagedPrivateEndpoint"
				} }
			}
		} }
	} };
	const PrivateEndpointConnectionListResult = { type: {
		name: "Composite",
		className: "PrivateEndpointConnectionListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "PrivateEndpointConnection"
				} }
			}
		} }
	} };
	const PrivateLinkResourceListResult = { type: {
		name: "Composite",
		className: "PrivateLinkResourceListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "PrivateLinkResource"
				} }
			}
		} }
	} };
	const OutboundNetworkDependenciesEndpointListResult = { type: {
		name: "Composite",
		className: "OutboundNetworkDependenciesEndpointListResult",
		modelProperties: {
			value: {
				serializedName: "value",
				required: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "OutboundNetworkDependenciesEndpoint"
					} }
				}
			},
			nextLink: {
				serializedName: "nextLink",
				readOnly: true,
				type: { name: "String" }
			}
		}
	} };
	const EndpointDependency = { type: {
		name: "Composite",
		className: "EndpointDependency",
		modelProperties: {
			domainName: {
				serializedName: "domainName",
				type: { name: "String" }
			},
			endpointDetails: {
				serializedName: "endpointDetails",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "EndpointDetail"
					} }
				}
			}
		}
	} };
	const EndpointDetail = { type: {
		name: "Composite",
		className: "EndpointDetail",
		modelProperties: {
			port: {
				serializedName: "port",
				type: { name: "Number" }
			},
			ipAddress: {
				serializedName: "ipAddress",
				type: { name: "String" }
			}
		}
	} };
	const AttachedDatabaseConfigurationListResult = { type: {
		name: "Composite",
		className: "AttachedDatabaseConfigurationListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "AttachedDatabaseConfiguration"
				} }
			}
		} }
	} };
	const DataConnectionListResult = { type: {
		name: "Composite",
		className: "DataConnectionListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "DataConnection"
				} }
			}
		} }
	} };
	const DataConnectionValidation = { type: {
		name: "Composite",
		className: "DataConnectionValidation",
		modelProperties: {
			dataConnectionName: {
				serializedName: "dataConnectionName",
				type: { name: "String" }
			},
			properties: {
				serializedName: "properties",
				type: {
					name: "Composite",
					className: "DataConnection"
				}
			}
		}
	} };
	const DataConnectionValidationListResult = { type: {
		name: "Composite",
		className: "DataConnectionValidationListResult",
		modelProperties: { value: {
			serializedName: "value",
			type: {
				name: "Sequence",
				element: { type: {
					name: "Composite",
					className: "DataConnectionValidationResult"
				} }
			}
		} }
	} };
	const DataConnectionValidationResult = { type: {
		name: "Composite",
		className: "DataConnectionValidationResult",
		modelProperties: { errorMessage: {
			serializedName: "errorMessage",
			type: { name: "String" }
		} }
	} };
	const DataConnectionCheckNameRequest = { type: {
		name: "Composite",
		className: "DataConnectionCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters/databases/dataConnections",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const ScriptCheckNameRequest = { type: {
		name: "Composite",
		className: "ScriptCheckNameRequest",
		modelProperties: {
			name: {
				serializedName: "name",
				required: true,
				type: { name: "String" }
			},
			type: {
				defaultValue: "Microsoft.Kusto/clusters/databases/scripts",
				isConstant: true,
				serializedName: "type",
				type: { name: "String" }
			}
		}
	} };
	const OperationListResult = { type: {
		name: "Composite",
		className: "OperationListResult",
		modelProperties: {
			value: {
				serializedName: "value",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "Operation"
					} }
				}
			},
			nextLink: {
				serializedName: "nextLink",
				type: { name: "String" }
			}
		}
	} };
	const Operation = { type: {
		name: "Composite",
		className: "Operation",
		modelProperties: {
			name: {
				serializedName: "name",
				type: { name: "String" }
			},
			display: {
				serializedName: "display",
				type: {
					name: "Composite",
					className: "OperationDisplay"
				}
			},
			origin: {
				serializedName: "origin",
				type: { name: "String" }
			},
			properties: {
				serializedName: "properties",
				type: {
					name: "Dictionary",
					value: { type: { name: "any" } }
				}
			}
		}
	} };
	const OperationDisplay = { type: {
		name: "Composite",
		className: "OperationDisplay",
		modelProperties: {
			provider: {
				serializedName: "provider",
				type: { name: "String" }
			},
			operation: {
				serializedName: "operation",
				type: { name: "String" }
			},
			resource: {
				serializedName: "resource",
				type: { name: "String" }
			},
			description: {
				serializedName: "description",
				type: { name: "String" }
			}
		}
	} };
	const OperationResult = { type: {
		name: "Composite",
		className: "OperationResult",
		modelProperties: {
			id: {
				serializedName: "id",
				readOnly: true,
				type: { name: "String" }
			},
			name: {
				serializedName: "name",
				readOnly: true,
				type: { name: "String" }
			},
			status: {
				serializedName: "status",
				readOnly: true,
				type: { name: "String" }
			},
			startTime: {
				serializedName: "startTime",
				type: { name: "DateTime" }
			},
			endTime: {
				serializedName: "endTime",
				type: { name: "DateTime" }
			},
			percentComplete: {
				constraints: {
					InclusiveMaximum: 100,
					InclusiveMinimum: 0
				},
				serializedName: "percentComplete",
				type: { name: "Number" }
			},
			code: {
				serializedName: "error.code",
				type: { name: "String" }
			},
			message: {
				serializedName: "error.message",
				type: { name: "String" }
			},
			operationKind: {
				serializedName: "properties.operationKind",
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			},
			operationState: {
				serializedName: "properties.operationState",
				type: { name: "String" }
			}
		}
	} };
	const DatabaseStatistics = { type: {
		name: "Composite",
		className: "DatabaseStatistics",
		modelProperties: { size: {
			serializedName: "size",
			type: { name: "Number" }
		} }
	} };
	const SuspensionDetails = { type: {
		name: "Composite",
		className: "SuspensionDetails",
		modelProperties: { suspensionStartDate: {
			serializedName: "suspensionStartDate",
			type: { name: "DateTime" }
		} }
	} };
	const ProxyResource = { type: {
		name: "Composite",
		className: "ProxyResource",
		modelProperties: Object.assign({}, Resource.type.modelProperties)
	} };
	const TrackedResource = { type: {
		name: "Composite",
		className: "TrackedResource",
		modelProperties: Object.assign(Object.assign({}, Resource.type.modelProperties), {
			tags: {
				serializedName: "tags",
				type: {
					name: "Dictionary",
					value: { type: { name: "String" } }
				}
			},
			location: {
				serializedName: "location",
				required: true,
				type: { name: "String" }
			}
		})
	} };
	const ClusterUpdate = { type: {
		name: "Composite",
		className: "ClusterUpdate",
		modelProperties: Object.assign(Object.assign({}, Resource.type.modelProperties), {
			tags: {
				serializedName: "tags",
				type: {
					name: "Dictionary",
					value: { type: { name: "String" } }
				}
			},
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			sku: {
				serializedName: "sku",
				type: {
					name: "Composite",
					className: "AzureSku"
				}
			},
			zones: {
				serializedName: "zones",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			identity: {
				serializedName: "identity",
				type: {
					name: "Composite",
					className: "Identity"
				}
			},
			state: {
				serializedName: "properties.state",
				readOnly: true,
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			},
			uri: {
				serializedName: "properties.uri",
				readOnly: true,
				type: { name: "String" }
			},
			dataIngestionUri: {
				serializedName: "properties.dataIngestionUri",
				readOnly: true,
				type: { name: "String" }
			},
			stateReason: {
				serializedName: "properties.stateReason",
				readOnly: true,
				type: { name: "String" }
			},
			trustedExternalTenants: {
				serializedName: "properties.trustedExternalTenants",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "TrustedExternalTenant"
					} }
				}
			},
			optimizedAutoscale: {
				serializedName: "properties.optimizedAutoscale",
				type: {
					name: "Composite",
					className: "OptimizedAutoscale"
				}
			},
			enableDiskEncryption: {
				defaultValue: false,
				serializedName: "properties.enableDiskEncryption",
				type: { name: "Boolean" }
			},
			enableStreamingIngest: {
				defaultValue: false,
				serializedName: "properties.enableStreamingIngest",
				type: { name: "Boolean" }
			},
			virtualNetworkConfiguration: {
				serializedName: "properties.virtualNetworkConfiguration",
				type: {
					name: "Composite",
					className: "VirtualNetworkConfiguration"
				}
			},
			keyVaultProperties: {
				serializedName: "properties.keyVaultProperties",
				type: {
					name: "Composite",
					className: "KeyVaultProperties"
				}
			},
			enablePurge: {
				defaultValue: false,
				serializedName: "properties.enablePurge",
				type: { name: "Boolean" }
			},
			languageExtensions: {
				serializedName: "properties.languageExtensions",
				type: {
					name: "Composite",
					className: "LanguageExtensionsList"
				}
			},
			enableDoubleEncryption: {
				defaultValue: false,
				serializedName: "properties.enableDoubleEncryption",
				type: { name: "Boolean" }
			},
			publicNetworkAccess: {
				defaultValue: "Enabled",
				serializedName: "properties.publicNetworkAccess",
				type: { name: "String" }
			},
			allowedIpRangeList: {
				serializedName: "properties.allowedIpRangeList",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			engineType: {
				defaultValue: "V3",
				serializedName: "properties.engineType",
				type: { name: "String" }
			},
			acceptedAudiences: {
				serializedName: "properties.acceptedAudiences",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "AcceptedAudiences"
					} }
				}
			},
			enableAutoStop: {
				defaultValue: true,
				serializedName: "properties.enableAutoStop",
				type: { name: "Boolean" }
			},
			restrictOutboundNetworkAccess: {
				defaultValue: "Disabled",
				serializedName: "properties.restrictOutboundNetworkAccess",
				type: { name: "String" }
			},
			allowedFqdnList: {
				serializedName: "properties.allowedFqdnList",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			publicIPType: {
				defaultValue: "IPv4",
				serializedName: "properties.publicIPType",
				type: { name: "String" }
			},
			virtualClusterGraduationProperties: {
				serializedName: "properties.virtualClusterGraduationProperties",
				type: { name: "String" }
			},
			privateEndpointConnections: {
				serializedName: "properties.privateEndpointConnections",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "PrivateEndpointConnection"
					} }
				}
			},
			migrationCluster: {
				serializedName: "properties.migrationCluster",
				type: {
					name: "Composite",
					className: "MigrationClusterProperties"
				}
			}
		})
	} };
	const PrivateLinkResource = { type: {
		name: "Composite",
		className: "PrivateLinkResource",
		modelProperties: Object.assign(Object.assign({}, Resource.type.modelProperties), {
			systemData: {
				serializedName: "systemData",
				type: {
					name: "Composite",
					className: "SystemData"
				}
			},
			groupId: {
				serializedName: "properties.groupId",
				readOnly: true,
				type: { name: "String" }
			},
			requiredMembers: {
				serializedName: "properties.requiredMembers",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			requiredZoneNames: {
				serializedName: "properties.requiredZoneNames",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			}
		})
	} };
	const PrivateEndpointConnection = { type: {
		name: "Composite",
		className: "PrivateEndpointConnection",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			systemData: {
				serializedName: "systemData",
				type: {
					name: "Composite",
					className: "SystemData"
				}
			},
			privateEndpoint: {
				serializedName: "properties.privateEndpoint",
				type: {
					name: "Composite",
					className: "PrivateEndpointProperty"
				}
			},
			privateLinkServiceConnectionState: {
				serializedName: "properties.privateLinkServiceConnectionState",
				type: {
					name: "Composite",
					className: "PrivateLinkServiceConnectionStateProperty"
				}
			},
			groupId: {
				serializedName: "properties.groupId",
				readOnly: true,
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			}
		})
	} };
	const ClusterPrincipalAssignment = { type: {
		name: "Composite",
		className: "ClusterPrincipalAssignment",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			principalId: {
				serializedName: "properties.principalId",
				type: { name: "String" }
			},
			role: {
				serializedName: "properties.role",
				type: { name: "String" }
			},
			tenantId: {
				serializedName: "properties.tenantId",
				type: { name: "String" }
			},
			principalType: {
				serializedName: "properties.principalType",
				type: { name: "String" }
			},
			tenantName: {
				serializedName: "properties.tenantName",
				readOnly: true,
				type: { name: "String" }
			},
			principalName: {
				serializedName: "properties.principalName",
				readOnly: true,
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			},
			aadObjectId: {
				serializedName: "properties.aadObjectId",
				readOnly: true,
				type: { name: "String" }
			}
		})
	} };
	const Database = {
		serializedName: "Database",
		type: {
			name: "Composite",
			className: "Database",
			uberParent: "ProxyResource",
			polymorphicDiscriminator: {
				serializedName: "kind",
				clientName: "kind"
			},
			modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
				location: {
					serializedName: "location",
					type: { name: "String" }
				},
				kind: {
					serializedName: "kind",
					required: true,
					type: { name: "String" }
				}
			})
		}
	};
	const DatabasePrincipalAssignment = { type: {
		name: "Composite",
		className: "DatabasePrincipalAssignment",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			principalId: {
				serializedName: "properties.principalId",
				type: { name: "String" }
			},
			role: {
				serializedName: "properties.role",
				type: { name: "String" }
			},
			tenantId: {
				serializedName: "properties.tenantId",
				type: { name: "String" }
			},
			principalType: {
				serializedName: "properties.principalType",
				type: { name: "String" }
			},
			tenantName: {
				serializedName: "properties.tenantName",
				readOnly: true,
				type: { name: "String" }
			},
			principalName: {
				serializedName: "properties.principalName",
				readOnly: true,
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			},
			aadObjectId: {
				serializedName: "properties.aadObjectId",
				readOnly: true,
				type: { name: "String" }
			}
		})
	} };
	const Script = { type: {
		name: "Composite",
		className: "Script",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			systemData: {
				serializedName: "systemData",
				type: {
					name: "Composite",
					className: "SystemData"
				}
			},
			scriptUrl: {
				serializedName: "properties.scriptUrl",
				type: { name: "String" }
			},
			scriptUrlSasToken: {
				serializedName: "properties.scriptUrlSasToken",
				type: { name: "String" }
			},
			scriptContent: {
				serializedName: "properties.scriptContent",
				type: { name: "String" }
			},
			forceUpdateTag: {
				serializedName: "properties.forceUpdateTag",
				type: { name: "String" }
			},
			continueOnErrors: {
				defaultValue: false,
				serializedName: "properties.continueOnErrors",
				type: { name: "Boolean" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			}
		})
	} };
	const SandboxCustomImage = { type: {
		name: "Composite",
		className: "SandboxCustomImage",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			language: {
				serializedName: "properties.language",
				type: { name: "String" }
			},
			languageVersion: {
				serializedName: "properties.languageVersion",
				type: { name: "String" }
			},
			requirementsFileContent: {
				serializedName: "properties.requirementsFileContent",
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			}
		})
	} };
	const ManagedPrivateEndpoint = { type: {
		name: "Composite",
		className: "ManagedPrivateEndpoint",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			systemData: {
				serializedName: "systemData",
				type: {
					name: "Composite",
					className: "SystemData"
				}
			},
			privateLinkResourceId: {
				serializedName: "properties.privateLinkResourceId",
				type: { name: "String" }
			},
			privateLinkResourceRegion: {
				serializedName: "properties.privateLinkResourceRegion",
				type: { name: "String" }
			},
			groupId: {
				serializedName: "properties.groupId",
				type: { name: "String" }
			},
			requestMessage: {
				serializedName: "properties.requestMessage",
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			}
		})
	} };
	const OutboundNetworkDependenciesEndpoint = { type: {
		name: "Composite",
		className: "OutboundNetworkDependenciesEndpoint",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			etag: {
				serializedName: "etag",
				readOnly: true,
				type: { name: "String" }
			},
			category: {
				serializedName: "properties.category",
				type: { name: "String" }
			},
			endpoints: {
				serializedName: "properties.endpoints",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "EndpointDependency"
					} }
				}
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			}
		})
	} };
	const AttachedDatabaseConfiguration = { type: {
		name: "Composite",
		className: "AttachedDatabaseConfiguration",
		modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			},
			databaseName: {
				serializedName: "properties.databaseName",
				type: { name: "String" }
			},
			clusterResourceId: {
				serializedName: "properties.clusterResourceId",
				type: { name: "String" }
			},
			attachedDatabaseNames: {
				serializedName: "properties.attachedDatabaseNames",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			defaultPrincipalsModificationKind: {
				serializedName: "properties.defaultPrincipalsModificationKind",
				type: { name: "String" }
			},
			tableLevelSharingProperties: {
				serializedName: "properties.tableLevelSharingProperties",
				type: {
					name: "Composite",
					className: "TableLevelSharingProperties"
				}
			},
			databaseNameOverride: {
				serializedName: "properties.databaseNameOverride",
				type: { name: "String" }
			},
			databaseNamePrefix: {
				serializedName: "properties.databaseNamePrefix",
				type: { name: "String" }
			}
		})
	} };
	const DataConnection = {
		serializedName: "DataConnection",
		type: {
			name: "Composite",
			className: "DataConnection",
			uberParent: "ProxyResource",
			polymorphicDiscriminator: {
				serializedName: "kind",
				clientName: "kind"
			},
			modelProperties: Object.assign(Object.assign({}, ProxyResource.type.modelProperties), {
				location: {
					serializedName: "location",
					type: { name: "String" }
				},
				kind: {
					serializedName: "kind",
					required: true,
					type: { name: "String" }
				}
			})
		}
	};
	const Cluster = { type: {
		name: "Composite",
		className: "Cluster",
		modelProperties: Object.assign(Object.assign({}, TrackedResource.type.modelProperties), {
			sku: {
				serializedName: "sku",
				type: {
					name: "Composite",
					className: "AzureSku"
				}
			},
			systemData: {
				serializedName: "systemData",
				type: {
					name: "Composite",
					className: "SystemData"
				}
			},
			zones: {
				serializedName: "zones",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			identity: {
				serializedName: "identity",
				type: {
					name: "Composite",
					className: "Identity"
				}
			},
			etag: {
				serializedName: "etag",
				readOnly: true,
				type: { name: "String" }
			},
			state: {
				serializedName: "properties.state",
				readOnly: true,
				type: { name: "String" }
			},
			provisioningState: {
				serializedName: "properties.provisioningState",
				readOnly: true,
				type: { name: "String" }
			},
			uri: {
				serializedName: "properties.uri",
				readOnly: true,
				type: { name: "String" }
			},
			dataIngestionUri: {
				serializedName: "properties.dataIngestionUri",
				readOnly: true,
				type: { name: "String" }
			},
			stateReason: {
				serializedName: "properties.stateReason",
				readOnly: true,
				type: { name: "String" }
			},
			trustedExternalTenants: {
				serializedName: "properties.trustedExternalTenants",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "TrustedExternalTenant"
					} }
				}
			},
			optimizedAutoscale: {
				serializedName: "properties.optimizedAutoscale",
				type: {
					name: "Composite",
					className: "OptimizedAutoscale"
				}
			},
			enableDiskEncryption: {
				defaultValue: false,
				serializedName: "properties.enableDiskEncryption",
				type: { name: "Boolean" }
			},
			enableStreamingIngest: {
				defaultValue: false,
				serializedName: "properties.enableStreamingIngest",
				type: { name: "Boolean" }
			},
			virtualNetworkConfiguration: {
				serializedName: "properties.virtualNetworkConfiguration",
				type: {
					name: "Composite",
					className: "VirtualNetworkConfiguration"
				}
			},
			keyVaultProperties: {
				serializedName: "properties.keyVaultProperties",
				type: {
					name: "Composite",
					className: "KeyVaultProperties"
				}
			},
			enablePurge: {
				defaultValue: false,
				serializedName: "properties.enablePurge",
				type: { name: "Boolean" }
			},
			languageExtensions: {
				serializedName: "properties.languageExtensions",
				type: {
					name: "Composite",
					className: "LanguageExtensionsList"
				}
			},
			enableDoubleEncryption: {
				defaultValue: false,
				serializedName: "properties.enableDoubleEncryption",
				type: { name: "Boolean" }
			},
			publicNetworkAccess: {
				defaultValue: "Enabled",
				serializedName: "properties.publicNetworkAccess",
				type: { name: "String" }
			},
			allowedIpRangeList: {
				serializedName: "properties.allowedIpRangeList",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			engineType: {
				defaultValue: "V3",
				serializedName: "properties.engineType",
				type: { name: "String" }
			},
			acceptedAudiences: {
				serializedName: "properties.acceptedAudiences",
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "AcceptedAudiences"
					} }
				}
			},
			enableAutoStop: {
				defaultValue: true,
				serializedName: "properties.enableAutoStop",
				type: { name: "Boolean" }
			},
			restrictOutboundNetworkAccess: {
				defaultValue: "Disabled",
				serializedName: "properties.restrictOutboundNetworkAccess",
				type: { name: "String" }
			},
			allowedFqdnList: {
				serializedName: "properties.allowedFqdnList",
				type: {
					name: "Sequence",
					element: { type: { name: "String" } }
				}
			},
			publicIPType: {
				defaultValue: "IPv4",
				serializedName: "properties.publicIPType",
				type: { name: "String" }
			},
			virtualClusterGraduationProperties: {
				serializedName: "properties.virtualClusterGraduationProperties",
				type: { name: "String" }
			},
			privateEndpointConnections: {
				serializedName: "properties.privateEndpointConnections",
				readOnly: true,
				type: {
					name: "Sequence",
					element: { type: {
						name: "Composite",
						className: "PrivateEndpointConnection"
					} }
				}
			},
			migrationCluster: {
				serializedName: "properties.migrationCluster",
				type: {
					name: "Composite",
					className: "MigrationClusterProperties"
				}
			}
		})
	} };
	const ReadWriteDatabase = {
		serializedName: "ReadWrite",
		type: {
			name: "Composite",
			className: "ReadWriteDatabase",
			uberParent: "Database",
			polymorphicDiscriminator: Database.type.polymorphicDiscriminator,
			modelProperties: Object.assign(Object.assign({}, Database.type.modelProperties), {
				provisioningState: {
					serializedName: "properties.provisioningState",
					readOnly: true,
					type: { name: "String" }
				},
				softDeletePeriod: {
					serializedName: "properties.softDeletePeriod",
					type: { name: "TimeSpan" }
				},
				hotCachePeriod: {
					serializedName: "properties.hotCachePeriod",
					type: { name: "TimeSpan" }
				},
				statistics: {
					serializedName: "properties.statistics",
					type: {
						name: "Composite",
						className: "DatabaseStatistics"
					}
				},
				isFollowed: {
					serializedName: "properties.isFollowed",
					readOnly: true,
					type: { name: "Boolean" }
				},
				keyVaultProperties: {
					serializedName: "properties.keyVaultProperties",
					type: {
						name: "Composite",
						className: "KeyVaultProperties"
					}
				},
				suspensionDetails: {
					serializedName: "properties.suspensionDetails",
					type: {
						name: "Composite",
						className: "SuspensionDetails"
					}
				}
			})
		}
	};
	const ReadOnlyFollowingDatabase = {
		serializedName: "ReadOnlyFollowing",
		type: {
			name: "Composite",
			className: "ReadOnlyFollowingDatabase",
			uberParent: "Database",
			polymorphicDiscriminator: Database.type.polymorphicDiscriminator,
			modelProperties: Object.assign(Object.assign({}, Database.type.modelProperties), {
				provisioningState: {
					serializedName: "properties.provisioningState",
					readOnly: true,
					type: { name: "String" }
				},
				softDeletePeriod: {
					serializedName: "properties.softDeletePeriod",
					readOnly: true,
					type: { name: "TimeSpan" }
				},
				hotCachePeriod: {
					serializedName: "properties.hotCachePeriod",
					type: { name: "TimeSpan" }
				},
				statistics: {
					serializedName: "properties.statistics",
					type: {
						name: "Composite",
						className: "DatabaseStatistics"
					}
				},
				leaderClusterResourceId: {
					serializedName: "properties.leaderClusterResourceId",
					readOnly: true,
					type: { name: "String" }
				},
				attachedDatabaseConfigurationName: {
					serializedName: "properties.attachedDatabaseConfigurationName",
					readOnly: true,
					type: { name: "String" }
				},
				principalsModificationKind: {
					serializedName: "properties.principalsModificationKind",
					readOnly: true,
					type: { name: "String" }
				},
				tableLevelSharingProperties: {
					serializedName: "properties.tableLevelSharingProperties",
					type: {
						name: "Composite",
						className: "TableLevelSharingProperties"
					}
				},
				originalDatabaseName: {
					serializedName: "properties.originalDatabaseName",
					readOnly: true,
					type: { name: "String" }
				},
				databaseShareOrigin: {
					serializedName: "properties.databaseShareOrigin",
					readOnly: true,
					type: { name: "String" }
				},
				suspensionDetails: {
					serializedName: "properties.suspensionDetails",
					type: {
						name: "Composite",
						className: "SuspensionDetails"
					}
				}
			})
		}
	};
	const EventHubDataConnection = {
		serializedName: "EventHub",
		type: {
			name: "Composite",
			className: "EventHubDataConnection",
			uberParent: "DataConnection",
			polymorphicDiscriminator: DataConnection.type.polymorphicDiscriminator,
			modelProperties: Object.assign(Object.assign({}, DataConnection.type.modelProperties), {
				eventHubResourceId: {
					serializedName: "properties.eventHubResourceId",
					type: { name: "String" }
				},
				consumerGroup: {
					serializedName: "properties.consumerGroup",
					type: { name: "String" }
				},
				tableName: {
					serializedName: "properties.tableName",
					type: { name: "String" }
				},
				mappingRuleName: {
					serializedName: "properties.mappingRuleName",
					type: { name: "String" }
				},
				dataFormat: {
					serializedName: "properties.dataFormat",
					type: { name: "String" }
				},
				eventSystemProperties: {
					serializedName: "properties.eventSystemProperties",
					type: {
						name: "Sequence",
						element: { type: { name: "String" } }
					}
				},
				compression: {
					defaultValue: "None",
					serializedName: "properties.compression",
					type: { name: "String" }
				},
				provisioningState: {
					serializedName: "properties.provisioningState",
					readOnly: true,
					type: { name: "String" }
				},
				managedIdentityResourceId: {
					serializedName: "properties.managedIdentityResourceId",
					type: { name: "String" }
				},
				managedIdentityObjectId: {
					serializedName: "properties.managedIdentityObjectId",
					readOnly: true,
					type: { name: "String" }
				},
				databaseRouting: {
					serializedName: "properties.databaseRouting",
					type: { name: "String" }
				},
				retrievalStartDate: {
					serializedName: "properties.retrievalStartDate",
					type: { name: "DateTime" }
				}
			})
		}
	};
	const IotHubDataConnection = {
		serializedName: "IotHub",
		type: {
			name: "Composite",
			className: "IotHubDataConnection",
			uberParent: "DataConnection",
			polymorphicDiscriminator: DataConnection.type.polymorphicDiscriminator,
			modelProperties: Object.assign(Object.assign({}, DataConnection.type.modelProperties), {
				iotHubResourceId: {
					serializedName: "properties.iotHubResourceId",
					type: { name: "String" }
				},
				consumerGroup: {
					serializedName: "properties.consumerGroup",
					type: { name: "String" }
				},
				tableName: {
					serializedName: "properties.tableName",
					type: { name: "String" }
				},
				mappingRuleName: {
					serializedName: "properties.mappingRuleName",
					type: { name: "String" }
				},
				dataFormat: {
					serializedName: "properties.dataFormat",
					type: { name: "String" }
				},
				eventSystemProperties: {
					serializedName: "properties.eventSystemProperties",
					type: {
						name: "Sequence",
						element: { type: { name: "String" } }
					}
				},
				sharedAccessPolicyName: {
					serializedName: "properties.sharedAccessPolicyName",
					type: { name: "String" }
				},
				databaseRouting: {
					serializedName: "properties.databaseRouting",
					type: { name: "String" }
				},
				retrievalStartDate: {
					serializedName: "properties.retrievalStartDate",
					type: { name: "DateTime" }
				},
				provisioningState: {
					serializedName: "properties.provisioningState",
					readOnly: true,
					type: { name: "String" }
				}
			})
		}
	};
	const EventGridDataConnection = {
		serializedName: "EventGrid",
		type: {
			name: "Composite",
			className: "EventGridDataConnection",
			uberParent: "DataConnection",
			polymorphicDiscriminator: DataConnection.type.polymorphicDiscriminator,
			modelProperties: Object.assign(Object.assign({}, DataConnection.type.modelProperties), {
				storageAccountResourceId: {
					serializedName: "properties.storageAccountResourceId",
					type: { name: "String" }
				},
				eventGridResourceId: {
					serializedName: "properties.eventGridResourceId",
					type: { name: "String" }
				},
				eventHubResourceId: {
					serializedName: "properties.eventHubResourceId",
					type: { name: "String" }
				},
				consumerGroup: {
					serializedName: "properties.consumerGroup",
					type: { name: "String" }
				},
				tableName: {
					serializedName: "properties.tableName",
					type: { name: "String" }
				},
				mappingRuleName: {
					serializedName: "properties.mappingRuleName",
					type: { name: "String" }
				},
				dataFormat: {
					serializedName: "properties.dataFormat",
					type: { name: "String" }
				},
				ignoreFirstRecord: {
					serializedName: "properties.ignoreFirstRecord",
					type: { name: "Boolean" }
				},
				blobStorageEventType: {
					serializedName: "properties.blobStorageEventType",
					type: { name: "String" }
				},
				managedIdentityResourceId: {
					serializedName: "properties.managedIdentityResourceId",
					type: { name: "String" }
				},
				managedIdentityObjectId: {
					serializedName: "properties.managedIdentityObjectId",
					readOnly: true,
					type: { name: "String" }
				},
				databaseRouting: {
					serializedName: "properties.databaseRouting",
					type: { name: "String" }
				},
				provisioningState: {
					serializedName: "properties.provisioningState",
					readOnly: true,
					type: { name: "String" }
				}
			})
		}
	};
	const CosmosDbDataConnection = {
		serializedName: "CosmosDb",
		type: {
			name: "Composite",
			className: "CosmosDbDataConnection",
			uberParent: "DataConnection",
			polymorphicDiscriminator: DataConnection.type.polymorphicDiscriminator,
			modelProperties: Object.assign(Object.assign({}, DataConnection.type.modelProperties), {
				tableName: {
					serializedName: "properties.tableName",
					type: { name: "String" }
				},
				mappingRuleName: {
					serializedName: "properties.mappingRuleName",
					type: { name: "String" }
				},
				managedIdentityResourceId: {
					serializedName: "properties.managedIdentityResourceId",
					type: { name: "String" }
				},
				managedIdentityObjectId: {
					serializedName: "properties.managedIdentityObjectId",
					readOnly: true,
					type: { name: "String" }
				},
				cosmosDbAccountResourceId: {
					serializedName: "properties.cosmosDbAccountResourceId",
					type: { name: "String" }
				},
				cosmosDbDatabase: {
					serializedName: "properties.cosmosDbDatabase",
					type: { name: "String" }
				},
				cosmosDbContainer: {
					serializedName: "properties.cosmosDbContainer",
					type: { name: "String" }
				},
				retrievalStartDate: {
					serializedName: "properties.retrievalStartDate",
					type: { name: "DateTime" }
				},
				provisioningState: {
					serializedName: "properties.provisioningState",
					readOnly: true,
					type: { name: "String" }
				}
			})
		}
	};
	const ClustersUpdateHeaders = { type: {
		name: "Composite",
		className: "ClustersUpdateHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersDeleteHeaders = { type: {
		name: "Composite",
		className: "ClustersDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersStopHeaders = { type: {
		name: "Composite",
		className: "ClustersStopHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersStartHeaders = { type: {
		name: "Composite",
		className: "ClustersStartHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersMigrateHeaders = { type: {
		name: "Composite",
		className: "ClustersMigrateHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersDetachFollowerDatabasesHeaders = { type: {
		name: "Composite",
		className: "ClustersDetachFollowerDatabasesHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersDiagnoseVirtualNetworkHeaders = { type: {
		name: "Composite",
		className: "ClustersDiagnoseVirtualNetworkHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersAddLanguageExtensionsHeaders = { type: {
		name: "Composite",
		className: "ClustersAddLanguageExtensionsHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClustersRemoveLanguageExtensionsHeaders = { type: {
		name: "Composite",
		className: "ClustersRemoveLanguageExtensionsHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ClusterPrincipalAssignmentsDeleteHeaders = { type: {
		name: "Composite",
		className: "ClusterPrincipalAssignmentsDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const DatabasesCreateOrUpdateHeaders = { type: {
		name: "Composite",
		className: "DatabasesCreateOrUpdateHeaders",
		modelProperties: { azureAsyncOperation: {
			serializedName: "azure-asyncoperation",
			type: { name: "String" }
		} }
	} };
	const DatabasesUpdateHeaders = { type: {
		name: "Composite",
		className: "DatabasesUpdateHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const DatabasesDeleteHeaders = { type: {
		name: "Composite",
		className: "DatabasesDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const AttachedDatabaseConfigurationsCreateOrUpdateHeaders = { type: {
		name: "Composite",
		className: "AttachedDatabaseConfigurationsCreateOrUpdateHeaders",
		modelProperties: { azureAsyncOperation: {
			serializedName: "azure-asyncoperation",
			type: { name: "String" }
		} }
	} };
	const AttachedDatabaseConfigurationsDeleteHeaders = { type: {
		name: "Composite",
		className: "AttachedDatabaseConfigurationsDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ManagedPrivateEndpointsCreateOrUpdateHeaders = { type: {
		name: "Composite",
		className: "ManagedPrivateEndpointsCreateOrUpdateHeaders",
		modelProperties: { azureAsyncOperation: {
			serializedName: "azure-asyncoperation",
			type: { name: "String" }
		} }
	} };
	const ManagedPrivateEndpointsUpdateHeaders = { type: {
		name: "Composite",
		className: "ManagedPrivateEndpointsUpdateHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ManagedPrivateEndpointsDeleteHeaders = { type: {
		name: "Composite",
		className: "ManagedPrivateEndpointsDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const DatabasePrincipalAssignmentsDeleteHeaders = { type: {
		name: "Composite",
		className: "DatabasePrincipalAssignmentsDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ScriptsCreateOrUpdateHeaders = { type: {
		name: "Composite",
		className: "ScriptsCreateOrUpdateHeaders",
		modelProperties: { azureAsyncOperation: {
			serializedName: "azure-asyncoperation",
			type: { name: "String" }
		} }
	} };
	const ScriptsUpdateHeaders = { type: {
		name: "Composite",
		className: "ScriptsUpdateHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const ScriptsDeleteHeaders = { type: {
		name: "Composite",
		className: "ScriptsDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const SandboxCustomImagesUpdateHeaders = { type: {
		name: "Composite",
		className: "SandboxCustomImagesUpdateHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const SandboxCustomImagesDeleteHeaders = { type: {
		name: "Composite",
		className: "SandboxCustomImagesDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const PrivateEndpointConnectionsDeleteHeaders = { type: {
		name: "Composite",
		className: "PrivateEndpointConnectionsDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const DataConnectionsDataConnectionValidationHeaders = { type: {
		name: "Composite",
		className: "DataConnectionsDataConnectionValidationHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const DataConnectionsCreateOrUpdateHeaders = { type: {
		name: "Composite",
		className: "DataConnectionsCreateOrUpdateHeaders",
		modelProperties: { azureAsyncOperation: {
			serializedName: "azure-asyncoperation",
			type: { name: "String" }
		} }
	} };
	const DataConnectionsUpdateHeaders = { type: {
		name: "Composite",
		className: "DataConnectionsUpdateHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const DataConnectionsDeleteHeaders = { type: {
		name: "Composite",
		className: "DataConnectionsDeleteHeaders",
		modelProperties: {
			location: {
				serializedName: "location",
				type: { name: "String" }
			},
			azureAsyncOperation: {
				serializedName: "azure-asyncoperation",
				type: { name: "String" }
			}
		}
	} };
	const OperationsResultsLocationGetHeaders = { type: {
		name: "Composite",
		className: "OperationsResultsLocationGetHeaders",
		modelProperties: { azureAsyncOperation: {
			serializedName: "azure-asyncoperation",
			type: { name: "String" }
		} }
	} };
	var Mappers = /*#__PURE__*/ Object.freeze({
		__proto__: null,
		AcceptedAudiences,
		AttachedDatabaseConfiguration,
		AttachedDatabaseConfigurationListResult,
		AttachedDatabaseConfigurationsCheckNameRequest,
		AttachedDatabaseConfigurationsCreateOrUpdateHeaders,
		AttachedDatabaseConfigurationsDeleteHeaders,
		AzureCapacity,
		AzureResourceSku,
		AzureSku,
		CheckNameRequest,
		CheckNameResult,
		Cluster,
		ClusterCheckNameRequest,
		ClusterListResult,
		ClusterMigrateRequest,
		ClusterPrincipalAssignment,
		ClusterPrincipalAssignmentCheckNameRequest,
		ClusterPrincipalAssignmentListResult,
		ClusterPrincipalAssignmentsDeleteHeaders,
		ClusterUpdate,
		ClustersAddLanguageExtensionsHeaders,
		ClustersDeleteHeaders,
		ClustersDetachFollowerDatabasesHeaders,
		ClustersDiagnoseVirtualNetworkHeaders,
		ClustersMigrateHeaders,
		ClustersRemoveLanguageExtensionsHeaders,
		ClustersStartHeaders,
		ClustersStopHeaders,
		ClustersUpdateHeaders,
		ComponentsSgqdofSchemasIdentityPropertiesUserassignedidentitiesAdditionalproperties,
		CosmosDbDataConnection,
		DataConnection,
		DataConnectionCheckNameRequest,
		DataConnectionListResult,
		DataConnectionValidation,
		DataConnectionValidationListResult,
		DataConnectionValidationResult,
		DataConnectionsCreateOrUpdateHeaders,
		DataConnectionsDataConnectionValidationHeaders,
		DataConnectionsDeleteHeaders,
		DataConnectionsUpdateHeaders,
		Database,
		DatabaseInviteFollowerRequest,
		DatabaseInviteFollowerResult,
		DatabaseListResult,
		DatabasePrincipal,
		DatabasePrincipalAssignment,
		DatabasePrincipalAssignmentCheckNameRequest,
		DatabasePrincipalAssignmentListResult,
		DatabasePrincipalAssignmentsDeleteHeaders,
		DatabasePrincipalListRequest,
		DatabasePrincipalListResult,
		DatabaseStatistics,
		DatabasesCreateOrUpdateHeaders,
		DatabasesDeleteHeaders,
		DatabasesUpdateHeaders,
		DiagnoseVirtualNetworkResult,
		EndpointDependency,
		EndpointDetail,
		ErrorAdditionalInfo,
		ErrorDetail,
		ErrorResponse,
		EventGridDataConnection,
		EventHubDataConnection,
		FollowerDatabaseDefinition,
		FollowerDatabaseListResult,
		Identity,
		IotHubDataConnection,
		KeyVaultProperties,
		LanguageExtension,
		LanguageExtensionsList,
		ListResourceSkusResult,
		ManagedPrivateEndpoint,
		ManagedPrivateEndpointListResult,
		ManagedPrivateEndpointsCheckNameRequest,
		ManagedPrivateEndpointsCreateOrUpdateHeaders,
		ManagedPrivateEndpointsDeleteHeaders,
		ManagedPrivateEndpointsUpdateHeaders,
		MigrationClusterProperties,
		Operation,
		OperationDisplay,
		OperationListResult,
		OperationResult,
		OperationsResultsLocationGetHeaders,
		OptimizedAutoscale,
		OutboundNetworkDependenciesEndpoint,
		OutboundNetworkDependenciesEndpointListResult,
		PrivateEndpointConnection,
		PrivateEndpointConnectionListResult,
		PrivateEndpointConnectionsDeleteHeaders,
		PrivateEndpointProperty,
		PrivateLinkResource,
		PrivateLinkResourceListResult,
		PrivateLinkServiceConnectionStateProperty,
		ProxyResource,
		ReadOnlyFollowingDatabase,
		ReadWriteDatabase,
		Resource,
		ResourceSkuCapabilities,
		ResourceSkuZoneDetails,
		SandboxCustomImage,
		SandboxCustomImagesCheckNameRequest,
		SandboxCustomImagesDeleteHeaders,
		SandboxCustomImagesListResult,
		SandboxCustomImagesUpdateHeaders,
		Script,
		ScriptCheckNameRequest,
		ScriptListResult,
		ScriptsCreateOrUpdateHeaders,
		ScriptsDeleteHeaders,
		ScriptsUpdateHeaders,
		SkuDescription,
		SkuDescriptionList,
		SkuLocationInfoItem,
		SuspensionDetails,
		SystemData,
		TableLevelSharingProperties,
		TrackedResource,
		TrustedExternalTenant,
		VirtualNetworkConfiguration,
		discriminators: {
			"ProxyResource.Database": Database,
			"ProxyResource.DataConnection": DataConnection,
			"Database.ReadWrite": ReadWriteDatabase,
			"Database.ReadOnlyFollowing": ReadOnlyFollowingDatabase,
			"DataConnection.EventHub": EventHubDataConnection,
			"DataConnection.IotHub": IotHubDataConnection,
			"DataConnection.EventGrid": EventGridDataConnection,
			"DataConnection.CosmosDb": CosmosDbDataConnection
		}
	});
	const accept = {
		parameterPath: "accept",
		mapper: {
			defaultValue: "application/json",
			isConstant: true,
			serializedName: "Accept",
			type: { name: "String" }
		}
	};
	const $host = {
		parameterPath: "$host",
		mapper: {
			serializedName: "$host",
			required: true,
			type: { name: "String" }
		},
		skipEncoding: true
	};
	const resourceGroupName = {
		parameterPath: "resourceGroupName",
		mapper: {
			constraints: {
				MaxLength: 90,
				MinLength: 1
			},
			serializedName: "resourceGroupName",
			required: true,
			type: { name: "String" }
		}
	};
	const clusterName = {
		parameterPath: "clusterName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "clusterName",
			required: true,
			type: { name: "String" }
		}
	};
	const subscriptionId = {
		parameterPath: "subscriptionId",
		mapper: {
			constraints: { MinLength: 1 },
			serializedName: "subscriptionId",
			required: true,
			type: { name: "String" }
		}
	};
	const apiVersion = {
		parameterPath: "apiVersion",
		mapper: {
			defaultValue: "2023-08-15",
			isConstant: true,
			serializedName: "api-version",
			type: { name: "String" }
		}
	};
	const contentType = {
		parameterPath: ["options", "contentType"],
		mapper: {
			defaultValue: "application/json",
			isConstant: true,
			serializedName: "Content-Type",
			type: { name: "String" }
		}
	};
	const parameters = {
		parameterPath: "parameters",
		mapper: Cluster
	};
	const ifMatch = {
		parameterPath: ["options", "ifMatch"],
		mapper: {
			serializedName: "If-Match",
			type: { name: "String" }
		}
	};
	const ifNoneMatch = {
		parameterPath: ["options", "ifNoneMatch"],
		mapper: {
			serializedName: "If-None-Match",
			type: { name: "String" }
		}
	};
	const parameters1 = {
		parameterPath: "parameters",
		mapper: ClusterUpdate
	};
	const clusterMigrateRequest = {
		parameterPath: "clusterMigrateRequest",
		mapper: ClusterMigrateRequest
	};
	const followerDatabaseToRemove = {
		parameterPath: "followerDatabaseToRemove",
		mapper: FollowerDatabaseDefinition
	};
	const clusterName1 = {
		parameterPath: "clusterName",
		mapper: ClusterCheckNameRequest
	};
	const location = {
		parameterPath: "location",
		mapper: {
			constraints: { MinLength: 1 },
			serializedName: "location",
			required: true,
			type: { name: "String" }
		}
	};
	const languageExtensionsToAdd = {
		parameterPath: "languageExtensionsToAdd",
		mapper: LanguageExtensionsList
	};
	const languageExtensionsToRemove = {
		parameterPath: "languageExtensionsToRemove",
		mapper: LanguageExtensionsList
	};
	const nextLink = {
		parameterPath: "nextLink",
		mapper: {
			serializedName: "nextLink",
			required: true,
			type: { name: "String" }
		},
		skipEncoding: true
	};
	const principalAssignmentName = {
		parameterPath: "principalAssignmentName",
		mapper: ClusterPrincipalAssignmentCheckNameRequest
	};
	const principalAssignmentName1 = {
		parameterPath: "principalAssignmentName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "principalAssignmentName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters2 = {
		parameterPath: "parameters",
		mapper: ClusterPrincipalAssignment
	};
	const resourceName = {
		parameterPath: "resourceName",
		mapper: CheckNameRequest
	};
	const top = {
		parameterPath: ["options", "top"],
		mapper: {
			constraints: {
				InclusiveMaximum: 1e3,
				InclusiveMinimum: 5
			},
			serializedName: "$top",
			type: { name: "Number" }
		}
	};
	const skiptoken = {
		parameterPath: ["options", "skiptoken"],
		mapper: {
			serializedName: "$skiptoken",
			type: { name: "String" }
		}
	};
	const databaseName = {
		parameterPath: "databaseName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "databaseName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters3 = {
		parameterPath: "parameters",
		mapper: Database
	};
	const callerRole = {
		parameterPath: ["options", "callerRole"],
		mapper: {
			defaultValue: "Admin",
			serializedName: "callerRole",
			type: { name: "String" }
		}
	};
	const databasePrincipalsToAdd = {
		parameterPath: "databasePrincipalsToAdd",
		mapper: DatabasePrincipalListRequest
	};
	const databasePrincipalsToRemove = {
		parameterPath: "databasePrincipalsToRemove",
		mapper: DatabasePrincipalListRequest
	};
	const resourceName1 = {
		parameterPath: "resourceName",
		mapper: AttachedDatabaseConfigurationsCheckNameRequest
	};
	const attachedDatabaseConfigurationName = {
		parameterPath: "attachedDatabaseConfigurationName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "attachedDatabaseConfigurationName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters4 = {
		parameterPath: "parameters",
		mapper: AttachedDatabaseConfiguration
	};
	const resourceName2 = {
		parameterPath: "resourceName",
		mapper: ManagedPrivateEndpointsCheckNameRequest
	};
	const managedPrivateEndpointName = {
		parameterPath: "managedPrivateEndpointName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "managedPrivateEndpointName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters5 = {
		parameterPath: "parameters",
		mapper: ManagedPrivateEndpoint
	};
	const parameters6 = {
		parameterPath: "parameters",
		mapper: DatabaseInviteFollowerRequest
	};
	const principalAssignmentName2 = {
		parameterPath: "principalAssignmentName",
		mapper: DatabasePrincipalAssignmentCheckNameRequest
	};
	const parameters7 = {
		parameterPath: "parameters",
		mapper: DatabasePrincipalAssignment
	};
	const scriptName = {
		parameterPath: "scriptName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "scriptName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters8 = {
		parameterPath: "parameters",
		mapper: Script
	};
	const scriptName1 = {
		parameterPath: "scriptName",
		mapper: ScriptCheckNameRequest
	};
	const sandboxCustomImageName = {
		parameterPath: "sandboxCustomImageName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "sandboxCustomImageName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters9 = {
		parameterPath: "parameters",
		mapper: SandboxCustomImage
	};
	const resourceName3 = {
		parameterPath: "resourceName",
		mapper: SandboxCustomImagesCheckNameRequest
	};
	const privateEndpointConnectionName = {
		parameterPath: "privateEndpointConnectionName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "privateEndpointConnectionName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters10 = {
		parameterPath: "parameters",
		mapper: PrivateEndpointConnection
	};
	const privateLinkResourceName = {
		parameterPath: "privateLinkResourceName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "privateLinkResourceName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters11 = {
		parameterPath: "parameters",
		mapper: DataConnectionValidation
	};
	const dataConnectionName = {
		parameterPath: "dataConnectionName",
		mapper: DataConnectionCheckNameRequest
	};
	const dataConnectionName1 = {
		parameterPath: "dataConnectionName",
		mapper: {
			constraints: { Pattern: /* @__PURE__ */ new RegExp("^.*$") },
			serializedName: "dataConnectionName",
			required: true,
			type: { name: "String" }
		}
	};
	const parameters12 = {
		parameterPath: "parameters",
		mapper: DataConnection
	};
	const operationId = {
		parameterPath: "operationId",
		mapper: {
			constraints: { MinLength: 1 },
			serializedName: "operationId",
			required: true,
			type: { name: "String" }
		}
	};
	function createLroSpec(inputs) {
		const { args, spec, sendOperationFn } = inputs;
		return {
			requestMethod: spec.httpMethod,
			requestPath: spec.path,
			sendInitialRequest: () => sendOperationFn(args, spec),
			sendPollRequest: (path, options) => {
				const restSpec = tslib.__rest(spec, ["requestBody"]);
				return sendOperationFn(args, Object.assign(Object.assign({}, restSpec), {
					httpMethod: "GET",
					path,
					abortSignal: options === null || options === void 0 ? void 0 : options.abortSignal
				}));
			}
		};
	}
	var ClustersImpl = class {
		constructor(client) {
			this.client = client;
		}
		listFollowerDatabases(resourceGroupName, clusterName, options) {
			const iter = this.listFollowerDatabasesPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listFollowerDatabasesPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listFollowerDatabasesPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listFollowerDatabasesPagingPage_1() {
				let result;
				result = yield tslib.__await(this._listFollowerDatabases(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listFollowerDatabasesPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listFollowerDatabasesPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listFollowerDatabasesPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		listByResourceGroup(resourceGroupName, options) {
			const iter = this.listByResourceGroupPagingAll(resourceGroupName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listByResourceGroupPagingPage(resourceGroupName, options, settings);
				}
			};
		}
		listByResourceGroupPagingPage(resourceGroupName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listByResourceGroupPagingPage_1() {
				let result;
				result = yield tslib.__await(this._listByResourceGroup(resourceGroupName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listByResourceGroupPagingAll(resourceGroupName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listByResourceGroupPagingAll_1() {
				var _a, e_2, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listByResourceGroupPagingPage(resourceGroupName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_2_1) {
					e_2 = { error: e_2_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_2) throw e_2.error;
					}
				}
			});
		}
		list(options) {
			const iter = this.listPagingAll(options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(options, settings);
				}
			};
		}
		listPagingPage(options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				result = yield tslib.__await(this._list(options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPagingAll(options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_3, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_3_1) {
					e_3 = { error: e_3_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_3) throw e_3.error;
					}
				}
			});
		}
		listSkus(options) {
			const iter = this.listSkusPagingAll(options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listSkusPagingPage(options, settings);
				}
			};
		}
		listSkusPagingPage(options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listSkusPagingPage_1() {
				let result;
				result = yield tslib.__await(this._listSkus(options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listSkusPagingAll(options) {
			return tslib.__asyncGenerator(this, arguments, function* listSkusPagingAll_1() {
				var _a, e_4, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listSkusPagingPage(options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_4_1) {
					e_4 = { error: e_4_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_4) throw e_4.error;
					}
				}
			});
		}
		listSkusByResource(resourceGroupName, clusterName, options) {
			const iter = this.listSkusByResourcePagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listSkusByResourcePagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listSkusByResourcePagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listSkusByResourcePagingPage_1() {
				let result;
				result = yield tslib.__await(this._listSkusByResource(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listSkusByResourcePagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listSkusByResourcePagingAll_1() {
				var _a, e_5, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listSkusByResourcePagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_5_1) {
					e_5 = { error: e_5_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_5) throw e_5.error;
					}
				}
			});
		}
		listOutboundNetworkDependenciesEndpoints(resourceGroupName, clusterName, options) {
			const iter = this.listOutboundNetworkDependenciesEndpointsPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listOutboundNetworkDependenciesEndpointsPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listOutboundNetworkDependenciesEndpointsPagingPage(resourceGroupName, clusterName, options, settings) {
			return tslib.__asyncGenerator(this, arguments, function* listOutboundNetworkDependenciesEndpointsPagingPage_1() {
				let result;
				let continuationToken = settings === null || settings === void 0 ? void 0 : settings.continuationToken;
				if (!continuationToken) {
					result = yield tslib.__await(this._listOutboundNetworkDependenciesEndpoints(resourceGroupName, clusterName, options));
					let page = result.value || [];
					continuationToken = result.nextLink;
					setContinuationToken(page, continuationToken);
					yield yield tslib.__await(page);
				}
				while (continuationToken) {
					result = yield tslib.__await(this._listOutboundNetworkDependenciesEndpointsNext(resourceGroupName, clusterName, continuationToken, options));
					continuationToken = result.nextLink;
					let page = result.value || [];
					setContinuationToken(page, continuationToken);
					yield yield tslib.__await(page);
				}
			});
		}
		listOutboundNetworkDependenciesEndpointsPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listOutboundNetworkDependenciesEndpointsPagingAll_1() {
				var _a, e_6, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listOutboundNetworkDependenciesEndpointsPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_6_1) {
					e_6 = { error: e_6_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_6) throw e_6.error;
					}
				}
			});
		}
		listLanguageExtensions(resourceGroupName, clusterName, options) {
			const iter = this.listLanguageExtensionsPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listLanguageExtensionsPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listLanguageExtensionsPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listLanguageExtensionsPagingPage_1() {
				let result;
				result = yield tslib.__await(this._listLanguageExtensions(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listLanguageExtensionsPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listLanguageExtensionsPagingAll_1() {
				var _a, e_7, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listLanguageExtensionsPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_7_1) {
					e_7 = { error: e_7_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_7) throw e_7.error;
					}
				}
			});
		}
		get(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, getOperationSpec$c);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$9
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, parameters, options)).pollUntilDone();
			});
		}
		beginUpdate(resourceGroupName, clusterName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						parameters,
						options
					},
					spec: updateOperationSpec$5
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginUpdateAndWait(resourceGroupName, clusterName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginUpdate(resourceGroupName, clusterName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						options
					},
					spec: deleteOperationSpec$9
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, options)).pollUntilDone();
			});
		}
		beginStop(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						options
					},
					spec: stopOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginStopAndWait(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginStop(resourceGroupName, clusterName, options)).pollUntilDone();
			});
		}
		beginStart(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						options
					},
					spec: startOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginStartAndWait(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginStart(resourceGroupName, clusterName, options)).pollUntilDone();
			});
		}
		beginMigrate(resourceGroupName, clusterName, clusterMigrateRequest, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						clusterMigrateRequest,
						options
					},
					spec: migrateOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginMigrateAndWait(resourceGroupName, clusterName, clusterMigrateRequest, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginMigrate(resourceGroupName, clusterName, clusterMigrateRequest, options)).pollUntilDone();
			});
		}
		_listFollowerDatabases(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listFollowerDatabasesOperationSpec);
		}
		beginDetachFollowerDatabases(resourceGroupName, clusterName, followerDatabaseToRemove, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						followerDatabaseToRemove,
						options
					},
					spec: detachFollowerDatabasesOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDetachFollowerDatabasesAndWait(resourceGroupName, clusterName, followerDatabaseToRemove, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDetachFollowerDatabases(resourceGroupName, clusterName, followerDatabaseToRemove, options)).pollUntilDone();
			});
		}
		beginDiagnoseVirtualNetwork(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						options
					},
					spec: diagnoseVirtualNetworkOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDiagnoseVirtualNetworkAndWait(resourceGroupName, clusterName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDiagnoseVirtualNetwork(resourceGroupName, clusterName, options)).pollUntilDone();
			});
		}
		_listByResourceGroup(resourceGroupName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				options
			}, listByResourceGroupOperationSpec);
		}
		_list(options) {
			return this.client.sendOperationRequest({ options }, listOperationSpec$7);
		}
		_listSkus(options) {
			return this.client.sendOperationRequest({ options }, listSkusOperationSpec);
		}
		checkNameAvailability(location, clusterName, options) {
			return this.client.sendOperationRequest({
				location,
				clusterName,
				options
			}, checkNameAvailabilityOperationSpec$8);
		}
		_listSkusByResource(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listSkusByResourceOperationSpec);
		}
		_listOutboundNetworkDependenciesEndpoints(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listOutboundNetworkDependenciesEndpointsOperationSpec);
		}
		_listLanguageExtensions(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listLanguageExtensionsOperationSpec);
		}
		beginAddLanguageExtensions(resourceGroupName, clusterName, languageExtensionsToAdd, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						languageExtensionsToAdd,
						options
					},
					spec: addLanguageExtensionsOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginAddLanguageExtensionsAndWait(resourceGroupName, clusterName, languageExtensionsToAdd, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginAddLanguageExtensions(resourceGroupName, clusterName, languageExtensionsToAdd, options)).pollUntilDone();
			});
		}
		beginRemoveLanguageExtensions(resourceGroupName, clusterName, languageExtensionsToRemove, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						languageExtensionsToRemove,
						options
					},
					spec: removeLanguageExtensionsOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginRemoveLanguageExtensionsAndWait(resourceGroupName, clusterName, languageExtensionsToRemove, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginRemoveLanguageExtensions(resourceGroupName, clusterName, languageExtensionsToRemove, options)).pollUntilDone();
			});
		}
		_listOutboundNetworkDependenciesEndpointsNext(resourceGroupName, clusterName, nextLink, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				nextLink,
				options
			}, listOutboundNetworkDependenciesEndpointsNextOperationSpec);
		}
	};
	const serializer$f = coreClient__namespace.createSerializer(Mappers, false);
	const getOperationSpec$c = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: Cluster },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const createOrUpdateOperationSpec$9 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: Cluster },
			201: { bodyMapper: Cluster },
			202: { bodyMapper: Cluster },
			204: { bodyMapper: Cluster },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [
			accept,
			contentType,
			ifMatch,
			ifNoneMatch
		],
		mediaType: "json",
		serializer: serializer$f
	};
	const updateOperationSpec$5 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}",
		httpMethod: "PATCH",
		responses: {
			200: { bodyMapper: Cluster },
			201: { bodyMapper: Cluster },
			202: { bodyMapper: Cluster },
			204: { bodyMapper: Cluster },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters1,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [
			accept,
			contentType,
			ifMatch
		],
		mediaType: "json",
		serializer: serializer$f
	};
	const deleteOperationSpec$9 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const stopOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/stop",
		httpMethod: "POST",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const startOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/start",
		httpMethod: "POST",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const migrateOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/migrate",
		httpMethod: "POST",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: clusterMigrateRequest,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$f
	};
	const listFollowerDatabasesOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/listFollowerDatabases",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: FollowerDatabaseListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const detachFollowerDatabasesOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/detachFollowerDatabases",
		httpMethod: "POST",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: followerDatabaseToRemove,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$f
	};
	const diagnoseVirtualNetworkOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/diagnoseVirtualNetwork",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: DiagnoseVirtualNetworkResult },
			201: { bodyMapper: DiagnoseVirtualNetworkResult },
			202: { bodyMapper: DiagnoseVirtualNetworkResult },
			204: { bodyMapper: DiagnoseVirtualNetworkResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const listByResourceGroupOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ClusterListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const listOperationSpec$7 = {
		path: "/subscriptions/{subscriptionId}/providers/Microsoft.Kusto/clusters",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ClusterListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [$host, subscriptionId],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const listSkusOperationSpec = {
		path: "/subscriptions/{subscriptionId}/providers/Microsoft.Kusto/skus",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: SkuDescriptionList },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [$host, subscriptionId],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const checkNameAvailabilityOperationSpec$8 = {
		path: "/subscriptions/{subscriptionId}/providers/Microsoft.Kusto/locations/{location}/checkNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: clusterName1,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			subscriptionId,
			location
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$f
	};
	const listSkusByResourceOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/skus",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ListResourceSkusResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const listOutboundNetworkDependenciesEndpointsOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/outboundNetworkDependenciesEndpoints",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: OutboundNetworkDependenciesEndpointListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const listLanguageExtensionsOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/listLanguageExtensions",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: LanguageExtensionsList },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	const addLanguageExtensionsOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/addLanguageExtensions",
		httpMethod: "POST",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: languageExtensionsToAdd,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$f
	};
	const removeLanguageExtensionsOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/removeLanguageExtensions",
		httpMethod: "POST",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: languageExtensionsToRemove,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$f
	};
	const listOutboundNetworkDependenciesEndpointsNextOperationSpec = {
		path: "{nextLink}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: OutboundNetworkDependenciesEndpointListResult },
			default: { bodyMapper: ErrorResponse }
		},
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			nextLink
		],
		headerParameters: [accept],
		serializer: serializer$f
	};
	var ClusterPrincipalAssignmentsImpl = class {
		constructor(client) {
			this.client = client;
		}
		list(resourceGroupName, clusterName, options) {
			const iter = this.listPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				result = yield tslib.__await(this._list(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, principalAssignmentName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				principalAssignmentName,
				options
			}, checkNameAvailabilityOperationSpec$7);
		}
		get(resourceGroupName, clusterName, principalAssignmentName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				principalAssignmentName,
				options
			}, getOperationSpec$b);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, principalAssignmentName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						principalAssignmentName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$8
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, principalAssignmentName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, principalAssignmentName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, principalAssignmentName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						principalAssignmentName,
						options
					},
					spec: deleteOperationSpec$8
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, principalAssignmentName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, principalAssignmentName, options)).pollUntilDone();
			});
		}
		_list(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listOperationSpec$6);
		}
	};
	const serializer$e = coreClient__namespace.createSerializer(Mappers, false);
	const checkNameAvailabilityOperationSpec$7 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/checkPrincipalAssignmentNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: principalAssignmentName,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$e
	};
	const getOperationSpec$b = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/principalAssignments/{principalAssignmentName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ClusterPrincipalAssignment },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			principalAssignmentName1
		],
		headerParameters: [accept],
		serializer: serializer$e
	};
	const createOrUpdateOperationSpec$8 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/principalAssignments/{principalAssignmentName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: ClusterPrincipalAssignment },
			201: { bodyMapper: ClusterPrincipalAssignment },
			202: { bodyMapper: ClusterPrincipalAssignment },
			204: { bodyMapper: ClusterPrincipalAssignment },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters2,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			principalAssignmentName1
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$e
	};
	const deleteOperationSpec$8 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/principalAssignments/{principalAssignmentName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			principalAssignmentName1
		],
		headerParameters: [accept],
		serializer: serializer$e
	};
	const listOperationSpec$6 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/principalAssignments",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ClusterPrincipalAssignmentListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$e
	};
	var SkusImpl = class {
		constructor(client) {
			this.client = client;
		}
		list(location, options) {
			const iter = this.listPagingAll(location, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(location, options, settings);
				}
			};
		}
		listPagingPage(location, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				result = yield tslib.__await(this._list(location, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPagingAll(location, options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(location, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		_list(location, options) {
			return this.client.sendOperationRequest({
				location,
				options
			}, listOperationSpec$5);
		}
	};
	const serializer$d = coreClient__namespace.createSerializer(Mappers, false);
	const listOperationSpec$5 = {
		path: "/subscriptions/{subscriptionId}/providers/Microsoft.Kusto/locations/{location}/skus",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: SkuDescriptionList },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			subscriptionId,
			location
		],
		headerParameters: [accept],
		serializer: serializer$d
	};
	var DatabasesImpl = class {
		constructor(client) {
			this.client = client;
		}
		listByCluster(resourceGroupName, clusterName, options) {
			const iter = this.listByClusterPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listByClusterPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listByClusterPagingPage(resourceGroupName, clusterName, options, settings) {
			return tslib.__asyncGenerator(this, arguments, function* listByClusterPagingPage_1() {
				let result;
				let continuationToken = settings === null || settings === void 0 ? void 0 : settings.continuationToken;
				if (!continuationToken) {
					result = yield tslib.__await(this._listByCluster(resourceGroupName, clusterName, options));
					let page = result.value || [];
					continuationToken = result.nextLink;
					setContinuationToken(page, continuationToken);
					yield yield tslib.__await(page);
				}
				while (continuationToken) {
					result = yield tslib.__await(this._listByClusterNext(resourceGroupName, clusterName, continuationToken, options));
					continuationToken = result.nextLink;
					let page = result.value || [];
					setContinuationToken(page, continuationToken);
					yield yield tslib.__await(page);
				}
			});
		}
		listByClusterPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listByClusterPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listByClusterPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		listPrincipals(resourceGroupName, clusterName, databaseName, options) {
			const iter = this.listPrincipalsPagingAll(resourceGroupName, clusterName, databaseName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPrincipalsPagingPage(resourceGroupName, clusterName, databaseName, options, settings);
				}
			};
		}
		listPrincipalsPagingPage(resourceGroupName, clusterName, databaseName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPrincipalsPagingPage_1() {
				let result;
				result = yield tslib.__await(this._listPrincipals(resourceGroupName, clusterName, databaseName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPrincipalsPagingAll(resourceGroupName, clusterName, databaseName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listPrincipalsPagingAll_1() {
				var _a, e_2, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPrincipalsPagingPage(resourceGroupName, clusterName, databaseName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_2_1) {
					e_2 = { error: e_2_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_2) throw e_2.error;
					}
				}
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, resourceName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				resourceName,
				options
			}, checkNameAvailabilityOperationSpec$6);
		}
		_listByCluster(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listByClusterOperationSpec$2);
		}
		get(resourceGroupName, clusterName, databaseName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				options
			}, getOperationSpec$a);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$7
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, databaseName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, parameters, options)).pollUntilDone();
			});
		}
		beginUpdate(resourceGroupName, clusterName, databaseName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						parameters,
						options
					},
					spec: updateOperationSpec$4
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginUpdateAndWait(resourceGroupName, clusterName, databaseName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginUpdate(resourceGroupName, clusterName, databaseName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, databaseName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						options
					},
					spec: deleteOperationSpec$7
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, databaseName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, databaseName, options)).pollUntilDone();
			});
		}
		_listPrincipals(resourceGroupName, clusterName, databaseName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				options
			}, listPrincipalsOperationSpec);
		}
		addPrincipals(resourceGroupName, clusterName, databaseName, databasePrincipalsToAdd, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				databasePrincipalsToAdd,
				options
			}, addPrincipalsOperationSpec);
		}
		removePrincipals(resourceGroupName, clusterName, databaseName, databasePrincipalsToRemove, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				databasePrincipalsToRemove,
				options
			}, removePrincipalsOperationSpec);
		}
		_listByClusterNext(resourceGroupName, clusterName, nextLink, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				nextLink,
				options
			}, listByClusterNextOperationSpec);
		}
	};
	const serializer$c = coreClient__namespace.createSerializer(Mappers, false);
	const checkNameAvailabilityOperationSpec$6 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/checkNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: resourceName,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$c
	};
	const listByClusterOperationSpec$2 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: DatabaseListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [
			apiVersion,
			top,
			skiptoken
		],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$c
	};
	const getOperationSpec$a = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: Database },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$c
	};
	const createOrUpdateOperationSpec$7 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: Database },
			201: { bodyMapper: Database },
			202: { bodyMapper: Database },
			204: { bodyMapper: Database },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters3,
		queryParameters: [apiVersion, callerRole],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$c
	};
	const updateOperationSpec$4 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}",
		httpMethod: "PATCH",
		responses: {
			200: { bodyMapper: Database },
			201: { bodyMapper: Database },
			202: { bodyMapper: Database },
			204: { bodyMapper: Database },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters3,
		queryParameters: [apiVersion, callerRole],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$c
	};
	const deleteOperationSpec$7 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$c
	};
	const listPrincipalsOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/listPrincipals",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: DatabasePrincipalListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$c
	};
	const addPrincipalsOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/addPrincipals",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: DatabasePrincipalListResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: databasePrincipalsToAdd,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$c
	};
	const removePrincipalsOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/removePrincipals",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: DatabasePrincipalListResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: databasePrincipalsToRemove,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$c
	};
	const listByClusterNextOperationSpec = {
		path: "{nextLink}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: DatabaseListResult },
			default: { bodyMapper: ErrorResponse }
		},
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			nextLink
		],
		headerParameters: [accept],
		serializer: serializer$c
	};
	var AttachedDatabaseConfigurationsImpl = class {
		constructor(client) {
			this.client = client;
		}
		listByCluster(resourceGroupName, clusterName, options) {
			const iter = this.listByClusterPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listByClusterPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listByClusterPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listByClusterPagingPage_1() {
				let result;
				result = yield tslib.__await(this._listByCluster(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listByClusterPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listByClusterPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listByClusterPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, resourceName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				resourceName,
				options
			}, checkNameAvailabilityOperationSpec$5);
		}
		_listByCluster(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listByClusterOperationSpec$1);
		}
		get(resourceGroupName, clusterName, attachedDatabaseConfigurationName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				attachedDatabaseConfigurationName,
				options
			}, getOperationSpec$9);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, attachedDatabaseConfigurationName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						attachedDatabaseConfigurationName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$6
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, attachedDatabaseConfigurationName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, attachedDatabaseConfigurationName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, attachedDatabaseConfigurationName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						attachedDatabaseConfigurationName,
						options
					},
					spec: deleteOperationSpec$6
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, attachedDatabaseConfigurationName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, attachedDatabaseConfigurationName, options)).pollUntilDone();
			});
		}
	};
	const serializer$b = coreClient__namespace.createSerializer(Mappers, false);
	const checkNameAvailabilityOperationSpec$5 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/attachedDatabaseConfigurationCheckNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: resourceName1,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$b
	};
	const listByClusterOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/attachedDatabaseConfigurations",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: AttachedDatabaseConfigurationListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$b
	};
	const getOperationSpec$9 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/attachedDatabaseConfigurations/{attachedDatabaseConfigurationName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: AttachedDatabaseConfiguration },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			attachedDatabaseConfigurationName
		],
		headerParameters: [accept],
		serializer: serializer$b
	};
	const createOrUpdateOperationSpec$6 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/attachedDatabaseConfigurations/{attachedDatabaseConfigurationName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: AttachedDatabaseConfiguration },
			201: { bodyMapper: AttachedDatabaseConfiguration },
			202: { bodyMapper: AttachedDatabaseConfiguration },
			204: { bodyMapper: AttachedDatabaseConfiguration },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters4,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			attachedDatabaseConfigurationName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$b
	};
	const deleteOperationSpec$6 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/attachedDatabaseConfigurations/{attachedDatabaseConfigurationName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			attachedDatabaseConfigurationName
		],
		headerParameters: [accept],
		serializer: serializer$b
	};
	var ManagedPrivateEndpointsImpl = class {
		constructor(client) {
			this.client = client;
		}
		list(resourceGroupName, clusterName, options) {
			const iter = this.listPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				result = yield tslib.__await(this._list(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, resourceName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				resourceName,
				options
			}, checkNameAvailabilityOperationSpec$4);
		}
		_list(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listOperationSpec$4);
		}
		get(resourceGroupName, clusterName, managedPrivateEndpointName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				managedPrivateEndpointName,
				options
			}, getOperationSpec$8);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, managedPrivateEndpointName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						managedPrivateEndpointName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$5
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, managedPrivateEndpointName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, managedPrivateEndpointName, parameters, options)).pollUntilDone();
			});
		}
		beginUpdate(resourceGroupName, clusterName, managedPrivateEndpointName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						managedPrivateEndpointName,
						parameters,
						options
					},
					spec: updateOperationSpec$3
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginUpdateAndWait(resourceGroupName, clusterName, managedPrivateEndpointName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginUpdate(resourceGroupName, clusterName, managedPrivateEndpointName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, managedPrivateEndpointName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						managedPrivateEndpointName,
						options
					},
					spec: deleteOperationSpec$5
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, managedPrivateEndpointName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, managedPrivateEndpointName, options)).pollUntilDone();
			});
		}
	};
	const serializer$a = coreClient__namespace.createSerializer(Mappers, false);
	const checkNameAvailabilityOperationSpec$4 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/managedPrivateEndpointsCheckNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: resourceName2,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$a
	};
	const listOperationSpec$4 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/managedPrivateEndpoints",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ManagedPrivateEndpointListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$a
	};
	const getOperationSpec$8 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/managedPrivateEndpoints/{managedPrivateEndpointName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ManagedPrivateEndpoint },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			managedPrivateEndpointName
		],
		headerParameters: [accept],
		serializer: serializer$a
	};
	const createOrUpdateOperationSpec$5 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/managedPrivateEndpoints/{managedPrivateEndpointName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: ManagedPrivateEndpoint },
			201: { bodyMapper: ManagedPrivateEndpoint },
			202: { bodyMapper: ManagedPrivateEndpoint },
			204: { bodyMapper: ManagedPrivateEndpoint },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters5,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			managedPrivateEndpointName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$a
	};
	const updateOperationSpec$3 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/managedPrivateEndpoints/{managedPrivateEndpointName}",
		httpMethod: "PATCH",
		responses: {
			200: { bodyMapper: ManagedPrivateEndpoint },
			201: { bodyMapper: ManagedPrivateEndpoint },
			202: { bodyMapper: ManagedPrivateEndpoint },
			204: { bodyMapper: ManagedPrivateEndpoint },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters5,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			managedPrivateEndpointName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$a
	};
	const deleteOperationSpec$5 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/managedPrivateEndpoints/{managedPrivateEndpointName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			managedPrivateEndpointName
		],
		headerParameters: [accept],
		serializer: serializer$a
	};
	var DatabaseOperationsImpl = class {
		constructor(client) {
			this.client = client;
		}
		inviteFollower(resourceGroupName, clusterName, databaseName, parameters, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				parameters,
				options
			}, inviteFollowerOperationSpec);
		}
	};
	const serializer$9 = coreClient__namespace.createSerializer(Mappers, false);
	const inviteFollowerOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/inviteFollower",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: DatabaseInviteFollowerResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters6,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$9
	};
	var DatabasePrincipalAssignmentsImpl = class {
		constructor(client) {
			this.client = client;
		}
		list(resourceGroupName, clusterName, databaseName, options) {
			const iter = this.listPagingAll(resourceGroupName, clusterName, databaseName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(resourceGroupName, clusterName, databaseName, options, settings);
				}
			};
		}
		listPagingPage(resourceGroupName, clusterName, databaseName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				result = yield tslib.__await(this._list(resourceGroupName, clusterName, databaseName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPagingAll(resourceGroupName, clusterName, databaseName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(resourceGroupName, clusterName, databaseName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, databaseName, principalAssignmentName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				principalAssignmentName,
				options
			}, checkNameAvailabilityOperationSpec$3);
		}
		get(resourceGroupName, clusterName, databaseName, principalAssignmentName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				principalAssignmentName,
				options
			}, getOperationSpec$7);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, principalAssignmentName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						principalAssignmentName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$4
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, databaseName, principalAssignmentName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, principalAssignmentName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, databaseName, principalAssignmentName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						principalAssignmentName,
						options
					},
					spec: deleteOperationSpec$4
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, databaseName, principalAssignmentName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, databaseName, principalAssignmentName, options)).pollUntilDone();
			});
		}
		_list(resourceGroupName, clusterName, databaseName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				options
			}, listOperationSpec$3);
		}
	};
	const serializer$8 = coreClient__namespace.createSerializer(Mappers, false);
	const checkNameAvailabilityOperationSpec$3 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/checkPrincipalAssignmentNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: principalAssignmentName2,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$8
	};
	const getOperationSpec$7 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/principalAssignments/{principalAssignmentName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: DatabasePrincipalAssignment },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			principalAssignmentName1,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$8
	};
	const createOrUpdateOperationSpec$4 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/principalAssignments/{principalAssignmentName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: DatabasePrincipalAssignment },
			201: { bodyMapper: DatabasePrincipalAssignment },
			202: { bodyMapper: DatabasePrincipalAssignment },
			204: { bodyMapper: DatabasePrincipalAssignment },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters7,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			principalAssignmentName1,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$8
	};
	const deleteOperationSpec$4 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/principalAssignments/{principalAssignmentName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			principalAssignmentName1,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$8
	};
	const listOperationSpec$3 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/principalAssignments",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: DatabasePrincipalAssignmentListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$8
	};
	var ScriptsImpl = class {
		constructor(client) {
			this.client = client;
		}
		listByDatabase(resourceGroupName, clusterName, databaseName, options) {
			const iter = this.listByDatabasePagingAll(resourceGroupName, clusterName, databaseName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listByDatabasePagingPage(resourceGroupName, clusterName, databaseName, options, settings);
				}
			};
		}
		listByDatabasePagingPage(resourceGroupName, clusterName, databaseName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listByDatabasePagingPage_1() {
				let result;
				result = yield tslib.__await(this._listByDatabase(resourceGroupName, clusterName, databaseName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listByDatabasePagingAll(resourceGroupName, clusterName, databaseName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listByDatabasePagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listByDatabasePagingPage(resourceGroupName, clusterName, databaseName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		_listByDatabase(resourceGroupName, clusterName, databaseName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				options
			}, listByDatabaseOperationSpec$1);
		}
		get(resourceGroupName, clusterName, databaseName, scriptName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				scriptName,
				options
			}, getOperationSpec$6);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, scriptName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						scriptName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$3
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, databaseName, scriptName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, scriptName, parameters, options)).pollUntilDone();
			});
		}
		beginUpdate(resourceGroupName, clusterName, databaseName, scriptName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						scriptName,
						parameters,
						options
					},
					spec: updateOperationSpec$2
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginUpdateAndWait(resourceGroupName, clusterName, databaseName, scriptName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginUpdate(resourceGroupName, clusterName, databaseName, scriptName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, databaseName, scriptName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						scriptName,
						options
					},
					spec: deleteOperationSpec$3
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, databaseName, scriptName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, databaseName, scriptName, options)).pollUntilDone();
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, databaseName, scriptName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				scriptName,
				options
			}, checkNameAvailabilityOperationSpec$2);
		}
	};
	const serializer$7 = coreClient__namespace.createSerializer(Mappers, false);
	const listByDatabaseOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/scripts",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: ScriptListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$7
	};
	const getOperationSpec$6 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/scripts/{scriptName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: Script },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			scriptName
		],
		headerParameters: [accept],
		serializer: serializer$7
	};
	const createOrUpdateOperationSpec$3 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/scripts/{scriptName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: Script },
			201: { bodyMapper: Script },
			202: { bodyMapper: Script },
			204: { bodyMapper: Script },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters8,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			scriptName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$7
	};
	const updateOperationSpec$2 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/scripts/{scriptName}",
		httpMethod: "PATCH",
		responses: {
			200: { bodyMapper: Script },
			201: { bodyMapper: Script },
			202: { bodyMapper: Script },
			204: { bodyMapper: Script },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters8,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			scriptName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$7
	};
	const deleteOperationSpec$3 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/scripts/{scriptName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			scriptName
		],
		headerParameters: [accept],
		serializer: serializer$7
	};
	const checkNameAvailabilityOperationSpec$2 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/scriptsCheckNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: scriptName1,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$7
	};
	var SandboxCustomImagesImpl = class {
		constructor(client) {
			this.client = client;
		}
		listByCluster(resourceGroupName, clusterName, options) {
			const iter = this.listByClusterPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listByClusterPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listByClusterPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listByClusterPagingPage_1() {
				let result;
				result = yield tslib.__await(this._listByCluster(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listByClusterPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listByClusterPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listByClusterPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		_listByCluster(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listByClusterOperationSpec);
		}
		get(resourceGroupName, clusterName, sandboxCustomImageName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				sandboxCustomImageName,
				options
			}, getOperationSpec$5);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, sandboxCustomImageName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						sandboxCustomImageName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$2
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, sandboxCustomImageName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, sandboxCustomImageName, parameters, options)).pollUntilDone();
			});
		}
		beginUpdate(resourceGroupName, clusterName, sandboxCustomImageName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						sandboxCustomImageName,
						parameters,
						options
					},
					spec: updateOperationSpec$1
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginUpdateAndWait(resourceGroupName, clusterName, sandboxCustomImageName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginUpdate(resourceGroupName, clusterName, sandboxCustomImageName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, sandboxCustomImageName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						sandboxCustomImageName,
						options
					},
					spec: deleteOperationSpec$2
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, sandboxCustomImageName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, sandboxCustomImageName, options)).pollUntilDone();
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, resourceName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				resourceName,
				options
			}, checkNameAvailabilityOperationSpec$1);
		}
	};
	const serializer$6 = coreClient__namespace.createSerializer(Mappers, false);
	const listByClusterOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/sandboxCustomImages",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: SandboxCustomImagesListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$6
	};
	const getOperationSpec$5 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/sandboxCustomImages/{sandboxCustomImageName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: SandboxCustomImage },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			sandboxCustomImageName
		],
		headerParameters: [accept],
		serializer: serializer$6
	};
	const createOrUpdateOperationSpec$2 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/sandboxCustomImages/{sandboxCustomImageName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: SandboxCustomImage },
			201: { bodyMapper: SandboxCustomImage },
			202: { bodyMapper: SandboxCustomImage },
			204: { bodyMapper: SandboxCustomImage },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters9,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			sandboxCustomImageName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$6
	};
	const updateOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/sandboxCustomImages/{sandboxCustomImageName}",
		httpMethod: "PATCH",
		responses: {
			200: { bodyMapper: SandboxCustomImage },
			201: { bodyMapper: SandboxCustomImage },
			202: { bodyMapper: SandboxCustomImage },
			204: { bodyMapper: SandboxCustomImage },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters9,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			sandboxCustomImageName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$6
	};
	const deleteOperationSpec$2 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/sandboxCustomImages/{sandboxCustomImageName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			sandboxCustomImageName
		],
		headerParameters: [accept],
		serializer: serializer$6
	};
	const checkNameAvailabilityOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/sandboxCustomImagesCheckNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: resourceName3,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$6
	};
	var PrivateEndpointConnectionsImpl = class {
		constructor(client) {
			this.client = client;
		}
		list(resourceGroupName, clusterName, options) {
			const iter = this.listPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				result = yield tslib.__await(this._list(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		_list(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listOperationSpec$2);
		}
		get(resourceGroupName, clusterName, privateEndpointConnectionName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				privateEndpointConnectionName,
				options
			}, getOperationSpec$4);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, privateEndpointConnectionName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						privateEndpointConnectionName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec$1
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, privateEndpointConnectionName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, privateEndpointConnectionName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, privateEndpointConnectionName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						privateEndpointConnectionName,
						options
					},
					spec: deleteOperationSpec$1
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, privateEndpointConnectionName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, privateEndpointConnectionName, options)).pollUntilDone();
			});
		}
	};
	const serializer$5 = coreClient__namespace.createSerializer(Mappers, false);
	const listOperationSpec$2 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/privateEndpointConnections",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: PrivateEndpointConnectionListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$5
	};
	const getOperationSpec$4 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: PrivateEndpointConnection },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			privateEndpointConnectionName
		],
		headerParameters: [accept],
		serializer: serializer$5
	};
	const createOrUpdateOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: PrivateEndpointConnection },
			201: { bodyMapper: PrivateEndpointConnection },
			202: { bodyMapper: PrivateEndpointConnection },
			204: { bodyMapper: PrivateEndpointConnection },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters10,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			privateEndpointConnectionName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$5
	};
	const deleteOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/privateEndpointConnections/{privateEndpointConnectionName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			privateEndpointConnectionName
		],
		headerParameters: [accept],
		serializer: serializer$5
	};
	var PrivateLinkResourcesImpl = class {
		constructor(client) {
			this.client = client;
		}
		list(resourceGroupName, clusterName, options) {
			const iter = this.listPagingAll(resourceGroupName, clusterName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(resourceGroupName, clusterName, options, settings);
				}
			};
		}
		listPagingPage(resourceGroupName, clusterName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				result = yield tslib.__await(this._list(resourceGroupName, clusterName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listPagingAll(resourceGroupName, clusterName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(resourceGroupName, clusterName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		_list(resourceGroupName, clusterName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				options
			}, listOperationSpec$1);
		}
		get(resourceGroupName, clusterName, privateLinkResourceName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				privateLinkResourceName,
				options
			}, getOperationSpec$3);
		}
	};
	const serializer$4 = coreClient__namespace.createSerializer(Mappers, false);
	const listOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/privateLinkResources",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: PrivateLinkResourceListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId
		],
		headerParameters: [accept],
		serializer: serializer$4
	};
	const getOperationSpec$3 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/privateLinkResources/{privateLinkResourceName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: PrivateLinkResource },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			privateLinkResourceName
		],
		headerParameters: [accept],
		serializer: serializer$4
	};
	var DataConnectionsImpl = class {
		constructor(client) {
			this.client = client;
		}
		listByDatabase(resourceGroupName, clusterName, databaseName, options) {
			const iter = this.listByDatabasePagingAll(resourceGroupName, clusterName, databaseName, options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listByDatabasePagingPage(resourceGroupName, clusterName, databaseName, options, settings);
				}
			};
		}
		listByDatabasePagingPage(resourceGroupName, clusterName, databaseName, options, _settings) {
			return tslib.__asyncGenerator(this, arguments, function* listByDatabasePagingPage_1() {
				let result;
				result = yield tslib.__await(this._listByDatabase(resourceGroupName, clusterName, databaseName, options));
				yield yield tslib.__await(result.value || []);
			});
		}
		listByDatabasePagingAll(resourceGroupName, clusterName, databaseName, options) {
			return tslib.__asyncGenerator(this, arguments, function* listByDatabasePagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listByDatabasePagingPage(resourceGroupName, clusterName, databaseName, options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		_listByDatabase(resourceGroupName, clusterName, databaseName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				options
			}, listByDatabaseOperationSpec);
		}
		beginDataConnectionValidation(resourceGroupName, clusterName, databaseName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						parameters,
						options
					},
					spec: dataConnectionValidationOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDataConnectionValidationAndWait(resourceGroupName, clusterName, databaseName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDataConnectionValidation(resourceGroupName, clusterName, databaseName, parameters, options)).pollUntilDone();
			});
		}
		checkNameAvailability(resourceGroupName, clusterName, databaseName, dataConnectionName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				dataConnectionName,
				options
			}, checkNameAvailabilityOperationSpec);
		}
		get(resourceGroupName, clusterName, databaseName, dataConnectionName, options) {
			return this.client.sendOperationRequest({
				resourceGroupName,
				clusterName,
				databaseName,
				dataConnectionName,
				options
			}, getOperationSpec$2);
		}
		beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, dataConnectionName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						dataConnectionName,
						parameters,
						options
					},
					spec: createOrUpdateOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginCreateOrUpdateAndWait(resourceGroupName, clusterName, databaseName, dataConnectionName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginCreateOrUpdate(resourceGroupName, clusterName, databaseName, dataConnectionName, parameters, options)).pollUntilDone();
			});
		}
		beginUpdate(resourceGroupName, clusterName, databaseName, dataConnectionName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						dataConnectionName,
						parameters,
						options
					},
					spec: updateOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginUpdateAndWait(resourceGroupName, clusterName, databaseName, dataConnectionName, parameters, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginUpdate(resourceGroupName, clusterName, databaseName, dataConnectionName, parameters, options)).pollUntilDone();
			});
		}
		beginDelete(resourceGroupName, clusterName, databaseName, dataConnectionName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				const directSendOperation = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					return this.client.sendOperationRequest(args, spec);
				});
				const sendOperationFn = (args, spec) => tslib.__awaiter(this, void 0, void 0, function* () {
					var _a;
					let currentRawResponse = void 0;
					const providedCallback = (_a = args.options) === null || _a === void 0 ? void 0 : _a.onResponse;
					const callback = (rawResponse, flatResponse) => {
						currentRawResponse = rawResponse;
						providedCallback === null || providedCallback === void 0 || providedCallback(rawResponse, flatResponse);
					};
					const updatedArgs = Object.assign(Object.assign({}, args), { options: Object.assign(Object.assign({}, args.options), { onResponse: callback }) });
					return {
						flatResponse: yield directSendOperation(updatedArgs, spec),
						rawResponse: {
							statusCode: currentRawResponse.status,
							body: currentRawResponse.parsedBody,
							headers: currentRawResponse.headers.toJSON()
						}
					};
				});
				const lro = createLroSpec({
					sendOperationFn,
					args: {
						resourceGroupName,
						clusterName,
						databaseName,
						dataConnectionName,
						options
					},
					spec: deleteOperationSpec
				});
				const poller = yield coreLro.createHttpPoller(lro, {
					restoreFrom: options === null || options === void 0 ? void 0 : options.resumeFrom,
					intervalInMs: options === null || options === void 0 ? void 0 : options.updateIntervalInMs
				});
				yield poller.poll();
				return poller;
			});
		}
		beginDeleteAndWait(resourceGroupName, clusterName, databaseName, dataConnectionName, options) {
			return tslib.__awaiter(this, void 0, void 0, function* () {
				return (yield this.beginDelete(resourceGroupName, clusterName, databaseName, dataConnectionName, options)).pollUntilDone();
			});
		}
	};
	const serializer$3 = coreClient__namespace.createSerializer(Mappers, false);
	const listByDatabaseOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/dataConnections",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: DataConnectionListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept],
		serializer: serializer$3
	};
	const dataConnectionValidationOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/dataConnectionValidation",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: DataConnectionValidationListResult },
			201: { bodyMapper: DataConnectionValidationListResult },
			202: { bodyMapper: DataConnectionValidationListResult },
			204: { bodyMapper: DataConnectionValidationListResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters11,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$3
	};
	const checkNameAvailabilityOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/checkNameAvailability",
		httpMethod: "POST",
		responses: {
			200: { bodyMapper: CheckNameResult },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: dataConnectionName,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$3
	};
	const getOperationSpec$2 = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/dataConnections/{dataConnectionName}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: DataConnection },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			dataConnectionName1
		],
		headerParameters: [accept],
		serializer: serializer$3
	};
	const createOrUpdateOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/dataConnections/{dataConnectionName}",
		httpMethod: "PUT",
		responses: {
			200: { bodyMapper: DataConnection },
			201: { bodyMapper: DataConnection },
			202: { bodyMapper: DataConnection },
			204: { bodyMapper: DataConnection },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters12,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			dataConnectionName1
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$3
	};
	const updateOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/dataConnections/{dataConnectionName}",
		httpMethod: "PATCH",
		responses: {
			200: { bodyMapper: DataConnection },
			201: { bodyMapper: DataConnection },
			202: { bodyMapper: DataConnection },
			204: { bodyMapper: DataConnection },
			default: { bodyMapper: ErrorResponse }
		},
		requestBody: parameters12,
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			dataConnectionName1
		],
		headerParameters: [accept, contentType],
		mediaType: "json",
		serializer: serializer$3
	};
	const deleteOperationSpec = {
		path: "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Kusto/clusters/{clusterName}/databases/{databaseName}/dataConnections/{dataConnectionName}",
		httpMethod: "DELETE",
		responses: {
			200: {},
			201: {},
			202: {},
			204: {},
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			resourceGroupName,
			clusterName,
			subscriptionId,
			databaseName,
			dataConnectionName1
		],
		headerParameters: [accept],
		serializer: serializer$3
	};
	var OperationsImpl = class {
		constructor(client) {
			this.client = client;
		}
		list(options) {
			const iter = this.listPagingAll(options);
			return {
				next() {
					return iter.next();
				},
				[Symbol.asyncIterator]() {
					return this;
				},
				byPage: (settings) => {
					if (settings === null || settings === void 0 ? void 0 : settings.maxPageSize) throw new Error("maxPageSize is not supported by this operation.");
					return this.listPagingPage(options, settings);
				}
			};
		}
		listPagingPage(options, settings) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingPage_1() {
				let result;
				let continuationToken = settings === null || settings === void 0 ? void 0 : settings.continuationToken;
				if (!continuationToken) {
					result = yield tslib.__await(this._list(options));
					let page = result.value || [];
					continuationToken = result.nextLink;
					setContinuationToken(page, continuationToken);
					yield yield tslib.__await(page);
				}
				while (continuationToken) {
					result = yield tslib.__await(this._listNext(continuationToken, options));
					continuationToken = result.nextLink;
					let page = result.value || [];
					setContinuationToken(page, continuationToken);
					yield yield tslib.__await(page);
				}
			});
		}
		listPagingAll(options) {
			return tslib.__asyncGenerator(this, arguments, function* listPagingAll_1() {
				var _a, e_1, _b, _c;
				try {
					for (var _d = true, _e = tslib.__asyncValues(this.listPagingPage(options)), _f; _f = yield tslib.__await(_e.next()), _a = _f.done, !_a;) {
						_c = _f.value;
						_d = false;
						try {
							const page = _c;
							yield tslib.__await(yield* tslib.__asyncDelegator(tslib.__asyncValues(page)));
						} finally {
							_d = true;
						}
					}
				} catch (e_1_1) {
					e_1 = { error: e_1_1 };
				} finally {
					try {
						if (!_d && !_a && (_b = _e.return)) yield tslib.__await(_b.call(_e));
					} finally {
						if (e_1) throw e_1.error;
					}
				}
			});
		}
		_list(options) {
			return this.client.sendOperationRequest({ options }, listOperationSpec);
		}
		_listNext(nextLink, options) {
			return this.client.sendOperationRequest({
				nextLink,
				options
			}, listNextOperationSpec);
		}
	};
	const serializer$2 = coreClient__namespace.createSerializer(Mappers, false);
	const listOperationSpec = {
		path: "/providers/Microsoft.Kusto/operations",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: OperationListResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [$host],
		headerParameters: [accept],
		serializer: serializer$2
	};
	const listNextOperationSpec = {
		path: "{nextLink}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: OperationListResult },
			default: { bodyMapper: ErrorResponse }
		},
		urlParameters: [$host, nextLink],
		headerParameters: [accept],
		serializer: serializer$2
	};
	var OperationsResultsImpl = class {
		constructor(client) {
			this.client = client;
		}
		get(location, operationId, options) {
			return this.client.sendOperationRequest({
				location,
				operationId,
				options
			}, getOperationSpec$1);
		}
	};
	const serializer$1 = coreClient__namespace.createSerializer(Mappers, false);
	const getOperationSpec$1 = {
		path: "/subscriptions/{subscriptionId}/providers/Microsoft.Kusto/locations/{location}/operationResults/{operationId}",
		httpMethod: "GET",
		responses: {
			200: { bodyMapper: OperationResult },
			default: { bodyMapper: ErrorResponse }
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			subscriptionId,
			location,
			operationId
		],
		headerParameters: [accept],
		serializer: serializer$1
	};
	var OperationsResultsLocationImpl = class {
		constructor(client) {
			this.client = client;
		}
		get(location, operationId, options) {
			return this.client.sendOperationRequest({
				location,
				operationId,
				options
			}, getOperationSpec);
		}
	};
	const serializer = coreClient__namespace.createSerializer(Mappers, false);
	const getOperationSpec = {
		path: "/subscriptions/{subscriptionId}/providers/Microsoft.Kusto/locations/{location}/operationResults/{operationId}",
		httpMethod: "GET",
		responses: {
			200: {},
			202: { headersMapper: OperationsResultsLocationGetHeaders },
			default: {}
		},
		queryParameters: [apiVersion],
		urlParameters: [
			$host,
			subscriptionId,
			location,
			operationId
		],
		serializer
	};
	var KustoManagementClient = class extends coreClient__namespace.ServiceClient {
		constructor(credentials, subscriptionId, options) {
			var _a, _b, _c;
			if (credentials === void 0) throw new Error("'credentials' cannot be null");
			if (subscriptionId === void 0) throw new Error("'subscriptionId' cannot be null");
			if (!options) options = {};
			const defaults = {
				requestContentType: "application/json; charset=utf-8",
				credential: credentials
			};
			const packageDetails = `azsdk-js-arm-kusto/8.1.0`;
			const userAgentPrefix = options.userAgentOptions && options.userAgentOptions.userAgentPrefix ? `${options.userAgentOptions.userAgentPrefix} ${packageDetails}` : `${packageDetails}`;
			const optionsWithDefaults = Object.assign(Object.assign(Object.assign({}, defaults), options), {
				userAgentOptions: { userAgentPrefix },
				endpoint: (_b = (_a = options.endpoint) !== null && _a !== void 0 ? _a : options.baseUri) !== null && _b !== void 0 ? _b : "https://management.azure.com"
			});
			super(optionsWithDefaults);
			let bearerTokenAuthenticationPolicyFound = false;
			if ((options === null || options === void 0 ? void 0 : options.pipeline) && options.pipeline.getOrderedPolicies().length > 0) bearerTokenAuthenticationPolicyFound = options.pipeline.getOrderedPolicies().some((pipelinePolicy) => pipelinePolicy.name === coreRestPipeline__namespace.bearerTokenAuthenticationPolicyName);
			if (!options || !options.pipeline || options.pipeline.getOrderedPolicies().length == 0 || !bearerTokenAuthenticationPolicyFound) {
				this.pipeline.removePolicy({ name: coreRestPipeline__namespace.bearerTokenAuthenticationPolicyName });
				this.pipeline.addPolicy(coreRestPipeline__namespace.bearerTokenAuthenticationPolicy({
					credential: credentials,
					scopes: (_c = optionsWithDefaults.credentialScopes) !== null && _c !== void 0 ? _c : `${optionsWithDefaults.endpoint}/.default`,
					challengeCallbacks: { authorizeRequestOnChallenge: coreClient__namespace.authorizeRequestOnClaimChallenge }
				}));
			}
			this.subscriptionId = subscriptionId;
			this.$host = options.$host || "https://management.azure.com";
			this.apiVersion = options.apiVersion || "2023-08-15";
			this.clusters = new ClustersImpl(this);
			this.clusterPrincipalAssignments = new ClusterPrincipalAssignmentsImpl(this);
			this.skus = new SkusImpl(this);
			this.databases = new DatabasesImpl(this);
			this.attachedDatabaseConfigurations = new AttachedDatabaseConfigurationsImpl(this);
			this.managedPrivateEndpoints = new ManagedPrivateEndpointsImpl(this);
			this.databaseOperations = new DatabaseOperationsImpl(this);
			this.databasePrincipalAssignments = new DatabasePrincipalAssignmentsImpl(this);
			this.scripts = new ScriptsImpl(this);
			this.sandboxCustomImages = new SandboxCustomImagesImpl(this);
			this.privateEndpointConnections = new PrivateEndpointConnectionsImpl(this);
			this.privateLinkResources = new PrivateLinkResourcesImpl(this);
			this.dataConnections = new DataConnectionsImpl(this);
			this.operations = new OperationsImpl(this);
			this.operationsResults = new OperationsResultsImpl(this);
			this.operationsResultsLocation = new OperationsResultsLocationImpl(this);
			this.addCustomApiVersionPolicy(options.apiVersion);
		}
		addCustomApiVersionPolicy(apiVersion) {
			if (!apiVersion) return;
			this.pipeline.addPolicy({
				name: "CustomApiVersionPolicy",
				sendRequest(request, next) {
					return tslib.__awaiter(this, void 0, void 0, function* () {
						const param = request.url.split("?");
						if (param.length > 1) {
							const newParams = param[1].split("&").map((item) => {
								if (item.indexOf("api-version") > -1) return "api-version=" + apiVersion;
								else return item;
							});
							request.url = param[0] + "?" + newParams.join("&");
						}
						return next(request);
					});
				}
			});
		}
	};
	exports.KustoManagementClient = KustoManagementClient;
	exports.getContinuationToken = getContinuationToken;
}));

export default require_dist();

export {  };