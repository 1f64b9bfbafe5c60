import type {Observations} from '../../../source/domain/observations.ts';
import type {Hit, Signal} from '../../../source/domain/signal.ts';

// Routes that are written, but that no application mounts.

/** FastAPI: which routers are taken into an application. The groups are the module and the router. */
const routerIncluded: Signal = {
	keywords: ['include_router('],
	pattern: /\.include_router\(\s*(?:([\w.]{1,80})\.)?(\w{1,60})\b/,
	roles: ['source'],
	languages: ['python'],
	maxPerFile: 200,
};
const routerMade: Signal = {
	keywords: ['APIRouter('],
	pattern: /^(\w{1,60})\s*(?::\s*\w{1,40}\s*)?=\s*(?:\w{1,40}\.)?APIRouter\(/,
	roles: ['source'],
	languages: ['python'],
};

/** Signals of `isUnmounted`; a check that calls it names them among its own. */
export const mountSignals = {routerIncluded, routerMade} as const;

/** ASP.NET and its test hosts call these by themselves. */
const calledByFramework = /^(Main|Configure\w*|Build\w*|Create\w*Host\w*|On[A-Z]\w*|Invoke\w*)$/;

const baseOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** A router of FastAPI that no `include_router` takes: each names another module, or a router that is made elsewhere. */
const isLeftOut = (hit: Hit, seen: Observations): boolean => {
	const router = /^@(\w+)\./.exec(hit.text)?.[1];
	if (router === undefined) return false;
	const made = seen.hits(routerMade);
	if (!made.some(({path, groups}) => path === hit.path && groups[1] === router)) return false;
	const included = seen.hits(routerIncluded);
	const isOther = ({groups: [, module, name]}: Hit): boolean =>
		module === undefined
			? name !== router && made.some(({groups}) => groups[1] === name)
			: module.split('.').at(-1) !== baseOf(hit.path);
	return included.length > 0 && included.every(isOther);
};

/** A method that maps routes of ASP.NET and that nothing calls. */
const isNeverCalled = (hit: Hit, {code}: Observations): boolean => {
	const around = code
		.definitionsIn(hit.path)
		.filter(({line}) => line <= hit.line)
		.toSorted((a, b) => b.line - a.line)[0];
	if (around === undefined || calledByFramework.test(around.name)) return false;
	if (!/^(?:Map|Use|Add|Register|Setup)[A-Z]\w*$/.test(around.name)) return false;
	return (
		code.mentionsIn(hit.path, around.name) <= 1 &&
		code.filesMentioning(around.name, {includeTests: true}).every(path => path === hit.path)
	);
};

/** A route that stands in the code, but that no application was seen to mount. */
export const isUnmounted = (hit: Hit, seen: Observations): boolean =>
	hit.file.language === 'python'
		? isLeftOut(hit, seen)
		: hit.file.language === 'csharp'
			? isNeverCalled(hit, seen)
			: false;
