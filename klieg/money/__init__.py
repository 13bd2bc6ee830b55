"""Who paid whom, and does it add up: measures, coverage, reconciliation, amendments. docs/measures/ has a page for each measure."""
