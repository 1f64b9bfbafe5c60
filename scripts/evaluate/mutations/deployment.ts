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
import {any, good, hasWorkflows, isCompose, isDockerfile, isWorkflow, isYaml, poor, workflow} from './parts.ts';

const dockerfiles = (tree: Tree) => pathsOf(tree, isDockerfile, /^FROM /m);
const iacFiles =
	/\.(tf|bicep)$|(^|\/)(Chart|kustomization|skaffold)\.ya?ml$|(^|\/)(k8s|kubernetes[\w-]*|helm[\w-]*|kustomize|istio[\w-]*|manifests|release[\w-]*|templates)\/.*\.ya?ml$|(^|\/)(vercel|project|fly|netlify)\.(json|toml)$|^\.deploystack\/|cloudbuild\.ya?ml$/;
const lockfileNames =
	/(^|\/)(package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|uv\.lock|poetry\.lock|go\.sum|packages\.lock\.json|composer\.lock|gradle\.lockfile)$/;

/** How images, stacks and infrastructure change. */
const containers: readonly Mutation[] = [
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

/** How infrastructure code changes. */
const infrastructure: readonly Mutation[] = [
	{
		id: 'infrastructure-as-code/delete',
		check: 'infrastructure-as-code',
		what: 'Terraform, manifests and charts are deleted',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree => remove(pathsOf(tree, file => iacFiles.test(file.path) && file.role !== 'source')),
	},
	{
		id: 'infrastructure-as-code/add-terraform',
		check: 'infrastructure-as-code',
		what: 'Terraform defines the cluster and the database',
		from: poor,
		to: ['pass'],
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/main.tf',
				'resource "aws_ecs_cluster" "main" {\n  name = "main"\n}\n\nresource "aws_db_instance" "main" {\n  engine         = "postgres"\n  instance_class = "db.t4g.small"\n}\n',
			),
	},
	{
		id: 'infrastructure-as-code/terraform-in-examples',
		check: 'infrastructure-as-code',
		what: 'an example holds Terraform',
		from: poor,
		to: 'same',
		apply: tree => add(tree, 'examples/terraform/main.tf', 'resource "aws_ecs_cluster" "main" {\n  name = "main"\n}\n'),
	},
	{
		id: 'iac-validated/drop-step',
		check: 'iac-validated',
		what: 'the CI steps that validate infrastructure echo instead',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(tree, pathsOf(tree, isWorkflow), text =>
				text.replace(
					/^.*(terraform (?:validate|plan|fmt|init)|helm (?:lint|template)|kubeconform|kustomize build|kubectl kustomize|skaffold render|docker compose .*(?:up|build|config|run)|kubevious).*$/gm,
					line =>
						line.replace(
							/\S.*$/,
							line.trimStart().startsWith('- ')
								? '- run: echo nothing'
								: line.includes('run:')
									? 'run: echo nothing'
									: 'echo nothing',
						),
				),
			),
	},
	{
		id: 'iac-validated/add-step',
		check: 'iac-validated',
		what: 'CI validates the manifests',
		from: ['fail'],
		to: 'better',
		apply: tree =>
			tree.fact('on-kubernetes') ? workflow(tree, 'manifests', 'kubeconform -strict -recursive infra helm') : undefined,
	},
	{
		id: 'lockfiles/delete',
		check: 'lockfiles',
		what: 'the lockfiles are deleted',
		from: good,
		to: ['fail'],
		apply: tree =>
			remove(
				[...tree.files]
					.map(file => file.path)
					.filter(path => lockfileNames.test(path) || /(^|\/)requirements\.txt$/.test(path)),
			),
	},
	{
		id: 'lockfiles/delete-one',
		check: 'lockfiles',
		what: 'one lockfile is deleted',
		from: good,
		to: 'worse',
		apply: tree =>
			remove(
				cited(tree, 'lockfiles').filter(path => lockfileNames.test(path)),
				1,
			),
	},
	{
		id: 'env-alignment/other-port',
		check: 'env-alignment',
		what: 'an env file names another port of the database than the one that is served',
		from: good,
		to: 'worse',
		apply: tree =>
			rewrite(
				tree,
				pathsOf(tree, /(^|\/)\.env[^/]*$/),
				text => text.replace(/^(\w*(?:DB|POSTGRES|DATABASE|REDIS)\w*PORT)=\d+/gm, '$1=5999'),
				1,
			),
	},
	{
		id: 'migrations/delete',
		check: 'migrations',
		what: 'the folders of migrations are deleted',
		from: good,
		to: 'worse',
		isAlone: true,
		apply: tree => remove(pathsOf(tree, /(^|\/)(migrations?|alembic)\//i)),
	},
	{
		id: 'backups-automated/add-terraform',
		check: 'backups-automated',
		what: 'Terraform keeps seven days of backups of the database and copies them to another region',
		from: ['unknown'],
		to: 'better',
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/database.tf',
				'resource "aws_db_instance" "main" {\n  engine                  = "postgres"\n  instance_class          = "db.t4g.small"\n  backup_retention_period = 7\n}\n\nresource "aws_db_instance_automated_backups_replication" "main" {\n  source_db_instance_arn = aws_db_instance.main.arn\n  retention_period       = 14\n}\n',
			),
	},
	{
		id: 'backups-automated/switched-off',
		check: 'backups-automated',
		what: 'Terraform keeps no backup of the database',
		from: ['unknown'],
		to: ['fail'],
		isAlone: true,
		apply: tree =>
			add(
				tree,
				'infra/database.tf',
				'resource "aws_db_instance" "main" {\n  engine                  = "postgres"\n  instance_class          = "db.t4g.small"\n  backup_retention_period = 0\n}\n',
			),
	},
	{
		id: 'progressive-delivery/canary',
		check: 'progressive-delivery',
		what: 'a rollout sends a share of the traffic to the new release first',
		from: poor,
		to: 'better',
		apply: tree =>
			add(
				tree,
				'deploy/rollout.yaml',
				'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata:\n  name: web\nspec:\n  replicas: 3\n  selector:\n    matchLabels:\n      app: web\n  strategy:\n    canary:\n      steps:\n        - setWeight: 10\n        - pause: {duration: 10m}\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: example.org/web:1.2.3\n',
			),
	},
];

/** How pipelines change. */
const pipelines: readonly Mutation[] = [
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

export const deployment: readonly Mutation[] = [...containers, ...infrastructure, ...pipelines];
