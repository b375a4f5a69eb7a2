"""Do values clash, and why. Pure: no input or output, no pint."""
