import type {Observations} from '../../../../source/domain/observations.ts';
import {withoutComments} from './code-text.ts';

type Seen = Pick<Observations, 'code' | 'text' | 'files'>;

const maxDepth = 4;
/** @unit lines */
const maxLines = 400;

/** Lines of a class that hold for each of its methods: its head, its attributes, its constructor and its properties. */
const sharedLines = (lines: readonly string[], line: number): readonly string[] => {
	const kept = [lines[line - 1] ?? ''];
	let isKept = true;
	for (const text of lines.slice(line, line + maxLines)) {
		if (/^[^\s)#]/.test(text)) break;
		if (/^(?: {4}|\t)\S/.test(text)) {
			const isDecorator = /^\s+@/.test(text);
			const isMethod = /^\s+(?:async\s+)?def\s/.test(text);
			const isProperty = /^\s+@(?:\w+\.)?(?:cached_)?property\b/.test(text);
			const wasProperty = /^\s+@(?:\w+\.)?(?:cached_)?property\b/.test(kept.at(-1) ?? '');
			isKept = isDecorator ? isProperty : isMethod ? wasProperty || /\bdef __init__\b/.test(text) : true;
		}
		if (isKept) kept.push(text);
	}
	return kept;
};

/**
 * What classes of Python give to all their methods, with those they inherit from: dependencies as attributes
 * (`user: User = Depends(current_user)`), constructors that close a router, properties. Names that more than one class
 * bears tell nothing.
 */
export const classReader = (seen: Seen): ((name: string) => string) => {
	const known = new Map<string, string>();
	const read = (name: string, depth: number): string => {
		const already = known.get(name);
		if (already !== undefined) return already;
		const found = seen.code.definitionsOf(name).filter(({path}) => path.endsWith('.py'));
		const [definition] = found;
		if (definition === undefined || found.length > 1 || depth > maxDepth) return '';
		// A class that inherits from itself by a mistake ends here.
		known.set(name, '');
		const lines = withoutComments(seen.text(definition.path) ?? '', 'python').split('\n');
		const own = sharedLines(lines, definition.line).join('\n');
		const head = /\bclass\s+\w+\s*\(([^)]{0,300})/.exec(own)?.[1] ?? '';
		const bases = [...head.matchAll(/\b[A-Z]\w{2,80}/g)].slice(0, 4).map(([base]) => read(base, depth + 1));
		const whole = [own, ...bases].join('\n').slice(0, 6000);
		known.set(name, whole);
		return whole;
	};
	return name => read(name, 0);
};
