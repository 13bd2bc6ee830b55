"""What people see: the command line (cli/), and later pages and reports."""
