// Which folders the projects of Gradle's tasks are: `./gradlew test -x :app-server:test`.
import type {Observations} from '../../../source/domain/observations.ts';
import {below} from '../../lexicon/shell.ts';

type Seen = Pick<Observations, 'files'>;

const exclusion = /\s(?:-x|--exclude-task)[ =]["']?(:?(?:[\w-]{1,60}:){0,4}[\w-]{1,60})["']?/g;

/** A project bears its folder's name, or that behind a prefix that the settings give all (`app-server` in `server/`). */
const folderOf = (project: string, base: string, {files}: Seen): string => {
	const plain = below(base, project) ?? base;
	if (files.hasFolder(plain)) return plain;
	const words = project.split('-');
	for (let first = 1; first < words.length; first++) {
		const rest = words.slice(first).join('-');
		const found = [rest, rest.replace('-', '/')]
			.map(one => below(base, one))
			.find(one => one !== undefined && files.hasFolder(one));
		if (found !== undefined) return found;
	}
	return plain;
};

/** The folders of the projects whose test tasks a command names, and of those that it leaves out. */
export const gradleProjects = (
	text: string,
	base: string,
	seen: Seen,
): {readonly named: readonly string[]; readonly left: readonly string[]} => {
	const asFolder = (project: string): string =>
		folderOf(project.replace(/^:|:$/g, '').replaceAll(':', '/'), base, seen);
	const left = [...text.matchAll(exclusion)].flatMap(([, task = '']) => {
		const [, project] = /^:?(.{1,240}):\w{0,40}[tT]est\w{0,20}$/.exec(task) ?? [];
		return project === undefined ? [] : [asFolder(project)];
	});
	const named = [
		...text.replace(exclusion, '').matchAll(/\s:?((?:[\w-]{1,60}:){1,4})(?:\w{0,40}[tT]est\w{0,20}|check|build)\b/g),
	].map(([, project = '']) => asFolder(project));
	return {named, left};
};
