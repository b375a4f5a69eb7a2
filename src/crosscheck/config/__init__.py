"""`crosscheck.toml` or `[tool.crosscheck]`: what people decided for a workspace."""
