import {add, all, append, pathsOf, pick, remove, rewrite, withoutBlocks} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {good, hasWorkflows, isWorkflow, workflow} from './parts.ts';
export const pipelines: readonly Mutation[] = [
	{
		id: 'ci-pipeline/delete-workflows',
		check: 'ci-pipeline',
		what: 'all workflows are deleted',
		from: good,
		to: ['fail'],
		isAlone: true,
		apply: tree => remove(pathsOf(tree, file => file.role === 'ci' || isWorkflow.test(file.path))),
	},
	{
		id: 'ci-pipeline/by-hand-only',
		check: 'ci-pipeline',
		what: 'all workflows start by hand only',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			all(
				remove(
					pathsOf(tree, file => file.role === 'ci' && !isWorkflow.test(file.path) && !file.path.startsWith('.github/')),
				),
				rewrite(tree, pathsOf(tree, isWorkflow), text =>
					withoutBlocks(text, /^["']?on["']?:/).replace(/^jobs:/m, 'on:\n  workflow_dispatch:\n\njobs:'),
				),
			),
	},
	{
		id: 'ci-pipeline/add',
		check: 'ci-pipeline',
		what: 'a workflow builds, lints and tests each change',
		from: ['fail'],
		to: ['pass'],
		isAlone: true,
		apply: tree => workflow(tree, 'build', 'npm ci', 'npm run lint', 'npm run build', 'npm test'),
	},
	{
		id: 'cd-pipeline/delete',
		check: 'cd-pipeline',
		what: 'the pipelines that deploy or publish are deleted',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree =>
			remove(
				pathsOf(
					tree,
					file => file.role === 'ci',
					/deploy|publish|push|release|skaffold run|kubectl apply|environment:/,
				),
			),
	},
	{
		id: 'cd-pipeline/add',
		check: 'cd-pipeline',
		what: 'a workflow pushes an image and deploys it on each change of the main branch',
		from: ['fail'],
		to: ['pass'],
		apply: tree =>
			add(
				tree,
				'.github/workflows/ship.yml',
				'name: ship\non:\n  push:\n    branches: [main]\njobs:\n  ship:\n    runs-on: ubuntu-latest\n    environment: production\n    steps:\n      - uses: actions/checkout@v4\n      - uses: docker/build-push-action@v6\n        with:\n          push: true\n          tags: ghcr.io/example/app:${{ github.sha }}\n      - run: kubectl set image deployment/app app=ghcr.io/example/app:${{ github.sha }}\n',
			),
	},
	{
		id: 'cd-pipeline/commented-out',
		check: 'cd-pipeline',
		what: 'a workflow that would deploy is commented out',
		from: ['fail'],
		to: 'same',
		apply: tree =>
			hasWorkflows(tree)
				? append(pick(pathsOf(tree, isWorkflow), 'cd'), '#      - run: kubectl apply -f deploy/\n')
				: undefined,
	},
];
