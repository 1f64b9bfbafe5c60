import {defineFact} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {doesNotHold, holds} from './shared/fact.ts';

const roles: ReadonlySet<string> = new Set(['config', 'source', 'ci']);
/** Containers in which people or coding agents develop. */
const development =
	/(^|\/)(\.devcontainer|\.cursor|\.gitpod|\.github|\.claude|\.codex|\.vscode)\/|(^|\/)\.gitpod\.dockerfile$/i;

/** It ships a Dockerfile or Containerfile. */
export const hasContainers = defineFact({
	id: 'has-containers',
	decide({artefacts}) {
		const own = artefacts.dockerfiles
			.map(({file}) => file)
			.filter(({role, path}) => roles.has(role) && !development.test(path));
		return own.length === 0
			? doesNotHold(
					'no Dockerfile or Containerfile of its own',
					artefacts.dockerfiles.map(({file}) => at(file.path)),
				)
			: holds(
					`${count(own.length, 'Dockerfile')}: ${list(own.map(({path}) => path))}`,
					own.map(({path}) => at(path)),
				);
	},
});
