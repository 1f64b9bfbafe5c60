import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import {parseYaml} from '../structured.ts';
import {isRecord, listOf, recordOf, textOf} from '../values.ts';
import {declare, dependency, distinct} from './declare.ts';
import {distributionName, requirement} from './requirement.ts';

/** Reads a conda environment, with its pip part. Undefined when the YAML has no list of dependencies. */
export const readConda = (text: string): Manifest | undefined => {
	const data = parseYaml(text);
	const raw = recordOf(data.documents[0]);
	if (!Array.isArray(raw.dependencies)) return undefined;
	const dependencies: Dependency[] = [];
	for (const [index, item] of listOf(raw.dependencies).entries()) {
		if (isRecord(item)) {
			for (const [nth, pip] of listOf(item.pip).entries()) {
				const line = data.lineOf(['dependencies', index, 'pip', nth]);
				const found = requirement(textOf(pip) ?? '', {line});
				if (found !== undefined) dependencies.push(found);
			}
			continue;
		}
		const [name = '', version] = (textOf(item) ?? '').split(/[=<> ]+/, 2);
		if (name === '' || name === 'python' || name === 'pip') continue;
		const line = data.lineOf(['dependencies', index]);
		dependencies.push(dependency({name: distributionName(name.replace(/^.*::/, '')), version, line}));
	}
	return declare('python', {name: textOf(raw.name), dependencies: distinct(dependencies), isPrivate: true, raw});
};
