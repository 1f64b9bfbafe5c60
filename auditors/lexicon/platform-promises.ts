// What hosting platforms give by themselves, and by what files, CI commands and resources they are known. To add one: one
// entry in `promises`, and its file, its command or its type.

/** What a platform gives without being asked. */
export type PlatformPromise = {
	/** Ends TLS in front of the program. */
	readonly tls: boolean;
	/** Starts and stops instances by load. */
	readonly scales: boolean;
	/** Spreads requests over the instances that there are. */
	readonly balances: boolean;
	/** Serves static files from its own content network. */
	readonly cdn: boolean;
};

const serverless: PlatformPromise = {tls: true, scales: true, balances: true, cdn: false};
const edge: PlatformPromise = {tls: true, scales: true, balances: true, cdn: true};
const hosted: PlatformPromise = {tls: true, scales: false, balances: true, cdn: false};

/** What each gives. */
export const promises = {
	Vercel: edge,
	Netlify: edge,
	'Cloudflare Workers': edge,
	'Firebase Hosting': edge,
	'AWS Amplify': edge,
	'Azure Static Web Apps': edge,
	'Deno Deploy': edge,
	'AWS Lambda': serverless,
	'Google Cloud Run': serverless,
	'Google App Engine': serverless,
	'Google Cloud Functions': serverless,
	'Azure Functions': serverless,
	'Azure Container Apps': serverless,
	'AWS App Runner': serverless,
	Knative: {...serverless, tls: false},
	'Fly.io': hosted,
	Render: hosted,
	Heroku: hosted,
	Railway: hosted,
	'DigitalOcean App Platform': hosted,
	'Azure App Service': hosted,
	'AWS Elastic Beanstalk': {tls: false, scales: true, balances: true, cdn: false},
	Kamal: {tls: false, scales: false, balances: true, cdn: false},
} as const satisfies Record<string, PlatformPromise>;

export type PlatformName = keyof typeof promises;

/** Files that only one platform reads, tested against the whole path in lower case; `holds` is looked for in the text. */
export const platformOfFile: readonly {
	readonly platform: PlatformName;
	readonly path: RegExp;
	readonly holds?: RegExp;
}[] = [
	{platform: 'Vercel', path: /(^|\/)(vercel\.json|\.vercel\/project\.json)$/},
	{platform: 'Netlify', path: /(^|\/)netlify\.toml$/},
	{platform: 'Cloudflare Workers', path: /(^|\/)wrangler\.(toml|jsonc?)$/},
	{platform: 'Firebase Hosting', path: /(^|\/)firebase\.json$/, holds: /"hosting"/},
	{platform: 'AWS Amplify', path: /(^|\/)amplify\.ya?ml$/},
	{platform: 'Azure Static Web Apps', path: /(^|\/)staticwebapp\.config\.json$/},
	{platform: 'AWS Lambda', path: /(^|\/)serverless\.ya?ml$/, holds: /name:\s*['"]?aws\b/},
	{platform: 'AWS Lambda', path: /(^|\/)(template|sam)\.ya?ml$/, holds: /AWS::Serverless/},
	{platform: 'Google App Engine', path: /(^|\/)app\.ya?ml$/, holds: /^(runtime|env):/m},
	{platform: 'Azure Functions', path: /(^|\/)host\.json$/, holds: /extensionBundle|"functionTimeout"/},
	{platform: 'AWS App Runner', path: /(^|\/)apprunner\.ya?ml$/},
	{platform: 'Fly.io', path: /(^|\/)fly(\.[\w-]+)?\.toml$/},
	{platform: 'Render', path: /(^|\/)render\.ya?ml$/, holds: /^services:/m},
	{
		platform: 'Heroku',
		path: /^(?!(?:[^/]{1,80}\/){0,8}(?:\.?docker[\w-]{0,20}|containers?|rootfs|etc)\/)(?:.{0,300}\/)?(?:procfile|heroku\.yml)$/,
	},
	{platform: 'Railway', path: /(^|\/)railway\.(json|toml)$/},
	{platform: 'DigitalOcean App Platform', path: /(^|\/)\.do\/(app|deploy\.template)\.ya?ml$/},
	{platform: 'AWS Elastic Beanstalk', path: /(^|\/)(\.ebextensions\/.+\.config|\.elasticbeanstalk\/config\.yml)$/},
	{platform: 'Kamal', path: /(^|\/)config\/deploy(\.[\w-]+)?\.yml$/, holds: /^service:/m},
];

/** Commands and actions that deploy to a platform, in steps of CI. */
export const platformOfStep: readonly {readonly platform: PlatformName; readonly step: RegExp}[] = [
	{platform: 'Vercel', step: /\bvercel (deploy|--prod|pull)|amondnet\/vercel-action/},
	{platform: 'Netlify', step: /\bnetlify deploy|nwtgck\/actions-netlify/},
	{
		platform: 'Cloudflare Workers',
		step: /\bwrangler (deploy|publish|pages)|cloudflare\/(wrangler-action|pages-action)/,
	},
	{platform: 'Firebase Hosting', step: /FirebaseExtended\/action-hosting-deploy|\bfirebase deploy/},
	{platform: 'Azure Static Web Apps', step: /Azure\/static-web-apps-deploy/i},
	{platform: 'AWS Lambda', step: /\b(sam|serverless|sls) deploy\b|aws lambda update-function-code/},
	{platform: 'Google Cloud Run', step: /gcloud (beta )?run (deploy|services)|google-github-actions\/deploy-cloudrun/},
	{platform: 'Google App Engine', step: /gcloud app deploy|google-github-actions\/deploy-appengine/},
	{platform: 'Azure Functions', step: /Azure\/functions-action/i},
	{platform: 'Azure Container Apps', step: /az containerapp (up|update|create)|azure\/container-apps-deploy-action/i},
	{platform: 'Azure App Service', step: /azure\/webapps-deploy|az webapp (deploy|up)/i},
	{platform: 'Fly.io', step: /\b(flyctl|fly) deploy/},
	{platform: 'Heroku', step: /akhileshns\/heroku-deploy|git push heroku|heroku container:release/},
	{platform: 'Railway', step: /\brailway up\b/},
	{platform: 'AWS Elastic Beanstalk', step: /\beb deploy\b|beanstalk-deploy/},
];

/** Types of resources in infrastructure code. */
export const platformOfResource: readonly {readonly platform: PlatformName; readonly type: RegExp}[] = [
	{platform: 'AWS Lambda', type: /^(aws_lambda_function|AWS::(Serverless|Lambda)::Function)$/},
	{platform: 'Google Cloud Run', type: /^google_cloud_run(_v2)?_service$/},
	{platform: 'Google Cloud Functions', type: /^google_cloudfunctions2?_function$/},
	{platform: 'Google App Engine', type: /^google_app_engine_(standard|flexible)_app_version$/},
	{platform: 'Azure Container Apps', type: /^(azurerm_container_app|Microsoft\.App\/containerApps)$/},
	{platform: 'Azure Functions', type: /^azurerm_(linux|windows)_function_app$/},
	{platform: 'Azure App Service', type: /^(azurerm_(linux|windows)_web_app|Microsoft\.Web\/sites)$/},
	{platform: 'AWS App Runner', type: /^(aws_apprunner_service|AWS::AppRunner::Service)$/},
	{platform: 'Vercel', type: /^vercel_project$/},
	{platform: 'Render', type: /^render_(web|private)_service$/},
	{platform: 'Heroku', type: /^heroku_(app|formation)$/},
];

/** Platforms that run what they build themselves: an image of the team's own runs elsewhere. */
export const runsNoImages = /^(Vercel|Netlify|Cloudflare Workers|Firebase Hosting|AWS Amplify|Azure Static Web Apps)$/;
