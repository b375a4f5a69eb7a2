"""The command line: argv to pipeline to report to exit code; the only door to typer."""
