import {defineCheck} from '../../source/domain/check.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {ciCommands, ciSignals} from '../lexicon/ci-commands.ts';

const licence = /^(?:(?:mit|apache|gpl|agpl|bsd)-)?(?:licen[cs]e|copying|unlicense)(?:[-_.][\w.-]+)?$/i;
/** Checks or lists of what dependencies are licensed under. */
const checker =
	/license-checker|licensee\b|\bfossa\b|pip-licenses|cargo[- ](?:deny|about|license)|go-licenses|license[_-]finder|\breuse lint|licensed (?:status|cache)|dependency-license-report|license-maven-plugin|license:(?:check|add-third-party|aggregate)|(?:check|download)Licenses?\b|license-report|composer licenses|deny-licenses|allow-licenses|extract-licenses|licensecheck|license[_-]?compliance|nuget-license|liccheck|oss-review|scancode|snyk\b.{0,60}license|licence-?check|checkLicense/i;
const listed =
	/(?:^|\/)(?:third[-_ ]?party[\w.-]*|[\w-]*(?:third[-_]?party|dependency|dependencies|library|libraries|oss|open[-_]?source|js|php|npm)[-_]?licen[cs]es?[\w.-]*|licen[cs]es[-_](?:third|dep)[\w.-]*|3rd[-_]?party[\w.-]*|thirdpartynotices?[\w.-]*|attributions?(?:\.\w+)?|licen[cs]es\.(?:json|csv|txt|html|md))$/i;

/** The licence is stated, and those of dependencies are checked or listed. */
export const licenseClear = defineCheck({
	id: 'license-clear',
	signals: ciSignals,
	decide: seen => {
		const own = seen.files.all.filter(
			({folder, base, role}) =>
				(folder === '' || /^licen[cs]es$/i.test(folder)) &&
				licence.test(base) &&
				role !== 'source' &&
				role !== 'vendored',
		);
		const stated = seen.artefacts.manifests.filter(
			({file, value}) =>
				(file.folder === '' || own.length === 0) &&
				value.license !== undefined &&
				file.role === 'config' &&
				!/^(?:unlicensed)$/i.test(value.license),
		);
		const licenses = [
			...own.map(({path}) => at(path, 1)),
			...stated.slice(0, 2).map(({file, value}) => at(file.path, 1, value.license)),
		];
		const steps = ciCommands(seen).filter(
			({text, path, kind, program}) =>
				checker.test(text) || (kind === 'command' && /licen[cs]e-?check/i.test(path) && /licen[cs]e/i.test(program)),
		);
		const lists = seen.files.all.filter(
			({path, role, extension}) =>
				listed.test(path) &&
				role !== 'vendored' &&
				role !== 'source' &&
				role !== 'test' &&
				role !== 'ci' &&
				!/^(?:png|svg|css|scss)$/.test(extension),
		);
		const tasks = seen.artefacts.taskFiles.flatMap(({file, value}) =>
			value.tasks
				.filter(
					({name, command}) =>
						checker.test(command) || (/licen[cs]e/i.test(name) && !/header|addlicense/i.test(command)),
				)
				.map(({name, line}) => at(file.path, line, name)),
		);
		const checked = [...steps.map(({place}) => place), ...lists.map(({path}) => at(path, 1)), ...tasks];
		const where = list([...new Set(checked.map(({path}) => path))], 3);
		if (licenses.length === 0)
			return checked.length > 0
				? partial(
						`licences of dependencies are looked at (${where}), but the project states none of its own`,
						checked,
						40,
					)
				: fail('the project states no licence, neither in a file nor in a manifest');
		const name = licenses[0]?.path ?? '';
		if (checked.length > 0)
			return pass(`${name} states the licence, and those of dependencies are checked or listed by ${where}`, [
				...licenses,
				...checked,
			]);
		return partial(
			`${name} states the licence, but no tool checks and no file lists those of the dependencies`,
			licenses,
			50,
		);
	},
});
