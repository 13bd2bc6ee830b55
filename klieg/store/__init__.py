"""The case on disk: catalog (SQLite), record tables (Parquet), engine (DuckDB). The only room that knows DuckDB."""
