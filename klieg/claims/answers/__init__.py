"""What of a claim is asked of the record, once each, and what rows come to against what is said of them."""
