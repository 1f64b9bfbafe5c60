import {isRecord} from '../values.ts';
import {type Expression, parseAction} from './expression.ts';
import {callFunction, isTruthy, printed, unknownValue} from './functions.ts';
import {createOutput, type Output} from './output.ts';
import {parseTemplate, type TemplateNode} from './syntax.ts';

/** What templates of a chart see, and what they include. */
export type Chart = {
	/** `Values`, `Chart`, `Release` and their like. */
	readonly root: Readonly<Record<string, unknown>>;
	/** Named templates of the chart, parsed. */
	readonly defined: ReadonlyMap<string, readonly TemplateNode[]>;
};

/** A template filled in as far as it goes. */
export type Rendered = {
	readonly text: string;
	/** The line of the template that each line of the text came from. */
	readonly lines: readonly number[];
	/** Marks that stand for expressions without a known value. */
	readonly marks: ReadonlyMap<string, string>;
};

const maxSteps = 20_000;
const maxIncludes = 16;
const maxItems = 50;

type Scope = {readonly dot: unknown; readonly variables: Map<string, unknown>; readonly parent: Scope | undefined};

/** Text on lines of its own, which would stand in the way where its content is unknown. */
const isBlockOf = (expression: Expression): boolean =>
	expression.type === 'call' && /^(nindent|indent|toYaml|include|template|tpl)$/.test(expression.name);

/** The line end and indentation that `nindent` puts before its block. */
const blockStart = (expression: Expression): string => {
	const [width] = expression.type === 'call' && expression.name === 'nindent' ? expression.args : [];
	return width?.type === 'literal' ? `\n${' '.repeat(Math.min(Math.max(Number(width.value) || 0, 0), 100))}` : '';
};

/**
 * Fills in a template: conditions, loops, variables and included templates, on the values of the chart. Nothing outside
 * is called, and the steps are counted. What can't be known is marked, and as a condition it holds.
 * @param options `dropsUnknownBlocks`: blocks of lines (`nindent`) without a known value give nothing, rather than a mark.
 * @throws Error when it takes over 20,000 steps or gives over 1 MiB
 */
export const renderTemplate = (
	nodes: readonly TemplateNode[],
	{root, defined}: Chart,
	{dropsUnknownBlocks = false}: {readonly dropsUnknownBlocks?: boolean} = {},
): Rendered => {
	const marks = new Map<string, string>();
	let steps = 0;
	let includes = 0;

	const step = (): void => {
		if (++steps > maxSteps) throw new Error('its template takes too many steps');
	};

	const lookUp = (scope: Scope, name: string): unknown => {
		if (name === '$') return root;
		for (let at: Scope | undefined = scope; at; at = at.parent)
			if (at.variables.has(name)) return at.variables.get(name);
		return unknownValue;
	};

	const follow = (from: unknown, keys: readonly string[]): unknown => {
		let value = from;
		for (const key of keys) {
			if (value === unknownValue) return value;
			value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
		}
		return value;
	};

	const include = (name: unknown, dot: unknown): unknown => {
		const body = typeof name === 'string' ? defined.get(name) : undefined;
		if (body === undefined || includes >= maxIncludes) return unknownValue;
		includes++;
		const output = createOutput();
		renderAll(body, {dot, variables: new Map(), parent: undefined}, output);
		includes--;
		return output.text();
	};

	const evaluate = (expression: Expression, scope: Scope): unknown => {
		step();
		if (expression.type === 'literal') return expression.value;
		if (expression.type === 'path') {
			const {from, keys} = expression;
			if (from === 'dot') return follow(scope.dot, keys);
			return follow('variable' in from ? lookUp(scope, from.variable) : evaluate(from, scope), keys);
		}
		const {name} = expression;
		const args = expression.args.map(argument => evaluate(argument, scope));
		if (name === 'include') return include(args[0], args[1]);
		if (name === 'tpl') {
			if (typeof args[0] !== 'string') return unknownValue;
			if (!args[0].includes('{{')) return args[0];
			const output = createOutput();
			if (includes >= maxIncludes) return unknownValue;
			includes++;
			renderAll(parseTemplate(args[0]), {dot: args[1], variables: new Map(), parent: undefined}, output);
			includes--;
			return output.text();
		}
		if (name === 'and') return args.find(value => value !== unknownValue && !isTruthy(value)) ?? args.at(-1);
		if (name === 'or') return args.find(value => value === unknownValue || isTruthy(value)) ?? args.at(-1);
		return callFunction(name, args);
	};

	const holds = (source: string, scope: Scope): {readonly value: unknown; readonly isTrue: boolean} => {
		const action = parseAction(source);
		const value = action === undefined ? unknownValue : evaluate(action.expression, scope);
		const [variable] = action?.variables ?? [];
		if (variable !== undefined) scope.variables.set(variable, value);
		return {value, isTrue: value === unknownValue || isTruthy(value)};
	};

	const inner = (scope: Scope, dot: unknown): Scope => ({dot, variables: new Map(), parent: scope});

	const assign = (scope: Scope, name: string, value: unknown, isNew: boolean): void => {
		let at: Scope | undefined = scope;
		while (at && !isNew && !at.variables.has(name)) at = at.parent;
		(at ?? scope).variables.set(name, value);
	};

	const writeMark = (source: string, line: number, output: Output): void => {
		const mark = `klarTemplate${marks.size}End`;
		marks.set(mark, `{{ ${source} }}`);
		output.write(mark, line, false);
	};

	const renderAction = (source: string, {scope, line, output}: {scope: Scope; line: number; output: Output}): void => {
		const action = parseAction(source.replace(/^template\b/, 'include'));
		if (action === undefined || /^(break|continue)\b/.test(source)) {
			if (action === undefined) writeMark(source, line, output);
			return;
		}
		const value = evaluate(action.expression, scope);
		const [variable] = action.variables;
		const text = printed(value);
		if (variable !== undefined) assign(scope, variable, value, source.includes(':='));
		else if (text !== undefined) output.write(text, line, false);
		else if (!isBlockOf(action.expression)) writeMark(source, line, output);
		else if (!dropsUnknownBlocks) {
			output.write(blockStart(action.expression), line, false);
			writeMark(source, line, output);
		}
	};

	const renderRange = (node: TemplateNode & {type: 'range' | 'with'}, scope: Scope, output: Output): void => {
		const action = parseAction(node.source);
		const value = action === undefined ? unknownValue : evaluate(action.expression, scope);
		const isMap = isRecord(value);
		const items: readonly (readonly [unknown, unknown])[] = isMap
			? Object.entries(value)
			: Array.isArray(value)
				? [...value.slice(0, maxItems).entries()]
				: [];
		const known = value === unknownValue ? [[unknownValue, unknownValue] as const] : items.slice(0, maxItems);
		if (known.length === 0) renderAll(node.otherwise, inner(scope, scope.dot), output);
		for (const [key, item] of known) {
			const body = inner(scope, item);
			const names = action?.variables ?? [];
			const [first, second] = names;
			if (first !== undefined) body.variables.set(first, second === undefined ? item : key);
			if (second !== undefined) body.variables.set(second, item);
			renderAll(node.body, body, output);
		}
	};

	const renderAll = (body: readonly TemplateNode[], scope: Scope, output: Output): void => {
		for (const node of body) {
			step();
			if (node.type === 'text') output.write(node.text, node.line, true);
			else if (node.type === 'action') renderAction(node.source, {scope, line: node.line, output});
			else if (node.type === 'range') renderRange(node as TemplateNode & {type: 'range'}, scope, output);
			else if (node.type === 'with') {
				const within = inner(scope, scope.dot);
				const {value, isTrue} = holds(node.source, within);
				renderAll(isTrue ? node.body : node.otherwise, {...within, dot: isTrue ? value : scope.dot}, output);
			} else if (node.type === 'if') {
				const within = inner(scope, scope.dot);
				const branch = node.branches.find(({condition}) => condition === undefined || holds(condition, within).isTrue);
				if (branch) renderAll(branch.body, within, output);
			}
		}
	};

	const output = createOutput();
	renderAll(nodes, {dot: root, variables: new Map(), parent: undefined}, output);
	return {text: output.text(), lines: output.lines(), marks};
};
