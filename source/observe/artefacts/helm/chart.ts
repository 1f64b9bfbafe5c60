import {mergeRecords} from '../merge-records.ts';
import type {ReadContext} from '../reader.ts';
import {type PlainRecord, recordOf, textOf} from '../values.ts';
import {parseYaml} from '../yaml.ts';
import {unknownValue} from './functions.ts';
import type {Chart} from './render.ts';
import {parseTemplate, type TemplateNode} from './syntax.ts';

/** The most files that named templates are looked for in. */
const maxHelperFiles = 60;
const productionValues = /^values[-_.](prod|production)\.ya?ml$/;

const yamlAt = (path: string, {text}: ReadContext): PlainRecord => {
	const content = text(path);
	if (content === undefined) return {};
	try {
		return recordOf(parseYaml(content).documents[0]);
	} catch {
		// The file's own reading warns of it; templates are read without it.
		return {};
	}
};

const helpersOf = (folder: string, {files, text}: ReadContext): ReadonlyMap<string, readonly TemplateNode[]> => {
	const defined = new Map<string, readonly TemplateNode[]>();
	const helpers = files
		.under(folder)
		.filter(({path, base}) => /(^|\/)templates\//.test(path) && /^_|\.tpl$/.test(base));
	for (const {path} of helpers.slice(0, maxHelperFiles)) {
		const content = text(path);
		if (content === undefined || content.length > 512 * 1024) continue;
		try {
			for (const node of parseTemplate(content)) if (node.type === 'define') defined.set(node.name, node.body);
		} catch {
			// What it defines stays unknown.
		}
	}
	return defined;
};

/**
 * What templates of a chart see: values.yaml, with a production file beside it laid over it; the chart's name and version;
 * a release of the chart's name; and the named templates of the chart and its libraries.
 */
export const readChart = (folder: string, context: ReadContext): Chart => {
	const prefix = folder === '' ? '' : `${folder}/`;
	const meta = yamlAt(`${prefix}Chart.yaml`, context);
	const name = textOf(meta.name) ?? folder.split('/').at(-1) ?? '';
	const production = context.files
		.under(folder)
		.find(file => file.folder === folder && productionValues.test(file.base.toLowerCase()));
	const values = yamlAt(`${prefix}values.yaml`, context);
	return {
		root: {
			Values: production === undefined ? values : mergeRecords(values, yamlAt(production.path, context)),
			Chart: {Name: name, Version: textOf(meta.version), AppVersion: textOf(meta.appVersion), Type: textOf(meta.type)},
			Release: {Name: name, Namespace: 'default', Service: 'Helm', IsInstall: true, IsUpgrade: false, Revision: 1},
			Template: {BasePath: `${name}/templates`},
			// Symbols stand for what only a cluster or a release knows.
			Capabilities: unknownValue,
			Files: unknownValue,
		},
		defined: helpersOf(folder, context),
	};
};
