"""A sentence with its names, amounts and dates as marks; the frames, words and views that are looked for in it."""
