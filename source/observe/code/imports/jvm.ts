import type {FileEntry} from '../../../domain/file.ts';
import {external, found, type ResolveContext, type Resolver} from './resolver.ts';

const endings = ['java', 'kt', 'scala', 'groovy'];

/** Java, Kotlin, Scala and Groovy: package and class as the end of a path. Nested classes and members are cut off. */
export const createJvmResolver = ({files}: ResolveContext): Resolver => {
	const byClass = Map.groupBy(
		files.withExtension(...endings).filter(file => file.role !== 'vendored'),
		file => file.base.slice(0, file.base.lastIndexOf('.')),
	);
	const classFile = (parts: readonly string[]): FileEntry | undefined => {
		const folder = parts.slice(0, -1).join('/');
		return byClass.get(parts.at(-1) ?? '')?.find(file => file.folder === folder || file.folder.endsWith(`/${folder}`));
	};

	return (_from, {specifier}) => {
		const parts = specifier.replace(/\.\*$/, '').split('.');
		for (let length = parts.length; length > 1 && length > parts.length - 3; length--) {
			const file = classFile(parts.slice(0, length));
			if (file !== undefined) return found(specifier, file.path);
		}

		return external(specifier);
	};
};
