import type {Dependency, Manifest} from '../../../domain/artefacts/manifest.ts';
import {lineFinder} from '../lines.ts';
import {declare, distinct} from './declare.ts';
import {isDevelopmentGroup, requirement} from './requirement.ts';

// Literals of a call of setup(); what is computed is left out. Every part is bounded.
const name = /\bname\s*=\s*["']([\w.-]{1,100})["']/;
const version = /\bversion\s*=\s*["']([\w.+-]{1,60})["']/;
const license = /\blicense\s*=\s*["']([^"'\n]{1,100})["']/;
const requires = /\b(install_requires|tests_require|setup_requires)\s*=\s*\[/g;
/** The most lists of requirements that are read of one file. */
const maxLists = 20;
const consoleScripts = /console_scripts["']\s*:\s*\[([^\]]{0,5000})\]/;
const quoted = /["']([^"'\n]{1,200})["']/g;

/** A page that sets an application up is called `setup.py` too: only a builder's `setup` makes a package. */
const builder =
	/^[ \t]*(?:from|import)\s+[\w., ]{0,60}\b(?:setuptools|distutils|skbuild|cx_Freeze|py2exe|py2app|pbr|torch)\b/m;

/** Reads the literals of a `setup.py`, without running it. Undefined when it calls no builder's `setup(`. */
export const readSetupPy = (text: string): Manifest | undefined => {
	const lineOf = lineFinder(text);
	if (!/(?<!\bdef )\bsetup\s*\(/.test(text) || !builder.test(text)) return undefined;
	const dependencies: Dependency[] = [];
	for (const list of [...text.matchAll(requires)].slice(0, maxLists)) {
		const start = list.index + list[0].length;
		const end = text.indexOf(']', start);
		const body = end === -1 ? '' : text.slice(start, end);
		for (const item of body.matchAll(quoted)) {
			const line = lineOf(start + item.index);
			const found = requirement(item[1] ?? '', {line, isDevelopment: list[1] !== 'install_requires'});
			if (found !== undefined) dependencies.push(found);
		}
	}
	const scripts = [...(consoleScripts.exec(text)?.[1] ?? '').matchAll(quoted)];
	return declare('python', {
		name: name.exec(text)?.[1],
		version: version.exec(text)?.[1],
		license: license.exec(text)?.[1],
		dependencies: distinct(dependencies),
		executables: scripts.map(script => (script[1] ?? '').split('=', 1)[0]?.trim() ?? '').filter(Boolean),
	});
};

/** Reads a `setup.cfg`. Undefined when it has neither metadata nor options of a package. */
export const readSetupCfg = (text: string): Manifest | undefined => {
	let section = '';
	let key = '';
	const values = new Map<string, string>();
	const dependencies: Dependency[] = [];
	const executables: string[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		if (/^\s*(?:[#;]|$)/.test(line)) continue;
		const heading = /^\[([^\]]{1,100})\]/.exec(line)?.[1];
		if (heading !== undefined) {
			section = heading.trim();
			key = '';
			continue;
		}
		const [, newKey, rest] = /^([\w.-]{1,100})\s*[=:](.*)$/.exec(line) ?? [];
		if (newKey !== undefined) {
			key = newKey;
			values.set(`${section}.${key}`, (rest ?? '').trim());
		}
		const item = newKey === undefined ? line.trim() : (rest ?? '').trim();
		if (item === '') continue;
		if (section === 'options.entry_points' && key === 'console_scripts')
			executables.push(item.split('=', 1)[0]?.trim() ?? item);
		const isExtra = section === 'options.extras_require';
		if (!(isExtra || (section === 'options' && /^(?:install|setup|tests)_requires?$/.test(key)))) continue;
		const isDevelopment = isExtra ? isDevelopmentGroup(key) : key !== 'install_requires';
		const found = requirement(item, {line: index + 1, isDevelopment});
		if (found !== undefined) dependencies.push(found);
	}
	const hasPackage = [...values.keys()].some(known => known.startsWith('metadata.') || known.startsWith('options.'));
	if (!hasPackage && dependencies.length === 0) return undefined;
	return declare('python', {
		name: values.get('metadata.name'),
		version: values.get('metadata.version'),
		license: values.get('metadata.license'),
		dependencies: distinct(dependencies),
		executables,
	});
};
