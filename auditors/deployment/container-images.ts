import {defineCheck} from '../../source/domain/check.ts';
import type {Component} from '../../source/domain/component.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {at, count, list, place, some} from '../../source/domain/place.ts';
import {byShare, fail, partial, pass, type Verdict} from '../../source/domain/verdict.ts';
import {aspireHost, aspireProject} from '../lexicon/aspire.ts';
import {copiedSources} from '../lexicon/build-context.ts';
import {platformUses} from '../lexicon/managed-platforms.ts';
import {shippedDockerfiles} from '../lexicon/shipped-images.ts';
import {brokenBuilds} from './shared/compose-builds.ts';

/** Builders that make an image without a Dockerfile, by the file that sets them up. */
const recipeFile =
	/(^|\/)(project\.toml|nixpacks\.toml|railpack\.json|\.ko\.ya?ml|\.s2i\/environment|captain-definition|procfile)$/;

/** The same, by a line in a build file. */
const builders = {
	maven: {
		keywords: ['docker-maven-plugin', 'dockerfile-maven-plugin', 'docker-java-plugin'],
		pattern: /<artifactId>\s*(docker|dockerfile)-maven-plugin\s*</,
	},
	jib: {keywords: ['jib-maven-plugin', 'com.google.cloud.tools.jib', 'jib {']},
	buildpacks: {
		keywords: [
			'spring-boot:build-image',
			'bootBuildImage',
			'pack build',
			'quarkus-container-image',
			'buildpacks/github-actions',
		],
	},
	dotnet: {keywords: ['<ContainerRepository', 'EnableSdkContainerSupport', 'PublishContainer', '<ContainerBaseImage']},
	nix: {keywords: ['dockerTools.buildImage', 'dockerTools.buildLayeredImage', 'dockerTools.streamLayeredImage']},
	ko: {
		keywords: ['ko build', 'ko apply', 'ko-build/setup-ko', 'ko publish'],
		pattern: /\bko (build|apply|publish)\b|setup-ko/,
	},
} as const;

type Recipe = {readonly folder: string; readonly place: Evidence};

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const covers = (folder: string, component: Component): boolean =>
	folder === '' ||
	component.folder === folder ||
	component.folder.startsWith(`${folder}/`) ||
	folder.startsWith(`${component.folder}/`);

const byComponents = (
	components: readonly Component[],
	recipes: readonly Recipe[],
	{
		dockerfiles,
		copied,
	}: {readonly dockerfiles: ReadonlySet<string>; readonly copied: ReadonlyMap<string, readonly string[]>},
): Verdict => {
	// The image of the root takes everything in, a front end that the service serves too.
	const wholeImage = components
		.filter(({folder}) => folder === '')
		.flatMap(({dockerfiles: own}) => own)
		.find(path => dockerfiles.has(path));
	const judged = components.map(component => {
		const dockerfile =
			component.dockerfiles.find(path => dockerfiles.has(path)) ??
			[...copied].find(([, sources]) => component.folder !== '' && sources.includes(component.folder))?.[0] ??
			(component.kind === 'app' ? wholeImage : undefined);
		const recipe = recipes.find(({folder}) => covers(folder, component));
		return {component, place: dockerfile === undefined ? recipe?.place : at(dockerfile, 1)};
	});
	const met = judged.flatMap(one => (one.place === undefined ? [] : [one.place]));
	const missing = judged.filter(one => one.place === undefined).map(({component}) => component);
	const reason =
		missing.length === 0
			? some(met.length, judged.length, {
					noun: 'deployable component',
					one: 'has a recipe for an image',
					many: 'have a recipe for an image',
				})
			: `${some(missing.length, judged.length, {noun: 'deployable component', one: 'has', many: 'have'})} no recipe for an image: ${list(missing.map(({name}) => name))}`;
	// One image can hold several components: its file is named once.
	const images = [...new Map(met.map(one => [`${one.path}:${one.line}`, one])).values()];
	return byShare(met.length, judged.length, reason, [
		...missing.flatMap(({evidence}) => evidence.slice(0, 1)),
		...images,
	]);
};

/** Every deployable component has a recipe for its image. */
export const containerImages = defineCheck({
	id: 'container-images',
	signals: {...builders, aspireHost, aspireProject},
	decide: seen => {
		const {found, files, components} = seen;
		const dockerfiles = new Set(shippedDockerfiles(seen).map(({file}) => file.path));
		// A front end that the image of the service takes in needs no image of its own.
		const copied = new Map(shippedDockerfiles(seen).map(({file, value}) => [file.path, copiedSources(value)]));
		const lines = [...found.maven, ...found.jib, ...found.buildpacks, ...found.dotnet, ...found.nix, ...found.ko];
		const platforms = platformUses(seen);
		const recipes: readonly Recipe[] = [
			...files.all
				.filter(file => (file.role === 'source' || file.role === 'config') && recipeFile.test(file.path.toLowerCase()))
				.map(file => ({folder: file.folder, place: at(file.path)})),
			...lines.map(hit => ({folder: hit.file.role === 'ci' ? '' : folderOf(hit.path), place: place(hit)})),
			...platforms.map(use => ({
				folder: use.place.path.startsWith('.') ? '' : folderOf(use.place.path),
				place: use.place,
			})),
		];
		const deployable = components.filter(({isDeployable}) => isDeployable);
		const broken = seen.artefacts.composeFiles
			.filter(({file}) => file.role === 'source' || file.role === 'config')
			.flatMap(stack => brokenBuilds(stack, seen));
		const why = [...new Set(broken.map(one => one.why))];
		if (dockerfiles.size + recipes.length === 0) {
			if (found.aspireHost.length > 0) {
				return partial(
					`no Dockerfiles: images of ${count(found.aspireProject.length, 'project')} come from the .NET SDK, by default of Aspire, without settings of their own`,
					[...found.aspireProject, ...found.aspireHost].map(place),
				);
			}
			if (broken.length > 0) {
				return fail(
					`Compose cannot build its services: ${list(why)}`,
					broken.flatMap(({places}) => places),
				);
			}
			const named = deployable.map(({name}) => name);
			return fail(
				`no Dockerfile, buildpack or platform manifest builds ${named.length > 0 ? list(named) : 'the service'}`,
				deployable.flatMap(({evidence}) => evidence.slice(0, 1)),
			);
		}

		const verdict =
			deployable.length > 0
				? byComponents(deployable, recipes, {dockerfiles, copied})
				: pass(`${count(dockerfiles.size, 'Dockerfile')} and ${count(recipes.length, 'other recipe')}`, [
						...[...dockerfiles].map(path => at(path, 1)),
						...recipes.map(recipe => recipe.place),
					]);
		if (verdict.status === 'fail' || broken.length === 0) return verdict;
		return partial(
			`${verdict.reason}; Compose cannot build its services: ${list(why, 3)}`,
			[...broken.flatMap(({places}) => places).slice(0, 6), ...verdict.evidence],
			Math.min(verdict.score, 70),
		);
	},
});
