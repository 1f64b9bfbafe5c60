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

const objectsOf = (text: string): readonly KubernetesObject[] => {
	try {
		return objectsIn(parseYaml(text));
	} catch {
		return readableObjects(text, parseYaml);
	}
};

/** Lines that hold nothing but actions, dropped; other actions as marks: what is left when rendering fails. */
const withoutActions = (text: string): Rendered => {
	const lines = text.split('\n');
	const kept = lines.map(line =>
		/^\s*\{\{.{0,2000}\}\}\s*$/.test(line) ? '' : line.replace(/\{\{[^{}]{0,500}\}\}/g, 'x'),
	);
	return {text: kept.join('\n'), lines: lines.map((_, index) => index + 1), marks: new Map()};
};

const render = (text: string, chart: Chart): Rendered => {
	try {
		const nodes = parseTemplate(text);
		const own = nodes.flatMap(node => (node.type === 'define' ? [[node.name, node.body] as const] : []));
		return renderTemplate(nodes, {...chart, defined: new Map([...chart.defined, ...own])});
	} catch {
		// A template that is too large or too deep is still read for its kinds and names.
		return withoutActions(text);
	}
};

/** The objects of a chart's template, with lines of the template. Nothing is executed. */
export const readChartTemplate = (source: string, chart: Chart): readonly KubernetesObject[] => {
	const {text, lines, marks} = render(checkedText(source), chart);
	return objectsOf(text).map(object => {
		const raw = marks.size === 0 ? object.raw : withoutMarks(object.raw, marks);
		return objectOf(isRecord(raw) ? raw : {}, path => lines[object.lineOf(path) - 1] ?? 1);
	});
};
