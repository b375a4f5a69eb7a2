"""Templates, style sheets and the one script of the HTML reports."""
