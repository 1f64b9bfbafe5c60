// Commands and actions that bring a release to its place. To add one: its literal, under what it brings there.

export type Delivery = {
	readonly name: string;
	/** Compared with a command's whole text. */
	readonly command?: RegExp;
	/** Compared with an action and its inputs. */
	readonly action?: RegExp;
};

export const deliveries: readonly Delivery[] = [
	{
		name: 'image push',
		command:
			/\bdocker(?: image)? push\b|\bdocker buildx build\b.{0,600}--push\b|\bdocker buildx bake\b.{0,200}--push|\bdepot (?:build|bake)\b.{0,600}--push\b|\bbuildah push\b|\bpodman push\b|\bskopeo copy\b|\bko (?:build|publish|apply)\b|\bskaffold (?:run|build)\b.{0,200}--default-repo|\bkaniko\b|jib:build\b|\bjib\b|\bspring-boot:build-image\b.{0,200}publish|DOCKER_BUILD_PUSH=true|\bgcloud builds submit\b|\bdocker-compose push\b|\bdocker compose push\b|dotnet publish.{0,200}PublishContainer|\bgradlew?\b.{0,200}\s(?:\S{0,40}:)?(?:docker(?:Build)?(?:And)?Push\w*|pushDocker\w*|pushImages?)\b|\bgradlew?\b.{0,200}\sbootBuildImage\b.{0,200}--publishImage/,
		action:
			/[\w-]{1,40}\/build-push-action@[^\n]*\n(?:.*\n){0,20}?(?:push: (?:true|\$\{\{)|outputs: .*push=true)|redhat-actions\/push-to-registry|mr-smithers-excellent\/docker-build-push|docker\/bake-action@[^\n]*\n(?:.*\n){0,20}?push: true|elgohr\/Publish-Docker|(?:plugin-docker-buildx|plugin-kaniko|\bplugins\/(?:docker|ecr|gcr|acr|gar|kaniko)\b)[^\n]*\n(?![\s\S]{0,2000}\bdry[_-]run: true)|gcr\.io\/kaniko|cloud-builders\/docker/,
	},
	{
		name: 'deployment',
		command:
			/\bkubectl\b.{0,200}\b(?:apply|set image|rollout restart)\b|\bhelm(?:file)?\b.{0,200}\b(?:upgrade|install|apply|sync)\b|\bterraform\b.{0,100}\bapply\b|\btofu\b.{0,100}\bapply\b|\bpulumi up\b|\bcdk deploy\b|\bsam deploy\b|\b(?:sls|serverless) deploy\b|\bgcloud\b.{0,60}\b(?:run|app|functions)\b.{0,40}\bdeploy\b|\baws\b.{0,60}\b(?:ecs update-service|deploy create-deployment|lambda update-function-code|s3 sync|cloudformation deploy|elasticbeanstalk)\b|\baz\b.{0,60}\b(?:webapp|containerapp|functionapp)\b.{0,60}\b(?:deploy|update|up)\b|\bazd (?:up|deploy)\b|\bfly(?:ctl)? deploy\b|\bvercel\b.{0,80}(?:deploy|--prod)|\bnetlify deploy\b|\bwrangler (?:deploy|publish)\b|\bfirebase deploy\b|\bheroku\b.{0,60}(?:container:release|push)|git push (?:heroku|dokku)|\brailway up\b|\bcap production deploy\b|\bkamal (?:deploy|redeploy)\b|\b(?:mda|langgraph|convex|modal|prefect) deploy\b|\b(?:uv|poetry|pdm) run (?:--\S+ )?[\w-]{2,40} deploy\b|\bdep deploy\b|\bansible-playbook\b|\bfastapi(?:-cloud)? (?:cloud )?deploy\b|docker[ -]compose\b.{0,200}\bup\b.{0,60}-d.{0,60}|\bargocd app sync\b|\bflux reconcile\b|\beb deploy\b|\bssh\b.{0,200}(?:deploy|docker|systemctl|git pull)|\bdocker stack deploy\b|\brsync\b.{0,200}@|api\.render\.com\/deploy|render\.com\/deploy|\bcurl\b[^\n]{0,200}(?:deploy_?hook|DEPLOY_?HOOK)|\bsst deploy\b|\bcopilot (?:svc|deploy)\b|appleboy|\bnomad job run\b|\bcf push\b|\boc (?:apply|rollout|start-build)\b/,
		action:
			/aws-actions\/amazon-ecs-deploy|google-github-actions\/deploy|azure\/(?:webapps-deploy|k8s-deploy|container-apps-deploy|functions-action|static-web-apps-deploy)|superfly\/flyctl-actions|vercel-action|amondnet\/vercel|cloudflare\/wrangler-action|appleboy\/(?:ssh|scp)-action|akhileshns\/heroku-deploy|FirebaseExtended\/action-hosting|nwtgck\/actions-netlify|burnett01\/rsync|johnbeynon\/render-deploy|bluefin605\/render|digitalocean\/app_action|AzureWebApp@|AzureRmWebAppDeployment|Kubernetes(?:Manifest)?@|HelmDeploy@|deployer\/|kamal|argocd|easingthemes\/ssh-deploy/i,
	},
	{
		name: 'package publication',
		command:
			/\b(?:npm|pnpm|yarn|bun)(?: -r| --filter \S+| workspaces? \S+| npm| run)* (?:publish|release)\b|\bchangeset publish\b|\blerna publish\b|\btwine upload\b|\b(?:poetry|uv|flit|hatch|pdm|maturin)\b.{0,40} publish\b|\bcargo publish\b|\bgem push\b|\brake release\b|\bdotnet nuget push\b|\bnuget push\b|\bmvnw?\b.{0,200}\s(?:deploy|release:perform)\b|\bgradlew?\b.{0,200}\s(?:\S{0,40}:)?publish\w*|\bgoreleaser\b.{0,60}\brelease\b|\bhugoreleaser (?:release|all)\b|\bsemantic-release\b|\brelease-it\b|\bhelm push\b|\bcr upload\b|\bvsce publish\b|\bsnapcraft (?:upload|push)\b|\bbrew bump-formula-pr\b|\bchoco push\b|\bgh release (?:create|upload)\b|\bjreleaser\b|\bfastlane\b.{0,60}(?:release|deploy|beta)|composer(?!.{0,80}--no-check-publish).{0,40}publish|\bhub release create\b|\bcpack\b.{0,80}publish/,
		action:
			/pypa\/gh-action-pypi-publish|goreleaser\/goreleaser-action|changesets\/action|JS-DevTools\/npm-publish|softprops\/action-gh-release|\bplugin-(?:(?:github|gitea|forgejo|codeberg)-)?release\b|\bplugins\/(?:github-release|gitea-release|npm|pypi)\b|\bplugin-(?:npm|pypi)\b|svenstaro\/upload-release-action|\/(?:actions-)?upload-release-assets?@|ncipollo\/release-action|actions\/create-release|\/releaser@|googleapis\/release-please-action|google-github-actions\/release-please|release-drafter\/release-drafter|cycjimmy\/semantic-release|snapcore\/action-publish|mislav\/bump-homebrew|dawidd6\/action-homebrew|cargo-dist|rubygems\/release-gem|helm\/chart-releaser|marvinpinto\/action-automatic-releases|NuGetCommand@|katyo\/publish-crates|marketplace\/publish|xresloader\/upload-to-github-release|vedantmgoyal9\/winget/,
	},
];

/** What builds sites of documents and books of components: no release of the product. */
const documentDelivery =
	/gh-pages|mkdocs|sphinx|docusaurus|storybook|chromatic|deploy-pages|docs?-deploy|typedoc|vitepress|hugo(?!releaser)|jekyll|netlify.{0,40}docs/gi;

/** Whether a step brings documents to their place; a generator's own name in its own repository says nothing of it. */
export const isOfDocuments = (step: string, ownNames: readonly string[]): boolean =>
	[...step.matchAll(documentDelivery)].some(([word]) => !ownNames.includes(word.toLowerCase()));
