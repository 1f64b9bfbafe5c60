import type {KubernetesObject} from '../../../domain/artefacts/kubernetes.ts';
import {checkedText} from '../hostile.ts';
import {objectOf, objectsIn, readableObjects} from '../kubernetes-objects.ts';
import {isRecord} from '../values.ts';
import {parseYaml} from '../yaml.ts';
import {type Chart, type Rendered, renderTemplate} from './render.ts';
import {parseTemplate} from './syntax.ts';

const anyMark = /klarTemplate\d{1,6}End/g;

/** Puts expressions back where marks stand for them. */
const withoutMarks = (root: unknown, marks: Rendered['marks']): unknown => {
	const done = new Map<object, unknown>();
	const fill = (text: string): string => text.replace(anyMark, mark => marks.get(mark) ?? mark);
	const visit = (value: unknown): unknown => {
		if (typeof value === 'string') return fill(value);
		if (typeof value !== 'object' || value === null) return value;
		const known = done.get(value);
		if (known !== undefined) return known;
		const filled = Array.isArray(value)
			? value.map(visit)
			: Object.fromEntries(Object.entries(value).map(([key, part]) => [fill(key), visit(part)]));
		done.set(value, filled);
		return filled;
	};
	return visit(root);
};

/** Lines that hold nothing but actions, dropped; other actions as marks: what is left when rendering fails. */
const withoutActions = (text: string): Rendered => {
	const lines = text.split('\n');
	const kept = lines.map(line =>
		/^\s*\{\{.{0,2000}\}\}\s*$/.test(line) ? '' : line.replace(/\{\{[^{}]{0,500}\}\}/g, 'x'),
	);
	return {text: kept.join('\n'), lines: lines.map((_, index) => index + 1), marks: new Map()};
};

type Read = {readonly rendered: Rendered; readonly objects: readonly KubernetesObject[]};

const tryRead = (rendered: Rendered): Read | undefined => {
	try {
		return {rendered, objects: objectsIn(parseYaml(rendered.text))};
	} catch {
		// Another rendering may parse.
		return undefined;
	}
};

const read = (text: string, chart: Chart): Read => {
	const nodes = parseTemplate(text);
	const own = nodes.flatMap(node => (node.type === 'define' ? [[node.name, node.body] as const] : []));
	const scope = {...chart, defined: new Map([...chart.defined, ...own])};
	const marked = tryRead(renderTemplate(nodes, scope));
	if (marked !== undefined) return marked;
	// A mark stands well for a whole value, but not among the lines of a list or map.
	const dropped = renderTemplate(nodes, scope, {dropsUnknownBlocks: true});
	return tryRead(dropped) ?? {rendered: dropped, objects: readableObjects(dropped.text, parseYaml)};
};

const readOrScan = (text: string, chart: Chart): Read => {
	try {
		return read(text, chart);
	} catch {
		// A template that is too large or too deep is still read for its kinds and names.
		const rendered = withoutActions(text);
		return {rendered, objects: readableObjects(rendered.text, parseYaml)};
	}
};

/** The objects of a chart's template, with lines of the template. Nothing is executed. */
export const readChartTemplate = (source: string, chart: Chart): readonly KubernetesObject[] => {
	const {rendered, objects} = readOrScan(checkedText(source), chart);
	const {lines, marks} = rendered;
	return objects.map(object => {
		const raw = marks.size === 0 ? object.raw : withoutMarks(object.raw, marks);
		return objectOf(isRecord(raw) ? raw : {}, path => lines[object.lineOf(path) - 1] ?? 1);
	});
};
