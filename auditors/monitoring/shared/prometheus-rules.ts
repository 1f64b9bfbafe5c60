// Alert rules in Prometheus' form, wherever they stand: rule files, ConfigMaps, PrometheusRule objects, charts, jsonnet.
import type {FileEntry} from '../../../source/domain/file.ts';
import type {Observations} from '../../../source/domain/observations.ts';
import type {Signal} from '../../../source/domain/signal.ts';
import {productionStacks} from '../../lexicon/compose-stacks.ts';

/** A rule as it is written. */
export type PrometheusRule = {
	readonly name: string;
	readonly expr: string;
	/** Its labels and annotations, for words that tell what it is about. */
	readonly text: string;
	readonly path: string;
	readonly line: number;
	/** An operator or a service takes it in by its kind: no configuration has to name its file. */
	readonly isObject: boolean;
};

/** Rules, and what names files of rules. */
export const prometheusSignals: {readonly alertRule: Signal; readonly ruleFiles: Signal} = {
	alertRule: {
		keywords: ['alert:', '"alert":'],
		pattern: /^\s{0,80}(?:-\s{1,8})?["']?alert["']?:{1,2}\s{0,8}["']?[\w${}]/,
		roles: ['source', 'config', 'ci', 'example', 'docs'],
		paths: /\.(ya?ml|rules|json|jsonnet|libsonnet|tpl|j2|tf)$/i,
		keepsText: true,
		maxPerFile: 200,
	},
	ruleFiles: {
		keywords: ['rule_files', 'ruler:', 'ruleSelector', 'vmalert', '-rule='],
		pattern: /^\s{0,60}rule_files:|ruleSelector|-rule[=\s]/,
		roles: ['source', 'config', 'ci'],
		keepsText: true,
	},
};

const start = /^(\s{0,80})(?:-\s{1,8})?["']?alert["']?:{1,2}\s{0,8}["']?([^"'\n,]{1,160})/;
const expression = /^\s{0,80}(?:-\s{1,8})?["']?expr["']?:{1,2}\s{0,8}(.{0,1000})$/;
/** A rule is not longer. @unit lines */
const maxLines = 60;

const indentOf = (line: string): number => line.length - line.trimStart().length;

const exprOf = (lines: readonly string[]): string => {
	const at = lines.findIndex(line => expression.test(line));
	if (at === -1) return '';
	const first = expression.exec(lines[at] ?? '')?.[1]?.trim() ?? '';
	if (!/^([|>][+-]?|\|\|\||)$/.test(first.replace(/%.*$/, ''))) return first.replace(/^["']|["'],?$/g, '');
	const indent = indentOf(lines[at] ?? '');
	const rest = lines.slice(at + 1);
	const end = rest.findIndex(line => line.trim() !== '' && indentOf(line) <= indent);
	return rest
		.slice(0, end === -1 ? rest.length : end)
		.join(' ')
		.replaceAll(/\s{1,100}/g, ' ')
		.trim();
};

/** Reads the rules of one text. */
export const rulesIn = (text: string, path: string): readonly PrometheusRule[] => {
	const lines = text.split('\n').map(line => line.slice(0, 2000));
	const starts = lines.flatMap((line, index) => (start.test(line) ? [index] : []));
	const isObject =
		/kind:\s{0,4}["']?(PrometheusRule|VMRule|GlobalRule|AlertingRule|RuleGroup)/.test(text) ||
		!/\.(ya?ml|rules)$/.test(path);
	return starts.map((from, position) => {
		const next = Math.min(starts[position + 1] ?? lines.length, from + maxLines);
		const until = lines
			.slice(from + 1, next)
			.findIndex(line => /^---|^\s{0,80}-\s{1,8}(record|name):|^kind:/.test(line));
		const body = lines.slice(from, until === -1 ? next : from + 1 + until);
		return {
			name: (start.exec(lines[from] ?? '')?.[2] ?? '').trim(),
			expr: exprOf(body),
			text: body.join(' ').slice(0, 2000),
			path,
			line: from + 1,
			isObject,
		};
	});
};

/** Rules of all files, those of tests left out. */
export const prometheusRules = (seen: Observations): readonly (PrometheusRule & {readonly file: FileEntry})[] => {
	const files = new Map(seen.hits(prometheusSignals.alertRule).map(({path, file}) => [path, file] as const));
	return [...files.values()].flatMap(file =>
		rulesIn(seen.text(file.path) ?? '', file.path)
			.filter(({expr}) => expr !== '')
			.map(rule => ({...rule, file})),
	);
};

const entry = /^\s{0,60}-\s{1,8}["']?([\w./*{}$-]{3,200})["']?\s{0,8}$/;

/** Base names of the files, `*` for any, that a configuration of Prometheus loads. */
const loadedNames = (text: string): readonly string[] => {
	const lines = text.split('\n');
	const at = lines.findIndex(line => /^\s{0,60}rule_files:/.test(line));
	if (at === -1) return [];
	const names: string[] = [];
	for (const line of lines.slice(at + 1, at + 30)) {
		const name = entry.exec(line)?.[1];
		if (name === undefined && line.trim() !== '' && !line.trim().startsWith('#')) break;
		if (name !== undefined) names.push(name.slice(name.lastIndexOf('/') + 1));
	}
	return names;
};

const fits = (pattern: string, base: string): boolean => {
	const [before = '', after] = pattern.split('*', 2);
	return after === undefined ? base === pattern : base.startsWith(before) && base.endsWith(after);
};

/** The target runs a Prometheus of its own, whose configuration says which rules it loads. */
const runsPrometheus = (seen: Observations): boolean =>
	productionStacks(seen).some(({value}) =>
		value.services.some(({image}) => /prom\/prometheus|vmalert/.test(image ?? '')),
	);

/** A file of rules that the configurations of Prometheus in the target leave out. `undefined` where there are none to ask. */
export const isLoaded = (rule: PrometheusRule, seen: Observations): boolean | undefined => {
	if (rule.isObject) return true;
	const configurations = seen.hits(prometheusSignals.ruleFiles).filter(({text}) => !text.startsWith('#'));
	const base = rule.path.slice(rule.path.lastIndexOf('/') + 1);
	if (configurations.length === 0) return runsPrometheus(seen) ? false : undefined;
	return configurations.some(({path}) => {
		const text = seen.text(path) ?? '';
		if (!/rule_files:/.test(text)) return true;
		const names = loadedNames(text);
		// In a ConfigMap the rules stand beside the configuration, under a key of their own.
		const keys =
			path === rule.path
				? [...text.matchAll(/^\s{1,8}([\w.-]{3,80}\.(?:ya?ml|rules)):/gm)].map(match => match[1] ?? '')
				: [base];
		return names.some(name => keys.some(key => fits(name, key) && key !== 'prometheus.yml'));
	});
};
