"""What the papers say: the text index, search, mentions, threads, the timeline."""
