// Handlers that stand in other files than their routes: views of Django, controllers, methods of Go.
import type {Definition} from '../../../../source/domain/code-index.ts';
import type {Observations} from '../../../../source/domain/observations.ts';
import {withoutComments} from './code-text.ts';
import {spanOf} from './mounts.ts';
import type {Route} from './route.ts';

type Seen = Pick<Observations, 'files' | 'code' | 'text'>;

/** Names that half the methods of a code base bear tell nothing. */
const maxDefinitions = 12;
/** @unit lines */
const maxBody = 150;

const nearness = (a: string, b: string): number => {
	const [left, right] = [a.split('/'), b.split('/')];
	let shared = 0;
	while (shared < left.length && left[shared] === right[shared]) shared++;
	return shared;
};

/** Fills in the bodies of handlers that are known by name. */
export const createHandlers = (seen: Seen): ((routes: readonly Route[]) => readonly Route[]) => {
	const linesOf = new Map<string, readonly string[]>();
	const read = (path: string): readonly string[] => {
		const known = linesOf.get(path);
		if (known !== undefined) return known;
		const lines = withoutComments(seen.text(path) ?? '', seen.files.get(path)?.language ?? '').split('\n');
		linesOf.set(path, lines);
		return lines;
	};

	const bodyOf = ({path, line}: Definition): string => {
		const lines = read(path);
		let start = line - 1;
		// Decorators and attributes belong to the handler.
		while (start > 0 && /^\s*(@|\[|#\[)/.test(lines[start - 1] ?? '')) start--;
		const isClass = /\bclass\b/.test(lines[line - 1] ?? '');
		const {to} = spanOf(seen, path, line);
		const isPython = /\.py$/.test(path);
		const end = isClass ? (isPython ? classEnd(lines, line) : line + maxBody) : to;
		return lines.slice(start, Math.min(end, line + maxBody)).join('\n');
	};

	/** A class with those it inherits from, two steps up. */
	const withBases = (definition: Definition, depth = 0): string => {
		const body = bodyOf(definition);
		const bases = /\bclass\s+\w+\s*(?:\(([^)]*)\)|extends\s+([\w\\]+)|:\s*([\w, <>]+))/.exec(body);
		const names = [...(bases?.slice(1).join(' ') ?? '').matchAll(/\w+/g)].map(([name]) => name);
		if (depth >= 2) return body;
		const inherited = names.slice(0, 4).flatMap(name => {
			const found = seen.code
				.definitionsOf(name)
				.filter(({path}) => /\.\w+$/.exec(path)?.[0] === /\.\w+$/.exec(definition.path)?.[0]);
			return found.length === 1 && found[0] !== undefined ? [withBases(found[0], depth + 1).slice(0, 3000)] : [];
		});
		return [body, ...inherited].join('\n');
	};

	return routes =>
		routes.map(route => {
			if (route.handler === undefined || route.body !== '') return route;
			const all = seen.code.definitionsOf(route.handler);
			const types = new Set(
				route.handlerType === undefined ? [] : seen.code.definitionsOf(route.handlerType).map(({path}) => path),
			);
			const typed = inNamespace(types.size === 0 ? all : all.filter(({path}) => types.has(path)), route);
			// `views.add` stands in the module that the list of URLs imports, however many others are called so.
			const imported = new Set(seen.code.importsOf(route.path).flatMap(({resolved}) => resolved ?? []));
			const near = typed.filter(({path}) => imported.has(path));
			const found = near.length > 0 ? near : typed.length > maxDefinitions ? beside(typed, route.path) : typed;
			if (found.length === 0 || found.length > maxDefinitions) return route;
			if (isMethod(route)) {
				// Among all functions of its name, the one that takes the request and does the most is the method.
				const taking = found.filter(({path, line}) =>
					/Request\b/.test(
						read(path)
							.slice(line - 1, line + 2)
							.join(' '),
					),
				);
				const [longest] = taking
					.map(definition => ({definition, body: withBases(definition)}))
					.toSorted((a, b) => b.body.length - a.body.length);
				if (longest !== undefined) return {...route, body: longest.body, handlerPath: longest.definition.path};
			}

			const [best] = found.toSorted((a, b) => nearness(b.path, route.path) - nearness(a.path, route.path));
			return best === undefined ? route : {...route, body: withBases(best), handlerPath: best.path};
		});
};

/** A group of Laravel names the namespace of its controllers, of which many may have the same name. */
const inNamespace = (found: readonly Definition[], {around, own}: Route): readonly Definition[] => {
	const given = [...`${around}\n${own}`.matchAll(/['"]namespace['"]\s*=>\s*['"]([\w\\]{1,200})['"]/g)];
	if (given.length === 0 || found.length < 2) return found;
	const folders = given.map(([, name = '']) => `/${name.split(/\\+/).slice(-2).join('/')}/`);
	const near = found.filter(({path}) => folders.some(folder => `/${path}`.includes(folder)));
	return near.length > 0 ? near : found;
};

const isMethod = ({path}: Route): boolean => path.endsWith('.proto');

/** Those in the folder of a file. */
const beside = (found: readonly Definition[], path: string): readonly Definition[] => {
	const folder = path.replace(/[^/]*$/, '');
	return found.filter(definition => definition.path.replace(/[^/]*$/, '') === folder);
};

/** Where a class of Python ends: at the next line that starts at the margin. */
const classEnd = (lines: readonly string[], line: number): number => {
	const next = lines.findIndex((text, index) => index >= line && /^[\w@]/.test(text));
	return next === -1 ? lines.length : next;
};
