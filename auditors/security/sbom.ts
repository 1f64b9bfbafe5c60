import {defineCheck} from '../../source/domain/check.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ciCommands, ciSignals} from '../lexicon/ci-commands.ts';
import {sbomMaker} from '../lexicon/scanners.ts';

const kept =
	/(?:^|\/)(?:(?:s?bom|[\w.-]*sbom[\w.-]*)\.(?:json|xml|spdx|ya?ml)|[\w.-]*\.(?:spdx|spdx\.json|cdx\.json|cdx\.xml)|\w*cyclonedx\w*\.(?:json|xml))$/i;
const releaseTool = /(?:^|\/)\.?goreleaser\.ya?ml$/;

/** A bill of materials is produced or kept. */
export const sbom = defineCheck({
	id: 'sbom',
	signals: ciSignals,
	decide: seen => {
		const made = ciCommands(seen).filter(
			({text, program}) => sbomMaker.test(text) && !/^(?:echo|pip3? install|curl|apt)/.test(program),
		);
		if (made.length > 0)
			return pass(
				`CI writes a bill of materials: ${list([...new Set(made.map(({path}) => path))], 3)}`,
				made.flatMap(({place, via}) => [place, ...(via === undefined ? [] : [via])]),
			);
		const files = seen.files.all.filter(
			({path, role}) => kept.test(path) && role !== 'vendored' && role !== 'test' && role !== 'example',
		);
		if (files.length > 0)
			return pass(
				`a bill of materials is kept: ${list(
					files.map(({path}) => path),
					3,
				)}`,
				files.map(({path}) => at(path, 1)),
			);
		const release = seen.files.all.filter(({path}) => releaseTool.test(path) && /^sboms:/m.test(seen.text(path) ?? ''));
		if (release.length > 0)
			return pass(
				`releases carry a bill of materials (${release[0]?.path})`,
				release.map(({path}) => at(path)),
			);
		const manifests = seen.artefacts.manifests.filter(({value}) =>
			value.dependencies.some(({name}) => /cyclonedx|sbom/i.test(name)),
		);
		const tasks = seen.artefacts.taskFiles.flatMap(({file, value}) =>
			value.tasks.filter(({command}) => sbomMaker.test(command)).map(({line, name}) => at(file.path, line, name)),
		);
		const open = [...manifests.map(({file}) => at(file.path)), ...tasks];
		if (open.length > 0)
			return partial(
				`a tool for a bill of materials is set up (${list([...new Set(open.map(({path}) => path))], 2)}), but no pipeline runs it`,
				open,
				50,
			);
		return fail('no bill of materials is produced or kept: no CycloneDX, SPDX or syft in CI');
	},
});
