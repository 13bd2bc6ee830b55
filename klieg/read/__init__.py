"""Bytes to rows: one module per format. It knows no campaign."""
