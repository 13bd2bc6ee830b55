"""The default reader: in what order a sentence is asked what it says."""
