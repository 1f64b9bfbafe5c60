// Commands as documents show them: in blocks of code and in backticks. To add a tool: its form in the pattern it belongs to.

/** Installs the program, its dependencies or its tools, or gets its code. */
export const installCommand =
	/\b(npm (ci|i|install)|pnpm (i|install|add)|yarn( install| add)?$|bun (i|install|add)|pip3? install|pipx install|uv (sync|pip|tool|add)|poetry install|pipenv install|conda (install|env create)|composer (install|create-project|require|global)|bundle( install|$)|go (install|get|mod download)|cargo install|brew install|apt(-get)? install|dnf install|yum install|pacman -S|snap install|choco install|winget install|scoop install|helm (install|repo add)|docker pull|git clone|dotnet (restore|tool install)|gem install|mvnw? (.{0,40} )?install|make (install|setup|bootstrap|deps)|nix (profile|develop|build)|curl [^|]{1,200}\|\s?(sudo )?(ba|z)?sh)\b/m;

/** Starts the program. */
export const runCommand =
	/\b(npm (start|run (dev|start|serve|preview|develop|watch|chat))|pnpm (start|dev|(run )?(dev|start|serve))|yarn (start|dev|serve|run (dev|start))|bun (run )?(dev|start)|docker(-| )compose .{0,80}\bup|docker run|podman run|uvicorn|gunicorn|flask run|fastapi (dev|run)|python3? ([\w./-]{1,80}\.py|-m \w)|manage\.py runserver|go run|cargo run|dotnet (run|watch)|php artisan serve|symfony (server:start|serve)|php -S|rails (s|server)|mvnw? .{0,60}(spring-boot:run|quarkus:dev|exec:java)|gradlew? .{0,40}(bootRun|run)\b|java .{0,80}-jar|skaffold (run|dev)|tilt up|kubectl apply|helm (install|upgrade)|make (run|start|dev|up|serve)|just (run|dev|start|up)|task (run|dev|start|up)|supabase start|azd up|foreman start|air$|celery -A)/m;

/** Runs the tests. */
export const testCommand =
	/\b(npm (t|test|run [\w:-]{0,30}test[\w:-]{0,30})|pnpm (test|(run )?[\w:-]{0,30}test[\w:-]{0,30})|yarn (run )?[\w:-]{0,30}test[\w:-]{0,30}|bun (run )?test|npx (vitest|jest|playwright|cypress|mocha)|vitest|jest|pytest|py\.test|python3? -m (pytest|unittest)|tox|nox|manage\.py test|go test|gotestsum|cargo (test|nextest)|dotnet test|mvnw? (.{0,60} )?(test|verify)(?=\s|$)|gradlew? .{0,40}\b(test|check)|phpunit|pest|composer [\w:-]{0,20}test[\w:-]{0,20}|php artisan test|paratest|rspec|rake (test|spec)|rails test|make [\w-]{0,30}test[\w-]{0,30}|just [\w-]{0,30}test[\w-]{0,30}|task [\w:-]{0,30}test[\w:-]{0,30}|ctest|bats|[\w./-]{0,60}(run[-_])?tests?(-[\w]{1,30})?\.sh|playwright test|cypress (run|open)|mix test)\b/m;

/** Acts on a system that is running. */
export const operateCommand =
	/\b(kubectl|oc|helm|argocd|flux|nomad|terraform|tofu|pulumi|systemctl|journalctl|supervisorctl|ansible-playbook|docker(-| )(compose|service|stack|restart|start|stop|logs|exec)|pg_(dump|restore|basebackup|ctl)|psql|mysql(dump)?|mongo(dump|restore)|redis-cli|rabbitmqctl|kafka-\w{1,30}|aws|gcloud|gsutil|az|fly(ctl)?|heroku|vercel|wrangler|certbot|rsync|restic|borg|php artisan|manage\.py|bin\/rails|rails|rake) [\w-]/;

/** Checks style or types. */
export const lintCommand =
	/\b(lint\w{0,10}|ruff|black|isort|flake8|mypy|eslint|prettier|biome|tsc|golangci-lint|go vet|gofmt|gofumpt|cargo (fmt|clippy)|phpcs|phpcbf|php-cs-fixer|phpstan|pint|rubocop|checkstyle|spotless|ktlint|dotnet format|pre-commit|prek|make (check|fmt|format)|codestyle|format)\b/m;
