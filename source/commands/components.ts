import type {Component} from '../domain/component.ts';
import type {FileEntry} from '../domain/file.ts';
import {nearest} from '../domain/nearest.ts';
import {list} from '../domain/place.ts';
import {UserError} from '../errors.ts';
import {observe} from '../observe/observe.ts';

/** Finds the components of a target: what is built, run or published by itself. @param root absolute path */
export const findTargetComponents = async (root: string, abort?: AbortSignal): Promise<readonly Component[]> => {
	const {observations} = await observe({root, signals: [], ...(abort === undefined ? {} : {abort})});
	return observations.components;
};

const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

/** The component whose folder holds a file, the deepest one where they are nested. */
const ownerOf = (path: string, components: readonly Component[]): Component | undefined =>
	components.filter(({folder}) => isBelow(path, folder)).toSorted((a, b) => b.folder.length - a.folder.length)[0];

/**
 * The files that count for one component: its own, and what belongs to no other one (pipelines, documents and
 * configuration of the whole).
 */
export const filesOf =
	(component: Component, components: readonly Component[]): ((file: FileEntry) => boolean) =>
	({path}) => {
		const owner = ownerOf(path, components);
		return owner === undefined || owner.folder === component.folder || owner.folder === '';
	};

/** The component that a person names, by its name or folder. @throws UserError when there is none */
export const componentNamed = (name: string, components: readonly Component[]): Component => {
	const found =
		components.find(one => one.name === name) ?? components.find(one => one.folder === name.replace(/\/$/, ''));
	if (found !== undefined) return found;
	const names = components.map(one => one.name);
	const near = nearest(name, names);
	throw new UserError({
		what: `there is no component \`${name}\``,
		why:
			names.length === 0
				? 'nothing in this folder is built, run or published by itself'
				: `there are ${list(names, 12)}`,
		next:
			near === undefined
				? 'name one of these, or `all`'
				: `did you mean \`${near}\`? \`--component all\` takes each in turn`,
	});
};
