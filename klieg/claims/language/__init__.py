"""Words, numbers, amounts and dates as stories write them: what is known of English here, and of nobody and nothing in particular."""
