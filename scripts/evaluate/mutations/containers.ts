import {
	add,
	all,
	append,
	cited,
	pathsOf,
	pick,
	remove,
	rewrite,
	withoutBlocks,
	withoutLines,
} from '../mutate/editors.ts';
import type {Mutation, Tree} from '../mutate/mutation.ts';
import {any, good, isCompose, isDockerfile, isYaml} from './parts.ts';

const dockerfiles = (tree: Tree) => pathsOf(tree, isDockerfile, /^FROM /m);
export const containers: readonly Mutation[] = [
	{
		id: 'pinned-images/latest',
		check: 'pinned-images',
		what: 'the base image of one Dockerfile is moved to latest',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(
				tree,
				dockerfiles(tree),
				text => text.replace(/^(FROM (?:--platform=\S+ )?[\w./-]+):[\w.-]+(@sha256:\w+)?/gm, '$1:latest'),
				1,
			),
	},
	{
		id: 'pinned-images/pin-all',
		check: 'pinned-images',
		what: 'every image without a version gets one',
		from: ['partial', 'fail'],
		to: ['pass'],
		apply: tree =>
			rewrite(tree, [...dockerfiles(tree), ...pathsOf(tree, isYaml, /^\s*-?\s*image:/m)], text =>
				text
					.replace(/^(\s*-?\s*image:\s*["']?[\w./-]+)(:latest|:alpine)?(["']?\s*)$/gm, '$1:1.2.3$3')
					.replace(/^(FROM (?:--platform=\S+ )?[\w.-]+\/[\w./-]+)(:latest)?(\s|$)/gm, '$1:1.2.3$3'),
			),
	},
	{
		id: 'pinned-images/latest-in-a-comment',
		check: 'pinned-images',
		what: 'a comment in a Dockerfile names an image with latest',
		from: any,
		to: 'same',
		apply: tree => append(pick(dockerfiles(tree), 'pinned'), '# FROM node:latest\n'),
	},
	{
		id: 'non-root-container/drop-user',
		check: 'non-root-container',
		what: 'USER and runAsNonRoot are removed',
		from: ['pass'],
		to: 'worse',
		apply: tree =>
			all(
				rewrite(tree, dockerfiles(tree), text =>
					withoutLines(text, /^USER /).replace(/:?[\w.-]*nonroot\b|-chiseled(-extra)?/g, ''),
				),
				rewrite(tree, pathsOf(tree, isYaml, /runAs|securityContext/), text =>
					withoutBlocks(text, /^\s*securityContext:/),
				),
			),
	},
	{
		id: 'non-root-container/add-user',
		check: 'non-root-container',
		what: 'every Dockerfile ends with a USER',
		from: ['fail'],
		to: 'better',
		apply: tree => rewrite(tree, dockerfiles(tree), text => `${text.trimEnd()}\nUSER 10001\n`),
	},
	{
		id: 'non-root-container/user-in-a-comment',
		check: 'non-root-container',
		what: 'a comment in each Dockerfile says USER',
		from: ['fail', 'partial'],
		to: 'same',
		apply: tree => rewrite(tree, dockerfiles(tree), text => `${text.trimEnd()}\n# USER 10001\n`),
	},
	{
		id: 'multi-stage-build/one-stage',
		check: 'multi-stage-build',
		what: 'every Dockerfile is built in one stage from a full image',
		from: good,
		to: ['fail'],
		apply: tree =>
			rewrite(
				tree,
				dockerfiles(tree),
				() => 'FROM node:20.11.1\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nCMD ["node", "dist/main.js"]\n',
			),
	},
	{
		id: 'container-images/delete-dockerfiles',
		check: 'container-images',
		what: 'all Dockerfiles are deleted',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree => remove(dockerfiles(tree)),
	},
	{
		id: 'container-images/add-dockerfile',
		check: 'container-images',
		what: 'the program gets a Dockerfile',
		from: ['fail'],
		to: ['pass'],
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'Dockerfile',
				'FROM node:20.11.1-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nUSER node\nCMD ["npm", "start"]\n',
			),
	},
	{
		id: 'container-images/dockerfile-in-examples',
		check: 'container-images',
		what: 'an example gets a Dockerfile',
		from: ['fail'],
		to: 'same',
		apply: tree =>
			add(tree, 'examples/docker/Dockerfile', 'FROM node:20.11.1-alpine\nCOPY . .\nCMD ["node", "index.js"]\n'),
	},
	{
		id: 'local-stack/delete-stack',
		check: 'local-stack',
		what: 'Compose, Skaffold and dev containers are deleted',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			remove(
				pathsOf(
					tree,
					file => isCompose.test(file.path) || /skaffold\.ya?ml$|^\.devcontainer\/|Tiltfile$/.test(file.path),
				),
			),
	},
	{
		id: 'resource-limits/remove',
		check: 'resource-limits',
		what: 'requests and limits are removed from some manifests',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(
				tree,
				pathsOf(tree, isYaml, /kind: (Deployment|StatefulSet)/),
				text => withoutBlocks(text, /^\s*resources:\s*$/),
				8,
			),
	},
	{
		id: 'resource-limits/complete',
		check: 'resource-limits',
		what: 'the manifests with containers that lack limits are deleted',
		from: ['partial'],
		to: 'better',
		apply: tree =>
			remove(
				cited(tree, 'resource-limits').filter(path => isYaml.test(path)),
				2,
			),
	},
];
