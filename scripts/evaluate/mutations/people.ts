import {add, all, rewrite, withoutLines} from '../mutate/editors.ts';
import type {Mutation} from '../mutate/mutation.ts';
import {anyProgram, intoApps} from './apps.ts';
import {poor} from './parts.ts';

export const people: readonly Mutation[] = [
	{
		id: 'right-to-erasure/remove',
		check: 'right-to-erasure',
		what: 'users can no longer be deleted',
		from: ['pass'],
		to: 'worse',
		isAlone: true,
		apply: tree =>
			rewrite(tree, anyProgram(tree, /delete/i), text =>
				withoutLines(text.replace(/ondelete="CASCADE"|cascade_delete=True/g, ''), /delete/i),
			),
	},
	{
		id: 'right-to-erasure/add',
		check: 'right-to-erasure',
		what: 'a route deletes the account of the caller with all data',
		from: poor,
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				aspnet: {
					code: 'var erasureApp = builder.Build();\nerasureApp.MapDelete("/users/me", async (UserManager<ApplicationUser> users, HttpContext context) =>\n{\n    var user = await users.GetUserAsync(context.User);\n    await users.DeleteAsync(user);\n});\n',
				},
				next: {
					folder: 'account',
					code: 'import { createClient } from "@supabase/supabase-js"\n\nconst supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!)\n\nexport async function DELETE(request: Request) {\n  const { data } = await supabase.auth.getUser(request.headers.get("authorization") ?? "")\n  await supabase.from("profiles").delete().eq("user_id", data.user!.id)\n  await supabase.auth.admin.deleteUser(data.user!.id)\n  return new Response(null, { status: 204 })\n}\n',
				},
			}),
	},
	{
		id: 'data-portability/add',
		check: 'data-portability',
		what: 'a route exports all that is kept of the caller',
		from: poor,
		to: 'better',
		apply: tree =>
			intoApps(tree, {
				fastapi: {
					imports:
						'from app.api.deps import CurrentUser, SessionDep\nfrom app.models import Item\nfrom sqlmodel import select',
					code: '\n\n@app.get("/users/me/export")\ndef export_my_data(session: SessionDep, current_user: CurrentUser) -> dict[str, object]:\n    """Export all personal data of the user."""\n    items = session.exec(select(Item).where(Item.owner_id == current_user.id)).all()\n    return {"user": current_user, "items": items}\n',
				},
				next: {
					folder: 'account/export',
					code: 'import { createClient } from "@supabase/supabase-js"\n\nconst supabase = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!)\n\nexport async function GET(request: Request) {\n  const { data } = await supabase.auth.getUser(request.headers.get("authorization") ?? "")\n  const profile = await supabase.from("profiles").select("*").eq("user_id", data.user!.id)\n  const chats = await supabase.from("chats").select("*").eq("user_id", data.user!.id)\n  const exportUserData = { user: data.user, profile, chats }\n  return Response.json(exportUserData)\n}\n',
				},
			}),
	},
	{
		id: 'data-retention/add',
		check: 'data-retention',
		what: 'a policy states retention periods, and a nightly job deletes what is older',
		from: poor,
		to: 'better',
		apply: tree =>
			all(
				add(
					tree,
					'docs/data-retention.md',
					'# Data retention\n\n| Data | Kept for | Why |\n|---|---|---|\n| Accounts of users | 24 months after the last sign-in | contract |\n| Logs with IP addresses | 30 days | security |\n\nA nightly job (`jobs/delete-old-users.sql`) deletes what is older.\n',
				),
				add(
					tree,
					'deploy/retention.yaml',
					'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: delete-old-users\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: delete-old-users\n              image: postgres:16.2\n              command: ["psql", "-c", "DELETE FROM users WHERE last_sign_in < now() - interval \'24 months\'"]\n',
				),
			),
	},
];
