// Files by which a team tells a platform to run its program. To add one: one entry.

/** What a platform's file says. */
export type PlatformFile = {
	readonly platform: string;
	/** Tested against the whole relative path, lower case. */
	readonly path: RegExp;
	/** `server` runs a program; `static` serves files; `function` runs code on demand; `infrastructure` describes resources. */
	readonly runs: 'server' | 'static' | 'function' | 'infrastructure';
};

export const platformFiles: readonly PlatformFile[] = [
	{
		platform: 'Heroku',
		path: /^(?!(?:[^/]{1,80}\/){0,8}(?:\.?docker[\w-]{0,20}|containers?|rootfs|etc)\/)(?:.{0,300}\/)?(?:procfile|app\.json\.heroku|heroku\.yml)$/,
		runs: 'server',
	},
	{platform: 'Fly.io', path: /(^|\/)fly(\.[a-z]+)?\.toml$/, runs: 'server'},
	{platform: 'Render', path: /(^|\/)render\.ya?ml$/, runs: 'server'},
	{platform: 'Railway', path: /(^|\/)railway\.(json|toml)$/, runs: 'server'},
	{platform: 'Google App Engine', path: /(^|\/)app\.ya?ml$/, runs: 'server'},
	{platform: 'DigitalOcean', path: /(^|\/)\.do\/(app|deploy\.template)\.ya?ml$/, runs: 'server'},
	{platform: 'Kamal', path: /(^|\/)config\/deploy(\.[a-z]+)?\.yml$/, runs: 'server'},
	{platform: 'Dokku, CapRover', path: /(^|\/)(captain-definition|app\.dokku\.json)$/, runs: 'server'},
	{platform: 'Azure Developer CLI', path: /(^|\/)azure\.ya?ml$/, runs: 'infrastructure'},
	{platform: 'Vercel', path: /(^|\/)vercel\.json$/, runs: 'static'},
	{platform: 'Netlify', path: /(^|\/)netlify\.toml$/, runs: 'static'},
	{platform: 'Cloudflare', path: /(^|\/)wrangler\.(toml|jsonc?)$/, runs: 'function'},
	{platform: 'Firebase', path: /(^|\/)firebase\.json$/, runs: 'static'},
	{platform: 'AWS Amplify', path: /(^|\/)amplify\.ya?ml$/, runs: 'static'},
	{platform: 'Serverless Framework', path: /(^|\/)serverless\.(ya?ml|ts|json)$/, runs: 'function'},
	{platform: 'AWS SAM', path: /(^|\/)(samconfig\.toml|sam\.ya?ml)$/, runs: 'function'},
	{platform: 'AWS CDK', path: /(^|\/)cdk\.json$/, runs: 'infrastructure'},
	{platform: 'SST', path: /(^|\/)sst\.config\.[cm]?[jt]s$/, runs: 'infrastructure'},
	{platform: 'Pulumi', path: /(^|\/)pulumi\.ya?ml$/, runs: 'infrastructure'},
	{platform: 'Skaffold', path: /(^|\/)skaffold\.ya?ml$/, runs: 'server'},
	{platform: 'Nomad', path: /\.nomad(\.hcl)?$/, runs: 'server'},
	{platform: 'CodeDeploy', path: /(^|\/)appspec\.ya?ml$/, runs: 'server'},
	{platform: 'systemd', path: /\.service$/, runs: 'server'},
];

/** Files of tools that publish a package or a binary for others to install. To add one: one entry. */
export const publishFiles: readonly {readonly tool: string; readonly path: RegExp}[] = [
	{tool: 'GoReleaser', path: /(^|\/)\.?goreleaser(\.[a-z-]+)?\.ya?ml$/},
	{tool: 'Snap', path: /(^|\/)snap(craft)?(\/snapcraft)?\.ya?ml$/},
	{tool: 'Homebrew', path: /(^|\/)formula\/[a-z0-9@-]+\.rb$/},
	{tool: 'Scoop', path: /(^|\/)bucket\/[a-z0-9-]+\.json$/},
	{tool: 'Packit', path: /(^|\/)\.packit\.ya?ml$/},
	{tool: 'cargo-dist', path: /(^|\/)dist-workspace\.toml$/},
	{tool: 'Changesets', path: /(^|\/)\.changeset\/config\.json$/},
	{tool: 'semantic-release', path: /(^|\/)\.releaserc(\.[a-z]+)?$|(^|\/)release\.config\.[cm]?js$/},
	{tool: 'Box', path: /(^|\/)box\.json(\.dist)?$/},
	{tool: 'PyInstaller', path: /\.spec$/},
	{tool: 'winget', path: /(^|\/)manifests\/.*\.installer\.yaml$/},
];
