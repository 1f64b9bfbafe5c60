import {defineCheck} from '../../source/domain/check.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {type CiCommand, ciCommands, ciSignals} from '../lexicon/ci-commands.ts';
import {deliveries, isOfDocuments} from '../lexicon/delivery.ts';
import {pushedElsewhere} from './shared/pushed-elsewhere.ts';

const gitOps = /^(?:argoproj\.io|(?:kustomize|helm|source)\.toolkit\.fluxcd\.io)/;
const gitOpsKinds: ReadonlySet<string> = new Set([
	'Application',
	'ApplicationSet',
	'Kustomization',
	'HelmRelease',
	'GitRepository',
]);
/** Platforms that build and release what is pushed, once they are connected to the repository. */
const connected =
	/(?:^|\/)(?:render\.ya?ml|vercel\.json|netlify\.toml|app\.ya?ml|\.do\/app\.ya?ml|railway\.(?:json|toml)|amplify\.yml)$/;

/** Test stacks and throw-away clusters are no release. */
const isTrial = ({text, job, place}: CiCommand): boolean =>
	/docker[ -]compose/.test(text)
		? !/deploy|release|prod/i.test(`${place.path} ${job.id}`)
		: /--dry-run|--context kind|\bkind\b load|minikube|k3d|localhost:5000|--server=https:\/\/localhost/.test(text);

/** `npm run release` may build only: where a script has that name, what it runs tells. */
const releaseScript = /^(?:npm|pnpm|yarn|bun)\b(?!.*\bpublish\b).*\brelease\b/;

/** A pipeline deploys or publishes releases. */
export const cdPipeline = defineCheck({
	id: 'cd-pipeline',
	signals: ciSignals,
	decide: seen => {
		const commands = ciCommands(seen).filter(({program}) => !/^(?:echo|printf|#)/.test(program));
		const hasReleaseScript = seen.artefacts.taskFiles.some(
			({file, value}) => file.base === 'package.json' && value.tasks.some(({name}) => name === 'release'),
		);
		const ownNames = seen.artefacts.manifests.flatMap(({value}) => (value.name ?? '').toLowerCase().split(/[/:]/));
		const found = commands.flatMap(command => {
			const delivery = deliveries.find(({command: wanted, action}) =>
				command.kind === 'action' ? action?.test(command.text) : wanted?.test(command.text),
			);
			if (delivery === undefined || isTrial(command)) return [];
			if (hasReleaseScript && releaseScript.test(command.program)) return [];
			const where = `${command.text} ${command.path} ${command.job.id} ${command.place.excerpt ?? ''}`;
			return isOfDocuments(where, ownNames) ? [] : [{delivery, command}];
		});
		const handedOn = commands
			.filter(command => pushedElsewhere(command))
			.map(command => ({delivery: {name: 'a commit to the repository that distributes it'}, command}));
		const firm = [...found, ...handedOn].filter(({command}) => !command.mayFail);
		if (firm.length > 0) {
			const names = [...new Set(firm.map(({delivery}) => delivery.name))];
			const files = [...new Set(firm.map(({command}) => command.path))];
			const places = [
				...new Map(firm.map(({command: {path, place}}) => [path, place] as const).toReversed()).values(),
				...firm.flatMap(({command: {place, via}}) => [place, ...(via === undefined ? [] : [via])]),
			];
			return pass(`a pipeline brings releases to their place by ${list(names)}: ${list(files, 4)}`, places);
		}
		const objects = seen.artefacts.kubernetes.flatMap(({file, value}) =>
			value.objects
				.filter(({apiVersion, kind}) => gitOps.test(apiVersion) && gitOpsKinds.has(kind))
				.map(({kind, name, line}) => at(file.path, line, `${kind} ${name}`)),
		);
		if (objects.length > 0)
			return pass(
				`GitOps brings what is merged to the cluster: ${list([...new Set(objects.map(({path}) => path))], 3)}`,
				objects,
			);
		const platforms = seen.files.all.filter(
			({path, role}) =>
				connected.test(path) && (role === 'config' || role === 'ci') && !/\//.test(path.replace(/^\.do\//, '')),
		);
		if (platforms.length > 0)
			return partial(
				`no pipeline deploys, but ${list(platforms.map(({path}) => path))} lets a platform release what is pushed`,
				platforms.map(({path}) => at(path)),
				60,
			);
		const scripts = seen.files.all.filter(
			({path, role, language}) =>
				(role === 'source' || role === 'config') &&
				/^(?:shell|powershell)$/.test(language) &&
				/(?:^|[/_-])(?:deploy|release|publish)[\w.-]*$/.test(path),
		);
		const {pipelines} = seen.artefacts;
		const said =
			pipelines.length === 0
				? 'there is no pipeline that could deploy or publish'
				: `no pipeline deploys or publishes: ${list(
						pipelines.map(({file}) => file.path),
						4,
					)} build and check only`;
		return fail(
			scripts.length === 0
				? said
				: `${said}; ${list(
						scripts.map(({path}) => path),
						2,
					)} is run by hand`,
			[...pipelines.map(({file}) => at(file.path)), ...scripts.map(({path}) => at(path))],
		);
	},
});
